//! The web server of the classroom: who may see and do what, what is never in an answer, what is cut off.

mod doors;
mod guard;
mod leaks;
mod limits;
mod play;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Request, Response, StatusCode, header};
use escalade::class::{Scene, Secret, Session, Setup};
use escalade::scenario::Options;
use escalade::text::Lang;
use escalade::web::tokens::{Doors, To, system};
use escalade::web::{Ends, Keep, Place, Room, router};
use std::sync::{Arc, LazyLock};
use tower::ServiceExt;

const HOST: &str = "127.0.0.1:7070";
/// Time that stands still, so that answers can be compared.
const NOW: u64 = 1_760_000_000_000;

static SCENE: LazyLock<Arc<Scene>> = LazyLock::new(|| {
    let scene = Scene::load("caucasus", &Options::default(), false);
    Arc::new(scene.unwrap_or_else(|_| panic!("caucasus loads")))
});

/// An exercise with its pages.
struct Class {
    room: Arc<Room>,
    router: Router,
    desk: String,
}

impl Class {
    fn new() -> Self {
        Self::at(|| NOW)
    }

    /// Opens the same exercise by another clock.
    fn at(now: fn() -> u64) -> Self {
        let secret = Secret::of([5; 24]);
        let mut setup = Setup::new(&SCENE, &secret, Lang::En);
        setup.turns = 3;
        let (session, _) =
            Session::begin(Arc::clone(&SCENE), secret, setup, NOW).expect("the setup fits");
        let mut doors = Doors::new(system);
        let desk = doors.add(To::Desk, system).text().to_owned();
        let keep = Keep {
            fact: Box::new(|_| Ok(())),
            doors: Box::new(|_| Ok(())),
        };
        let place = Place {
            address: format!("http://{HOST}"),
            names: vec![],
            is_open: false,
        };
        let room = Room::new(session, doors, keep, place, now, system);
        Self {
            router: router(&room),
            room,
            desk,
        }
    }

    /// Sends a request and returns the answer with its text.
    async fn send(&self, request: Request<Body>) -> (Response<()>, String) {
        self.send_from("127.0.0.1:40000", request).await
    }

    /// Sends a request from an address.
    async fn send_from(&self, from: &str, mut request: Request<Body>) -> (Response<()>, String) {
        let ends = Ends {
            local: HOST.parse().expect("an address"),
            remote: from.parse().expect("an address"),
        };
        request.extensions_mut().insert(ConnectInfo(ends));
        let answer = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("the server answers");
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, 1 << 24).await.expect("answers end");
        (
            Response::from_parts(parts, ()),
            String::from_utf8_lossy(&bytes).into_owned(),
        )
    }

    fn cookie(&self, token: &str) -> String {
        format!("escalade-{}={token}", &self.room.public().commitment[..8])
    }

    async fn get(&self, path: &str, token: &str) -> (StatusCode, String) {
        let request = Request::get(path)
            .header(header::HOST, HOST)
            .header(header::COOKIE, self.cookie(token));
        let (answer, text) = self
            .send(request.body(Body::empty()).expect("a request"))
            .await;
        (answer.status(), text)
    }

    /// Sends a form as a browser does; `key` is that of the page.
    async fn post(
        &self,
        path: &str,
        token: &str,
        key: &str,
        fields: &[(&str, &str)],
    ) -> (Response<()>, String) {
        let mut all = vec![("key", key)];
        all.extend(fields);
        let request = Request::post(path)
            .header(header::HOST, HOST)
            .header(header::ORIGIN, format!("http://{HOST}"))
            .header(header::COOKIE, self.cookie(token))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(encoded(&all))).expect("a request"))
            .await
    }

    /// Returns status, headers and text of an answer; with a key, of a form that is sent.
    async fn whole(&self, path: &str, token: &str, key: Option<&str>) -> String {
        let request = if key.is_some() {
            Request::post(path)
        } else {
            Request::get(path)
        };
        let request = request
            .header(header::HOST, HOST)
            .header(header::ORIGIN, format!("http://{HOST}"))
            .header(header::COOKIE, self.cookie(token))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = key.map_or_else(Body::empty, |key| Body::from(encoded(&[("key", key)])));
        let (answer, text) = self.send(request.body(body).expect("a request")).await;
        format!("{} {:?}\n{text}", answer.status(), answer.headers())
    }

    /// The facilitator does something.
    async fn desk(&self, what: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let key = escalade::web::tokens::form_key(&self.desk);
        let (answer, text) = self
            .post(&format!("/desk/{what}"), &self.desk, &key, fields)
            .await;
        (answer.status(), text)
    }

    /// Somebody joins by the code; returns their number and token.
    async fn join(&self, name: &str, seat: &str) -> (u32, String) {
        let code = self.room.code();
        let (answer, text) = self
            .post(
                "/join",
                "",
                "",
                &[("code", &code), ("name", name), ("seat", seat)],
            )
            .await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{text}");
        let cookie = answer.headers()[header::SET_COOKIE]
            .to_str()
            .expect("letters");
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
            "{cookie}"
        );
        let token = cookie.split(['=', ';']).nth(1).expect("a value").to_owned();
        let to = answer.headers()[header::LOCATION]
            .to_str()
            .expect("letters");
        let person = to.trim_start_matches("/seat/").parse().expect("a number");
        (person, token)
    }

    /// Somebody sends a form of their page.
    async fn seat(
        &self,
        (person, token): &(u32, String),
        what: &str,
        fields: &[(&str, &str)],
    ) -> (StatusCode, String) {
        let key = escalade::web::tokens::form_key(token);
        let (answer, text) = self
            .post(&format!("/seat/{person}/{what}"), token, &key, fields)
            .await;
        (answer.status(), text)
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let plain = |text: &str| -> String {
        text.bytes()
            .map(|b| {
                if b.is_ascii_alphanumeric() {
                    char::from(b).to_string()
                } else {
                    format!("%{b:02X}")
                }
            })
            .collect()
    };
    let pairs: Vec<String> = fields
        .iter()
        .map(|(n, v)| format!("{}={}", plain(n), plain(v)))
        .collect();
    pairs.join("&")
}

/// Runs a test on one thread, as the server does.
fn run<T>(test: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(test)
}
