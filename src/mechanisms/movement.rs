//! Ordered men travel over the map, as far as consents, seasons and capacity allow.
//!
//! Each turn, for each shipment with men still ordered: the consents of its owner are asked; a leg is open when its consents
//! are given and its season allows; of all ways the one with the greatest rate is taken:
//!
//! ```text
//! men per turn = men_per_capacity x class of the narrowest leg x min(1, air_reach_km / km flown)
//! ```
//!
//! Where no way is open, `trickle_men` arrive as ordinary travellers. Shipments of one owner to one node share the rate
//! evenly: they meet on the last leg. Rates are set against the airlift of November 2020
//! (facts C.4): about 1,500 men a week through open air, about half of it by the Caspian and Iran.

use crate::rng::{Chance, Purpose};
use crate::rules::change::Cause;
use crate::rules::expr::Value;
use crate::rules::layout::What;
use crate::rules::{Ruleset, Shipment};
use crate::world::runs::Run;

/// Months in which a leg may be closed by winter.
const WINTER: [f64; 5] = [11.0, 12.0, 1.0, 2.0, 3.0];

/// Pushes what arrives this turn.
pub fn travel(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let (Some(c), Some(ordered)) = (
        rules.coefficients.movement,
        rules.layout.find(What::Ordered),
    ) else {
        return;
    };
    for (i, shipment) in rules.shipments.iter().enumerate() {
        let index = u32::try_from(i).expect("few shipments");
        let left = state[(ordered + index) as usize].0;
        if left <= 0.0 {
            continue;
        }
        let id = u16::try_from(i).expect("few shipments");
        let shared = rate(rules, run, state, id, c) / sharing(rules, state, ordered, shipment);
        let men = shared
            .min(left)
            .min(present(run, state, shipment.from_cell));
        if men > 0.0 {
            run.add(ordered + index, -men, Cause::Arrival(id));
            run.add(shipment.from_cell, -men, Cause::Arrival(id));
            run.add(shipment.to_cell, men, Cause::Arrival(id));
        }
    }
}

/// Returns the men of a force who have not yet left it this turn.
fn present(run: &Run, state: &[Value], force: u32) -> f64 {
    let gone = run
        .changes
        .iter()
        .filter(|c| c.cell == force && c.amount < 0.0);
    state[force as usize].0 + gone.map(|c| c.amount).sum::<f64>()
}

/// Returns how many shipments of the same owner are under way to the same node, this one included.
fn sharing(rules: &Ruleset, state: &[Value], ordered: u32, shipment: &Shipment) -> f64 {
    let under_way = |(cell, other): &(u32, &Shipment)| {
        let is_same = (other.owner, other.to) == (shipment.owner, shipment.to);
        is_same && state[*cell as usize].0 > 0.0
    };
    (ordered..)
        .zip(&rules.shipments)
        .filter(under_way)
        .map(|_| 1.0)
        .sum()
}

/// Returns how many men can travel this turn toward the node that a shipment goes to.
fn rate(
    rules: &Ruleset,
    run: &mut Run,
    state: &[Value],
    id: u16,
    [men, trickle, reach]: [f64; 3],
) -> f64 {
    let shipment = &rules.shipments[usize::from(id)];
    let mut open = std::mem::take(&mut run.scratch.open);
    open.clear();
    for leg in &rules.map.legs {
        let mut is_open = true;
        for any in &leg.consents {
            let of_owner = |c: &&u16| rules.consents[usize::from(**c)].to == shipment.owner;
            let mut is_given = false;
            for consent in any.iter().filter(of_owner) {
                is_given |= ask(rules, run, state, *consent, Cause::Arrival(id));
            }
            is_open &= is_given;
        }
        if let Some(p) = leg
            .winter_open
            .filter(|_| WINTER.contains(&state[rules.clock[1] as usize].0))
        {
            is_open &= Chance::new(p).met_by(run.keys.root(Purpose::World).draw(leg.label));
        }
        open.push(is_open);
    }
    let (known, mut rate) = std::mem::take(&mut run.scratch.rates[usize::from(id)]);
    if known != open {
        rate = rules.map.rate(
            shipment.from,
            shipment.to,
            reach,
            &open,
            &mut run.scratch.search,
        );
    }
    run.scratch.open = known;
    run.scratch.rates[usize::from(id)] = (open, rate);
    if rate > 0.0 { men * rate } else { trickle }
}

/// Asks a consent once a turn: a second leg that needs it hears the same answer.
fn ask(rules: &Ruleset, run: &mut Run, state: &[Value], consent: u16, cause: Cause) -> bool {
    let given = rules.consents[usize::from(consent)].given;
    match run.changes.iter().find(|c| c.cell == given) {
        Some(answer) => answer.amount > 0.0,
        None => super::treaties::ask(rules, run, state, consent, cause),
    }
}
