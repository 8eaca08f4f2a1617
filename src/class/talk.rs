//! Messages and the list of injects: what is said, by whom, to whom, and when.

use super::fact::{Command, MAX_LINES, MAX_MESSAGES, MAX_TEXT, Party, Phase, What, Who};
use super::inject::{Due, Line};
use super::refusal::Refusal;
use super::session::Session;
use super::view::{LineState, MessageView};
use crate::rules::expr::{Expr, Frame};
use crate::rules::{CompileOptions, compile};
use crate::scenario::Wanted;

/// Most seats that a message or a line names.
const MAX_PARTIES: usize = 64;

/// A line, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) line: Line,
    /// Turn at which it fired, and when among all lines.
    pub(super) fired: Option<(u32, usize)>,
}

impl Session {
    pub(super) fn decide_say(&self, who: &Who, command: Command) -> Result<What, Refusal> {
        let Command::Say { to, text, answers } = command else {
            return Err(Refusal::NotYours);
        };
        let from = match who {
            Who::Facilitator => Party::Facilitator,
            Who::Person(id) => {
                let seat = self.person(*id)?.seat.ok_or(Refusal::Unseated)?;
                Party::Seat(self.seats[seat].name.clone())
            }
            _ => return Err(Refusal::NotYours),
        };
        let text = spoken(&text)?;
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        let turn = self.clock.turn;
        let own = self.messages.iter().rev().take_while(|m| m.turn == turn);
        if from != Party::Facilitator && own.filter(|m| m.from == from).count() >= MAX_MESSAGES {
            return Err(Refusal::TooManyMessages(MAX_MESSAGES));
        }
        let mut to: Vec<Party> = to.into_iter().filter(|p| *p != from).collect();
        to.sort();
        to.dedup();
        if to.is_empty() {
            return Err(Refusal::NoReceiver);
        }
        for party in &to {
            if let Party::Seat(seat) = party {
                self.seat_at(seat)?;
            }
        }
        let answers = answers.map(|number| {
            let known = (number as usize).checked_sub(1);
            let known = known.and_then(|at| self.own_messages(&from).nth(at));
            known.map(|m| m.message).ok_or(Refusal::NoMessage(number))
        });
        let answers = answers.transpose()?;
        let message = u32::try_from(self.messages.len() + 1).expect("few messages");
        Ok(What::Said {
            message,
            from,
            to,
            text,
            answers,
        })
    }

    pub(super) fn apply_said(&mut self, at_ms: u64, what: &What) -> Option<()> {
        let What::Said {
            message,
            from,
            to,
            text,
            answers,
        } = what
        else {
            return None;
        };
        self.messages.push(MessageView {
            message: *message,
            turn: self.clock.turn,
            at_ms,
            from: from.clone(),
            to: to.clone(),
            text: text.clone(),
            answers: *answers,
        });
        Some(())
    }

    /// Returns the messages that a party sent or got; the facilitator gets all.
    fn own_messages<'a>(&'a self, party: &'a Party) -> impl Iterator<Item = &'a MessageView> {
        let is_theirs = move |m: &&MessageView| {
            *party == Party::Facilitator || m.from == *party || m.to.contains(party)
        };
        self.messages.iter().filter(is_theirs)
    }

    /// Returns the messages that a party sent or got, numbered among themselves: gaps would tell of those of others.
    pub(super) fn messages_of(&self, party: &Party) -> Vec<MessageView> {
        // In the order of their numbers.
        let own: Vec<&MessageView> = self.own_messages(party).collect();
        let number = |global: u32| {
            let place = own.binary_search_by_key(&global, |m| m.message).ok()?;
            u32::try_from(place + 1).ok()
        };
        let one = |m: &&MessageView| MessageView {
            message: number(m.message).unwrap_or_default(),
            answers: m.answers.and_then(number),
            ..(*m).clone()
        };
        own.iter().map(one).collect()
    }

    pub(super) fn decide_lines(&self, command: Command) -> Result<What, Refusal> {
        if self.clock.phase == Phase::Debrief {
            return Err(Refusal::Over);
        }
        match command {
            Command::Plan(line) => {
                let line = self.checked(line)?;
                match self.listed(&line.name) {
                    Some(Listed { fired: Some(_), .. }) => Err(Refusal::HasFired(line.name)),
                    None if self.lines.len() >= MAX_LINES => Err(Refusal::Full(MAX_LINES)),
                    _ => Ok(What::Planned(line)),
                }
            }
            Command::Import(lines) => {
                let kept = self.lines.iter().filter(|l| l.fired.is_some());
                let kept: Vec<&str> = kept.map(|l| l.line.name.as_str()).collect();
                let lines: Result<Vec<Line>, Refusal> =
                    lines.into_iter().map(|l| self.checked(l)).collect();
                // Lines that have fired stay as they are: a list that was exported during play comes back whole.
                let mut lines = lines?;
                lines.retain(|line| !kept.contains(&line.name.as_str()));
                if lines.len() + kept.len() > MAX_LINES {
                    return Err(Refusal::Full(MAX_LINES));
                }
                for (i, line) in lines.iter().enumerate() {
                    if lines[..i].iter().any(|l| l.name == line.name) {
                        return Err(Refusal::LineTwice(line.name.clone()));
                    }
                }
                Ok(What::Imported(lines))
            }
            Command::Drop(name) => {
                let listed = self.listed(&name);
                match listed {
                    None => Err(Refusal::NoLine(name)),
                    Some(listed) if listed.fired.is_some() => Err(Refusal::HasFired(name)),
                    Some(_) => Ok(What::Dropped { line: name }),
                }
            }
            Command::Fire(name) => {
                let listed = self
                    .listed(&name)
                    .ok_or_else(|| Refusal::NoLine(name.clone()))?;
                if listed.fired.is_some() {
                    return Err(Refusal::HasFired(name));
                }
                if let Some(inject) = &listed.line.calls {
                    self.is_turn_open()?;
                    self.is_callable(inject)?;
                }
                Ok(What::Fired { line: name })
            }
            _ => Err(Refusal::NotYours),
        }
    }

    fn listed(&self, name: &str) -> Option<&Listed> {
        self.lines.iter().find(|l| l.line.name == name)
    }

    /// Checks a line, and tidies its words.
    fn checked(&self, line: Line) -> Result<Line, Refusal> {
        let line = Line {
            name: line.name.trim().into(),
            from: spoken(&line.from)?,
            text: spoken(&line.text)?,
            note: spoken(&line.note)?,
            ..line
        };
        if line.name.is_empty() {
            return Err(Refusal::Empty);
        }
        if line.name.chars().count() > super::fact::MAX_NAME || line.to.len() > MAX_PARTIES {
            return Err(Refusal::TooLong(super::fact::MAX_NAME));
        }
        for seat in &line.to {
            self.seat_at(seat)?;
        }
        if line.text.is_empty() && line.calls.is_none() {
            return Err(Refusal::IdleLine(line.name));
        }
        if let Some(inject) = &line.calls {
            self.is_inject(inject)?;
        }
        match &line.due {
            Due::Turn(turn) if *turn == 0 || *turn > self.setup.turns => {
                Err(Refusal::LineTurn(line.name, *turn))
            }
            Due::When(formula) => {
                self.check_condition(&line.name, formula)?;
                Ok(line)
            }
            _ => Ok(line),
        }
    }

    /// Looks whether the condition of a line can be read, and asks for what this exercise keeps.
    fn check_condition(&self, line: &str, formula: &str) -> Result<(), Refusal> {
        if formula.chars().count() > MAX_TEXT {
            return Err(Refusal::TooLong(MAX_TEXT));
        }
        let checked = &self.scene.checked;
        if let Err(failure) = checked.accepts(formula, Wanted::Condition, line) {
            let why = failure.diagnostics.first().map(|d| d.code().to_owned());
            return Err(Refusal::BadCondition(line.into(), why.unwrap_or_default()));
        }
        let holds = self.holds(vec![formula.into()]);
        holds
            .map(|_| ())
            .ok_or_else(|| Refusal::Unkept(line.into()))
    }

    /// Returns which conditions hold at the close of the last turn, or before the first; none where one of them asks for what
    /// the scenario does not keep.
    fn holds(&self, formulas: Vec<String>) -> Option<Vec<bool>> {
        let options = CompileOptions {
            probes: formulas,
            ..CompileOptions::default()
        };
        let rules = compile(&self.scene.checked, &options);
        let state = &self.table.before().state;
        let holds = |probe: &Expr| probe.eval(state, &Frame::EMPTY) > 0.5;
        let is_kept = rules.layout.columns() == self.table.rules().layout.columns();
        is_kept.then(|| rules.probes.iter().map(holds).collect())
    }

    pub(super) fn apply_lines(&mut self, what: &What) -> Option<()> {
        match what {
            What::Planned(line) => {
                let listed = Listed {
                    line: line.clone(),
                    fired: None,
                };
                match self.lines.iter_mut().find(|l| l.line.name == line.name) {
                    Some(there) => *there = listed,
                    None => self.lines.push(listed),
                }
            }
            What::Imported(lines) => {
                self.lines.retain(|l| l.fired.is_some());
                let listed = |line: &Line| Listed {
                    line: line.clone(),
                    fired: None,
                };
                self.lines.extend(lines.iter().map(listed));
            }
            What::Dropped { line } => self.lines.retain(|l| l.line.name != *line),
            What::Fired { line } => {
                let at = self.lines.iter().position(|l| l.line.name == *line)?;
                self.mark(at, self.clock.turn);
                if let Some(inject) = self.lines[at].line.calls.clone() {
                    self.table.change(|hand| hand.injects.push(inject)).ok()?;
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn mark(&mut self, at: usize, turn: u32) {
        let place = self.lines.iter().filter(|l| l.fired.is_some()).count();
        self.lines[at].fired = Some((turn, place));
    }

    /// Fires what is due as a turn opens; returns the injects of the scenario that it calls.
    pub(super) fn fire_due(&mut self, turn: u32) -> Vec<String> {
        let waiting = |l: &&Listed| l.fired.is_none();
        let formula = |l: &Listed| match &l.line.due {
            Due::When(formula) => Some(formula.clone()),
            _ => None,
        };
        let formulas: Vec<String> = self
            .lines
            .iter()
            .filter(waiting)
            .filter_map(formula)
            .collect();
        let holds = if formulas.is_empty() {
            vec![]
        } else {
            self.holds(formulas).unwrap_or_default()
        };
        let mut holds = holds.into_iter();
        let mut calls = vec![];
        for at in 0..self.lines.len() {
            let Listed { line, fired } = &self.lines[at];
            let is_due = fired.is_none()
                && match &line.due {
                    Due::Turn(due) => *due == turn,
                    Due::When(_) => holds.next().unwrap_or(false),
                    Due::AtHand => false,
                };
            if !is_due {
                continue;
            }
            calls.extend(line.calls.clone());
            self.mark(at, turn);
        }
        calls
    }

    /// Returns the lines that fired, in the order in which they did.
    pub(super) fn fired_lines(&self) -> Vec<(u32, &Line)> {
        let fired = |l: &Listed| l.fired.map(|(turn, place)| (place, turn));
        let mut list: Vec<_> = self
            .lines
            .iter()
            .filter_map(|l| Some((fired(l)?, &l.line)))
            .collect();
        list.sort_by_key(|((place, _), _)| *place);
        list.into_iter()
            .map(|((_, turn), line)| (turn, line))
            .collect()
    }

    /// Returns the list of injects with what became of each line, for the facilitator.
    #[must_use]
    pub fn lines(&self) -> Vec<LineState> {
        let state = |l: &Listed| LineState {
            line: l.line.clone(),
            fired: l.fired.map(|(turn, _)| turn),
        };
        self.lines.iter().map(state).collect()
    }
}

/// Returns a text without spaces around it and without control characters but line ends.
pub(super) fn spoken(text: &str) -> Result<String, Refusal> {
    let plain = |c: &char| !c.is_control() || *c == '\n';
    let text: String = text.replace("\r\n", "\n").chars().filter(plain).collect();
    let text = text.trim().to_owned();
    if text.chars().count() > MAX_TEXT {
        return Err(Refusal::TooLong(MAX_TEXT));
    }
    Ok(text)
}
