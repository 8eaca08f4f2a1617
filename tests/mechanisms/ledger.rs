//! What a stance is made of adds up: to the value shown, in every run, at every turn.

use super::{SEED, setting};
use escalade::analysis::chronicle::Chronicle;
use escalade::analysis::ledger::ledger;
use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::slot::Slot;

#[test]
fn parts_add_up_to_the_value() {
    for base in [
        setting("caucasus"),
        setting("caucasus").params("report_world"),
    ] {
        let rules = base.rules();
        let mut game = Game::new(rules.clone(), 1);
        let (mut n_entries, mut n_pairs) = (0, 0);
        for run in 0..12 {
            let key = RunKey {
                seed: SEED,
                branch: 0,
                run,
            };
            let chronicle = Chronicle::play(&mut game, key, None, |_| {});
            for turn in 1..=chronicle.last() {
                for pair in &rules.stances {
                    for slot in [Slot::Tension, Slot::Affinity] {
                        let made = ledger(&chronicle, &rules, slot, [pair.0, pair.1], turn);
                        let gap = (made.sum() - made.value).abs();
                        assert!(gap < 1e-9, "{run} {turn} {pair:?} {slot:?}: {made:?}");
                        n_entries += made.entries.len();
                        n_pairs += 1;
                    }
                }
            }
        }
        assert!(n_entries > n_pairs / 4, "{n_entries} entries of {n_pairs}");
    }
}

/// Time takes its share of every part: no entry is larger than what it was.
#[test]
fn parts_of_tension_fade() {
    let rules = setting("caucasus").rules();
    let mut game = Game::new(rules.clone(), 1);
    let key = RunKey {
        seed: SEED,
        branch: 0,
        run: 3,
    };
    let chronicle = Chronicle::play(&mut game, key, None, |_| {});
    let pair = rules.focal[0];
    let at = |turn| ledger(&chronicle, &rules, Slot::Tension, [pair.0, pair.1], turn);
    let (middle, end) = (at(13), at(26));
    assert!(!middle.entries.is_empty() && end.start.abs() < middle.start.abs());
    for (before, after) in middle.entries.iter().zip(&end.entries) {
        assert_eq!((before.turn, before.cause), (after.turn, after.cause));
        assert!(after.left.abs() < before.left.abs(), "{before:?} {after:?}");
    }
}
