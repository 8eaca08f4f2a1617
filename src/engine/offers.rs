//! What a docket may do now: legal options with their probability and motives, and the reasons of the others.
//! Worked out on request, never in a bare batch.

use super::choose::{probability, score};
use super::legal::reasons;
use crate::race::{ILLEGAL, LANES};
use crate::rules::Ruleset;
use crate::rules::action::Aim;
use crate::rules::expr::{Frame, NOBODY, Side, Value};
use crate::rules::sheet::Worked;
use crate::world::ramp::Reason;
use crate::world::runs::Scores;

/// One option of an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// The option, by its place among all; none is `wait`.
    pub option: Option<u16>,
    /// To or against whom, or [`NOBODY`].
    pub target: u16,
    /// Why it is illegal; empty where it is legal.
    pub reasons: Vec<Reason>,
    /// Probability with which the docket's policy chooses it, 0..1.
    pub probability: f64,
    /// What speaks for it and against it: feature or habit, utility; strongest first.
    pub motives: Vec<(String, f64)>,
}

/// What a docket may do now.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The docket.
    pub docket: usize,
    /// Its options, `wait` last.
    pub options: Vec<Offered>,
}

/// Works out the offer of a docket on a state.
#[must_use]
pub fn offer(rules: &Ruleset, docket: usize, state: &[Value]) -> Offer {
    let d = &rules.dockets[docket];
    let mut memory = Scores::default();
    let mut lines = Worked::default();
    lines.fill(&rules.moments.choosing, state, rules.layout.cells());
    score(rules, d, state, lines.of(0), &mut memory);
    let options = (0..d.n_options()).map(|o| {
        let option = (d.wait != Some(o)).then(|| d.options.start + o);
        let target = option.map_or(NOBODY, |i| match rules.options[i].aim {
            Aim::Fixed(target) => target,
            Aim::Best(b) => memory.targets[usize::from(b)],
        });
        Offered {
            option: option.map(|i| u16::try_from(i).expect("few options")),
            target,
            reasons: option.map_or(vec![], |i| reasons(rules, &rules.options[i], target, state)),
            probability: if memory.list[o / LANES][o % LANES] > ILLEGAL {
                probability(&memory, o)
            } else {
                0.0
            },
            motives: motives(rules, docket, o, state, &memory),
        }
    });
    Offer {
        docket,
        options: options.collect(),
    }
}

/// Returns what speaks for an option and against it, in units of utility, strongest first.
fn motives(
    rules: &Ruleset,
    docket: usize,
    o: usize,
    state: &[Value],
    memory: &Scores,
) -> Vec<(String, f64)> {
    let d = &rules.dockets[docket];
    let mut list: Vec<(String, f64)> = vec![];
    let mut add = |name: &str, utility: f64| match list.iter_mut().find(|(n, _)| n == name) {
        Some((_, sum)) => *sum += utility,
        None => list.push((name.to_owned(), utility)),
    };
    for (f, fact) in d.facts.iter().enumerate() {
        let target = fact.best.map_or(NOBODY, |b| memory.targets[usize::from(b)]);
        let weight = d.weights[o / LANES * d.facts.len() + f][o % LANES];
        if weight.abs() > 0.0 {
            let x = fact
                .expr
                .eval(state, &Frame::EMPTY.with(Side::Target, target));
            add(&fact.name, weight * x / d.sharpness);
        }
    }
    if let Some(weight) = d.repeat.get(o).filter(|w| **w > 0.0) {
        let count = rules.options[d.options.start + o]
            .repeat
            .map_or(0.0, |c| state[c as usize].0);
        add("repeat", -weight * count / d.sharpness);
    }
    list.retain(|(_, utility)| utility.abs() > 1e-9);
    list.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    list
}
