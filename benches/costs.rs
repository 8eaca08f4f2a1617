//! What a turn costs beside a turn of ladder10: with more actors, and in other scenarios. Ratios are those of a round; rounds
//! are interleaved, and the median counts.
//! `cargo bench --bench costs`; with `-- --test` one short round.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it finds")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

mod common;

use common::{CHECKED, SCENARIOS, check, key, rules};
use escalade::engine::Game;
use escalade::rules::Ruleset;
use std::sync::Arc;
use std::time::Instant;

const LADDER: &str = include_str!("../scenarios/ladder10/scenario.ron");
const ACTORS: [f64; 3] = [10.0, 20.0, 40.0];

/// A game that plays on and on.
struct Course {
    name: String,
    game: Game,
    rows: usize,
    next: u64,
    turns: u64,
}

impl Course {
    fn new(name: &str, rules: Arc<Ruleset>, rows: usize) -> Self {
        Self {
            name: format!(
                "{name}, {}",
                if rows == 1 { "alone" } else { "side by side" }
            ),
            game: Game::new(rules, rows),
            rows,
            next: 0,
            turns: 0,
        }
    }

    /// Plays this many turns of runs, and returns nanoseconds a turn of a run.
    #[expect(clippy::cast_precision_loss, reason = "few turns")]
    fn play(&mut self, turns: u64) -> f64 {
        let (start, last) = (Instant::now(), self.turns + turns);
        while self.turns < last {
            for row in 0..self.rows {
                if !self.game.is_live(row) {
                    self.game.start(row, key(self.next));
                    self.next += 1;
                }
            }
            self.game.play_turn();
            self.turns += self.rows as u64;
        }
        start.elapsed().as_secs_f64() * 1e9 / turns as f64
    }
}

/// ladder10 with another number of actors.
fn ladder(actors: f64) -> Arc<Ruleset> {
    let text = LADDER.replace("\"i\": 0..10", &format!("\"i\": 0..{actors}"));
    let text = text.replace("\"j\": 0..10", &format!("\"j\": 0..{actors}"));
    let folder = tempfile::tempdir().expect("a scratch folder");
    let path = folder.path().join("scenario.ron");
    std::fs::write(&path, text).expect("the scratch folder takes a file");
    rules(path.to_str().expect("a path of letters"))
}

fn main() {
    let is_test = std::env::args().any(|arg| arg == "--test");
    let (rounds, turns) = if is_test { (1, 800) } else { (7, 16_000) };
    let mut courses = vec![];
    for rows in [8, 1] {
        for actors in ACTORS {
            courses.push(Course::new(
                &format!("ladder, {actors} actors"),
                ladder(actors),
                rows,
            ));
        }
        for name in SCENARIOS.iter().filter(|name| **name != "ladder10") {
            courses.push(Course::new(name, rules(name), rows));
        }
    }
    let mut took = vec![vec![]; courses.len()];
    for _ in 0..rounds {
        for (course, took) in courses.iter_mut().zip(&mut took) {
            took.push(course.play(turns));
        }
    }
    println!("{:28}{:>14}{:>24}", "", "ns a turn", "of ladder10's turn");
    let per_round = took[0].clone();
    for (course, took) in courses.iter().zip(&took) {
        let ratios: Vec<f64> = took.iter().zip(&per_round).map(|(a, b)| a / b).collect();
        println!(
            "{:28}{:14.0}{:24.2}",
            course.name,
            median(took),
            median(&ratios)
        );
    }
    for (rows, first) in [(8, 0), (1, courses.len() / 2)] {
        let ends = took[first].iter().zip(&took[first + 2]);
        let powers: Vec<f64> = ends.map(|(few, many)| (many / few).log2() / 2.0).collect();
        println!(
            "{rows} runs a World, 10 to 40 actors: cost grows as N^{:.2}",
            median(&powers)
        );
    }
    for actors in ACTORS {
        println!(
            "check hash of {actors} actors, {CHECKED} runs: {:016x}",
            check(ladder(actors))
        );
    }
    common::print_checks();
}

fn median(list: &[f64]) -> f64 {
    let mut list = list.to_vec();
    list.sort_by(f64::total_cmp);
    list[list.len() / 2]
}
