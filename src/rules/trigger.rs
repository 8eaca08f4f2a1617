//! Compiled rules: ladders of guarded rules looked at pair by pair, and single instances with a general condition.

use super::change::Verb;
use super::effect::{Amount, Effects};
use super::expr::{End, Expr, Place, Side};
use super::guarded::{Guarded, Ladder, RUNG_PLACES};
use super::layout::{Layout, Registry, pair_of};
use super::lower::{Bound, Lowerer, Scope, cell};
use super::sheet::Line;
use crate::rng::{Chance, Label};
use crate::scenario::Checked;
use crate::scenario::model::{Each, Fires, Rule, Scenario};
use crate::slot::{Kind, Slot};

/// What a rule is looked at for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Things bound, with the name that the author gave each.
    pub things: Vec<(String, Kind, usize)>,
    /// The actor whose sub-key draws, if the first thing is one.
    pub actor: Option<u16>,
    /// Label of what else is bound.
    pub label: Label,
}

/// How often an instance may fire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Once a turn.
    EveryTurn,
    /// Once in a run.
    Once,
    /// Not again for this many turns.
    AtMostEvery(u32),
}

/// How likely an instance is to fire.
#[derive(Debug, Clone, PartialEq)]
pub enum Likelihood {
    /// A constant.
    Constant(Chance),
    /// A formula.
    Formula(Expr),
}

impl From<Expr> for Likelihood {
    fn from(expr: Expr) -> Self {
        expr.constant()
            .map_or(Self::Formula(expr), |p| Self::Constant(Chance::new(p)))
    }
}

/// A rule looked at for one binding.
#[derive(Debug, Clone)]
pub struct Instance {
    /// The rule.
    pub rule: u16,
    /// The number of its binding.
    pub binding: u16,
    /// The actor whose sub-key draws.
    pub actor: Option<u16>,
    /// Label of its draw.
    pub label: Label,
    /// When it may fire.
    pub when: Expr,
    /// Line of that, when rules are first looked at in a turn.
    pub line: Line,
    /// How likely.
    pub likelihood: Likelihood,
    /// How often.
    pub limit: Limit,
    /// Cell of the turn at which it last fired, if anything asks.
    pub fired_at: Option<u32>,
    /// What follows.
    pub effects: Effects,
    /// Columns that its condition and chance read.
    pub reads: Vec<u16>,
}

/// All compiled rules.
#[derive(Debug, Clone, Default)]
pub struct Triggers {
    /// Guarded rules.
    pub ladders: Vec<Ladder>,
    /// The others.
    pub instances: Vec<Instance>,
    /// Bindings of each rule, for people.
    pub bindings: Vec<Vec<Binding>>,
}

/// Returns the bindings of a rule, in order.
pub(super) fn bindings(checked: &Checked, r: &Registry, rule: u16) -> Vec<Binding> {
    let rule = &checked.scenario.rules[r.rules.name(rule.into())];
    let n = r.actors.len();
    let kept = |list: &[String], id: usize| list.iter().any(|x| x == r.actors.name(id));
    let actor = |called: &str, id: usize| Binding {
        things: vec![(called.to_owned(), Kind::Actor, id)],
        actor: u16::try_from(id).ok(),
        label: Label(0),
    };
    let thing = |called: &str, kind, id: usize, name: &str| Binding {
        things: vec![(called.to_owned(), kind, id)],
        actor: None,
        label: Label::of(name),
    };
    match &rule.for_each {
        None => vec![Binding {
            things: vec![],
            actor: None,
            label: Label(0),
        }],
        Some(Each::Actor {
            called,
            only,
            except,
        }) => (0..n)
            .filter(|id| (only.is_empty() || kept(only, *id)) && !kept(except, *id))
            .map(|id| actor(called, id))
            .collect(),
        Some(Each::Pair {
            from,
            toward,
            except,
        }) => (0..n * n.saturating_sub(1))
            .map(|row| pair_of(n, row))
            .filter(|(a, b)| !kept(except, *a) && !kept(except, *b))
            .map(|(a, b)| Binding {
                things: vec![
                    (from.clone(), Kind::Actor, a),
                    (toward.clone(), Kind::Actor, b),
                ],
                actor: u16::try_from(a).ok(),
                label: Label::of(r.actors.name(b)),
            })
            .collect(),
        Some(Each::Member { of, called, except }) => {
            let parties = &checked.scenario.treaties[of].parties;
            let party = |id: &usize| parties.contains_key(r.actors.name(*id)) && !kept(except, *id);
            (0..n).filter(party).map(|id| actor(called, id)).collect()
        }
        Some(Each::Node { called, only }) => (r.nodes.iter().enumerate())
            .filter(|(_, name)| only.is_empty() || only.iter().any(|x| x == name))
            .map(|(id, name)| thing(called, Kind::Node, id, name))
            .collect(),
        Some(Each::Force { called, owner, at }) => (r.forces.iter().enumerate())
            .filter(|(_, name)| {
                checked.scenario.forces.get(*name).is_some_and(|f| {
                    owner.as_ref().is_none_or(|o| *o == f.owner)
                        && at.as_ref().is_none_or(|a| *a == f.at)
                })
            })
            .map(|(id, name)| thing(called, Kind::Force, id, name))
            .collect(),
    }
}

/// Compiles every rule.
pub(super) fn triggers(l: &mut Lowerer) -> Triggers {
    let checked = l.checked;
    let mut out = Triggers::default();
    let asks = asks_for_fired(&checked.scenario);
    for id in 0..l.registry.rules.len() {
        let id = u16::try_from(id).expect("few rules");
        let rule = &checked.scenario.rules[l.registry.rules.name(id.into())];
        let list = bindings(checked, &l.registry, id);
        if asks {
            l.fired(id);
        }
        if asks || !guarded(l, rule, id, &mut out.ladders) {
            for (number, binding) in list.iter().enumerate() {
                out.instances.push(instance(l, rule, id, number, binding));
            }
        }
        out.bindings.push(list);
    }
    out.ladders.iter_mut().for_each(Ladder::sort);
    out
}

/// Whether any condition of a scenario asks if a rule has fired, so that every firing must be kept.
fn asks_for_fired(s: &Scenario) -> bool {
    let rules = s.rules.values().map(|r| &r.when);
    let lines = s.red_lines.values().map(|r| &r.when);
    let injects = s.injects.values().map(|i| &i.when);
    let outcomes = s.outcomes.iter().map(|o| &o.when);
    let actions = s.actions.values().map(|a| &a.needs);
    let mut all = rules
        .chain(lines)
        .chain(injects)
        .chain(outcomes)
        .chain(actions)
        .flat_map(|c| &c.lines);
    all.any(|line| line.contains("fired("))
}

fn instance(l: &mut Lowerer, rule: &Rule, id: u16, number: usize, binding: &Binding) -> Instance {
    let bound = binding
        .things
        .iter()
        .map(|(name, kind, id)| (name.clone(), Bound::Fixed(*kind, *id)))
        .collect();
    let scope = Scope {
        bound,
        ..Scope::plain()
    };
    let when = l.conditions(&rule.when, &scope);
    let chance = rule
        .chance
        .as_ref()
        .map_or(Expr::Number(1.0), |c| l.num(c, &scope));
    let limit = match rule.fires {
        Fires::EveryTurn => Limit::EveryTurn,
        Fires::Once => Limit::Once,
        Fires::AtMostEvery { turns } => Limit::AtMostEvery(turns),
    };
    let base = if limit == Limit::EveryTurn {
        l.layout.find(super::layout::What::FiredAt(id))
    } else {
        Some(l.fired(id).0)
    };
    let effects = l.effects(&rule.then, &scope);
    let label = Label::of(l.registry.rules.name(id.into())).beside(binding.label);
    let mut reads = vec![];
    for expr in [&when, &chance] {
        columns_read(expr, &l.layout, &mut reads);
    }
    Instance {
        rule: id,
        binding: u16::try_from(number).expect("few bindings"),
        actor: binding.actor,
        label,
        when,
        line: Line::default(),
        likelihood: chance.into(),
        limit,
        fired_at: base.map(|b| b + cell(number)),
        effects,
        reads,
    }
}

/// Collects the columns that a formula reads.
fn columns_read(expr: &Expr, layout: &Layout, out: &mut Vec<u16>) {
    expr.visit(&mut |part| {
        let base = match part {
            Expr::Read(place) | Expr::Window(place, ..) | Expr::Highest(place, _) => match place {
                Place::Cell(c) | Place::Actor(c, ..) | Place::Pair(c, ..) => vec![*c],
            },
            Expr::Total(cells) => cells.clone(),
            _ => vec![],
        };
        for c in base {
            let column = layout.column_index(c);
            if !out.contains(&column) {
                out.push(column);
            }
        }
    });
}

/// Puts a rule on the ladder of its threshold quantity, if it has that shape.
fn guarded(l: &mut Lowerer, rule: &Rule, id: u16, ladders: &mut Vec<Ladder>) -> bool {
    let Some(Each::Pair {
        from,
        toward,
        except,
    }) = &rule.for_each
    else {
        return false;
    };
    if !except.is_empty() || rule.fires != Fires::EveryTurn {
        return false;
    }
    let bound = vec![
        (from.clone(), Bound::Side(Side::First)),
        (toward.clone(), Bound::Side(Side::Second)),
    ];
    let scope = Scope {
        bound,
        ..Scope::plain()
    };
    let rung_base = l.slot(Slot::Rung);
    let n = u16::try_from(l.n()).expect("few actors");
    let Some((rung, threshold, below)) = guard(&l.conditions(&rule.when, &scope), rung_base) else {
        return false;
    };
    let chance = rule
        .chance
        .as_ref()
        .map_or(Expr::Number(1.0), |c| l.num(c, &scope));
    let Some(chance) = chance.constant() else {
        return false;
    };
    let effects = l.effects(&rule.then, &scope);
    if !effects.deeds.is_empty() {
        return false;
    }
    let climbs = |e: &super::effect::Effect| {
        let own = Place::Pair(
            rung_base,
            n,
            End::Side(Side::First),
            End::Side(Side::Second),
        );
        e.place == own && e.verb == Verb::Add && matches!(e.amount, Amount::Number(x) if x > 0.0)
    };
    if !effects.cells.iter().all(climbs) {
        return false;
    }
    let at = ladders
        .iter()
        .position(|x| x.threshold == threshold)
        .unwrap_or_else(|| {
            ladders.push(Ladder::new(threshold));
            ladders.len() - 1
        });
    let label = Label::of(l.registry.rules.name(id.into()));
    ladders[at].rungs[rung].rules.push(Guarded {
        below,
        chance: Chance::new(chance),
        label,
        then: Box::new((id, effects)),
    });
    true
}

/// Returns the rung, threshold quantity and threshold of a condition of the guarded shape.
fn guard(when: &Expr, rung_base: u32) -> Option<(usize, u32, f64)> {
    let Expr::All(parts) = when else { return None };
    let [Expr::OneOf(rung, codes), Expr::Above(sides)] = parts.as_slice() else {
        return None;
    };
    let pair = |e: &Expr| match e {
        Expr::Read(Place::Pair(base, _, End::Side(Side::First), End::Side(Side::Second))) => {
            Some(*base)
        }
        _ => None,
    };
    let (Some(base), [code]) = (pair(rung), codes.as_slice()) else {
        return None;
    };
    let (Some(below), Some(threshold)) = (sides[0].constant(), pair(&sides[1])) else {
        return None;
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rungs are 0..20; others fit no rung"
    )]
    let rung = *code as usize;
    (base == rung_base && rung < RUNG_PLACES).then_some((rung, threshold, below))
}
