//! What is never in an answer: the seed, tokens, and anything that another seat hides.

use super::{Class, run};
use axum::http::StatusCode;

/// Plays the same exercise twice; only what seat RUS hides is another. Returns every answer that the seat AZE gets.
async fn seen(secret: &str, is_early: bool) -> Vec<String> {
    let class = Class::new();
    let first = class.join("Ana", "AZE").await;
    let second = class.join("Boris", "RUS").await;
    class.desk("advance", &[]).await;
    class.desk("advance", &[]).await;
    let mut seen = vec![];
    for turn in 0..2 {
        if is_early {
            class
                .seat(&second, "order", &[("do", "draft"), ("why", secret)])
                .await;
        }
        let (status, text) = class
            .seat(&second, "order", &[("do", "draft"), ("why", secret)])
            .await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        class
            .seat(&second, "say", &[("to", "-"), ("text", secret)])
            .await;
        class
            .seat(&second, "say", &[("to", "UKR"), ("text", secret)])
            .await;
        if is_early {
            class
                .seat(&second, "say", &[("to", "UKR"), ("text", "again")])
                .await;
            class.desk("note", &[("text", secret)]).await;
        }
        class
            .desk(
                "plan",
                &[
                    ("name", &format!("L{turn}")),
                    ("text", secret),
                    ("note", secret),
                ],
            )
            .await;
        for path in [
            "/seat/1",
            "/seat/1?lang=fr",
            "/",
            "/seat/2",
            "/desk",
            "/screen",
        ] {
            seen.push(class.get(path, &first.1).await.1);
        }
        let (_, refused) = class
            .seat(
                &first,
                "order",
                &[("do", "seal"), ("docket.RUS/media", secret)],
            )
            .await;
        seen.push(refused);
        for _ in 0..4 {
            class.desk("advance", &[]).await;
        }
        seen.push(class.get("/seat/1", &first.1).await.1);
        let screen = class.room.screen().expect("a door");
        seen.push(class.get("/screen", screen.text()).await.1);
    }
    // Chance alone: the key of the forms is another in every exercise.
    let key = escalade::web::tokens::form_key(&first.1);
    seen.into_iter()
        .map(|text| text.replace(&key, "KEY"))
        .collect()
}

#[test]
fn what_another_seat_hides_changes_no_byte() {
    run(async {
        let one = seen("SECRET-ONE", false).await;
        let two = seen("A-SECOND-LONGER-SECRET", true).await;
        assert_eq!(one.len(), two.len());
        for (place, (a, b)) in one.iter().zip(&two).enumerate() {
            assert!(a == b, "answer {place} differs");
            assert!(!a.contains("SECRET") && !b.contains("SECRET"));
        }
        assert!(
            one[0].contains("docket."),
            "the page shows orders to choose from"
        );
    });
}

#[test]
fn the_seed_is_told_after_the_end_only() {
    run(async {
        let class = Class::new();
        let first = class.join("Ana", "AZE").await;
        let seed = escalade::class::Secret::of([5; 24]).seed.to_string();
        let all = || async {
            let screen = class.room.screen().expect("a door");
            let mut text = class.get("/seat/1", &first.1).await.1;
            for path in ["/desk", "/desk/journal.jsonl", "/desk/injects.csv"] {
                text += &class.get(path, &class.desk).await.1;
            }
            text + &class.get("/screen", screen.text()).await.1
        };
        class.desk("advance", &[]).await;
        class.desk("advance", &[]).await;
        assert!(!all().await.contains(&seed));
        let (status, _) = class.desk("end", &[("reason", "time")]).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(all().await.contains(&seed));
    });
}
