//! What a turn costs, and a run: interleaved rounds, the median round is printed. The check is a fold of the last digests of
//! the first runs; it is the same however many runs are played side by side, and a change that alters a bit alters it.
//!
//! `cargo bench --bench turn`; `-- 1` plays short rounds. Figures of one machine say little; ratios inside a round do.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it finds")]
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]

use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options};
use escalade::world::runs::Detail;
use std::sync::Arc;
use std::time::Instant;

const SEED: u64 = 7;
const ROUNDS: usize = 5;
/// Runs whose last digests make the check.
const CHECKED: usize = 1_000;

/// What is measured: a scenario, runs side by side, whether changes are kept with their causes.
struct Subject {
    name: &'static str,
    game: Game,
    rows: usize,
    n_runs: u64,
    rounds: Vec<[f64; 2]>,
    check: u64,
}

impl Subject {
    fn new(name: &'static str, rows: usize, kept: bool, n_runs: u64) -> Self {
        let mut game = Game::new(ruleset(name), rows);
        game.set_detail(Detail {
            changes: kept,
            ..Detail::default()
        });
        Self {
            name,
            game,
            rows,
            n_runs,
            rounds: vec![],
            check: 0,
        }
    }

    /// Plays the runs once; notes nanoseconds a run and a turn.
    fn play(&mut self) {
        let (mut next, mut n_turns) = (0, 0_u64);
        let mut digests = vec![0; CHECKED];
        let mut run_of = vec![None; self.rows];
        let start = Instant::now();
        loop {
            for (row, run) in run_of.iter_mut().enumerate() {
                if run.is_none() && next < self.n_runs {
                    self.game.start(
                        row,
                        RunKey {
                            seed: SEED,
                            branch: 0,
                            run: next,
                        },
                    );
                    *run = Some(next);
                    next += 1;
                }
            }
            if run_of.iter().all(Option::is_none) {
                break;
            }
            self.game.play_turn();
            for (row, run) in run_of.iter_mut().enumerate() {
                let Some(number) = *run else { continue };
                n_turns += 1;
                if !self.game.is_live(row) {
                    if let Some(digest) = digests.get_mut(number as usize) {
                        *digest = self.game.digest(row);
                    }
                    *run = None;
                }
            }
        }
        let spent = start.elapsed().as_nanos() as f64;
        self.rounds
            .push([spent / self.n_runs as f64, spent / n_turns as f64]);
        self.check = digests.iter().fold(0, |sum: u64, x| sum.rotate_left(9) ^ x);
    }

    /// Returns the median over the rounds: nanoseconds a run, a turn.
    fn median(&self) -> [f64; 2] {
        [0, 1].map(|i| {
            let mut list: Vec<f64> = self.rounds.iter().map(|r| r[i]).collect();
            list.sort_by(f64::total_cmp);
            list[list.len() / 2]
        })
    }
}

fn ruleset(name: &str) -> Arc<Ruleset> {
    let loaded = scenario::load(name, &Options::default())
        .unwrap_or_else(|f| panic!("{name}: {:?}", f.diagnostics));
    Arc::new(compile(&loaded.checked, &CompileOptions::default()))
}

fn main() {
    let thousands = std::env::args()
        .filter_map(|x| x.parse().ok())
        .next()
        .unwrap_or(4);
    let mut subjects = vec![];
    for name in ["ladder10", "caucasus"] {
        for (rows, kept) in [(1, false), (8, false), (1, true), (8, true)] {
            subjects.push((kept, Subject::new(name, rows, kept, 1_000 * thousands)));
        }
    }
    for _ in 0..ROUNDS {
        subjects.iter_mut().for_each(|(_, subject)| subject.play());
    }
    println!(
        "{:<10} {:>12} {:>8} {:>10} {:>9} {:>9}  {:<16}",
        "", "side by side", "changes", "ns a run", "ns a turn", "runs/s", "check"
    );
    for (kept, subject) in &subjects {
        let [run, turn] = subject.median();
        let kept = if *kept { "kept" } else { "applied" };
        let check = format!("{:016x}", subject.check);
        println!(
            "{:<10} {:>12} {kept:>8} {run:>10.0} {turn:>9.0} {:>9.0}  {check}",
            subject.name,
            subject.rows,
            1e9 / run
        );
    }
    for pair in subjects
        .windows(2)
        .filter(|pair| pair[0].1.name == pair[1].1.name)
    {
        assert_eq!(
            pair[0].1.check, pair[1].1.check,
            "{}: the same runs side by side",
            pair[0].1.name
        );
    }
}
