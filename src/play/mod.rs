//! An exercise in the terminal, alone against policies or several seats at one keyboard: keys change a [`Play`], which draws itself.
//!
//! Invariant: what is drawn comes from [`SeatView`] of the seat at the keyboard, and after the end
//! from what everybody may then know; a seat's screen is never shown before its people have taken the keyboard.

mod axis;
mod names;
mod order;
mod panes;
mod screens;
mod steps;
pub mod terminal;

use crate::class::fact::{Choice, PersonId};
use crate::class::view::SeatView;
use crate::class::{Fact, Session};
use crate::text::Words;
use std::cell::Cell;
use std::fmt;

/// Keeps a fact durably, or says why it cannot.
pub type Keep<'a> = dyn FnMut(&Fact) -> Result<(), String> + 'a;

/// What fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Somebody is asked to take the keyboard.
    Pass,
    /// Role and objectives, before the first turn.
    Role,
    /// The five panes.
    Order,
    /// Why this choice?
    Why,
    /// Forces, treaties and axes as the seat knows them.
    Map,
    /// Everything that was noticed.
    News,
    /// The keys.
    Help,
    /// The turn was played.
    Reveal,
    /// Play is over.
    End,
    /// Whether to stop here.
    Quit,
}

/// A seat that is played here, and who sits in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    seat: String,
    person: PersonId,
}

/// An exercise at one keyboard.
pub struct Play<'a> {
    session: Session,
    words: Words,
    keep: Box<Keep<'a>>,
    places: Vec<Place>,
    /// Whose keyboard it is: a place.
    at: usize,
    view: SeatView,
    screen: Screen,
    /// The screen before help, a list or the question whether to stop.
    under: Screen,
    /// Line of the order under the cursor, and the choices so far.
    cursor: usize,
    chosen: Vec<Choice>,
    why: String,
    /// Which of the last deeds is shown as it was read.
    deed: usize,
    /// First line of a long list that is shown.
    top: usize,
    /// Lines of the list that the screen has room for, and the last line that need be the first; known once it is drawn.
    room: Cell<(usize, usize)>,
    notice: Option<String>,
    is_over: bool,
}

impl fmt::Debug for Play<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Play")
            .field("at", &self.places[self.at].seat)
            .field("screen", &self.screen)
            .finish_non_exhaustive()
    }
}

impl Play<'_> {
    /// Returns the exercise.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Returns what fills the screen.
    #[must_use]
    pub const fn screen(&self) -> Screen {
        self.screen
    }

    /// Whether the player has left.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.is_over
    }
}
