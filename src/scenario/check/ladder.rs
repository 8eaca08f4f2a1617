//! The ladder and the outcomes.

use super::at::At;
use super::tools::{Allowed, Checker};
use crate::diag::Message;
use crate::scenario::formula::Context;
use crate::scenario::model::{Ladder, Moves};

/// Checks the ladder and the outcomes.
pub(super) fn check(c: &mut Checker) {
    if let Some(ladder) = &c.declared.scenario.ladder {
        let at = At::block("ladder");
        c.origin(&at, "Ladder", &ladder.cites, ladder.assumption.as_deref());
        rungs(c, &at.to("rungs"), ladder);
    }
    outcomes(c);
}

fn rungs(c: &mut Checker, at: &At, ladder: &Ladder) {
    if !(2..=21).contains(&ladder.rungs.len()) {
        c.report(
            at.value("E228")
                .with("count", ladder.rungs.len().to_string()),
        );
    }
    let mut before: Option<f64> = None;
    for (i, rung) in ladder.rungs.iter().enumerate() {
        let at = at.nth(i);
        if ladder.rungs[..i].iter().any(|other| other.id == rung.id) {
            c.report(
                at.to("id")
                    .value("E104-field")
                    .with("name", rung.id.as_str()),
            );
        }
        for (field, value) in [
            ("up", rung.up),
            ("down", rung.down),
            ("gate", rung.gate),
            ("floor", rung.floor),
        ] {
            if let Some(value) = value {
                c.literal(&at.to(field), value, Allowed::SHARE);
            }
        }
        if ladder.moves != Moves::ByTension {
            continue;
        }
        let Some(up) = rung.up else {
            if i > 0 {
                let finding = at.value("E112-rung").with("name", rung.id.as_str());
                c.report(finding.help(
                    Message::new("help-for-example").with("example", "up: 0.45, down: 0.30"),
                ));
            }
            continue;
        };
        if let Some(down) = rung.down.filter(|down| *down >= up) {
            let finding = at.to("down").value("E219").with("name", rung.id.as_str());
            c.report(finding.with("down", down).with("up", up));
        }
        if let Some(before) = before.filter(|before| up <= *before) {
            let finding = at.to("up").value("E220").with("name", rung.id.as_str());
            c.report(finding.with("up", up).with("before", before));
        }
        before = Some(up);
    }
}

fn outcomes(c: &mut Checker) {
    let outcomes = &c.declared.scenario.outcomes;
    let at = At::block("outcomes");
    for (i, outcome) in outcomes.iter().enumerate() {
        let at = at.nth(i);
        c.conditions(&at.to("when"), &outcome.when, &Context::plain());
        if let Some(score) = &outcome.score {
            c.number(&at.to("score"), score, &Context::plain(), Allowed::ANY);
        }
        c.origin(
            &at,
            "Outcome",
            &outcome.cites,
            outcome.assumption.as_deref(),
        );
        let is_last = i + 1 == outcomes.len();
        if outcomes[..i].iter().any(|other| other.id == outcome.id) {
            c.report(
                at.to("id")
                    .value("E104-field")
                    .with("name", outcome.id.as_str()),
            );
        }
        if outcome.when.lines.is_empty() && !is_last {
            let finding = at.value("E217").with("name", outcome.id.as_str());
            let after = finding.with(
                "count",
                crate::text::Arg::Number((outcomes.len() - i - 1) as f64),
            );
            c.report(after.help(Message::new("help-outcome-last")));
        }
        if is_last && !outcome.when.lines.is_empty() {
            c.report(at.value("E218"));
        }
        let same = |other: &&crate::scenario::model::Outcome| {
            other.when.lines == outcome.when.lines && other.decide == outcome.decide
        };
        if let Some(first) = outcomes[..i]
            .iter()
            .find(same)
            .filter(|_| !outcome.when.lines.is_empty())
        {
            let finding = at.value("L210").with("name", outcome.id.as_str());
            c.report(finding.with("first", first.id.as_str()));
        }
    }
}
