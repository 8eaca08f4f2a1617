//! History matching (Craig et al. 1997; McCulloch et al. 2022): which values of the drivers of `caucasus` are not ruled out by
//! the targets of `assets/calibration/targets.ron`. Each wave fills a box of values with a Latin hypercube and plays runs at every
//! point; what is far from some target is ruled out, and the next wave fills the box around what is left.
//!
//! `cargo run --release --example matching -- --params base_rates`; `--seed N`, `--waves K`, `--points N` and `--runs N` (of
//! every wave) change the plan of the file, `--csv FILE` says where all points go. Ctrl-C keeps what was finished.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example prints what it finds"
)]
#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]

#[path = "common/crisis.rs"]
mod crisis;
#[path = "common/given.rs"]
mod given;
#[path = "common/measures.rs"]
mod measures;
#[path = "common/play.rs"]
mod play;
#[path = "common/targets.rs"]
mod targets;

use crisis::{Places, some_runs};
use escalade::analysis::design::latin_hypercube;
use escalade::analysis::points::between;
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options, model::Scenario};
use given::Given;
use measures::measure;
use std::fmt::Write as _;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use targets::{Set, Targets, misses, size};

/// Fewest points that the next box is drawn around.
const FEWEST: usize = 12;
/// How far the next box reaches beyond them, in widths.
const MARGIN: f64 = 0.1;
/// Points that are played again, with draws that the search has not seen, and how often.
const FINALISTS: usize = 10;
const FINAL_RUNS: u64 = 4_000;
/// Digits of a value that count: what can be written into a scenario is what was played.
const DIGITS: usize = 3;

/// A point that was played.
#[derive(Clone)]
struct Point {
    wave: usize,
    runs: u64,
    /// Values of the drivers, in their order.
    at: Vec<f64>,
    /// Values of the targets, in their order.
    values: Vec<f64>,
    worst: f64,
    mean: f64,
    /// The target that is missed most.
    most: String,
}

struct Search<'a> {
    set: &'a Set,
    scenario: Scenario,
    seed: u64,
    stop: Arc<AtomicBool>,
}

fn main() -> ExitCode {
    let given = Given::read(&["params", "seed", "points", "runs", "waves", "csv"]);
    let targets = Targets::read();
    let name = given.text("params").unwrap_or("base_rates");
    let set = targets
        .sets
        .get(name)
        .unwrap_or_else(|| panic!("no targets for {name}"));
    let stop = Arc::new(AtomicBool::new(false));
    let raise = Arc::clone(&stop);
    ctrlc::set_handler(move || raise.store(true, Ordering::Relaxed)).expect("one handler");
    let search = Search {
        set,
        scenario: start(set.start.as_deref()),
        seed: given.number("seed").unwrap_or(1),
        stop,
    };
    let waves = given.number("waves").map_or(set.waves.len(), |n: usize| n);
    let mut all: Vec<Point> = vec![];
    let mut ranges: Vec<(f64, f64)> = set.drivers.values().copied().collect();
    for (wave, (points, runs)) in set.waves.iter().cycle().take(waves).enumerate() {
        let points = given.number("points").map_or(*points, |n: usize| n);
        let runs = given.number("runs").unwrap_or(*runs);
        let done = search.wave(wave, &ranges, points, runs);
        tell(wave, &done, targets.cutoff);
        all.extend(done.iter().cloned());
        if search.stop.load(Ordering::Relaxed) {
            break;
        }
        ranges = search.around(done, targets.cutoff, &ranges);
    }
    let file = given
        .text("csv")
        .map_or_else(|| format!("results/matching-{name}.csv"), str::to_owned);
    write(&file, set, &all);
    println!("every point: {file}");
    if search.stop.load(Ordering::Relaxed) {
        return ExitCode::from(130);
    }
    search.finish(all, targets.cutoff)
}

/// Loads the scenario with the parameter set that the search starts from.
fn start(params: Option<&str>) -> Scenario {
    let options = Options {
        params: params.map(str::to_owned),
        ..Options::default()
    };
    let loaded =
        scenario::load("caucasus", &options).unwrap_or_else(|f| panic!("{:?}", f.diagnostics));
    loaded.checked.scenario
}

impl Search<'_> {
    /// Returns the scenario with the drivers at a point.
    fn rules(&self, at: &[f64]) -> Arc<Ruleset> {
        let mut scenario = self.scenario.clone();
        for (name, value) in self.set.drivers.keys().zip(at) {
            let param = scenario.params.get_mut(name);
            param.unwrap_or_else(|| panic!("no parameter {name}")).value = *value;
        }
        let checked = scenario::from_scenario(scenario).unwrap_or_else(|f| panic!("{f:?}"));
        Arc::new(compile(&checked, &CompileOptions::default()))
    }

    fn play(&self, wave: usize, at: &[f64], seed: u64, runs: u64) -> Point {
        let rules = self.rules(at);
        let played = some_runs(&rules, &Places::new(&rules), seed, 0..runs);
        let misses = misses(self.set, &played);
        let [worst, mean] = size(&misses);
        let most = misses
            .iter()
            .max_by(|a, b| a.implausibility.total_cmp(&b.implausibility));
        Point {
            wave,
            runs,
            at: at.to_vec(),
            values: misses.iter().map(|miss| miss.value).collect(),
            worst,
            mean,
            most: most.map_or("", |miss| miss.id).to_owned(),
        }
    }

    /// Plays the points of a list on all threads and returns those that were finished, in order.
    fn play_all(&self, list: &[Vec<f64>], play: impl Fn(&[f64]) -> Point + Sync) -> Vec<Point> {
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(usize, Point)>> = Mutex::new(vec![]);
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while !self.stop.load(Ordering::Relaxed) {
                        let i = next.fetch_add(1, Ordering::Relaxed);
                        let Some(at) = list.get(i) else { return };
                        let point = play(at);
                        let mut done = done.lock().expect("no thread panics");
                        done.push((i, point));
                        if done.len().is_multiple_of(50) {
                            eprintln!("  {} of {} points", done.len(), list.len());
                        }
                    }
                });
            }
        });
        let mut done = done.into_inner().expect("no thread panics");
        done.sort_by_key(|(i, _)| *i);
        done.into_iter().map(|(_, point)| point).collect()
    }

    /// Fills a box with points and plays them, all with the same draws.
    fn wave(&self, wave: usize, ranges: &[(f64, f64)], points: usize, runs: u64) -> Vec<Point> {
        let unit = latin_hypercube(points, ranges.len(), self.seed + wave as u64);
        let inside = |point: Vec<f64>| -> Vec<f64> {
            let at = point.iter().zip(ranges);
            at.map(|(x, (low, high))| between(*x, &(*low..*high), DIGITS))
                .collect()
        };
        let list: Vec<Vec<f64>> = unit.into_iter().map(inside).collect();
        self.play_all(&list, |at| self.play(wave, at, self.seed, runs))
    }

    /// Returns the box around the points that are left, or around the best where few are.
    fn around(
        &self,
        mut points: Vec<Point>,
        cutoff: f64,
        ranges: &[(f64, f64)],
    ) -> Vec<(f64, f64)> {
        points.sort_by(|a, b| a.mean.total_cmp(&b.mean));
        let left: Vec<&Point> = points
            .iter()
            .filter(|point| point.worst <= cutoff)
            .collect();
        let some: Vec<&Point> = if left.len() < FEWEST {
            points.iter().take(FEWEST.max(points.len() / 20)).collect()
        } else {
            left
        };
        let declared = self.set.drivers.values();
        ranges
            .iter()
            .zip(declared)
            .enumerate()
            .map(|(i, ((low, high), (least, most)))| {
                let margin = MARGIN * (high - low);
                let values = some.iter().map(|point| point.at[i]);
                let (a, b) = values.fold((f64::MAX, f64::MIN), |(a, b), x| (a.min(x), b.max(x)));
                ((a - margin).max(*least), (b + margin).min(*most))
            })
            .collect()
    }

    /// Plays the best points again, with other draws, and prints the best of them.
    fn finish(&self, mut all: Vec<Point>, cutoff: f64) -> ExitCode {
        let kept: Vec<&Point> = all.iter().filter(|point| point.worst <= cutoff).collect();
        println!(
            "\n{} of {} points are not ruled out; their values:",
            kept.len(),
            all.len()
        );
        for (i, (name, (low, high))) in self.set.drivers.iter().enumerate() {
            let mut values: Vec<f64> = kept.iter().map(|point| point.at[i]).collect();
            values.sort_by(f64::total_cmp);
            let at = |share: f64| {
                values
                    .get((share * values.len() as f64) as usize)
                    .copied()
                    .unwrap_or(f64::NAN)
            };
            println!(
                "  {name:<12} {:>7.3} to {:>7.3}   declared {low} to {high}",
                at(0.05),
                at(0.95)
            );
        }
        all.sort_by(|a, b| a.mean.total_cmp(&b.mean));
        let list: Vec<Vec<f64>> = all
            .iter()
            .take(FINALISTS)
            .map(|point| point.at.clone())
            .collect();
        let mut last = self.play_all(&list, |at| {
            self.play(usize::MAX, at, self.seed + 1000, FINAL_RUNS)
        });
        last.sort_by(|a, b| a.mean.total_cmp(&b.mean));
        let Some(best) = last.first() else {
            return ExitCode::from(130);
        };
        println!(
            "\nbest of {FINALISTS}, {FINAL_RUNS} runs each with other draws: largest implausibility {:.2} ({}), root mean square {:.2}",
            best.worst, best.most, best.mean
        );
        for (name, value) in self.set.drivers.keys().zip(&best.at) {
            println!("  {name:<12} {value}");
        }
        println!(
            "  {:<36} {:>8} {:>8} {:>6}",
            "target", "value", "asked", "I"
        );
        let rules = self.rules(&best.at);
        let runs = crisis::runs(&rules, self.seed + 1000, FINAL_RUNS);
        for miss in misses(self.set, &runs) {
            println!(
                "  {:<36} {:>8.3} {:>8.3} {:>6.2}  {}",
                measure(miss.id).text,
                miss.value,
                miss.target.value,
                miss.implausibility,
                miss.target.why
            );
        }
        ExitCode::from(u8::from(best.worst > cutoff))
    }
}

/// Prints what a wave came to.
fn tell(wave: usize, done: &[Point], cutoff: f64) {
    let kept = done.iter().filter(|point| point.worst <= cutoff).count();
    let least = |of: fn(&Point) -> f64| done.iter().map(of).fold(f64::INFINITY, f64::min);
    let mut best: Vec<&Point> = done.iter().collect();
    best.sort_by(|a, b| a.mean.total_cmp(&b.mean));
    let mut most = std::collections::BTreeMap::<&str, u32>::new();
    best.iter()
        .take(40)
        .for_each(|point| *most.entry(&point.most).or_default() += 1);
    println!(
        "wave {}: {} points, {} runs each: {kept} not ruled out; least largest implausibility {:.2}, least root mean square {:.2}; \
         missed most by the best 40: {most:?}",
        wave + 1,
        done.len(),
        done.first().map_or(0, |point| point.runs),
        least(|point| point.worst),
        least(|point| point.mean),
    );
}

/// Writes every point as a line of CSV.
fn write(file: &str, set: &Set, points: &[Point]) {
    let names = |keys: Vec<&String>| keys.iter().map(|k| format!(",{k}")).collect::<String>();
    let mut text = format!(
        "wave,runs{}{},largest_implausibility,rms_implausibility,missed_most\n",
        names(set.drivers.keys().collect()),
        names(set.targets.keys().collect())
    );
    for point in points {
        write!(text, "{},{}", point.wave + 1, point.runs).expect("a String takes everything");
        for x in point.at.iter().chain(&point.values) {
            write!(text, ",{x}").expect("a String takes everything");
        }
        writeln!(text, ",{:.4},{:.4},{}", point.worst, point.mean, point.most)
            .expect("a String takes everything");
    }
    if let Some(folder) = std::path::Path::new(file).parent() {
        std::fs::create_dir_all(folder).expect("the folder can be made");
    }
    std::fs::write(file, text).expect("the file can be written");
}
