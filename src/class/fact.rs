//! What can be asked for and what has happened: [`Command`] and [`Fact`].

use super::inject::Line;
use super::setup::{Holder, Setup};
use crate::record::hand::Cell;
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// Number of a person, from 1, in the order of joining.
pub type PersonId = u32;

/// Who asks for something. Whether somebody is who they claim to be is not decided here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The clock.
    Clock,
    /// The facilitator.
    Facilitator,
    /// Somebody who has joined.
    Person(PersonId),
    /// Somebody who gave the join code and has yet to join: may do nothing else.
    Visitor,
}

/// A phase of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// People come in.
    Lobby,
    /// The situation is told.
    Briefing,
    /// Seats read and draft.
    Plan,
    /// Seats talk.
    Discuss,
    /// Seats seal.
    Commit,
    /// What happened, and how it was read.
    Reveal,
    /// The end: everything is told.
    Debrief,
}

/// What one docket of a seat is to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Choice {
    /// The docket, by name.
    pub docket: String,
    /// The option, by the key that the offer gives it; `wait` is doing nothing.
    pub option: String,
}

/// An order of a seat: at most one choice for each of its dockets; a docket without one waits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The choices.
    pub choices: Vec<Choice>,
    /// Why: one sentence of whoever wrote it, at most [`MAX_WHY`] characters; may be empty.
    pub why: String,
}

/// Most characters of the reason of an order.
pub const MAX_WHY: usize = 280;
/// Most characters of a message or of the text of an inject.
pub const MAX_TEXT: usize = 2000;
/// Most messages of one seat in a turn.
pub const MAX_MESSAGES: usize = 60;
/// Most characters of a person's name.
pub const MAX_NAME: usize = 40;
/// Most people of an exercise.
pub const MAX_PEOPLE: usize = 200;
/// Most lines of a list of injects.
pub const MAX_LINES: usize = 200;

/// One end of a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The facilitator.
    Facilitator,
    /// A seat, by name.
    Seat(String),
}

/// What somebody asks for. A person acts for the seat they sit in; the facilitator may act for any seat by [`Command::For`].
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Join. Of a visitor, or the facilitator on somebody's behalf; the fact gives the number of the person.
    Join {
        /// A nickname.
        name: String,
        /// The seat that is asked for; none: as the facilitator decides.
        seat: Option<String>,
        /// Their language.
        lang: Lang,
    },
    /// Change one's name, or, of the facilitator, anybody's. An empty name erases it.
    Rename {
        /// Whose.
        person: PersonId,
        /// The new name.
        name: String,
    },
    /// Put somebody in a seat, or in none. Of the facilitator; of a person for themselves until play begins.
    Sit {
        /// Who.
        person: PersonId,
        /// Where.
        seat: Option<String>,
    },
    /// Go on to the next phase; from Commit the turn is played. Of the facilitator.
    Advance,
    /// The clock looks: ends a phase that is due. See [`Session::due`](super::Session::due).
    Tick,
    /// Stop the clock. Of the facilitator.
    Pause,
    /// Let the clock go on. Of the facilitator.
    Resume,
    /// Give a phase more time, ms. Of the facilitator.
    Extend(u64),
    /// Keep a draft.
    Draft(Order),
    /// Propose an order to one's team.
    Propose(Order),
    /// Second the order that a teammate proposed.
    Second,
    /// Seal an order. In a seat of several people it must be the one proposed and seconded.
    Seal(Order),
    /// Take back what was sealed or, where nothing was, proposed.
    TakeBack,
    /// The facilitator acts for a seat: draft, seal or take back.
    For {
        /// The seat.
        seat: String,
        /// What.
        command: Box<Self>,
    },
    /// Send a message.
    Say {
        /// To whom.
        to: Vec<Party>,
        /// The text.
        text: String,
        /// The message that it answers, by the number that the sender sees.
        answers: Option<u32>,
    },
    /// Add a line to the list of injects, or change the one of this name, if it has not fired. Of the facilitator.
    Plan(Line),
    /// Put a whole list in place of all lines that have not fired. Of the facilitator.
    Import(Vec<Line>),
    /// Take a line out. Of the facilitator.
    Drop(String),
    /// Fire a line now. Of the facilitator.
    Fire(String),
    /// Call an inject of the scenario now. Of the facilitator.
    Call(String),
    /// Set cells of the turn under way. Of the facilitator.
    Override {
        /// The cells.
        cells: Vec<Cell>,
        /// Why; not empty.
        reason: String,
    },
    /// Draw the turn that was just played again, with the same orders. Of the facilitator, during Reveal.
    Reroll {
        /// Why; not empty.
        reason: String,
    },
    /// Hand a seat to people or to its policy. Of the facilitator.
    HandOver {
        /// The seat.
        seat: String,
        /// To whom.
        to: Holder,
    },
    /// Show the live odds to everybody, or no more. Of the facilitator.
    ShowOdds(bool),
    /// Show the axes on the projector, or no more. Of the facilitator.
    ShowAxes(bool),
    /// End play: to the debrief. Of the facilitator.
    End {
        /// Why, if it is before the last turn; may be empty.
        reason: String,
    },
    /// A note for the debrief that nobody else sees. Of the facilitator.
    Note(String),
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Its number, from 1, without gaps.
    pub seq: u64,
    /// When, ms since 1970.
    pub at_ms: u64,
    /// Who did it.
    pub who: Who,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The exercise was set up: always the first fact, and only the first.
    Opened(Setup),
    /// Somebody joined.
    Joined {
        /// Their number.
        person: PersonId,
        /// Their nickname.
        name: String,
        /// Their seat.
        seat: Option<String>,
        /// Their language.
        #[serde(with = "super::setup::lang")]
        lang: Lang,
    },
    /// Somebody has another name; an empty one is erased.
    Renamed {
        /// Who.
        person: PersonId,
        /// The name.
        name: String,
    },
    /// Somebody sits in another seat, or in none.
    Seated {
        /// Who.
        person: PersonId,
        /// The seat.
        seat: Option<String>,
    },
    /// A phase began that plays no turn.
    Began {
        /// The phase.
        phase: Phase,
        /// The turn, from 1; 0 before the first.
        turn: u32,
        /// When the clock runs out, ms since 1970.
        ends_ms: Option<u64>,
    },
    /// A turn was played, and Reveal began.
    TurnPlayed {
        /// The turn.
        turn: u32,
        /// Digest of the state at its close, 16 hex digits; replay checks it.
        digest: String,
        /// What the seats of people did: docket, option.
        orders: Vec<(String, String)>,
        /// When the clock of Reveal runs out, ms since 1970.
        ends_ms: Option<u64>,
    },
    /// The clock stopped.
    Paused {
        /// What was left of the phase, ms.
        left_ms: Option<u64>,
    },
    /// The clock goes on.
    Resumed {
        /// When it runs out, ms since 1970.
        ends_ms: Option<u64>,
    },
    /// A phase was given more time.
    Extended {
        /// How much, ms.
        by_ms: u64,
    },
    /// A draft was kept.
    Drafted {
        /// Of this seat.
        seat: String,
        /// The draft.
        order: Order,
    },
    /// An order was proposed to a team.
    Proposed {
        /// Of this seat.
        seat: String,
        /// The order.
        order: Order,
    },
    /// A proposal was seconded.
    Seconded {
        /// Of this seat.
        seat: String,
    },
    /// An order was sealed.
    Sealed {
        /// Of this seat.
        seat: String,
        /// The order.
        order: Order,
    },
    /// An order or a proposal was taken back.
    TakenBack {
        /// Of this seat.
        seat: String,
    },
    /// A message was sent.
    Said {
        /// Its number, from 1.
        message: u32,
        /// From whom.
        from: Party,
        /// To whom.
        to: Vec<Party>,
        /// The text.
        text: String,
        /// The message that it answers, by its number among all.
        answers: Option<u32>,
    },
    /// A line of the list of injects was added or changed.
    Planned(Line),
    /// A list took the place of all lines that had not fired.
    Imported(Vec<Line>),
    /// A line was taken out.
    Dropped {
        /// Its name.
        line: String,
    },
    /// A line was fired by hand.
    Fired {
        /// Its name.
        line: String,
    },
    /// An inject of the scenario was called.
    Called {
        /// Its name.
        inject: String,
    },
    /// Cells were set.
    Overridden {
        /// The cells.
        cells: Vec<Cell>,
        /// Why.
        reason: String,
    },
    /// A turn was drawn again.
    Rerolled {
        /// The turn.
        turn: u32,
        /// The branch of chance that it is drawn on now.
        branch: u64,
        /// Digest of the state at its close, 16 hex digits.
        digest: String,
        /// Why.
        reason: String,
    },
    /// A seat was handed over.
    HandedOver {
        /// The seat.
        seat: String,
        /// To whom.
        to: Holder,
    },
    /// Live odds are shown to everybody, or no more.
    OddsShown(bool),
    /// Axes are shown on the projector, or no more.
    AxesShown(bool),
    /// Play ended; the debrief began, and seed and salt may be told.
    Ended {
        /// Why.
        reason: String,
    },
    /// A note of the facilitator.
    Noted(String),
}
