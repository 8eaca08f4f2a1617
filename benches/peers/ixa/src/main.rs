//! ladder10 on ixa 4.0: actors and ordered pairs are entities with properties, a turn is a plan. The rung of a pair is indexed,
//! so that a rule asks for the pairs that it guards on instead of looking at all.

use ixa::prelude::*;
use ladder10::{
    ACTORS, End, FEATURES, KINDS, Kind, RULES_A_RUNG, Rule, SHARPNESS, TOP, TURNS, budget,
    cohesion, kinds, measure, resolve, rules, stance,
};
use std::rc::Rc;

define_entity!(Actor);
define_entity!(Pair);
define_property!(struct Resolve(f64), Actor, impl_eq_hash = both);
define_property!(struct Cohesion(f64), Actor, impl_eq_hash = both);
define_property!(struct Budget(f64), Actor, impl_eq_hash = both);
define_property!(struct Order(u16, u16), Actor, default_const = Order(0, 0));
define_property!(struct Stance(f64), Pair, impl_eq_hash = both);
define_property!(struct Rung(u8), Pair, default_const = Rung(0));
define_rng!(ChoiceRng);
define_rng!(RuleRng);

/// What never changes.
struct Constants {
    kinds: [Kind; KINDS],
    rules: [[Rule; RULES_A_RUNG]; TOP as usize],
}

struct Ladder {
    constants: Rc<Constants>,
    actors: Rc<[ActorId]>,
    pairs: Rc<[[Option<PairId>; ACTORS]; ACTORS]>,
    end: End,
}

define_data_plugin!(LadderPlugin, Option<Ladder>, None);

type Pairs = [[Option<PairId>; ACTORS]; ACTORS];

fn pair(pairs: &Pairs, i: usize, j: usize) -> PairId {
    pairs[i][j].expect("no actor is paired with itself")
}

fn choose(context: &mut Context, kinds: &[Kind], actors: &[ActorId], pairs: &Pairs) {
    for (i, actor) in actors.iter().enumerate() {
        let (mut target, mut least) = (0, f64::INFINITY);
        for j in (0..ACTORS).filter(|j| *j != i) {
            let Stance(stance) = context.get_property(pair(pairs, i, j));
            if stance < least {
                (target, least) = (j, stance);
            }
        }
        let Resolve(resolve) = context.get_property(*actor);
        let Cohesion(cohesion) = context.get_property(*actor);
        let Budget(budget) = context.get_property(*actor);
        let Rung(rung) = context.get_property(pair(pairs, i, target));
        let features: [f64; FEATURES] = [
            1.0,
            -least,
            resolve,
            cohesion,
            budget,
            f64::from(rung) / 10.0,
        ];
        let weight = |kind: &Kind| {
            let products = kind.weights.iter().zip(&features).map(|(w, x)| w * x);
            (SHARPNESS * products.sum::<f64>()).exp()
        };
        let weights: Vec<f64> = kinds.iter().map(weight).collect();
        let kind = context.sample_weighted(ChoiceRng, &weights);
        context.set_property(*actor, Order(kind as u16, target as u16));
    }
}

fn apply(context: &mut Context, kinds: &[Kind], actors: &[ActorId], pairs: &Pairs) {
    for (i, actor) in actors.iter().enumerate() {
        let Order(kind, t) = context.get_property(*actor);
        let (kind, t) = (&kinds[usize::from(kind)], usize::from(t));
        for (id, change) in [
            (pair(pairs, t, i), kind.theirs),
            (pair(pairs, i, t), kind.ours),
        ] {
            let Stance(stance) = context.get_property(id);
            context.set_property(id, Stance(stance + change));
        }
        for (id, change) in [(actors[t], kind.target_cohesion), (*actor, kind.cohesion)] {
            let Cohesion(cohesion) = context.get_property(id);
            context.set_property(id, Cohesion(cohesion + change));
        }
        let Budget(budget) = context.get_property(*actor);
        context.set_property(*actor, Budget(budget + kind.budget));
    }
    for id in pairs.iter().flatten().flatten() {
        let Stance(stance) = context.get_property(*id);
        if !(-1.0..=1.0).contains(&stance) {
            context.set_property(*id, Stance(stance.clamp(-1.0, 1.0)));
        }
    }
    for actor in actors {
        let Cohesion(cohesion) = context.get_property(*actor);
        if !(0.0..=1.0).contains(&cohesion) {
            context.set_property(*actor, Cohesion(cohesion.clamp(0.0, 1.0)));
        }
        let Budget(budget) = context.get_property(*actor);
        if !(0.0..=1.0).contains(&budget) {
            context.set_property(*actor, Budget(budget.clamp(0.0, 1.0)));
        }
    }
}

/// Highest rungs first, so that a pair climbs at most one rung a turn. Returns whether one reached the top.
fn climb(context: &mut Context, constants: &Constants) -> bool {
    let mut is_top = false;
    for rule in constants.rules.iter().rev().flatten() {
        let mut climbing = vec![];
        context.with_query_results(with!(Pair, Rung(rule.rung)), &mut |pairs| {
            for id in pairs {
                let Stance(stance) = context.get_property(id);
                if stance < rule.below && context.sample_bool(RuleRng, rule.chance) {
                    climbing.push(id);
                }
            }
        });
        for id in climbing {
            context.set_property(id, Rung(rule.rung + 1));
            is_top |= rule.rung + 1 == TOP;
        }
    }
    is_top
}

fn turn(context: &mut Context) {
    let ladder = context
        .get_data(LadderPlugin)
        .as_ref()
        .expect("made before the first turn");
    let (constants, actors, pairs) = (
        Rc::clone(&ladder.constants),
        Rc::clone(&ladder.actors),
        Rc::clone(&ladder.pairs),
    );
    choose(context, &constants.kinds, &actors, &pairs);
    apply(context, &constants.kinds, &actors, &pairs);
    let is_top = climb(context, &constants);
    let now = context.get_current_time();
    let ladder = context
        .get_data_mut(LadderPlugin)
        .as_mut()
        .expect("made before the first turn");
    ladder.end = End {
        turn: ladder.end.turn + 1,
        is_top,
    };
    if !is_top && ladder.end.turn < TURNS {
        context.add_plan(now + 1.0, turn);
    }
}

fn play(constants: &Rc<Constants>, seed: u64) -> End {
    let mut context = Context::new();
    context.init_random(seed);
    context.index_property::<Pair, Rung>();
    let actor = |i| {
        with!(
            Actor,
            Resolve(resolve(i)),
            Cohesion(cohesion(i)),
            Budget(budget(i))
        )
    };
    let actors = (0..ACTORS)
        .map(|i| context.add_entity(actor(i)).expect("valid"))
        .collect();
    let mut pairs = [[None; ACTORS]; ACTORS];
    for (i, row) in pairs.iter_mut().enumerate() {
        for (j, id) in row.iter_mut().enumerate().filter(|(j, _)| *j != i) {
            *id = Some(
                context
                    .add_entity(with!(Pair, Stance(stance(i, j))))
                    .expect("valid"),
            );
        }
    }
    *context.get_data_mut(LadderPlugin) = Some(Ladder {
        constants: Rc::clone(constants),
        actors,
        pairs: Rc::new(pairs),
        end: End {
            turn: 0,
            is_top: false,
        },
    });
    context.add_plan(1.0, turn);
    context.execute();
    context
        .get_data(LadderPlugin)
        .as_ref()
        .expect("made above")
        .end
}

fn main() {
    measure(|runs, seed| {
        let constants = Rc::new(Constants {
            kinds: kinds(),
            rules: rules(),
        });
        let key = |run: u64| {
            let keyed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            keyed.wrapping_add(run.wrapping_mul(0xd134_2543_de82_ef95))
        };
        (0..runs).map(|run| play(&constants, key(run))).collect()
    });
}
