//! Trees of formulas become compiled formulas.

use super::{Bound, INFINITE, Lowerer, Scope, cell, side};
use crate::rules::expr::{Expr, Mark, Place};
use crate::rules::layout::What;
use crate::scenario::formula::ast::{self, Choice, Comparison, Operation, Term};
use crate::slot::{Function, Kind, Slot, Word};

impl Lowerer<'_> {
    /// Compiles a tree.
    pub(in crate::rules) fn expr(&mut self, tree: &ast::Expr, scope: &Scope) -> Expr {
        match tree {
            ast::Expr::Number(x) => Expr::Number(*x),
            ast::Expr::Parameter(name) => Expr::Number(self.checked.scenario.params[name].value),
            ast::Expr::Word(word) => self.word(*word),
            ast::Expr::Bound(name) => match self.bound(name, scope) {
                Bound::Side(side) => Expr::Who(side),
                #[expect(clippy::cast_precision_loss, reason = "ids are small")]
                Bound::Fixed(_, id) => Expr::Number(id as f64),
            },
            ast::Expr::Read(quantity, terms) => self.read(quantity, terms, scope),
            ast::Expr::Negative(x) => Expr::Negative(Box::new(self.expr(x, scope))).folded(),
            ast::Expr::Binary(operation, a, b) => {
                let parts = Box::new([self.expr(a, scope), self.expr(b, scope)]);
                match operation {
                    Operation::Add => Expr::Add(parts),
                    Operation::Subtract => Expr::Subtract(parts),
                    Operation::Multiply => Expr::Multiply(parts),
                    Operation::Divide => Expr::Divide(parts),
                }
                .folded()
            }
            ast::Expr::Call(function, args) => self.call(*function, args, scope).folded(),
            ast::Expr::Compare(comparison, a, b) => {
                let (a, b) = (self.expr(a, scope), self.expr(b, scope));
                match comparison {
                    Comparison::AtLeast => Expr::AtLeast(Box::new([a, b])),
                    Comparison::AtMost => Expr::AtLeast(Box::new([b, a])),
                    Comparison::Above => Expr::Above(Box::new([a, b])),
                    Comparison::Below => Expr::Above(Box::new([b, a])),
                }
                .folded()
            }
            ast::Expr::Is(left, choices, negated) => self.is(left, choices, *negated, scope),
            ast::Expr::All(v) => {
                Expr::All(v.iter().map(|x| self.expr(x, scope)).collect()).folded()
            }
            ast::Expr::Any(v) => {
                Expr::Any(v.iter().map(|x| self.expr(x, scope)).collect()).folded()
            }
            ast::Expr::Not(x) => Expr::Not(Box::new(self.expr(x, scope))).folded(),
        }
    }

    pub(super) fn word(&mut self, word: Word) -> Expr {
        match word {
            Word::Turn => Expr::Read(Place::Cell(self.layout.column(
                What::Turn,
                1,
                0.0,
                INFINITE,
            ))),
            Word::Month => Expr::Read(Place::Cell(self.layout.column(What::Month, 1, 1.0, 12.0))),
            Word::PeakRung => Expr::Read(Place::Cell(self.layout.column(
                What::PeakRung,
                1,
                0.0,
                INFINITE,
            ))),
            Word::ClearedKm2 => {
                let nodes = self.checked.scenario.nodes.values();
                let total: f64 = nodes.map(|node| self.start_contamination(node)).sum();
                let base = self.slot(Slot::Contaminated);
                let cells = (0..self.registry.nodes.len())
                    .map(|i| base + cell(i))
                    .collect();
                Expr::Subtract(Box::new([Expr::Number(total), Expr::Total(cells)]))
            }
            Word::BattleDeaths => {
                let base = self.slot(Slot::Killed);
                Expr::Total((0..self.n()).map(|i| base + cell(i)).collect())
            }
            Word::Valence => Expr::Mark(Mark::Valence),
            Word::Intended => Expr::Mark(Mark::Intended),
            Word::Visibility => Expr::Mark(Mark::Visibility),
            Word::Attribution => Expr::Mark(Mark::Attribution),
            other => Expr::Who(side(other)),
        }
    }

    pub(super) fn call(&mut self, function: Function, args: &[ast::Expr], scope: &Scope) -> Expr {
        let mut v: Vec<Expr> = args.iter().map(|x| self.expr(x, scope)).collect();
        let mut next = || Box::new(v.remove(0));
        match function {
            Function::Min => Expr::Min(v),
            Function::Max => Expr::Max(v),
            Function::Abs => Expr::Abs(next()),
            Function::Mod => Expr::Mod(Box::new([*next(), *next()])),
            Function::Floor => Expr::Floor(next()),
            Function::Clamp => {
                let (x, low, high) = (*next(), *next(), *next());
                Expr::Max(vec![Expr::Min(vec![x, high]).folded(), low])
            }
            Function::Logistic => Expr::Logistic(next()),
            Function::Exp => Expr::Exp(next()),
            Function::OneIf => *next(),
        }
    }

    pub(super) fn is(
        &mut self,
        left: &ast::Expr,
        choices: &[Choice],
        negated: bool,
        scope: &Scope,
    ) -> Expr {
        let left = self.expr(left, scope);
        let mut codes = vec![];
        let mut parts = vec![];
        for choice in choices {
            match choice {
                Choice::Code(code) => codes.push(f64::from(*code)),
                Choice::Term(term) => match self.term(term, scope) {
                    #[expect(clippy::cast_precision_loss, reason = "ids are small")]
                    Bound::Fixed(_, id) => codes.push(id as f64),
                    Bound::Side(side) => {
                        parts.push(Expr::Same(Box::new([left.clone(), Expr::Who(side)])));
                    }
                },
                Choice::Number(x) => {
                    let x = self.expr(x, scope);
                    match x.constant() {
                        Some(x) => codes.push(x),
                        None => parts.push(Expr::Same(Box::new([left.clone(), x]))),
                    }
                }
            }
        }
        if !codes.is_empty() {
            parts.push(Expr::OneOf(Box::new(left), codes).folded());
        }
        let any = Expr::Any(parts).folded();
        if negated {
            Expr::Not(Box::new(any)).folded()
        } else {
            any
        }
    }

    pub(super) fn bound(&self, name: &str, scope: &Scope) -> Bound {
        scope
            .bound
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, b)| *b)
            .expect("the checker knows every bound name")
    }

    /// Returns what a term names.
    pub(super) fn term(&self, term: &Term, scope: &Scope) -> Bound {
        match term {
            Term::Name(kind, name) => Bound::Fixed(*kind, self.id(*kind, name)),
            Term::Side(word) => Bound::Side(side(*word)),
            Term::Bound(name) => self.bound(name, scope),
            Term::Turns(n) => Bound::Fixed(Kind::Turns, *n as usize),
        }
    }

    pub(super) fn id(&self, kind: Kind, name: &str) -> usize {
        let r = &self.registry;
        let names = match kind {
            Kind::Actor => &r.actors,
            Kind::Node => &r.nodes,
            Kind::Force => &r.forces,
            Kind::Treaty => &r.treaties,
            Kind::Narrative => &r.narratives,
            Kind::RedLine => &r.red_lines,
            Kind::Rule => &r.rules,
            Kind::Action => &r.actions,
            Kind::Flag => &r.flags,
            Kind::Axis => &r.axes,
            Kind::Consent => &r.consents,
            Kind::Trait => &r.traits,
            Kind::Turns => unreachable!("turns are numbers"),
        };
        names.id(name).expect("the checker knows every name")
    }
}
