//! Why something that was asked for does not happen. The sentences stand in `class.ftl`, keyed by [`Refusal::key`].

use super::fact::Phase;
use crate::diag::Message;

/// Why something that was asked for does not happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// It is not theirs to do.
    NotYours,
    /// There is no such person.
    NoPerson,
    /// There is no such seat.
    NoSeat(String),
    /// They sit in no seat.
    Unseated,
    /// A policy plays the seat.
    PlayedByPolicy(String),
    /// It cannot be done in this phase.
    Phase(Phase),
    /// The exercise is paused.
    Paused,
    /// The exercise is not paused.
    NotPaused,
    /// The clock has nothing to do yet.
    NotDue,
    /// The phase has no clock.
    NoClock,
    /// Play has ended.
    Over,
    /// A text is longer than this many characters.
    TooLong(usize),
    /// A text is empty that must not be.
    Empty,
    /// There are as many of these as there may be.
    Full(usize),
    /// The seat has sent so many messages this turn.
    TooManyMessages(usize),
    /// There is no such docket, or it is another seat's.
    NoDocket(String),
    /// A docket has two choices.
    Twice(String),
    /// The docket has no such option.
    NoOption(String),
    /// The option is not legal now: docket, option. The offer says why.
    Illegal(String, String),
    /// The choices together cost more than there is: quantity, what there is, what they cost.
    OverBudget(String, f64, f64),
    /// The order is sealed: take it back first.
    Sealed,
    /// Nothing is sealed or proposed.
    NothingToTakeBack,
    /// Several people share the seat: propose, and let another second.
    NeedsProposal,
    /// The proposal has no second yet.
    NeedsSecond,
    /// Nothing is proposed.
    NoProposal,
    /// They made the proposal themselves: another must second it.
    OwnProposal,
    /// What is sealed is not what was proposed.
    OtherOrder,
    /// There is no such message.
    NoMessage(u32),
    /// A message needs somebody to go to, and not only its sender.
    NoReceiver,
    /// There is no such line.
    NoLine(String),
    /// The line has fired.
    HasFired(String),
    /// Two lines have this name.
    LineTwice(String),
    /// There is no such inject in the scenario.
    NoInject(String),
    /// The condition of a line cannot be read: the line, what is wrong.
    BadCondition(String, String),
    /// The condition of a line asks for something that this scenario does not keep.
    Unkept(String),
    /// A line says nothing and calls nothing.
    IdleLine(String),
    /// The turn of a line is past, or after the last.
    LineTurn(String, u32),
    /// There is no such quantity that may be set.
    NoCell(String),
    /// A value is outside its bounds: the quantity, lowest, highest.
    OutOfRange(String, f64, f64),
    /// A reason must be stated.
    NoReason,
    /// Something of this kind is so already.
    NothingNew,
}

impl Refusal {
    /// Returns the key of its sentence.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotYours => "class-not-yours",
            Self::NoPerson => "class-no-person",
            Self::NoSeat(_) => "class-no-seat",
            Self::Unseated => "class-unseated",
            Self::PlayedByPolicy(_) => "class-played-by-policy",
            Self::Phase(_) => "class-phase",
            Self::Paused => "class-paused",
            Self::NotPaused => "class-not-paused",
            Self::NotDue => "class-not-due",
            Self::NoClock => "class-no-clock",
            Self::Over => "class-over",
            Self::TooLong(_) => "class-too-long",
            Self::Empty => "class-empty",
            Self::Full(_) => "class-full",
            Self::TooManyMessages(_) => "class-too-many-messages",
            Self::NoDocket(_) => "class-no-docket",
            Self::Twice(_) => "class-twice",
            Self::NoOption(_) => "class-no-option",
            Self::Illegal(..) => "class-illegal",
            Self::OverBudget(..) => "class-over-budget",
            Self::Sealed => "class-sealed",
            Self::NothingToTakeBack => "class-nothing-to-take-back",
            Self::NeedsProposal => "class-needs-proposal",
            Self::NeedsSecond => "class-needs-second",
            Self::NoProposal => "class-no-proposal",
            Self::OwnProposal => "class-own-proposal",
            Self::OtherOrder => "class-other-order",
            Self::NoMessage(_) => "class-no-message",
            Self::NoReceiver => "class-no-receiver",
            Self::NoLine(_) => "class-no-line",
            Self::HasFired(_) => "class-has-fired",
            Self::LineTwice(_) => "class-line-twice",
            Self::NoInject(_) => "class-no-inject",
            Self::BadCondition(..) => "class-bad-condition",
            Self::Unkept(_) => "class-unkept",
            Self::IdleLine(_) => "class-idle-line",
            Self::LineTurn(..) => "class-line-turn",
            Self::NoCell(_) => "class-no-cell",
            Self::OutOfRange(..) => "class-out-of-range",
            Self::NoReason => "class-no-reason",
            Self::NothingNew => "class-nothing-new",
        }
    }

    /// Returns its sentence with what fills it. Names are those of the scenario: a page that has better words for an actor, a
    /// docket or an option puts them in itself.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = Message::new(self.key());
        #[expect(clippy::cast_precision_loss, reason = "limits are small")]
        match self {
            Self::NoSeat(name)
            | Self::PlayedByPolicy(name)
            | Self::NoDocket(name)
            | Self::Twice(name)
            | Self::NoLine(name)
            | Self::HasFired(name)
            | Self::LineTwice(name)
            | Self::NoInject(name)
            | Self::Unkept(name)
            | Self::IdleLine(name)
            | Self::NoCell(name) => message.with("name", name.as_str()),
            Self::NoOption(option) => message.with("option", option.as_str()),
            Self::Phase(phase) => message.with("phase", phase.word()),
            Self::TooLong(most) | Self::Full(most) | Self::TooManyMessages(most) => {
                message.with("most", *most as f64)
            }
            Self::Illegal(docket, option) => message
                .with("name", docket.as_str())
                .with("option", option.as_str()),
            Self::OverBudget(quantity, has, cost) => message
                .with("name", quantity.as_str())
                .with("has", *has)
                .with("cost", *cost),
            Self::NoMessage(number) => message.with("number", f64::from(*number)),
            Self::BadCondition(line, why) => message
                .with("name", line.as_str())
                .with("why", why.as_str()),
            Self::LineTurn(line, turn) => message
                .with("name", line.as_str())
                .with("turn", f64::from(*turn)),
            Self::OutOfRange(quantity, low, high) => message
                .with("name", quantity.as_str())
                .with("low", *low)
                .with("high", *high),
            _ => message,
        }
    }
}

impl Phase {
    /// Returns the phase as facts and tables write it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lobby => "lobby",
            Self::Briefing => "briefing",
            Self::Plan => "plan",
            Self::Discuss => "discuss",
            Self::Commit => "commit",
            Self::Reveal => "reveal",
            Self::Debrief => "debrief",
        }
    }
}
