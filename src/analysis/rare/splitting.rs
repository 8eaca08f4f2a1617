//! The whole of a question: a pilot that finds levels, replications, plain runs to hold them against, and how it came about.

use super::crisis::{Fork, Question, Stand};
use super::{Begin, Hit, Played, Replication, Until, adaptive, fixed_effort, pilot};
use super::{Plain, Verdict};
use crate::analysis::event::{Asked, HIGH_RUNG};
use crate::analysis::paths::{Trail, first_rung};
use crate::batch::crew::{Crew, Halted};
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::scenario::Checked;
use crate::scenario::model::Num;
use crate::world::runs::Detail;
use crate::world::turn::{Transition, TurnView};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Number of the pilot's run: replications have small ones.
const PILOT: u64 = 1 << 40;
/// Of this many paths, one gives way in each round of the adaptive method.
const TENTH: usize = 10;

/// How paths are split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The same number of paths at every level.
    FixedEffort,
    /// The lowest paths give way.
    Adaptive,
}

/// How much is played.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The method.
    pub method: Method,
    /// Levels of fixed effort, which rise; a pilot finds them where there are none.
    pub levels: Option<Vec<f64>>,
    /// Paths of a stage, 2 or more.
    pub effort: usize,
    /// Replications, 1 or more.
    pub replications: u64,
    /// Plain runs; as many as cost the same, where it is not said.
    pub plain: Option<u64>,
}

/// A path on which the event happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The branches that it drew on, from the start.
    pub forks: Vec<Fork>,
    /// The turn of the event.
    pub turn: u32,
}

/// What splitting found.
#[derive(Debug)]
pub struct Splitting {
    /// Levels of fixed effort, given or found.
    pub levels: Vec<f64>,
    /// Turns that the pilot took.
    pub pilot: u64,
    /// Replications in order.
    pub played: Vec<Played<Way>>,
    /// What they come to.
    pub verdict: Verdict,
}

impl Splitting {
    /// Answers a question.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn new(question: &Question, plan: &Plan, crew: &Crew) -> Result<Self, Halted> {
        let play = &mut |begins: &[Begin<Stand>], until: Until| question.play(crew, begins, until);
        let replication = |number| Replication {
            seed: question.seed,
            number,
        };
        let (levels, pilot) = match (&plan.levels, plan.method) {
            (Some(levels), _) => (levels.clone(), 0),
            (None, Method::Adaptive) => (vec![], 0),
            (None, Method::FixedEffort) => pilot(plan.effort, replication(PILOT), play)?,
        };
        let mut played = vec![];
        for number in 0..plan.replications {
            let one = match plan.method {
                Method::FixedEffort => {
                    fixed_effort(&levels, plan.effort, replication(number), play)?
                }
                Method::Adaptive => {
                    let kill = (plan.effort / TENTH).max(1);
                    adaptive(kill, plan.effort, replication(number), play)?
                }
            };
            played.push(light(one));
        }
        let turns = pilot + played.iter().map(|p| p.turns).sum::<u64>();
        let same_cost = turns.div_ceil(u64::from(question.rules.horizon.max(1)));
        let plain = match plan.plain.unwrap_or(same_cost) {
            0 => None,
            runs => Some(question.plain(crew, runs)?),
        };
        Ok(Self {
            levels,
            pilot,
            verdict: Verdict::of(&played, plain),
            played,
        })
    }

    /// Returns every path on which the event happened: the number of its replication, and the path with its weight. Weights of
    /// all add up to the estimate. [`Question::retrace`] plays one again.
    pub fn hits(&self) -> impl Iterator<Item = (u64, f64, &Hit<Way>)> {
        let n = self.played.len().max(1);
        let each = move |(number, played)| hits_of(number, played, n);
        (0_u64..).zip(&self.played).flat_map(each)
    }

    /// Plays every path on which the event happened again, in the order of [`Self::hits`], and tells how it climbed.
    ///
    /// # Errors
    /// When the crew is told to stop.
    pub fn climbs(&self, question: &Question, crew: &Crew) -> Result<Vec<Climb>, Halted> {
        let hits: Vec<(u64, f64, &Hit<Way>)> = self.hits().collect();
        let one = |(): &mut (), place: usize| {
            if crew.cancel.load(Ordering::Relaxed) {
                return Err(Halted::Interrupted);
            }
            let (run, weight, hit) = hits[place];
            Ok(climb(question, run, weight, &hit.state))
        };
        crew.each(hits.len(), || (), one)
            .map_err(|(_, halted)| halted)
    }

    /// Returns the plain runs, if there were any.
    #[must_use]
    pub fn plain(&self) -> Option<&Plain> {
        self.verdict.plain.as_ref().map(|(plain, _)| plain)
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are few replications")]
fn hits_of(
    number: u64,
    played: &Played<Way>,
    n: usize,
) -> impl Iterator<Item = (u64, f64, &Hit<Way>)> {
    let hits = played.hits.iter();
    hits.map(move |hit| (number, hit.weight / n as f64, hit))
}

/// Returns a replication without the states of its hits.
fn light(played: Played<Stand>) -> Played<Way> {
    let hit = |hit: Hit<Stand>| Hit {
        state: Arc::new(Way {
            forks: hit.state.way.clone(),
            turn: hit.state.snapshot.turn,
        }),
        ancestor: hit.ancestor,
        weight: hit.weight,
    };
    Played {
        estimate: played.estimate,
        stages: played.stages,
        hits: played.hits.into_iter().map(hit).collect(),
        turns: played.turns,
    }
}

/// Returns the formula that tells how near a run is to an event where nothing else is asked: what the scenario says of its
/// outcome, else the rung of the first focal pair; none where there is neither.
#[must_use]
pub fn default_score(asked: &Asked, checked: &Checked) -> Option<String> {
    let scenario = &checked.scenario;
    let name = asked.text().strip_prefix("outcome is ");
    let outcome = scenario
        .outcomes
        .iter()
        .find(|outcome| Some(outcome.id.as_str()) == name);
    let written = |num: &Num| match num {
        Num::Formula(text) => text.clone(),
        Num::Literal(x) => x.to_string(),
        Num::Sourced(param) => param.value.to_string(),
    };
    let rung = || {
        let pair = scenario.focal.first()?;
        Some(format!("rung({}, {})", pair.0, pair.1))
    };
    let said = outcome.and_then(|outcome| outcome.score.as_ref());
    said.map(written).or_else(rung)
}

/// How a path climbed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Climb {
    /// How the rung of the first focal pair went, with the weight of the path; its run is the number of the replication.
    pub trail: Trail,
    /// What first lifted it to the rung from which on a crisis counts as militarised.
    pub opening: Option<Opening>,
}

/// What lifted a rung.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opening {
    /// A deed.
    Deed {
        /// What was done.
        action: String,
        /// Doer, target, beneficiary and host; empty where there is none.
        sides: [String; 4],
    },
    /// A rule.
    Rule(String),
}

/// Plays a path of a replication again and tells how it climbed.
#[must_use]
pub fn climb(question: &Question, run: u64, weight: f64, way: &Way) -> Climb {
    let rules = question.rules;
    let Some((from, to)) = rules.focal.first().copied() else {
        return Climb::default();
    };
    let pair = [from, to];
    let mut climb = Climb {
        trail: Trail {
            weight,
            ..Trail::new(run, first_rung(rules, pair))
        },
        opening: None,
    };
    let high = u8::try_from(HIGH_RUNG.min(rules.ladder.top())).expect("ladders are short");
    question.retrace(run, &way.forks, Detail::default(), |view| {
        climb.trail.add(view, pair, question.event);
        let opens = |t: &&Transition| [t.from, t.to] == pair && t.after >= high;
        if climb.opening.is_none()
            && let Some(first) = view.transitions.iter().find(opens)
        {
            climb.opening = opening(rules, view, first);
        }
    });
    climb
}

fn opening(rules: &Ruleset, view: &TurnView, transition: &Transition) -> Option<Opening> {
    let names = &rules.registry;
    match transition.cause {
        Cause::Deed(at) => {
            let deed = view.deeds.get(usize::from(at))?;
            let sides = [deed.actor, deed.target, deed.beneficiary, deed.host];
            Some(Opening::Deed {
                action: names.actions.name(deed.action.into()).into(),
                sides: sides.map(|actor| view.actor(actor).into()),
            })
        }
        Cause::Rule(rule, _) => Some(Opening::Rule(names.rules.name(rule.into()).into())),
        _ => None,
    }
}
