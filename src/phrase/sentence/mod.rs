//! Formulas and effects as sentences, from the typed tree: conditions and quantities in words, arithmetic in signs.
//! Invariant: every phrase stands in `cli.ftl`; here is grammar only.

mod effects;

use crate::phrase::naming::{Named, Naming};
use crate::scenario::Checked;
use crate::scenario::formula::Context;
use crate::scenario::formula::ast::{Choice, Comparison, Expr, Operation, Quantity, Term};
use crate::scenario::model::{Category, Conditions, Label, Num};
use crate::slot::{Kind, Slot, Word};
use crate::text::{Arg, Lang, Words, decimal, listed};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Reads formulas of one scenario aloud in one language.
pub(crate) struct Reader<'a> {
    /// The scenario.
    pub(crate) checked: &'a Checked,
    /// Its names.
    pub(crate) naming: Naming<'a>,
    /// The program's words.
    pub(crate) words: &'a Words,
    /// Parameters met so far.
    pub(crate) parameters: RefCell<BTreeSet<String>>,
    /// Quantities of the scenario met so far.
    pub(crate) quantities: RefCell<BTreeSet<String>>,
}

/// How tightly an expression holds together.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Grip {
    Loose,
    Sum,
    Product,
    Tight,
}

impl<'a> Reader<'a> {
    /// Starts reading a scenario.
    pub(crate) fn new(checked: &'a Checked, words: &'a Words) -> Self {
        let naming = Naming::new(words.lang, &checked.texts);
        Self {
            checked,
            naming,
            words,
            parameters: RefCell::default(),
            quantities: RefCell::default(),
        }
    }

    /// Returns a number in the language, with as many decimals as it needs.
    pub(crate) fn number(&self, x: f64) -> String {
        let decimals =
            (0..=6).find(|d| (format!("{x:.d$}").parse::<f64>().unwrap_or(x) - x).abs() < 1e-9);
        decimal(self.words.lang, x, decimals.unwrap_or(6))
    }

    /// Returns a number of the scenario in any of its forms.
    pub(crate) fn num(&self, num: &Num, context: &Context) -> String {
        match num {
            Num::Literal(x) => self.number(*x),
            Num::Sourced(p) => self.number(p.value),
            Num::Formula(text) => self.say(&self.checked.formula(text, context)),
        }
    }

    /// Returns each condition as a sentence.
    pub(crate) fn conditions(&self, conditions: &Conditions, context: &Context) -> Vec<String> {
        conditions
            .lines
            .iter()
            .map(|line| self.say(&self.checked.formula(line, context)))
            .collect()
    }

    /// Returns a formula in words.
    pub(crate) fn say(&self, expr: &Expr) -> String {
        self.part(expr, Grip::Loose)
    }

    fn part(&self, expr: &Expr, grip: Grip) -> String {
        let (text, own) = self.plain(expr);
        if own < grip {
            format!("({text})")
        } else {
            text
        }
    }

    fn plain(&self, expr: &Expr) -> (String, Grip) {
        let tight = |text: String| (text, Grip::Tight);
        match expr {
            Expr::Number(x) => tight(self.number(*x)),
            Expr::Parameter(name) => {
                self.parameters.borrow_mut().insert(name.clone());
                tight(format!("“{name}”").replace(['“', '”'], "`"))
            }
            Expr::Word(word) => tight(self.word(*word).the),
            Expr::Bound(name) => tight(name.clone()),
            Expr::Read(quantity, of) => tight(self.quantity(quantity, of)),
            Expr::Negative(x) => (format!("−{}", self.part(x, Grip::Product)), Grip::Product),
            Expr::Binary(operation, a, b) => self.binary(*operation, a, b),
            Expr::Call(function, values) => {
                let values: Vec<String> = values.iter().map(|v| self.say(v)).collect();
                let args = [
                    ("values", Arg::Text(listed(self.words.lang, &values))),
                    ("first", first(&values)),
                ];
                tight(self.words.say(&format!("say-function-{function:?}"), &args))
            }
            Expr::Compare(comparison, a, b) => {
                let key = match comparison {
                    Comparison::AtLeast => "say-at-least",
                    Comparison::AtMost => "say-at-most",
                    Comparison::Above => "say-above",
                    Comparison::Below => "say-below",
                };
                (
                    self.fill(key, &[("a", self.say(a)), ("b", self.say(b))]),
                    Grip::Loose,
                )
            }
            Expr::Is(x, choices, negated) => (self.is(x, choices, *negated), Grip::Loose),
            Expr::All(parts) => (self.joined(parts, "say-and"), Grip::Loose),
            Expr::Any(parts) => (self.joined(parts, "say-or"), Grip::Loose),
            Expr::Not(x) => (self.fill("say-not", &[("a", self.say(x))]), Grip::Loose),
        }
    }

    fn fill(&self, key: &str, args: &[(&'static str, String)]) -> String {
        let args: Vec<(&'static str, Arg)> = args
            .iter()
            .map(|(n, t)| (*n, Arg::Text(t.clone())))
            .collect();
        self.words.say(key, &args)
    }

    fn binary(&self, operation: Operation, a: &Expr, b: &Expr) -> (String, Grip) {
        let (sign, own, right) = match operation {
            Operation::Add => ("+", Grip::Sum, Grip::Sum),
            Operation::Subtract => ("−", Grip::Sum, Grip::Product),
            Operation::Multiply => ("×", Grip::Product, Grip::Product),
            Operation::Divide => ("÷", Grip::Product, Grip::Tight),
        };
        (
            format!("{} {sign} {}", self.part(a, own), self.part(b, right)),
            own,
        )
    }

    fn joined(&self, parts: &[Expr], key: &str) -> String {
        let compound = |e: &Expr| matches!(e, Expr::All(_) | Expr::Any(_));
        let part = |e: &Expr| {
            if compound(e) {
                format!("({})", self.say(e))
            } else {
                self.say(e)
            }
        };
        parts
            .iter()
            .map(part)
            .collect::<Vec<_>>()
            .join(&format!(" {} ", self.words.say(key, &[])))
    }

    fn is(&self, x: &Expr, choices: &[Choice], negated: bool) -> String {
        let truth = matches!(x, Expr::Read(Quantity::Slot(slot), _)
            if matches!(slot, Slot::Crossed | Slot::Fired | Slot::Flag | Slot::AtWar | Slot::Grants));
        let list: Vec<String> = choices.iter().map(|c| self.choice(x, c)).collect();
        let list = list.join(&format!(" {} ", self.words.say("say-or", &[])));
        let key = if negated { "say-is-not" } else { "say-is" };
        if truth {
            self.say(x)
        } else {
            self.fill(key, &[("a", self.say(x)), ("b", list)])
        }
    }

    fn choice(&self, x: &Expr, choice: &Choice) -> String {
        match choice {
            Choice::Number(number) => self.say(number),
            Choice::Term(term) => self.term(term).the,
            Choice::Code(code) => self.code(x, *code as usize),
        }
    }

    /// Returns the word that a code stands for, from what it is compared with.
    fn code(&self, x: &Expr, code: usize) -> String {
        match x {
            Expr::Word(Word::Category) => self.list_word(Category::NAMES, code),
            Expr::Read(Quantity::Slot(Slot::Label), _) => self.list_word(Label::NAMES, code),
            Expr::Read(Quantity::Slot(Slot::Status), of) => match of.last() {
                Some(Term::Name(Kind::Treaty, treaty)) => self.state(treaty, code),
                _ => code.to_string(),
            },
            _ => code.to_string(),
        }
    }

    fn list_word(&self, names: &[&str], code: usize) -> String {
        names.get(code).map_or(code.to_string(), |name| {
            self.words.say(&format!("word-{name}"), &[])
        })
    }

    fn state(&self, treaty: &str, code: usize) -> String {
        let states = self
            .checked
            .scenario
            .treaties
            .get(treaty)
            .map(|t| t.states.as_slice())
            .unwrap_or_default();
        let Some(state) = states.get(code) else {
            return code.to_string();
        };
        self.state_word(treaty, state)
    }

    fn state_word(&self, treaty: &str, state: &str) -> String {
        let key = format!("{}.{state}", crate::text::key("treaty", treaty));
        self.checked
            .texts
            .find(self.words.lang, &key, &[])
            .unwrap_or_else(|| state.into())
    }

    /// Returns a quantity in words: its phrase, with whom or what it is asked of.
    fn quantity(&self, quantity: &Quantity, of: &[Term]) -> String {
        let terms: Vec<Named> = of.iter().map(|t| self.term(t)).collect();
        let names = [
            ["a", "of_a", "to_a"],
            ["b", "of_b", "to_b"],
            ["c", "of_c", "to_c"],
        ];
        let mut args: Vec<(&'static str, Arg)> = vec![];
        for (names, term) in names.iter().zip(&terms) {
            args.extend(
                names
                    .iter()
                    .zip([&term.the, &term.of, &term.to])
                    .map(|(n, t)| (*n, Arg::Text(t.clone()))),
            );
        }
        if let Some(Term::Turns(n)) = of.last() {
            args.push(("n", Arg::Number(f64::from(*n))));
        }
        match quantity {
            Quantity::Slot(slot) => self.words.say(
                &format!("say-{}", slot.quantity().name.replace('_', "-")),
                &args,
            ),
            Quantity::Own(name) => {
                self.quantities.borrow_mut().insert(name.clone());
                let phrase = self.checked.texts.find(
                    self.words.lang,
                    &crate::text::key("quantity", name),
                    &args,
                );
                let name = phrase.unwrap_or_else(|| name.clone());
                match terms.as_slice() {
                    [a, b] => self.fill(
                        "say-own-pair",
                        &[("name", name), ("of_a", a.of.clone()), ("b", b.the.clone())],
                    ),
                    [a] => self.fill("say-own", &[("name", name), ("of_a", a.of.clone())]),
                    _ => name,
                }
            }
        }
    }

    fn term(&self, term: &Term) -> Named {
        let lang = self.words.lang;
        match term {
            Term::Name(Kind::Actor, name) => self.naming.named(name),
            Term::Name(Kind::Action | Kind::Flag | Kind::Trait, name) => {
                Named::new(lang, &format!("`{name}`"))
            }
            Term::Name(kind, name) => {
                let quoted = matches!(
                    kind,
                    Kind::Rule | Kind::RedLine | Kind::Narrative | Kind::Consent
                );
                let text = self.naming.bare(text_kind(*kind), name);
                let text = if quoted { quote(lang, &text) } else { text };
                Named::new(lang, &text)
            }
            Term::Side(word) => self.word(*word),
            Term::Bound(name) => Named::new(lang, name),
            Term::Turns(n) => Named::new(lang, &n.to_string()),
        }
    }

    fn word(&self, word: Word) -> Named {
        Named::new(
            self.words.lang,
            &self.words.say(&format!("say-word-{word:?}"), &[]),
        )
    }
}

fn first(values: &[String]) -> Arg {
    Arg::Text(values.first().cloned().unwrap_or_default())
}

/// Returns the text in the quotation marks of the language.
pub(crate) fn quote(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => format!("“{text}”"),
        Lang::Fr => format!("«\u{a0}{text}\u{a0}»"),
    }
}

/// Returns the word with which keys of texts of a kind begin.
pub(crate) const fn text_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Actor => "actor",
        Kind::Node => "node",
        Kind::Force => "force",
        Kind::Treaty => "treaty",
        Kind::Narrative => "narrative",
        Kind::RedLine => "red-line",
        Kind::Rule => "rule",
        Kind::Action => "action",
        Kind::Axis => "axis",
        Kind::Consent => "consent",
        Kind::Flag | Kind::Trait | Kind::Turns => "name",
    }
}
