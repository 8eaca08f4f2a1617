//! The exercise behind the pages: one session behind one lock, and what pages read, renewed after every fact.
//!
//! Invariant: what is answered was kept first; a seat's bell rings only when what that seat sees has changed.

use super::limits::Limits;
use super::odds::{self, Shown};
use super::pages::map::Drawn;
pub use super::parts::{Denied, Guest, Keep, Place, Topic};
use super::parts::{guests, note_guest, touched};
use super::tokens::{Doors, Draw, To, Token};
use crate::class::odds::Odds;
use crate::class::view::{FullView, PublicView, SeatView};
use crate::class::{Command, Fact, Scene, Session, What, Who};
use crate::text::{Lang, Words};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use tokio::sync::watch;

/// What pages read.
#[derive(Debug, Default)]
struct Board {
    public: Option<Arc<PublicView>>,
    seats: BTreeMap<String, Arc<SeatView>>,
    guests: BTreeMap<u32, Guest>,
}

/// What is behind the lock.
struct Inner {
    session: Session,
    keep: Keep,
}

/// All that the pages need.
pub struct Room {
    inner: Mutex<Inner>,
    /// Apart from the session: whoever asks for a page waits for no fact that is being kept.
    doors: Mutex<Doors>,
    board: Mutex<Board>,
    bells: BTreeMap<Topic, watch::Sender<u64>>,
    present: Mutex<BTreeMap<u32, u32>>,
    screen: Mutex<Option<Token>>,
    odds: Mutex<Shown>,
    /// Maps that were drawn.
    pub(super) maps: Drawn,
    /// What each address has left.
    pub limits: Mutex<Limits>,
    /// The scenario.
    pub scene: Arc<Scene>,
    words: [Words; 2],
    lang: Lang,
    /// Where it is reached.
    pub place: Place,
    /// The clock, ms since 1970.
    pub now: fn() -> u64,
    draw: Draw,
}

/// Returns what a lock guards; whoever held it before may have failed, which leaves plain data as they were.
pub(super) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Room {
    /// Opens the pages on an exercise.
    #[must_use]
    pub fn new(
        session: Session,
        doors: Doors,
        keep: Keep,
        place: Place,
        now: fn() -> u64,
        draw: Draw,
    ) -> Arc<Self> {
        let start = now() / 1000;
        let bell = || watch::channel(start).0;
        let seats = session
            .setup()
            .seats
            .iter()
            .map(|s| Topic::Seat(s.actor.clone()));
        let topics = seats.chain([Topic::Desk, Topic::Public]);
        let room = Self {
            bells: topics.map(|topic| (topic, bell())).collect(),
            board: Mutex::default(),
            present: Mutex::default(),
            screen: Mutex::default(),
            odds: Mutex::default(),
            maps: Drawn::default(),
            limits: Mutex::default(),
            scene: Arc::clone(session.scene()),
            words: Lang::ALL.map(Words::program),
            lang: session.setup().lang,
            place,
            now,
            draw,
            doors: Mutex::new(doors),
            inner: Mutex::new(Inner { session, keep }),
        };
        room.renew(&held(&room.inner).session, None);
        Arc::new(room)
    }

    /// Returns the language of the class.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the program's words in a language.
    #[must_use]
    pub const fn words(&self, lang: Lang) -> &Words {
        &self.words[lang as usize]
    }

    /// Does what somebody asks for: decides, keeps, applies.
    ///
    /// # Errors
    /// Why it is not done.
    pub fn act(&self, who: &Who, command: Command) -> Result<Fact, Denied> {
        let mut inner = held(&self.inner);
        let fact = inner
            .session
            .decide(who, command, (self.now)())
            .map_err(Denied::Refused)?;
        (inner.keep.fact)(&fact).map_err(Denied::Unkept)?;
        inner.session.apply(&fact);
        self.renew(&inner.session, Some(&fact));
        Ok(fact)
    }

    /// Lets somebody in and returns their number with the token of their page.
    ///
    /// # Errors
    /// Why not.
    pub fn join(
        &self,
        name: String,
        seat: Option<String>,
        lang: Lang,
    ) -> Result<(u32, Token), Denied> {
        let fact = self.act(&Who::Visitor, Command::Join { name, seat, lang })?;
        let What::Joined { person, .. } = fact.what else {
            unreachable!("who joins has joined");
        };
        let token = self.add_door(To::Person(person)).map_err(Denied::Unkept)?;
        Ok((person, token))
    }

    /// Opens a door and returns its token, once the door is kept.
    ///
    /// # Errors
    /// Where it cannot be kept.
    pub fn add_door(&self, to: To) -> io::Result<Token> {
        let mut inner = held(&self.inner);
        let mut doors = held(&self.doors).clone();
        let token = doors.add(to, self.draw);
        (inner.keep.doors)(&doors)?;
        *held(&self.doors) = doors;
        Ok(token)
    }

    /// Keeps the doors as they are.
    ///
    /// # Errors
    /// Where they cannot be kept.
    pub fn keep_doors(&self) -> io::Result<()> {
        let mut inner = held(&self.inner);
        let doors = held(&self.doors).clone();
        (inner.keep.doors)(&doors)
    }

    /// Returns the token of the projector; a new one is drawn once for each start of the server.
    ///
    /// # Errors
    /// Where its door cannot be kept.
    pub fn screen(&self) -> io::Result<Token> {
        let known = held(&self.screen).clone();
        match known {
            Some(token) => Ok(token),
            None => {
                let token = self.add_door(To::Screen)?;
                *held(&self.screen) = Some(token.clone());
                Ok(token)
            }
        }
    }

    /// Returns whether a token opens a door.
    #[must_use]
    pub fn opens(&self, token: &str, to: To) -> bool {
        held(&self.doors).opens(token, to)
    }

    /// Returns where a token leads.
    #[must_use]
    pub fn find(&self, token: &str) -> Option<To> {
        held(&self.doors).find(token)
    }

    /// Returns whether somebody typed the join code.
    #[must_use]
    pub fn is_code(&self, typed: &str) -> bool {
        held(&self.doors).is_code(typed)
    }

    /// Returns the join code as people read it.
    #[must_use]
    pub fn code(&self) -> String {
        held(&self.doors).shown_code()
    }

    /// Asks the session something; for the facilitator's pages and for exports only.
    pub fn ask<T>(&self, question: impl FnOnce(&Session) -> T) -> T {
        question(&held(&self.inner).session)
    }

    /// Asks the session something where nobody holds it; the server's one thread need not wait for a disk.
    pub(super) fn ask_if_free<T>(&self, question: impl FnOnce(&Session) -> T) -> Option<T> {
        match self.inner.try_lock() {
            Ok(inner) => Some(question(&inner.session)),
            Err(TryLockError::Poisoned(inner)) => Some(question(&inner.into_inner().session)),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Returns everything; for the facilitator's pages only.
    #[must_use]
    pub fn full(&self) -> FullView {
        self.ask(Session::full)
    }

    /// Returns what everybody sees.
    #[must_use]
    pub fn public(&self) -> Arc<PublicView> {
        let board = held(&self.board);
        Arc::clone(
            board
                .public
                .as_ref()
                .expect("the board is filled before anybody comes"),
        )
    }

    /// Returns what a seat sees, if there is such a seat.
    #[must_use]
    pub fn seat(&self, name: &str) -> Option<Arc<SeatView>> {
        held(&self.board).seats.get(name).cloned()
    }

    /// Returns somebody who joined.
    #[must_use]
    pub fn guest(&self, person: u32) -> Option<Guest> {
        held(&self.board).guests.get(&person).cloned()
    }

    /// Returns the bell of a page: its number grows whenever the page has changed.
    ///
    /// # Panics
    /// For a seat that there is not.
    #[must_use]
    pub fn bell(&self, topic: &Topic) -> watch::Receiver<u64> {
        self.bells
            .get(topic)
            .expect("every seat has a bell")
            .subscribe()
    }

    /// Returns the number of a page now.
    #[must_use]
    pub fn number(&self, topic: &Topic) -> u64 {
        self.bells.get(topic).map_or(0, |bell| *bell.borrow())
    }

    fn ring(&self, topic: &Topic) {
        if let Some(bell) = self.bells.get(topic) {
            bell.send_modify(|number| *number += 1);
        }
    }

    /// Shows new odds to whoever may see them.
    pub(super) fn show_odds(&self, odds: Option<Odds>) {
        held(&self.odds).take(odds);
        let shows = self.public().shows_odds;
        let seats: Vec<String> = held(&self.board).seats.keys().cloned().collect();
        for topic in odds::topics(shows, seats.into_iter()) {
            self.ring(&topic);
        }
    }

    /// Returns the odds.
    pub(super) fn odds(&self) -> Shown {
        held(&self.odds).clone()
    }

    /// Notes that somebody's page is open, or no more.
    pub(super) fn mark_present(&self, person: u32, is_here: bool) {
        let mut present = held(&self.present);
        let pages = present.entry(person).or_default();
        let before = *pages;
        *pages = if is_here {
            before + 1
        } else {
            before.saturating_sub(1)
        };
        let has_changed = (before == 0) != (*pages == 0);
        drop(present);
        if has_changed {
            self.ring(&Topic::Desk);
        }
    }

    /// Returns whether a page of somebody is open.
    #[must_use]
    pub fn is_present(&self, person: u32) -> bool {
        held(&self.present)
            .get(&person)
            .is_some_and(|pages| *pages > 0)
    }

    /// Renews what pages read, and rings where it has changed.
    fn renew(&self, session: &Session, fact: Option<&Fact>) {
        let touched = fact.and_then(|f| touched(&f.what));
        let is_touched = |seat: &str| touched.as_ref().is_none_or(|list| list.contains(&seat));
        let mut rung = vec![Topic::Desk];
        let seats = session.setup().seats.iter().map(|s| s.actor.as_str());
        let views = seats
            .filter(|s| is_touched(s))
            .filter_map(|s| session.seat(s));
        let views: Vec<SeatView> = views.collect();
        let public = touched.is_none().then(|| session.public());
        let mut board = held(&self.board);
        for view in views {
            if board.seats.get(&view.seat).is_none_or(|old| **old != view) {
                rung.push(Topic::Seat(view.seat.clone()));
                board.seats.insert(view.seat.clone(), Arc::new(view));
            }
        }
        if let Some(public) = public
            && board.public.as_ref().is_none_or(|old| **old != public)
        {
            board.public = Some(Arc::new(public));
            rung.push(Topic::Public);
        }
        match fact {
            None => board.guests = guests(session),
            Some(fact) => note_guest(&mut board.guests, &fact.what),
        }
        drop(board);
        for topic in &rung {
            self.ring(topic);
        }
    }
}
