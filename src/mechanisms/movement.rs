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
use crate::rules::expr::{Frame, Value};
use crate::rules::layout::What;
use crate::rules::route::Leg;
use crate::rules::{Ruleset, Shipment};
use crate::world::runs::Run;

/// Months in which a leg may be closed by winter.
const WINTER: [f64; 5] = [11.0, 12.0, 1.0, 2.0, 3.0];

/// Pushes what arrives this turn.
pub fn travel(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let (Some([per_class, trickle, _]), Some(ordered)) = (
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
        let trip = Trip {
            owner: shipment.owner,
            from: shipment.from,
            to: shipment.to,
            memory: i,
            cause: Cause::Arrival(id),
        };
        let rate = rate(rules, run, state, &trip);
        let men = if rate > 0.0 {
            per_class * rate
        } else {
            trickle
        };
        let shared = men / sharing(rules, state, ordered, shipment);
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

/// Who travels from where to where, and why.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trip {
    /// Whose men.
    pub(super) owner: u16,
    /// Node they leave.
    pub(super) from: u16,
    /// Node they go to.
    pub(super) to: u16,
    /// Place in the run's memory of rates.
    pub(super) memory: usize,
    /// Cause under which consents are asked.
    pub(super) cause: Cause,
}

/// Returns the rate of the best way that is open this turn, in capacity classes; 0 where none is.
pub(super) fn rate(rules: &Ruleset, run: &mut Run, state: &[Value], trip: &Trip) -> f64 {
    let reach = rules.coefficients.movement.map_or(f64::INFINITY, |c| c[2]);
    let mut open = std::mem::take(&mut run.scratch.open);
    open.clear();
    for leg in &rules.map.legs {
        let mut is_open = true;
        for any in &leg.consents {
            let of_owner = |c: &&u16| rules.consents[usize::from(**c)].to == trip.owner;
            let mut is_given = false;
            for consent in any.iter().filter(of_owner) {
                is_given |= ask(rules, run, state, *consent, trip.cause);
            }
            is_open &= is_given;
        }
        open.push(is_open && in_season(rules, run, state, leg));
    }
    let (known, mut rate) = std::mem::take(&mut run.scratch.rates[trip.memory]);
    if known != open {
        rate = rules
            .map
            .rate(trip.from, trip.to, reach, &open, &mut run.scratch.search);
    }
    run.scratch.open = known;
    run.scratch.rates[trip.memory] = (open, rate);
    rate
}

/// Whether the weather lets a leg be travelled this turn: one draw a turn, the same for everyone.
fn in_season(rules: &Ruleset, run: &Run, state: &[Value], leg: &Leg) -> bool {
    let draw = || run.keys.root(Purpose::World).draw(leg.label);
    let is_winter = WINTER.contains(&state[rules.clock[1] as usize].0);
    let passes = |p: f64| Chance::new(p).met_by(draw());
    let open = leg.open.as_ref().map(|x| x.eval(state, &Frame::EMPTY));
    open.is_none_or(passes) && leg.winter_open.filter(|_| is_winter).is_none_or(passes)
}

/// Asks a consent once a turn: a second leg that needs it hears the same answer.
fn ask(rules: &Ruleset, run: &mut Run, state: &[Value], consent: u16, cause: Cause) -> bool {
    let given = rules.consents[usize::from(consent)].given;
    match run.changes.iter().find(|c| c.cell == given) {
        Some(answer) => answer.amount > 0.0,
        None => super::treaties::ask(rules, run, state, consent, cause),
    }
}
