//! Messages: threads of a seat, and the form to write.

use super::frame::form_key;
use crate::class::fact::{MAX_TEXT, Party};
use crate::class::view::{MessageView, SeatState};
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns messages, the last first, each with a way to answer it; `action` is where answers go, `own` whose page it is.
pub(crate) fn list(
    t: &Tongue,
    all: &[MessageView],
    own: &Party,
    action: &str,
    key: &str,
    can_write: bool,
) -> Markup {
    html! {
        @if all.is_empty() { p class="muted" { (t.t("web-messages-none")) } }
        @for message in all.iter().rev() {
            div class={ "msg " (tone(t, &message.from)) } id={ "m" (message.message) } {
                div class="small" {
                    (party(t, &message.from, own)) " → "
                    @for (i, to) in message.to.iter().enumerate() { @if i > 0 { ", " } (party(t, to, own)) }
                    span class="muted" {
                        " · " (t.say("web-turn-short", &[("turn", f64::from(message.turn).into())])) ", " (t.time(message.at_ms))
                        @if let Some(other) = message.answers { " · " (t.say("web-answers", &[("n", f64::from(other).into())])) }
                    }
                }
                p class="said" { (message.text) }
                @if can_write && message.from != *own {
                    details class="alt" data-keep={ "m" (message.message) } {
                        summary { (t.t("web-answer")) }
                        form action=(action) method="post" {
                            (form_key(key))
                            input type="hidden" name="answers" value=(message.message);
                            input type="hidden" name="to" value=(address(&message.from));
                            (text(t, &format!("a{}", message.message)))
                            button class="btn sm" type="submit" { (t.t("web-send")) }
                        }
                    }
                }
            }
        }
    }
}

/// Returns the form to write to other seats and, for a seat, to the facilitator.
pub(crate) fn form(
    t: &Tongue,
    seats: &[SeatState],
    own: &Party,
    action: &str,
    key: &str,
    typed: &str,
) -> Markup {
    html! {
        details class="alt" open[!typed.is_empty()] data-keep="write" {
            summary { (t.t("web-write")) }
            form action=(action) method="post" {
                (form_key(key))
                fieldset {
                    legend { (t.t("web-to")) }
                    div class="picks" {
                        @for seat in seats.iter().filter(|s| *own != Party::Seat(s.seat.clone())) {
                            label { input type="checkbox" name="to" value=(seat.seat); (t.badge(&seat.seat)) }
                        }
                        @if *own != Party::Facilitator {
                            label { input type="checkbox" name="to" value="-"; (t.t("web-facilitator")) }
                        }
                    }
                }
                (text_with(t, "text", typed))
                button class="btn sm" type="submit" { (t.t("web-send")) }
            }
        }
    }
}

fn text(t: &Tongue, id: &str) -> Markup {
    text_with(t, id, "")
}

fn text_with(t: &Tongue, id: &str, typed: &str) -> Markup {
    html! {
        label for={ "x-" (id) } { (t.t("web-message")) }
        textarea id={ "x-" (id) } name="text" maxlength=(MAX_TEXT) required { (typed) }
    }
}

/// Returns how forms name an end of a message.
pub(crate) fn address(party: &Party) -> &str {
    match party {
        Party::Facilitator => "-",
        Party::Seat(seat) => seat,
    }
}

fn party(t: &Tongue, party: &Party, own: &Party) -> Markup {
    html! {
        @if party == own { (t.t("web-you")) } @else {
            @match party {
                Party::Facilitator => { (t.t("web-facilitator")) }
                Party::Seat(seat) => { (t.badge(seat)) }
            }
        }
    }
}

fn tone(t: &Tongue, party: &Party) -> String {
    match party {
        Party::Facilitator => String::new(),
        Party::Seat(seat) => t.tone(seat),
    }
}
