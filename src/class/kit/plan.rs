//! The timetable of an exercise and who sits where, from a number of minutes and of students.

use std::ops::RangeInclusive;

/// Students that an exercise is made for; fewer play in the terminal, more want two rooms.
pub const STUDENTS: RangeInclusive<u32> = 4..=60;
/// Minutes that an exercise can take.
pub const MINUTES: RangeInclusive<u32> = 30..=240;
/// People of a team beyond which another seat is opened.
const TEAM: u32 = 5;

/// The four phases of a turn, minutes: plan, discuss, commit, reveal.
pub type Turn = [u32; 4];

/// How the time is spent, minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timetable {
    /// All of it.
    pub minutes: u32,
    /// Coming in.
    pub join: u32,
    /// Briefing.
    pub briefing: u32,
    /// Turns played.
    pub turns: u32,
    /// Each turn.
    pub turn: Turn,
    /// A break after half of the turns; 0 without one.
    pub rest: u32,
    /// The debrief.
    pub debrief: u32,
}

/// A stretch of the timetable: first and last minute, and what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Minute at which it begins.
    pub from: u32,
    /// Minute at which it ends.
    pub to: u32,
    /// What it is for.
    pub what: What,
}

/// What a stretch of time is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// People come in and find their seats.
    Join,
    /// Briefing.
    Briefing,
    /// This turn.
    Turn(u32),
    /// A break.
    Rest,
    /// They talk first.
    Talk,
    /// What happened, and how it was read.
    Facts,
    /// What the course says about it.
    Theory,
}

impl Timetable {
    /// Spreads the minutes: a fifth or more for the debrief, the rest for as many turns as fit, at most `horizon`.
    #[must_use]
    pub fn new(minutes: u32, horizon: u32) -> Self {
        let turn: Turn = match minutes {
            ..60 => [3, 2, 1, 1],
            60..120 => [4, 3, 1, 1],
            _ => [5, 3, 1, 1],
        };
        let join = (minutes / 18).max(4);
        let briefing = (minutes / 9).max(6);
        let rest = if minutes >= 150 { 10 } else { 0 };
        let least = (minutes * 22 / 100).max(12);
        let left = minutes.saturating_sub(join + briefing + rest + least);
        let turns = (left / turn.iter().sum::<u32>())
            .clamp(1, 12)
            .min(horizon.max(1));
        let played = turns * turn.iter().sum::<u32>();
        Self {
            minutes,
            join,
            briefing,
            turns,
            turn,
            rest,
            debrief: minutes.saturating_sub(join + briefing + rest + played),
        }
    }

    /// Returns the stretches in order, without gaps.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch> {
        let each: u32 = self.turn.iter().sum();
        let mut parts = vec![(What::Join, self.join), (What::Briefing, self.briefing)];
        for turn in 1..=self.turns {
            parts.push((What::Turn(turn), each));
            if self.rest > 0 && turn == self.turns / 2 {
                parts.push((What::Rest, self.rest));
            }
        }
        let third = self.debrief / 3;
        parts.extend([
            (What::Talk, third),
            (What::Facts, third),
            (What::Theory, self.debrief - 2 * third),
        ]);
        let mut from = 0;
        let stretch = |(what, long): (What, u32)| {
            let stretch = Stretch {
                from,
                to: from + long,
                what,
            };
            from += long;
            stretch
        };
        parts.into_iter().map(stretch).collect()
    }

    /// Returns the turn at which something is due that comes after a share of the turns.
    #[must_use]
    pub fn turn_at(&self, share: f64) -> u32 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of at most 12 turns"
        )]
        let turn = (share * f64::from(self.turns)).floor() as u32 + 1;
        turn.clamp(2.min(self.turns), self.turns)
    }
}

/// A seat with its people; nobody means that its policy plays it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// The actor.
    pub actor: u16,
    /// How many people.
    pub people: u32,
}

/// Spreads students over seats: `main` ones are always open, `others` are opened, the first first, while teams are large.
#[must_use]
pub fn seating(main: &[u16], others: &[u16], students: u32) -> Vec<Seated> {
    let all: Vec<u16> = main.iter().chain(others).copied().collect();
    let count = |n: usize| u32::try_from(n).expect("few actors");
    let wanted = students.div_ceil(TEAM).max(count(main.len()));
    let open = wanted.min(count(all.len())).min(students).max(1);
    let (each, more) = (students / open, students % open);
    let people = |place: u32| match place {
        p if p >= open => 0,
        p => each + u32::from(p < more),
    };
    all.iter()
        .zip(0..)
        .map(|(actor, place)| Seated {
            actor: *actor,
            people: people(place),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_spent_to_the_last() {
        for minutes in MINUTES {
            let table = Timetable::new(minutes, 26);
            let stretches = table.stretches();
            assert_eq!(stretches.last().map(|s| s.to), Some(minutes), "{minutes}");
            assert!(stretches.windows(2).all(|w| w[0].to == w[1].from));
            assert!(table.debrief * 5 >= minutes, "{table:?}");
        }
        let turns = [45, 90, 180].map(|m| Timetable::new(m, 26).turns);
        assert_eq!(turns, [3, 6, 10]);
        assert_eq!(Timetable::new(180, 4).turns, 4);
    }

    #[test]
    fn injects_come_after_the_first_turn_and_before_the_end() {
        let table = Timetable::new(90, 26);
        assert_eq!(
            [0.0, 0.35, 0.5, 1.0].map(|s| table.turn_at(s)),
            [2, 3, 4, 6]
        );
    }

    #[test]
    fn everybody_has_a_seat_and_teams_stay_small() {
        for students in STUDENTS {
            let seats = seating(&[0, 1, 2, 3], &[4, 5, 6, 7, 8], students);
            assert_eq!(seats.iter().map(|s| s.people).sum::<u32>(), students);
            let most = seats
                .iter()
                .map(|s| s.people)
                .max()
                .expect("there are seats");
            assert!(most <= 7, "{students}: {seats:?}");
            let least = seats
                .iter()
                .filter(|s| s.people > 0)
                .map(|s| s.people)
                .min();
            assert!(most - least.expect("somebody sits") <= 1);
        }
        let people = |n| {
            seating(&[0, 1], &[2], n)
                .iter()
                .map(|s| s.people)
                .collect::<Vec<_>>()
        };
        assert_eq!(people(1), [1, 0, 0]);
        assert_eq!(people(12), [4, 4, 4]);
    }
}
