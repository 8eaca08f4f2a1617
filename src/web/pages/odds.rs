//! Live odds: where this game goes from now on, as shares of simulated continuations with their intervals.

use crate::class::odds::{Odds, Share};
use crate::report::svg::{Anchor, Drawing, NARROW, breadth, fitted, fixed};
use crate::web::words::Tongue;
use maud::{Markup, PreEscaped, html};

/// Width of the drawing where there is room.
const WIDE: f64 = 680.0;
/// Height of a row.
const ROW: f64 = 26.0;

/// Returns the odds of outcomes in a drawing and words; `before` is what they were a turn ago.
pub(crate) fn shares(t: &Tongue, now: &Odds, before: Option<&Odds>) -> Markup {
    let mut outcomes: Vec<&(String, Share)> = now.outcomes.iter().collect();
    outcomes.sort_by_key(|(_, share)| std::cmp::Reverse(share.count));
    let rows: Vec<Row> = outcomes
        .iter()
        .map(|(name, share)| Row {
            name: t.name("outcome", name),
            said: said(t, share),
            share: *share,
            past: before.and_then(|b| {
                b.outcomes
                    .iter()
                    .find(|(n, _)| n == name)
                    .map(|(_, s)| s.value)
            }),
        })
        .collect();
    let label: Vec<String> = rows.iter().map(|row| t.of(&row.name, &row.said)).collect();
    let label = t.row(&label);
    html! {
        (PreEscaped(draw(WIDE, &label, &rows).element("wide")))
        (PreEscaped(draw(NARROW - 24.0, &label, &rows).element("narrow")))
        p class="small muted" { (t.t("web-odds-how")) }
    }
}

/// Returns the odds with those of a high rung, pair by pair.
pub(crate) fn odds(t: &Tongue, now: &Odds, before: Option<&Odds>) -> Markup {
    html! {
        (shares(t, now, before))
        @for (from, to, share) in &now.high {
            @let past = before.and_then(|b| b.high.iter().find(|(f, g, _)| f == from && g == to));
            p class="small" {
                (t.say("web-odds-climb", &[("from", t.the(from).into()), ("to", t.the(to).into()), ("share", said(t, share).into())]))
                @if let Some((.., past)) = past {
                    @let change = (share.value - past.value) * 100.0;
                    " " (t.say("web-odds-change", &[("change", t.signed(change).into())]))
                }
            }
        }
    }
}

/// An outcome as it is drawn.
struct Row {
    name: String,
    said: String,
    share: Share,
    past: Option<f64>,
}

/// Returns a share with its interval: few cases as a count.
fn said(t: &Tongue, share: &Share) -> String {
    let ends = [share.low.max(0.0), share.high.min(1.0)].map(|end| t.percent(end));
    let ends = t.say(
        "web-odds-ends",
        &[
            ("low", ends[0].clone().into()),
            ("high", ends[1].clone().into()),
        ],
    );
    if share.count < 5 {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand runs")]
        let args = [
            ("k", (share.count as f64).into()),
            ("n", (share.of as f64).into()),
        ];
        return format!("{} ({ends})", t.say("web-odds-few", &args));
    }
    format!("{} ({ends})", t.percent(share.value))
}

fn draw(width: f64, label: &str, rows: &[Row]) -> Drawing {
    let is_narrow = width < NARROW;
    let tall = if is_narrow { ROW + 18.0 } else { ROW };
    #[expect(clippy::cast_precision_loss, reason = "a few outcomes")]
    let mut d = Drawing::new(width, rows.len() as f64 * tall + 8.0, label);
    let right = rows
        .iter()
        .map(|row| breadth(&row.said, "t"))
        .fold(0.0, f64::max);
    let left = if is_narrow {
        4.0
    } else {
        (width * 0.36).min(250.0)
    };
    let room = (width - left - right - 20.0).max(60.0);
    let most = rows.iter().map(|row| row.share.high).fold(0.05, f64::max);
    let at = |share: f64| left + room * (share / most).clamp(0.0, 1.0);
    let mut y = 4.0;
    for row in rows {
        let base = if is_narrow {
            d.text(
                "",
                (left, y + 13.0),
                Anchor::Start,
                &fitted(&row.name, width - 8.0, ""),
            );
            y + 18.0
        } else {
            d.text(
                "",
                (left - 8.0, y + 17.0),
                Anchor::End,
                &fitted(&row.name, left - 10.0, ""),
            );
            y
        };
        d.rect(
            "f bar",
            [left, base + 4.0, at(row.share.value) - left, 16.0],
        );
        let (middle, from, to) = (
            fixed(base + 12.0),
            at(row.share.low.max(0.0)),
            at(row.share.high),
        );
        d.path("w", &format!("M{} {middle}H{}", fixed(from), fixed(to)));
        if let Some(past) = row.past {
            d.path(
                "k",
                &format!(
                    "M{} {}V{}",
                    fixed(at(past)),
                    fixed(base + 1.0),
                    fixed(base + 23.0)
                ),
            );
        }
        d.text("t", (width - 2.0, base + 17.0), Anchor::End, &row.said);
        y += tall;
    }
    d
}

/// Returns what the odds rest on, for the side of their heading.
pub(crate) fn beside(t: &Tongue, odds: &Odds) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a few thousand runs")]
    let runs = odds.rollouts as f64;
    t.say(
        "web-odds-runs",
        &[("n", runs.into()), ("turn", f64::from(odds.turn).into())],
    )
}
