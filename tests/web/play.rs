//! A whole exercise over forms alone, as it goes without script.

use super::{Class, run};
use axum::http::StatusCode;

#[test]
fn an_exercise_from_lobby_to_debrief() {
    run(async {
        let class = Class::new();
        let first = class.join("Ana", "AZE").await;
        let second = class.join("Boris", "RUS").await;
        let third = class.join("Carla", "RUS").await;
        let (_, page) = class.get("/seat/1", &first.1).await;
        assert!(
            page.contains("The exercise has not started") && page.contains("Ana"),
            "{page}"
        );
        class.desk("advance", &[]).await;
        class.desk("advance", &[]).await;
        let (_, page) = class.get("/seat/1", &first.1).await;
        let option = field(&page, "docket.");
        let (status, text) = class
            .seat(
                &first,
                "order",
                &[("do", "seal"), (&option.0, &option.1), ("why", "to see")],
            )
            .await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        let (_, page) = class.get("/seat/1", &first.1).await;
        assert!(page.contains("Order sealed") && page.contains("to see"));
        let (status, text) = class.seat(&second, "order", &[("do", "seal")]).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a shared seat proposes first: {text}"
        );
        for (who, what) in [
            (&second, "propose"),
            (&third, "second"),
            (&third, "seal-proposal"),
        ] {
            let (status, text) = class.seat(who, "order", &[("do", what)]).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{what}: {text}");
        }
        let (_, page) = class.get("/desk", &class.desk).await;
        assert!(
            page.contains("2 ready of") && page.contains("to see"),
            "the facilitator sees who is ready, and why"
        );
        for _ in 0..3 {
            let (status, text) = class.desk("advance", &[]).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        }
        let (_, page) = class.get("/seat/1", &first.1).await;
        assert!(page.contains("How your deeds were read"));
        let (status, _) = class
            .desk("reroll", &[("reason", "a slip of the hand")])
            .await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (status, _) = class
            .desk("hand-over", &[("seat", "RUS"), ("to", "policy")])
            .await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, page) = class.get("/seat/2", &second.1).await;
        assert!(page.contains("A policy plays your seat"));
        class.desk("end", &[("reason", "time")]).await;
        let (_, page) = class.get("/seat/1", &first.1).await;
        assert!(page.contains("Play is over"));
    });
}

#[test]
fn the_list_of_injects_goes_out_and_comes_back() {
    run(async {
        let class = Class::new();
        for (name, turn) in [("M-01", "2"), ("M-02", "")] {
            let (status, text) = class
                .desk(
                    "plan",
                    &[
                        ("name", name),
                        ("turn", turn),
                        ("text", "a \"quoted\", line"),
                        ("to", "AZE"),
                    ],
                )
                .await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        }
        let (_, csv) = class.get("/desk/injects.csv", &class.desk).await;
        let (status, text) = class.desk("import", &[("csv", &csv)]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        assert_eq!(class.get("/desk/injects.csv", &class.desk).await.1, csv);
        let (status, text) = class
            .desk("import", &[("csv", "no,such\ncolumns,here\n")])
            .await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(text.contains("There is a problem"));
    });
}

#[test]
fn each_reads_their_own_language() {
    run(async {
        let class = Class::new();
        let (_, page) = class.get("/?lang=fr", "").await;
        assert!(page.contains("Rejoindre l’exercice") && page.contains("<html lang=\"fr\""));
        let first = class.join("Ana", "AZE").await;
        let (_, page) = class.get("/seat/1?lang=fr", &first.1).await;
        assert!(page.contains("Vous êtes Ana, pour l’Azerbaïdjan"), "{page}");
    });
}

/// Returns name and value of a radio button that is no wait, of a docket.
fn field(page: &str, start: &str) -> (String, String) {
    let mut found = page
        .split("<input type=\"radio\"")
        .skip(1)
        .filter_map(|part| {
            let get = |name: &str| part.split(&format!("{name}=\"")).nth(1)?.split('"').next();
            Some((get("name")?.to_owned(), get("value")?.to_owned()))
        });
    found
        .find(|(name, value)| name.starts_with(start) && value != "wait")
        .expect("a deed is possible")
}
