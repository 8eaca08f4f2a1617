//! What a formula may name where it stands, and the declared bounds of what it names.

use super::ast::{Quantity, Term};
use super::interval::Bounds;
use crate::scenario::model::{Category, Each, Label, Scenario, Scope};
use crate::scenario::names::NamesByKind;
use crate::slot::{self, Kind, Place, Slot, Values, Word, WordValues};

/// Where a formula stands: whether a deed is in hand or being read, and which names `for_each` binds.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// Which words have a meaning.
    pub place: Place,
    /// Bound names and what they stand for.
    pub bound: Vec<(String, Kind)>,
}

impl Context {
    /// Where nothing is bound: injects, red lines, outcomes, start values.
    #[must_use]
    pub const fn plain() -> Self {
        Self {
            place: Place::Everywhere,
            bound: vec![],
        }
    }

    /// Where a deed is in hand: actions and features.
    #[must_use]
    pub const fn deed() -> Self {
        Self {
            place: Place::Deed,
            bound: vec![],
        }
    }

    /// Where someone reads a deed: lenses.
    #[must_use]
    pub const fn lens() -> Self {
        Self {
            place: Place::Lens,
            bound: vec![],
        }
    }

    /// A rule with its `for_each`.
    #[must_use]
    pub fn rule(each: Option<&Each>) -> Self {
        let bound = match each {
            None => vec![],
            Some(Each::Actor { called, .. } | Each::Member { called, .. }) => {
                vec![(called.clone(), Kind::Actor)]
            }
            Some(Each::Pair { from, toward, .. }) => {
                vec![(from.clone(), Kind::Actor), (toward.clone(), Kind::Actor)]
            }
            Some(Each::Node { called, .. }) => vec![(called.clone(), Kind::Node)],
            Some(Each::Force { called, .. }) => vec![(called.clone(), Kind::Force)],
        };
        Self {
            place: Place::Everywhere,
            bound,
        }
    }

    pub(super) fn bound(&self, name: &str) -> Option<Kind> {
        self.bound
            .iter()
            .find(|(bound, _)| bound == name)
            .map(|(_, kind)| *kind)
    }

    /// Whether words of a place have a meaning here.
    pub(super) const fn allows(&self, place: Place) -> bool {
        match place {
            Place::Everywhere => true,
            Place::Deed => !matches!(self.place, Place::Everywhere),
            Place::Lens => matches!(self.place, Place::Lens),
        }
    }
}

/// Everything that a scenario declares, for formulas.
#[derive(Debug, Clone, Copy)]
pub struct Declared<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Names by kind.
    pub names: &'a NamesByKind,
}

impl Declared<'_> {
    /// Returns what an own quantity is asked of, and its bounds.
    pub(crate) fn own(&self, name: &str) -> Option<(&'static [Kind], (f64, f64))> {
        let quantity = self.scenario.quantities.get(name)?;
        let of: &[Kind] = match quantity.scope {
            Scope::Global => &[],
            Scope::Actor => &[Kind::Actor],
            Scope::Pair => &[Kind::Actor, Kind::Actor],
            Scope::Node => &[Kind::Node],
        };
        Some((of, (quantity.range.start, quantity.range.end)))
    }

    /// Returns the highest rung.
    pub(crate) fn top(&self) -> f64 {
        let rungs = self
            .scenario
            .ladder
            .as_ref()
            .map_or(21, |ladder| ladder.rungs.len().max(1));
        f64::from(u32::try_from(rungs - 1).unwrap_or(20).min(20))
    }

    /// Returns the bounds of a built-in quantity in this scenario.
    pub(crate) fn slot(&self, slot: Slot) -> (f64, f64) {
        match (slot, slot.quantity().values) {
            (Slot::Rung | Slot::HighestRung | Slot::Stake, _) => (0.0, self.top()),
            (Slot::Received, _) => (-1.0, self.top()),
            (_, Values::Numbers(low, high)) => (low, high),
            (_, Values::Truth | Values::Labels | Values::States) => (0.0, 1.0),
        }
    }

    /// Returns the words that a quantity can hold, in the order of their codes; none where it holds numbers.
    pub(crate) fn words(&self, slot: Slot, of: &[Term]) -> Option<Vec<String>> {
        let owned = |names: &[&str]| names.iter().map(|n| (*n).to_string()).collect();
        match slot.quantity().values {
            Values::Labels => Some(owned(Label::NAMES)),
            Values::States => match of.get(1) {
                Some(Term::Name(_, treaty)) => {
                    Some(self.scenario.treaties.get(treaty)?.states.clone())
                }
                _ => Some(vec![]),
            },
            Values::Numbers(..) | Values::Truth => None,
        }
    }

    /// Returns the words of [`Word::Category`].
    pub(crate) fn categories() -> Vec<String> {
        Category::NAMES.iter().map(|n| (*n).to_string()).collect()
    }
}

/// Bounds as declared: anything that can be written into a quantity may be in it.
impl Bounds for Declared<'_> {
    fn quantity(&self, quantity: &Quantity, _of: &[Term]) -> (f64, f64) {
        match quantity {
            Quantity::Slot(slot) => self.slot(*slot),
            Quantity::Own(name) => self
                .own(name)
                .map_or((f64::NEG_INFINITY, f64::INFINITY), |own| own.1),
        }
    }

    fn truth(&self, _quantity: &Quantity, _of: &[Term]) -> (bool, bool) {
        (true, true)
    }

    fn parameter(&self, name: &str) -> (f64, f64) {
        let Some(param) = self.scenario.params.get(name) else {
            return (f64::NEG_INFINITY, f64::INFINITY);
        };
        let range = param.range.clone().unwrap_or(param.value..param.value);
        (range.start.min(param.value), range.end.max(param.value))
    }

    fn word(&self, word: Word) -> (f64, f64) {
        if word == Word::PeakRung {
            return (0.0, self.top());
        }
        if word == Word::Turn && self.scenario.horizon_turns > 0 {
            return (0.0, f64::from(self.scenario.horizon_turns));
        }
        let values = slot::WORDS
            .iter()
            .find(|(_, w, _, _)| *w == word)
            .map(|(_, _, _, values)| values);
        match values {
            Some(WordValues::Numbers(low, high)) => (*low, *high),
            _ => (0.0, 1.0),
        }
    }

    fn code(&self, _quantity: &Quantity, _of: &[Term], _code: u32) -> bool {
        true
    }
}

impl Context {
    /// Returns the bound names, and the sides of the deed in hand, that stand for things of a kind.
    #[must_use]
    pub fn names_of(&self, kind: Kind) -> Vec<String> {
        let sides = slot::WORDS.iter().filter(|(_, _, place, values)| {
            *place != Place::Everywhere && self.allows(*place) && *values == WordValues::Thing(kind)
        });
        let bound = self
            .bound
            .iter()
            .filter(|(_, of)| *of == kind)
            .map(|(name, _)| name.clone());
        bound
            .chain(sides.map(|(name, ..)| (*name).to_string()))
            .collect()
    }
}
