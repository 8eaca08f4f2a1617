//! What keys do: the cursor moves here, everything else is asked of the session, kept, and then applied.

use super::{Keep, Place, Play, Screen};
use crate::class::fact::{Choice, MAX_WHY, Order, Phase};
use crate::class::setup::Holder;
use crate::class::{Command, Refusal, Session, Who};
use crate::text::Words;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::cell::Cell;

impl<'a> Play<'a> {
    /// Sits people down at the seats named and goes on with the exercise where it stands. `now_ms` is ms since 1970.
    ///
    /// # Errors
    /// Where there is no such seat, or a fact cannot be kept.
    pub fn new(
        session: Session,
        seats: &[String],
        words: Words,
        keep: Box<Keep<'a>>,
        now_ms: u64,
    ) -> Result<Self, String> {
        let first = seats
            .first()
            .ok_or_else(|| words.say("play-no-seat", &[]))?;
        let no_seat = |seat: &String| refused(&words, &Refusal::NoSeat(seat.clone()));
        let view = session.seat(first).ok_or_else(|| no_seat(first))?;
        let mut play = Self {
            session,
            words,
            keep,
            places: vec![],
            at: 0,
            view,
            screen: Screen::Role,
            under: Screen::Role,
            cursor: 0,
            chosen: vec![],
            why: String::new(),
            deed: 0,
            top: 0,
            room: Cell::default(),
            notice: None,
            is_over: false,
        };
        for seat in seats {
            play.sit(seat, now_ms)?;
        }
        if play.view.clock.phase <= Phase::Briefing {
            play.advance(takes_orders, now_ms)?;
        }
        match play.view.clock.phase {
            Phase::Debrief => play.screen = Screen::End,
            Phase::Reveal => {
                play.take_seat(0);
                play.screen = play.pass_or(Screen::Reveal);
            }
            _ => {
                play.after_seal(now_ms)?;
                if play.screen == Screen::Order && play.view.clock.turn <= 1 {
                    play.screen = Screen::Role;
                }
            }
        }
        Ok(play)
    }

    /// Joins as somebody in a seat, or goes on as who sits there already, and makes people play it.
    fn sit(&mut self, seat: &str, now_ms: u64) -> Result<(), String> {
        let view = self.session.seat(seat);
        let view = view.ok_or_else(|| refused(&self.words, &Refusal::NoSeat(seat.into())))?;
        if view.holder == Holder::Policy {
            let command = Command::HandOver {
                seat: seat.into(),
                to: Holder::Person,
            };
            self.act(&Who::Facilitator, command, now_ms)?;
        }
        let person = if let Some(member) = view.members.first() {
            member.person
        } else {
            let command = Command::Join {
                name: seat.into(),
                seat: Some(seat.into()),
                lang: self.words.lang,
            };
            self.act(&Who::Facilitator, command, now_ms)?;
            let view = self.session.seat(seat).expect("the seat is there");
            view.members.last().expect("somebody sat down").person
        };
        self.places.push(Place {
            seat: seat.into(),
            person,
        });
        Ok(())
    }

    /// Decides, keeps and applies.
    fn act(&mut self, who: &Who, command: Command, now_ms: u64) -> Result<(), String> {
        let fact = self.session.decide(who, command, now_ms);
        let fact = fact.map_err(|refusal| refused(&self.words, &refusal))?;
        (self.keep)(&fact)?;
        self.session.apply(&fact);
        Ok(())
    }

    /// Goes on, phase by phase, up to one that is wanted or to the end of play.
    fn advance(&mut self, is_wanted: impl Fn(Phase) -> bool, now_ms: u64) -> Result<(), String> {
        loop {
            self.act(&Who::Facilitator, Command::Advance, now_ms)?;
            let now = self.session.public().clock.phase;
            if is_wanted(now) || now == Phase::Debrief {
                self.look();
                return Ok(());
            }
        }
    }

    /// Returns the screen, or the one before it where the keyboard has to change hands.
    const fn pass_or(&self, screen: Screen) -> Screen {
        if self.places.len() > 1 {
            Screen::Pass
        } else {
            screen
        }
    }

    /// Gives the keyboard to a place: its draft or sealed order lies before it.
    fn take_seat(&mut self, place: usize) {
        self.at = place;
        self.look();
        let order = &self.view.order;
        let kept = order.draft.as_ref().map(|(order, _)| order.clone());
        let order = order.sealed.as_ref().map(|(o, _)| o.clone()).or(kept);
        let order = order.unwrap_or_default();
        self.chosen = order.choices;
        self.why = order.why;
        self.cursor = 0;
        self.deed = 0;
        self.top = 0;
    }

    fn look(&mut self) {
        let place = self.places.get(self.at);
        let seat = place.map_or(self.view.seat.clone(), |place| place.seat.clone());
        self.view = self.session.seat(&seat).expect("the seat is there");
    }

    /// Does what a key asks for.
    pub fn key(&mut self, key: KeyEvent, now_ms: u64) {
        self.notice = None;
        if key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL) {
            self.is_over = true;
            return;
        }
        let done = self.step(key.code, now_ms);
        self.notice = done.err().or(self.notice.take());
    }

    fn step(&mut self, key: KeyCode, now_ms: u64) -> Result<(), String> {
        let is_on = key == KeyCode::Enter;
        match self.screen {
            Screen::Why => return self.write(key, now_ms),
            Screen::Quit => self.answer(key),
            Screen::Map | Screen::News | Screen::Help => self.leaf(key),
            _ => return self.go(key, is_on, now_ms),
        }
        Ok(())
    }

    fn go(&mut self, key: KeyCode, is_on: bool, now_ms: u64) -> Result<(), String> {
        let is_text = matches!(self.screen, Screen::Role | Screen::Reveal | Screen::End);
        if self.turns_to(key) || is_text && self.reads_on(key) {
            return Ok(());
        }
        match self.screen {
            Screen::Order => return self.choose(key, now_ms),
            Screen::Reveal if is_on => return self.next_turn(now_ms),
            Screen::Pass if is_on => self.open(),
            Screen::Role if is_on => (self.screen, self.top) = (Screen::Order, 0),
            Screen::End if is_on => self.is_over = true,
            _ => {}
        }
        Ok(())
    }

    /// Keys of every screen but those that ask something: whether it was one of them.
    fn turns_to(&mut self, key: KeyCode) -> bool {
        let is_seat = self.screen != Screen::Pass;
        let screen = match key {
            KeyCode::Char('?') => Screen::Help,
            KeyCode::Char('q') | KeyCode::Esc => Screen::Quit,
            KeyCode::Char('m') if is_seat => Screen::Map,
            KeyCode::Char('n') if is_seat => Screen::News,
            _ => return false,
        };
        if screen == Screen::Quit && self.screen == Screen::End {
            self.is_over = true;
            return true;
        }
        self.under = self.screen;
        self.screen = screen;
        self.top = 0;
        true
    }

    fn answer(&mut self, key: KeyCode) {
        match key {
            KeyCode::Enter | KeyCode::Char('y' | 'o' | 'q') => self.is_over = true,
            _ => self.screen = self.under,
        }
    }

    /// Moves through a long list, or leaves it.
    fn leaf(&mut self, key: KeyCode) {
        if !self.moves(key) {
            self.screen = self.under;
            self.top = 0;
        }
    }

    /// Moves through a text that is to be read: Enter turns the page as long as there is more.
    fn reads_on(&mut self, key: KeyCode) -> bool {
        let is_more = self.top < self.room.get().1;
        match key {
            KeyCode::Enter if is_more => self.moves(KeyCode::PageDown),
            _ => self.moves(key),
        }
    }

    /// Moves through what is too long for the screen: whether it was a key for that.
    fn moves(&mut self, key: KeyCode) -> bool {
        let (height, last) = self.room.get();
        let page = height.saturating_sub(1).max(1);
        self.top = match key {
            KeyCode::Down | KeyCode::Char('j') => self.top + 1,
            KeyCode::Up | KeyCode::Char('k') => self.top.saturating_sub(1),
            KeyCode::PageDown | KeyCode::Char(' ') => self.top + page,
            KeyCode::PageUp => self.top.saturating_sub(page),
            KeyCode::Home => 0,
            KeyCode::End => last,
            _ => return false,
        }
        .min(last);
        true
    }

    /// Opens the screen of whoever has taken the keyboard.
    fn open(&mut self) {
        let is_first = self.view.clock.turn <= 1 && self.view.clock.phase != Phase::Reveal;
        self.screen = match self.view.clock.phase {
            Phase::Reveal => Screen::Reveal,
            Phase::Debrief => Screen::End,
            _ if is_first => Screen::Role,
            _ => Screen::Order,
        };
    }

    fn choose(&mut self, key: KeyCode, now_ms: u64) -> Result<(), String> {
        let lines = self.choosable();
        match key {
            KeyCode::Down | KeyCode::Char('j') => {
                self.cursor = (self.cursor + 1).min(lines.len().saturating_sub(1));
            }
            KeyCode::Up | KeyCode::Char('k') => self.cursor = self.cursor.saturating_sub(1),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = lines.len().saturating_sub(1),
            KeyCode::Right | KeyCode::Char('l') => {
                self.deed = (self.deed + 1).min(self.read_deeds().len().saturating_sub(1));
            }
            KeyCode::Left | KeyCode::Char('h') => self.deed = self.deed.saturating_sub(1),
            KeyCode::Char(' ' | 'x') => {
                if let Some(choice) = lines.get(self.cursor) {
                    return self.toggle(choice.clone(), now_ms);
                }
            }
            KeyCode::Char(digit @ '1'..='9') => {
                let nth = digit as usize - '1' as usize;
                let shown = self.numbered().get(nth).cloned();
                if let Some(choice) = shown {
                    self.cursor = lines.iter().position(|c| *c == choice).unwrap_or(0);
                    return self.toggle(choice, now_ms);
                }
            }
            KeyCode::Char('e') | KeyCode::Enter => self.screen = Screen::Why,
            KeyCode::Char('p') => return self.leave_to_policy(now_ms),
            _ => {}
        }
        Ok(())
    }

    /// Chooses an option of a docket in place of the one that was chosen, or takes it back.
    fn toggle(&mut self, choice: Choice, now_ms: u64) -> Result<(), String> {
        let was = self.chosen.contains(&choice);
        self.chosen.retain(|c| c.docket != choice.docket);
        if !was {
            self.chosen.push(choice);
        }
        let draft = Command::Draft(self.order());
        let who = Who::Person(self.places[self.at].person);
        self.act(&who, draft, now_ms)?;
        self.look();
        Ok(())
    }

    fn order(&self) -> Order {
        Order {
            choices: self.chosen.clone(),
            why: self.why.trim().into(),
        }
    }

    fn write(&mut self, key: KeyCode, now_ms: u64) -> Result<(), String> {
        match key {
            KeyCode::Esc => self.screen = Screen::Order,
            KeyCode::Backspace => {
                self.why.pop();
            }
            KeyCode::Char(letter) if self.why.chars().count() < MAX_WHY => self.why.push(letter),
            KeyCode::Enter => {
                self.screen = Screen::Order;
                let seal = Command::Seal(self.order());
                let who = Who::Person(self.places[self.at].person);
                self.act(&who, seal, now_ms)?;
                return self.after_seal(now_ms);
            }
            _ => {}
        }
        Ok(())
    }

    /// Hands the seat to its policy: from now on it chooses, and the keyboard goes on to the next.
    fn leave_to_policy(&mut self, now_ms: u64) -> Result<(), String> {
        if self.places.len() < 2 {
            return Err(self.words.say("play-last-seat", &[]));
        }
        let seat = self.places[self.at].seat.clone();
        let to = Holder::Policy;
        self.act(&Who::Facilitator, Command::HandOver { seat, to }, now_ms)?;
        self.places.remove(self.at);
        self.at = self.at.min(self.places.len() - 1);
        self.after_seal(now_ms)
    }

    /// Gives the keyboard to the next who has yet to seal, or plays the turn.
    fn after_seal(&mut self, now_ms: u64) -> Result<(), String> {
        let is_open = |place: &Place| {
            let view = self.session.seat(&place.seat).expect("the seat is there");
            view.order.sealed.is_none()
        };
        if let Some(next) = self.places.iter().position(is_open) {
            self.take_seat(next);
            self.screen = self.pass_or(Screen::Order);
            return Ok(());
        }
        self.advance(|phase| phase == Phase::Reveal, now_ms)?;
        self.take_seat(0);
        self.screen = self.pass_or(Screen::Reveal);
        Ok(())
    }

    /// Shows the turn to the next seat, then opens the next turn.
    fn next_turn(&mut self, now_ms: u64) -> Result<(), String> {
        if self.at + 1 < self.places.len() {
            self.take_seat(self.at + 1);
            self.screen = Screen::Pass;
            return Ok(());
        }
        self.advance(takes_orders, now_ms)?;
        self.take_seat(0);
        self.screen = match self.view.clock.phase {
            Phase::Debrief => Screen::End,
            _ => self.pass_or(Screen::Order),
        };
        Ok(())
    }
}

/// Whether seats may seal in a phase.
fn takes_orders(phase: Phase) -> bool {
    matches!(phase, Phase::Plan | Phase::Discuss | Phase::Commit)
}

/// Returns a refusal in words.
fn refused(words: &Words, refusal: &Refusal) -> String {
    let message = refusal.message();
    words.say(&message.key, &message.args)
}
