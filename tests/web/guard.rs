//! What never gets as far as a page, and what every answer carries.

use super::{Class, HOST, encoded, run};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

#[test]
fn foreign_hosts_and_origins_are_refused() {
    run(async {
        let class = Class::new();
        for host in ["evil.example", "evil.example:7070", "127.0.0.1:7071", ""] {
            let request = Request::get("/")
                .header(header::HOST, host)
                .body(Body::empty())
                .expect("a request");
            let (answer, _) = class.send(request).await;
            assert!(answer.status().is_client_error(), "{host}");
        }
        let code = class.room.code();
        let form = encoded(&[("code", &code), ("name", "Mallory"), ("seat", "AZE")]);
        for origin in ["http://evil.example", "null", "", "http://127.0.0.1:7071"] {
            let request = Request::post("/join")
                .header(header::HOST, HOST)
                .header(header::ORIGIN, origin)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(form.clone()))
                .expect("a request");
            let (answer, _) = class.send(request).await;
            assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{origin}");
        }
        assert!(class.room.guest(1).is_none());
    });
}

#[test]
fn long_bodies_are_cut_off() {
    run(async {
        let class = Class::new();
        let long = "x".repeat(escalade::web::BODY_BYTES + 1);
        let (status, _) = class.desk("note", &[("text", &long)]).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
        let fields: Vec<(&str, &str)> = vec![("to", "AZE"); 500];
        let (status, _) = class.desk("say", &fields).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    });
}

#[test]
fn every_answer_carries_its_guards() {
    run(async {
        let class = Class::new();
        for (path, host) in [
            ("/", HOST),
            ("/nowhere", HOST),
            ("/desk", HOST),
            ("/static/app.js", HOST),
            ("/", "evil.example"),
        ] {
            let request = Request::get(path)
                .header(header::HOST, host)
                .body(Body::empty())
                .expect("a request");
            let (answer, text) = class.send(request).await;
            let headers = answer.headers();
            let policy = headers["content-security-policy"]
                .to_str()
                .expect("letters");
            assert!(
                policy.contains("default-src 'self'") && !policy.contains("unsafe"),
                "{policy}"
            );
            assert_eq!(headers["x-content-type-options"], "nosniff");
            assert_eq!(headers["x-frame-options"], "DENY");
            assert_eq!(headers["referrer-policy"], "same-origin");
            assert!(
                !text.contains("<script>")
                    && !text.contains(" style=")
                    && !text.contains(" onclick"),
                "{path}"
            );
        }
    });
}

#[test]
fn what_people_write_stays_text() {
    run(async {
        let class = Class::new();
        let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        let name = &hostile[..39];
        let first = class.join(name, "AZE").await;
        let second = class.join("Boris", "RUS").await;
        class.desk("advance", &[]).await;
        class.desk("advance", &[]).await;
        let (status, text) = class
            .seat(
                &first,
                "say",
                &[("to", "RUS"), ("to", "-"), ("text", hostile)],
            )
            .await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        class
            .seat(&first, "order", &[("do", "draft"), ("why", hostile)])
            .await;
        let pages = [
            class.get("/seat/1", &first.1).await.1,
            class.get("/seat/2", &second.1).await.1,
            class.get("/desk", &class.desk).await.1,
            class
                .post(
                    "/join",
                    "",
                    "",
                    &[("code", hostile), ("name", hostile), ("seat", hostile)],
                )
                .await
                .1,
            class.get("/nowhere?done=%3Cscript%3E", "").await.1,
            class.get("/seat/1?done=%3Cscript%3E", &first.1).await.1,
        ];
        for page in pages {
            assert!(
                !page.contains("<script>") && !page.contains("<img"),
                "{page}"
            );
        }
    });
}
