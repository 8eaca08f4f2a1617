//! Live odds, worked out beside the pages whenever the game has moved on.

use super::room::{Room, Topic};
use crate::class::odds::{Odds, ROLLOUTS};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How often the odds look whether the game has moved on.
const LOOK: Duration = Duration::from_millis(300);

/// How long the odds wait after a move: every page asks for itself just then, and goes first.
const COURTESY: Duration = Duration::from_millis(400);

/// Works out the odds of every new state of the game. Comes to no end of its own.
pub(super) async fn follow(room: Arc<Room>) {
    let mut known = None;
    loop {
        let moved = room.ask_if_free(|session| {
            let moment = session.moment();
            (known != Some(moment)).then(|| (moment, session.odds_task()))
        });
        if let Some((moment, task)) = moved.flatten() {
            if known.replace(moment).is_some() {
                tokio::time::sleep(COURTESY).await;
            }
            let place = Arc::clone(&room);
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            let played = tokio::task::spawn_blocking(move || {
                let odds = task
                    .and_then(|task| task.play(ROLLOUTS, threads, &AtomicBool::new(false)).ok());
                place.show_odds(odds);
            });
            let _ = played.await;
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// The odds of the last state, and those of a turn before.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Now.
    pub(super) now: Option<Arc<Odds>>,
    /// A turn before.
    pub(super) before: Option<Arc<Odds>>,
}

impl Shown {
    /// Takes in new odds.
    pub(super) fn take(&mut self, odds: Option<Odds>) {
        let old = self.now.take();
        let is_new_turn = |old: &Arc<Odds>| odds.as_ref().is_none_or(|new| new.turn != old.turn);
        if let Some(old) = old.filter(is_new_turn) {
            self.before = Some(old);
        }
        self.now = odds.map(Arc::new);
    }

    /// Returns them as pages take them.
    pub(super) fn pair(&self) -> Option<(&Odds, Option<&Odds>)> {
        Some((self.now.as_deref()?, self.before.as_deref()))
    }
}

/// Whose pages show odds.
pub(super) fn topics(shows: bool, seats: impl Iterator<Item = String>) -> Vec<Topic> {
    let mut topics = vec![Topic::Desk];
    if shows {
        topics.push(Topic::Public);
        topics.extend(seats.map(Topic::Seat));
    }
    topics
}
