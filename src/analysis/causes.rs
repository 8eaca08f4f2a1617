//! Why something happened: the walk from an event back to its roots.
//!
//! Every change of a traced run names its cause, so nothing is guessed: a rung goes back to a deed or to tension, tension to
//! the readings that made it and are not faded yet, a reading to the deed that was read, a deed to the tension of its doer.

use super::chronicle::Chronicle;
use super::ledger::{Entry, ledger};
use crate::rules::Ruleset;
use crate::rules::change::{Cause, Change};
use crate::rules::expr::{Expr, NOBODY, Place};
use crate::rules::layout::{What, pair_of};
use crate::scenario::model::Moves;
use crate::slot::Slot;
use crate::world::turn::{Deed, Ending, Origin, Transition};
use std::collections::BTreeSet;

/// Something that happened, as a link of the chain of causes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Event {
    /// How the run ended.
    Outcome(Ending),
    /// A move on the ladder.
    Move(Transition),
    /// A deed: turn, place in the turn's list.
    Deed(u32, u16),
    /// A reading: turn, place in the turn's list, what is left of what it added to the tension above it.
    Reading(u32, u16, Option<f64>),
    /// The tension of one actor toward another: turn at whose close it is looked at, value, start.
    Tension(u16, u16, u32, f64, f64),
    /// Other entries of a ledger: how many, what is left of them.
    Rest(usize, f64),
    /// A rule that fired: turn, rule, binding, what is left of what it added to the tension above it.
    Rule(u32, u16, u16, Option<f64>),
    /// An inject: turn, inject.
    Inject(u32, u16),
    /// A red line crossed: turn, red line.
    RedLine(u32, u16),
    /// Turns without a deed of the rung.
    Quiet(u32, u16, u16),
    /// Any other cause: turn.
    Other(u32, Cause),
}

/// An event and what led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What happened.
    pub event: Event,
    /// What led to it, the strongest first.
    pub because: Vec<Self>,
    /// Whether it stands elsewhere in the tree with its causes.
    pub is_again: bool,
}

/// Entries of a ledger that are followed; further ones are summed.
const FOLLOWED: usize = 3;
/// Share of a tension above which a deed that an inject ordered is always followed.
const TRIGGER_SHARE: f64 = 0.01;
/// Links in a row that are followed.
const DEPTH: usize = 16;

/// Walks back from an event to its roots.
#[must_use]
pub fn walk(chronicle: &Chronicle, rules: &Ruleset, event: Event) -> Link {
    Walker {
        chronicle,
        rules,
        seen: BTreeSet::new(),
    }
    .link(event, 0)
}

struct Walker<'a> {
    chronicle: &'a Chronicle,
    rules: &'a Ruleset,
    /// Events that stand in the tree: kind, turn, place.
    seen: BTreeSet<(u8, u32, u32)>,
}

fn both(a: u16, b: u16) -> u32 {
    u32::from(a) << 16 | u32::from(b)
}

impl Walker<'_> {
    fn link(&mut self, event: Event, depth: usize) -> Link {
        let key = match event {
            Event::Deed(turn, at) => Some((0, turn, u32::from(at))),
            Event::Reading(turn, at, _) => Some((1, turn, u32::from(at))),
            Event::RedLine(turn, id) => Some((2, turn, u32::from(id))),
            Event::Tension(from, to, turn, ..) => Some((3, turn, both(from, to))),
            Event::Move(m) => Some((4, m.turn, both(m.from, m.to))),
            Event::Rule(turn, rule, binding, _) => Some((5, turn, both(rule, binding))),
            _ => None,
        };
        let is_again = key.is_some_and(|k| !self.seen.insert(k));
        if is_again || depth >= DEPTH {
            return Link {
                event,
                because: vec![],
                is_again,
            };
        }
        let causes = self.because(event).into_iter();
        let because = causes.map(|cause| self.link(cause, depth + 1)).collect();
        Link {
            event,
            because,
            is_again: false,
        }
    }

    fn because(&self, event: Event) -> Vec<Event> {
        match event {
            Event::Outcome(_) => self.behind_outcome(),
            Event::Move(transition) => self.behind_move(&transition),
            Event::Deed(turn, at) => self.behind_deed(turn, at),
            Event::Reading(turn, at, _) => self.behind_reading(turn, at),
            Event::Tension(from, to, turn, ..) => self.behind_tension(from, to, turn),
            Event::Rule(turn, rule, binding, _) => self.behind_rule(turn, rule, binding),
            Event::Inject(turn, id) => {
                self.behind_formula(turn, &self.rules.injects[usize::from(id)].when)
            }
            Event::RedLine(turn, id) => {
                self.behind_formula(turn, &self.rules.red_lines[usize::from(id)].when)
            }
            Event::Quiet(turn, from, to) => vec![self.tension(from, to, turn)],
            Event::Rest(..) | Event::Other(..) => vec![],
        }
    }

    /// The highest move of a focal pair, else the tension of the first.
    fn behind_outcome(&self) -> Vec<Event> {
        let focal = || {
            self.rules
                .focal
                .iter()
                .flat_map(|(a, b)| self.chronicle.moves(*a, *b))
        };
        let top = focal().fold(None, |best: Option<&Transition>, m| match best {
            Some(b) if b.after >= m.after => Some(b),
            _ => Some(m),
        });
        match (top, self.rules.focal.first()) {
            (Some(top), _) => vec![Event::Move(*top)],
            (None, Some((from, to))) => vec![self.tension(*from, *to, self.chronicle.last())],
            (None, None) => vec![],
        }
    }

    fn behind_move(&self, m: &Transition) -> Vec<Event> {
        match m.cause {
            Cause::Deed(at) => vec![Event::Deed(m.turn, at)],
            Cause::Ladder if self.rules.ladder.moves == Moves::ByDeeds => {
                vec![Event::Quiet(m.turn, m.from, m.to)]
            }
            Cause::Ladder => vec![self.tension(m.from, m.to, m.turn)],
            cause => vec![self.event_of(m.turn, cause, None)],
        }
    }

    /// A chosen deed against someone comes from tension toward them; an ordered one from what ordered it.
    fn behind_deed(&self, turn: u32, at: u16) -> Vec<Event> {
        let Some(deed) = self.deed(turn, at) else {
            return vec![];
        };
        let option = &self.rules.options[usize::from(deed.option)];
        match deed.origin {
            // What rules order is done a turn later.
            Origin::Ordered(Cause::Rule(rule, binding)) => {
                let fired = if self.has_fired(turn, rule) {
                    turn
                } else {
                    turn.saturating_sub(1)
                };
                vec![Event::Rule(fired, rule, binding, None)]
            }
            Origin::Ordered(cause) => vec![self.event_of(turn, cause, None)],
            Origin::Chosen
                if deed.target != NOBODY && (option.rung > 0 || option.intended < 0.0) =>
            {
                vec![self.tension(deed.actor, deed.target, turn)]
            }
            Origin::Chosen => vec![],
        }
    }

    fn has_fired(&self, turn: u32, rule: u16) -> bool {
        let is = |c: &Change| matches!(c.cause, Cause::Rule(r, _) if r == rule);
        let kept = self.chronicle.turn(turn);
        kept.is_some_and(|t| t.changes.iter().any(is))
    }

    fn behind_reading(&self, turn: u32, at: u16) -> Vec<Event> {
        let reading = self
            .chronicle
            .turn(turn)
            .and_then(|t| t.readings.get(usize::from(at)));
        reading.map_or(vec![], |r| vec![Event::Deed(r.deed_turn, r.deed)])
    }

    fn tension(&self, from: u16, to: u16, turn: u32) -> Event {
        let ledger = ledger(self.chronicle, self.rules, Slot::Tension, [from, to], turn);
        Event::Tension(from, to, turn, ledger.value, ledger.start + ledger.rest)
    }

    /// The strongest entries of the ledger, and those of deeds that an inject ordered.
    fn behind_tension(&self, from: u16, to: u16, turn: u32) -> Vec<Event> {
        let ledger = ledger(self.chronicle, self.rules, Slot::Tension, [from, to], turn);
        let mut entries = ledger.entries;
        entries.sort_by(|a, b| b.left.total_cmp(&a.left).then(a.turn.cmp(&b.turn)));
        let is_trigger = |e: &Entry| e.left > TRIGGER_SHARE * ledger.value && self.was_injected(e);
        let (followed, rest): (Vec<_>, Vec<_>) = entries
            .into_iter()
            .enumerate()
            .partition(|(i, e)| *i < FOLLOWED && e.left > 0.0 || is_trigger(e));
        let mut out: Vec<Event> = followed
            .into_iter()
            .map(|(_, e)| self.event_of(e.turn, e.cause, Some(e.left)))
            .collect();
        if !rest.is_empty() {
            out.push(Event::Rest(
                rest.len(),
                rest.iter().map(|(_, e)| e.left).sum(),
            ));
        }
        out
    }

    fn was_injected(&self, entry: &Entry) -> bool {
        let Cause::Reading(at) = entry.cause else {
            return matches!(entry.cause, Cause::Inject(_));
        };
        let reading = self
            .chronicle
            .turn(entry.turn)
            .and_then(|t| t.readings.get(usize::from(at)));
        reading
            .and_then(|r| self.deed(r.deed_turn, r.deed))
            .is_some_and(|d| matches!(d.origin, Origin::Ordered(Cause::Inject(_))))
    }

    fn event_of(&self, turn: u32, cause: Cause, left: Option<f64>) -> Event {
        match cause {
            Cause::Deed(at) | Cause::Cost(at) => Event::Deed(turn, at),
            Cause::Reading(at) | Cause::Lens(at, _) => Event::Reading(turn, at, left),
            Cause::Rule(rule, binding) => Event::Rule(turn, rule, binding, left),
            Cause::Inject(id) => Event::Inject(turn, id),
            Cause::RedLine(id) => Event::RedLine(turn, id),
            Cause::Commitment(option) => self.commitment(turn, option),
            other => Event::Other(turn, other),
        }
    }

    /// The deed that began a commitment.
    fn commitment(&self, turn: u32, option: u16) -> Event {
        let begun = self
            .chronicle
            .turns
            .iter()
            .rev()
            .filter(|t| t.turn < turn)
            .find_map(|t| {
                let at = t.deeds.iter().position(|d| d.option == option)?;
                Some(Event::Deed(
                    t.turn,
                    u16::try_from(at).expect("few deeds a turn"),
                ))
            });
        begun.unwrap_or(Event::Other(turn, Cause::Commitment(option)))
    }

    fn behind_rule(&self, turn: u32, rule: u16, binding: u16) -> Vec<Event> {
        let instances = &self.rules.triggers.instances;
        let instance = instances
            .iter()
            .find(|i| i.rule == rule && i.binding == binding);
        let mut events = instance.map_or(vec![], |i| self.behind_formula(turn, &i.when));
        events.retain(|e| !matches!(e, Event::Rule(t, r, ..) if (*t, *r) == (turn, rule)));
        events
    }

    /// What a condition looks at: readings and deeds in its windows, red lines, labels, flags and rules before it.
    fn behind_formula(&self, turn: u32, formula: &Expr) -> Vec<Event> {
        let mut out: Vec<Event> = vec![];
        formula.visit(&mut |part| {
            let (Expr::Read(place) | Expr::Window(place, ..) | Expr::Highest(place, _)) = part
            else {
                return;
            };
            let Place::Cell(cell) = place else { return };
            for event in self.behind_cell(turn, *cell) {
                if !out.contains(&event) {
                    out.push(event);
                }
            }
        });
        // What only fades with time explains nothing.
        out.retain(|event| !matches!(event, Event::Other(_, Cause::Decay(_) | Cause::Ladder)));
        out.truncate(FOLLOWED);
        out
    }

    fn behind_cell(&self, turn: u32, cell: u32) -> Vec<Event> {
        let column = self.rules.layout.column_of(cell);
        let n = self.rules.n_actors();
        match column.what {
            What::Window(slot, turns) => {
                let (observer, actor) = pair_of(n, (cell - column.base) as usize % (n * (n - 1)));
                let hostile = matches!(slot, Slot::Hostility | Slot::HostileReadings);
                self.readings(turn, turns.into(), observer, actor, hostile)
            }
            What::DeedWindow(actor, action, turns) => self.deeds(turn, turns.into(), actor, action),
            What::Slot(Slot::Rung) => {
                let (from, to) = pair_of(n, (cell - column.base) as usize);
                let id = |actor: usize| u16::try_from(actor).expect("few actors");
                // A move that a rule made this turn came after the rung that rules looked at.
                let by_rule = |m: &Transition| m.turn == turn && matches!(m.cause, Cause::Rule(..));
                let moves = self
                    .chronicle
                    .moves(id(from), id(to))
                    .filter(|m| m.turn <= turn && !by_rule(m));
                moves.last().map(|m| Event::Move(*m)).into_iter().collect()
            }
            What::Slot(
                Slot::Crossed | Slot::Label | Slot::Status | Slot::Flag | Slot::Fighting,
            )
            | What::FiredAt(_)
            | What::Own(_) => self.last_change(turn, cell).into_iter().collect(),
            _ => vec![],
        }
    }

    /// The strongest readings of one actor's deeds by another in a window of turns.
    fn readings(
        &self,
        turn: u32,
        window: u32,
        observer: usize,
        actor: usize,
        hostile: bool,
    ) -> Vec<Event> {
        let mut found: Vec<(f64, Event)> = vec![];
        for past in self
            .chronicle
            .turns
            .iter()
            .filter(|t| t.turn <= turn && t.turn + window > turn)
        {
            for (at, r) in past.readings.iter().enumerate() {
                let fits = usize::from(r.observer) == observer
                    && usize::from(r.actor) == actor
                    && (r.valence < 0.0) == hostile;
                if fits {
                    let at = u16::try_from(at).expect("few readings a turn");
                    found.push((r.valence.abs(), Event::Reading(past.turn, at, None)));
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found
            .into_iter()
            .take(FOLLOWED)
            .map(|(_, event)| event)
            .collect()
    }

    fn deeds(&self, turn: u32, window: u32, actor: u16, action: u16) -> Vec<Event> {
        let turns = self
            .chronicle
            .turns
            .iter()
            .rev()
            .filter(|t| t.turn <= turn && t.turn + window > turn);
        let found = turns.flat_map(|t| {
            t.deeds
                .iter()
                .enumerate()
                .map(move |(at, d)| (t.turn, at, d))
        });
        let fits = found.filter(|(_, _, d)| d.actor == actor && d.action == action);
        fits.take(1)
            .map(|(turn, at, _)| Event::Deed(turn, u16::try_from(at).expect("few deeds a turn")))
            .collect()
    }

    /// What last raised a cell, up to a turn; words may also move down.
    fn last_change(&self, turn: u32, cell: u32) -> Option<Event> {
        let past = self.chronicle.turns.iter().rev().filter(|t| t.turn <= turn);
        let what = self.rules.layout.column_of(cell).what;
        let is_word = matches!(what, What::Slot(Slot::Label | Slot::Status));
        past.flat_map(|t| t.changes.iter().rev().map(move |c| (t.turn, c)))
            .find(|(_, c)| c.cell == cell && (c.amount > 0.0 || is_word))
            .map(|(turn, c)| self.event_of(turn, c.cause, None))
    }

    fn deed(&self, turn: u32, at: u16) -> Option<&Deed> {
        self.chronicle.turn(turn)?.deeds.get(usize::from(at))
    }
}
