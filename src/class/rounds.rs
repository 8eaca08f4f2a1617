//! A phase begins, a turn is played, and what follows from that.

use super::fact::Phase;
use super::phases::ClockState;
use super::session::{Fault, Session};
use super::setup::Holder;
use super::view::PolicyChoiceView;
use crate::world::turn::Origin;
use std::sync::Arc;

impl Session {
    pub(super) fn begin_phase(&mut self, phase: Phase, turn: u32, ends_ms: Option<u64>) {
        self.clock = ClockState {
            phase,
            turn,
            ends_ms,
            paused: None,
        };
        // What is due in turn 1 has no turn before it at whose close it could fire.
        if turn == 1 && self.table.kept().is_empty() {
            let calls = self.fire_due(1);
            if !calls.is_empty() {
                let changed = self.table.change(|hand| hand.injects.extend(calls));
                debug_assert!(changed.is_ok(), "lines name injects of the scenario");
            }
        }
    }

    pub(super) fn play(
        &mut self,
        turn: u32,
        digest: &str,
        orders: &[(String, String)],
    ) -> Option<()> {
        if turn != self.clock.turn || self.table.ending().is_some() {
            return None;
        }
        self.table.play(orders.to_vec()).ok()?;
        for seat in &mut self.seats {
            seat.draft = None;
            seat.proposal = None;
            seat.second = None;
            seat.sealed = None;
        }
        self.after_turn(turn, digest)
    }

    /// What follows once a turn was played or drawn again.
    pub(super) fn after_turn(&mut self, turn: u32, digest: &str) -> Option<()> {
        if self.table.digest(turn).as_deref() != Some(digest) {
            self.fault = Some(Fault::Digest(turn));
            return None;
        }
        self.note_policies(turn);
        if self.table.ending().is_none() {
            let calls = self.fire_due(turn + 1);
            self.table.open_next(calls).ok()?;
        }
        Some(())
    }

    /// Notes what policies chose for their seats.
    fn note_policies(&mut self, turn: u32) {
        let Some(kept) = self.table.kept().last() else {
            return;
        };
        let rules = Arc::clone(self.table.rules());
        let actor = |id: u16| {
            rules
                .registry
                .actors
                .iter()
                .nth(id.into())
                .map(str::to_owned)
        };
        for seat in &mut self.seats {
            seat.policy.retain(|choice| choice.turn != turn);
            if seat.holder != Holder::Policy {
                continue;
            }
            for d in &seat.dockets {
                let is_own = |deed: &crate::world::turn::Deed| {
                    let option = &rules.options[usize::from(deed.option)];
                    deed.origin == Origin::Chosen && usize::from(option.docket) == *d
                };
                let at = kept.deeds.iter().position(is_own);
                let deed = at.map(|i| (&kept.deeds[i], &kept.motives[i]));
                let offer = self.table.chosen_from().get(*d);
                let waited = offer.and_then(|o| o.options.iter().find(|o| o.option.is_none()));
                let option = deed.map(|(deed, _)| deed.option);
                seat.policy.push(PolicyChoiceView {
                    turn,
                    docket: rules.dockets[*d].name.clone(),
                    option: rules.option_name(option),
                    action: deed
                        .map(|(deed, _)| rules.registry.actions.name(deed.action.into()).into()),
                    target: deed.and_then(|(deed, _)| actor(deed.target)),
                    chance: deed.map_or_else(
                        || waited.map_or(1.0, |o| o.probability),
                        |(deed, _)| deed.chance,
                    ),
                    motives: deed
                        .map(|(_, motives)| motives.clone())
                        .or_else(|| waited.map(|o| o.motives.clone()))
                        .unwrap_or_default()
                        .into_iter()
                        .take(4)
                        .collect(),
                });
            }
        }
    }
}
