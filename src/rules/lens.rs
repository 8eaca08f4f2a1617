//! Compiled lenses: for each option and observer, only those that can apply.

use super::effect::Effects;
use super::expr::{Expr, Known, Side};
use super::lower::{Lowerer, Scope};
use super::option::Sketch;
use crate::scenario::model::{Num, Shade};

/// Stage of a lens: every `Set`, then every `Shift`, then every `Multiply`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Replaces the valence; the most hostile wins.
    Set,
    /// Is added.
    Shift,
    /// Multiplies.
    Multiply,
}

/// A lens with nothing known of the deed.
#[derive(Debug, Clone)]
pub(super) struct Lens {
    pub(super) id: u16,
    observers: Vec<u16>,
    when: Expr,
    stage: Stage,
    amount: Expr,
    also: Effects,
}

/// A lens as it applies to one option and observer.
#[derive(Debug, Clone, PartialEq)]
pub struct BoundLens {
    /// The lens.
    pub lens: u16,
    /// When it applies.
    pub when: Expr,
    /// Its stage.
    pub stage: Stage,
    /// Its number.
    pub amount: Expr,
    /// What else follows.
    pub also: Effects,
}

/// Compiles every lens.
pub(super) fn lenses(l: &mut Lowerer) -> Vec<Lens> {
    let checked = l.checked;
    let names: Vec<String> = l.registry.lenses.iter().map(str::to_owned).collect();
    let mut list = vec![];
    for (id, name) in names.iter().enumerate() {
        let lens = &checked.scenario.lenses[name];
        let scope = Scope::lens();
        let (stage, amount): (Stage, &Num) = match &lens.valence {
            Shade::Set(x) => (Stage::Set, x),
            Shade::Shift(x) => (Stage::Shift, x),
            Shade::Multiply(x) => (Stage::Multiply, x),
        };
        list.push(Lens {
            id: u16::try_from(id).expect("few lenses"),
            observers: super::option::doers(l, &lens.observer),
            when: l.conditions(&lens.reads, &scope),
            stage,
            amount: l.num(amount, &scope),
            also: l.effects(&lens.also, &scope),
        });
    }
    list
}

/// Returns, for each observer, the lenses that can apply to an option, in the order of their stages.
pub(super) fn of_option(
    lenses: &[Lens],
    known: &Known,
    sketch: &Sketch,
    n_actors: usize,
) -> Vec<Vec<BoundLens>> {
    let of = |observer: usize| {
        let observer = u16::try_from(observer).expect("few actors");
        if observer == sketch.actor {
            return vec![];
        }
        // A target that the docket finds at run time is not known to be empty.
        let is_whole = sketch.target.is_some();
        let known = Known {
            frame: known.frame.with(Side::Observer, observer),
            is_whole,
            ..*known
        };
        let mut list: Vec<BoundLens> = lenses
            .iter()
            .filter(|lens| lens.observers.contains(&observer))
            .filter_map(|lens| bind(lens, &known))
            .collect();
        list.sort_by_key(|lens| lens.stage);
        list
    };
    (0..n_actors).map(of).collect()
}

fn bind(lens: &Lens, known: &Known) -> Option<BoundLens> {
    let when = lens.when.bind(known);
    let applies = when.constant().is_none_or(|x| x > 0.0);
    applies.then(|| BoundLens {
        lens: lens.id,
        when,
        stage: lens.stage,
        amount: lens.amount.bind(known),
        also: lens.also.bind(known),
    })
}
