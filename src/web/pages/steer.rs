//! Override and re-roll: each with a reason that is kept and told in the debrief.

use super::desk::{Page, asked};
use super::frame::form_key;
use crate::class::fact::Phase;
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns the card.
pub(crate) fn card(page: &Page) -> Markup {
    let t = &page.tongue;
    let body = html! {
        @if !page.cells.is_empty() { (asked(t, "override", "web-override", &form(page))) }
        @if page.view.public.clock.phase == Phase::Reveal {
            (asked(t, "reroll", "web-reroll", &html! {
                p { (t.t("web-reroll-ask")) }
                form action="/desk/reroll" method="post" { (form_key(page.key)) (reason(t, "reroll")) button class="btn sm" type="submit" { (t.t("web-reroll")) } }
            }))
        }
        p class="muted small" { (t.t("web-steer-told")) }
    };
    super::frame::card("steer", &t.t("web-steer"), &html! {}, &body)
}

fn form(page: &Page) -> Markup {
    let t = &page.tongue;
    html! {
        p { (t.t("web-override-ask")) }
        form action="/desk/override" method="post" class="grid" {
            (form_key(page.key))
            label for="cell" { (t.t("web-cell")) }
            select id="cell" name="cell" {
                @for cell in page.cells {
                    @let whose = if cell.of.is_empty() { String::new() } else { format!(" {}", cell.of) };
                    option value={ (cell.quantity) "|" (cell.of) } {
                        (t.quantity(&cell.quantity)) (whose) " = " (crate::text::decimal(t.lang, cell.value, 2))
                        " [" (crate::text::decimal(t.lang, cell.bounds[0], 0)) " ; " (crate::text::decimal(t.lang, cell.bounds[1], 0)) "]"
                    }
                }
            }
            label for="value" { (t.t("web-cell-value")) }
            input id="value" type="text" inputmode="decimal" name="value" required;
            (reason(t, "override"))
            button class="btn sm" type="submit" { (t.t("web-override")) }
        }
    }
}

fn reason(t: &Tongue, id: &str) -> Markup {
    html! {
        label for={ "reason-" (id) } { (t.t("web-reason")) }
        span class="hint" { (t.t("web-reason-hint")) }
        input id={ "reason-" (id) } type="text" name="reason" maxlength="280" required;
    }
}
