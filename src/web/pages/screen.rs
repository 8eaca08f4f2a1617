//! The projector: before play how to come in, during play what everybody may know. Nothing on it can be wrong to show.

use super::frame::{self, Frame, Live, mark};
use super::join::WayIn;
use super::map::Drawn;
use super::{known, ladder, odds, order};
use crate::class::fact::Phase;
use crate::class::odds::Odds;
use crate::class::setup::Holder;
use crate::class::view::{PublicView, Ready};
use crate::web::words::Tongue;
use maud::{Markup, PreEscaped, html};

/// What the projector shows.
pub(crate) struct Page<'a> {
    /// Words.
    pub(crate) tongue: Tongue<'a>,
    /// What everybody sees.
    pub(crate) view: &'a PublicView,
    /// Where students come in.
    pub(crate) way_in: WayIn<'a>,
    /// Number of the state that is shown.
    pub(crate) number: u64,
    /// What time it is, ms since 1970.
    pub(crate) now_ms: u64,
    /// Maps that were drawn.
    pub(crate) maps: &'a Drawn,
    /// Live odds, where they are shown: now and a turn before.
    pub(crate) odds: Option<(&'a Odds, Option<&'a Odds>)>,
}

impl Page<'_> {
    /// Returns the page.
    pub(crate) fn page(&self) -> Markup {
        let t = &self.tongue;
        let clock = &self.view.clock;
        let is_lobby = clock.phase == Phase::Lobby;
        let header = if is_lobby {
            html! {}
        } else {
            html! {
                header class="top" id="top" data-live {
                    div class="bar" { h1 { (frame::turn(t, clock)) } span class="sp" {} (frame::phases(t, clock)) (frame::clock(t, clock, self.now_ms)) }
                }
            }
        };
        Frame {
            title: t.t("web-screen"),
            tongue: *t,
            class: if is_lobby { "proj lob" } else { "proj" },
            header,
            main: html! { div id="all" data-live { @if is_lobby { (self.lobby()) } @else { (self.play()) } } },
            foot: if is_lobby { html! {} } else { self.foot() },
            live: Some(Live { of: String::new(), events: "/screen/events".into(), number: self.number }),
            now_ms: self.now_ms,
        }
        .page()
    }

    fn lobby(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let people: usize = view.seats.iter().map(|s| s.people).sum();
        html! {
            div class="lobby" {
                div {
                    p class="brand" { "escalade · " (t.title()) }
                    h1 { (t.t("web-join")) }
                    ol class="steps" {
                        li { (self.way_in.network(t)) }
                        li { (t.t("web-lobby-scan")) " " b { (self.way_in.address) } }
                        li { (t.t("web-lobby-code")) }
                    }
                    p class="big" { (self.way_in.code) }
                    p { (t.people(people)) }
                    div class="seats" {
                        @for seat in view.seats.iter().filter(|s| s.holder == Holder::Person) {
                            span class={ "s" @if seat.people > 0 { " ok" } } { (t.chip(&seat.seat)) " " (seat.people) }
                        }
                    }
                    p { (mark(t)) }
                }
                div { (PreEscaped(self.way_in.drawing)) }
            }
        }
    }

    fn play(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let axes: Vec<String> = if view.shows_axes {
            t.checked.scenario.axes.keys().cloned().collect()
        } else {
            vec![]
        };
        html! {
            div class="wrap" {
                div {
                    section aria-labelledby="p-map" { h2 class="sr" id="p-map" { (t.t("web-map")) } (self.maps.map(t, &view.forces, &axes, true)) }
                    @if let Some((now, before)) = self.odds {
                        section aria-labelledby="p-odds" { h2 id="p-odds" { (t.t("web-odds")) } (odds::shares(t, now, before)) }
                    }
                }
                div {
                    section aria-labelledby="p-ladder" {
                        h2 id="p-ladder" { (t.t("web-ladder-public")) }
                        (ladder::ladder(t, &view.rungs))
                        @if let Some(outcome) = view.revealed.as_ref().and_then(|r| r.outcome.as_ref()) {
                            p class="note" { b { (t.t("web-over")) } " " (t.name("outcome", outcome)) }
                        }
                    }
                    section aria-labelledby="p-news" { h2 id="p-news" { (t.t("web-news")) } (known::latest(t, &view.news, 1)) }
                }
            }
        }
    }

    fn foot(&self) -> Markup {
        let t = &self.tongue;
        html! {
            footer class="foot" id="foot" data-live {
                div class="seats" {
                    @let decides = order::is_time(self.view.clock.phase);
                    @for seat in &self.view.seats {
                        @let (class, key) = match seat.ready { Ready::Policy => ("s", "web-players-policy"), _ if !decides => ("s", "web-players-people"), Ready::Ready => ("s ok", "web-ready"), Ready::Thinking => ("s", "web-thinking") };
                        span class=(class) { (t.chip(&seat.seat)) " " (t.t(key)) }
                    }
                }
                span class="sp" {} (mark(t))
            }
        }
    }
}
