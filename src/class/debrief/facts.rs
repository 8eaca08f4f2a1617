//! What the facts say beside the game: why orders were given, and what the facilitator did.

use crate::class::fact::{Fact, Order, What};
use std::collections::BTreeMap;

/// What was said and done around the table.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// The order that stood of each seat at each turn.
    pub(super) orders: BTreeMap<(u32, String), Order>,
    /// What the facilitator did at each turn, by key and text.
    pub(super) steered: Vec<(u32, &'static str, String)>,
    /// Messages at each turn.
    pub(super) messages: BTreeMap<u32, u32>,
}

impl Facts {
    /// Reads the facts of an exercise.
    pub(super) fn new(facts: &[Fact]) -> Self {
        let mut out = Self::default();
        let mut turn = 0;
        let mut open: BTreeMap<String, Order> = BTreeMap::new();
        for fact in facts {
            match &fact.what {
                What::Began { turn: now, .. } => turn = *now,
                What::Drafted { seat, order }
                | What::Proposed { seat, order }
                | What::Sealed { seat, order } => {
                    open.insert(seat.clone(), order.clone());
                }
                What::TurnPlayed { turn: played, .. } => {
                    let stood = std::mem::take(&mut open).into_iter();
                    out.orders
                        .extend(stood.map(|(seat, order)| ((*played, seat), order)));
                }
                What::Said { .. } => *out.messages.entry(turn).or_default() += 1,
                What::Overridden { cells, reason } => {
                    let cells: Vec<String> = cells
                        .iter()
                        .map(|c| format!("{} {} = {}", c.quantity, c.of, c.value))
                        .collect();
                    out.steer(
                        turn,
                        "debrief-overridden",
                        &format!("{}: {reason}", cells.join(", ")),
                    );
                }
                What::Rerolled { turn, reason, .. } => out.steer(*turn, "debrief-rerolled", reason),
                What::HandedOver { seat, .. } => out.steer(turn, "debrief-handed-over", seat),
                What::Noted(text) => out.steer(turn, "debrief-noted", text),
                What::Ended { reason } if !reason.is_empty() => {
                    out.steer(turn, "debrief-ended", reason);
                }
                _ => {}
            }
        }
        out
    }

    fn steer(&mut self, turn: u32, key: &'static str, text: &str) {
        self.steered.push((turn, key, text.to_owned()));
    }

    /// Returns the reasons that seats gave: turn, seat, sentence.
    pub(super) fn whys(&self) -> impl Iterator<Item = (u32, &str, &str)> {
        let said = self
            .orders
            .iter()
            .filter(|(_, order)| !order.why.is_empty());
        said.map(|((turn, seat), order)| (*turn, seat.as_str(), order.why.as_str()))
    }
}
