//! The fixed list of checks: each looks at the typed scenario, and all findings are kept.
//!
//! Invariant: checks never stop at the first finding, and never need the files.

mod actors;
mod at;
mod class;
mod deeds;
mod effects;
mod head;
mod ladder;
mod map;
mod numbers;
mod reach;
mod rules;
mod texts;
mod tools;
mod treaties;
mod usage;

use super::formula::Declared;
use tools::Checker;
pub(crate) use tools::Checks;

/// Runs all checks that a scenario must pass.
pub(crate) fn run(declared: Declared) -> Checks {
    let mut checker = Checker::new(declared);
    head::check(&mut checker);
    ladder::check(&mut checker);
    numbers::check(&mut checker);
    actors::check(&mut checker);
    map::check(&mut checker);
    treaties::check(&mut checker);
    deeds::check(&mut checker);
    rules::check(&mut checker);
    class::check(&mut checker);
    checker.finish()
}
