//! What nothing uses, and what can never happen.

use super::at::At;
use super::tools::Checks;
use crate::slot::Kind;
use std::collections::BTreeSet;

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
        for name in self
            .declared
            .scenario
            .quantities
            .keys()
            .filter(|name| !mentioned.contains(*name))
        {
            let key = match (
                used.contains(&Used::Read(name.clone())),
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
        self.unused(
            "switches",
            "L212",
            scenario.switches.keys(),
            by(Used::Switch),
        );
        self.unused("dockets", "L213", scenario.dockets.keys(), |name| {
            let docket = &scenario.dockets[name];
            used.contains(&Used::Docket(name.into()))
                || docket.actor == name
                || mentioned.contains(name)
        });
        self.unused("scripts", "L214", scenario.scripts.keys(), by(Used::Script));
        self.unused(
            "features",
            "L215",
            scenario.features.keys(),
            by(Used::Feature),
        );
    }
}
