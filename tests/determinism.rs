//! The same scenario, seed and version give the same run: twice, side by side, in a used row, from any snapshot.

use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::{CompileOptions, PolicyChoice, Ruleset, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;

const SEED: u64 = 11;

fn ruleset(name: &str, options: &CompileOptions) -> Arc<Ruleset> {
    let loaded = scenario::load(name, &Options::default())
        .unwrap_or_else(|f| panic!("{name}: {:?}", f.diagnostics));
    Arc::new(compile(&loaded.checked, options))
}

fn shipped() -> Vec<Arc<Ruleset>> {
    scenario::embedded_names()
        .iter()
        .map(|name| ruleset(name, &CompileOptions::default()))
        .collect()
}

fn key(run: u64) -> RunKey {
    RunKey {
        seed: SEED,
        branch: 0,
        run,
    }
}

/// Plays a run to its end in a row; returns the digest of every turn.
fn play(game: &mut Game, replica: usize, run: u64) -> Vec<u64> {
    game.start(replica, key(run));
    let mut digests = vec![];
    while game.is_live(replica) {
        game.play_turn();
        digests.push(game.digest(replica));
    }
    digests
}

#[test]
fn a_run_is_the_same_twice_and_in_a_used_row_in_any_order() {
    for rules in shipped() {
        let fresh: Vec<Vec<u64>> = (0..6)
            .map(|run| play(&mut Game::new(Arc::clone(&rules), 1), 0, run))
            .collect();
        let mut used = Game::new(Arc::clone(&rules), 1);
        for run in [3, 0, 5, 1, 1, 4, 2] {
            assert_eq!(
                play(&mut used, 0, run),
                fresh[run as usize],
                "{} run {run}",
                rules.title
            );
        }
        assert_ne!(
            fresh[0].last(),
            fresh[1].last(),
            "{}: runs differ",
            rules.title
        );
    }
}

#[test]
fn runs_side_by_side_are_the_runs_alone() {
    for rules in shipped() {
        let alone: Vec<Vec<u64>> = (0..8)
            .map(|run| play(&mut Game::new(Arc::clone(&rules), 1), 0, run))
            .collect();
        let mut game = Game::new(Arc::clone(&rules), 8);
        (0..8).for_each(|r| game.start(r, key(r as u64)));
        let mut digests = vec![vec![]; 8];
        while (0..8).any(|r| game.is_live(r)) {
            let live: Vec<usize> = (0..8).filter(|r| game.is_live(*r)).collect();
            game.play_turn();
            live.into_iter()
                .for_each(|r| digests[r].push(game.digest(r)));
        }
        assert_eq!(digests, alone, "{}", rules.title);
    }
}

#[test]
fn a_run_goes_on_from_any_snapshot() {
    for rules in shipped() {
        let straight = play(&mut Game::new(Arc::clone(&rules), 1), 0, 2);
        let (mut game, mut other) = (
            Game::new(Arc::clone(&rules), 1),
            Game::new(Arc::clone(&rules), 2),
        );
        game.start(0, key(2));
        let mut turn = 0;
        while game.is_live(0) {
            let snapshot = game.snapshot(0);
            other.restore(1, &snapshot);
            assert_eq!(other.snapshot(1), snapshot);
            other.play_turn();
            assert_eq!(
                other.digest(1),
                straight[turn],
                "{} after turn {turn}",
                rules.title
            );
            game.play_turn();
            turn += 1;
        }
    }
}

#[test]
fn a_branch_draws_other_chances() {
    let rules = ruleset("tutorial", &CompileOptions::default());
    let mut game = Game::new(Arc::clone(&rules), 1);
    let ends = |game: &mut Game, branch: u64| {
        let mut ends = vec![];
        for run in 0..40 {
            game.start(
                0,
                RunKey {
                    seed: SEED,
                    branch,
                    run,
                },
            );
            while game.is_live(0) {
                game.play_turn();
            }
            ends.push(game.digest(0));
        }
        ends
    };
    let (a, b) = (ends(&mut game, 0), ends(&mut game, 1));
    assert!(a.iter().zip(&b).filter(|(x, y)| x == y).count() < 4);
}

#[test]
fn every_policy_plays_every_scenario() {
    use PolicyChoice::{Dove, Hawk, TitForTat, Uniform};
    for name in scenario::embedded_names() {
        for policy in [Uniform, Hawk, Dove, TitForTat] {
            let actors: Vec<String> = ruleset(&name, &CompileOptions::default())
                .registry
                .actors
                .iter()
                .map(str::to_owned)
                .collect();
            let policies = actors
                .into_iter()
                .map(|actor| (actor, policy.clone()))
                .collect();
            let rules = ruleset(
                &name,
                &CompileOptions {
                    policies,
                    ..CompileOptions::default()
                },
            );
            let mut game = Game::new(Arc::clone(&rules), 4);
            (0..4).for_each(|r| game.start(r, key(r as u64)));
            while (0..4).any(|r| game.is_live(r)) {
                game.play_turn();
                for r in 0..4 {
                    let bounds = rules.layout.bounds();
                    let within = |(v, b): (&escalade::rules::expr::Value, &[f64; 2])| {
                        v.0.is_finite() && v.0 >= b[0] && v.0 <= b[1]
                    };
                    assert!(
                        game.state(r).iter().zip(bounds).all(within),
                        "{name} under {policy:?}"
                    );
                }
            }
        }
    }
}
