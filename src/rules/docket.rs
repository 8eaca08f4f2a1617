//! Compiled dockets: what the utility policy weighs, as facts and weights in blocks of eight options.
//!
//! Score of an option = sharpness x (sum of appeal x feature - match - inertia - repeat - audience - price of capital).

use super::PolicyChoice;
use super::action::{Action, Seat, Sketch};
use super::expr::{Expr, Known, NOBODY};
use super::layout::{What, pair_row};
use super::lower::{Lowerer, Scope, cell};
use crate::race::{Block, ILLEGAL, LANES};
use crate::rng::Label;
use crate::scenario::model::{self, Num, Policy, Role};
use crate::slot::Slot;
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
    /// Weight of each fact, block by block: `[block][fact]`.
    pub weights: Vec<Block>,
    /// What is constant in each score.
    pub base: Vec<Block>,
    /// Labels of the options.
    pub labels: Vec<[Label; LANES]>,
    /// Weight of an option's repeat count, one an option; empty where nothing repeats.
    pub repeat: Vec<f64>,
    /// Whether every option is always legal.
    pub is_free: bool,
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

/// Coefficients of a utility policy.
#[derive(Debug, Clone, Copy, Default)]
struct Coefficients {
    sharpness: f64,
    hawk: f64,
    caution: f64,
    matching: f64,
    conciliation: f64,
    goal: f64,
    inertia: f64,
    repeat: f64,
    audience: f64,
}

/// The drives: features whose weight is times a coefficient of the policy.
const DRIVES: [&str; 4] = ["hawk", "caution", "conciliation", "goal"];
/// The habits: built-in terms whose weight an action may state as if they were features.
const HABITS: [&str; 4] = ["match", "inertia", "repeat", "audience"];

impl Coefficients {
    fn drive(&self, name: &str) -> f64 {
        match name {
            "hawk" => self.hawk,
            "caution" => self.caution,
            "conciliation" => self.conciliation,
            "goal" => self.goal,
            _ => 1.0,
        }
    }

    fn choose(mut self, choice: &PolicyChoice) -> Self {
        match choice {
            PolicyChoice::Hawk => (self.hawk, self.caution) = (2.0 * self.hawk, 0.5 * self.caution),
            PolicyChoice::Dove => (self.hawk, self.caution) = (0.5 * self.hawk, 2.0 * self.caution),
            PolicyChoice::TitForTat => {
                let matching = if self.matching > 0.0 { self.matching } else { 1.0 };
                self = Self { sharpness: self.sharpness, matching, ..Self::default() };
            }
            PolicyChoice::Uniform | PolicyChoice::Utility | PolicyChoice::Script(_) => {}
        }
        self
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
        labels: vec![[Label::default(); LANES]; n_blocks],
        repeat: vec![],
        is_free: own.iter().all(|s| is_free(l, s)),
        families: families(l, own),
        sharpness: coefficients.map_or(1.0, |c| c.sharpness),
        audience: coefficients.map_or(0.0, |c| c.audience),
    };
    docket.weigher = weigher(l, seat, own, choice, coefficients.is_some());
    let labels = own.iter().map(|s| s.label).chain([Label::of("wait").and(Label::of(&seat.name))]);
    for (o, label) in (0..n_options).zip(labels) {
        docket.labels[o / LANES][o % LANES] = label;
        docket.base[o / LANES][o % LANES] = 0.0;
    }
    if let (Weigher::Utility, Some(c)) = (&docket.weigher, coefficients) {
        let terms: Vec<Vec<(Fact, Expr)>> = own.iter().map(|s| terms(l, s, &actions[usize::from(s.action)], &docket, &c, choice)).collect();
        docket.repeat = own.iter().map(|s| c.sharpness * c.repeat * habit(l, s, "repeat").unwrap_or(1.0)).collect();
        if docket.repeat.iter().all(|x| *x <= 0.0) {
            docket.repeat.clear();
        }
        for (o, list) in terms.into_iter().chain([wait_terms(l, seat, &c)]).enumerate().take(n_options) {
            weigh(&mut docket, o, list, c.sharpness);
        }
    }
    docket
}

fn is_free(l: &Lowerer, s: &Sketch) -> bool {
    let a = &l.checked.scenario.actions[l.registry.actions.name(s.action.into())];
    let by_deeds = matches!(&l.checked.scenario.ladder, Some(x) if x.moves == model::Moves::ByDeeds);
    a.needs.lines.is_empty() && a.cost.is_empty() && !(by_deeds && a.gated && a.rung > 0)
}

fn families(l: &Lowerer, own: &[Sketch]) -> Vec<Vec<usize>> {
    let family = |s: &Sketch| {
        let name = l.registry.actions.name(s.action.into());
        l.checked.scenario.actions[name].family.clone()
    };
    let mut named: Vec<(String, Vec<usize>)> = vec![];
    for (o, s) in own.iter().enumerate() {
        let Some(name) = family(s) else { continue };
        match named.iter_mut().find(|(n, _)| *n == name) {
            Some((_, list)) => list.push(o),
            None => named.push((name, vec![o])),
        }
    }
    named.into_iter().map(|(_, list)| list).filter(|list| list.len() > 1).collect()
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

fn best(l: &mut Lowerer, seat: &Seat, s: &Sketch) -> Best {
    let checked = l.checked;
    let name = l.registry.actions.name(s.action.into()).to_owned();
    let (text, highest) = match &checked.scenario.actions[&name].target {
        Role::Lowest(text) => (text, false),
        Role::Highest(text) => (text, true),
        _ => unreachable!("only these leave the target open"),
    };
    let frame = super::expr::Frame::EMPTY.with(super::expr::Side::Doer, seat.actor);
    let rank = l.formula(text, &Scope::deed()).bind(&Known { frame, ..Known::NOTHING });
    let first = cell(usize::from(seat.actor) * (l.n() - 1));
    let row = match &rank {
        Expr::Read(super::expr::Place::Pair(base, _, super::expr::End::Fixed(_), super::expr::End::Side(_))) => Some(base + first),
        _ => None,
    };
    Best { rank, row, highest }
}

/// Returns the place of an option's ranking among its docket's.
pub(super) fn best_of(l: &mut Lowerer, seat: &Seat, s: &Sketch, docket: &Docket) -> u8 {
    if s.target.is_some() {
        return 0;
    }
    let wanted = best(l, seat, s);
    let at = docket.bests.iter().position(|b| *b == wanted).expect("every ranking of the docket is listed");
    u8::try_from(at).expect("few rankings")
}

fn coefficients(l: &mut Lowerer, seat: &Seat) -> Option<Coefficients> {
    let checked = l.checked;
    let actor = &checked.scenario.actors[l.registry.actors.name(seat.actor.into())];
    let Some(Policy::Utility { sharpness, hawk, caution, matching, conciliation, goal, inertia, repeat, audience }) = &actor.policy
    else {
        return None;
    };
    let mut number = |x: &Num| l.num(x, &Scope::plain()).constant().unwrap_or(0.0);
    Some(Coefficients {
        sharpness: number(sharpness),
        hawk: number(hawk),
        caution: number(caution),
        matching: number(matching),
        conciliation: number(conciliation),
        goal: number(goal),
        inertia: number(inertia),
        repeat: number(repeat),
        audience: number(audience),
    })
}

fn weigher(l: &mut Lowerer, seat: &Seat, own: &[Sketch], choice: &PolicyChoice, has_utility: bool) -> Weigher {
    let checked = l.checked;
    let actor = &checked.scenario.actors[l.registry.actors.name(seat.actor.into())];
    let script = match (choice, &actor.policy) {
        (PolicyChoice::Uniform, _) => return Weigher::Uniform,
        (PolicyChoice::Script(name), _) | (PolicyChoice::Utility, Some(Policy::Script(name))) => name,
        _ if has_utility => return Weigher::Utility,
        _ => return Weigher::Uniform,
    };
    let mut lines = vec![];
    for line in &checked.scenario.scripts[script].lines {
        let when = l.conditions(&line.when, &Scope::plain());
        let fits = |s: &Sketch| {
            let target = line.target.as_ref().map(|t| super::lower::id16(&l.registry.actors, t));
            l.registry.actions.name(s.action.into()) == line.action && target.is_none_or(|t| s.target == Some(t))
        };
        if let Some(o) = own.iter().position(fits) {
            lines.push((when, o));
        }
    }
    Weigher::Script(lines)
}

/// Returns the weight that an action states for a habit, if it does.
fn habit(l: &mut Lowerer, s: &Sketch, name: &str) -> Option<f64> {
    let checked = l.checked;
    let action = &checked.scenario.actions[l.registry.actions.name(s.action.into())];
    action.appeal.get(name).map(|x| l.num(x, &Scope::plain()).constant().unwrap_or(1.0))
}

/// Returns the facts of an option's score, each with its weight.
fn terms(l: &mut Lowerer, s: &Sketch, compiled: &Action, docket: &Docket, c: &Coefficients, choice: &PolicyChoice) -> Vec<(Fact, Expr)> {
    let checked = l.checked;
    let name = l.registry.actions.name(s.action.into()).to_owned();
    let action = &checked.scenario.actions[&name];
    let known = s.known(compiled);
    let scope = Scope::deed();
    let k = l.num(&action.conciliation, &scope).bind(&known).constant().unwrap_or(0.0);
    let best = s.target.is_none().then(|| {
        let wanted = best(l, &seat_of(docket), s);
        u8::try_from(docket.bests.iter().position(|b| *b == wanted).expect("listed")).expect("few rankings")
    });
    let mut list = vec![];
    let mut add = |name: &str, expr: Expr, weight: Expr| list.push((Fact { expr, best, name: name.to_owned() }, weight));
    if !matches!(choice, PolicyChoice::TitForTat) {
        for (feature, weight) in appeals(action, l, k) {
            let Some(definition) = checked.scenario.features.get(&feature) else { continue };
            let fact = l.num(&definition.value, &scope).bind(&known);
            let weight = l.num(&weight, &scope).bind(&known);
            add(&feature, fact, Expr::Multiply(Box::new([weight, Expr::Number(c.drive(&feature))])).folded());
        }
    }
    if let Some((fact, weight)) = matching(l, s, action, k) {
        add("match", fact, Expr::Number(-c.matching * weight / 3.0));
    }
    add("inertia", Expr::Number(1.0), Expr::Number(-c.inertia * habit(l, s, "inertia").unwrap_or(1.0)));
    if let (true, Some(stake)) = (k > 0.0 && c.audience > 0.0, stake(l, s)) {
        let weight = habit(l, s, "audience").unwrap_or(0.4 + 0.6 * k);
        add("audience", stake, Expr::Number(-c.audience * weight));
    }
    for (fact, weight) in capital_price(l, s, action, choice) {
        add("capital", fact, weight);
    }
    list
}

fn seat_of(docket: &Docket) -> Seat {
    Seat { name: docket.name.clone(), actor: docket.actor, toward: docket.toward, wait: docket.wait.is_some() }
}

/// Returns the appeals of an action by feature: those stated, and the drives' defaults.
fn appeals(action: &model::Action, l: &Lowerer, k: f64) -> Vec<(String, Num)> {
    let mut list: Vec<(String, Num)> =
        action.appeal.iter().filter(|(f, _)| !HABITS.contains(&f.as_str())).map(|(f, w)| (f.clone(), w.clone())).collect();
    let rungs = l.checked.scenario.ladder.as_ref().map_or(1, |x| x.rungs.len().saturating_sub(1).max(1));
    #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
    let height = f64::from(action.rung) / rungs as f64;
    let defaults = [
        (action.rung > 0, Num::Literal(height)),
        (true, action.risk.clone()),
        (k > 0.0, Num::Literal(0.4 + 0.6 * k)),
        (false, Num::default()),
    ];
    for (drive, (applies, weight)) in DRIVES.into_iter().zip(defaults) {
        if applies && !action.appeal.contains_key(drive) {
            list.push((drive.to_owned(), weight));
        }
    }
    list
}

/// Returns how far an option is from the level received, and the weight of that.
fn matching(l: &mut Lowerer, s: &Sketch, action: &model::Action, k: f64) -> Option<(Expr, f64)> {
    let is_matched = action.rung > 0 || k > 0.0 || action.match_as.is_some();
    let target = s.target.filter(|t| *t != NOBODY && is_matched)?;
    let level = action.match_as.unwrap_or(if action.rung > 0 { f64::from(action.rung) } else { -1.0 });
    let weight = habit(l, s, "match").unwrap_or(if action.rung == 0 && k > 0.0 { 0.5 } else { 1.0 });
    Some((distance_to_received(l, s.actor, target, level), weight))
}

fn distance_to_received(l: &mut Lowerer, actor: u16, other: u16, level: f64) -> Expr {
    let row = cell(pair_row(l.n(), actor.into(), other.into()));
    let received = Expr::Read(super::expr::Place::Cell(l.slot(Slot::Received) + row));
    Expr::Abs(Box::new(Expr::Subtract(Box::new([Expr::Number(level), received]))))
}

/// Returns the share of the ladder that the doer has staked toward the target.
fn stake(l: &mut Lowerer, s: &Sketch) -> Option<Expr> {
    let target = s.target.filter(|t| *t != NOBODY)?;
    let top = l.checked.scenario.ladder.as_ref().map_or(1, |x| x.rungs.len().saturating_sub(1).max(1));
    let row = cell(pair_row(l.n(), s.actor.into(), target.into()));
    let stake = Expr::Read(super::expr::Place::Cell(l.slot(Slot::Stake) + row));
    #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
    let top = Expr::Number(top as f64);
    Some(Expr::Divide(Box::new([stake, top])))
}

/// Returns the price of the capital that an option costs: (scarcity - capital) x cost.
fn capital_price(l: &mut Lowerer, s: &Sketch, action: &model::Action, choice: &PolicyChoice) -> Vec<(Expr, Expr)> {
    let checked = l.checked;
    let (Some(m), Some(cost)) = (&checked.scenario.mechanisms.capital, action.cost.get("capital")) else { return vec![] };
    if matches!(choice, PolicyChoice::TitForTat) {
        return vec![];
    }
    let cost = l.num(cost, &Scope::plain()).constant().unwrap_or(0.0);
    let scarcity = l.num(&m.scarcity, &Scope::plain()).constant().unwrap_or(0.0);
    let capital = Expr::Read(super::expr::Place::Cell(l.slot(Slot::Capital) + u32::from(s.actor)));
    vec![(Expr::Number(1.0), Expr::Number(-scarcity * cost)), (capital, Expr::Number(cost))]
}

/// Returns the facts of doing nothing: how far it is from the level received.
fn wait_terms(l: &mut Lowerer, seat: &Seat, c: &Coefficients) -> Vec<(Fact, Expr)> {
    let Some(other) = seat.toward.filter(|_| c.matching > 0.0) else { return vec![] };
    let expr = distance_to_received(l, seat.actor, other, 0.0);
    vec![(Fact { expr, best: None, name: "match".to_owned() }, Expr::Number(-c.matching / 3.0))]
}

/// Adds the facts of an option to the docket's blocks; what is constant goes to the base.
fn weigh(docket: &mut Docket, o: usize, list: Vec<(Fact, Expr)>, sharpness: f64) {
    for (fact, weight) in list {
        let (fact, weight) = match weight.constant() {
            Some(w) => (fact, w),
            None => (Fact { expr: Expr::Multiply(Box::new([weight, fact.expr])).folded(), ..fact }, 1.0),
        };
        let weight = weight * sharpness;
        if let Some(x) = fact.expr.constant() {
            docket.base[o / LANES][o % LANES] += weight * x;
            continue;
        }
        if weight.abs() <= 0.0 {
            continue;
        }
        let n_blocks = docket.n_blocks();
        let at = docket.facts.iter().position(|f| *f == fact).unwrap_or_else(|| {
            docket.facts.push(fact);
            docket.weights.extend(vec![[0.0; LANES]; n_blocks]);
            docket.facts.len() - 1
        });
        docket.weights[at * n_blocks + o / LANES][o % LANES] += weight;
    }
}

/// Makes the column of repeat counts, if any policy weighs them.
pub(super) fn repeat_column(l: &mut Lowerer, seats: &[Seat], n_options: usize) {
    let weighs = seats.iter().any(|seat| coefficients(l, seat).is_some_and(|c| c.repeat > 0.0));
    if weighs {
        l.layout.column(What::Repeat, n_options, 0.0, f64::INFINITY);
    }
}
