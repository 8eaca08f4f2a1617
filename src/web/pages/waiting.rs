//! The page of somebody who has no seat yet.

use super::frame::{self, Frame, Live, card, form_key, mark, other_language};
use crate::class::fact::Phase;
use crate::class::view::PublicView;
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns the page.
#[expect(
    clippy::too_many_arguments,
    reason = "each is another thing that the page says"
)]
pub(crate) fn page(
    t: Tongue,
    view: &PublicView,
    person: u32,
    name: &str,
    key: &str,
    number: u64,
    now_ms: u64,
    wrong: Option<&str>,
) -> Markup {
    let can_choose = matches!(view.clock.phase, Phase::Lobby);
    let body = html! {
        p { (t.say("web-no-seat", &[("name", name.into())])) } p { (t.t("web-page-changes")) }
        @if can_choose {
            form action={ "/seat/" (person) "/sit" } method="post" {
                (form_key(key))
                label for="seat" { (t.t("web-join-seat")) } " "
                select id="seat" name="seat" { @for seat in &view.seats { option value=(seat.seat) { (t.actor(&seat.seat)) } } } " "
                button class="btn sm" type="submit" { (t.t("web-sit")) }
            }
        }
    };
    Frame {
        title: t.t("web-no-seat-title"),
        tongue: t,
        class: "joinp",
        header: html! {},
        main: html! {
            p class="brand" { "escalade " (other_language(&t)) }
            h1 { (t.title()) }
            (frame::note(&t, None, wrong))
            (card("wait", &t.t("web-no-seat-title"), &html! {}, &body))
            p { (mark(&t)) }
        },
        foot: html! {},
        live: Some(Live {
            of: String::new(),
            events: format!("/seat/{person}/events"),
            number,
        }),
        now_ms,
    }
    .page()
}
