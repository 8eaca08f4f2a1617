//! A run kept turn by turn: owned copies of what each turn left behind, and of what each docket was offered.

use crate::engine::Game;
use crate::engine::offers::Offer;
use crate::rng::RunKey;
use crate::rules::change::Change;
use crate::rules::expr::Value;
use crate::world::ramp::{Ramp, Reason};
use crate::world::runs::Detail;
use crate::world::turn::{Deed, Ending, Origin, Reading, Transition, TurnView};

/// What speaks for an option and against it: feature or habit, utility.
pub type Motives = Vec<(String, f64)>;

/// One turn of one run, kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Number of the turn, from 1.
    pub turn: u32,
    /// State at its close.
    pub state: Vec<Value>,
    /// Deeds done.
    pub deeds: Vec<Deed>,
    /// Motives of each deed, strongest first; empty for those ordered.
    pub motives: Vec<Motives>,
    /// Off-ramps of every docket as they stood when it chose.
    pub ramps: Vec<Ramp>,
    /// What stood in the way of those that were closed.
    pub obstacles: Vec<Reason>,
    /// Readings made, of the deeds of the turn before.
    pub readings: Vec<Reading>,
    /// Moves on the ladder.
    pub transitions: Vec<Transition>,
    /// Every change, in order.
    pub changes: Vec<Change>,
    /// The ending, if the run ended with this turn.
    pub ending: Option<Ending>,
}

/// A run kept turn by turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chronicle {
    /// State before turn 1.
    pub start: Vec<Value>,
    /// The turns, the first first.
    pub turns: Vec<Kept>,
}

impl Kept {
    /// Keeps a turn at its close; `offers` are those of all dockets, in order, when they chose.
    #[must_use]
    pub fn new(view: &TurnView, offers: &[Offer]) -> Self {
        let motives = |deed: &Deed| {
            let docket = usize::from(view.rules.options[usize::from(deed.option)].docket);
            let mut options = offers[docket].options.iter();
            let offered = options.find(|o| o.option == Some(deed.option));
            let chosen = deed.origin == Origin::Chosen;
            offered
                .filter(|_| chosen)
                .map_or(vec![], |o| o.motives.clone())
        };
        Self {
            turn: view.turn,
            state: view.state.to_vec(),
            deeds: view.deeds.to_vec(),
            motives: view.deeds.iter().map(motives).collect(),
            ramps: view.ramps.to_vec(),
            obstacles: view.obstacles.to_vec(),
            readings: view.readings.to_vec(),
            transitions: view.transitions.to_vec(),
            changes: view.changes.to_vec(),
            ending: view.ending,
        }
    }
}

impl Chronicle {
    /// Plays a run and keeps it, up to its end or to a turn; `look` is shown every turn.
    pub fn play(
        game: &mut Game,
        key: RunKey,
        until: Option<u32>,
        mut look: impl FnMut(&TurnView),
    ) -> Self {
        game.set_detail(Detail {
            changes: true,
            chances: true,
            ramps: true,
        });
        game.start(0, key);
        let mut chronicle = Self {
            start: game.state(0).to_vec(),
            turns: vec![],
        };
        while game.is_live(0) && until.is_none_or(|last| chronicle.turns.len() < last as usize) {
            game.open_turn();
            let dockets = game.rules().dockets.len();
            let offers: Vec<_> = (0..dockets).map(|docket| game.offer(0, docket)).collect();
            game.choose();
            game.close_turn();
            let view = game.view(0);
            look(&view);
            chronicle.turns.push(Kept::new(&view, &offers));
        }
        chronicle
    }

    /// Returns a turn that was played.
    #[must_use]
    pub fn turn(&self, turn: u32) -> Option<&Kept> {
        self.turns.get((turn as usize).checked_sub(1)?)
    }

    /// Returns the value of a cell at the close of a turn; of turn 0, at the start.
    #[must_use]
    pub fn value(&self, cell: u32, turn: u32) -> f64 {
        self.turn(turn).map_or(&self.start, |kept| &kept.state)[cell as usize].0
    }

    /// Returns the number of the last turn.
    #[must_use]
    pub fn last(&self) -> u32 {
        self.turns.last().map_or(0, |kept| kept.turn)
    }

    /// Returns the moves of one actor toward another, the first first.
    pub fn moves(&self, from: u16, to: u16) -> impl Iterator<Item = &Transition> {
        self.turns
            .iter()
            .flat_map(|t| &t.transitions)
            .filter(move |m| m.from == from && m.to == to)
    }
}
