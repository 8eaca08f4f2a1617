//! What nothing uses, and what can never happen.

use super::at::At;
use super::tools::Checks;
use crate::scenario::model::{Effect, Scenario};
use crate::slot::Kind;
use std::collections::BTreeSet;

/// Features that every deed weighs unless it says otherwise.
const DRIVES: &[&str] = &["hawk", "caution", "conciliation", "goal"];

/// Something that a check saw used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Used {
    /// A thing, by name.
    Name(Kind, String),
    /// A parameter.
    Parameter(String),
    /// A quantity that something reads.
    Read(String),
    /// A quantity that something writes.
    Written(String),
    /// A quantity with a start value.
    Started(String),
    /// A switch.
    Switch(String),
    /// A claim or source.
    Cited(String),
    /// A feature.
    Feature(String),
    /// A docket.
    Docket(String),
    /// A script.
    Script(String),
}

impl Checks<'_> {
    /// Adds a warning for everything that nothing uses; `mentioned` is what entries that were taken out name.
    pub(crate) fn usage(&mut self, mentioned: &BTreeSet<String>) {
        self.parameters(mentioned);
        self.quantities(mentioned);
        self.names(mentioned);
        self.claims(mentioned);
        let is_mentioned = |name: &String| mentioned.contains(name);
        self.found.retain(|finding| {
            finding.code() != "L208" || !finding.path.last().is_some_and(is_mentioned)
        });
    }

    fn unused<'n>(
        &mut self,
        block: &str,
        key: &str,
        names: impl Iterator<Item = &'n String>,
        is_used: impl Fn(&str) -> bool,
    ) {
        let at = At::block(block);
        let found: Vec<_> = names
            .filter(|name| !is_used(name))
            .map(|name| at.to(name).key(key))
            .collect();
        let with_name = |finding: crate::diag::Diagnostic| {
            let name = finding.path.last().cloned().unwrap_or_default();
            finding.with("name", name)
        };
        self.found.extend(found.into_iter().map(with_name));
    }

    /// Flags that nothing reads and that have no text: they say nothing to anyone.
    pub(crate) fn flags(&mut self, has_text: impl Fn(&str) -> bool) {
        let names = self.declared.names;
        for (block, name, i, flag) in raised(self.declared.scenario) {
            let read = self.used.contains(&Used::Name(Kind::Flag, flag.into()));
            if !read && !has_text(flag) && names.of(Kind::Flag).id(flag).is_some() {
                let at = At::block(block);
                let at = at.to(name);
                let at = at.to("then");
                self.found.push(at.nth(i).value("L216").with("name", flag));
            }
        }
    }

    fn parameters(&mut self, mentioned: &BTreeSet<String>) {
        let used = self.used.clone();
        let is_used =
            |name: &str| used.contains(&Used::Parameter(name.into())) || mentioned.contains(name);
        self.unused(
            "params",
            "L201",
            self.declared.scenario.params.keys(),
            is_used,
        );
    }

    fn quantities(&mut self, mentioned: &BTreeSet<String>) {
        let used = self.used.clone();
        let at = At::block("quantities");
        let quantities = &self.declared.scenario.quantities;
        for (name, quantity) in quantities
            .iter()
            .filter(|(name, _)| !mentioned.contains(*name))
        {
            let key = match (
                used.contains(&Used::Read(name.clone())) || quantity.counted,
                used.contains(&Used::Written(name.clone())),
            ) {
                (false, _) => "L202",
                (true, false) => "L203",
                (true, true) => continue,
            };
            self.found
                .push(at.to(name).key(key).with("name", name.as_str()));
        }
    }

    fn names(&mut self, mentioned: &BTreeSet<String>) {
        let used = self.used.clone();
        let scenario = self.declared.scenario;
        let by = |make: fn(String) -> Used| {
            let used = &used;
            move |name: &str| used.contains(&make(name.into())) || mentioned.contains(name)
        };
        self.unused("switches", "L212", scenario.switches.keys(), |name| {
            !scenario.switches[name].off.is_empty() || by(Used::Switch)(name)
        });
        self.unused("dockets", "L213", scenario.dockets.keys(), |name| {
            let docket = &scenario.dockets[name];
            used.contains(&Used::Docket(name.into()))
                || docket.actor == name
                || mentioned.contains(name)
        });
        self.unused("scripts", "L214", scenario.scripts.keys(), by(Used::Script));
        self.unused("features", "L215", scenario.features.keys(), |name| {
            DRIVES.contains(&name)
                || used.contains(&Used::Feature(name.into()))
                || mentioned.contains(name)
        });
        self.unused("treaties", "L217", scenario.treaties.keys(), |name| {
            let treaty = &scenario.treaties[name];
            let named = used.contains(&Used::Name(Kind::Treaty, name.into()));
            named
                || mentioned.contains(name)
                || !treaty.moves.is_empty()
                || !treaty.clauses.is_empty()
        });
        self.unused("narratives", "L218", scenario.narratives.keys(), |name| {
            used.contains(&Used::Name(Kind::Narrative, name.into())) || mentioned.contains(name)
        });
    }

    /// Claims that nothing represents, and sources that nothing cites.
    fn claims(&mut self, mentioned: &BTreeSet<String>) {
        let used = self.used.clone();
        let scenario = self.declared.scenario;
        let cited =
            |name: &str| used.contains(&Used::Cited(name.into())) || mentioned.contains(name);
        self.unused("sources", "L223", scenario.sources.keys(), |name| {
            used.contains(&Used::Cited(format!("S:{name}"))) || mentioned.contains(name)
        });
        if scenario.claims.is_empty() {
            return;
        }
        self.unused("claims", "L222", scenario.claims.keys(), |name| {
            !scenario.claims[name].modelled || cited(name)
        });
        let all = (1..=66).map(|number| format!("C{number:02}"));
        let lost = |name: &String| !scenario.claims.contains_key(name) && !cited(name);
        let lost: Vec<String> = all.filter(lost).collect();
        if !lost.is_empty() {
            self.found.push(
                At::block("claims")
                    .key("L221")
                    .with("names", lost.join(", ")),
            );
        }
    }
}

/// Returns every flag that an effect raises: block, entry, place among the effects, name.
fn raised(scenario: &Scenario) -> Vec<(&'static str, &str, usize, &str)> {
    let rules = scenario
        .rules
        .iter()
        .map(|(name, rule)| ("rules", name, &rule.then));
    let lines = scenario
        .red_lines
        .iter()
        .map(|(name, line)| ("red_lines", name, &line.then));
    let injects = scenario
        .injects
        .iter()
        .map(|(name, inject)| ("injects", name, &inject.then));
    let actions = scenario
        .actions
        .iter()
        .map(|(name, action)| ("actions", name, &action.then));
    let mut flags = vec![];
    for (block, name, effects) in rules.chain(lines).chain(injects).chain(actions) {
        for (i, effect) in effects.iter().enumerate() {
            if let Effect::Flag(flag) = effect {
                flags.push((block, name.as_str(), i, flag.as_str()));
            }
        }
    }
    flags
}
