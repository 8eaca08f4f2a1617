//! From files to a checked scenario: read, vary, switch, write out, decode, check, locate. All findings at once.

use super::blocks::fill;
use super::changes::{apply, apply_override, apply_set};
use super::check;
use super::decode::decode;
use super::draft::{Draft, Entry};
use super::expand::write_out;
use super::formula::{Context, Declared, Type, ast::Expr, compare_it, typed};
use super::model::{Outcome, Scenario};
use super::names::NamesByKind;
use super::settle::settle;
use super::sources::{self, Source};
use super::switches::switch_off;
use super::tree::Shape;
use crate::diag::{Diagnostic, File, Files, Message, Part, Place, Severity};
use crate::text::{Lang, Texts, key};
use serde::de::DeserializeOwned;

/// What the command line changes in a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// `--set path=value`, in order; values are scenario text.
    pub overrides: Vec<(String, String)>,
    /// `--params NAME`: a parameter set.
    pub params: Option<String>,
}

/// A scenario that can be compiled, and what is odd about it.
#[derive(Debug)]
pub struct Loaded {
    /// The scenario.
    pub checked: Checked,
    /// Warnings.
    pub warnings: Vec<Diagnostic>,
    /// The files that warnings point into.
    pub files: Files,
}

/// Why a scenario cannot be used: at least one error, and warnings beside it.
#[derive(Debug)]
pub struct Failure {
    /// Findings, errors first.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that they point into.
    pub files: Files,
}

/// A scenario without errors: every name resolves, every formula fits. Only this module makes one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Checked {
    /// The scenario, written out: no `repeat`, nothing that is switched off.
    pub scenario: Scenario,
    /// Names by kind, in natural order.
    pub names: NamesByKind,
    /// The scenario's own words.
    pub texts: Texts,
}

impl Checked {
    /// Returns the BLAKE3 hash of the scenario's content: not of its spelling, order of files, comments or texts.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        let json =
            serde_json::to_vec(&self.scenario).expect("a scenario holds no value that JSON lacks");
        *blake3::hash(&json).as_bytes()
    }

    /// Looks whether a formula that is not part of the scenario can be compiled with it. `name` is what people know it by, such
    /// as the option of the command line that gives it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn accepts(&self, text: &str, wanted: Wanted, name: &str) -> Result<(), Failure> {
        let declared = Declared {
            scenario: &self.scenario,
            names: &self.names,
        };
        let wants = |kind: &Type| match wanted {
            Wanted::Condition => *kind == Type::Truth,
            Wanted::Number => *kind == Type::Number,
        };
        let found = match typed(text, declared, &Context::plain()) {
            Ok(typed) if wants(&typed.kind) => return Ok(()),
            Ok(typed) => {
                let key = match wanted {
                    Wanted::Condition => "F108-line",
                    Wanted::Number => "F109-number",
                };
                let finding = Diagnostic::at(key, 0, 0..text.len()).with("type", typed.kind.say());
                vec![match wanted {
                    Wanted::Condition => finding.help(compare_it(text, &typed.kind)),
                    Wanted::Number => finding,
                }]
            }
            Err(found) => found,
        };
        let place = |mut finding: Diagnostic| {
            if let Part::Inside(span) = &finding.part {
                finding.place = Some(Place::new(0, span.clone()));
            }
            finding
        };
        Err(Failure {
            diagnostics: found.into_iter().map(place).collect(),
            files: vec![File {
                name: name.into(),
                text: text.into(),
            }],
        })
    }

    /// Returns the tree of a formula of this scenario.
    ///
    /// # Panics
    /// Where the formula is not one that was checked at such a place.
    #[must_use]
    pub fn formula(&self, text: &str, context: &Context) -> Expr {
        let declared = Declared {
            scenario: &self.scenario,
            names: &self.names,
        };
        match typed(text, declared, context) {
            Ok(typed) => typed.expr,
            Err(findings) => {
                let codes: Vec<&str> = findings.iter().map(Diagnostic::code).collect();
                panic!("`{text}` was not checked where it is compiled: {codes:?}")
            }
        }
    }
}

/// What a formula is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Something that holds or does not.
    Condition,
    /// A number.
    Number,
}

/// Loads and checks a scenario: a folder with `scenario.ron`, a file, or the name of a shipped one.
///
/// # Errors
/// Everything that is wrong with it, at once.
pub fn load(spec: &str, options: &Options) -> Result<Loaded, Failure> {
    let Some(source) = Source::find(spec) else {
        return Err(Failure {
            diagnostics: vec![sources::missing(spec)],
            files: vec![],
        });
    };
    let (mut draft, changes) = Draft::read(&source);
    apply(&mut draft, changes);
    apply_set(&mut draft, options.params.as_deref());
    let overrides = options.overrides.iter();
    let given: Vec<_> = overrides
        .map(|(path, value)| (path.clone(), apply_override(&mut draft, path, value)))
        .collect();
    switch_off(&mut draft, &given);
    write_out(&mut draft);
    let scenario = assemble(&mut draft);
    finish(draft, scenario)
}

/// Checks a scenario that was not read from files, such as the one in a manifest.
///
/// # Errors
/// Everything that is wrong with it; findings have paths and no places.
pub fn from_scenario(scenario: Scenario) -> Result<Checked, Vec<Diagnostic>> {
    let names = NamesByKind::of_scenario(&scenario);
    let found = check::run(Declared {
        scenario: &scenario,
        names: &names,
    })
    .found;
    let errors: Vec<Diagnostic> = found
        .into_iter()
        .filter(|f| f.severity() == Severity::Error)
        .collect();
    if errors.is_empty() {
        Ok(Checked {
            scenario,
            names,
            texts: Texts::default(),
        })
    } else {
        Err(errors)
    }
}

/// Decodes the head and all entries.
fn assemble(draft: &mut Draft) -> Scenario {
    let mut scenario = Scenario {
        format: 1,
        ..Scenario::default()
    };
    if let Some(title) = head(draft, "title", true) {
        scenario.title = title;
    }
    if let Some(date) = head(draft, "start_date", true) {
        scenario.start_date = date;
    }
    if let Some(turns) = head(draft, "horizon_turns", true) {
        scenario.horizon_turns = turns;
    }
    scenario.turn_days = head(draft, "turn_days", false).unwrap_or(7);
    scenario.focal = head(draft, "focal", false).unwrap_or_default();
    scenario.ladder = head(draft, "ladder", false);
    scenario.mechanisms = head(draft, "mechanisms", false).unwrap_or_default();
    scenario.outcomes = outcomes(draft);
    scenario.exercise = head(draft, "exercise", false);
    fill(&mut scenario, draft);
    scenario
}

fn head<T: DeserializeOwned>(draft: &mut Draft, name: &str, required: bool) -> Option<T> {
    if let Some(entry) = draft.head.get(name) {
        return decode(entry, &[name.into()], &mut draft.found);
    }
    if required && !draft.files.is_empty() && draft.found.is_empty() {
        let finding = Diagnostic::at("E112-head", draft.main, 0..1).with("field", name);
        draft.found.push(
            match HEAD_EXAMPLES.iter().find(|(field, _)| *field == name) {
                Some((_, example)) => {
                    finding.help(Message::new("help-for-example").with("example", *example))
                }
                None => finding,
            },
        );
    }
    None
}

const HEAD_EXAMPLES: &[(&str, &str)] = &[
    ("title", "title: \"caucasus\""),
    ("start_date", "start_date: \"2025-07-01\""),
    ("horizon_turns", "horizon_turns: 26"),
];

/// Outcomes are a list: each item is decoded by itself.
fn outcomes(draft: &mut Draft) -> Vec<Outcome> {
    let Draft {
        head,
        found,
        files,
        main,
        ..
    } = draft;
    let Some(list) = head.get("outcomes") else {
        if !files.is_empty() && found.is_empty() {
            found.push(Diagnostic::at("E218-none", *main, 0..1));
        }
        return vec![];
    };
    let Shape::List(items) = &list.tree.kind else {
        let _: Option<Vec<Outcome>> = decode(list, &["outcomes".into()], found);
        return vec![];
    };
    let one = |(i, item): (usize, &super::tree::Node)| {
        let text = list.text.part(item.span.clone());
        let key = list.text.origin(&(item.span.start..item.span.start + 1));
        decode(
            &Entry::new(text, key),
            &["outcomes".into(), i.to_string()],
            found,
        )
    };
    items.iter().enumerate().filter_map(one).collect()
}

/// Checks, places the findings, and decides.
fn finish(mut draft: Draft, scenario: Scenario) -> Result<Loaded, Failure> {
    let names = NamesByKind::of_scenario(&scenario);
    let broken = !draft.found.is_empty();
    let texts = texts(&mut draft);
    let mut checks = check::run(Declared {
        scenario: &scenario,
        names: &names,
    });
    if !broken {
        checks.usage(&draft.mentioned);
        checks.flags(|flag| {
            Lang::ALL
                .iter()
                .any(|lang| texts.find(*lang, &key("flag", flag), &[]).is_some())
        });
        checks.texts(&draft);
        if checks
            .found
            .iter()
            .all(|finding| finding.severity() == Severity::Warning)
        {
            checks.reach(&draft.mentioned);
        }
    }
    let found = std::mem::take(&mut draft.found);
    let findings = settle(&draft, found, checks.found, broken);
    let errors = findings
        .iter()
        .any(|finding| finding.severity() == Severity::Error);
    if errors {
        return Err(Failure {
            diagnostics: findings,
            files: draft.files,
        });
    }
    Ok(Loaded {
        checked: Checked {
            scenario,
            names,
            texts,
        },
        warnings: findings,
        files: draft.files,
    })
}

fn texts(draft: &mut Draft) -> Texts {
    let files: Vec<(Lang, &str)> = draft
        .texts
        .iter()
        .map(|(lang, file)| (*lang, draft.files[*file].text.as_str()))
        .collect();
    let (texts, faults) = Texts::new(&files);
    let faults: Vec<Diagnostic> = faults
        .into_iter()
        .map(|(place, span, why)| {
            Diagnostic::at("L209", draft.texts[place].1, span).with("why", why)
        })
        .collect();
    draft.found.extend(faults);
    texts
}
