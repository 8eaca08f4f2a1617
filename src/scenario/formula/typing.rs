//! The plain tree of a formula -> its typed tree: every name is looked up, every part has a type, and what can never or
//! always hold is said.

use super::ast::{Choice, Expr};
use super::interval;
use super::lex::fault;
use super::parse::{Raw, RawKind, parse};
use super::scope::{Context, Declared};
use crate::diag::{Diagnostic, Message};
use crate::slot::{self, Kind};
use crate::text::Arg;

/// What a part of a formula is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    /// A number.
    Number,
    /// True or false.
    Truth,
    /// One of these words.
    Words(Vec<String>),
    /// A thing of a kind.
    Thing(Kind),
}

impl Type {
    /// Returns the type in words: `a number`.
    pub(crate) fn say(&self) -> Arg {
        Arg::Key(match self {
            Self::Number => "type-number".into(),
            Self::Truth => "type-truth".into(),
            Self::Words(_) => "type-words".into(),
            Self::Thing(kind) => format!("{}.a", kind.key()),
        })
    }

    /// Returns a word that it could be compared with.
    fn example(&self) -> String {
        match self {
            Self::Words(words) => words.last().cloned().unwrap_or_default(),
            _ => "...".into(),
        }
    }
}

/// A formula that fits.
#[derive(Debug, Clone)]
pub(crate) struct Typed {
    /// Its tree.
    pub(crate) expr: Expr,
    /// Its type.
    pub(crate) kind: Type,
    /// What is odd about it.
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Parses and types a formula; findings are about bytes inside it.
pub(crate) fn typed(
    text: &str,
    declared: Declared,
    context: &Context,
) -> Result<Typed, Vec<Diagnostic>> {
    let raw = parse(text).map_err(|finding| vec![*finding])?;
    let mut typer = Typer {
        text,
        declared,
        context,
        found: vec![],
        warnings: vec![],
    };
    match typer.part(&raw) {
        Some((expr, kind)) if typer.found.is_empty() => Ok(Typed {
            expr,
            kind,
            warnings: typer.warnings,
        }),
        _ => Err(typer.found),
    }
}

pub(super) struct Typer<'a> {
    pub(super) text: &'a str,
    pub(super) declared: Declared<'a>,
    pub(super) context: &'a Context,
    pub(super) found: Vec<Diagnostic>,
    warnings: Vec<Diagnostic>,
}

/// A typed part; none after a finding.
pub(super) type Part = Option<(Expr, Type)>;

impl Typer<'_> {
    pub(super) fn fail<T>(&mut self, finding: Diagnostic) -> Option<T> {
        self.found.push(finding);
        None
    }

    pub(super) fn written(&self, raw: &Raw) -> String {
        self.text[raw.span.clone()].into()
    }

    pub(super) fn part(&mut self, raw: &Raw) -> Part {
        match &raw.kind {
            RawKind::Number(number) => Some((Expr::Number(*number), Type::Number)),
            RawKind::Name(name) => self.name(name, raw),
            RawKind::Call(name, span, args) => self.call(name, span, args),
            RawKind::Negative(part) => {
                let part = self.number(part, "-")?;
                Some((Expr::Negative(Box::new(part)), Type::Number))
            }
            RawKind::Binary(operation, sign, left, right) => {
                let (left, by) = (self.number(left, sign), self.number(right, sign));
                let (left, by) = (left?, by?);
                if *operation == super::ast::Operation::Divide {
                    self.check_divisor(&by, right)?;
                }
                Some((
                    Expr::Binary(*operation, Box::new(left), Box::new(by)),
                    Type::Number,
                ))
            }
            RawKind::Compare(comparison, sign, left, right) => {
                let (a, b) = (self.compared(left, sign), self.compared(right, sign));
                let expr = Expr::Compare(*comparison, Box::new(a?), Box::new(b?));
                self.check_constant(&expr, raw, left);
                Some((expr, Type::Truth))
            }
            RawKind::Is(left, choices, negated) => self.is(raw, left, choices, *negated),
            RawKind::Join(word, parts) => {
                let parts: Vec<Option<Expr>> = parts
                    .iter()
                    .map(|part| self.condition(part, word))
                    .collect();
                let parts = parts.into_iter().collect::<Option<Vec<Expr>>>()?;
                Some((
                    if *word == "and" {
                        Expr::All(parts)
                    } else {
                        Expr::Any(parts)
                    },
                    Type::Truth,
                ))
            }
            RawKind::Not(part) => {
                let part = self.condition(part, "not")?;
                Some((Expr::Not(Box::new(part)), Type::Truth))
            }
        }
    }

    /// A part that must be a number, for a sign or function.
    pub(super) fn number(&mut self, raw: &Raw, sign: &str) -> Option<Expr> {
        let (expr, kind) = self.part(raw)?;
        if kind == Type::Number {
            return Some(expr);
        }
        let finding = fault("F109-needs", raw.span.clone()).with("sign", sign);
        self.fail(
            finding
                .with("found", self.written(raw))
                .with("type", kind.say()),
        )
    }

    /// A side of a comparison of numbers.
    fn compared(&mut self, raw: &Raw, sign: &str) -> Option<Expr> {
        let (expr, kind) = self.part(raw)?;
        if kind == Type::Number {
            return Some(expr);
        }
        let written = self.written(raw);
        let finding = fault("F109", raw.span.clone()).with("sign", sign);
        let finding = finding
            .with("found", written.as_str())
            .with("type", kind.say());
        if kind == Type::Truth {
            return self.fail(finding.help(Message::new("help-one-if").with("found", written)));
        }
        let example = format!("{written} is {}", kind.example());
        self.fail(finding.help(Message::new("help-compare-is").with("example", example)))
    }

    /// A part that must be a condition, for `and`, `or`, `not`.
    pub(super) fn condition(&mut self, raw: &Raw, word: &str) -> Option<Expr> {
        let (expr, kind) = self.part(raw)?;
        if kind == Type::Truth {
            return Some(expr);
        }
        let key = if word == "not" { "F108-not" } else { "F108" };
        let finding = fault(key, raw.span.clone())
            .with("word", word)
            .with("type", kind.say());
        self.fail(finding.help(compare_it(&self.written(raw), &kind)))
    }

    fn check_divisor(&mut self, by: &Expr, raw: &Raw) -> Option<()> {
        let (low, high) = interval::range(by, &self.declared);
        if low <= 0.0 && high >= 0.0 {
            let finding = fault("F112", raw.span.clone()).with("found", self.written(raw));
            return self.fail(finding.help(Message::new("help-divide")));
        }
        Some(())
    }

    /// Warns of a comparison that can never or must always hold.
    fn check_constant(&mut self, expr: &Expr, raw: &Raw, left: &Raw) {
        let (holds, fails) = interval::truth(expr, &self.declared);
        let key = match (holds, fails) {
            (false, _) => "F201",
            (true, false) => "F202",
            (true, true) => return,
        };
        let (Expr::Compare(_, side, _) | Expr::Is(side, _, _)) = expr else {
            return;
        };
        let (low, high) = interval::range(side, &self.declared);
        let finding = fault(key, raw.span.clone()).with("found", self.written(left));
        self.warnings
            .push(finding.with("low", low).with("high", high));
    }

    fn is(&mut self, raw: &Raw, left: &Raw, choices: &[Raw], negated: bool) -> Part {
        if let RawKind::Name(name) = &left.kind
            && self.context.bound(name).is_none()
            && !slot::WORDS.iter().any(|(word, ..)| word == name)
            && let Some(kind) = self.declared.names.kind_of(name)
        {
            let finding = fault("F119", left.span.clone()).with("name", name.as_str());
            return self.fail(finding.with("type", Type::Thing(kind).say()));
        }
        let (expr, kind) = self.part(left)?;
        let choices: Vec<Option<Choice>> = choices
            .iter()
            .map(|choice| self.choice(choice, &kind))
            .collect();
        let choices = choices.into_iter().collect::<Option<Vec<Choice>>>()?;
        let expr = Expr::Is(Box::new(expr), choices, negated);
        if kind == Type::Number {
            self.check_constant(&expr, raw, left);
        }
        Some((expr, Type::Truth))
    }

    /// The right side of `is` or `in`, for a left side of some type.
    fn choice(&mut self, raw: &Raw, left: &Type) -> Option<Choice> {
        match (left, &raw.kind) {
            (Type::Number, _) => self.number(raw, "is").map(Choice::Number),
            (Type::Truth, _) => {
                self.fail(fault("F109-truth", raw.span.clone()).help(Message::new("help-drop-is")))
            }
            (Type::Words(words), RawKind::Name(name)) => {
                match words.iter().position(|word| word == name) {
                    Some(code) => u32::try_from(code).ok().map(Choice::Code),
                    None => {
                        let finding = fault("F110", raw.span.clone()).with("name", name.as_str());
                        let finding = finding.with("words", words.join(", "));
                        self.fail(finding.near(name, words.iter().map(String::as_str)))
                    }
                }
            }
            (Type::Thing(kind), RawKind::Name(name)) => {
                self.term(name, raw, *kind, None).map(Choice::Term)
            }
            _ => self.fail(fault("F109-equal", raw.span.clone()).with("type", left.say())),
        }
    }
}

/// Advice to compare something that is no condition.
pub(crate) fn compare_it(written: &str, kind: &Type) -> Message {
    let example = match kind {
        Type::Words(words) => format!(
            "{written} is {}",
            words.first().map_or("...", String::as_str)
        ),
        Type::Thing(_) => format!("{written} is ..."),
        Type::Number | Type::Truth => format!("{written} >= 0.4"),
    };
    Message::new("help-compare").with("example", example)
}
