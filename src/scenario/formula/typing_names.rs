//! Names in formulas: parameters, words, bound names, things, and what is said about a name that means nothing.

use super::ast::{Expr, Quantity, Term};
use super::lex::fault;
use super::parse::Raw;
use super::scope::Declared;
use super::typing::{Part, Type, Typer};
use crate::diag::Message;
use crate::scenario::model::Label;
use crate::slot::{self, Kind, Place, Word, WordValues};
use crate::text::Arg;

impl Typer<'_> {
    pub(super) fn name(&mut self, name: &str, raw: &Raw) -> Part {
        if let Some(kind) = self.context.bound(name) {
            return Some((Expr::Bound(name.into()), Type::Thing(kind)));
        }
        if self.declared.scenario.params.contains_key(name) {
            return Some((Expr::Parameter(name.into()), Type::Number));
        }
        if let Some((_, word, place, values)) =
            slot::WORDS.iter().find(|(known, ..)| *known == name)
        {
            return self.word(name, raw, *word, *place, *values);
        }
        match self.declared.own(name) {
            Some(([], _)) => {
                return Some((Expr::Read(Quantity::Own(name.into()), vec![]), Type::Number));
            }
            Some((of, _)) => return self.of_whom(name, raw, of, None),
            None => {}
        }
        if let Some(quantity) = slot::find(name) {
            return self.of_whom(name, raw, quantity.args, Some(quantity.doc));
        }
        if let Some(kind) = self.declared.names.kind_of(name) {
            return Some((Expr::Bound(name.into()), Type::Thing(kind)));
        }
        if self.is_word(name) {
            return Some((Expr::Bound(name.into()), Type::Words(vec![name.into()])));
        }
        self.unknown(name, raw)
    }

    fn word(
        &mut self,
        name: &str,
        raw: &Raw,
        word: Word,
        place: Place,
        values: WordValues,
    ) -> Part {
        if !self.context.allows(place) {
            let finding = match place {
                Place::Lens => fault("F113-lens", raw.span.clone()),
                _ => fault("F113", raw.span.clone()).help(Message::new("help-deed")),
            };
            return self.fail(finding.with("name", name));
        }
        let kind = match values {
            WordValues::Numbers(..) => Type::Number,
            WordValues::Thing(kind) => Type::Thing(kind),
            WordValues::Categories => Type::Words(Declared::categories()),
        };
        Some((Expr::Word(word), kind))
    }

    /// Whether a name is a label, a category or a state of some treaty.
    fn is_word(&self, name: &str) -> bool {
        let mut states = self
            .declared
            .scenario
            .treaties
            .values()
            .flat_map(|treaty| &treaty.states);
        Label::NAMES.contains(&name)
            || Declared::categories().iter().any(|word| word == name)
            || states.any(|state| state == name)
    }

    fn of_whom(&mut self, name: &str, raw: &Raw, of: &[Kind], doc: Option<&str>) -> Part {
        let usage = super::typing_call::usage(name, of);
        let finding = fault("F114-of", raw.span.clone())
            .with("name", name)
            .with("usage", usage.as_str());
        self.fail(match doc {
            Some(doc) => finding.help(
                Message::new("help-usage")
                    .with("usage", usage)
                    .with("doc", doc),
            ),
            None => finding,
        })
    }

    fn unknown(&mut self, name: &str, raw: &Raw) -> Part {
        let scenario = self.declared.scenario;
        let words = slot::WORDS
            .iter()
            .filter(|(_, _, place, _)| self.context.allows(*place))
            .map(|w| w.0);
        let names = scenario.params.keys().map(String::as_str).chain(words);
        let names = names.chain(self.context.bound.iter().map(|b| b.0.as_str()));
        let names = names.chain(slot::QUANTITIES.iter().map(|q| q.name));
        let names = names.chain(scenario.quantities.keys().map(String::as_str));
        let names: Vec<&str> = names
            .chain(self.declared.names.of(Kind::Actor).iter())
            .collect();
        let finding = fault("F114", raw.span.clone()).with("name", name);
        let near = crate::diag::nearest(name, names.iter().copied());
        self.fail(finding.help(match near {
            Some(near) => Message::new("did-you-mean").with("name", near),
            None => Message::new("help-declare"),
        }))
    }

    /// A name that must be of a kind: a thing, a side of the deed in hand, or a bound name. `order` helps with arguments.
    pub(super) fn term(
        &mut self,
        name: &str,
        raw: &Raw,
        kind: Kind,
        order: Option<&str>,
    ) -> Option<Term> {
        let bound = self.context.bound(name);
        if bound == Some(kind) {
            return Some(Term::Bound(name.into()));
        }
        let word = slot::WORDS.iter().find(|(known, ..)| *known == name);
        if let Some((_, word, place, WordValues::Thing(of))) = word
            && *of == kind
            && self.declared.names.of(kind).id(name).is_none()
        {
            self.word(name, raw, *word, *place, WordValues::Thing(kind))?;
            return Some(Term::Side(*word));
        }
        if self.declared.names.of(kind).id(name).is_some() {
            return Some(Term::Name(kind, name.into()));
        }
        let other = bound.or_else(|| self.declared.names.kind_of(name));
        let expected = Arg::Key(format!("{}.a", kind.key()));
        if let Some(other) = other {
            let finding = fault("F111", raw.span.clone())
                .with("expected", expected)
                .with("name", name);
            let finding = finding.with("type", Type::Thing(other).say());
            return self.fail(match order {
                Some(order) => finding.help(Message::new("help-order").with("usage", order)),
                None => finding,
            });
        }
        let names = self.declared.names.of(kind).iter();
        let bound = self
            .context
            .bound
            .iter()
            .filter(|b| b.1 == kind)
            .map(|b| b.0.as_str());
        let finding = fault("F111-none", raw.span.clone()).with("name", name);
        let finding = finding.with("none", Arg::Key(format!("{}.no", kind.key())));
        self.fail(finding.near_or_list(name, names.chain(bound)))
    }
}
