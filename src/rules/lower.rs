//! From the typed tree of a formula to a compiled one: names become cells and ids.

use super::effect::{Amount, Effect, Effects, Forced};
use super::change::Verb;
use super::expr::{End, Expr, Mark, Place, Side};
use super::layout::{Layout, Registry, What};
use crate::scenario::Checked;
use crate::scenario::formula::ast::{self, Choice, Comparison, Operation, Quantity, Term};
use crate::scenario::formula::Context;
use crate::scenario::model::{self, Conditions, Label, Num, Scope as Owner};
use crate::slot::{Function, Kind, Slot, Word};
use crate::ids::Names;

/// What a name of a formula is bound to where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Whoever is on this side when the formula is evaluated.
    Side(Side),
    /// This thing of a kind.
    Fixed(Kind, usize),
}

/// Where a formula stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Names bound by `for_each`.
    pub(super) bound: Vec<(String, Bound)>,
    /// Which words have a meaning.
    pub(super) words: Words,
}

/// Which words have a meaning.
type Words = Option<crate::slot::Place>;

impl Scope {
    /// Everywhere: nothing in hand.
    pub(super) fn plain() -> Self {
        Self::default()
    }

    /// A deed is in hand.
    pub(super) fn deed() -> Self {
        Self { words: Some(crate::slot::Place::Deed), ..Self::default() }
    }

    /// Someone reads a deed.
    pub(super) fn lens() -> Self {
        Self { words: Some(crate::slot::Place::Lens), ..Self::default() }
    }

    fn context(&self) -> Context {
        let kind = |b: &Bound| match b {
            Bound::Side(_) => Kind::Actor,
            Bound::Fixed(kind, _) => *kind,
        };
        Context {
            bound: self.bound.iter().map(|(name, b)| (name.clone(), kind(b))).collect(),
            place: self.words.unwrap_or(crate::slot::Place::Everywhere),
        }
    }
}

/// Men that effects order from one node to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipment {
    /// Whose men.
    pub owner: u16,
    /// Node they leave.
    pub from: u16,
    /// Node they go to.
    pub to: u16,
    /// Cell of the force they leave.
    pub from_cell: u32,
    /// Cell of the force they join.
    pub to_cell: u32,
}

/// State of a compilation.
pub(super) struct Lowerer<'a> {
    pub(super) checked: &'a Checked,
    pub(super) registry: Registry,
    pub(super) layout: Layout,
    pub(super) shipments: Vec<Shipment>,
    /// Men at the start by cell of a force, and its owner and node.
    pub(super) garrisons: Vec<(u16, u16)>,
    /// Options by (actor, action, target, beneficiary), for `Do`.
    pub(super) options: Vec<(u16, u16, u16, u16)>,
}

const INFINITE: f64 = f64::INFINITY;

impl Lowerer<'_> {
    /// Number of actors.
    pub(super) fn n(&self) -> usize {
        self.registry.actors.len()
    }

    /// Returns the first cell of a built-in quantity.
    pub(super) fn slot(&mut self, slot: Slot) -> u32 {
        let n = self.n();
        let r = &self.registry;
        let top = self.checked.scenario.ladder.as_ref().map_or(0, |l| l.rungs.len().saturating_sub(1));
        #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
        let (rows, low, high) = match slot {
            Slot::Affinity => (n * (n - 1), -1.0, 1.0),
            Slot::Heat => (n * (n - 1), 0.0, INFINITE),
            Slot::Received => (n * (n - 1), -1.0, 20.0),
            Slot::Rung => (n * (n - 1), 0.0, top as f64),
            Slot::Label => (n * (n - 1), -1.0, 3.0),
            Slot::Quiet | Slot::Stake => (n * (n - 1), 0.0, 520.0),
            Slot::Tension => (n * (n - 1), 0.0, 1.0),
            Slot::Capital | Slot::Cohesion | Slot::Resolve | Slot::Insecurity => (n, 0.0, 1.0),
            Slot::Contaminated => (r.nodes.len(), 0.0, 200_000.0),
            Slot::Strength => (r.forces.len(), 0.0, 1_000_000.0),
            Slot::Status => (r.treaties.len() * n, -1.0, 64.0),
            Slot::Salience => (r.narratives.len(), 0.0, 1.0),
            Slot::Crossed => (r.red_lines.len(), 0.0, 1.0),
            Slot::Flag => (r.flags.len(), 0.0, 1.0),
            Slot::Fighting => (r.axes.len(), 0.0, 1.0),
            derived => unreachable!("{derived:?} has no cells of its own"),
        };
        self.layout.column(What::Slot(slot), rows, low, high)
    }

    /// Returns the first cell of a quantity of the scenario.
    pub(super) fn own(&mut self, name: &str) -> u32 {
        let q = &self.checked.scenario.quantities[name];
        let n = self.n();
        let rows = match q.scope {
            Owner::Global => 1,
            Owner::Actor => n,
            Owner::Pair => n * (n - 1),
            Owner::Node => self.registry.nodes.len(),
        };
        let id = id16(&self.registry.quantities, name);
        self.layout.column(What::Own(id), rows, q.range.start, q.range.end)
    }

    /// Compiles a number in any of its forms.
    pub(super) fn num(&mut self, num: &Num, scope: &Scope) -> Expr {
        match num {
            Num::Literal(x) => Expr::Number(*x),
            Num::Sourced(p) => Expr::Number(p.value),
            Num::Formula(text) => self.formula(text, scope),
        }
    }

    /// Compiles a formula.
    pub(super) fn formula(&mut self, text: &str, scope: &Scope) -> Expr {
        let tree = self.checked.formula(text, &scope.context());
        self.expr(&tree, scope)
    }

    /// Compiles a list of conditions.
    pub(super) fn conditions(&mut self, conditions: &Conditions, scope: &Scope) -> Expr {
        let parts = conditions.lines.iter().map(|line| self.formula(line, scope)).collect();
        Expr::All(parts).folded()
    }

    /// Compiles a tree.
    pub(super) fn expr(&mut self, tree: &ast::Expr, scope: &Scope) -> Expr {
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
            ast::Expr::All(v) => Expr::All(v.iter().map(|x| self.expr(x, scope)).collect()).folded(),
            ast::Expr::Any(v) => Expr::Any(v.iter().map(|x| self.expr(x, scope)).collect()).folded(),
            ast::Expr::Not(x) => Expr::Not(Box::new(self.expr(x, scope))).folded(),
        }
    }

    fn word(&mut self, word: Word) -> Expr {
        match word {
            Word::Turn => Expr::Read(Place::Cell(self.layout.column(What::Turn, 1, 0.0, INFINITE))),
            Word::Month => Expr::Read(Place::Cell(self.layout.column(What::Month, 1, 1.0, 12.0))),
            Word::PeakRung => Expr::Read(Place::Cell(self.layout.column(What::PeakRung, 1, 0.0, INFINITE))),
            Word::ClearedKm2 => {
                let total: f64 = self.checked.scenario.nodes.values().map(start_contamination).sum();
                let base = self.slot(Slot::Contaminated);
                let cells = (0..self.registry.nodes.len()).map(|i| base + cell(i)).collect();
                Expr::Subtract(Box::new([Expr::Number(total), Expr::Total(cells)]))
            }
            Word::Valence => Expr::Mark(Mark::Valence),
            Word::Intended => Expr::Mark(Mark::Intended),
            Word::Visibility => Expr::Mark(Mark::Visibility),
            Word::Attribution => Expr::Mark(Mark::Attribution),
            Word::Intensity => Expr::Mark(Mark::Intensity),
            other => Expr::Who(side(other)),
        }
    }

    fn call(&mut self, function: Function, args: &[ast::Expr], scope: &Scope) -> Expr {
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

    fn is(&mut self, left: &ast::Expr, choices: &[Choice], negated: bool, scope: &Scope) -> Expr {
        let left = self.expr(left, scope);
        let mut codes = vec![];
        let mut parts = vec![];
        for choice in choices {
            match choice {
                Choice::Code(code) => codes.push(f64::from(*code)),
                Choice::Term(term) => match self.term(term, scope) {
                    #[expect(clippy::cast_precision_loss, reason = "ids are small")]
                    Bound::Fixed(_, id) => codes.push(id as f64),
                    Bound::Side(side) => parts.push(Expr::Same(Box::new([left.clone(), Expr::Who(side)]))),
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
        if negated { Expr::Not(Box::new(any)).folded() } else { any }
    }

    fn bound(&self, name: &str, scope: &Scope) -> Bound {
        scope.bound.iter().find(|(n, _)| n == name).map(|(_, b)| *b).expect("the checker knows every bound name")
    }

    /// Returns what a term names.
    fn term(&self, term: &Term, scope: &Scope) -> Bound {
        match term {
            Term::Name(kind, name) => Bound::Fixed(*kind, self.id(*kind, name)),
            Term::Side(word) => Bound::Side(side(*word)),
            Term::Bound(name) => self.bound(name, scope),
            Term::Turns(n) => Bound::Fixed(Kind::Turns, *n as usize),
        }
    }

    fn id(&self, kind: Kind, name: &str) -> usize {
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

    fn read(&mut self, quantity: &Quantity, terms: &[Term], scope: &Scope) -> Expr {
        let args: Vec<Bound> = terms.iter().map(|t| self.term(t, scope)).collect();
        match quantity {
            Quantity::Own(name) => {
                let (base, owner) = (self.own(name), self.checked.scenario.quantities[name].scope);
                Expr::Read(self.own_place(base, owner, &args))
            }
            Quantity::Slot(slot) => self.read_slot(*slot, &args),
        }
    }

    fn own_place(&self, base: u32, owner: Owner, args: &[Bound]) -> Place {
        match owner {
            Owner::Global => Place::Cell(base),
            Owner::Actor => self.actor_place(base, 1, args[0]),
            Owner::Pair => self.pair_place(base, args),
            Owner::Node => Place::Cell(base + cell(fixed(args[0]))),
        }
    }

    fn actor_place(&self, base: u32, step: u32, who: Bound) -> Place {
        Place::Actor(base, step, end(who)).bind(&super::expr::Known::NOTHING)
    }

    fn pair_place(&self, base: u32, args: &[Bound]) -> Place {
        let n = u16::try_from(self.n()).expect("few actors");
        Place::Pair(base, n, end(args[0]), end(args[1])).bind(&super::expr::Known::NOTHING)
    }

    fn read_slot(&mut self, slot: Slot, args: &[Bound]) -> Expr {
        match slot {
            Slot::Distance => {
                let label = self.read_slot(Slot::Label, args);
                Expr::Max(vec![label, Expr::Number(0.0)])
            }
            Slot::HighestRung => {
                let (base, others) = (self.slot(Slot::Rung), cell(self.n() - 1));
                Expr::Highest(self.actor_place(base, others, args[0]), others)
            }
            Slot::Troops | Slot::Underway | Slot::Deeds => self.by_actor(args[0], |this, actor| match slot {
                Slot::Troops => this.troops(actor, fixed(args[1])),
                Slot::Underway => this.underway(actor, fixed(args[1])),
                _ => this.deeds(actor, fixed(args[1]), fixed(args[2])),
            }),
            Slot::Hostility | Slot::Kindness | Slot::HostileReadings | Slot::KindReadings => {
                let turns = u16::try_from(fixed(args[2])).expect("a window has at most 520 turns");
                let pairs = self.n() * (self.n() - 1);
                let base = self.layout.column(What::Window(slot, turns), pairs * usize::from(turns), 0.0, INFINITE);
                Expr::Window(self.pair_place(base, args), cell(pairs), u32::from(turns))
            }
            Slot::AtWar => {
                let top = self.checked.scenario.ladder.as_ref().map_or(0, |l| l.rungs.len().saturating_sub(1));
                #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
                let top = Expr::Number(top as f64);
                Expr::AtLeast(Box::new([self.read_slot(Slot::Rung, args), top]))
            }
            Slot::Fired => {
                let rule = u16::try_from(fixed(args[0])).expect("few rules");
                let (base, n) = self.fired(rule);
                Expr::Above(Box::new([Expr::Highest(Place::Cell(base), n), Expr::Number(0.0)]))
            }
            Slot::Grants => {
                let base = self.layout.column(What::ConsentGiven, self.registry.consents.len(), 0.0, 1.0);
                Expr::Read(Place::Cell(base + cell(fixed(args[0]))))
            }
            Slot::Trait => Expr::Trait(u16::try_from(fixed(args[0])).expect("few traits")),
            stored => Expr::Read(self.stored(stored, args)),
        }
    }

    /// Returns the place of a quantity that has cells of its own.
    fn stored(&mut self, slot: Slot, args: &[Bound]) -> Place {
        let base = self.slot(slot);
        match slot.quantity().args {
            [Kind::Actor, Kind::Actor] => self.pair_place(base, args),
            [Kind::Actor] => self.actor_place(base, 1, args[0]),
            [Kind::Actor, Kind::Treaty] => {
                self.actor_place(base + cell(fixed(args[1]) * self.n()), 1, args[0])
            }
            _ => Place::Cell(base + cell(fixed(args[0]))),
        }
    }

    /// Compiles what differs from actor to actor: one part for each where the actor is not fixed.
    fn by_actor(&mut self, who: Bound, mut each: impl FnMut(&mut Self, usize) -> Expr) -> Expr {
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
        let cells = self.garrisons.iter().enumerate().filter(|(_, g)| here(g)).map(|(i, _)| base + cell(i));
        Expr::Total(cells.collect())
    }

    fn underway(&mut self, actor: usize, node: usize) -> Expr {
        let base = self.ordered();
        let here = |s: &Shipment| usize::from(s.owner) == actor && usize::from(s.to) == node;
        let cells = self.shipments.iter().enumerate().filter(|(_, s)| here(s)).map(|(i, _)| base + cell(i));
        Expr::Total(cells.collect())
    }

    /// Returns the first cell of the men ordered on each shipment.
    pub(super) fn ordered(&mut self) -> u32 {
        self.layout.column(What::Ordered, self.shipments.len(), 0.0, 1_000_000.0)
    }

    fn deeds(&mut self, actor: usize, action: usize, turns: usize) -> Expr {
        let of = |x: usize| u16::try_from(x).expect("few actors, actions and turns");
        let what = What::DeedWindow(of(actor), of(action), of(turns));
        let base = self.layout.column(what, turns, 0.0, INFINITE);
        Expr::Window(Place::Cell(base), 1, cell(turns))
    }

    /// Returns the first cell of the turns at which a rule last fired, and how many bindings it has.
    pub(super) fn fired(&mut self, rule: u16) -> (u32, u32) {
        let n = super::trigger::bindings(self.checked, &self.registry, rule).len();
        (self.layout.column(What::FiredAt(rule), n, 0.0, INFINITE), cell(n))
    }

    /// Compiles effects.
    pub(super) fn effects(&mut self, effects: &[model::Effect], scope: &Scope) -> Effects {
        let mut out = Effects::default();
        for effect in effects {
            self.effect(effect, scope, &mut out);
        }
        out
    }

    fn effect(&mut self, effect: &model::Effect, scope: &Scope, out: &mut Effects) {
        use model::Effect as E;
        let mut add = |place, verb, amount: Expr| out.cells.push(Effect { place, verb, amount: Amount::from(amount.folded()) });
        match effect {
            E::Change { what, by } | E::Raise { what, by } => {
                add(self.place(what, scope), Verb::Add, self.num(by, scope));
            }
            E::Lower { what, by } => {
                add(self.place(what, scope), Verb::Add, Expr::Negative(Box::new(self.num(by, scope))));
            }
            E::SetTo { what, to } => add(self.place(what, scope), Verb::Set, self.goal(what, to, scope)),
            E::Pull { what, toward, rate } => {
                let place = self.place(what, scope);
                let gap = Expr::Subtract(Box::new([self.num(toward, scope), Expr::Read(place)]));
                add(place, Verb::Add, Expr::Multiply(Box::new([self.num(rate, scope), gap])));
            }
            E::Tell { narrative, boost, .. } => {
                let place = Place::Cell(self.slot(Slot::Salience) + cell(self.id(Kind::Narrative, narrative)));
                let left = Expr::Subtract(Box::new([Expr::Number(1.0), Expr::Read(place)]));
                add(place, Verb::Add, Expr::Multiply(Box::new([self.num(boost, scope), left])));
            }
            E::Send { men, owner, from, to } => {
                let of = |kind, name: &str| u16::try_from(self.id(kind, name)).expect("few names");
                let (owner, from, to) = (of(Kind::Actor, owner), of(Kind::Node, from), of(Kind::Node, to));
                let same = |s: &Shipment| (s.owner, s.from, s.to) == (owner, from, to);
                let at = self.shipments.iter().position(same).expect("shipments are collected first");
                add(Place::Cell(self.ordered() + cell(at)), Verb::Add, self.num(men, scope));
            }
            E::Clear { red_line } => {
                let place = Place::Cell(self.slot(Slot::Crossed) + cell(self.id(Kind::RedLine, red_line)));
                add(place, Verb::Set, Expr::Number(0.0));
            }
            E::Flag(name) => {
                let place = Place::Cell(self.slot(Slot::Flag) + cell(self.id(Kind::Flag, name)));
                add(place, Verb::Set, Expr::Number(1.0));
            }
            E::Do { action, doer, target, beneficiary } => {
                let option = self.option(action, doer, target.as_deref(), beneficiary.as_deref());
                out.deeds.push(Forced { option });
            }
        }
    }

    /// Returns the option of a deed that an effect orders: the first that fits what is named.
    fn option(&self, action: &str, doer: &str, target: Option<&str>, beneficiary: Option<&str>) -> u16 {
        let actor = |name: &str| id16(&self.registry.actors, name);
        let action = id16(&self.registry.actions, action);
        let fits = |named: Option<&str>, side: u16| named.is_none_or(|name| actor(name) == side);
        let fit = |o: &(u16, u16, u16, u16)| {
            o.0 == actor(doer) && o.1 == action && fits(target, o.2) && fits(beneficiary, o.3)
        };
        let at = self.options.iter().position(fit).expect("the checker knows that the doer can do it");
        u16::try_from(at).expect("few options")
    }

    /// Returns the place of a quantity that an effect writes.
    fn place(&mut self, what: &str, scope: &Scope) -> Place {
        let tree = self.checked.formula(what, &scope.context());
        let ast::Expr::Read(quantity, terms) = &tree else { unreachable!("the checker knows what can be written") };
        let args: Vec<Bound> = terms.iter().map(|t| self.term(t, scope)).collect();
        match quantity {
            Quantity::Own(name) => {
                let (base, owner) = (self.own(name), self.checked.scenario.quantities[name].scope);
                self.own_place(base, owner, &args)
            }
            Quantity::Slot(slot) => self.stored(*slot, &args),
        }
    }

    /// Returns the value that `SetTo` sets: a number, or the code of a word.
    fn goal(&mut self, what: &str, to: &Num, scope: &Scope) -> Expr {
        let Num::Formula(word) = to else { return self.num(to, scope) };
        let tree = self.checked.formula(what, &scope.context());
        let code = match &tree {
            ast::Expr::Read(Quantity::Slot(Slot::Label), _) => Label::NAMES.iter().position(|n| n == word),
            ast::Expr::Read(Quantity::Slot(Slot::Status), terms) => match &terms[1] {
                Term::Name(_, treaty) => self.checked.scenario.treaties[treaty].states.iter().position(|s| s == word),
                _ => None,
            },
            _ => None,
        };
        #[expect(clippy::cast_precision_loss, reason = "codes are small")]
        code.map_or_else(|| self.num(to, scope), |code| Expr::Number(code as f64))
    }
}

/// Returns a cell number.
pub(super) fn cell(index: usize) -> u32 {
    u32::try_from(index).expect("a scenario has fewer cells than 2^32")
}

/// Returns the id of a name that the checker knows.
pub(super) fn id16(names: &Names, name: &str) -> u16 {
    u16::try_from(names.id(name).expect("the checker knows every name")).expect("few names")
}

fn fixed(bound: Bound) -> usize {
    match bound {
        Bound::Fixed(_, id) => id,
        Bound::Side(_) => unreachable!("the checker lets only actors stay open"),
    }
}

fn end(bound: Bound) -> End {
    match bound {
        Bound::Fixed(_, id) => End::Fixed(u16::try_from(id).expect("few actors")),
        Bound::Side(side) => End::Side(side),
    }
}

fn side(word: Word) -> Side {
    match word {
        Word::Doer => Side::Doer,
        Word::Target => Side::Target,
        Word::Beneficiary => Side::Beneficiary,
        Word::Host => Side::Host,
        Word::Observer => Side::Observer,
        Word::Action => Side::Action,
        Word::Category => Side::Category,
        number => unreachable!("{number:?} is a number"),
    }
}

/// Returns the mined area of a node at the start, km2.
pub(super) fn start_contamination(node: &model::Node) -> f64 {
    match &node.contaminated_km2 {
        Some(Num::Literal(x)) => *x,
        Some(Num::Sourced(p)) => p.value,
        _ => 0.0,
    }
}

