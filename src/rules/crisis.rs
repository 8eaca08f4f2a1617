//! Compiled parts of a crisis beside deeds and rules: ladder, red lines, injects, treaties, consents, narratives, outcomes.

use super::effect::Effects;
use super::expr::Expr;
use super::layout::What;
use super::lower::{Lowerer, Scope, cell, id16};
use super::option::{state_code, status_cells};
use super::trigger::Likelihood;
use crate::math::kept_per_turn;
use crate::rng::Label;
use crate::scenario::model::{self, At, Clears, Decide, Moves};
use crate::slot::Slot;

/// The ladder.
#[derive(Debug, Clone)]
pub struct Ladder {
    /// What moves an actor.
    pub moves: Moves,
    /// Names of the rungs, lowest first.
    pub rungs: Vec<String>,
    /// Rungs that can be climbed in one turn.
    pub max_climb: f64,
    /// Turns without a deed of the rung after which it may be left.
    pub quiet_turns: f64,
    /// Tension needed for a deed of each rung.
    pub gate: Vec<f64>,
    /// Tension under which each rung may be left.
    pub floor: Vec<f64>,
    /// Tension at which each rung is climbed.
    pub up: Vec<f64>,
    /// Tension at which each rung is left.
    pub down: Vec<f64>,
}

impl Ladder {
    /// Returns the number of the top rung.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.rungs.len().saturating_sub(1)
    }
}

/// Compiles the ladder; a scenario without one has a single rung.
pub(super) fn ladder(scenario: &model::Scenario) -> Ladder {
    let Some(l) = &scenario.ladder else {
        let none = vec![0.0];
        return Ladder {
            moves: Moves::ByRules,
            rungs: vec![String::new()],
            max_climb: 0.0,
            quiet_turns: 0.0,
            gate: none.clone(),
            floor: none.clone(),
            up: none.clone(),
            down: none,
        };
    };
    let of =
        |f: fn(&model::Rung) -> Option<f64>| l.rungs.iter().map(|r| f(r).unwrap_or(0.0)).collect();
    Ladder {
        moves: l.moves,
        rungs: l.rungs.iter().map(|r| r.id.clone()).collect(),
        max_climb: f64::from(l.max_climb_per_turn),
        quiet_turns: f64::from(l.quiet_turns),
        gate: of(|r| r.gate),
        floor: of(|r| r.floor),
        up: of(|r| r.up),
        down: of(|r| r.down),
    }
}

/// A compiled red line.
#[derive(Debug, Clone)]
pub struct RedLine {
    /// Whose it is.
    pub owner: u16,
    /// Its latch.
    pub cell: u32,
    /// When it is crossed.
    pub when: Expr,
    /// What follows.
    pub effects: Effects,
    /// When it is cleared, if ever.
    pub clears: Option<Expr>,
}

/// Compiles the red lines in natural order.
pub(super) fn red_lines(l: &mut Lowerer) -> Vec<RedLine> {
    let checked = l.checked;
    let names: Vec<String> = l.registry.red_lines.iter().map(str::to_owned).collect();
    let mut list = vec![];
    for (i, name) in names.iter().enumerate() {
        let r = &checked.scenario.red_lines[name];
        list.push(RedLine {
            owner: id16(&l.registry.actors, &r.owner),
            cell: l.slot(Slot::Crossed) + cell(i),
            when: l.conditions(&r.when, &Scope::plain()),
            effects: l.effects(&r.then, &Scope::plain()),
            clears: match &r.clears {
                Clears::Never => None,
                Clears::When(c) => Some(l.conditions(c, &Scope::plain())),
            },
        });
    }
    list
}

/// A compiled inject.
#[derive(Debug, Clone)]
pub struct Inject {
    /// Turn at which it is due; none is any turn.
    pub turn: Option<u32>,
    /// Whether only a facilitator fires it.
    pub by_facilitator: bool,
    /// What must hold.
    pub when: Expr,
    /// How likely.
    pub likelihood: Likelihood,
    /// Label of its draw.
    pub label: Label,
    /// Cell of the turn at which it fired.
    pub fired_at: u32,
    /// What follows.
    pub effects: Effects,
}

/// Compiles the injects in natural order.
pub(super) fn injects(l: &mut Lowerer, calendar: &super::calendar::Calendar) -> Vec<Inject> {
    let checked = l.checked;
    let names: Vec<String> = l.registry.injects.iter().map(str::to_owned).collect();
    if names.is_empty() {
        return vec![];
    }
    let base = l
        .layout
        .column(What::Injected, names.len(), 0.0, f64::INFINITY);
    let mut list = vec![];
    for (i, name) in names.iter().enumerate() {
        let x = &checked.scenario.injects[name];
        let chance = x
            .chance
            .as_ref()
            .map_or(Expr::Number(1.0), |c| l.num(c, &Scope::plain()));
        list.push(Inject {
            turn: match &x.at {
                At::Turn(n) => Some(*n),
                At::Date(date) => Some(calendar.turn_of(date)),
                At::WhenTrue | At::Facilitator => None,
            },
            by_facilitator: matches!(x.at, At::Facilitator),
            when: l.conditions(&x.when, &Scope::plain()),
            likelihood: chance.into(),
            label: Label::of("inject").and(Label::of(name)),
            fired_at: base + cell(i),
            effects: l.effects(&x.then, &Scope::plain()),
        });
    }
    list
}

/// A treaty's move after a number of turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expiry {
    /// The treaty.
    pub treaty: u16,
    /// Cell of a party's status.
    pub status: u32,
    /// Cell of the turn at which it was reached.
    pub since: u32,
    /// State left.
    pub from: f64,
    /// State reached.
    pub to: f64,
    /// Turns in the state left.
    pub after_turns: f64,
}

/// Compiles the moves of treaties that time makes.
pub(super) fn expiries(l: &mut Lowerer) -> Vec<Expiry> {
    let checked = l.checked;
    let mut list = vec![];
    for (name, t) in &checked.scenario.treaties {
        for party in t.parties.keys() {
            let (status, since) = status_cells(l, name, id16(&l.registry.actors, party));
            for m in &t.moves {
                let Some(turns) = m.after_turns else { continue };
                list.push(Expiry {
                    treaty: id16(&l.registry.treaties, name),
                    status,
                    since,
                    from: state_code(t, &m.from),
                    to: state_code(t, &m.to),
                    after_turns: f64::from(turns),
                });
            }
        }
    }
    list
}

/// A compiled consent.
#[derive(Debug, Clone)]
pub struct Consent {
    /// Label of its draw.
    pub label: Label,
    /// Who needs it.
    pub to: u16,
    /// Chance per request.
    pub chance: Expr,
    /// Turns for which a yes holds.
    pub holds_turns: f64,
    /// Turns for which a no holds.
    pub refused_turns: f64,
    /// Cell of the last answer.
    pub given: u32,
    /// Cell of the turn until which it holds.
    pub until: u32,
}

/// Compiles the consents in natural order.
pub(super) fn consents(l: &mut Lowerer) -> Vec<Consent> {
    let checked = l.checked;
    let names: Vec<String> = l.registry.consents.iter().map(str::to_owned).collect();
    if names.is_empty() {
        return vec![];
    }
    let given = l.layout.column(What::ConsentGiven, names.len(), 0.0, 1.0);
    let until = l
        .layout
        .column(What::ConsentUntil, names.len(), 0.0, f64::INFINITY);
    let mut list = vec![];
    for (i, name) in names.iter().enumerate() {
        let c = &checked.scenario.consents[name];
        list.push(Consent {
            label: Label::of("consent").and(Label::of(name)),
            to: id16(&l.registry.actors, &c.to),
            chance: l.num(&c.chance, &Scope::plain()),
            holds_turns: f64::from(c.holds_turns),
            refused_turns: f64::from(c.asked_again_turns.unwrap_or(c.holds_turns)),
            given: given + cell(i),
            until: until + cell(i),
        });
    }
    list
}

/// A compiled narrative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Narrative {
    /// Who tells it.
    pub teller: u16,
    /// About whom.
    pub about: u16,
    /// Cell of its salience.
    pub salience: u32,
    /// Share of salience kept from turn to turn.
    pub kept: f64,
}

/// Compiles the narratives in natural order.
pub(super) fn narratives(l: &mut Lowerer) -> Vec<Narrative> {
    let checked = l.checked;
    let names: Vec<String> = l.registry.narratives.iter().map(str::to_owned).collect();
    let mut list = vec![];
    for (i, name) in names.iter().enumerate() {
        let n = &checked.scenario.narratives[name];
        let half_life = l
            .num(&n.half_life_turns, &Scope::plain())
            .constant()
            .unwrap_or(1.0);
        list.push(Narrative {
            teller: id16(&l.registry.actors, &n.teller),
            about: id16(&l.registry.actors, &n.about),
            salience: l.slot(Slot::Salience) + cell(i),
            kept: kept_per_turn(half_life),
        });
    }
    list
}

/// A compiled outcome.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Its name.
    pub id: String,
    /// When it holds.
    pub when: Expr,
    /// Whether it ends the run as soon as it holds.
    pub at_once: bool,
}

/// Compiles the outcomes in their order.
pub(super) fn outcomes(l: &mut Lowerer) -> Vec<Outcome> {
    let checked = l.checked;
    let compile = |o: &model::Outcome| Outcome {
        id: o.id.clone(),
        when: l.conditions(&o.when, &Scope::plain()),
        at_once: o.decide == Decide::AtOnce,
    };
    checked.scenario.outcomes.iter().map(compile).collect()
}
