//! Who calls: the language and the token that a request carries, and what is answered to whoever may not come in.

use super::pages::states;
use super::room::{Denied, Room};
use super::tokens::{To, form_key, is_same};
use super::words::Tongue;
use crate::text::Lang;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use cookie::{Cookie, SameSite};
use std::convert::Infallible;
use std::sync::Arc;

/// What a request says about whoever sends it.
#[derive(Debug, Clone, Default)]
pub(super) struct Call {
    /// The language that was asked for just now.
    asked: Option<Lang>,
    /// The language asked for before.
    chosen: Option<Lang>,
    /// The browser's language.
    browser: Option<Lang>,
    /// The token.
    pub(super) token: String,
    /// What was done, as the address says.
    pub(super) done: Option<String>,
    /// Whether the script asks, rather than a form.
    pub(super) is_quiet: bool,
}

/// Returns the name of the cookie that holds a token: another for each exercise, so that two may run side by side.
pub(super) fn cookie_name(room: &Room) -> String {
    format!("escalade-{}", &room.public().commitment[..8])
}

impl FromRequestParts<Arc<Room>> for Call {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, room: &Arc<Room>) -> Result<Self, Infallible> {
        let name = cookie_name(room);
        let mut call = Self {
            is_quiet: parts.headers.contains_key("x-quiet"),
            ..Self::default()
        };
        for (key, value) in pairs(parts.uri.query().unwrap_or_default()) {
            match key {
                "lang" => call.asked = Lang::parse(value),
                "done" => call.done = Some(value.to_owned()),
                _ => {}
            }
        }
        for line in parts.headers.get_all(header::COOKIE) {
            let cookies = Cookie::split_parse(line.to_str().unwrap_or_default());
            for cookie in cookies.flatten() {
                if cookie.name() == name {
                    call.token = cookie.value().to_owned();
                } else if cookie.name() == "escalade-lang" {
                    call.chosen = Lang::parse(cookie.value());
                }
            }
        }
        let accepted = parts
            .headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|v| v.to_str().ok());
        call.browser = accepted.and_then(|list| list.split([',', ';']).find_map(Lang::parse));
        Ok(call)
    }
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter_map(|pair| pair.split_once('='))
}

impl Call {
    /// Returns the language of the answer; `known` is what is known of whoever asks.
    pub(super) fn lang(&self, known: Option<Lang>) -> Lang {
        let found = self.asked.or(self.chosen).or(known).or(self.browser);
        found.unwrap_or_default()
    }

    /// Returns the words of the answer.
    pub(super) fn tongue<'a>(&self, room: &'a Room, known: Option<Lang>) -> Tongue<'a> {
        let lang = self.lang(known);
        Tongue {
            lang,
            words: room.words(lang),
            checked: &room.scene.checked,
        }
    }

    /// Returns the key that the forms of this caller carry.
    pub(super) fn form_key(&self) -> String {
        form_key(&self.token)
    }

    /// Returns whether the caller may go there; else the answer to give.
    pub(super) fn allow(&self, room: &Room, to: To) -> Result<(), Box<Response>> {
        if room.opens(&self.token, to) {
            return Ok(());
        }
        let key = match to {
            To::Desk => "desk-only",
            To::Screen => "screen-only",
            To::Person(_) => "seat-only",
        };
        let page = states::page(self.tongue(room, None), key, "/", (room.now)());
        Err(Box::new(self.answer(StatusCode::FORBIDDEN, page)))
    }

    /// Returns whether the caller may send a form there; else the answer to give.
    pub(super) fn allow_form(&self, room: &Room, to: To, key: &str) -> Result<(), Box<Response>> {
        self.allow(room, to)?;
        if is_same(key, &self.form_key()) {
            return Ok(());
        }
        let back = match to {
            To::Desk => "/desk".to_owned(),
            To::Screen => "/screen".to_owned(),
            To::Person(id) => format!("/seat/{id}"),
        };
        let page = states::page(self.tongue(room, None), "stale", &back, (room.now)());
        Err(Box::new(self.answer(StatusCode::FORBIDDEN, page)))
    }

    /// Returns a page as an answer; the language just asked for is kept in a cookie.
    pub(super) fn answer(&self, status: StatusCode, page: maud::Markup) -> Response {
        let mut headers = HeaderMap::new();
        if let Some(lang) = self.asked {
            let cookie = Cookie::build(("escalade-lang", lang.code()))
                .path("/")
                .same_site(SameSite::Strict)
                .http_only(true)
                .build();
            headers.append(header::SET_COOKIE, value(&cookie));
        }
        (status, headers, Html(page.into_string())).into_response()
    }
}

fn value(cookie: &Cookie) -> HeaderValue {
    HeaderValue::from_str(&cookie.to_string()).expect("names and tokens are plain letters")
}

/// Returns an answer that hands over a token for a path and leads there.
pub(super) fn let_in(room: &Room, token: &str, path: &str) -> Response {
    let cookie = Cookie::build((cookie_name(room), token))
        .path(path)
        .same_site(SameSite::Strict)
        .http_only(true)
        .build();
    ([(header::SET_COOKIE, value(&cookie))], Redirect::to(path)).into_response()
}

/// Returns why nothing was done, as a sentence.
pub(super) fn why(t: &Tongue, denied: &Denied) -> String {
    match denied {
        Denied::Refused(refusal) => refusal.message().say(t.words),
        // What the disk says may name files: it stays on the server.
        Denied::Unkept(_) => t.t("web-unkept"),
    }
}
