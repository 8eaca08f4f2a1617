//! Injects on the facilitator's page: those of the scenario, and the list of lines, with import and export.

use super::desk::{Page, button};
use super::frame::{form_key, table};
use crate::class::inject::Due;
use crate::class::view::{LineState, ScenarioInject};
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns the card of injects.
pub(crate) fn card(page: &Page) -> Markup {
    let (t, view) = (&page.tongue, page.view);
    let heads = ["web-due", "web-inject", "web-status", "web-do"].map(|k| t.t(k));
    let lines = view.lines.iter().map(|l| line(page, l));
    let own = view.injects.iter().map(|i| inject(page, i));
    let rows: Vec<Markup> = lines.chain(own).collect();
    let body = html! {
        div class="stack" { (table(&t.t("web-injects"), &heads, &rows)) }
        details class="alt" data-keep="new-line" { summary { (t.t("web-line-new")) } (form(page)) }
        details class="alt" data-keep="import" {
            summary { (t.t("web-import")) }
            form action="/desk/import" method="post" {
                (form_key(page.key))
                label for="csv" { (t.t("web-import-csv")) }
                span class="hint" id="h-csv" { (t.t("web-import-hint")) }
                textarea id="csv" name="csv" required aria-describedby="h-csv" rows="6" {}
                button class="btn sm" type="submit" { (t.t("web-import-do")) }
            }
        }
        p { a href="/desk/injects.csv" download { (t.t("web-export-csv")) } }
    };
    super::frame::card("injects", &t.t("web-injects"), &html! {}, &body)
}

fn status(t: &Tongue, fired: Option<u32>, waits: &str) -> Markup {
    html! {
        @match fired {
            Some(turn) => span class="tag good" { (t.say("web-fired", &[("turn", f64::from(turn).into())])) },
            None => span class="tag" { (t.t(waits)) },
        }
    }
}

fn line(page: &Page, state: &LineState) -> Markup {
    let (t, line) = (&page.tongue, &state.line);
    let to: Vec<String> = line.to.iter().map(|s| t.actor(s)).collect();
    let (due, waits) = match &line.due {
        Due::Turn(turn) => (
            t.say("web-turn-short", &[("turn", f64::from(*turn).into())]),
            "web-waits",
        ),
        Due::When(_) => (t.t("web-when"), "web-conditional"),
        Due::AtHand => (t.t("web-at-hand"), "web-waits"),
    };
    html! {
        td { (due) }
        th scope="row" {
            (line.name) " · " (line.text)
            div class="muted small" {
                @if let Due::When(formula) = &line.due { code { (formula) } " " }
                @if !line.from.is_empty() { (line.from) " " }
                @if to.is_empty() { (t.t("web-to-all")) } @else { "→ " (to.join(", ")) }
                @if let Some(calls) = &line.calls { " · " (t.name("inject", calls)) }
                @if !line.note.is_empty() { " · " (line.note) }
            }
        }
        td { (status(t, state.fired, waits)) }
        td {
            @if state.fired.is_none() {
                (button(t, page.key, "/desk/fire", "web-now", "btn sm", &[("line", &line.name)])) " "
                (button(t, page.key, "/desk/drop", "web-drop", "btn sm", &[("line", &line.name)]))
            }
        }
    }
}

fn inject(page: &Page, state: &ScenarioInject) -> Markup {
    let t = &page.tongue;
    let due = match (state.by_facilitator, state.turn) {
        (true, _) => t.t("web-at-hand"),
        (false, Some(turn)) => t.say("web-turn-short", &[("turn", f64::from(turn).into())]),
        (false, None) => t.t("web-when"),
    };
    html! {
        td { (due) }
        th scope="row" { (t.name("inject", &state.inject)) div class="muted small" { (t.t("web-of-scenario")) } }
        td { (status(t, state.fired, "web-waits")) }
        td { @if state.fired.is_none() { (button(t, page.key, "/desk/call", "web-now", "btn sm", &[("inject", &state.inject)])) } }
    }
}

fn form(page: &Page) -> Markup {
    let (t, view) = (&page.tongue, page.view);
    let field = |name: &str, label: &str| {
        html! { label for={ "line-" (name) } { (t.t(label)) } input id={ "line-" (name) } type="text" name=(name); }
    };
    html! {
        form action="/desk/plan" method="post" class="grid" {
            (form_key(page.key))
            (field("name", "web-line-name"))
            (field("turn", "web-line-turn"))
            (field("when", "web-line-when"))
            (field("from", "web-line-from"))
            label for="line-text" { (t.t("web-line-text")) }
            textarea id="line-text" name="text" maxlength="2000" {}
            fieldset {
                legend { (t.t("web-line-to")) }
                div class="picks" { @for seat in &view.seats { label { input type="checkbox" name="to" value=(seat.state.seat); (t.badge(&seat.state.seat)) } } }
            }
            label for="line-calls" { (t.t("web-line-calls")) }
            select id="line-calls" name="calls" {
                option value="" { "–" }
                @for inject in &view.injects { option value=(inject.inject) { (t.name("inject", &inject.inject)) } }
            }
            (field("note", "web-line-note"))
            button class="btn sm" type="submit" { (t.t("web-line-keep")) }
        }
    }
}
