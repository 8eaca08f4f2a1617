//! What a room is made of, as plain data.

use super::tokens::Doors;
use crate::class::fact::Party;
use crate::class::view::PersonView;
use crate::class::{Fact, Refusal, Session, What};
use crate::text::Lang;
use std::collections::BTreeMap;
use std::io;

/// Keeps something durably.
pub(super) type Keeper<T> = Box<dyn FnMut(&T) -> io::Result<()> + Send>;

/// Where facts and doors are kept: each call returns once they are durable.
pub struct Keep {
    /// Keeps a fact.
    pub fact: Keeper<Fact>,
    /// Keeps the doors in place of those kept before.
    pub doors: Keeper<Doors>,
}

/// Why nothing was done.
#[derive(Debug)]
pub enum Denied {
    /// The exercise does not allow it.
    Refused(Refusal),
    /// It could not be kept.
    Unkept(io::Error),
}

/// Where the exercise is reached.
#[derive(Debug, Clone)]
pub struct Place {
    /// The address as people type it: `http://192.168.1.20:7070`.
    pub address: String,
    /// Further names under which it may be asked for.
    pub names: Vec<String>,
    /// Whether other computers reach it.
    pub is_open: bool,
}

/// Somebody who joined, as their own page names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Nickname.
    pub name: String,
    /// Seat.
    pub seat: Option<String>,
    /// The language that they chose when they joined.
    pub lang: Lang,
}

/// Whose page it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The facilitator's.
    Desk,
    /// The projector's, and of people without a seat.
    Public,
    /// A seat's.
    Seat(String),
}

/// Returns everybody who joined.
pub(super) fn guests(session: &Session) -> BTreeMap<u32, Guest> {
    let people = session.full().people.into_iter();
    let guest = |p: PersonView| {
        let guest = Guest {
            name: p.name,
            seat: p.seat,
            lang: Lang::parse(p.lang).unwrap_or_default(),
        };
        (p.person, guest)
    };
    people.map(guest).collect()
}

/// Notes what a fact changes about people.
pub(super) fn note_guest(guests: &mut BTreeMap<u32, Guest>, what: &What) {
    match what {
        What::Joined {
            person,
            name,
            seat,
            lang,
        } => {
            let guest = Guest {
                name: name.clone(),
                seat: seat.clone(),
                lang: *lang,
            };
            guests.insert(*person, guest);
        }
        What::Renamed { person, name } => {
            if let Some(guest) = guests.get_mut(person) {
                guest.name.clone_from(name);
            }
        }
        What::Seated { person, seat } => {
            if let Some(guest) = guests.get_mut(person) {
                guest.seat.clone_from(seat);
            }
        }
        _ => {}
    }
}

/// Returns the only seats whose pages a fact can change; none where it may be any, and the projector's too.
pub(super) fn touched<'a>(what: &'a What) -> Option<Vec<&'a str>> {
    match what {
        What::Drafted { seat, .. } | What::Proposed { seat, .. } | What::Seconded { seat } => {
            Some(vec![seat])
        }
        What::Said { from, to, .. } => {
            let ends = std::iter::once(from).chain(to);
            let seat = |party: &'a Party| match party {
                Party::Seat(seat) => Some(seat.as_str()),
                Party::Facilitator => None,
            };
            Some(ends.filter_map(seat).collect())
        }
        What::Planned(_) | What::Imported(_) | What::Dropped { .. } | What::Noted(_) => {
            Some(vec![])
        }
        _ => None,
    }
}
