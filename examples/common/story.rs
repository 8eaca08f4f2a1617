//! One run as data to measure: its deeds, its readings, its state at the close of every turn, how it ended. Everything by name.

use escalade::rules::Ruleset;
use escalade::rules::expr::Value;
use escalade::rules::layout::{Registry, What, pair_row};
use escalade::slot::{self, Kind};
use escalade::world::turn::{Deed, Origin, Reading, TurnView};

/// A run under way, or ended.
#[derive(Debug, Default)]
pub(crate) struct Story {
    deeds: Vec<Deed>,
    readings: Vec<Reading>,
    /// Pair and rung of every move on the ladder.
    moves: Vec<([u16; 2], u8)>,
    states: Vec<Vec<Value>>,
    outcome: Option<u16>,
}

/// A story with the scenario that gives its numbers their names: what measures look at.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    story: &'a Story,
    rules: &'a Ruleset,
}

/// A deed, by names.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done<'a> {
    pub(crate) turn: u32,
    pub(crate) actor: &'a str,
    pub(crate) action: &'a str,
    /// Empty where it has none.
    pub(crate) target: &'a str,
    /// 0 is not hostile.
    pub(crate) rung: u8,
    /// MID level of hostility, 1..5.
    pub(crate) mid: u8,
    /// Chosen by a docket, not ordered by a rule or an inject.
    pub(crate) chosen: bool,
}

/// A reading, by names.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Read<'a> {
    pub(crate) turn: u32,
    pub(crate) observer: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) action: &'a str,
    /// Goldstein points.
    pub(crate) intended: f64,
    /// Goldstein points.
    pub(crate) valence: f64,
}

impl Story {
    /// Takes a turn of the run into account.
    pub(crate) fn see(&mut self, view: &TurnView) {
        self.deeds.extend_from_slice(view.deeds);
        self.readings.extend_from_slice(view.readings);
        let moves = view.transitions.iter();
        self.moves.extend(moves.map(|t| ([t.from, t.to], t.after)));
        self.states.push(view.state.to_vec());
        self.outcome = view.ending.map(|ending| ending.outcome);
    }

    /// Returns the story with its names.
    pub(crate) const fn told<'a>(&'a self, rules: &'a Ruleset) -> Told<'a> {
        Told { story: self, rules }
    }
}

impl<'a> Told<'a> {
    /// Returns how many deeds a filter lets through.
    pub(crate) fn deeds(&self, filter: impl Fn(&Done) -> bool) -> f64 {
        count(self.story.deeds.iter().map(|deed| self.done(deed)), filter)
    }

    /// Returns how many readings a filter lets through.
    pub(crate) fn readings(&self, filter: impl Fn(&Read) -> bool) -> f64 {
        let readings = self.story.readings.iter();
        count(readings.map(|reading| self.read(reading)), filter)
    }

    /// Returns the sum of the valences of the readings that a filter lets through, Goldstein points.
    pub(crate) fn valence(&self, filter: impl Fn(&Read) -> bool) -> f64 {
        let readings = self.story.readings.iter().map(|r| self.read(r));
        readings.filter(|r| filter(r)).map(|r| r.valence).sum()
    }

    /// Returns the highest rung of the first actor toward the second: of its deeds, and on the ladder.
    pub(crate) fn peak(&self, from: &str, toward: &str) -> u8 {
        let actors = &self.rules.registry.actors;
        let pair = [id(actors.id(from), from), id(actors.id(toward), toward)];
        let deeds = self.story.deeds.iter();
        let deeds = deeds.filter(|deed| [deed.actor, deed.target] == pair);
        let done = deeds.map(|deed| self.rules.actions[usize::from(deed.action)].rung);
        let moves = self.story.moves.iter().filter(|(p, _)| *p == pair);
        done.chain(moves.map(|(_, rung)| *rung)).max().unwrap_or(0)
    }

    /// 1 if the first actor used force against the second, on its ground or elsewhere, or if there was war.
    pub(crate) fn force(&self, from: &str, toward: &str) -> f64 {
        let used = |d: &Done| d.actor == from && d.target == toward && d.mid >= 4;
        f64::from(u8::from(self.deeds(used) > 0.0 || self.war() > 0.0))
    }

    /// 1 if an actor reached the last rung of the ladder, which is war. Fighting with few dead is force.
    pub(crate) fn war(&self) -> f64 {
        let top = self.rules.ladder.top();
        let reached = self
            .story
            .moves
            .iter()
            .any(|(_, rung)| usize::from(*rung) >= top);
        f64::from(u8::from(reached))
    }

    /// 1 if the run ended in an outcome whose name starts so.
    pub(crate) fn ends(&self, start: &str) -> f64 {
        let outcomes = &self.rules.outcomes;
        let ending = self.story.outcome;
        let holds = ending.is_some_and(|o| outcomes[usize::from(o)].id.starts_with(start));
        f64::from(u8::from(holds))
    }

    /// Returns a quantity at the close of a turn, from 1; after the last turn of the run, that of the last one. Flags, red
    /// lines and the like are 1 or 0.
    pub(crate) fn at(&self, turn: u32, quantity: &str, of: &[&str]) -> f64 {
        let last = self.story.states.len();
        let state = &self.story.states[(turn as usize).clamp(1, last) - 1];
        let cells = cells(self.rules, quantity, of);
        cells.iter().map(|cell| state[*cell as usize].0).sum()
    }

    /// Returns a quantity at the end of the run.
    pub(crate) fn end(&self, quantity: &str, of: &[&str]) -> f64 {
        self.at(u32::MAX, quantity, of)
    }

    /// Returns at how many turns a quantity is as asked.
    pub(crate) fn turns(&self, quantity: &str, of: &[&str], holds: impl Fn(f64) -> bool) -> f64 {
        let cells = cells(self.rules, quantity, of);
        let value = |state: &Vec<Value>| cells.iter().map(|c| state[*c as usize].0).sum();
        count(self.story.states.iter().map(value), |x| holds(*x))
    }

    fn done(&self, deed: &Deed) -> Done<'a> {
        let action = &self.rules.actions[usize::from(deed.action)];
        Done {
            turn: deed.turn,
            actor: self.actor(deed.actor),
            action: self.rules.registry.actions.name(deed.action.into()),
            target: self.actor(deed.target),
            rung: action.rung,
            mid: action.mid(),
            chosen: deed.origin == Origin::Chosen,
        }
    }

    fn read(&self, reading: &Reading) -> Read<'a> {
        Read {
            turn: reading.turn,
            observer: self.actor(reading.observer),
            actor: self.actor(reading.actor),
            action: self.rules.registry.actions.name(reading.action.into()),
            intended: reading.intended,
            valence: reading.valence,
        }
    }

    fn actor(&self, id: u16) -> &'a str {
        let actors = &self.rules.registry.actors;
        if usize::from(id) < actors.len() {
            actors.name(id.into())
        } else {
            ""
        }
    }
}

fn count<T>(list: impl Iterator<Item = T>, filter: impl Fn(&T) -> bool) -> f64 {
    let n = list.filter(filter).count();
    f64::from(u32::try_from(n).expect("a run is short"))
}

fn id(found: Option<usize>, name: &str) -> u16 {
    let found = found.unwrap_or_else(|| panic!("the scenario has no `{name}`"));
    u16::try_from(found).expect("few names")
}

/// Returns the cells that a quantity is the sum of; none where the scenario does not use it.
fn cells(rules: &Ruleset, quantity: &str, of: &[&str]) -> Vec<u32> {
    let r = &rules.registry;
    let n = rules.n_actors();
    let actor = |name: &str| usize::from(id(r.actors.id(name), name));
    let cell = |what: What, row: usize| {
        let base = rules.layout.find(what);
        let row = u32::try_from(row).expect("few rows");
        base.map(|base| base + row).into_iter().collect()
    };
    if let Some(own) = r.quantities.id(quantity) {
        let what = What::Own(u16::try_from(own).expect("few quantities"));
        return match of {
            [] => cell(what, 0),
            [name] => cell(what, r.actors.id(name).unwrap_or_else(|| node(r, name))),
            [from, toward, ..] => cell(what, pair_row(n, actor(from), actor(toward))),
        };
    }
    let quantity =
        slot::find(quantity).unwrap_or_else(|| panic!("there is no quantity `{quantity}`"));
    if quantity.name == "troops" {
        let base = rules.layout.find(What::Slot(slot::Slot::Strength));
        let here = [id(r.actors.id(of[0]), of[0]), id(r.nodes.id(of[1]), of[1])];
        let forces = base.map(|base| base..).into_iter().flatten();
        let garrisons = forces.zip(&rules.garrisons);
        let here = garrisons.filter(|(_, (owner, at))| [*owner, *at] == here);
        return here.map(|(cell, _)| cell).collect();
    }
    let row = match quantity.args {
        [Kind::Actor, Kind::Actor] => pair_row(n, actor(of[0]), actor(of[1])),
        [Kind::Actor, Kind::Treaty] => {
            usize::from(id(r.treaties.id(of[1]), of[1])) * n + actor(of[0])
        }
        [kind] => usize::from(id(names(r, *kind, of[0]), of[0])),
        args => panic!("`{}` of {args:?} has no cell of its own", quantity.name),
    };
    cell(What::Slot(quantity.slot), row)
}

fn node(registry: &Registry, name: &str) -> usize {
    usize::from(id(registry.nodes.id(name), name))
}

fn names(r: &Registry, kind: Kind, name: &str) -> Option<usize> {
    match kind {
        Kind::Actor => r.actors.id(name),
        Kind::Node => r.nodes.id(name),
        Kind::Force => r.forces.id(name),
        Kind::Narrative => r.narratives.id(name),
        Kind::RedLine => r.red_lines.id(name),
        Kind::Flag => r.flags.id(name),
        Kind::Axis => r.axes.id(name),
        _ => None,
    }
}
