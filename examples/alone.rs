//! Plays ladder10 one run after the other, one run a World, as `run` and `serve` do, and prints speed and outcomes as one line of
//! JSON: what `benches/peers/run` asks of every program.
//!
//! `cargo run --release --example alone -- RUNS SEED`

#![expect(clippy::print_stdout, reason = "an example prints what it finds")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]

use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;
use std::time::Instant;

fn main() {
    let mut args = std::env::args().skip(1);
    let mut number = || args.next().and_then(|x| x.parse().ok()).unwrap_or(1000);
    let (runs, seed): (u64, u64) = (number(), number());
    let loaded = scenario::load("ladder10", &Options::default()).expect("shipped scenarios load");
    let rules = Arc::new(compile(&loaded.checked, &CompileOptions::default()));
    let top = rules.outcomes.iter().position(|o| o.id == "rung_ten");
    let mut game = Game::new(rules, 1);
    let start = Instant::now();
    let endings: Vec<(f64, bool)> = (0..runs)
        .map(|run| {
            let branch = 0;
            game.start(0, RunKey { seed, branch, run });
            while game.is_live(0) {
                game.play_turn();
            }
            let ending = game.view(0).ending.expect("a run ends");
            let is_top = Some(usize::from(ending.outcome)) == top;
            (f64::from(ending.turn), is_top)
        })
        .collect();
    let (seconds, n) = (start.elapsed().as_secs_f64(), endings.len() as f64);
    let mean = endings.iter().map(|(turn, _)| turn).sum::<f64>() / n;
    let squares = endings
        .iter()
        .map(|(turn, _)| (turn - mean) * (turn - mean));
    let error = (squares.sum::<f64>() / n / n).sqrt();
    let share = endings.iter().filter(|(_, is_top)| *is_top).count() as f64 / n;
    println!(
        r#"{{"runs": {runs}, "seconds": {seconds:.4}, "end": {mean:.4}, "end_error": {error:.4}, "share": {share:.5}}}"#
    );
}
