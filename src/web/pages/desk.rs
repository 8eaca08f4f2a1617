//! The facilitator's page: who needs help first, then the clock, the seats, what can be done, and everything there is to see.

use super::frame::{self, Frame, Live, aside, card, form_key, other_language};
use super::icons::icon;
use super::join::WayIn;
use super::map::Drawn;
use super::{injects, known, ladder, matrix, messages, odds, seats, steer};
use crate::class::fact::{Party, Phase};
use crate::class::odds::Odds;
use crate::class::view::{CellView, FullView, KnownRung, Ready};
use crate::web::words::{Tongue, count};
use maud::{Markup, html};

/// What the page shows.
pub(crate) struct Page<'a> {
    /// Words.
    pub(crate) tongue: Tongue<'a>,
    /// Everything.
    pub(crate) view: &'a FullView,
    /// Cells that may be set.
    pub(crate) cells: &'a [CellView],
    /// People whose page is open.
    pub(crate) here: &'a [u32],
    /// The key of forms.
    pub(crate) key: &'a str,
    /// Number of the state that is shown.
    pub(crate) number: u64,
    /// What time it is, ms since 1970.
    pub(crate) now_ms: u64,
    /// What was done, if anything was.
    pub(crate) done: Option<&'a str>,
    /// What was wrong.
    pub(crate) wrong: Option<&'a str>,
    /// Maps that were drawn.
    pub(crate) maps: &'a Drawn,
    /// Live odds: now and a turn before.
    pub(crate) odds: Option<(&'a Odds, Option<&'a Odds>)>,
    /// Where students come in.
    pub(crate) way_in: WayIn<'a>,
    /// The projector's link.
    pub(crate) screen: &'a str,
}

/// Returns a button that does one thing; `fields` are sent along.
pub(crate) fn button(
    t: &Tongue,
    key: &str,
    action: &str,
    word: &str,
    class: &str,
    fields: &[(&str, &str)],
) -> Markup {
    html! {
        form class="inline" action=(action) method="post" {
            (form_key(key))
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            button class=(class) type="submit" { (t.t(word)) }
        }
    }
}

/// Returns a button that asks once, and says what will happen.
pub(crate) fn asked(t: &Tongue, id: &str, word: &str, body: &Markup) -> Markup {
    html! {
        details class="ask" data-keep=(id) { summary class="btn sm" { (t.t(word)) "…" } div class="asked" { (body) } }
    }
}

impl Page<'_> {
    /// Returns the page.
    pub(crate) fn page(&self) -> Markup {
        let t = &self.tongue;
        let clock = &self.view.public.clock;
        let header = html! {
            header class="top secret" id="top" data-live {
                div class="bar" {
                    span class="brand" { "escalade" } b class="small" { (t.t("web-desk-mark")) } span class="sp" {}
                    (frame::mark(t)) (other_language(t))
                }
                div class="bar" {
                    span { (frame::turn(t, clock)) } (frame::phases(t, clock)) (frame::clock(t, clock, self.now_ms))
                    span class="sp" {}
                    (self.controls())
                }
            }
        };
        let main = html! {
            h1 class="sr" { (t.say("web-desk-title", &[("turn", f64::from(clock.turn).into())])) }
            (frame::note(t, self.done, self.wrong))
            div id="needs" data-live { (self.needs()) }
            div class="fac" {
                div {
                    @if clock.phase == Phase::Lobby { (self.way_in()) }
                    (seats::card(self)) (injects::card(self)) (self.messages()) (steer::card(self)) (self.ramps()) (self.journal())
                    @if clock.phase != Phase::Lobby { (self.way_in()) }
                }
                div { (self.odds()) (matrix::card(self)) (self.ladder()) (self.forces()) (self.news()) }
            }
        };
        Frame {
            title: t.t("web-desk"),
            tongue: *t,
            class: "desk",
            header,
            main: html! { div class="wrap" { (main) } },
            foot: html! {},
            live: Some(Live {
                of: String::new(),
                events: "/desk/events".into(),
                number: self.number,
            }),
            now_ms: self.now_ms,
        }
        .page()
    }

    fn controls(&self) -> Markup {
        let (t, clock) = (&self.tongue, &self.view.public.clock);
        let one = |to: &str, word: &str, class: &str| {
            button(t, self.key, &format!("/desk/{to}"), word, class, &[])
        };
        let advance = match clock.phase {
            Phase::Lobby => "web-go-briefing",
            Phase::Briefing => "web-go-play",
            Phase::Plan => "web-go-discuss",
            Phase::Discuss => "web-go-commit",
            Phase::Commit => "web-go-close",
            Phase::Reveal if clock.turn >= clock.turns => "web-go-debrief",
            Phase::Reveal => "web-go-next",
            Phase::Debrief => "",
        };
        html! {
            div class="ctl" {
                @if clock.phase == Phase::Debrief {
                    a class="btn sm pri" href="/desk/debrief" { (t.t("web-debrief")) }
                } @else {
                    @if clock.paused { (one("resume", "web-resume", "btn sm")) } @else if clock.ends_ms.is_some() { (one("pause", "web-pause", "btn sm")) }
                    @if clock.ends_ms.is_some() || clock.left_ms.is_some() { (one("extend", "web-extend", "btn sm")) }
                    (one("advance", advance, "btn sm pri"))
                    (asked(t, "end", "web-end", &html! {
                        p { (t.t("web-end-ask")) }
                        form action="/desk/end" method="post" {
                            (form_key(self.key))
                            label for="end-reason" { (t.t("web-reason")) } input id="end-reason" type="text" name="reason" maxlength="280";
                            button class="btn sm" type="submit" { (t.t("web-end")) }
                        }
                    }))
                }
            }
        }
    }

    /// Returns who needs the facilitator, in one line.
    fn needs(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let mut said: Vec<String> = vec![];
        let unseated: Vec<&str> = view
            .people
            .iter()
            .filter(|p| p.seat.is_none())
            .map(|p| p.name.as_str())
            .collect();
        if !unseated.is_empty() {
            said.push(t.say("web-needs-seat", &[("names", unseated.join(", ").into())]));
        }
        let is_playing = matches!(
            view.public.clock.phase,
            Phase::Plan | Phase::Discuss | Phase::Commit
        );
        for seat in view
            .seats
            .iter()
            .filter(|s| s.state.ready == Ready::Thinking)
        {
            let name = || t.actor(&seat.state.seat).into();
            let people = view
                .people
                .iter()
                .filter(|p| p.seat.as_ref() == Some(&seat.state.seat));
            if seat.state.people == 0 {
                said.push(t.say("web-needs-people", &[("seat", name())]));
            } else if people.clone().all(|p| !self.here.contains(&p.person)) {
                said.push(t.say("web-needs-line", &[("seat", name())]));
            } else if is_playing && seat.active_ms.is_some_and(|at| self.now_ms > at + 180_000) {
                let minutes = (self.now_ms - seat.active_ms.unwrap_or(0)) / 60_000;
                said.push(t.say(
                    "web-needs-push",
                    &[
                        ("seat", name()),
                        ("n", count(usize::try_from(minutes).unwrap_or(0))),
                    ],
                ));
            }
        }
        html! {
            @if said.is_empty() {
                div class="note good" { (t.t("web-needs-none")) }
            } @else {
                div class="note warn" { (icon("alert")) " " b { (frame::counted(t, "web-needs", said.len())) } " " (said.join(" ")) }
            }
        }
    }

    fn way_in(&self) -> Markup {
        let (t, way) = (&self.tongue, self.way_in);
        let body = html! {
            ol class="steps" {
                li { (way.network(t)) }
                li { (t.t("web-lobby-open")) " " b { (way.address) } }
                li { (t.t("web-lobby-code")) " " b class="bigcode" { (way.code) } }
            }
            p { a class="btn" href=(self.screen) target="_blank" rel="noopener" { (t.t("web-open-screen")) } }
            details class="alt" data-keep="qr" { summary { (t.t("web-qr")) } (maud::PreEscaped(way.drawing)) }
            p class="small muted hash" { (t.say("web-commitment", &[("hash", self.view.public.commitment.as_str().into())])) }
        };
        card("way-in", &t.t("web-way-in"), &html! {}, &body)
    }

    fn messages(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let own = Party::Facilitator;
        let can_write = view.public.clock.phase != Phase::Debrief;
        let body = html! {
            @if can_write { (messages::form(t, &view.public.seats, &own, "/desk/say", self.key, "")) }
            (messages::list(t, &view.messages, &own, "/desk/say", self.key, can_write))
        };
        card("messages", &t.t("web-messages-all"), &html! {}, &body)
    }

    fn ramps(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let heads = ["web-actor", "web-ramps-count", "web-ramps-closed", "web-by"].map(|k| t.t(k));
        let rows: Vec<Markup> = view
            .seats
            .iter()
            .map(|s| {
                let open = s.ramps.iter().filter(|r| r.why_not.is_empty()).count();
                let shut: Vec<&crate::class::view::RampView> = s.ramps.iter().filter(|r| !r.why_not.is_empty() && r.was_open == Some(true)).collect();
                html! {
                    th scope="row" { (t.badge(&s.state.seat)) }
                    td class="r" { (open) } td class="r" { @if shut.is_empty() { "–" } @else { (shut.len()) } }
                    td class="muted" {
                        @for ramp in &shut {
                            div { (t.act(&ramp.action, &s.state.seat, [&ramp.target, &None, &None])) (t.colon()) (t.why_nots(&ramp.why_not, &ramp.action)) }
                        }
                    }
                }
            })
            .collect();
        card(
            "ramps",
            &t.t("web-ramps-all"),
            &html! {},
            &frame::table(&t.t("web-ramps-all"), &heads, &rows),
        )
    }

    fn odds(&self) -> Markup {
        let t = &self.tongue;
        let shows = self.view.public.shows_odds;
        let (word, value) = if shows {
            ("web-odds-hide", "no")
        } else {
            ("web-odds-show", "yes")
        };
        let toggle = button(
            t,
            self.key,
            "/desk/odds",
            word,
            "btn sm",
            &[("shows", value)],
        );
        let (beside, body) = match self.odds {
            Some((now, before)) => (odds::beside(t, now), odds::odds(t, now, before)),
            None => (
                String::new(),
                html! { p class="muted" { (t.t("web-odds-none")) } },
            ),
        };
        card(
            "odds",
            &t.t("web-odds"),
            &aside(&beside),
            &html! { (body) (toggle) },
        )
    }

    fn ladder(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let known: Vec<KnownRung> = view
            .stances
            .iter()
            .filter(|s| {
                s.rung > 0
                    || view
                        .public
                        .rungs
                        .iter()
                        .any(|k| k.from == s.from && k.to == s.to)
            })
            .map(|s| KnownRung {
                from: s.from.clone(),
                to: s.to.clone(),
                rung: s.rung,
                before: s.before,
            })
            .collect();
        card(
            "ladder",
            &t.t("web-ladder"),
            &aside(&t.t("web-true-values")),
            &ladder::ladder(t, &known),
        )
    }

    fn forces(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let forces: Vec<_> = view.forces.iter().map(|f| f.force.clone()).collect();
        let axes: Vec<String> = t.checked.scenario.axes.keys().cloned().collect();
        let (word, value) = if view.public.shows_axes {
            ("web-axes-hide", "no")
        } else {
            ("web-axes-show", "yes")
        };
        let body = html! {
            (self.maps.map(t, &forces, &axes, false))
            (button(t, self.key, "/desk/axes", word, "btn sm", &[("shows", value)]))
        };
        card(
            "map",
            &t.t("web-map-truth"),
            &aside(&t.t("web-true-values")),
            &body,
        )
    }

    fn news(&self) -> Markup {
        let t = &self.tongue;
        card(
            "news",
            &t.t("web-news-public"),
            &html! {},
            &known::news(t, &self.view.public.news, 3),
        )
    }
}
