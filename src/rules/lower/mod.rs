//! From the typed tree of a formula to a compiled one: names become cells and ids.
//!
//! Invariant: nothing here can fail, because the checker has seen every name, kind and range.

mod effects;
mod read;
mod tree;

use super::expr::{End, Expr, Side};
use super::layout::{Layout, Registry, What};
use crate::ids::Names;
use crate::scenario::Checked;
use crate::scenario::formula::Context;
use crate::scenario::model::{self, Conditions, Num, Scope as Owner};
use crate::slot::{Kind, Slot, Values, Word};
use std::collections::BTreeSet;

/// What a name of a formula is bound to where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Whoever is on this side when the formula is evaluated.
    Side(Side),
    /// This thing of a kind.
    Fixed(Kind, usize),
}

/// Where a formula stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Names bound by `for_each`.
    pub(super) bound: Vec<(String, Bound)>,
    /// Which words have a meaning.
    pub(super) words: Words,
}

/// Which words have a meaning.
type Words = Option<crate::slot::Place>;

impl Scope {
    /// Everywhere: nothing in hand.
    pub(super) fn plain() -> Self {
        Self::default()
    }

    /// A deed is in hand.
    pub(super) fn deed() -> Self {
        Self {
            words: Some(crate::slot::Place::Deed),
            ..Self::default()
        }
    }

    /// Someone reads a deed.
    pub(super) fn lens() -> Self {
        Self {
            words: Some(crate::slot::Place::Lens),
            ..Self::default()
        }
    }

    fn context(&self) -> Context {
        let kind = |b: &Bound| match b {
            Bound::Side(_) => Kind::Actor,
            Bound::Fixed(kind, _) => *kind,
        };
        Context {
            bound: self
                .bound
                .iter()
                .map(|(name, b)| (name.clone(), kind(b)))
                .collect(),
            place: self.words.unwrap_or(crate::slot::Place::Everywhere),
        }
    }
}

/// Men that effects order from one node to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipment {
    /// Whose men.
    pub owner: u16,
    /// Node they leave.
    pub from: u16,
    /// Node they go to.
    pub to: u16,
    /// Cell of the force they leave.
    pub from_cell: u32,
    /// Cell of the force they join.
    pub to_cell: u32,
}

/// State of a compilation.
pub(super) struct Lowerer<'a> {
    pub(super) checked: &'a Checked,
    pub(super) registry: Registry,
    pub(super) layout: Layout,
    pub(super) shipments: Vec<Shipment>,
    /// Owner and node of each force.
    pub(super) garrisons: Vec<(u16, u16)>,
    /// Options by (actor, action, target, beneficiary), for `Do`.
    pub(super) options: Vec<(u16, u16, u16, u16)>,
    /// Columns that effects write.
    pub(super) written: BTreeSet<u16>,
}

const INFINITE: f64 = f64::INFINITY;

impl Lowerer<'_> {
    /// Number of actors.
    pub(super) fn n(&self) -> usize {
        self.registry.actors.len()
    }

    /// Whether there is no heat: its half-life is 0.
    fn is_cold(&mut self) -> bool {
        let tension = self.checked.scenario.mechanisms.tension.as_ref();
        let half_life = tension.map(|t| t.heat_half_life_turns.clone());
        let constant = half_life.and_then(|x| self.num(&x, &Scope::plain()).constant());
        constant.is_some_and(|x| x <= 0.0)
    }

    /// Returns the first cell of a built-in quantity.
    pub(super) fn slot(&mut self, slot: Slot) -> u32 {
        let n = self.n();
        let is_cold = slot == Slot::Heat && self.is_cold();
        let r = &self.registry;
        let top = self
            .checked
            .scenario
            .ladder
            .as_ref()
            .map_or(0, |l| l.rungs.len().saturating_sub(1));
        let rows = match slot.quantity().args {
            [Kind::Actor, Kind::Actor] => n * (n - 1),
            [Kind::Actor] => n,
            [Kind::Node] => r.nodes.len(),
            [Kind::Force] => r.forces.len(),
            [Kind::Actor, Kind::Treaty] => r.treaties.len() * n,
            [Kind::Narrative] => r.narratives.len(),
            [Kind::RedLine] => r.red_lines.len(),
            [Kind::Flag] => r.flags.len(),
            [Kind::Axis] => r.axes.len(),
            _ => unreachable!("{slot:?} has no cells of its own"),
        };
        let (low, high) = match slot.quantity().values {
            Values::Numbers(low, _) if slot == Slot::Rung => (low, top as f64),
            Values::Numbers(low, _) if is_cold => (low, 0.0),
            Values::Numbers(low, high) => (low, high),
            Values::Truth => (0.0, 1.0),
            Values::Labels => (-1.0, 3.0),
            Values::States => (-1.0, 64.0),
        };
        self.layout.column(What::Slot(slot), rows, low, high)
    }

    /// Returns the first cell of a quantity of the scenario.
    pub(super) fn own(&mut self, name: &str) -> u32 {
        let q = &self.checked.scenario.quantities[name];
        let n = self.n();
        let rows = match q.scope {
            Owner::Global => 1,
            Owner::Actor => n,
            Owner::Pair => n * (n - 1),
            Owner::Node => self.registry.nodes.len(),
        };
        let id = id16(&self.registry.quantities, name);
        self.layout
            .column(What::Own(id), rows, q.range.start, q.range.end)
    }

    /// Compiles a number in any of its forms.
    pub(super) fn num(&mut self, num: &Num, scope: &Scope) -> Expr {
        match num {
            Num::Literal(x) => Expr::Number(*x),
            Num::Sourced(p) => Expr::Number(p.value),
            Num::Formula(text) => self.formula(text, scope),
        }
    }

    /// Returns the mined area of a node at the start, km2.
    pub(super) fn start_contamination(&mut self, node: &model::Node) -> f64 {
        let area = node.contaminated_km2.as_ref();
        area.map_or(0.0, |x| {
            self.num(x, &Scope::plain()).constant().unwrap_or(0.0)
        })
    }

    /// Compiles a formula.
    pub(super) fn formula(&mut self, text: &str, scope: &Scope) -> Expr {
        let tree = self.checked.formula(text, &scope.context());
        self.expr(&tree, scope)
    }

    /// Compiles a list of conditions.
    pub(super) fn conditions(&mut self, conditions: &Conditions, scope: &Scope) -> Expr {
        let parts = conditions
            .lines
            .iter()
            .map(|line| self.formula(line, scope))
            .collect();
        Expr::All(parts).folded()
    }
}

/// Returns a cell number.
pub(super) fn cell(index: usize) -> u32 {
    u32::try_from(index).expect("a scenario has fewer cells than 2^32")
}

/// Returns the id of a name that the checker knows.
pub(super) fn id16(names: &Names, name: &str) -> u16 {
    u16::try_from(names.id(name).expect("the checker knows every name")).expect("few names")
}

fn fixed(bound: Bound) -> usize {
    match bound {
        Bound::Fixed(_, id) => id,
        Bound::Side(_) => unreachable!("the checker lets only actors stay open"),
    }
}

fn end(bound: Bound) -> End {
    match bound {
        Bound::Fixed(_, id) => End::Fixed(u16::try_from(id).expect("few actors")),
        Bound::Side(side) => End::Side(side),
    }
}

fn side(word: Word) -> Side {
    match word {
        Word::Doer => Side::Doer,
        Word::Target => Side::Target,
        Word::Beneficiary => Side::Beneficiary,
        Word::Host => Side::Host,
        Word::Observer => Side::Observer,
        Word::Action => Side::Action,
        Word::Category => Side::Category,
        number => unreachable!("{number:?} is a number"),
    }
}
