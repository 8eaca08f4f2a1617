//! The game at the table: a run whose turn under way is open, and every turn before it kept.
//!
//! A table is made again from its hands whenever something is changed by hand within a turn, so that there is one way only in
//! which a game comes about: the same as when an exported game is verified.

use super::setup::Scene;
use crate::analysis::chronicle::Kept;
use crate::engine::offers::Offer;
use crate::engine::{Game, Snapshot};
use crate::record::{Hand, Setting};
use crate::rng::RunKey;
use crate::rules::expr::Value;
use crate::rules::{CompileOptions, Ruleset, compile};
use crate::world::runs::Detail;
use crate::world::turn::{Ending, Sighting};
use std::sync::Arc;

/// A name that the scenario does not have; a hand that was decided on this scenario has none.
pub type Unknown = String;

/// The game at the table.
#[derive(Debug)]
pub struct Table {
    scene: Arc<Scene>,
    rules: Arc<Ruleset>,
    seed: u64,
    game: Game,
    /// What people did, turn by turn.
    hands: Vec<Hand>,
    /// What they have done so far in the turn that is open.
    hand: Hand,
    start: Vec<Value>,
    kept: Vec<Kept>,
    digests: Vec<u64>,
    /// Who noticed what of the deeds of each turn that the next one has opened on.
    sightings: Vec<Vec<Sighting>>,
    /// Offers of all dockets in the open turn, and in the one before.
    offers: Vec<Offer>,
    chosen_from: Vec<Offer>,
    /// The run at the close of the last turn.
    before: Snapshot,
}

impl Table {
    /// Sets a game of so many turns: turn 1 is open.
    #[must_use]
    pub fn new(scene: Arc<Scene>, seed: u64, turns: u32) -> Self {
        let mut rules = compile(&scene.checked, &CompileOptions::default());
        rules.horizon = rules.horizon.min(turns.max(1));
        let rules = Arc::new(rules);
        let mut game = fresh(&rules);
        game.start(
            0,
            RunKey {
                seed,
                branch: 0,
                run: 0,
            },
        );
        let mut table = Self {
            scene,
            seed,
            start: game.state(0).to_vec(),
            before: game.snapshot(0),
            rules,
            game,
            hands: vec![],
            hand: Hand::default(),
            kept: vec![],
            digests: vec![],
            sightings: vec![],
            offers: vec![],
            chosen_from: vec![],
        };
        table.open().expect("an empty hand has no name");
        table
    }

    /// Returns the compiled scenario; its horizon is the last turn of the exercise.
    #[must_use]
    pub const fn rules(&self) -> &Arc<Ruleset> {
        &self.rules
    }

    /// Returns the scenario as tables see it.
    #[must_use]
    pub fn setting(&self) -> Setting<'_> {
        Setting {
            scenario: &self.scene.checked.scenario,
            rules: &self.rules,
        }
    }

    /// Returns the turns that were played, the first first.
    #[must_use]
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// Returns what people did, turn by turn.
    #[must_use]
    pub fn hands(&self) -> &[Hand] {
        &self.hands
    }

    /// Returns who noticed what of the deeds of a turn; empty until the next turn is open.
    #[must_use]
    pub fn sightings(&self, turn: u32) -> &[Sighting] {
        let at = (turn as usize).checked_sub(1);
        at.and_then(|at| self.sightings.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// Returns the state before turn 1.
    #[must_use]
    pub fn start(&self) -> &[Value] {
        &self.start
    }

    /// Returns the state now: of the open turn, or at the end.
    #[must_use]
    pub fn state(&self) -> &[Value] {
        self.game.state(0)
    }

    /// Returns the offers of all dockets in the turn that is open; empty once the game is over.
    #[must_use]
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// Returns the readings made so far: in the open turn, of the deeds of the turn before.
    #[must_use]
    pub fn open_readings(&self) -> &[crate::world::turn::Reading] {
        if self.offers.is_empty() {
            &[]
        } else {
            self.game.view(0).readings
        }
    }

    /// Returns the run at the close of the last turn, on the branch that the open turn draws on.
    #[must_use]
    pub const fn before(&self) -> &Snapshot {
        &self.before
    }

    /// Returns what has been done by hand in the turn that is open.
    #[must_use]
    pub const fn hand(&self) -> &Hand {
        &self.hand
    }

    /// Returns how the game ended, if it did.
    #[must_use]
    pub fn ending(&self) -> Option<Ending> {
        self.kept.last().and_then(|turn| turn.ending)
    }

    /// Returns the digest of the state at the close of a turn, 16 hex digits.
    #[must_use]
    pub fn digest(&self, turn: u32) -> Option<String> {
        let at = (turn as usize).checked_sub(1)?;
        self.digests.get(at).map(|digest| format!("{digest:016x}"))
    }

    /// Plays the open turn with these orders; then no turn is open until [`Table::open_next`].
    ///
    /// # Errors
    /// Where an order names something that the scenario does not have.
    pub fn play(&mut self, orders: Vec<(String, String)>) -> Result<(), Unknown> {
        self.hand.orders = orders;
        self.close()?;
        self.hands.push(std::mem::take(&mut self.hand));
        self.chosen_from = std::mem::take(&mut self.offers);
        Ok(())
    }

    /// Opens the next turn with these injects called.
    ///
    /// # Errors
    /// Where an inject is none of the scenario.
    pub fn open_next(&mut self, injects: Vec<String>) -> Result<(), Unknown> {
        self.hand.injects = injects;
        self.open()
    }

    /// Returns the offers that the last turn was chosen from.
    #[must_use]
    pub fn chosen_from(&self) -> &[Offer] {
        &self.chosen_from
    }

    /// Returns the digest that the open turn would close with under these orders, and plays nothing.
    ///
    /// # Errors
    /// Where an order names something that the scenario does not have.
    pub fn try_play(&self, orders: &[(String, String)]) -> Result<String, Unknown> {
        let hand = Hand {
            orders: orders.to_vec(),
            ..self.hand.clone()
        };
        self.try_hand(&self.before, &hand)
    }

    /// Returns the digest that the last turn would have closed with on another branch.
    ///
    /// # Errors
    /// Where no turn was played.
    pub fn try_reroll(&self, branch: u64) -> Result<String, Unknown> {
        let mut other = self.without_last().ok_or_else(String::new)?;
        other.hand.branch = Some(branch);
        other.try_hand(&other.before, &other.hand)
    }

    fn try_hand(&self, before: &Snapshot, hand: &Hand) -> Result<String, Unknown> {
        let mut game = Game::new(Arc::clone(&self.rules), 1);
        game.restore(0, before);
        hand.open(&mut game, &self.setting())?;
        hand.give(&mut game)?;
        game.choose();
        game.close_turn();
        Ok(format!("{:016x}", game.digest(0)))
    }

    /// Draws the last turn again on another branch; then no turn is open until [`Table::open_next`].
    ///
    /// # Errors
    /// Where no turn was played.
    pub fn reroll(&mut self, branch: u64) -> Result<(), Unknown> {
        let mut other = self.without_last().ok_or_else(String::new)?;
        let orders = std::mem::take(&mut other.hand.orders);
        other.hand.branch = Some(branch);
        other.again()?;
        other.play(orders)?;
        *self = other;
        Ok(())
    }

    /// Changes what is done by hand in the open turn, and opens it anew.
    ///
    /// # Errors
    /// Where it names something that the scenario does not have; the table is as it was.
    pub fn change(&mut self, change: impl FnOnce(&mut Hand)) -> Result<(), Unknown> {
        let before = self.hand.clone();
        change(&mut self.hand);
        let changed = self.again();
        if changed.is_err() {
            self.hand = before;
            self.again().expect("this hand was open before");
        }
        changed
    }

    /// Returns the table with its last turn open again, as people had left it.
    fn without_last(&self) -> Option<Self> {
        let mut other = Self::new(Arc::clone(&self.scene), self.seed, self.rules.horizon);
        let (last, hands) = self.hands.split_last()?;
        other.hands = hands.to_vec();
        other.hand = last.clone();
        other.again().ok()?;
        Some(other)
    }

    /// Plays the game again up to the open turn.
    fn again(&mut self) -> Result<(), Unknown> {
        let hands = std::mem::take(&mut self.hands);
        let hand = std::mem::take(&mut self.hand);
        self.kept.clear();
        self.digests.clear();
        self.sightings.clear();
        self.game = fresh(&self.rules);
        let key = RunKey {
            seed: self.seed,
            branch: 0,
            run: 0,
        };
        self.game.start(0, key);
        self.before = self.game.snapshot(0);
        let mut opened = Ok(());
        for past in &hands {
            self.hand = past.clone();
            opened = opened
                .and_then(|()| self.open())
                .and_then(|()| self.close());
        }
        self.hands = hands;
        self.hand = hand;
        opened.and_then(|()| self.open())
    }

    fn open(&mut self) -> Result<(), Unknown> {
        let hand = std::mem::take(&mut self.hand);
        let setting = Setting {
            scenario: &self.scene.checked.scenario,
            rules: &self.rules,
        };
        let opened = hand.open(&mut self.game, &setting);
        self.hand = hand;
        if !self.kept.is_empty() {
            self.sightings.push(self.game.sightings(0).to_vec());
        }
        let dockets = self.rules.dockets.len();
        self.offers = (0..dockets).map(|d| self.game.offer(0, d)).collect();
        opened
    }

    fn close(&mut self) -> Result<(), Unknown> {
        self.hand.give(&mut self.game)?;
        self.game.choose();
        self.game.close_turn();
        self.kept.push(Kept::new(&self.game.view(0), &self.offers));
        self.digests.push(self.game.digest(0));
        self.before = self.game.snapshot(0);
        Ok(())
    }
}

fn fresh(rules: &Arc<Ruleset>) -> Game {
    let mut game = Game::new(Arc::clone(rules), 1);
    game.set_detail(Detail {
        changes: true,
        chances: true,
        ramps: true,
    });
    game.keep_sightings(0);
    game
}
