//! Who may come in where.

use super::{Class, run};
use axum::http::StatusCode;
use escalade::web::tokens::{To, form_key};

/// Everything that a facilitator may send.
const SENT: [&str; 21] = [
    "advance",
    "pause",
    "resume",
    "extend",
    "end",
    "note",
    "odds",
    "axes",
    "sit",
    "rename",
    "add",
    "hand-over",
    "take-back",
    "say",
    "fire",
    "drop",
    "call",
    "plan",
    "import",
    "reroll",
    "override",
];

#[test]
fn the_facilitators_addresses_refuse_every_other_token() {
    run(async {
        let class = Class::new();
        let (first, token) = class.join("Ana", "AZE").await;
        let screen = class.room.screen().expect("a door");
        for other in ["", "x", token.as_str(), screen.text()] {
            for path in [
                "/desk",
                "/desk/events",
                "/desk/journal.jsonl",
                "/desk/injects.csv",
                "/desk/debrief",
            ] {
                let (status, text) = class.get(path, other).await;
                assert_eq!(status, StatusCode::FORBIDDEN, "{path} {other}");
                assert!(!text.contains("data-events"), "{path}");
            }
            for what in SENT.iter().chain(&["link"]) {
                let (answer, _) = class
                    .post(
                        &format!("/desk/{what}"),
                        other,
                        &form_key(other),
                        &[("person", "1")],
                    )
                    .await;
                assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{what} {other}");
            }
        }
        let facts = class.room.ask(|s| s.seq());
        assert_eq!(facts, 2, "set up and joined, nothing else");
        let (status, _) = class.get("/desk", &class.desk).await;
        assert_eq!(status, StatusCode::OK);
        let (status, _) = class.get(&format!("/seat/{first}"), &class.desk).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "a seat is its person's");
    });
}

#[test]
fn a_seat_is_its_persons() {
    run(async {
        let class = Class::new();
        let first = class.join("Ana", "AZE").await;
        let second = class.join("Boris", "RUS").await;
        for path in ["", "/events"] {
            let (status, text) = class
                .get(&format!("/seat/{}{path}", first.0), &second.1)
                .await;
            assert_eq!(status, StatusCode::FORBIDDEN);
            assert!(!text.contains("Azerbaijan"), "{text}");
        }
        for what in ["order", "say", "name", "sit"] {
            let (status, _) = class
                .seat(&(first.0, second.1.clone()), what, &[("do", "draft")])
                .await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{what}");
        }
    });
}

#[test]
fn nobody_moves_from_seat_to_seat_to_read_along() {
    run(async {
        let class = Class::new();
        let first = class.join("Ana", "AZE").await;
        let (status, _) = class.seat(&first, "sit", &[("seat", "RUS")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            class.room.guest(first.0).and_then(|g| g.seat).as_deref(),
            Some("AZE")
        );
        for _ in 0..2 {
            class.desk("advance", &[]).await;
        }
        // The code opens no seat once the game is on: the page does not offer any, and a form that asks for one gets none.
        let (_, page) = class.get("/", "").await;
        assert!(!page.contains("name=\"seat\""), "{page}");
        let late = class.join("Mallory", "RUS").await;
        assert_eq!(class.room.guest(late.0).and_then(|g| g.seat), None);
        let (_, page) = class.get(&format!("/seat/{}", late.0), &late.1).await;
        assert!(
            !page.contains("docket") && !page.contains("Your role"),
            "{page}"
        );
        let (status, _) = class.seat(&late, "sit", &[("seat", "RUS")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let person = late.0.to_string();
        let seat = [("person", person.as_str()), ("seat", "RUS")];
        let (status, _) = class.desk("sit", &seat).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, page) = class.get(&format!("/seat/{}", late.0), &late.1).await;
        assert!(page.contains("Your role"), "{page}");
    });
}

#[test]
fn a_new_link_closes_the_old_one() {
    run(async {
        let class = Class::new();
        let (person, lost) = class.join("Ana", "AZE").await;
        let number = person.to_string();
        let (status, page) = class.desk("link", &[("person", &number)]).await;
        assert_eq!(status, StatusCode::OK);
        let token: String = page
            .split("/enter/")
            .nth(1)
            .expect("the link is shown")
            .chars()
            .take(22)
            .collect();
        let path = format!("/seat/{person}");
        assert_eq!(class.get(&path, &lost).await.0, StatusCode::FORBIDDEN);
        assert_eq!(class.get(&path, &token).await.0, StatusCode::OK);
        assert_eq!(class.get("/desk", &class.desk).await.0, StatusCode::OK);
    });
}

#[test]
fn a_form_needs_the_key_of_its_page() {
    run(async {
        let class = Class::new();
        let first = class.join("Ana", "AZE").await;
        let second = class.join("Boris", "RUS").await;
        for key in ["", "x", form_key(&second.1).as_str()] {
            let (answer, _) = class
                .post("/seat/1/name", &first.1, key, &[("name", "Eve")])
                .await;
            assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{key}");
            let (answer, _) = class.post("/desk/advance", &class.desk, key, &[]).await;
            assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{key}");
        }
        assert_eq!(class.room.guest(1).map(|g| g.name).as_deref(), Some("Ana"));
    });
}

#[test]
fn links_lead_to_their_page_and_wrong_ones_nowhere() {
    run(async {
        let class = Class::new();
        let (status, _) = class.get(&format!("/enter/{}", class.desk), "").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (status, text) = class.get("/enter/AAAAAAAAAAAAAAAAAAAAAA", "").await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(
            !text.contains("AAAAAAAA"),
            "what was tried is not said again"
        );
        let first = class.join("Ana", "AZE").await;
        let link = class.room.add_door(To::Person(first.0)).expect("a door");
        let (status, _) = class.get("/seat/1", link.text()).await;
        assert_eq!(
            status,
            StatusCode::OK,
            "a new link opens the page of its person"
        );
    });
}

#[test]
fn wrong_codes_are_refused_and_slowed_down() {
    run(async {
        let class = Class::new();
        let mut last = StatusCode::OK;
        for _ in 0..40 {
            let (answer, text) = class
                .post("/join", "", "", &[("code", "AAA-AAA"), ("name", "Mallory")])
                .await;
            last = answer.status();
            assert!(text.contains("Mallory"), "what was typed stays");
            assert_ne!(last, StatusCode::SEE_OTHER);
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        let code = class.room.code();
        let right = [
            ("code", code.as_str()),
            ("name", "Mallory"),
            ("seat", "AZE"),
        ];
        let (answer, _) = class.post("/join", "", "", &right).await;
        let status = answer.status();
        assert_eq!(
            status,
            StatusCode::TOO_MANY_REQUESTS,
            "a lucky guess waits too"
        );
    });
}
