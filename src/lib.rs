//! escalade simulates how an international crisis climbs, or comes down, the ladder of escalation.
//!
//! A file may use the modules above its own, never those below; `tests/tidy` holds the line.
//!
//! <!-- modules: `UPDATE=1 cargo test --test tidy` writes them -->
//! ```text
//! math                   Transcendental functions with the same bits on every machine: the only file that may use them
//! ids                    Names become numbers: one ordered list of names per kind of thing, and the order in which names count
//! slot                   The one table of quantities that formulas read and effects write: name, scope, range, unit, documentation
//! rng                    Keyed draws: a draw is a pure function of (seed, branch, run, turn, who, purpose, label)
//! race                   The exponential race: one option is chosen with probability proportional to exp(score), each option by its own draw
//! scenario/              What authors write: files are read, parsed and checked here, and nowhere else
//!   formula/             The formula language: text becomes a typed tree
//!     ast                The typed tree of a formula: names are checked, and stay names until compiled
//!   model/               What authors write: plain types, one per block of the language
//!     macros             The two macros that define author types together with their reference, so that `escalade schema` cannot drift
//!     conduct            Blocks that say what can be done and what follows: actions, red lines, rules, injects, outcomes, scripts
//!     effects            What happens: the verbs of rules, deeds, lenses, injects and red lines
//!     lenses             Blocks that say how deeds are seen: who detects them, and the lenses through which they are read
//!     mechanisms         The `mechanisms` block: one struct per file of `src/mechanisms`
//!     schema             What the author reference is made of: the documentation of each author type, as data
//!     treaties           Blocks that say what binds actors to each other: treaties with their clauses, and consents
//!     values             Values that every block uses: numbers in three forms, conditions, sourced numbers, pairs, and who is meant
//!     world              Blocks that say who and what there is at the start: actors, dockets, stances, map, forces, narratives
//! ```
//! <!-- end of modules -->

pub mod math;
pub mod text;
pub mod diag;
pub mod ids;
pub mod slot;
pub mod rng;
pub mod race;
pub mod scenario;
pub mod rules;
pub mod world;
pub mod mechanisms;
pub mod engine;
pub mod analysis;
pub mod cli;
