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

/// A small source of chance, the same in every run of a test.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % n
    }
}

/// All that somebody with the page of seat AZE may ask for, or try.
const ASKED: [&str; 18] = [
    "/",
    "/?lang=fr",
    "/join",
    "/seat/1",
    "/seat/1?lang=fr",
    "/seat/1?done=sealed",
    "/seat/2",
    "/seat/2/events",
    "/seat/9",
    "/desk",
    "/desk/events",
    "/desk/journal.jsonl",
    "/desk/injects.csv",
    "/desk/debrief",
    "/screen",
    "/enter/none",
    "/nowhere",
    "/static/app.js",
];
/// What somebody with that page may send where it is refused.
const SENT: [&str; 6] = [
    "/seat/2/order",
    "/seat/2/say",
    "/seat/2/name",
    "/desk/advance",
    "/desk/note",
    "/desk/override",
];

/// Returns every answer with its status and headers; the key of forms is chance.
async fn answers(class: &Class, me: &(u32, String)) -> Vec<String> {
    let key = escalade::web::tokens::form_key(&me.1);
    let screen = class.room.screen().expect("a door").text().to_owned();
    let mut all = vec![];
    for path in ASKED {
        all.push(class.whole(path, &me.1, None).await);
    }
    for path in SENT {
        all.push(class.whole(path, &me.1, Some(&key)).await);
    }
    for path in ["/screen", "/screen?lang=fr"] {
        all.push(class.whole(path, &screen, None).await);
    }
    let plain = |text: String| text.replace(&key, "KEY");
    all.into_iter().map(plain).collect()
}

/// Returns the options of a docket that a page offers, at random: name and value of a field.
fn any_option(page: &str, chance: &mut Chance) -> (String, String) {
    let get = |part: &str, name: &str| {
        let value = part.split(&format!("{name}=\"")).nth(1)?.split('"').next();
        value.map(str::to_owned)
    };
    let parts = page.split("<input type=\"radio\"").skip(1);
    let all: Vec<(String, String)> = parts
        .filter_map(|part| Some((get(part, "name")?, get(part, "value")?)))
        .collect();
    all[chance.below(all.len())].clone()
}

/// Does something that seat AZE may not know of.
async fn whisper(class: &Class, other: &(u32, String), chance: &mut Chance) {
    let (_, page) = class.get("/seat/2", &other.1).await;
    let (docket, option) = any_option(&page, chance);
    let name = format!("L{}", chance.below(1 << 30));
    let (status, text) = match chance.below(5) {
        0 => {
            let order = [("do", "draft"), (&docket, &option), ("why", "IN-SECRET")];
            class.seat(other, "order", &order).await
        }
        1 => {
            let said = [("to", "UKR"), ("to", "-"), ("text", "IN-SECRET")];
            class.seat(other, "say", &said).await
        }
        2 => class.desk("note", &[("text", "IN-SECRET")]).await,
        3 => {
            let line = [
                ("name", name.as_str()),
                ("text", "IN-SECRET"),
                ("to", "RUS"),
            ];
            class.desk("plan", &line).await;
            class.desk("fire", &[("line", &name)]).await
        }
        _ => {
            let line = [
                ("name", name.as_str()),
                ("turn", "3"),
                ("text", "IN-SECRET"),
            ];
            class
                .desk(
                    "plan",
                    &[&line[..], &[("to", "RUS"), ("note", "IN-SECRET")]].concat(),
                )
                .await
        }
    };
    assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
}

/// Returns what the facilitator sets in the other world: how states that seat AZE does not play stand to each other.
fn hidden(class: &Class) -> Vec<(String, String, f64)> {
    let cells = class.room.ask(escalade::class::Session::cells);
    let cells = cells.into_iter().filter(|cell| {
        ["IRN>", "TUR>", "USA>"]
            .iter()
            .any(|from| cell.of.starts_with(from))
            && !cell.of.contains("AZE")
    });
    cells
        .filter(|cell| cell.bounds.iter().all(|b| b.is_finite()))
        .map(|cell| {
            let middle = f64::midpoint(cell.bounds[0], cell.bounds[1]);
            let far = if cell.value < middle {
                cell.bounds[1]
            } else {
                cell.bounds[0]
            };
            (cell.quantity, cell.of, far)
        })
        .take(6)
        .collect()
}

async fn alike(worlds: &[(Class, (u32, String)); 2], when: &str) {
    let [one, two] = [
        answers(&worlds[0].0, &worlds[0].1).await,
        answers(&worlds[1].0, &worlds[1].1).await,
    ];
    for (place, (a, b)) in one.iter().zip(&two).enumerate() {
        assert!(a == b, "{when}: answer {place} differs:\n{a}\n{b}");
        assert!(!b.contains("IN-SECRET"), "{when}: answer {place}");
    }
}

#[test]
fn over_random_play_no_route_tells_what_others_hide() {
    for seed in [1, 2] {
        run(async {
            let mut chance = Chance(seed);
            let mut worlds = vec![];
            let mut others = vec![];
            for _ in 0..2 {
                let class = Class::new();
                let me = class.join("Ana", "AZE").await;
                others.push(class.join("Boris", "RUS").await);
                class.desk("advance", &[]).await;
                class.desk("advance", &[]).await;
                worlds.push((class, me));
            }
            let worlds: [_; 2] = worlds.try_into().unwrap_or_else(|_| panic!("two worlds"));
            for turn in 1..=2 {
                for step in 0..3 {
                    whisper(&worlds[1].0, &others[1], &mut chance).await;
                    alike(&worlds, &format!("seed {seed}, turn {turn}, step {step}")).await;
                }
                let (_, mine) = worlds[0].0.get("/seat/1", &worlds[0].1.1).await;
                let (_, theirs) = worlds[0].0.get("/seat/2", &others[0].1).await;
                let orders = [
                    any_option(&mine, &mut chance),
                    any_option(&theirs, &mut chance),
                ];
                for (place, (class, me)) in worlds.iter().enumerate() {
                    for (who, (docket, option)) in [me, &others[place]].into_iter().zip(&orders) {
                        let order = [("do", "seal"), (docket.as_str(), option.as_str())];
                        let (status, text) = class.seat(who, "order", &order).await;
                        assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
                    }
                    for _ in 0..4 {
                        class.desk("advance", &[]).await;
                    }
                }
                alike(&worlds, &format!("seed {seed}, after turn {turn}")).await;
            }
            // At last the other world is another: how states stand to each other of which this seat knows nothing.
            let cells = hidden(&worlds[1].0);
            assert!(cells.len() > 2, "something is hidden");
            for (quantity, of, value) in cells {
                let value = value.to_string();
                let cell = [
                    ("cell", format!("{quantity}|{of}")),
                    ("value", value),
                    ("reason", "IN-SECRET".into()),
                ];
                let cell: Vec<(&str, &str)> = cell.iter().map(|(n, v)| (*n, v.as_str())).collect();
                let (status, text) = worlds[1].0.desk("override", &cell).await;
                assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
            }
            alike(&worlds, &format!("seed {seed}, in another world")).await;
        });
    }
}
