//! Meant and read: the deeds of the last turn against every observer, true values, for the facilitator.

use super::desk::Page;
use super::frame::aside;
use crate::class::view::FullDeed;
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns the card.
pub(crate) fn card(page: &Page) -> Markup {
    let (t, view) = (&page.tongue, page.view);
    let read = view
        .deeds
        .iter()
        .filter(|d| !d.readings.is_empty() || !d.unseen_by.is_empty());
    let last = read.map(|d| d.deed.turn).max();
    let deeds: Vec<&FullDeed> = view
        .deeds
        .iter()
        .filter(|d| Some(d.deed.turn) == last)
        .collect();
    let observers: Vec<&str> = view.seats.iter().map(|s| s.state.seat.as_str()).collect();
    let turn = last.map(|turn| t.say("web-turn-short", &[("turn", f64::from(turn).into())]));
    let body = html! {
        @if deeds.is_empty() { p class="muted" { (t.t("web-matrix-none")) } } @else {
            div class="scroll" tabindex="0" role="group" aria-label=(t.t("web-matrix")) {
                table class="mx" {
                    thead { tr {
                        th scope="col" class="l" { (t.t("web-deed")) } th scope="col" { (t.t("web-meant")) }
                        @for observer in &observers { th scope="col" { (t.chip(observer)) } }
                    } }
                    tbody { @for deed in &deeds { (row(t, deed, &observers)) } }
                }
            }
            (widest(t, &deeds))
        }
    };
    let beside = format!("{} · {}", turn.unwrap_or_default(), t.t("web-true-values"));
    super::frame::card(
        "matrix",
        &t.t("web-matrix"),
        &aside(beside.trim_start_matches(" · ")),
        &body,
    )
}

fn row(t: &Tongue, deed: &FullDeed, observers: &[&str]) -> Markup {
    html! {
        tr {
            th scope="row" class="l" { (t.deed(&deed.deed)) }
            td { (t.signed(deed.intended)) }
            @for observer in observers {
                td {
                    @if deed.deed.actor.as_deref() == Some(*observer) { "·" }
                    @else if let Some(reading) = deed.readings.iter().find(|r| r.observer == *observer) {
                        span class={ "cell " (tint(reading.valence)) } { (t.signed(reading.valence)) }
                    }
                    @else if deed.unseen_by.iter().any(|o| o == observer) { span class="muted small" { (t.t("web-unseen")) } }
                    @else { span class="muted" { "–" } }
                }
            }
        }
    }
}

fn tint(valence: f64) -> &'static str {
    match valence {
        v if v <= -6.0 => "r7",
        v if v <= -3.0 => "r5",
        v if v <= -0.5 => "r3",
        v if v < 0.5 => "z0",
        v if v < 4.0 => "r1",
        _ => "r2",
    }
}

/// Returns the widest gap between intent and reading, with the lenses that made it.
fn widest(t: &Tongue, deeds: &[&FullDeed]) -> Markup {
    let pairs = deeds
        .iter()
        .flat_map(|d| d.readings.iter().map(move |r| (d, r)));
    let gap = |d: &FullDeed, v: f64| (d.intended - v).abs();
    let widest = pairs.max_by(|(a, r), (b, s)| gap(a, r.valence).total_cmp(&gap(b, s.valence)));
    html! {
        @if let Some((deed, reading)) = widest.filter(|(d, r)| gap(d, r.valence) >= 2.0) {
            @let lenses: Vec<String> = reading.lenses.iter().map(|l| t.name("lens", l)).collect();
            p {
                (t.say("web-widest", &[
                    ("observer", t.the(&reading.observer).into()),
                    ("deed", t.deed(&deed.deed).into()),
                    ("n", crate::text::decimal(t.lang, gap(deed, reading.valence), 1).into()),
                ]))
                @if !lenses.is_empty() { " " (t.say("web-lenses", &[("lenses", t.row(&lenses).into())])) }
            }
        }
    }
}
