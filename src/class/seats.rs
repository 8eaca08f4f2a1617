//! People and seats: who is here, where they sit, who plays what.

use super::fact::{Command, MAX_NAME, MAX_PEOPLE, Order, PersonId, Phase, What, Who};
use super::refusal::Refusal;
use super::session::Session;
use super::setup::Holder;
use super::view::{Member, PolicyChoiceView, Ready, SeatState};
use crate::text::Lang;

/// Somebody who joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    /// Place of the seat.
    pub(super) seat: Option<usize>,
    pub(super) lang: Lang,
    pub(super) active_ms: u64,
}

/// A seat.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seat {
    /// Name of the actor.
    pub(super) name: String,
    /// The actor.
    pub(super) actor: u16,
    /// Its dockets.
    pub(super) dockets: Vec<usize>,
    pub(super) holder: Holder,
    /// Turn since which a policy plays it.
    pub(super) policy_since: Option<u32>,
    pub(super) draft: Option<(Order, PersonId)>,
    pub(super) proposal: Option<(Order, PersonId)>,
    pub(super) second: Option<PersonId>,
    pub(super) sealed: Option<(Order, u64)>,
    /// What its policy chose, the first first.
    pub(super) policy: Vec<PolicyChoiceView>,
}

impl Session {
    /// Returns the place of a seat.
    pub(super) fn seat_at(&self, name: &str) -> Result<usize, Refusal> {
        let place = self.seats.iter().position(|s| s.name == name);
        place.ok_or_else(|| Refusal::NoSeat(name.into()))
    }

    /// Returns somebody who joined.
    pub(super) fn person(&self, id: PersonId) -> Result<&Person, Refusal> {
        let place = (id as usize).checked_sub(1);
        place
            .and_then(|p| self.people.get(p))
            .ok_or(Refusal::NoPerson)
    }

    /// Returns the people in a seat.
    pub(super) fn members(&self, seat: usize) -> impl Iterator<Item = (PersonId, &Person)> {
        let all = (1..).zip(&self.people);
        all.filter(move |(_, p)| p.seat == Some(seat))
    }

    /// Returns the seat of somebody, if any.
    #[must_use]
    pub fn seat_of(&self, person: PersonId) -> Option<&str> {
        let seat = self.person(person).ok()?.seat?;
        Some(&self.seats[seat].name)
    }

    /// Returns the people in a seat, for its own page.
    pub(super) fn member_list(&self, seat: usize) -> Vec<Member> {
        let member = |(person, p): (PersonId, &Person)| Member {
            person,
            name: p.name.clone(),
        };
        self.members(seat).map(member).collect()
    }

    /// Returns all seats as everybody sees them.
    pub(super) fn seat_states(&self) -> Vec<SeatState> {
        let state = |(place, seat): (usize, &Seat)| SeatState {
            seat: seat.name.clone(),
            holder: seat.holder,
            ready: match (seat.holder, &seat.sealed) {
                (Holder::Policy, _) => Ready::Policy,
                (Holder::Person, Some(_)) => Ready::Ready,
                (Holder::Person, None) => Ready::Thinking,
            },
            people: self.members(place).count(),
        };
        self.seats.iter().enumerate().map(state).collect()
    }

    pub(super) fn decide_people(&self, who: &Who, command: Command) -> Result<What, Refusal> {
        let is_facilitator = *who == Who::Facilitator;
        match command {
            Command::Join { name, seat, lang } => {
                if !is_facilitator && *who != Who::Visitor {
                    return Err(Refusal::NotYours);
                }
                let name = named(&name, false)?;
                if let Some(seat) = &seat {
                    self.seat_at(seat)?;
                }
                // The code stands on the wall: once secrets are out, the facilitator says who sees which.
                let chooses = is_facilitator || self.clock.phase <= Phase::Briefing;
                let seat = seat.filter(|_| chooses);
                if self.people.len() >= MAX_PEOPLE {
                    return Err(Refusal::Full(MAX_PEOPLE));
                }
                let person = PersonId::try_from(self.people.len() + 1).expect("few people");
                Ok(What::Joined {
                    person,
                    name,
                    seat,
                    lang,
                })
            }
            Command::Rename { person, name } => {
                self.is_own(who, person)?;
                let name = named(&name, true)?;
                if self.person(person)?.name == name {
                    return Err(Refusal::NothingNew);
                }
                Ok(What::Renamed { person, name })
            }
            Command::Sit { person, seat } => {
                self.is_own(who, person)?;
                if !is_facilitator && self.clock.phase > Phase::Briefing {
                    return Err(Refusal::Phase(self.clock.phase));
                }
                let place = seat.as_deref().map(|s| self.seat_at(s)).transpose()?;
                let own = self.person(person)?.seat;
                if own == place {
                    return Err(Refusal::NothingNew);
                }
                // Whoever moved from seat to seat would read the secrets of each.
                if !is_facilitator && own.is_some() {
                    return Err(Refusal::NotYours);
                }
                Ok(What::Seated { person, seat })
            }
            Command::HandOver { seat, to } => {
                self.is_facilitator(who)?;
                if self.clock.phase == Phase::Debrief {
                    return Err(Refusal::Over);
                }
                if self.seats[self.seat_at(&seat)?].holder == to {
                    return Err(Refusal::NothingNew);
                }
                Ok(What::HandedOver { seat, to })
            }
            _ => Err(Refusal::NotYours),
        }
    }

    fn is_own(&self, who: &Who, person: PersonId) -> Result<(), Refusal> {
        self.person(person)?;
        if *who == Who::Facilitator || *who == Who::Person(person) {
            Ok(())
        } else {
            Err(Refusal::NotYours)
        }
    }

    pub(super) fn join(
        &mut self,
        name: &str,
        seat: Option<&str>,
        lang: Lang,
        at_ms: u64,
    ) -> Option<()> {
        let seat = seat.map(|s| self.seat_at(s)).transpose().ok()?;
        self.people.push(Person {
            name: name.into(),
            seat,
            lang,
            active_ms: at_ms,
        });
        Some(())
    }

    pub(super) fn sit(&mut self, person: PersonId, seat: Option<&str>) -> Option<()> {
        let seat = seat.map(|s| self.seat_at(s)).transpose().ok()?;
        let left = self.person(person).ok()?.seat;
        self.people.get_mut(person as usize - 1)?.seat = seat;
        // What somebody proposed or seconded goes with them: a team's order is that of its members.
        let left = left
            .and_then(|s| self.seats.get_mut(s))
            .filter(|s| s.sealed.is_none());
        if let Some(left) = left {
            if left.proposal.as_ref().is_some_and(|(_, by)| *by == person) {
                left.proposal = None;
                left.second = None;
            }
            if left.second == Some(person) {
                left.second = None;
            }
        }
        Some(())
    }

    pub(super) fn hand_over(&mut self, seat: &str, to: Holder) -> Option<()> {
        let turn = self.clock.turn;
        let seat = self.seat_at(seat).ok()?;
        let seat = self.seats.get_mut(seat)?;
        seat.holder = to;
        seat.policy_since = (to == Holder::Policy).then_some(turn);
        Some(())
    }
}

/// Returns a name without spaces around it.
fn named(name: &str, may_be_empty: bool) -> Result<String, Refusal> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    if name.is_empty() && !may_be_empty {
        return Err(Refusal::Empty);
    }
    if name.chars().count() > MAX_NAME {
        return Err(Refusal::TooLong(MAX_NAME));
    }
    Ok(name)
}
