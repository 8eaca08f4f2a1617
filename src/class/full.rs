//! What the facilitator sees.

use super::filter::is_chosen;
use super::session::Session;
use super::setup::Holder;
use super::sight::{Viewer, own, rung, sight, whole};
use super::view::{
    FullDeed, FullForce, FullReading, FullSeat, FullStance, FullView, KnownForce, PersonView,
};
use crate::rules::layout::pair_row;
use crate::slot::Slot;

impl Session {
    /// Returns what the facilitator sees: everything but the seed, and after the end that too.
    #[must_use]
    pub fn full(&self) -> FullView {
        FullView {
            public: self.public(),
            people: self.all_people(),
            seats: self.full_seats(),
            deeds: self.full_deeds(),
            stances: self.full_stances(),
            forces: self.full_forces(),
            messages: self.messages.clone(),
            lines: self.lines(),
            injects: self.scenario_injects(),
            log: self.log.clone(),
        }
    }

    fn all_people(&self) -> Vec<PersonView> {
        let one = |(person, p): (u32, &super::seats::Person)| PersonView {
            person,
            name: p.name.clone(),
            seat: p.seat.map(|seat| self.seats[seat].name.clone()),
            lang: p.lang.code(),
            active_ms: p.active_ms,
        };
        (1..).zip(&self.people).map(one).collect()
    }

    fn full_seats(&self) -> Vec<FullSeat> {
        let states = self.seat_states();
        let one = |(place, state)| {
            let seat = &self.seats[place];
            FullSeat {
                state,
                order: self.order_state(place),
                active_ms: self.members(place).map(|(_, p)| p.active_ms).max(),
                policy_since: seat.policy_since.filter(|_| seat.holder == Holder::Policy),
                offers: self.offers(&seat.dockets),
                ramps: self.ramps(&seat.dockets),
                quantities: self.quantities(seat.actor),
            }
        };
        states.into_iter().enumerate().map(one).collect()
    }

    fn full_deeds(&self) -> Vec<FullDeed> {
        let rules = self.table.rules();
        let name = |id: u16| rules.registry.actors.name(id.into()).to_owned();
        let mut list = vec![];
        for kept in self.table.kept() {
            let sightings = self.table.sightings(kept.turn);
            let readings = self.readings_of(kept.turn);
            for (at, deed) in kept.deeds.iter().enumerate() {
                let of = |wanted: fn(bool, bool) -> bool| {
                    let fits = sightings
                        .iter()
                        .filter(|s| usize::from(s.deed) == at && wanted(s.detected, s.attributed));
                    let deciders: Vec<u16> = self.deciders().collect();
                    let fits = fits.filter(|s| deciders.contains(&s.observer));
                    fits.map(|s| name(s.observer)).collect::<Vec<_>>()
                };
                let readings = readings.iter().filter(|r| usize::from(r.deed) == at);
                list.push(FullDeed {
                    deed: own(rules, deed),
                    intended: rules.options[usize::from(deed.option)].intended,
                    chance: deed.chance,
                    is_chosen: is_chosen(deed),
                    unseen_by: of(|detected, _| !detected),
                    unattributed_by: of(|detected, attributed| detected && !attributed),
                    readings: readings
                        .map(|r| FullReading {
                            observer: name(r.observer),
                            valence: r.valence,
                            lenses: r
                                .lenses()
                                .map(|lens| rules.registry.lenses.name(lens).into())
                                .collect(),
                        })
                        .collect(),
                });
            }
        }
        list
    }

    fn full_stances(&self) -> Vec<FullStance> {
        let rules = self.table.rules();
        let name = |id: u16| rules.registry.actors.name(id.into()).to_owned();
        let kept = self.table.kept();
        let state = |back: usize| {
            let past = kept.len().checked_sub(back).and_then(|at| kept.get(at));
            past.map_or(self.table.start(), |kept| &kept.state)
        };
        let one = |(from, to): &(u16, u16)| {
            let row = pair_row(rules.n_actors(), (*from).into(), (*to).into());
            FullStance {
                from: name(*from),
                to: name(*to),
                affinity: self.pair(Slot::Affinity, row),
                tension: self.pair(Slot::Tension, row),
                label: self.label(row),
                rung: rung(rules, self.table.state(), row),
                before: rung(rules, state(2), row),
            }
        };
        rules.stances.iter().map(one).collect()
    }

    fn full_forces(&self) -> Vec<FullForce> {
        let rules = self.table.rules();
        let Some(base) = rules.slot(Slot::Strength) else {
            return vec![];
        };
        let now = self.table.kept().last().map_or(0, |kept| kept.turn);
        let sights: Vec<(u16, super::sight::Sight)> = self
            .deciders()
            .map(|actor| (actor, sight(&self.table, Viewer::Actor(actor))))
            .collect();
        let one = |(id, force): (usize, &str)| {
            let (owner, at) = rules.garrisons[id];
            let is_unseen = |s: &super::sight::Sight| s.forces.iter().all(|f| f.force != force);
            let unseen = sights.iter().filter(|(_, s)| is_unseen(s));
            FullForce {
                force: KnownForce {
                    force: force.into(),
                    owner: rules.registry.actors.name(owner.into()).into(),
                    node: rules.registry.nodes.name(at.into()).into(),
                    men: whole(self.table.state()[base as usize + id].0),
                    confirmed: true,
                    as_of: now,
                },
                unseen_by: unseen
                    .map(|(actor, _)| rules.registry.actors.name((*actor).into()).into())
                    .collect(),
            }
        };
        rules.registry.forces.iter().enumerate().map(one).collect()
    }
}
