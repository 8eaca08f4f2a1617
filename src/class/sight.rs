//! What an actor, or the public, knows: tracked from its own deeds and from those that it noticed, and from nothing else.

use super::table::Table;
use super::view::{KnownForce, KnownRung, SeenDeed};
use crate::analysis::chronicle::Kept;
use crate::rules::Ruleset;
use crate::rules::action::Choosable;
use crate::rules::expr::{NOBODY, Value};
use crate::rules::layout::{What, pair_of, pair_row};
use crate::slot::Slot;
use crate::world::turn::Deed;

/// Turns for which news of a force counts as recent.
const RECENT_TURNS: u32 = 2;

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Viewer {
    /// An actor.
    Actor(u16),
    /// Everybody: what is public.
    Public,
}

/// How a deed is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Not,
    /// That it happened, not whose it is.
    Bare,
    Whole,
}

/// A deed as it is known, with what the knowledge rests on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) deed: SeenDeed,
    /// Its doer, where it is known.
    pub(super) actor: Option<u16>,
    pub(super) target: u16,
    /// Valence as it is meant; 0 where the doer is not known.
    pub(super) intended: f64,
}

/// What somebody knows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sight {
    pub(super) deeds: Vec<Seen>,
    pub(super) rungs: Vec<KnownRung>,
    pub(super) forces: Vec<KnownForce>,
}

/// Works out what somebody knows now.
pub(super) fn sight(table: &Table, viewer: Viewer) -> Sight {
    let rules = table.rules();
    let mut seen = vec![];
    let mut rungs = Rungs::start(table);
    let mut forces = Forces::start(table);
    for kept in table.kept() {
        let mut highest = vec![0_u8; rules.pairs.len()];
        for (at, deed) in kept.deeds.iter().enumerate() {
            let known = known(table, viewer, kept, at);
            if known == Known::Not {
                continue;
            }
            seen.push(told(rules, deed, known));
            if known == Known::Bare {
                continue;
            }
            let option = &rules.options[usize::from(deed.option)];
            if deed.target != NOBODY {
                let row = pair_row(rules.n_actors(), deed.actor.into(), deed.target.into());
                highest[row] = highest[row].max(option.rung);
            }
            forces.touch(table, kept, option, deed);
        }
        rungs.close(rules, &highest);
    }
    Sight {
        deeds: seen,
        rungs: rungs.list(table, viewer),
        forces: forces.list(table, viewer),
    }
}

/// Returns how a deed is known to somebody.
fn known(table: &Table, viewer: Viewer, kept: &Kept, at: usize) -> Known {
    let deed = &kept.deeds[at];
    let rules = table.rules();
    match viewer {
        Viewer::Public => {
            let option = &rules.options[usize::from(deed.option)];
            if rules.actions[usize::from(deed.action)].visibility != "Public" {
                return Known::Not;
            }
            // A public deed that some may not lay at a door is at nobody's door in public.
            let attribution = option.seen[1].constant();
            if attribution.is_some_and(|chance| chance >= 1.0) {
                Known::Whole
            } else {
                Known::Bare
            }
        }
        Viewer::Actor(actor) if actor == deed.actor => Known::Whole,
        Viewer::Actor(actor) => {
            let mut list = table.sightings(kept.turn).iter();
            let mine = list.find(|s| s.observer == actor && usize::from(s.deed) == at);
            match mine {
                Some(s) if s.attributed => Known::Whole,
                Some(s) if s.detected => Known::Bare,
                _ => Known::Not,
            }
        }
    }
}

/// Returns a deed as its doer knows it.
pub(super) fn own(rules: &Ruleset, deed: &Deed) -> SeenDeed {
    told(rules, deed, Known::Whole).deed
}

fn told(rules: &Ruleset, deed: &Deed, known: Known) -> Seen {
    let is_whole = known == Known::Whole;
    let name = |id: u16| {
        let there = usize::from(id) < rules.n_actors();
        there.then(|| rules.registry.actors.name(id.into()).to_owned())
    };
    let whole = |id: u16| name(id).filter(|_| is_whole);
    let option = &rules.options[usize::from(deed.option)];
    Seen {
        deed: SeenDeed {
            turn: deed.turn,
            actor: whole(deed.actor),
            action: is_whole.then(|| rules.registry.actions.name(deed.action.into()).into()),
            category: option.category,
            target: name(deed.target),
            beneficiary: whole(deed.beneficiary),
            host: whole(deed.host),
            rung: is_whole.then_some(option.rung),
            refused: is_whole && deed.refused,
        },
        actor: is_whole.then_some(deed.actor),
        target: deed.target,
        intended: if is_whole { option.intended } else { 0.0 },
    }
}

/// Rungs as deeds show them: a deed that was noticed lifts its doer to its rung; after the ladder's quiet turns without one, a
/// rung is held to be left, one a turn.
struct Rungs {
    now: Vec<u8>,
    before: Vec<u8>,
    quiet: Vec<f64>,
}

impl Rungs {
    fn start(table: &Table) -> Self {
        let rules = table.rules();
        let now: Vec<u8> = (0..rules.pairs.len())
            .map(|row| rung(rules, table.start(), row))
            .collect();
        Self {
            before: now.clone(),
            quiet: vec![0.0; now.len()],
            now,
        }
    }

    fn close(&mut self, rules: &Ruleset, highest: &[u8]) {
        self.before.clone_from(&self.now);
        for (row, level) in highest.iter().enumerate() {
            let now = &mut self.now[row];
            if *level > 0 && *level >= *now {
                *now = *level;
                self.quiet[row] = 0.0;
                continue;
            }
            self.quiet[row] += 1.0;
            if *now > 0 && self.quiet[row] >= rules.ladder.quiet_turns.max(1.0) {
                *now -= 1;
            }
        }
    }

    /// Returns the focal pairs, those of the viewer, and every pair above rung 0.
    fn list(&self, table: &Table, viewer: Viewer) -> Vec<KnownRung> {
        let rules = table.rules();
        let n = rules.n_actors();
        let last = table.kept().last();
        let before = table.kept().iter().rev().nth(1);
        let mut list = vec![];
        for row in 0..rules.pairs.len() {
            let (from, to) = pair_of(n, row);
            let is = |actor: usize| viewer == Viewer::Actor(u16::try_from(actor).expect("few"));
            let (now, then) = if is(from) {
                let state = |kept: Option<&Kept>| match kept {
                    Some(kept) => rung(rules, &kept.state, row),
                    None => rung(rules, table.start(), row),
                };
                (state(last), state(before))
            } else {
                (self.now[row], self.before[row])
            };
            let is_focal = rules
                .focal
                .iter()
                .any(|(a, b)| usize::from(*a) == from && usize::from(*b) == to);
            if is_focal || now > 0 || then > 0 {
                list.push(KnownRung {
                    from: rules.registry.actors.name(from).into(),
                    to: rules.registry.actors.name(to).into(),
                    rung: now,
                    before: then,
                });
            }
        }
        list
    }
}

/// Returns the rung of a pair.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rungs are 0..20"
)]
pub(super) fn rung(rules: &Ruleset, state: &[Value], row: usize) -> u8 {
    state[rules.rung as usize + row].0 as u8
}

/// Forces as they are known: what was public before the first turn, then what deeds that were noticed show.
struct Forces {
    /// Men and the turn of the news; none where nothing is known.
    men: Vec<Option<(f64, u32)>>,
    strength: Option<u32>,
}

impl Forces {
    fn start(table: &Table) -> Self {
        let setting = table.setting();
        let rules = setting.rules;
        let strength = rules.slot(Slot::Strength);
        let known = |(id, name): (usize, &str)| {
            let is_covert = setting.scenario.forces.get(name).is_some_and(|f| f.covert);
            let base = strength.filter(|_| !is_covert)?;
            Some((table.start()[base as usize + id].0, 0))
        };
        Self {
            men: rules
                .registry
                .forces
                .iter()
                .enumerate()
                .map(known)
                .collect(),
            strength,
        }
    }

    /// Notes the strength of every force that a deed moves or makes stronger or weaker, at the close of its turn.
    fn touch(&mut self, table: &Table, kept: &Kept, option: &Choosable, deed: &Deed) {
        let rules = table.rules();
        let Some(base) = self.strength else { return };
        if deed.refused {
            return;
        }
        let frame = option.frame(deed.target);
        for effect in &option.effects.cells {
            let Some(cell) = effect.place.cell(&frame) else {
                continue;
            };
            let column = rules.layout.column_of(cell);
            let touched = match column.what {
                What::Slot(Slot::Strength) => [Some(cell), None],
                What::Ordered => {
                    let shipment = &rules.shipments[(cell - column.base) as usize];
                    [Some(shipment.from_cell), Some(shipment.to_cell)]
                }
                _ => [None, None],
            };
            for cell in touched.into_iter().flatten() {
                let men = kept.state[cell as usize].0;
                if let Some(known) = self.men.get_mut((cell - base) as usize) {
                    *known = Some((men, kept.turn));
                }
            }
        }
    }

    fn list(&self, table: &Table, viewer: Viewer) -> Vec<KnownForce> {
        let rules = table.rules();
        let now = table.kept().last().map_or(0, |kept| kept.turn);
        let mut list = vec![];
        for (id, name) in rules.registry.forces.iter().enumerate() {
            let (owner, at) = rules.garrisons[id];
            let is_own = viewer == Viewer::Actor(owner);
            let (men, as_of) = match (self.strength, self.men[id]) {
                (Some(base), _) if is_own => (table.state()[base as usize + id].0, now),
                (_, Some((men, as_of))) => (rounded(men), as_of),
                _ => continue,
            };
            list.push(KnownForce {
                force: name.into(),
                owner: rules.registry.actors.name(owner.into()).into(),
                node: rules.registry.nodes.name(at.into()).into(),
                men: whole(men),
                confirmed: is_own || as_of == 0 || now.saturating_sub(as_of) <= RECENT_TURNS,
                as_of,
            });
        }
        list
    }
}

/// Returns men as a number that is written.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "men are 0 to 1,000,000"
)]
pub(super) fn whole(men: f64) -> u32 {
    men.round() as u32
}

/// Rounds to one digit, as an estimate from outside is: 4,700 is 5,000.
fn rounded(men: f64) -> f64 {
    let mut unit = 1.0;
    while men >= unit * 10.0 {
        unit *= 10.0;
    }
    (men / unit).round() * unit
}
