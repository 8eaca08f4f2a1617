//! Quantities that formulas read become cells, windows and sums.

use super::{Bound, INFINITE, Lowerer, Scope, Shipment, cell, end, fixed};
use crate::rules::expr::{Expr, Known, Place};
use crate::rules::layout::What;
use crate::scenario::formula::ast::{Quantity, Term};
use crate::scenario::model::Scope as Owner;
use crate::slot::{Kind, Slot};

impl Lowerer<'_> {
    pub(super) fn read(&mut self, quantity: &Quantity, terms: &[Term], scope: &Scope) -> Expr {
        let args: Vec<Bound> = terms.iter().map(|t| self.term(t, scope)).collect();
        match quantity {
            Quantity::Own(name) => {
                let (base, owner) = (self.own(name), self.checked.scenario.quantities[name].scope);
                Expr::Read(self.own_place(base, owner, &args))
            }
            Quantity::Slot(slot) => self.read_slot(*slot, &args),
        }
    }

    pub(super) fn own_place(&self, base: u32, owner: Owner, args: &[Bound]) -> Place {
        match owner {
            Owner::Global => Place::Cell(base),
            Owner::Actor => self.actor_place(base, 1, args[0]),
            Owner::Pair => self.pair_place(base, args),
            Owner::Node => Place::Cell(base + cell(fixed(args[0]))),
        }
    }

    pub(super) fn actor_place(&self, base: u32, step: u32, who: Bound) -> Place {
        Place::Actor(base, step, end(who)).bind(&Known::NOTHING)
    }

    pub(super) fn pair_place(&self, base: u32, args: &[Bound]) -> Place {
        let n = u16::try_from(self.n()).expect("few actors");
        Place::Pair(base, n, end(args[0]), end(args[1])).bind(&Known::NOTHING)
    }

    pub(super) fn read_slot(&mut self, slot: Slot, args: &[Bound]) -> Expr {
        match slot {
            Slot::Distance => {
                let label = self.read_slot(Slot::Label, args);
                Expr::Max(vec![label, Expr::Number(0.0)])
            }
            Slot::HighestRung => {
                let (base, others) = (self.slot(Slot::Rung), cell(self.n() - 1));
                Expr::Highest(self.actor_place(base, others, args[0]), others)
            }
            Slot::Troops | Slot::Underway | Slot::Deeds => {
                self.by_actor(args[0], |this, actor| match slot {
                    Slot::Troops => this.troops(actor, fixed(args[1])),
                    Slot::Underway => this.underway(actor, fixed(args[1])),
                    _ => this.deeds(actor, fixed(args[1]), fixed(args[2])),
                })
            }
            Slot::Hostility | Slot::Kindness | Slot::HostileReadings | Slot::KindReadings => {
                let turns = u16::try_from(fixed(args[2])).expect("a window has at most 520 turns");
                let pairs = self.n() * (self.n() - 1);
                let base = self.layout.column(
                    What::Window(slot, turns),
                    pairs * usize::from(turns),
                    0.0,
                    INFINITE,
                );
                Expr::Window(self.pair_place(base, args), cell(pairs), u32::from(turns))
            }
            Slot::AtWar => {
                let top = self
                    .checked
                    .scenario
                    .ladder
                    .as_ref()
                    .map_or(0, |l| l.rungs.len().saturating_sub(1));
                #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
                let top = Expr::Number(top as f64);
                Expr::AtLeast(Box::new([self.read_slot(Slot::Rung, args), top]))
            }
            Slot::Fired => {
                let rule = u16::try_from(fixed(args[0])).expect("few rules");
                let (base, n) = self.fired(rule);
                Expr::Above(Box::new([
                    Expr::Highest(Place::Cell(base), n),
                    Expr::Number(0.0),
                ]))
            }
            Slot::Grants => self.grants(fixed(args[0])),
            Slot::Trait => Expr::Trait(u16::try_from(fixed(args[0])).expect("few traits")),
            stored => Expr::Read(self.stored(stored, args)),
        }
    }

    /// A consent was given when last asked, and the answer still holds.
    fn grants(&mut self, consent: usize) -> Expr {
        let rows = self.registry.consents.len();
        let given = self.layout.column(What::ConsentGiven, rows, 0.0, 1.0) + cell(consent);
        let until = self.layout.column(What::ConsentUntil, rows, 0.0, INFINITE) + cell(consent);
        let turn = self.layout.column(What::Turn, 1, 0.0, INFINITE);
        let read = |at| Expr::Read(Place::Cell(at));
        let holds = Expr::AtLeast(Box::new([read(until), read(turn)]));
        Expr::All(vec![
            Expr::Above(Box::new([read(given), Expr::Number(0.0)])),
            holds,
        ])
    }

    /// Returns the place of a quantity that has cells of its own.
    pub(super) fn stored(&mut self, slot: Slot, args: &[Bound]) -> Place {
        let base = self.slot(slot);
        match slot.quantity().args {
            [Kind::Actor, Kind::Actor] => self.pair_place(base, args),
            [Kind::Actor] => self.actor_place(base, 1, args[0]),
            [Kind::Actor, Kind::Treaty] => self.treaty_place(base, args),
            _ => Place::Cell(base + cell(fixed(args[0]))),
        }
    }

    /// Returns the place of a party in a column of treaties.
    pub(super) fn treaty_place(&self, base: u32, args: &[Bound]) -> Place {
        self.actor_place(base + cell(fixed(args[1]) * self.n()), 1, args[0])
    }

    /// Compiles what differs from actor to actor: one part for each where the actor is not fixed.
    pub(super) fn by_actor(
        &mut self,
        who: Bound,
        mut each: impl FnMut(&mut Self, usize) -> Expr,
    ) -> Expr {
        match who {
            Bound::Fixed(_, actor) => each(self, actor),
            Bound::Side(side) => (0..self.n()).fold(Expr::Number(0.0), |sum, actor| {
                #[expect(clippy::cast_precision_loss, reason = "ids are small")]
                let is_it = Expr::OneOf(Box::new(Expr::Who(side)), vec![actor as f64]);
                let part = Expr::Multiply(Box::new([is_it, each(self, actor)])).folded();
                Expr::Add(Box::new([sum, part])).folded()
            }),
        }
    }

    fn troops(&mut self, actor: usize, node: usize) -> Expr {
        let base = self.slot(Slot::Strength);
        let here = |g: &(u16, u16)| usize::from(g.0) == actor && usize::from(g.1) == node;
        let cells = self
            .garrisons
            .iter()
            .enumerate()
            .filter(|(_, g)| here(g))
            .map(|(i, _)| base + cell(i));
        Expr::Total(cells.collect())
    }

    fn underway(&mut self, actor: usize, node: usize) -> Expr {
        let base = self.ordered();
        let here = |s: &Shipment| usize::from(s.owner) == actor && usize::from(s.to) == node;
        let cells = self
            .shipments
            .iter()
            .enumerate()
            .filter(|(_, s)| here(s))
            .map(|(i, _)| base + cell(i));
        Expr::Total(cells.collect())
    }

    /// Returns the first cell of the men ordered on each shipment.
    pub(in crate::rules) fn ordered(&mut self) -> u32 {
        self.layout
            .column(What::Ordered, self.shipments.len(), 0.0, 1_000_000.0)
    }

    fn deeds(&mut self, actor: usize, action: usize, turns: usize) -> Expr {
        let of = |x: usize| u16::try_from(x).expect("few actors, actions and turns");
        let what = What::DeedWindow(of(actor), of(action), of(turns));
        let base = self.layout.column(what, turns, 0.0, INFINITE);
        Expr::Window(Place::Cell(base), 1, cell(turns))
    }

    /// Returns the first cell of the turns at which a rule last fired, and how many bindings it has.
    pub(in crate::rules) fn fired(&mut self, rule: u16) -> (u32, u32) {
        let n = crate::rules::trigger::bindings(self.checked, &self.registry, rule).len();
        (
            self.layout.column(What::FiredAt(rule), n, 0.0, INFINITE),
            cell(n),
        )
    }
}
