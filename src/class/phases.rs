//! Phases and their clock.

use super::fact::{Command, Phase, What, Who};
use super::refusal::Refusal;
use super::session::Session;
use super::setup::GRACE_MS;
use super::view::Clock;

/// Longest extension, ms: a day.
const MAX_EXTENSION_MS: u64 = 86_400_000;

/// Where the exercise stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ClockState {
    pub(super) phase: Phase,
    pub(super) turn: u32,
    pub(super) ends_ms: Option<u64>,
    /// While it is paused: what was left of the phase, where it has a clock.
    pub(super) paused: Option<Option<u64>>,
}

/// What follows a phase.
enum Next {
    Begin(Phase, u32),
    Play,
    End,
}

impl Session {
    /// Returns when the clock has something to do, ms since 1970: then [`Command::Tick`] of [`Who::Clock`] is in order.
    #[must_use]
    pub fn due(&self) -> Option<u64> {
        if self.clock.paused.is_some() || self.clock.phase == Phase::Debrief {
            return None;
        }
        Some(self.clock.ends_ms? + self.grace_ms())
    }

    /// Returns the time that the clock leaves after a phase, ms.
    const fn grace_ms(&self) -> u64 {
        if self.setup.strict_clock { 0 } else { GRACE_MS }
    }

    /// Returns where the exercise stands, for anybody.
    pub(super) fn clock_view(&self) -> Clock {
        let calendar = &self.table.rules().calendar;
        Clock {
            phase: self.clock.phase,
            turn: self.clock.turn,
            turns: self.setup.turns,
            date: calendar.date(self.clock.turn.max(1)).to_string(),
            ends_ms: self.clock.ends_ms,
            paused: self.clock.paused.is_some(),
            left_ms: self.clock.paused.flatten(),
            grace_ms: self.grace_ms(),
        }
    }

    pub(super) fn decide_clock(
        &self,
        who: &Who,
        command: Command,
        now: u64,
    ) -> Result<What, Refusal> {
        match command {
            Command::Tick => {
                if *who != Who::Clock {
                    return Err(Refusal::NotYours);
                }
                if self.clock.paused.is_some() {
                    return Err(Refusal::Paused);
                }
                if self.due().is_none_or(|due| now < due) {
                    return Err(Refusal::NotDue);
                }
                self.go_on(now)
            }
            _ if *who != Who::Facilitator => Err(Refusal::NotYours),
            Command::Advance => self.go_on(now),
            Command::End { reason } => {
                self.is_played()?;
                Ok(What::Ended { reason })
            }
            Command::Pause => {
                self.is_played()?;
                if self.clock.paused.is_some() {
                    return Err(Refusal::Paused);
                }
                let left = |ends: u64| ends.saturating_sub(now);
                let left_ms = self.clock.ends_ms.map(left);
                Ok(What::Paused { left_ms })
            }
            Command::Resume => {
                let left = self.clock.paused.ok_or(Refusal::NotPaused)?;
                let ends_ms = left.map(|left| now + left);
                Ok(What::Resumed { ends_ms })
            }
            Command::Extend(by_ms) => {
                self.is_played()?;
                let has_clock = match self.clock.paused {
                    Some(left) => left.is_some(),
                    None => self.clock.ends_ms.is_some(),
                };
                if !has_clock {
                    return Err(Refusal::NoClock);
                }
                if by_ms == 0 || by_ms > MAX_EXTENSION_MS {
                    return Err(Refusal::NothingNew);
                }
                Ok(What::Extended { by_ms })
            }
            _ => Err(Refusal::NotYours),
        }
    }

    /// Whether play has begun and not ended.
    fn is_played(&self) -> Result<(), Refusal> {
        match self.clock.phase {
            Phase::Debrief => Err(Refusal::Over),
            Phase::Lobby => Err(Refusal::Phase(Phase::Lobby)),
            _ => Ok(()),
        }
    }

    fn go_on(&self, now: u64) -> Result<What, Refusal> {
        if self.clock.paused.is_some() {
            return Err(Refusal::Paused);
        }
        match self.next() {
            None => Err(Refusal::Over),
            Some(Next::End) => Ok(What::Ended {
                reason: String::new(),
            }),
            Some(Next::Begin(phase, turn)) => Ok(What::Began {
                phase,
                turn,
                ends_ms: self.length(phase).map(|ms| now + ms),
            }),
            Some(Next::Play) => {
                let orders = self.standing();
                let digest = self.table.try_play(&orders);
                Ok(What::TurnPlayed {
                    turn: self.clock.turn,
                    digest: digest.expect("orders that stand are those of the scenario"),
                    orders,
                    ends_ms: self.length(Phase::Reveal).map(|ms| now + ms),
                })
            }
        }
    }

    fn next(&self) -> Option<Next> {
        let turn = self.clock.turn;
        let lengths = &self.setup.lengths;
        let first_of = |turn: u32| {
            let phase = match (lengths.plan, lengths.discuss) {
                (Some(0), Some(0)) => Phase::Commit,
                (Some(0), _) => Phase::Discuss,
                _ => Phase::Plan,
            };
            Next::Begin(phase, turn)
        };
        Some(match self.clock.phase {
            Phase::Lobby if lengths.briefing == Some(0) => first_of(1),
            Phase::Lobby => Next::Begin(Phase::Briefing, 0),
            Phase::Briefing => first_of(1),
            Phase::Plan if lengths.discuss != Some(0) => Next::Begin(Phase::Discuss, turn),
            Phase::Plan | Phase::Discuss => Next::Begin(Phase::Commit, turn),
            Phase::Commit => Next::Play,
            Phase::Reveal if self.table.ending().is_some() => Next::End,
            Phase::Reveal => first_of(turn + 1),
            Phase::Debrief => return None,
        })
    }

    /// Returns the length of a phase, ms; none where it has no clock.
    fn length(&self, phase: Phase) -> Option<u64> {
        let lengths = &self.setup.lengths;
        let seconds = match phase {
            Phase::Briefing => lengths.briefing,
            Phase::Plan => lengths.plan,
            Phase::Discuss => lengths.discuss,
            Phase::Commit => lengths.commit.filter(|s| *s > 0),
            Phase::Reveal => lengths.reveal.filter(|s| *s > 0),
            Phase::Lobby | Phase::Debrief => None,
        };
        seconds.map(|s| u64::from(s) * 1000)
    }

    pub(super) fn extend(&mut self, by_ms: u64) -> Option<()> {
        let left = match &mut self.clock.paused {
            Some(left) => left,
            None => &mut self.clock.ends_ms,
        };
        *left = Some(left.as_ref()?.checked_add(by_ms)?);
        Some(())
    }
}
