//! What the facilitator may ask for. Every address here takes the facilitator's token and no other.

use super::call::{Call, why};
use super::forms::Fields;
use super::pages::join::WayIn;
use super::pages::{desk, states};
use super::room::{Denied, Room, Topic};
use super::routes::aside;
use super::seat::parties;
use super::tokens::To;
use super::{live, qr};
use crate::class::fact::{Command, Who};
use crate::class::inject::{Due, Line};
use crate::class::setup::Holder;
use crate::class::{export, msel};
use crate::record::hand::Cell;
use crate::text::Lang;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use std::sync::Arc;

/// Time that a phase is given more, ms.
const MORE_MS: u64 = 120_000;

/// Returns the addresses.
pub(super) fn routes() -> Router<Arc<Room>> {
    Router::new()
        .route("/desk", get(page))
        .route("/desk/events", get(events))
        .route("/desk/journal.jsonl", get(journal))
        .route("/desk/injects.csv", get(injects))
        .route("/desk/debrief", get(debrief))
        .route("/desk/{what}", post(act))
}

async fn page(State(room): State<Arc<Room>>, call: Call) -> Response {
    if let Err(answer) = call.allow(&room, To::Desk) {
        return *answer;
    }
    aside(move || draw(&room, &call, None))
        .await
        .unwrap_or_else(|answer| *answer)
}

/// Returns the page; takes the lock, so it is made beside the pages of others.
fn draw(room: &Room, call: &Call, wrong: Option<&str>) -> Response {
    let t = call.tongue(room, Some(room.lang()));
    let number = room.number(&Topic::Desk);
    let (view, cells) = room.ask(|session| (session.full(), session.cells()));
    let here: Vec<u32> = view
        .people
        .iter()
        .map(|p| p.person)
        .filter(|p| room.is_present(*p))
        .collect();
    let screen = room
        .screen()
        .map(|token| format!("/enter/{}", token.text()))
        .unwrap_or_default();
    let (code, odds) = (room.code(), room.odds());
    let drawing = qr::for_page(&room.place.address, &t.t("web-qr-label"));
    let page = desk::Page {
        tongue: t,
        view: &view,
        cells: &cells,
        here: &here,
        key: &call.form_key(),
        number,
        now_ms: (room.now)(),
        done: call.done.as_deref(),
        wrong,
        maps: &room.maps,
        odds: odds.pair(),
        way_in: WayIn {
            address: &room.place.address,
            code: &code,
            drawing: &drawing,
            is_open: room.place.is_open,
        },
        screen: &screen,
    };
    let status = if wrong.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    call.answer(status, page.page())
}

async fn events(State(room): State<Arc<Room>>, call: Call) -> Response {
    match call.allow(&room, To::Desk) {
        Err(answer) => *answer,
        Ok(()) => live::stream(&room, &Topic::Desk, None).into_response(),
    }
}

async fn journal(State(room): State<Arc<Room>>, call: Call) -> Response {
    if let Err(answer) = call.allow(&room, To::Desk) {
        return *answer;
    }
    let text = aside(move || export::jsonl(&room.full().log)).await;
    text.map_or_else(
        |answer| *answer,
        |text| file("application/x-ndjson", "journal.jsonl", text),
    )
}

async fn injects(State(room): State<Arc<Room>>, call: Call) -> Response {
    if let Err(answer) = call.allow(&room, To::Desk) {
        return *answer;
    }
    let lines = move || room.ask(crate::class::Session::lines);
    match aside(lines).await {
        Err(answer) => *answer,
        Ok(states) => {
            let lines: Vec<Line> = states.into_iter().map(|state| state.line).collect();
            file(
                "text/csv; charset=utf-8",
                "injects.csv",
                msel::write(&lines),
            )
        }
    }
}

fn file(kind: &'static str, name: &str, text: String) -> Response {
    let as_file = format!("attachment; filename=\"{name}\"");
    (
        [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, as_file),
        ],
        text,
    )
        .into_response()
}

/// Says how the debrief is written: the page is made by a command of its own, from the journal.
async fn debrief(State(room): State<Arc<Room>>, call: Call) -> Response {
    if let Err(answer) = call.allow(&room, To::Desk) {
        return *answer;
    }
    let t = call.tongue(&room, Some(room.lang()));
    let place = Arc::clone(&room);
    let key = match aside(move || place.ask(crate::class::Session::is_over)).await {
        Err(answer) => return *answer,
        Ok(true) => "debrief",
        Ok(false) => "debrief-early",
    };
    call.answer(StatusCode::OK, states::page(t, key, "/desk", (room.now)()))
}

async fn act(
    State(room): State<Arc<Room>>,
    Path(what): Path<String>,
    call: Call,
    fields: Fields,
) -> Response {
    if let Err(answer) = call.allow_form(&room, To::Desk, fields.get("key")) {
        return *answer;
    }
    if what == "link" {
        return link(&room, &call, &fields).await;
    }
    let t = call.tongue(&room, Some(room.lang()));
    let command = match command(&what, &fields) {
        None => return StatusCode::NOT_FOUND.into_response(),
        Some(Err(key)) => Err(t.t(key)),
        Some(Ok(command)) => Ok(command),
    };
    let command = match (command, what.as_str()) {
        (_, "import") => msel::read(fields.get("csv"))
            .map(Command::Import)
            .map_err(|e| e.message().say(t.words)),
        (command, _) => command,
    };
    let place = Arc::clone(&room);
    let result = match command {
        Err(wrong) => Err(wrong),
        Ok(command) => match aside(move || place.act(&Who::Facilitator, command)).await {
            Err(answer) => return *answer,
            Ok(result) => result.map_err(|denied: Denied| why(&t, &denied)),
        },
    };
    match result {
        Ok(_) => Redirect::to(&format!("/desk?done={what}")).into_response(),
        Err(wrong) => aside(move || draw(&room, &call, Some(&wrong)))
            .await
            .unwrap_or_else(|answer| *answer),
    }
}

/// Gives somebody a new link in place of the old one, for a browser that was lost; shows it to the facilitator once.
async fn link(room: &Arc<Room>, call: &Call, fields: &Fields) -> Response {
    let Ok(person) = fields.get("person").parse::<u32>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if room.guest(person).is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let place = Arc::clone(room);
    let token = aside(move || place.add_door(To::Person(person))).await;
    let t = call.tongue(room, Some(room.lang()));
    match token {
        Ok(Ok(token)) => {
            let address = format!("{}/enter/{}", room.place.address, token.text());
            call.answer(
                StatusCode::OK,
                states::link(t, &address, "/desk", (room.now)()),
            )
        }
        Ok(Err(_)) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Err(answer) => *answer,
    }
}

/// Returns the command that a form asks for; none where there is no such form, a key of a sentence where it is filled in wrongly.
fn command(what: &str, fields: &Fields) -> Option<Result<Command, &'static str>> {
    let text = |name: &str| fields.get(name).to_owned();
    let person = || fields.get("person").parse().unwrap_or(0);
    let command = match what {
        "advance" => Command::Advance,
        "pause" => Command::Pause,
        "resume" => Command::Resume,
        "extend" => Command::Extend(MORE_MS),
        "end" => Command::End {
            reason: text("reason"),
        },
        "note" => Command::Note(text("text")),
        "odds" => Command::ShowOdds(fields.get("shows") == "yes"),
        "axes" => Command::ShowAxes(fields.get("shows") == "yes"),
        "sit" => Command::Sit {
            person: person(),
            seat: fields.some("seat"),
        },
        "rename" => Command::Rename {
            person: person(),
            name: text("name"),
        },
        "add" => Command::Join {
            name: text("name"),
            seat: fields.some("seat"),
            lang: Lang::default(),
        },
        "hand-over" => Command::HandOver {
            seat: text("seat"),
            to: if fields.get("to") == "policy" {
                Holder::Policy
            } else {
                Holder::Person
            },
        },
        "take-back" => Command::For {
            seat: text("seat"),
            command: Box::new(Command::TakeBack),
        },
        "say" => Command::Say {
            to: parties(fields),
            text: text("text"),
            answers: fields.get("answers").parse().ok(),
        },
        "fire" => Command::Fire(text("line")),
        "drop" => Command::Drop(text("line")),
        "call" => Command::Call(text("inject")),
        "plan" => return Some(line(fields).map(Command::Plan)),
        "import" => Command::Import(vec![]),
        "reroll" => Command::Reroll {
            reason: text("reason"),
        },
        "override" => {
            return Some(cell(fields).map(|cell| Command::Override {
                cells: vec![cell],
                reason: text("reason"),
            }));
        }
        _ => return None,
    };
    Some(Ok(command))
}

fn line(fields: &Fields) -> Result<Line, &'static str> {
    let text = |name: &str| fields.get(name).trim().to_owned();
    let due = match (fields.some("turn"), fields.some("when")) {
        (Some(turn), _) => Due::Turn(turn.parse().map_err(|_| "web-line-bad-turn")?),
        (None, Some(when)) => Due::When(when),
        (None, None) => Due::AtHand,
    };
    Ok(Line {
        name: text("name"),
        due,
        to: fields.all("to").into_iter().map(str::to_owned).collect(),
        from: text("from"),
        text: text("text"),
        calls: fields.some("calls"),
        note: text("note"),
    })
}

fn cell(fields: &Fields) -> Result<Cell, &'static str> {
    let (quantity, of) = fields.get("cell").split_once('|').ok_or("web-cell-bad")?;
    // Both ways to write a decimal number are taken.
    let value = fields
        .get("value")
        .trim()
        .replace(',', ".")
        .replace('\u{2212}', "-");
    let value: f64 = value.parse().map_err(|_| "web-cell-bad")?;
    Ok(Cell {
        quantity: quantity.into(),
        of: of.into(),
        value,
    })
}
