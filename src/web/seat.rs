//! What somebody who joined may ask for: their page, its stream, orders, messages, their name.

use super::call::{Call, why};
use super::forms::Fields;
use super::live;
use super::pages::{student, waiting};
use super::room::{Denied, Guest, Room, Topic};
use super::routes::aside;
use super::tokens::To;
use crate::class::fact::{Choice, MAX_WHY, Order, Party};
use crate::class::{Command, Refusal, Who};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use std::sync::Arc;

/// Returns the addresses.
pub(super) fn routes() -> Router<Arc<Room>> {
    Router::new()
        .route("/seat/{person}", get(page))
        .route("/seat/{person}/events", get(events))
        .route("/seat/{person}/order", post(order))
        .route("/seat/{person}/say", post(say))
        .route("/seat/{person}/name", post(name))
        .route("/seat/{person}/sit", post(sit))
}

/// What was refused, with what was typed.
#[derive(Debug, Default)]
struct Again {
    wrong: Option<String>,
    order: Option<Order>,
    message: String,
}

fn guest(room: &Room, call: &Call, person: u32) -> Result<Guest, Box<Response>> {
    call.allow(room, To::Person(person))?;
    room.guest(person)
        .ok_or_else(|| Box::new(StatusCode::NOT_FOUND.into_response()))
}

fn draw(room: &Room, call: &Call, person: u32, guest: &Guest, again: &Again) -> Response {
    let t = call.tongue(room, Some(guest.lang));
    let status = if again.wrong.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let (key, now_ms) = (call.form_key(), (room.now)());
    let seat = guest
        .seat
        .as_ref()
        .and_then(|s| Some((Topic::Seat(s.clone()), room.seat(s)?)));
    let Some((topic, view)) = seat else {
        let page = waiting::page(
            t,
            &room.public(),
            person,
            &guest.name,
            &key,
            room.number(&Topic::Public),
            now_ms,
            again.wrong.as_deref(),
        );
        return call.answer(status, page);
    };
    let odds = room.odds();
    let page = student::Page {
        tongue: t,
        view: &view,
        person,
        name: &guest.name,
        key: &key,
        number: room.number(&topic),
        now_ms,
        done: call.done.as_deref(),
        wrong: again.wrong.as_deref(),
        typed: again.order.as_ref(),
        message: &again.message,
        maps: &room.maps,
        odds: odds.pair().filter(|_| view.shows_odds),
    };
    call.answer(status, page.page())
}

async fn page(State(room): State<Arc<Room>>, Path(person): Path<u32>, call: Call) -> Response {
    match guest(&room, &call, person) {
        Err(answer) => *answer,
        Ok(guest) => {
            let drawn = aside(move || draw(&room, &call, person, &guest, &Again::default())).await;
            drawn.unwrap_or_else(|answer| *answer)
        }
    }
}

async fn events(State(room): State<Arc<Room>>, Path(person): Path<u32>, call: Call) -> Response {
    match guest(&room, &call, person) {
        Err(answer) => *answer,
        Ok(guest) => {
            let topic = guest.seat.map_or(Topic::Public, Topic::Seat);
            live::stream(&room, &topic, Some(person)).into_response()
        }
    }
}

/// Does what a form asks for, and leads back to the page; or shows the page with what was wrong.
async fn act(
    room: Arc<Room>,
    call: Call,
    person: u32,
    key: &str,
    command: Command,
    done: &str,
    mut again: Again,
) -> Response {
    if let Err(answer) = call.allow_form(&room, To::Person(person), key) {
        return *answer;
    }
    let place = Arc::clone(&room);
    let result = match aside(move || place.act(&Who::Person(person), command)).await {
        Err(answer) => return *answer,
        Ok(result) => result,
    };
    match result {
        Ok(_) if call.is_quiet => StatusCode::NO_CONTENT.into_response(),
        Ok(_) => Redirect::to(&format!("/seat/{person}?done={done}")).into_response(),
        Err(denied) => {
            let Some(guest) = room.guest(person) else {
                return StatusCode::NOT_FOUND.into_response();
            };
            if call.is_quiet {
                return StatusCode::CONFLICT.into_response();
            }
            again.wrong = Some(said(&room, &call, &guest, &denied));
            draw(&room, &call, person, &guest, &again)
        }
    }
}

/// Returns why, with names of deeds in place of their keys.
fn said(room: &Room, call: &Call, guest: &Guest, denied: &Denied) -> String {
    let t = call.tongue(room, Some(guest.lang));
    let view = guest.seat.as_ref().and_then(|s| room.seat(s));
    let (Denied::Refused(Refusal::Illegal(docket, key)), Some(view)) = (denied, view) else {
        return match denied {
            Denied::Refused(Refusal::OverBudget(quantity, has, cost)) => t.why_not(
                &crate::class::view::WhyNot::Cost(quantity.clone(), *has, *cost),
                "",
            ),
            _ => why(&t, denied),
        };
    };
    let offer = view.offers.iter().find(|o| o.docket == *docket);
    match offer.and_then(|o| o.options.iter().find(|x| x.option == *key)) {
        None => why(&t, denied),
        Some(option) => {
            let reasons = t.why_nots(
                &option.why_not,
                option.action.as_deref().unwrap_or_default(),
            );
            t.say(
                "web-illegal",
                &[
                    ("deed", t.option(option, &view.seat).into()),
                    ("why", reasons.into()),
                ],
            )
        }
    }
}

async fn order(
    State(room): State<Arc<Room>>,
    Path(person): Path<u32>,
    call: Call,
    fields: Fields,
) -> Response {
    let typed = Order {
        choices: fields
            .beginning("docket.")
            .into_iter()
            .map(|(docket, option)| Choice {
                docket: docket.into(),
                option: option.into(),
            })
            .collect(),
        why: fields.get("why").trim().chars().take(MAX_WHY).collect(),
    };
    let proposed = || {
        let guest = room.guest(person)?;
        let view = room.seat(&guest.seat?)?;
        view.order.proposal.as_ref().map(|(order, _)| order.clone())
    };
    let (command, done) = match fields.get("do") {
        "draft" => (Command::Draft(typed.clone()), "draft"),
        "propose" => (Command::Propose(typed.clone()), "proposed"),
        "second" => (Command::Second, "seconded"),
        "seal" => (Command::Seal(typed.clone()), "sealed"),
        "seal-proposal" => (Command::Seal(proposed().unwrap_or_default()), "sealed"),
        "take-back" => (Command::TakeBack, "taken-back"),
        _ => return StatusCode::BAD_REQUEST.into_response(),
    };
    let again = Again {
        order: Some(typed),
        ..Again::default()
    };
    act(room, call, person, fields.get("key"), command, done, again).await
}

async fn say(
    State(room): State<Arc<Room>>,
    Path(person): Path<u32>,
    call: Call,
    fields: Fields,
) -> Response {
    let command = Command::Say {
        to: parties(&fields),
        text: fields.get("text").to_owned(),
        answers: fields.get("answers").parse().ok(),
    };
    let again = Again {
        message: fields.get("text").to_owned(),
        ..Again::default()
    };
    act(
        room,
        call,
        person,
        fields.get("key"),
        command,
        "said",
        again,
    )
    .await
}

/// Returns to whom a message goes.
pub(super) fn parties(fields: &Fields) -> Vec<Party> {
    let party = |to: &str| {
        if to == "-" {
            Party::Facilitator
        } else {
            Party::Seat(to.to_owned())
        }
    };
    fields.all("to").into_iter().map(party).collect()
}

async fn name(
    State(room): State<Arc<Room>>,
    Path(person): Path<u32>,
    call: Call,
    fields: Fields,
) -> Response {
    let command = Command::Rename {
        person,
        name: fields.get("name").to_owned(),
    };
    act(
        room,
        call,
        person,
        fields.get("key"),
        command,
        "renamed",
        Again::default(),
    )
    .await
}

async fn sit(
    State(room): State<Arc<Room>>,
    Path(person): Path<u32>,
    call: Call,
    fields: Fields,
) -> Response {
    let command = Command::Sit {
        person,
        seat: fields.some("seat"),
    };
    act(
        room,
        call,
        person,
        fields.get("key"),
        command,
        "seated",
        Again::default(),
    )
    .await
}
