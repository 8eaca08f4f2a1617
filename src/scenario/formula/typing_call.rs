//! Functions and quantities with their arguments.

use super::ast::{Expr, Quantity, Term};
use super::interval;
use super::lex::fault;
use super::parse::{Raw, RawKind};
use super::typing::{Part, Type, Typer};
use crate::diag::Message;
use crate::slot::{self, Function, Kind, Values};
use crate::text::Arg;
use std::ops::Range;

impl Typer<'_> {
    pub(super) fn call(&mut self, name: &str, span: &Range<usize>, args: &[Raw]) -> Part {
        if let Some((_, function, least, most)) = slot::FUNCTIONS.iter().find(|f| f.0 == name) {
            return self.function(name, span, args, (*function, *least, *most));
        }
        if let Some(own) = self.declared.own(name) {
            let terms = self.terms(name, span, args, own.0, None)?;
            return Some((Expr::Read(Quantity::Own(name.into()), terms), Type::Number));
        }
        let Some(quantity) = slot::find(name) else {
            let names = slot::QUANTITIES.iter().map(|q| q.name);
            let names = names.chain(self.declared.scenario.quantities.keys().map(String::as_str));
            let names: Vec<&str> = names.chain(slot::FUNCTIONS.iter().map(|f| f.0)).collect();
            let finding = fault("F114-call", span.clone()).with("name", name);
            return self.fail(finding.near(name, names));
        };
        if quantity.lens_only && !self.context.allows(slot::Place::Lens) {
            return self
                .fail(fault("F113-lens", span.clone()).with("name", format!("{name}(...)")));
        }
        let terms = self.terms(name, span, args, quantity.args, Some(quantity.doc))?;
        let kind = match quantity.values {
            Values::Numbers(..) => Type::Number,
            Values::Truth => Type::Truth,
            Values::Labels | Values::States => Type::Words(
                self.declared
                    .words(quantity.slot, &terms)
                    .unwrap_or_default(),
            ),
        };
        Some((Expr::Read(Quantity::Slot(quantity.slot), terms), kind))
    }

    fn function(
        &mut self,
        name: &str,
        span: &Range<usize>,
        args: &[Raw],
        (function, least, most): (Function, usize, usize),
    ) -> Part {
        if args.len() < least || args.len() > most {
            let wanted = if least == most {
                least.to_string()
            } else {
                format!("{least}..{most}")
            };
            let finding = fault("F115", span.clone())
                .with("name", name)
                .with("wanted", wanted);
            return self.fail(finding.with("given", args.len().to_string()));
        }
        let parts: Vec<Option<Expr>> = args
            .iter()
            .map(|arg| match function {
                Function::OneIf => self.condition(arg, name),
                _ => self.number(arg, name),
            })
            .collect();
        let parts = parts.into_iter().collect::<Option<Vec<Expr>>>()?;
        if function == Function::Mod {
            let (low, high) = interval::range(&parts[1], &self.declared);
            if low <= 0.0 && high >= 0.0 {
                let finding =
                    fault("F112", args[1].span.clone()).with("found", self.written(&args[1]));
                return self.fail(finding.help(Message::new("help-divide")));
            }
        }
        Some((Expr::Call(function, parts), Type::Number))
    }

    /// The names in the brackets of a quantity.
    fn terms(
        &mut self,
        name: &str,
        span: &Range<usize>,
        args: &[Raw],
        of: &[Kind],
        doc: Option<&str>,
    ) -> Option<Vec<Term>> {
        let usage = usage(name, of);
        if args.len() != of.len() {
            let finding = fault("F115-names", span.clone())
                .with("name", name)
                .with("usage", usage.as_str());
            let finding = finding
                .with("wanted", of.len().to_string())
                .with("given", args.len().to_string());
            return self.fail(match doc {
                Some(doc) => finding.help(
                    Message::new("help-usage")
                        .with("usage", usage)
                        .with("doc", doc),
                ),
                None => finding,
            });
        }
        let terms: Vec<Option<Term>> = args
            .iter()
            .zip(of)
            .map(|(arg, kind)| self.argument(arg, *kind, &usage))
            .collect();
        let terms = terms.into_iter().collect::<Option<Vec<Term>>>()?;
        if let [first, second, ..] = terms.as_slice()
            && of.get(1) == Some(&Kind::Actor)
            && first == second
        {
            let finding = fault("F116", args[1].span.clone()).with("name", name);
            return self.fail(finding.with("actor", self.written(&args[1])));
        }
        Some(terms)
    }

    fn argument(&mut self, arg: &Raw, kind: Kind, usage: &str) -> Option<Term> {
        let expected = Arg::Key(format!("{}.a", kind.key()));
        match (&arg.kind, kind) {
            (RawKind::Number(turns), Kind::Turns) => {
                let whole = (1..=52_u32).find(|n| (f64::from(*n) - turns).abs() < f64::EPSILON);
                if whole.is_none() {
                    return self
                        .fail(fault("F120", arg.span.clone()).with("found", self.written(arg)));
                }
                whole.map(Term::Turns)
            }
            (RawKind::Name(name), kind) if kind != Kind::Turns => {
                self.term(name, arg, kind, Some(usage))
            }
            _ => {
                let finding = fault("F111-found", arg.span.clone()).with("expected", expected);
                let finding = finding.with("found", self.written(arg));
                self.fail(finding.help(Message::new("help-order").with("usage", usage)))
            }
        }
    }
}

/// Returns how a quantity is asked: `tension(RUS, AZE)`.
pub(super) fn usage(name: &str, of: &[Kind]) -> String {
    let example = |(i, kind): (usize, &Kind)| match kind {
        Kind::Actor if i == 0 => "RUS",
        Kind::Actor => "AZE",
        Kind::Node => "GYU",
        Kind::Force => "force",
        Kind::Treaty => "CSTO",
        Kind::Narrative => "narrative",
        Kind::RedLine => "red_line",
        Kind::Rule => "rule",
        Kind::Action => "action",
        Kind::Flag => "flag",
        Kind::Axis => "axis",
        Kind::Consent => "consent",
        Kind::Trait => "dual_use",
        Kind::Turns => "4",
    };
    let of: Vec<&str> = of.iter().enumerate().map(example).collect();
    format!("{name}({})", of.join(", "))
}
