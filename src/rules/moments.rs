//! The moments of a turn at which many formulas are looked at on one state: what each enters in its sheet.

use super::action::{Aim, Choosable};
use super::crisis::Ladder;
use super::docket::{Docket, Source, row};
use super::expr::{Expr, Frame, Place};
use super::sheet::Sheet;
use super::trigger::Triggers;

/// The sheets of a turn.
#[derive(Debug, Clone, Default)]
pub struct Moments {
    /// Facts and legality of options, when dockets choose.
    pub choosing: Sheet,
    /// Conditions of rules, when they are first looked at.
    pub firing: Sheet,
}

impl Moments {
    /// Enters what a docket weighs and what makes its options legal.
    pub(super) fn enter_docket(
        &mut self,
        docket: &mut Docket,
        options: &[Choosable],
        ladder: &Ladder,
    ) {
        let sheet = &mut self.choosing;
        let facts = docket.facts.iter();
        let doer = docket.actor;
        docket.sources = facts
            .map(|fact| {
                let Some(best) = fact.best else {
                    return Source::Line(sheet.enter(&fact.expr, &Frame::EMPTY));
                };
                let (read, divisor) = fact.expr.without_divisor();
                row(read, doer).map_or(Source::Formula(best), |first| {
                    Source::Toward(first, best, divisor)
                })
            })
            .collect();
        if docket.is_free {
            return;
        }
        docket.legal_lines = options[docket.options.clone()]
            .iter()
            .map(|option| match option.aim {
                Aim::Fixed(target) => {
                    Some(sheet.enter(&legality(option, ladder), &option.ends(target)))
                }
                Aim::Best(_) => None,
            })
            .collect();
    }

    /// Enters the conditions of rules.
    pub(super) fn enter_rules(&mut self, triggers: &mut Triggers) {
        for instance in &mut triggers.instances {
            instance.line = self.firing.enter(&instance.when, &Frame::EMPTY);
        }
    }
}

/// Returns the condition under which an option is legal: its rung is in reach, its cost is there, it is not under way, and
/// what it needs holds.
fn legality(option: &Choosable, ladder: &Ladder) -> Expr {
    let read = |cell: u32| Expr::Read(Place::Cell(cell));
    let at_least = |a: Expr, b: Expr| Expr::AtLeast(Box::new([a, b]));
    let mut parts = vec![];
    if let Some((rung, tension)) = option.gate {
        let reach = Expr::Add(Box::new([read(rung), Expr::Number(ladder.max_climb)]));
        let needed = ladder.gate[usize::from(option.rung)];
        parts.push(at_least(reach, Expr::Number(option.rung.into())));
        parts.push(at_least(read(tension), Expr::Number(needed)));
    }
    for (cell, cost) in &option.cost {
        parts.push(at_least(read(*cell), cost.clone()));
    }
    if let Some((_, left)) = option.lasts {
        parts.push(at_least(Expr::Number(0.0), read(left)));
    }
    parts.extend(option.needs.iter().cloned());
    Expr::All(parts)
}
