//! Effects become changes of cells, and deeds.

use super::{Bound, Lowerer, Scope, Shipment, cell, id16};
use crate::rules::change::Verb;
use crate::rules::effect::{Amount, Effect, Effects, Forced};
use crate::rules::expr::{Expr, Place};
use crate::rules::layout::What;
use crate::scenario::formula::ast::{self, Quantity, Term};
use crate::scenario::model::{self, Label, Num};
use crate::slot::{Kind, Slot};

impl Lowerer<'_> {
    /// Compiles effects.
    pub(in crate::rules) fn effects(
        &mut self,
        effects: &[model::Effect],
        scope: &Scope,
    ) -> Effects {
        let mut out = Effects::default();
        for effect in effects {
            self.effect(effect, scope, &mut out);
        }
        out
    }

    fn effect(&mut self, effect: &model::Effect, scope: &Scope, out: &mut Effects) {
        use model::Effect as E;
        let (place, verb, amount) = match effect {
            E::Do {
                action,
                doer,
                target,
                beneficiary,
            } => {
                let (target, beneficiary) = (target.as_deref(), beneficiary.as_deref());
                let option = self.option(action, doer, target, beneficiary);
                return out.deeds.push(Forced { option });
            }
            E::Change { what, by } | E::Raise { what, by } => {
                (self.place(what, scope), Verb::Add, self.num(by, scope))
            }
            E::Lower { what, by } => {
                let by = Expr::Negative(Box::new(self.num(by, scope)));
                (self.place(what, scope), Verb::Add, by)
            }
            E::SetTo { what, to } => (
                self.place(what, scope),
                Verb::Set,
                self.goal(what, to, scope),
            ),
            E::Pull { what, toward, rate } => {
                let place = self.place(what, scope);
                let goal = self.num(toward, scope);
                (
                    place,
                    Verb::Add,
                    share_of_gap(self.num(rate, scope), goal, place),
                )
            }
            E::Tell { .. } | E::Send { .. } | E::Clear { .. } | E::Flag(_) => {
                self.event(effect, scope)
            }
        };
        if let E::SetTo { what, .. } = effect
            && let Some(since) = self.since(what, scope)
        {
            out.cells.push(self.restart(since, place, amount.clone()));
        }
        let amount = Amount::from(amount.folded());
        out.cells.push(Effect {
            place,
            verb,
            amount,
        });
    }

    /// Returns the place of the turn at which a party reached its state, where the effect sets the status of a treaty.
    fn since(&mut self, what: &str, scope: &Scope) -> Option<Place> {
        let tree = self.checked.formula(what, &scope.context());
        let ast::Expr::Read(Quantity::Slot(Slot::Status), terms) = &tree else {
            return None;
        };
        let args: Vec<Bound> = terms.iter().map(|t| self.term(t, scope)).collect();
        let rows = self.registry.treaties.len() * self.n();
        let base = self
            .layout
            .column(What::StatusSince, rows, 0.0, f64::INFINITY);
        Some(self.treaty_place(base, &args))
    }

    /// A party that moves to another state has been there since this turn.
    fn restart(&mut self, since: Place, status: Place, goal: Expr) -> Effect {
        let turn = Expr::Read(Place::Cell(self.layout.column(
            What::Turn,
            1,
            0.0,
            f64::INFINITY,
        )));
        let is_there = Expr::Same(Box::new([Expr::Read(status), goal]));
        let older = Expr::Subtract(Box::new([Expr::Read(since), turn.clone()]));
        let kept = Expr::Multiply(Box::new([is_there, older]));
        Effect {
            place: since,
            verb: Verb::Set,
            amount: Amount::Formula(Box::new(Expr::Add(Box::new([turn, kept])))),
        }
    }

    /// Compiles an effect on a named thing: a narrative, a shipment, a red line, a flag.
    fn event(&mut self, effect: &model::Effect, scope: &Scope) -> (Place, Verb, Expr) {
        use model::Effect as E;
        match effect {
            E::Tell {
                narrative,
                by,
                boost,
            } => {
                let place = self.latch(Slot::Salience, Kind::Narrative, narrative);
                let mut boost = self.num(boost, scope);
                let checked = self.checked;
                if let Some(reach) = checked.scenario.narratives[narrative].reach.get(by.name()) {
                    let reach = self.num(reach, &Scope::plain());
                    boost = Expr::Multiply(Box::new([boost, reach])).folded();
                }
                (
                    place,
                    Verb::Add,
                    share_of_gap(boost, Expr::Number(1.0), place),
                )
            }
            E::Send {
                men,
                owner,
                from,
                to,
            } => (
                self.shipment_of(owner, from, to),
                Verb::Add,
                self.num(men, scope),
            ),
            E::Clear { red_line } => {
                let place = self.latch(Slot::Crossed, Kind::RedLine, red_line);
                (place, Verb::Set, Expr::Number(0.0))
            }
            E::Flag(name) => (
                self.latch(Slot::Flag, Kind::Flag, name),
                Verb::Set,
                Expr::Number(1.0),
            ),
            other => unreachable!("{other:?} names a quantity or a deed"),
        }
    }

    /// Returns the cell of a named thing in the column of a quantity of its kind.
    fn latch(&mut self, slot: Slot, kind: Kind, name: &str) -> Place {
        Place::Cell(self.slot(slot) + cell(self.id(kind, name)))
    }

    /// Returns the cell of the men ordered along one way.
    fn shipment_of(&mut self, owner: &str, from: &str, to: &str) -> Place {
        let of = |kind, name: &str| u16::try_from(self.id(kind, name)).expect("few names");
        let ends = (
            of(Kind::Actor, owner),
            of(Kind::Node, from),
            of(Kind::Node, to),
        );
        let same = |s: &Shipment| (s.owner, s.from, s.to) == ends;
        let at = self
            .shipments
            .iter()
            .position(same)
            .expect("shipments are collected first");
        Place::Cell(self.ordered() + cell(at))
    }

    /// Returns the option of a deed that an effect orders: the first that fits what is named.
    fn option(
        &self,
        action: &str,
        doer: &str,
        target: Option<&str>,
        beneficiary: Option<&str>,
    ) -> u16 {
        let actor = |name: &str| id16(&self.registry.actors, name);
        let action = id16(&self.registry.actions, action);
        let fits = |named: Option<&str>, side: u16| named.is_none_or(|name| actor(name) == side);
        let fit = |o: &(u16, u16, u16, u16)| {
            o.0 == actor(doer) && o.1 == action && fits(target, o.2) && fits(beneficiary, o.3)
        };
        let at = self
            .options
            .iter()
            .position(fit)
            .expect("the checker knows that the doer can do it");
        u16::try_from(at).expect("few options")
    }

    /// Returns the place of a quantity that an effect writes.
    fn place(&mut self, what: &str, scope: &Scope) -> Place {
        let tree = self.checked.formula(what, &scope.context());
        let ast::Expr::Read(quantity, terms) = &tree else {
            unreachable!("the checker knows what can be written")
        };
        let args: Vec<Bound> = terms.iter().map(|t| self.term(t, scope)).collect();
        let place = match quantity {
            Quantity::Own(name) => {
                let (base, owner) = (self.own(name), self.checked.scenario.quantities[name].scope);
                self.own_place(base, owner, &args)
            }
            Quantity::Slot(slot) => self.stored(*slot, &args),
        };
        let (Place::Cell(cell) | Place::Actor(cell, ..) | Place::Pair(cell, ..)) = place;
        self.written.insert(self.layout.column_index(cell));
        place
    }

    /// Returns the value that `SetTo` sets: a number, or the code of a word.
    fn goal(&mut self, what: &str, to: &Num, scope: &Scope) -> Expr {
        let Num::Formula(word) = to else {
            return self.num(to, scope);
        };
        let tree = self.checked.formula(what, &scope.context());
        let code = match &tree {
            ast::Expr::Read(Quantity::Slot(Slot::Label), _) => {
                Label::NAMES.iter().position(|n| n == word)
            }
            ast::Expr::Read(Quantity::Slot(Slot::Status), terms) => match &terms[1] {
                Term::Name(_, treaty) => self.checked.scenario.treaties[treaty]
                    .states
                    .iter()
                    .position(|s| s == word),
                _ => None,
            },
            _ => None,
        };
        #[expect(clippy::cast_precision_loss, reason = "codes are small")]
        code.map_or_else(|| self.num(to, scope), |code| Expr::Number(code as f64))
    }
}

/// Returns rate x (goal - what is there).
fn share_of_gap(rate: Expr, goal: Expr, place: Place) -> Expr {
    let gap = Expr::Subtract(Box::new([goal, Expr::Read(place)]));
    Expr::Multiply(Box::new([rate, gap]))
}
