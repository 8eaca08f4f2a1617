//! What leaves an exercise: its facts as JSON, one a line, and its game as the tables of a batch of one run.
//!
//! The folder is a batch like any other: its manifest holds what people did, turn by turn, and `escalade verify` plays it again.

use super::fact::{Fact, What};
use super::session::Session;
use crate::batch::{self, BatchError, Done, Mode, Plan, Refusal, Request};
use crate::record::Tables;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// Returns the facts as JSON, one a line, the first first. Names that were erased are left out wherever they stood.
#[must_use]
pub fn jsonl(facts: &[Fact]) -> String {
    let erased = erased(facts);
    let mut text = String::new();
    for fact in facts {
        let mut fact = fact.clone();
        erase(&mut fact, &erased);
        text.push_str(&line(&fact));
        text.push('\n');
    }
    text
}

/// Returns a fact as JSON on one line.
#[must_use]
pub fn line(fact: &Fact) -> String {
    serde_json::to_string(fact).expect("a fact holds nothing that JSON lacks")
}

/// Returns the people whose names were erased.
pub(super) fn erased(facts: &[Fact]) -> BTreeSet<u32> {
    let mut list = BTreeSet::new();
    for fact in facts {
        if let What::Renamed { person, name } = &fact.what {
            if name.is_empty() {
                list.insert(*person);
            } else {
                list.remove(person);
            }
        }
    }
    list
}

/// Takes the name of somebody out of a fact; returns whether it held it.
pub(super) fn erase(fact: &mut Fact, people: &BTreeSet<u32>) -> bool {
    let (What::Joined { person, name, .. } | What::Renamed { person, name }) = &mut fact.what
    else {
        return false;
    };
    let holds = people.contains(person) && !name.is_empty();
    if holds {
        name.clear();
    }
    holds
}

/// Writes the game so far into a folder, as the tables of a batch of one run that ends with the last turn played.
///
/// # Errors
/// Where no turn was played, the folder is refused, or a file cannot be written.
pub fn tables(session: &Session, folder: &Path, tables: Tables) -> Result<Done, BatchError> {
    let request = Request {
        scenario: session.setup().scenario.clone(),
        seed: session.secret.seed,
        runs: 1,
        tables,
        threads: 1,
        ..Request::default()
    };
    let plan = Plan::new(&session.scene().checked, request);
    let hands = session.table().hands().to_vec();
    let plan = plan.with_hands(hands);
    let plan = plan.map_err(|_| BatchError::Refused(Refusal::NoBatch))?;
    let cancel = AtomicBool::new(false);
    batch::run(&plan, folder, Mode::default(), &cancel, || {}, |_| {})
}
