//! Every address of the server, and those that need no token: the page to come in by, links, files.

use super::call::{Call, let_in, why};
use super::forms::Fields;
use super::guard::{BODY_BYTES, guard};
use super::pages::join::{self, WayIn};
use super::pages::{screen, states};
use super::room::{Denied, Room, Topic, held};
use super::server::Ends;
use super::tokens::To;
use super::{assets, desk, live, qr, seat};
use crate::class::Refusal;
use crate::class::fact::MAX_NAME;
use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::sync::Arc;

/// Returns the whole server.
pub fn router(room: &Arc<Room>) -> Router {
    Router::new()
        .route("/", get(door))
        .route("/join", post(come_in).get(door))
        .route("/enter/{token}", get(enter))
        .route("/static/app.css", get(assets::style))
        .route("/static/app.js", get(assets::script))
        .route("/screen", get(show))
        .route("/screen/events", get(show_events))
        .merge(seat::routes())
        .merge(desk::routes())
        .fallback(nowhere)
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(from_fn_with_state(Arc::clone(room), guard))
        .with_state(Arc::clone(room))
}

/// Runs what takes the lock or touches the disk beside the pages, so that no page waits for it.
pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Box<Response>> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| Box::new(StatusCode::INTERNAL_SERVER_ERROR.into_response()))
}

async fn door(State(room): State<Arc<Room>>, call: Call) -> Response {
    let lang = room.lang();
    let page = join::page(
        call.tongue(&room, Some(lang)),
        &room.public(),
        &join::Typed::default(),
        (room.now)(),
    );
    call.answer(StatusCode::OK, page)
}

async fn come_in(
    State(room): State<Arc<Room>>,
    ConnectInfo(ends): ConnectInfo<Ends>,
    call: Call,
    fields: Fields,
) -> Response {
    let t = call.tongue(&room, Some(room.lang()));
    let mut typed = join::Typed {
        code: fields.get("code").chars().take(9).collect(),
        name: fields.get("name").chars().take(MAX_NAME).collect(),
        seat: fields.some("seat"),
        wrong: vec![],
    };
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let (from, now) = (ends.remote.ip(), (room.now)());
    if !held(&room.limits).may_guess(from, now) {
        // A right code waits too: else the wait would tell nothing but which code is right.
        status = StatusCode::TOO_MANY_REQUESTS;
        typed.wrong.push(("code", t.t("web-join-too-often")));
    } else if !room.is_code(&typed.code) {
        held(&room.limits).guess(from, now);
        typed.wrong.push(("code", t.t("web-join-wrong-code")));
    }
    if typed.name.trim().is_empty() {
        typed.wrong.push(("name", t.t("web-join-no-name")));
    }
    if typed.wrong.is_empty() {
        let (place, name, seat, lang) = (
            Arc::clone(&room),
            typed.name.trim().to_owned(),
            typed.seat.clone(),
            t.lang,
        );
        match aside(move || place.join(name, seat, lang)).await {
            Err(answer) => return *answer,
            Ok(Ok((person, token))) => {
                return let_in(&room, token.text(), &format!("/seat/{person}"));
            }
            Ok(Err(denied)) => {
                let field = if matches!(denied, Denied::Refused(Refusal::NoSeat(_))) {
                    "seat"
                } else {
                    "name"
                };
                typed.wrong.push((field, why(&t, &denied)));
            }
        }
    }
    let page = join::page(t, &room.public(), &typed, (room.now)());
    call.answer(status, page)
}

/// Follows a link that carries a token.
async fn enter(
    State(room): State<Arc<Room>>,
    ConnectInfo(ends): ConnectInfo<Ends>,
    Path(token): Path<String>,
    call: Call,
) -> Response {
    let to = room.find(&token);
    match to {
        Some(To::Desk) => let_in(&room, &token, "/desk"),
        Some(To::Screen) => let_in(&room, &token, "/screen"),
        Some(To::Person(id)) => let_in(&room, &token, &format!("/seat/{id}")),
        None => {
            held(&room.limits).guess(ends.remote.ip(), (room.now)());
            let page = states::page(
                call.tongue(&room, Some(room.lang())),
                "no-such-link",
                "/",
                (room.now)(),
            );
            call.answer(StatusCode::FORBIDDEN, page)
        }
    }
}

async fn show(State(room): State<Arc<Room>>, call: Call) -> Response {
    if let Err(answer) = call.allow(&room, To::Screen) {
        return *answer;
    }
    let t = call.tongue(&room, Some(room.lang()));
    let (view, code) = (room.public(), room.code());
    let drawing = qr::for_page(&room.place.address, &t.t("web-qr-label"));
    let odds = room.odds();
    let page = screen::Page {
        tongue: t,
        view: &view,
        way_in: WayIn {
            address: &room.place.address,
            code: &code,
            drawing: &drawing,
            is_open: room.place.is_open,
        },
        number: room.number(&Topic::Public),
        now_ms: (room.now)(),
        maps: &room.maps,
        odds: odds.pair().filter(|_| view.shows_odds),
    };
    call.answer(StatusCode::OK, page.page())
}

async fn show_events(State(room): State<Arc<Room>>, call: Call) -> Response {
    match call.allow(&room, To::Screen) {
        Err(answer) => *answer,
        Ok(()) => live::stream(&room, &Topic::Public, None).into_response(),
    }
}

async fn nowhere(State(room): State<Arc<Room>>, call: Call) -> Response {
    let page = states::page(
        call.tongue(&room, Some(room.lang())),
        "nowhere",
        "/",
        (room.now)(),
    );
    call.answer(StatusCode::NOT_FOUND, page)
}
