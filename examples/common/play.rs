//! Runs in memory, eight side by side, on the machine's threads where their results are kept.

use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::Ruleset;
use escalade::world::turn::TurnView;
use std::ops::Range;
use std::sync::Arc;

/// Runs side by side.
pub(crate) const REPLICAS: usize = 8;

/// Plays some runs of a seed. `each` sees every turn, with the row in which the run is played: a row holds one run until that
/// run has ended.
pub(crate) fn play(
    rules: &Arc<Ruleset>,
    seed: u64,
    runs: Range<u64>,
    mut each: impl FnMut(usize, &TurnView),
) {
    let mut game = Game::new(Arc::clone(rules), REPLICAS);
    let mut next = runs.start;
    loop {
        for row in 0..REPLICAS {
            if !game.is_live(row) && next < runs.end {
                game.start(
                    row,
                    RunKey {
                        seed,
                        branch: 0,
                        run: next,
                    },
                );
                next += 1;
            }
        }
        let live: Vec<usize> = (0..REPLICAS).filter(|row| game.is_live(*row)).collect();
        if live.is_empty() {
            return;
        }
        game.play_turn();
        for row in live {
            each(row, &game.view(row));
        }
    }
}
