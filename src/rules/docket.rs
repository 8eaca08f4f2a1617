//! Compiled dockets: what the utility policy weighs, as facts and weights in blocks of eight options.
//!
//! Score of an option = sharpness x (sum of appeal x feature - match - inertia - repeat - audience - price of capital).

use super::PolicyChoice;
use super::action::Action;
use super::expr::{End, Expr, Frame, Known, Place, Side, Value};
use super::layout::What;
use super::lower::{Lowerer, Scope};
use super::option::{Seat, Sketch, family_of};
use super::sheet::Line;
use super::utility::{coefficients, habit, terms, wait_terms};
use crate::race::{Block, ILLEGAL, LANES};
use crate::rng::{Label, Ready};
use crate::scenario::model::{Policy, Role};
use std::ops::Range;

/// How a docket finds a target that is not fixed.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// What candidates are ranked by; the candidate is the target.
    pub rank: Expr,
    /// Cells of the candidates' ranks, in order of the other actors, where the rank is one quantity of the pair.
    pub row: Option<u32>,
    /// Whether the highest wins; ties go to the first.
    pub highest: bool,
}

/// A number that scores weigh.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its formula.
    pub expr: Expr,
    /// The ranking that finds its target, if it has one.
    pub best: Option<u8>,
    /// Feature or habit that it is part of, for people.
    pub name: String,
}

/// Where a fact is found when dockets choose. Rankings are those of the docket.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Source {
    /// On a line of the moment's sheet.
    Line(Line),
    /// Among cells in order of the other actors, the first of them given, at the target that a ranking finds; divided by a
    /// number.
    Toward(u32, u8, f64),
    /// By its formula, for the target that a ranking finds.
    Formula(u8),
}

/// How a docket decides.
#[derive(Debug, Clone, PartialEq)]
pub enum Weigher {
    /// Every legal option alike.
    Uniform,
    /// By utility.
    Utility,
    /// By a plan: condition, option; the first line that holds and is legal is done, else `wait`.
    Script(Vec<(Expr, usize)>),
}

/// A compiled docket.
#[derive(Debug, Clone)]
pub struct Docket {
    /// Name.
    pub name: String,
    /// Whose choice it is.
    pub actor: u16,
    /// The actor that its `wait` answers.
    pub toward: Option<u16>,
    /// Its options, by their place among all.
    pub options: Range<usize>,
    /// Place of `wait` among its options, if doing nothing is one.
    pub wait: Option<usize>,
    /// How it decides.
    pub weigher: Weigher,
    /// Rankings that find targets.
    pub bests: Vec<Best>,
    /// Numbers that scores weigh.
    pub facts: Vec<Fact>,
    /// Weight of each fact: `[block][fact]`, of eight options each.
    pub weights: Vec<Block>,
    /// What is constant in each score.
    pub base: Vec<Block>,
    /// Labels of the options.
    pub labels: Vec<[Ready; LANES]>,
    /// Weight of an option's repeat count, one an option; empty where nothing repeats.
    pub repeat: Vec<f64>,
    /// Whether every option is always legal.
    pub is_free: bool,
    /// Where its facts are found.
    pub sources: Vec<Source>,
    /// Lines that say which options are legal; none where an option waits for its target.
    pub legal_lines: Vec<Option<Line>>,
    /// Options that count as one against the rest, where there is more than one.
    pub families: Vec<Vec<usize>>,
    /// Sharpness of the policy; 1 where it has none.
    pub sharpness: f64,
    /// Weight of backing down, as the actor's policy has it; 0 where it has none.
    pub audience: f64,
}

impl Docket {
    /// Returns how many blocks of options it has.
    #[must_use]
    pub const fn n_blocks(&self) -> usize {
        self.base.len()
    }

    /// Returns how many options it has, `wait` included.
    #[must_use]
    pub const fn n_options(&self) -> usize {
        self.options.end - self.options.start + self.wait.is_some() as usize
    }
}

/// Compiles a docket's scores. `options` are its own.
pub(super) fn docket(
    l: &mut Lowerer,
    seat: &Seat,
    range: Range<usize>,
    sketches: &[Sketch],
    actions: &[Action],
    choice: &PolicyChoice,
) -> Docket {
    let own = &sketches[range.clone()];
    let n_options = own.len() + usize::from(seat.wait);
    let n_blocks = n_options.div_ceil(LANES);
    let coefficients = coefficients(l, seat).map(|c| c.choose(choice));
    let mut docket = Docket {
        name: seat.name.clone(),
        actor: seat.actor,
        toward: seat.toward,
        options: range,
        wait: seat.wait.then_some(own.len()),
        weigher: Weigher::Utility,
        bests: bests(l, seat, own),
        facts: vec![],
        weights: vec![],
        base: vec![[ILLEGAL; LANES]; n_blocks],
        labels: vec![[Ready::default(); LANES]; n_blocks],
        repeat: vec![],
        is_free: false,
        sources: vec![],
        legal_lines: vec![],
        families: families(l, own),
        sharpness: coefficients.map_or(1.0, |c| c.sharpness),
        audience: coefficients.map_or(0.0, |c| c.audience),
    };
    docket.weigher = weigher(l, seat, own, choice, coefficients.is_some());
    let labels = own
        .iter()
        .map(|s| s.label)
        .chain([Label::of("wait").and(Label::of(&seat.name))]);
    for (o, label) in (0..n_options).zip(labels) {
        docket.labels[o / LANES][o % LANES] = label.ready();
        docket.base[o / LANES][o % LANES] = 0.0;
    }
    if let (Weigher::Utility, Some(c)) = (&docket.weigher, coefficients) {
        let mut by_fact = vec![];
        let terms: Vec<Vec<(Fact, Expr)>> = own
            .iter()
            .map(|s| terms(l, s, &actions[usize::from(s.action)], &docket, &c, choice))
            .collect();
        docket.repeat = own
            .iter()
            .map(|s| c.sharpness * c.repeat * habit(l, s, "repeat").unwrap_or(1.0))
            .collect();
        if docket.repeat.iter().all(|x| *x <= 0.0) {
            docket.repeat.clear();
        }
        for (o, list) in terms
            .into_iter()
            .chain([wait_terms(l, seat, &c)])
            .enumerate()
            .take(n_options)
        {
            weigh(&mut docket, &mut by_fact, o, list, c.sharpness);
        }
        let blocks = 0..docket.n_blocks();
        docket.weights = blocks
            .flat_map(|k| by_fact.iter().map(move |w| w[k]))
            .collect();
    }
    docket
}

fn families(l: &Lowerer, own: &[Sketch]) -> Vec<Vec<usize>> {
    let mut named: Vec<(String, Vec<usize>)> = vec![];
    for (o, s) in own.iter().enumerate() {
        let Some(name) = family_of(l, s.action) else {
            continue;
        };
        match named.iter_mut().find(|(n, _)| *n == name) {
            Some((_, list)) => list.push(o),
            None => named.push((name.to_owned(), vec![o])),
        }
    }
    named
        .into_iter()
        .map(|(_, list)| list)
        .filter(|list| list.len() > 1)
        .collect()
}

fn bests(l: &mut Lowerer, seat: &Seat, own: &[Sketch]) -> Vec<Best> {
    let mut list: Vec<Best> = vec![];
    for s in own.iter().filter(|s| s.target.is_none()) {
        let best = best(l, seat, s);
        if !list.contains(&best) {
            list.push(best);
        }
    }
    list
}

pub(super) fn best(l: &mut Lowerer, seat: &Seat, s: &Sketch) -> Best {
    let checked = l.checked;
    let name = l.registry.actions.name(s.action.into()).to_owned();
    let (text, highest) = match &checked.scenario.actions[&name].target {
        Role::Lowest(text) => (text, false),
        Role::Highest(text) => (text, true),
        _ => unreachable!("only these leave the target open"),
    };
    let frame = Frame::EMPTY.with(Side::Doer, seat.actor);
    let rank = l.formula(text, &Scope::deed()).bind(&Known {
        frame,
        ..Known::NOTHING
    });
    Best {
        row: row(&rank, seat.actor),
        rank,
        highest,
    }
}

/// Returns the first of the cells, in order of the other actors, that a formula reads for one after the other as its target;
/// none where it does more than that.
pub(super) fn row(expr: &Expr, doer: u16) -> Option<u32> {
    match expr {
        Expr::Read(Place::Pair(base, n, End::Fixed(from), End::Side(Side::Target)))
            if *from == doer =>
        {
            Some(base + u32::from(doer) * (u32::from(*n) - 1))
        }
        _ => None,
    }
}

/// Returns the place of an option's ranking among its docket's.
pub(super) fn best_of(l: &mut Lowerer, seat: &Seat, s: &Sketch, docket: &Docket) -> u8 {
    if s.target.is_some() {
        return 0;
    }
    let wanted = best(l, seat, s);
    let at = docket
        .bests
        .iter()
        .position(|b| *b == wanted)
        .expect("every ranking of the docket is listed");
    u8::try_from(at).expect("few rankings")
}

fn weigher(
    l: &mut Lowerer,
    seat: &Seat,
    own: &[Sketch],
    choice: &PolicyChoice,
    has_utility: bool,
) -> Weigher {
    let checked = l.checked;
    let actor = &checked.scenario.actors[l.registry.actors.name(seat.actor.into())];
    let script = match (choice, &actor.policy) {
        (PolicyChoice::Uniform, _) => return Weigher::Uniform,
        (PolicyChoice::Script(name), _) | (PolicyChoice::Utility, Some(Policy::Script(name))) => {
            name
        }
        _ if has_utility => return Weigher::Utility,
        _ => return Weigher::Uniform,
    };
    let mut lines = vec![];
    for line in &checked.scenario.scripts[script].lines {
        let when = l.conditions(&line.when, &Scope::plain());
        let fits = |s: &Sketch| {
            let target = line
                .target
                .as_ref()
                .map(|t| super::lower::id16(&l.registry.actors, t));
            l.registry.actions.name(s.action.into()) == line.action
                && target.is_none_or(|t| s.target == Some(t))
        };
        if let Some(o) = own.iter().position(fits) {
            lines.push((when, o));
        }
    }
    Weigher::Script(lines)
}

/// Weights of one docket while it is put together: fact after fact, then block after block.
type ByFact = Vec<Vec<Block>>;

/// Moves the sign of a fact to its weight.
fn without_sign(fact: Fact, weight: Expr) -> (Fact, Expr) {
    match fact.expr {
        Expr::Negative(x) => (
            Fact { expr: *x, ..fact },
            Expr::Negative(Box::new(weight)).folded(),
        ),
        _ => (fact, weight),
    }
}

/// Adds the facts of an option to the docket's blocks; what is constant goes to the base.
fn weigh(
    docket: &mut Docket,
    by_fact: &mut ByFact,
    o: usize,
    list: Vec<(Fact, Expr)>,
    sharpness: f64,
) {
    for (fact, weight) in list {
        let (fact, weight) = without_sign(fact, weight);
        let (fact, weight) = match weight.constant() {
            Some(w) => (fact, w),
            None => {
                let expr = Expr::Multiply(Box::new([weight, fact.expr])).folded();
                (Fact { expr, ..fact }, 1.0)
            }
        };
        let weight = weight * sharpness;
        if let Some(x) = fact.expr.constant() {
            docket.base[o / LANES][o % LANES] += weight * x;
        } else if weight.abs() > 0.0 {
            let at = docket
                .facts
                .iter()
                .position(|f| *f == fact)
                .unwrap_or_else(|| {
                    docket.facts.push(fact);
                    by_fact.push(vec![[0.0; LANES]; docket.base.len()]);
                    docket.facts.len() - 1
                });
            by_fact[at][o / LANES][o % LANES] += weight;
        }
    }
}

impl Docket {
    /// Puts facts that never change into the base. `is_fixed` says whether a cell keeps its start value in every run.
    pub(super) fn fold_fixed_facts(&mut self, start: &[Value], is_fixed: impl Fn(u32) -> bool) {
        let fixed =
            |fact: &Fact| matches!(fact.expr, Expr::Read(Place::Cell(cell)) if is_fixed(cell));
        let n_facts = self.facts.len();
        let kept: Vec<usize> = (0..n_facts).filter(|f| !fixed(&self.facts[*f])).collect();
        for (f, fact) in self
            .facts
            .iter()
            .enumerate()
            .filter(|(_, fact)| fixed(fact))
        {
            let x = fact.expr.eval(start, &Frame::EMPTY);
            for (k, base) in self.base.iter_mut().enumerate() {
                for (sum, weight) in base.iter_mut().zip(self.weights[k * n_facts + f]) {
                    *sum += weight * x;
                }
            }
        }
        let blocks = 0..self.base.len();
        self.weights = blocks
            .flat_map(|k| kept.iter().map(move |f| k * n_facts + f))
            .map(|i| self.weights[i])
            .collect();
        self.facts = kept.iter().map(|f| self.facts[*f].clone()).collect();
    }
}

/// Makes the column of repeat counts, if any policy weighs them.
pub(super) fn repeat_column(l: &mut Lowerer, seats: &[Seat], n_options: usize) {
    let weighs = seats
        .iter()
        .any(|seat| coefficients(l, seat).is_some_and(|c| c.repeat > 0.0));
    if weighs {
        l.layout.column(What::Repeat, n_options, 0.0, f64::INFINITY);
    }
}
