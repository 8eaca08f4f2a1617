//! The table of blocks: which word holds which kind of entry, and how entries become the typed scenario.

use super::decode::decode;
use super::draft::Draft;
use super::model::*;

macro_rules! blocks {
    ($( $block:ident : $entry:ty ),* $(,)?) => {
        /// Names of the blocks that hold named things.
        pub(crate) const BLOCKS: &[&str] = &[$(stringify!($block)),*];

        /// Decodes every entry into the scenario; what cannot be decoded is reported and left out.
        pub(crate) fn fill(scenario: &mut Scenario, draft: &mut Draft) {
            let Draft { entries, found, .. } = draft;
            for ((block, name), entry) in entries.iter() {
                let path = [(*block).to_string(), name.clone()];
                match *block {
                    $( stringify!($block) => if let Some(value) = decode::<$entry>(entry, &path, found) {
                        scenario.$block.insert(name.clone(), value);
                    }, )*
                    _ => unreachable!("entries stand in known blocks"),
                }
            }
        }
    };
}

blocks! {
    params: Param,
    parameter_sets: ParameterSet,
    quantities: Quantity,
    switches: Switch,
    features: Feature,
    actors: Actor,
    dockets: Docket,
    scripts: Script,
    stances: Stance,
    nodes: Node,
    legs: Leg,
    axes: Axis,
    forces: Force,
    treaties: Treaty,
    consents: Consent,
    narratives: Narrative,
    lenses: Lens,
    actions: Action,
    red_lines: RedLine,
    rules: Rule,
    injects: Inject,
    crosswalk: Coding,
    sources: Source,
    claims: Claim,
    objectives: Objective,
}
