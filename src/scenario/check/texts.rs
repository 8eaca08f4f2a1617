//! Texts in every language: which are missing, and which belong to nothing.

use super::at::At;
use super::tools::Checks;
use crate::diag::Diagnostic;
use crate::scenario::draft::Draft;
use crate::text::{Arg, Lang, key};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Blocks whose entries need a text, with the first word of its key.
const NEEDED: &[(&str, &str)] = &[
    ("actors", "actor"),
    ("actions", "action"),
    ("lenses", "lens"),
    ("rules", "rule"),
    ("injects", "inject"),
    ("nodes", "node"),
    ("red_lines", "red-line"),
    ("narratives", "narrative"),
    ("objectives", "objective"),
];

/// Blocks whose entries may have a text.
const WELCOME: &[(&str, &str)] = &[
    ("treaties", "treaty"),
    ("forces", "force"),
    ("axes", "axis"),
    ("consents", "consent"),
    ("dockets", "docket"),
    ("features", "feature"),
    ("quantities", "quantity"),
    ("params", "param"),
    ("parameter_sets", "parameter-set"),
    ("switches", "switch"),
    ("scripts", "script"),
    ("claims", "claim"),
    ("sources", "source"),
];

/// First words of texts that belong to the scenario as a whole.
const FREE: &[&str] = &["scenario", "note", "family", "trait", "state", "exercise"];

impl Checks<'_> {
    /// Adds a warning for texts that are missing, and for texts that belong to nothing.
    pub(crate) fn texts(&mut self, draft: &Draft) {
        if draft.texts.is_empty() {
            return;
        }
        let mut needed: BTreeMap<String, (&str, &str)> = BTreeMap::new();
        let mut known: BTreeSet<String> = BTreeSet::new();
        for ((block, name), entry) in &draft.entries {
            let find = |list: &[(&str, &'static str)]| {
                list.iter().find(|(b, _)| b == block).map(|(_, kind)| *kind)
            };
            if let Some(kind) = find(NEEDED).filter(|_| entry.copies == 1) {
                needed.insert(key(kind, name), (block, name));
            }
            known.extend(find(NEEDED).or(find(WELCOME)).map(|kind| key(kind, name)));
        }
        let of_exercise = self.of_exercise();
        needed.extend(
            of_exercise
                .iter()
                .map(|(key, field)| (key.clone(), ("exercise", field.as_str()))),
        );
        known.extend(self.listed());
        let gone: BTreeSet<String> = draft.mentioned.iter().map(|name| key("", name)).collect();
        for lang in Lang::ALL {
            let have: Vec<(usize, String, Range<usize>)> = draft
                .texts
                .iter()
                .filter(|(of, _)| *of == lang)
                .flat_map(|(_, file)| {
                    keys(&draft.files[*file].text).map(|(key, span)| (*file, key, span))
                })
                .collect();
            self.missing(lang, &needed, &have);
            for (file, key, span) in have {
                self.stray(file, &key, span, &known, &gone);
            }
        }
    }

    /// Texts that an exercise needs, with the field of `exercise` that asks for them.
    fn of_exercise(&self) -> Vec<(String, String)> {
        let Some(exercise) = &self.declared.scenario.exercise else {
            return vec![];
        };
        let list = |field: &str, names: &[String]| -> Vec<(String, String)> {
            let one = |name: &String| (key(&format!("exercise-{field}"), name), field.to_owned());
            names.iter().map(one).collect()
        };
        let mut keys = list("learn", &exercise.learn);
        keys.extend(list("ask", &exercise.ask));
        keys
    }

    /// Texts of things that stand in lists.
    fn listed(&self) -> Vec<String> {
        let scenario = self.declared.scenario;
        let outcomes = scenario
            .outcomes
            .iter()
            .map(|outcome| key("outcome", &outcome.id));
        let rungs = scenario
            .ladder
            .iter()
            .flat_map(|ladder| &ladder.rungs)
            .map(|rung| key("rung", &rung.id));
        let flags = self
            .declared
            .names
            .of(crate::slot::Kind::Flag)
            .iter()
            .map(|flag| key("flag", flag));
        outcomes.chain(rungs).chain(flags).collect()
    }

    fn missing(
        &mut self,
        lang: Lang,
        needed: &BTreeMap<String, (&str, &str)>,
        have: &[(usize, String, Range<usize>)],
    ) {
        let have: BTreeSet<&str> = have.iter().map(|(_, key, _)| key.as_str()).collect();
        let mut missing = needed
            .iter()
            .filter(|(key, _)| !have.contains(key.as_str()));
        let Some((first, (block, name))) = missing.next() else {
            return;
        };
        let more = u32::try_from(missing.count()).unwrap_or(u32::MAX);
        let at = At::block(block);
        let finding = at
            .to(name)
            .key(if more == 0 { "L205" } else { "L205-more" });
        let finding = finding
            .with("lang", lang.code())
            .with("key", first.as_str());
        self.found
            .push(finding.with("count", Arg::Number(f64::from(more))));
    }

    fn stray(
        &mut self,
        file: usize,
        key: &str,
        span: Range<usize>,
        known: &BTreeSet<String>,
        gone: &BTreeSet<String>,
    ) {
        let free = FREE.iter().any(|word| key.split('-').next() == Some(word));
        let of_gone = gone.iter().any(|name| key.ends_with(name.as_str()));
        if free || of_gone || known.contains(key) {
            return;
        }
        let finding = Diagnostic::at("L207", file, span).with("key", key);
        self.found
            .push(finding.near(key, known.iter().map(String::as_str)));
    }
}

/// Returns the keys of the messages of a text file, with their places.
fn keys(text: &str) -> impl Iterator<Item = (String, Range<usize>)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let fits = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
        fits.then(|| (key.to_string(), at..at + key.len()))
    })
}
