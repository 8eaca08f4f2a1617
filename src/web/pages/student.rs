//! The page of a seat: what happened and how it was read first, then what is known, then the order.

use super::frame::{self, Frame, Live, aside, card, other_language};
use super::icons::icon;
use super::map::Drawn;
use super::order::{self, Desk};
use super::{known, ladder, messages, odds, reading};
use crate::class::fact::{Order, Party, Phase};
use crate::class::odds::Odds;
use crate::class::setup::Holder;
use crate::class::view::{RampView, SeatView};
use crate::scenario::model::Known;
use crate::web::words::{Tongue, count};
use maud::{Markup, html};

/// Whose page it is and what it shows.
pub(crate) struct Page<'a> {
    /// Words.
    pub(crate) tongue: Tongue<'a>,
    /// What the seat sees.
    pub(crate) view: &'a SeatView,
    /// Who looks.
    pub(crate) person: u32,
    /// Their name.
    pub(crate) name: &'a str,
    /// The key of their forms.
    pub(crate) key: &'a str,
    /// Number of the state that is shown.
    pub(crate) number: u64,
    /// What time it is, ms since 1970.
    pub(crate) now_ms: u64,
    /// What was done, if anything was.
    pub(crate) done: Option<&'a str>,
    /// What was wrong.
    pub(crate) wrong: Option<&'a str>,
    /// The order that was typed and refused.
    pub(crate) typed: Option<&'a Order>,
    /// The message that was typed and refused.
    pub(crate) message: &'a str,
    /// Maps that were drawn.
    pub(crate) maps: &'a Drawn,
    /// Live odds, where they are shown: now and a turn before.
    pub(crate) odds: Option<(&'a Odds, Option<&'a Odds>)>,
}

impl Page<'_> {
    fn path(&self, rest: &str) -> String {
        format!("/seat/{}{rest}", self.person)
    }

    /// Returns the page.
    pub(crate) fn page(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let clock = &view.clock;
        let header = html! {
            header class="top" id="top" data-live {
                div class="bar" {
                    span class="brand opt" { "escalade" }
                    (t.badge(&view.seat)) span class="small" { (frame::turn(t, clock)) }
                    span class="sp" {}
                    (frame::phases(t, clock)) (frame::clock(t, clock, self.now_ms))
                    span class="opt" { (other_language(t)) }
                }
            }
        };
        let is_playing = matches!(
            clock.phase,
            Phase::Plan | Phase::Discuss | Phase::Commit | Phase::Reveal
        );
        let main = html! {
            p class="small muted exline" { (frame::mark(t)) " " (t.t("web-not-news")) span class="only-phone" { " " (other_language(t)) } }
            h1 class="sr" { (t.say("web-seat-title", &[("seat", t.actor(&view.seat).into()), ("turn", f64::from(clock.turn).into())])) }
            (frame::note(t, self.done, self.wrong))
            div id="state" data-live { (self.state()) }
            @if clock.phase == Phase::Lobby || clock.phase == Phase::Briefing {
                (self.role(true)) (self.messages())
            } @else {
                div class="two" {
                    div { (self.reading()) (self.map()) (self.news()) (self.messages()) (self.ladder()) }
                    div {
                        @if is_playing { (self.order()) (self.ramps()) }
                        (self.role(false)) (self.odds()) (self.own())
                    }
                }
            }
        };
        Frame {
            title: format!(
                "{}, {}",
                t.actor(&view.seat),
                t.say("web-turn-short", &[("turn", f64::from(clock.turn).into())])
            ),
            tongue: *t,
            class: "stu",
            header,
            main: html! { div class="wrap" { (main) } },
            foot: if is_playing || clock.phase == Phase::Debrief {
                self.tabs()
            } else {
                html! {}
            },
            live: Some(Live {
                of: view.seat.clone(),
                events: self.path("/events"),
                number: self.number,
            }),
            now_ms: self.now_ms,
        }
        .page()
    }

    fn tabs(&self) -> Markup {
        let t = &self.tongue;
        let all = [
            ("recap", "eye", "reading"),
            ("map", "map", "map"),
            ("messages", "message", "messages"),
            ("ladder", "ladder", "ladder"),
            ("move", "pencil", "order"),
        ];
        html! {
            nav class="tabs" aria-label=(t.t("web-sections")) {
                @for (id, sign, key) in all {
                    a href={ "#" (id) } { (icon(sign)) (t.t(&format!("web-tab-{key}"))) }
                }
            }
        }
    }

    /// Returns what is out of the ordinary: the wait, a pause, a policy in the seat, the end.
    fn state(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let others: Vec<&str> = view
            .members
            .iter()
            .filter(|m| m.person != self.person)
            .map(|m| m.name.as_str())
            .collect();
        html! {
            @if view.clock.phase == Phase::Lobby {
                div class="note" {
                    h2 { (t.t("web-not-started")) }
                    p {
                        (t.say("web-you-are", &[("seat", t.the(&view.seat).into()), ("name", self.name.into())])) " "
                        @if !others.is_empty() { (t.say("web-you-are-with", &[("names", others.join(", ").into())])) " " }
                        (t.t("web-page-changes"))
                    }
                }
            }
            @if view.clock.paused {
                div class="note warn" { h2 { (t.t("web-state-paused")) } p { (t.t("web-state-paused-body")) } }
            }
            @if view.holder == Holder::Policy { (self.policy()) }
            @if let Some(told) = &view.revealed {
                div class="note" {
                    h2 { (t.t("web-over")) }
                    @if let Some(outcome) = &told.outcome { p { b { (t.name("outcome", outcome)) } } }
                    p { (t.t("web-over-body")) }
                    p class="small muted hash" { (t.say("web-revealed", &[("seed", told.seed.to_string().into()), ("salt", told.salt.as_str().into()), ("hash", view.commitment.as_str().into())])) }
                }
            }
        }
    }

    fn policy(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        html! {
            div class="note warn" {
                h2 { (t.t("web-policy-plays")) }
                p { (t.say("web-policy-since", &[("turn", f64::from(view.policy_since.unwrap_or(0)).into())])) }
                ul class="plain" {
                    @for choice in view.policy.iter().take(3) {
                        @let deed = choice.action.as_ref().map_or_else(|| t.t("web-wait"), |a| t.act(a, &view.seat, [&choice.target, &None, &None]));
                        li {
                            span class="muted" { (t.say("web-turn-short", &[("turn", f64::from(choice.turn).into())])) " · " (t.docket(&choice.docket)) (t.colon()) }
                            (deed)
                            @let motives: Vec<String> = choice.motives.iter().filter(|(_, u)| *u > 0.005).take(2).filter_map(|(m, _)| t.motive(m)).collect();
                            @if !motives.is_empty() { span class="muted small" { " · " (t.say("web-motives", &[("motives", t.row(&motives).into())])) } }
                        }
                    }
                }
                p class="small" { (t.t("web-policy-back")) }
            }
        }
    }

    fn reading(&self) -> Markup {
        let t = &self.tongue;
        let beside = reading::turn(&self.view.seemings)
            .map(|turn| t.say("web-turn-short", &[("turn", f64::from(turn).into())]));
        card(
            "recap",
            &t.t("web-reading"),
            &aside(&beside.unwrap_or_default()),
            &reading::readings(t, &self.view.seat, &self.view.seemings),
        )
    }

    fn map(&self) -> Markup {
        let t = &self.tongue;
        card(
            "map",
            &t.t("web-map"),
            &aside(&t.t("web-map-yours")),
            &self.maps.map(t, &self.view.forces, &self.view.axes, false),
        )
    }

    fn news(&self) -> Markup {
        let t = &self.tongue;
        card(
            "news",
            &t.t("web-news"),
            &html! {},
            &known::news(t, &self.view.news, 3),
        )
    }

    fn messages(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let own = Party::Seat(view.seat.clone());
        let action = self.path("/say");
        let can_write = view.clock.phase != Phase::Debrief;
        let body = html! {
            @if can_write { (messages::form(t, &view.seats, &own, &action, self.key, self.message)) }
            (messages::list(t, &view.messages, &own, &action, self.key, can_write))
        };
        card("messages", &t.t("web-messages"), &html! {}, &body)
    }

    fn order(&self) -> Markup {
        let t = &self.tongue;
        let desk = Desk {
            view: self.view,
            person: self.person,
            action: self.path("/order"),
            key: self.key,
            typed: self.typed,
        };
        let lead = html! {
            @if order::is_time(self.view.clock.phase) { p class="small muted" { (t.t("web-order-lead")) } }
        };
        card(
            "move",
            &t.t("web-order"),
            &desk.tag(t),
            &html! { (lead) (desk.body(t)) },
        )
    }

    fn ramps(&self) -> Markup {
        let t = &self.tongue;
        let ramps = &self.view.ramps;
        let open = ramps.iter().filter(|r| r.why_not.is_empty()).count();
        let beside = t.say(
            "web-ramps-open",
            &[("n", count(open)), ("all", count(ramps.len()))],
        );
        let body = html! {
            ul class="off" { @for ramp in ramps { (self.ramp(ramp)) } }
            @if ramps.is_empty() { p class="muted" { (t.t("web-ramps-none")) } }
        };
        card("ramps", &t.t("web-ramps"), &aside(&beside), &body)
    }

    fn ramp(&self, ramp: &RampView) -> Markup {
        let t = &self.tongue;
        let is_open = ramp.why_not.is_empty();
        let (sign, class, key) = match (is_open, ramp.was_open) {
            (true, Some(false)) => ("open", "tag good", "web-ramp-opened"),
            (true, _) => ("open", "tag good", "web-ramp-open"),
            (false, Some(true)) => ("closed", "tag bad", "web-ramp-closed-now"),
            (false, _) => ("closed", "tag bad", "web-ramp-closed"),
        };
        html! {
            li {
                span class=(if is_open { "o" } else { "x" }) { (icon(sign)) }
                div {
                    b { (t.act(&ramp.action, &self.view.seat, [&ramp.target, &None, &None])) } " "
                    span class=(class) { (t.t(key)) }
                    @if !is_open { div class="why" { (t.why_nots(&ramp.why_not, &ramp.action)) } }
                }
            }
        }
    }

    fn odds(&self) -> Markup {
        let t = &self.tongue;
        match self.odds {
            Some((now, before)) => card(
                "odds",
                &t.t("web-odds"),
                &aside(&odds::beside(t, now)),
                &odds::odds(t, now, before),
            ),
            None => html! {},
        }
    }

    fn ladder(&self) -> Markup {
        let t = &self.tongue;
        card(
            "ladder",
            &t.t("web-ladder"),
            &aside(&t.t("web-ladder-yours")),
            &ladder::ladder(t, &self.view.rungs),
        )
    }

    fn own(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let heads = [t.t("web-toward"), t.t("web-tension"), t.t("web-affinity")];
        let number = |value: Option<f64>| {
            value.map_or_else(|| "–".into(), |v| crate::text::decimal(t.lang, v, 2))
        };
        let rows: Vec<Markup> = view
            .stances
            .iter()
            .map(|s| html! { th scope="row" { (t.badge(&s.to)) } td class="r" { (number(s.tension)) } td class="r" { (number(s.affinity)) } })
            .collect();
        let body = html! {
            dl class="facts" {
                @for q in &view.quantities { dt { (t.quantity(&q.quantity)) } dd { (crate::text::decimal(t.lang, q.value, 2)) " " span class="muted small" { "[" (crate::text::decimal(t.lang, q.bounds[0], 0)) " ; " (crate::text::decimal(t.lang, q.bounds[1], 0)) "]" } } }
            }
            @if !rows.is_empty() { (frame::table(&t.t("web-own"), &heads, &rows)) }
            @for treaty in &view.treaties {
                p class="small" { (t.name("treaty", &treaty.treaty)) (t.colon()) (t.actor(&treaty.actor)) ", " (t.name("state", &treaty.state)) }
            }
        };
        card(
            "own",
            &t.t("web-own"),
            &html! {},
            &html! { details class="alt" data-keep="own" { summary { (t.t("web-own-show")) } (body) } },
        )
    }

    fn role(&self, is_open: bool) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let objectives = t.checked.scenario.objectives.iter();
        let own: Vec<(String, bool)> = objectives
            .filter(|(_, o)| o.actor == view.seat)
            .map(|(name, o)| (t.name("objective", name), o.known == Known::Secret))
            .collect();
        html! {
            section class="card secret" id="role" aria-labelledby="t-role" {
                details open[is_open] {
                    summary { h2 id="t-role" { (t.t("web-role")) } }
                    @if is_open { @if let Some(text) = t.own("exercise-briefing") { (known::paragraphs(&text)) } }
                    @if let Some(text) = t.own(&format!("exercise-role-{}", view.seat)) { (known::paragraphs(&text)) }
                    @if !own.is_empty() {
                        h3 { (t.t("web-objectives")) }
                        ul { @for (text, is_secret) in &own { li { (text) @if *is_secret { " " span class="tag warn" { (t.t("web-secret")) } } } } }
                    }
                    p class="muted small" { (t.t("web-role-secret")) }
                    form class="inline" action=(self.path("/name")) method="post" {
                        (frame::form_key(self.key))
                        label for="own-name" { (t.t("web-name")) } " "
                        input id="own-name" type="text" name="name" maxlength="40" value=(self.name);
                        " " button class="btn sm" type="submit" { (t.t("web-rename")) }
                    }
                }
            }
        }
    }
}
