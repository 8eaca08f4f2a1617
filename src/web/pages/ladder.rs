//! The ladder with who stands where on it.

use crate::class::view::KnownRung;
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns the ladder, the highest rung at the top.
pub(crate) fn ladder(t: &Tongue, known: &[KnownRung]) -> Markup {
    let rungs = t.rungs();
    let highest = known.iter().map(|k| k.rung).max().unwrap_or(0);
    html! {
        ol class="ladder" {
            @for (rung, name) in rungs.iter().enumerate().rev() {
                @let here = known.iter().filter(|k| usize::from(k.rung) == rung);
                li class={ (t.rung_class(rung)) @if rung > usize::from(highest) { " far" } } {
                    span class="bar0" { (rung) }
                    span class="nm" { (name) }
                    span class="at" { @for pair in here { (dyad(t, pair)) } }
                }
            }
        }
    }
}

fn dyad(t: &Tongue, pair: &KnownRung) -> Markup {
    let (key, sign) = match pair.rung.cmp(&pair.before) {
        std::cmp::Ordering::Greater => ("web-rung-up", "▲"),
        std::cmp::Ordering::Less => ("web-rung-down", "▼"),
        std::cmp::Ordering::Equal => ("web-rung-same", "="),
    };
    let said = t.say(key, &[("before", f64::from(pair.before).into())]);
    let names = t.say(
        "web-pair",
        &[
            ("from", t.actor(&pair.from).into()),
            ("to", t.actor(&pair.to).into()),
        ],
    );
    html! {
        span class="dy" title=(names) {
            (pair.from) "→" (pair.to) " "
            small { span aria-hidden="true" { (sign) } span class="sr" { (said) } }
            @if pair.rung != pair.before { small { " " (t.say("web-rung-was", &[("before", f64::from(pair.before).into())])) } }
        }
    }
}
