//! What is known of forces and news, as tables and lists that several pages share.

use super::frame;
use crate::class::view::{KnownForce, News, NewsItem};
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns a text of several lines.
pub(crate) fn paragraphs(text: &str) -> Markup {
    html! { @for line in text.lines().filter(|l| !l.trim().is_empty()) { p { (line) } } }
}

/// Returns forces as a table, and the axes that are known.
pub(crate) fn forces(t: &Tongue, forces: &[KnownForce], axes: &[String]) -> Markup {
    let heads = ["web-force", "web-place", "web-men", "web-known"].map(|k| t.t(k));
    let rows: Vec<Markup> = forces
        .iter()
        .map(|f| {
            let men = crate::text::decimal(t.lang, f64::from(f.men), 0);
            html! {
                th scope="row" { (t.chip(&f.owner)) " " (t.name("force", &f.force)) }
                td { (t.name("node", &f.node)) }
                td class="r" { @if !f.confirmed { "≈ " } (men) @if !f.confirmed { " ?" } }
                td { @if f.confirmed { (t.t("web-confirmed")) } @else { (t.say("web-as-of", &[("turn", f64::from(f.as_of).into())])) } }
            }
        })
        .collect();
    html! {
        @if rows.is_empty() { p class="muted" { (t.t("web-forces-none")) } } @else { (frame::table(&t.t("web-map"), &heads, &rows)) }
        @for axis in axes { p class="small" { span class="tag warn" { (t.t("web-axis")) } " " (t.name("axis", axis)) } }
    }
}

/// Returns the news of the last turns, the last first, and folded below them those of the turns before: who comes late reads
/// there what was missed.
pub(crate) fn news(t: &Tongue, all: &[News], turns: u32) -> Markup {
    let is_early = |n: &&News| n.turn + turns <= newest(all);
    let early: Vec<&News> = all.iter().rev().filter(is_early).collect();
    html! {
        (latest(t, all, turns))
        @if !early.is_empty() {
            details class="alt" data-keep="early-news" {
                summary { (frame::counted(t, "web-news-early", early.len())) }
                ul class="news" { @for item in early { (piece(t, item)) } }
            }
        }
    }
}

/// Returns the news of the last turns alone, the last first.
pub(crate) fn latest(t: &Tongue, all: &[News], turns: u32) -> Markup {
    let is_late = |n: &&News| n.turn + turns > newest(all);
    html! {
        @if all.is_empty() { p class="muted" { (t.t("web-news-none")) } }
        ul class="news" { @for item in all.iter().rev().filter(is_late) { (piece(t, item)) } }
    }
}

fn newest(all: &[News]) -> u32 {
    all.iter().map(|n| n.turn).max().unwrap_or(0)
}

fn piece(t: &Tongue, item: &News) -> Markup {
    html! {
        li {
            div class="src" {
                span { (t.say("web-turn-short", &[("turn", f64::from(item.turn).into())])) }
                @match &item.what {
                    NewsItem::Deed(deed) => {
                        @if let Some(actor) = &deed.actor { (t.chip(actor)) }
                        span class="tag" { (t.category(deed.category)) }
                        @if deed.refused { span class="tag warn" { (t.t("web-refused")) } }
                    }
                    NewsItem::Inject(_) => { span class="tag info" { (t.t("web-event")) } }
                    NewsItem::Line { from, .. } => { @if !from.is_empty() { span { (from) } } span class="tag info" { (t.t("web-event")) } }
                }
            }
            @match &item.what {
                NewsItem::Deed(deed) => { (t.deed(deed)) }
                NewsItem::Inject(name) => { (t.name("inject", name)) }
                NewsItem::Line { text, .. } => { (text) }
            }
        }
    }
}
