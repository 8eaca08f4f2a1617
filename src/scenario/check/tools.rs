//! What every check uses: names that must exist, numbers in their ranges, formulas where they stand, citations.

use super::at::At;
use super::usage::Used;
use crate::diag::{Diagnostic, Message, Part, nearest};
use crate::scenario::formula::ast::{Choice, Expr, Quantity, Term};
use crate::scenario::formula::{Context, Declared, Type, Typed, compare_it, range, typed};
use crate::scenario::model::{Conditions, Num, Param};
use crate::slot::Kind;
use crate::text::Arg;
use std::collections::{BTreeMap, BTreeSet};

/// What the checks found, and what they saw used.
pub(crate) struct Checks<'a> {
    /// Findings.
    pub(crate) found: Vec<Diagnostic>,
    pub(super) declared: Declared<'a>,
    pub(super) used: BTreeSet<Used>,
}

/// The state of the checks.
pub(super) struct Checker<'a> {
    pub(super) declared: Declared<'a>,
    pub(super) found: Vec<Diagnostic>,
    pub(super) used: BTreeSet<Used>,
}

/// What a number may be: its bounds, and whether it is a chance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowed {
    low: f64,
    high: f64,
    chance: bool,
}

impl Allowed {
    pub(super) const ANY: Self = Self {
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
        chance: false,
    };
    pub(super) const SHARE: Self = Self {
        low: 0.0,
        high: 1.0,
        chance: false,
    };
    pub(super) const CHANCE: Self = Self {
        low: 0.0,
        high: 1.0,
        chance: true,
    };
    pub(super) const NATURAL: Self = Self {
        low: 0.0,
        high: f64::INFINITY,
        chance: false,
    };

    pub(super) const fn of(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            chance: false,
        }
    }
}

impl<'a> Checker<'a> {
    pub(super) const fn new(declared: Declared<'a>) -> Self {
        Self {
            declared,
            found: vec![],
            used: BTreeSet::new(),
        }
    }

    pub(super) fn finish(self) -> Checks<'a> {
        Checks {
            found: self.found,
            declared: self.declared,
            used: self.used,
        }
    }

    pub(super) fn report(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    /// A value that names a thing.
    pub(super) fn name(&mut self, at: &At, kind: Kind, name: &str) {
        self.used.insert(Used::Name(kind, name.into()));
        self.exists(at.value("E201"), kind, name);
    }

    /// A key that names a thing.
    pub(super) fn key(&mut self, at: &At, kind: Kind, name: &str) {
        self.used.insert(Used::Name(kind, name.into()));
        self.exists(at.key("E201"), kind, name);
    }

    fn exists(&mut self, finding: Diagnostic, kind: Kind, name: &str) {
        let names = self.declared.names;
        if names.of(kind).id(name).is_some() {
            return;
        }
        let mut finding = finding
            .with("none", Arg::Key(format!("{}.no", kind.key())))
            .with("name", name);
        if let Some(other) = names.kind_of(name) {
            let message = Message::new("help-other-kind").with("name", name);
            finding = finding.help(message.with("type", Arg::Key(format!("{}.a", other.key()))));
        } else if let Some(near) = nearest(name, names.of(kind).iter()) {
            finding = finding.help(Message::new("did-you-mean").with("name", near));
            finding.labels.extend(defined_at(kind, near));
        } else {
            finding = finding.near_or_list(name, names.of(kind).iter());
        }
        self.report(finding);
    }

    /// A list of names.
    pub(super) fn names(&mut self, at: &At, kind: Kind, names: &[String]) {
        for (i, name) in names.iter().enumerate() {
            self.name(&at.nth(i), kind, name);
        }
    }

    /// A name out of a map; `none` is the key of "no switch" and the like.
    pub(super) fn known<T>(
        &mut self,
        finding: Diagnostic,
        none: &str,
        name: &str,
        map: &BTreeMap<String, T>,
    ) -> bool {
        if map.contains_key(name) {
            return true;
        }
        self.unknown(finding, none, name, map.keys().map(String::as_str));
        false
    }

    /// A name that is not among those known.
    pub(super) fn unknown<'n>(
        &mut self,
        finding: Diagnostic,
        none: &str,
        name: &str,
        names: impl IntoIterator<Item = &'n str>,
    ) {
        let finding = finding
            .with("none", Arg::Key(none.into()))
            .with("name", name);
        self.report(finding.near_or_list(name, names));
    }

    /// A formula. Its findings and warnings are kept, what it reads is noted.
    pub(super) fn formula(&mut self, at: &At, text: &str, context: &Context) -> Option<Typed> {
        let placed = |mut finding: Diagnostic| {
            finding.path = at.path();
            finding
        };
        match typed(text, self.declared, context) {
            Ok(mut typed) => {
                self.found
                    .extend(std::mem::take(&mut typed.warnings).into_iter().map(placed));
                self.note(&typed.expr);
                Some(typed)
            }
            Err(findings) => {
                self.found.extend(findings.into_iter().map(placed));
                None
            }
        }
    }

    /// Notes what a formula reads.
    fn note(&mut self, expr: &Expr) {
        let used = &mut self.used;
        let mut term = |term: &Term| {
            if let Term::Name(kind, name) = term {
                used.insert(Used::Name(*kind, name.clone()));
            }
        };
        expr.visit(&mut |part| match part {
            Expr::Read(_, of) => of.iter().for_each(&mut term),
            Expr::Is(_, choices, _) => choices.iter().for_each(|choice| {
                if let Choice::Term(of) = choice {
                    term(of);
                }
            }),
            _ => {}
        });
        expr.visit(&mut |part| {
            let read = match part {
                Expr::Parameter(name) => Used::Parameter(name.clone()),
                Expr::Read(Quantity::Own(name), _) => Used::Read(name.clone()),
                Expr::Read(Quantity::Slot(slot), _) => Used::Read(slot.quantity().name.into()),
                _ => return,
            };
            used.insert(read);
        });
    }

    /// One condition.
    pub(super) fn condition(&mut self, at: &At, text: &str, context: &Context) -> Option<Expr> {
        let typed = self.formula(at, text, context)?;
        if typed.kind == Type::Truth {
            return Some(typed.expr);
        }
        let finding = at.value("F108-line").with("type", typed.kind.say());
        self.report(finding.help(compare_it(text, &typed.kind)));
        None
    }

    /// A line, or a list of lines.
    pub(super) fn conditions(&mut self, at: &At, conditions: &Conditions, context: &Context) {
        for (i, line) in conditions.lines.iter().enumerate() {
            if conditions.is_list {
                self.condition(&at.nth(i), line, context);
            } else {
                self.condition(at, line, context);
            }
        }
    }

    /// A number in its three forms; returns its lowest and highest value.
    pub(super) fn number(
        &mut self,
        at: &At,
        num: &Num,
        context: &Context,
        allowed: Allowed,
    ) -> Option<(f64, f64)> {
        let bounds = match num {
            Num::Literal(value) => (*value, *value),
            Num::Sourced(param) => {
                self.sourced(at, param);
                (param.value, param.value)
            }
            Num::Formula(text) => {
                let typed = self.formula(at, text, context)?;
                if typed.kind != Type::Number {
                    self.report(at.value("F109-number").with("type", typed.kind.say()));
                    return None;
                }
                let (low, high) = range(&typed.expr, &self.declared);
                if allowed.chance && (low < allowed.low - 1e-12 || high > allowed.high + 1e-12) {
                    self.report(at.value("F203").with("low", low).with("high", high));
                }
                if !matches!(typed.expr, Expr::Number(_)) {
                    return Some((low, high));
                }
                (low, high)
            }
        };
        self.literal(at, bounds.0, allowed);
        Some(bounds)
    }

    /// A literal in its range.
    pub(super) fn literal(&mut self, at: &At, value: f64, allowed: Allowed) {
        if value >= allowed.low && value <= allowed.high {
            return;
        }
        if allowed.low.total_cmp(&f64::MIN_POSITIVE).is_eq() && value <= 0.0 {
            self.report(at.value("E213-positive").with("value", value));
            return;
        }
        let finding = at
            .value("E213")
            .with("value", value)
            .with("low", allowed.low)
            .with("high", allowed.high);
        let percent = allowed.chance && value > 1.0 && value <= 100.0;
        self.report(if percent {
            let example = Message::new("help-percent").with("example", (value / 100.0).to_string());
            finding.help(example.with("percent", value))
        } else {
            finding
        });
    }

    /// A sourced number: inside its own range, and from somewhere.
    pub(super) fn sourced(&mut self, at: &At, param: &Param) {
        if let Some(range) = &param.range
            && !(range.start <= param.value && param.value <= range.end)
        {
            let finding = at.to("value").value("E210").with("value", param.value);
            self.report(finding.with("low", range.start).with("high", range.end));
        }
        self.cited(&at.to("cites"), &param.cites);
    }

    /// Where an entry comes from: citations that exist, or an assumption; one of the two is expected.
    pub(super) fn origin(
        &mut self,
        at: &At,
        thing: &str,
        cites: &[String],
        assumption: Option<&str>,
    ) {
        if cites.is_empty() && assumption.is_none() {
            let finding = at
                .key("L301")
                .with("thing", Arg::Key(format!("thing-{thing}.this")));
            self.report(finding.help(Message::new("help-cite")));
        }
        self.cited(&at.to("cites"), cites);
    }

    fn cited(&mut self, at: &At, cites: &[String]) {
        for (i, cite) in cites.iter().enumerate() {
            self.used.insert(Used::Cited(cite.clone()));
            let at = at.nth(i);
            let number = cite
                .strip_prefix('C')
                .filter(|digits| digits.len() == 2)
                .map(str::parse::<u32>);
            if let Some(source) = cite.strip_prefix("S:") {
                let sources = &self.declared.scenario.sources;
                if !sources.contains_key(source) {
                    let names: Vec<String> = sources.keys().map(|key| format!("S:{key}")).collect();
                    self.unknown(
                        at.value("E201"),
                        "none-source",
                        cite,
                        names.iter().map(String::as_str),
                    );
                }
            } else if !matches!(number, Some(Ok(1..=66))) {
                self.report(at.value("E221").with("name", cite.as_str()));
            }
        }
    }

    /// A switch that an entry names.
    pub(super) fn switch(&mut self, at: &At, switch: Option<&String>) {
        if let Some(name) = switch {
            self.used.insert(Used::Switch(name.clone()));
            self.known(
                at.to("switch").value("E201"),
                "none-switch",
                name,
                &self.declared.scenario.switches,
            );
        }
    }
}

/// A label on the definition that a misspelt name probably means.
fn defined_at(kind: Kind, name: &str) -> Option<crate::diag::Label> {
    let block = match kind {
        Kind::Actor => "actors",
        Kind::Node => "nodes",
        Kind::Force => "forces",
        Kind::Treaty => "treaties",
        Kind::Narrative => "narratives",
        Kind::RedLine => "red_lines",
        Kind::Rule => "rules",
        Kind::Action => "actions",
        Kind::Axis => "axes",
        Kind::Consent => "consents",
        Kind::Flag | Kind::Trait | Kind::Turns => return None,
    };
    let message = Message::new("label-defined-here").with("name", name);
    Some(crate::diag::Label {
        path: vec![block.into(), name.into()],
        place: None,
        message,
    })
}

/// A finding about part of a text value.
pub(super) fn inside(at: &At, key: &str, span: std::ops::Range<usize>) -> Diagnostic {
    Diagnostic::about(key, at.path(), Part::Inside(span))
}
