//! The names that a scenario defines, by kind.

use super::model::{Effect, Scenario};
use crate::ids::Names;
use crate::slot::Kind;
use std::collections::BTreeMap;

/// Names of a scenario by kind, in natural order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamesByKind {
    names: BTreeMap<Kind, Names>,
    none: Names,
}

impl NamesByKind {
    /// Collects the names of a scenario; flags are what effects raise, traits what actions state.
    #[must_use]
    pub fn of_scenario(scenario: &Scenario) -> Self {
        let s = scenario;
        let mut names = BTreeMap::new();
        names.insert(Kind::Actor, Names::new(s.actors.keys().cloned()));
        names.insert(Kind::Node, Names::new(s.nodes.keys().cloned()));
        names.insert(Kind::Force, Names::new(s.forces.keys().cloned()));
        names.insert(Kind::Treaty, Names::new(s.treaties.keys().cloned()));
        names.insert(Kind::Narrative, Names::new(s.narratives.keys().cloned()));
        names.insert(Kind::RedLine, Names::new(s.red_lines.keys().cloned()));
        names.insert(Kind::Rule, Names::new(s.rules.keys().cloned()));
        names.insert(Kind::Action, Names::new(s.actions.keys().cloned()));
        names.insert(Kind::Axis, Names::new(s.axes.keys().cloned()));
        names.insert(Kind::Consent, Names::new(s.consents.keys().cloned()));
        let traits = s
            .actions
            .values()
            .flat_map(|action| action.traits.keys().cloned());
        names.insert(Kind::Trait, Names::new(traits));
        let flags = effects(s).filter_map(|effect| match effect {
            Effect::Flag(name) => Some(name.clone()),
            _ => None,
        });
        names.insert(Kind::Flag, Names::new(flags));
        Self {
            names,
            none: Names::default(),
        }
    }

    /// Returns the names of a kind.
    #[must_use]
    pub fn of(&self, kind: Kind) -> &Names {
        self.names.get(&kind).unwrap_or(&self.none)
    }

    /// Returns the first kind that has such a name.
    #[must_use]
    pub fn kind_of(&self, name: &str) -> Option<Kind> {
        self.names
            .iter()
            .find(|(_, names)| names.id(name).is_some())
            .map(|(kind, _)| *kind)
    }
}

/// Returns every effect of a scenario.
pub(crate) fn effects(scenario: &Scenario) -> impl Iterator<Item = &Effect> {
    let rules = scenario.rules.values().flat_map(|rule| &rule.then);
    let injects = scenario.injects.values().flat_map(|inject| &inject.then);
    let lines = scenario.red_lines.values().flat_map(|line| &line.then);
    let actions = scenario.actions.values().flat_map(|action| &action.then);
    let lenses = scenario.lenses.values().flat_map(|lens| &lens.also);
    rules
        .chain(injects)
        .chain(lines)
        .chain(actions)
        .chain(lenses)
}
