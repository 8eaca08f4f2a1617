//! What splitting gains over plain runs on ladders whose chance is known, for the same number of turns.
//!
//! ```sh
//! cargo run --release --example rare -- --replications 400
//! ```

#![expect(clippy::print_stdout, reason = "an example prints what it finds")]
#![expect(
    clippy::print_stderr,
    reason = "an example complains about its arguments"
)]

#[path = "common/climb.rs"]
mod climb;
#[path = "common/given.rs"]
mod given;

use climb::{Ladder, Stand};
use escalade::analysis::rare::{Played, Replication, adaptive, fixed_effort};
use escalade::stats::means::Moments;
use given::Given;
use std::process::ExitCode;

const SEED: u64 = 1;

/// A ladder, and the least gain of fixed effort that is asked of it.
const CASES: [(Ladder, f64); 5] = [
    (Ladder::new(8, 0.10, 0.15), 1.0),
    (Ladder::new(10, 0.10, 0.15), 15.0),
    (Ladder::new(10, 0.10, 0.25), 80.0),
    (Ladder::new(12, 0.08, 0.20), 1000.0),
    (Ladder::new(14, 0.08, 0.25), 1000.0),
];

fn main() -> ExitCode {
    let given = Given::read(&["replications"]);
    let n = given.number("replications").unwrap_or(400);
    println!(
        "{:<10} {:<22} {:>8} {:>7} {:>10} {:>9}  asked",
        "chance", "method", "z", "spread", "turns", "gain"
    );
    let mut is_fine = true;
    for (ladder, asked) in CASES {
        is_fine &= show("fixed effort, 1000", ladder, n, asked, |number| {
            let play = &mut ladder.play(SEED);
            let Ok(played) = fixed_effort(&ladder.levels(), 1000, replication(number), play);
            played
        });
        is_fine &= show("adaptive, 200 by 20", ladder, n, 1.0, |number| {
            let Ok(played) = adaptive(20, 200, replication(number), &mut ladder.play(SEED));
            played
        });
    }
    if is_fine {
        ExitCode::SUCCESS
    } else {
        println!("a gain is lower than asked, or an estimate is off by four standard errors");
        ExitCode::FAILURE
    }
}

const fn replication(number: u64) -> Replication {
    Replication { seed: SEED, number }
}

/// Prints a line; returns whether there is no bias and the gain is what is asked.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn show(
    method: &str,
    ladder: Ladder,
    n: u64,
    asked: f64,
    mut one: impl FnMut(u64) -> Played<Stand>,
) -> bool {
    let exact = ladder.exact();
    let (mut moments, mut turns) = (Moments::default(), 0);
    for number in 0..n {
        let played = one(number);
        moments.add(played.estimate);
        turns += played.turns;
    }
    let turns = turns as f64 / n as f64;
    let spread = moments.variance().sqrt() / exact;
    let plain = (1.0 - exact) / exact * f64::from(ladder.turns);
    let gain = plain / (spread * spread * turns);
    let z = (moments.mean() - exact) / moments.error();
    println!(
        "{exact:<10.2e} {method:<22} {z:>+8.2} {spread:>7.3} {turns:>10.0} {gain:>9.0}  {asked:.0}"
    );
    z.abs() < 4.0 && gain >= asked
}
