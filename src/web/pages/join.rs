//! The page to come in by, and the page of somebody who waits for a seat.

use super::frame::{Frame, mark, other_language};
use crate::class::fact::Phase;
use crate::class::setup::Holder;
use crate::class::view::PublicView;
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Where people come in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WayIn<'a> {
    /// The address as people type it.
    pub(crate) address: &'a str,
    /// The join code.
    pub(crate) code: &'a str,
    /// The address as a drawing.
    pub(crate) drawing: &'a str,
    /// Whether other computers reach it.
    pub(crate) is_open: bool,
}

impl WayIn<'_> {
    /// Returns who is on the network that it can be reached by.
    pub(crate) fn network(&self, t: &Tongue) -> String {
        t.t(if self.is_open {
            "web-lobby-wifi"
        } else {
            "web-lobby-here"
        })
    }
}

/// What somebody typed, and what was wrong with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    /// The code.
    pub(crate) code: String,
    /// The name.
    pub(crate) name: String,
    /// The seat; empty: as the facilitator decides.
    pub(crate) seat: Option<String>,
    /// What is wrong: field, sentence.
    pub(crate) wrong: Vec<(&'static str, String)>,
}

impl Typed {
    fn fault(&self, field: &str) -> Option<&str> {
        self.wrong
            .iter()
            .find(|(f, _)| *f == field)
            .map(|(_, text)| text.as_str())
    }
}

/// Returns the page to come in by.
pub(crate) fn page(t: Tongue, view: &PublicView, typed: &Typed, now_ms: u64) -> Markup {
    let main = html! {
        p class="brand" { "escalade " (other_language(&t)) }
        h1 { (t.t("web-join")) }
        p { b { (t.title()) } }
        p class="muted" { (t.t("web-join-lead")) }
        @if !typed.wrong.is_empty() {
            div class="err" role="alert" tabindex="-1" id="wrong" autofocus {
                h2 { (t.t("web-problem")) }
                @for (field, text) in &typed.wrong { p { a href={ "#" (field) } { (text) } } }
            }
        }
        form action="/join" method="post" autocomplete="off" {
            (field(&t, typed, "code", &html! {
                input class="code" id="code" name="code" type="text" autocomplete="off" autocapitalize="characters"
                    spellcheck="false" maxlength="9" required value=(typed.code)
                    aria-describedby=(described(typed, "code")) aria-invalid=[typed.fault("code").map(|_| "true")];
            }))
            (field(&t, typed, "name", &html! {
                input id="name" name="name" type="text" autocomplete="nickname" maxlength="40" required value=(typed.name)
                    aria-describedby=(described(typed, "name")) aria-invalid=[typed.fault("name").map(|_| "true")];
            }))
            @if view.clock.phase <= Phase::Briefing { (seats(&t, view, typed)) } @else { p { (t.t("web-join-seat-later")) } }
            button class="btn pri" type="submit" { (t.t("web-join-enter")) }
        }
        div class="note" { p { b { (t.t("web-before")) " " } (t.own("exercise-ethics").unwrap_or_else(|| t.t("web-ethics"))) } }
        p { (mark(&t)) }
    };
    Frame {
        title: t.t("web-join"),
        tongue: t,
        class: "joinp",
        header: html! {},
        main,
        foot: html! {},
        live: None,
        now_ms,
    }
    .page()
}

fn described(typed: &Typed, name: &str) -> String {
    if typed.fault(name).is_some() {
        format!("h-{name} e-{name}")
    } else {
        format!("h-{name}")
    }
}

fn field(t: &Tongue, typed: &Typed, name: &str, input: &Markup) -> Markup {
    let fault = typed.fault(name);
    html! {
        div class={ "field" @if fault.is_some() { " bad" } } {
            label for=(name) { (t.t(&format!("web-join-{name}"))) }
            span class="hint" id={ "h-" (name) } { (t.t(&format!("web-join-{name}-hint"))) }
            @if let Some(fault) = fault {
                p class="em" id={ "e-" (name) } { span class="sr" { (t.t("web-error")) " " } (fault) }
            }
            (input)
        }
    }
}

fn seats(t: &Tongue, view: &PublicView, typed: &Typed) -> Markup {
    let wanted = typed.seat.as_deref();
    html! {
        fieldset class={ "field" @if typed.fault("seat").is_some() { " bad" } } id="seat" {
            legend { (t.t("web-join-seat")) }
            span class="hint" { (t.t("web-join-seat-hint")) }
            @if let Some(fault) = typed.fault("seat") { p class="em" { (fault) } }
            div class="seatpick" {
                @for seat in &view.seats {
                    label {
                        input type="radio" name="seat" value=(seat.seat) checked[wanted == Some(&seat.seat)];
                        span {
                            (t.badge(&seat.seat))
                            small {
                                @if seat.holder == Holder::Policy { (t.t("web-seat-policy")) } @else { (t.people(seat.people)) }
                            }
                        }
                    }
                }
                label {
                    input type="radio" name="seat" value="" checked[wanted.is_none_or(str::is_empty)];
                    span { (t.t("web-join-any")) }
                }
            }
        }
    }
}
