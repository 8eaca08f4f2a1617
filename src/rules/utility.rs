//! Utility of an option: its features, drives and habits, as facts with weights.
//!
//! Score = sharpness x (sum of appeal x feature - match - inertia - repeat - audience - price of capital). The match term
//! answers at the level received; inertia is the utility of doing nothing; audience costs are Fearon's (1994).

use super::PolicyChoice;
use super::action::Action;
use super::docket::{Docket, Fact, best};
use super::expr::{Expr, NOBODY, Place};
use super::layout::pair_row;
use super::lower::{Lowerer, Scope, cell};
use super::option::{Seat, Sketch};
use crate::scenario::model::{self, Num, Policy};
use crate::slot::Slot;

/// Coefficients of a utility policy.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Coefficients {
    pub(super) sharpness: f64,
    pub(super) hawk: f64,
    pub(super) caution: f64,
    pub(super) matching: f64,
    pub(super) conciliation: f64,
    pub(super) goal: f64,
    pub(super) inertia: f64,
    pub(super) repeat: f64,
    pub(super) audience: f64,
}

/// The drives: features whose weight is times a coefficient of the policy.
const DRIVES: [&str; 4] = ["hawk", "caution", "conciliation", "goal"];
/// The habits: built-in terms whose weight an action may state as if they were features.
const HABITS: [&str; 4] = ["match", "inertia", "repeat", "audience"];

impl Coefficients {
    fn drive(&self, name: &str) -> f64 {
        match name {
            "hawk" => self.hawk,
            "caution" => self.caution,
            "conciliation" => self.conciliation,
            "goal" => self.goal,
            _ => 1.0,
        }
    }

    pub(super) fn choose(mut self, choice: &PolicyChoice) -> Self {
        match choice {
            PolicyChoice::Hawk => (self.hawk, self.caution) = (2.0 * self.hawk, 0.5 * self.caution),
            PolicyChoice::Dove => (self.hawk, self.caution) = (0.5 * self.hawk, 2.0 * self.caution),
            PolicyChoice::TitForTat => {
                let matching = if self.matching > 0.0 {
                    self.matching
                } else {
                    1.0
                };
                self = Self {
                    sharpness: self.sharpness,
                    matching,
                    ..Self::default()
                };
            }
            PolicyChoice::Uniform | PolicyChoice::Utility | PolicyChoice::Script(_) => {}
        }
        self
    }
}

pub(super) fn coefficients(l: &mut Lowerer, seat: &Seat) -> Option<Coefficients> {
    let checked = l.checked;
    let actor = &checked.scenario.actors[l.registry.actors.name(seat.actor.into())];
    let Some(Policy::Utility {
        sharpness,
        hawk,
        caution,
        matching,
        conciliation,
        goal,
        inertia,
        repeat,
        audience,
    }) = &actor.policy
    else {
        return None;
    };
    let mut number = |x: &Num| l.num(x, &Scope::plain()).constant().unwrap_or(0.0);
    Some(Coefficients {
        sharpness: number(sharpness),
        hawk: number(hawk),
        caution: number(caution),
        matching: number(matching),
        conciliation: number(conciliation),
        goal: number(goal),
        inertia: number(inertia),
        repeat: number(repeat),
        audience: number(audience),
    })
}

/// Returns the weight that an action states for a habit, if it does.
pub(super) fn habit(l: &mut Lowerer, s: &Sketch, name: &str) -> Option<f64> {
    let checked = l.checked;
    let action = &checked.scenario.actions[l.registry.actions.name(s.action.into())];
    action
        .appeal
        .get(name)
        .map(|x| l.num(x, &Scope::plain()).constant().unwrap_or(1.0))
}

/// Returns the facts of an option's score, each with its weight.
pub(super) fn terms(
    l: &mut Lowerer,
    s: &Sketch,
    compiled: &Action,
    docket: &Docket,
    c: &Coefficients,
    choice: &PolicyChoice,
) -> Vec<(Fact, Expr)> {
    let checked = l.checked;
    let name = l.registry.actions.name(s.action.into()).to_owned();
    let action = &checked.scenario.actions[&name];
    let known = s.known(compiled);
    let scope = Scope::deed();
    let k = l
        .num(&action.conciliation, &scope)
        .bind(&known)
        .constant()
        .unwrap_or(0.0);
    let best = ranking(l, s, docket);
    let mut list = vec![];
    let mut add = |name: &str, expr: Expr, weight: Expr| {
        list.push((
            Fact {
                expr,
                best,
                name: name.to_owned(),
            },
            weight,
        ));
    };
    let only_matches = matches!(choice, PolicyChoice::TitForTat);
    if !only_matches {
        for (feature, weight) in appeals(action, l, k) {
            let Some(definition) = checked.scenario.features.get(&feature) else {
                continue;
            };
            let fact = l.num(&definition.value, &scope).bind(&known);
            let weight = l.num(&weight, &scope).bind(&known);
            add(
                &feature,
                fact,
                Expr::Multiply(Box::new([weight, Expr::Number(c.drive(&feature))])).folded(),
            );
        }
    }
    if let Some((fact, weight)) = matching(l, s, action, k) {
        add("match", fact, Expr::Number(-c.matching * weight / 3.0));
    }
    add(
        "inertia",
        Expr::Number(1.0),
        Expr::Number(-c.inertia * habit(l, s, "inertia").unwrap_or(1.0)),
    );
    if let (true, Some(stake)) = (k > 0.0 && c.audience > 0.0, stake(l, s)) {
        let weight = habit(l, s, "audience").unwrap_or(0.4 + 0.6 * k);
        add("audience", stake, Expr::Number(-c.audience * weight));
    }
    if let (true, Some((fact, weight))) = (!only_matches, capital_price(l, s, action)) {
        add("capital", fact, Expr::Number(weight));
    }
    list
}

/// Returns the place of the docket's ranking that finds an option's target, if it needs one.
fn ranking(l: &mut Lowerer, s: &Sketch, docket: &Docket) -> Option<u8> {
    if s.target.is_some() {
        return None;
    }
    let wanted = best(l, &seat_of(docket), s);
    let at = docket
        .bests
        .iter()
        .position(|b| *b == wanted)
        .expect("every ranking is listed");
    Some(u8::try_from(at).expect("few rankings"))
}

fn seat_of(docket: &Docket) -> Seat {
    Seat {
        name: docket.name.clone(),
        actor: docket.actor,
        toward: docket.toward,
        wait: docket.wait.is_some(),
    }
}

/// Returns the appeals of an action by feature: those stated, and the drives' defaults.
fn appeals(action: &model::Action, l: &Lowerer, k: f64) -> Vec<(String, Num)> {
    let mut list: Vec<(String, Num)> = action
        .appeal
        .iter()
        .filter(|(f, _)| !HABITS.contains(&f.as_str()))
        .map(|(f, w)| (f.clone(), w.clone()))
        .collect();
    let rungs = l
        .checked
        .scenario
        .ladder
        .as_ref()
        .map_or(1, |x| x.rungs.len().saturating_sub(1).max(1));
    #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
    let height = f64::from(action.rung) / rungs as f64;
    let defaults = [
        (action.rung > 0, Num::Literal(height)),
        (true, action.risk.clone()),
        (k > 0.0, Num::Literal(0.4 + 0.6 * k)),
        (false, Num::default()),
    ];
    for (drive, (applies, weight)) in DRIVES.into_iter().zip(defaults) {
        if applies && !action.appeal.contains_key(drive) {
            list.push((drive.to_owned(), weight));
        }
    }
    list
}

/// Returns how far an option is from the level received, and the weight of that.
fn matching(l: &mut Lowerer, s: &Sketch, action: &model::Action, k: f64) -> Option<(Expr, f64)> {
    let is_matched = action.rung > 0 || k > 0.0 || action.match_as.is_some();
    let target = s.target.filter(|t| *t != NOBODY && is_matched)?;
    let level = action.match_as.unwrap_or(if action.rung > 0 {
        f64::from(action.rung)
    } else {
        -1.0
    });
    let weight = habit(l, s, "match").unwrap_or(if action.rung == 0 && k > 0.0 {
        0.5
    } else {
        1.0
    });
    Some((distance_to_received(l, s.actor, target, level), weight))
}

fn distance_to_received(l: &mut Lowerer, actor: u16, other: u16, level: f64) -> Expr {
    let row = cell(pair_row(l.n(), actor.into(), other.into()));
    let received = Expr::Read(Place::Cell(l.slot(Slot::Received) + row));
    Expr::Abs(Box::new(Expr::Subtract(Box::new([
        Expr::Number(level),
        received,
    ]))))
}

/// Returns the share of the ladder that the doer has staked toward the target.
fn stake(l: &mut Lowerer, s: &Sketch) -> Option<Expr> {
    let target = s.target.filter(|t| *t != NOBODY)?;
    let top = l
        .checked
        .scenario
        .ladder
        .as_ref()
        .map_or(1, |x| x.rungs.len().saturating_sub(1).max(1));
    let row = cell(pair_row(l.n(), s.actor.into(), target.into()));
    let stake = Expr::Read(Place::Cell(l.slot(Slot::Stake) + row));
    #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
    let top = Expr::Number(top as f64);
    Some(Expr::Divide(Box::new([stake, top])))
}

/// Returns the price of the capital that an option costs: scarcity - capital, and the weight of that.
fn capital_price(l: &mut Lowerer, s: &Sketch, action: &model::Action) -> Option<(Expr, f64)> {
    let checked = l.checked;
    let mechanism = checked.scenario.mechanisms.capital.as_ref()?;
    let cost = l
        .num(action.cost.get("capital")?, &Scope::plain())
        .constant()?;
    let scarcity = l.num(&mechanism.scarcity, &Scope::plain());
    let capital = Expr::Read(Place::Cell(l.slot(Slot::Capital) + u32::from(s.actor)));
    Some((Expr::Subtract(Box::new([scarcity, capital])), -cost))
}

/// Returns the facts of doing nothing: how far it is from the level received.
pub(super) fn wait_terms(l: &mut Lowerer, seat: &Seat, c: &Coefficients) -> Vec<(Fact, Expr)> {
    let Some(other) = seat.toward.filter(|_| c.matching > 0.0) else {
        return vec![];
    };
    let expr = distance_to_received(l, seat.actor, other, 0.0);
    vec![(
        Fact {
            expr,
            best: None,
            name: "match".to_owned(),
        },
        Expr::Number(-c.matching / 3.0),
    )]
}
