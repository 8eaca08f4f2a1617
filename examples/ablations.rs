//! What each switch and each variant of `caucasus` changes: differences of the same runs under common random numbers, with 95 %
//! intervals, as matched to base rates and in the world of the report.
//!
//! `cargo run --release --example ablations`; `-- 20000 3` plays more runs, with another seed.

#![expect(clippy::print_stdout, reason = "an example prints what it finds")]

#[path = "common/checks.rs"]
mod checks;
#[path = "common/paired.rs"]
mod paired;
#[path = "common/play.rs"]
mod play;
#[path = "common/story.rs"]
#[expect(dead_code, reason = "tests of mechanisms measure more than this table")]
mod story;

use checks::Checks;
use escalade::scenario::{self, Options};
use escalade::stats::CONFIDENCE;
use paired::{Difference, Setting, differences, setting};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use story::{Done, Told};

/// What is measured in every run: a heading, and decimals that are worth printing.
const MEASURES: [(&str, usize); 9] = [
    ("rung 5 up", 3),
    ("any force", 3),
    ("war", 4),
    ("F1 or F2", 3),
    ("men, Gyumri", 0),
    ("west opens", 4),
    ("ARM 1-6", 2),
    ("ARM 7-16", 2),
    ("ARM 17-26", 2),
];

/// Places among the measures.
const DISPLAY: usize = 0;
const GYUMRI: usize = 4;
const WEST: usize = 5;
const PRESSED: [usize; 3] = [6, 7, 8];

/// Men at Gyumri without whom no attack in the west is thinkable: parameter `west_men`.
const WEST_MEN: f64 = 10_000.0;

type Measured = Vec<[f64; MEASURES.len()]>;

fn measures(run: &Told) -> [f64; MEASURES.len()] {
    let one_if = |holds: bool| f64::from(u8::from(holds));
    let pressed = |from: u32, to: u32| {
        let counts = |d: &Done| d.actor == "RUS" && d.target == "ARM" && d.rung > 0;
        run.deeds(|d| counts(d) && (from..=to).contains(&d.turn))
    };
    [
        one_if(run.peak("RUS", "AZE") >= 5),
        run.force("RUS", "AZE"),
        run.war(),
        run.ends("F1") + run.ends("F2"),
        run.end("troops", &["RUS", "GYU"]),
        one_if(run.turns("troops", &["RUS", "GYU"], |men| men >= WEST_MEN) > 0.0),
        pressed(1, 6),
        pressed(7, 16),
        pressed(17, 26),
    ]
}

/// Returns every setting that is compared with the base: its name, and how it differs.
fn settings(base: &Setting) -> Vec<(String, Setting)> {
    let loaded = scenario::load("caucasus", &Options::default())
        .unwrap_or_else(|f| panic!("{:?}", f.diagnostics));
    let switches = loaded.checked.scenario.switches;
    let on = switches.into_iter().filter(|(_, switch)| switch.on);
    let off = on.map(|(name, _)| (format!("{name} off"), base.off(&name)));
    let variants = scenario::embedded_names().into_iter();
    let variants = variants.filter(|name| name.starts_with("caucasus-"));
    let variants = variants.map(|name| (name.clone(), base.of(&name)));
    off.chain(variants).collect()
}

/// Plays all settings, two at a time.
fn play_all(settings: &[(String, Setting)], seed: u64, n_runs: u64) -> Vec<Measured> {
    let todo = Mutex::new(settings.iter().enumerate());
    let done = Mutex::new(vec![vec![]; settings.len()]);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let next = todo.lock().expect("no thread panics in a lock").next();
                    let Some((place, (_, setting))) = next else {
                        return;
                    };
                    let measured = setting.measure(seed, n_runs, measures);
                    done.lock().expect("no thread panics in a lock")[place] = measured;
                }
            });
        }
    });
    done.into_inner().expect("all threads have ended")
}

fn print_row(name: &str, cells: &[String]) {
    let cells: String = cells.iter().map(|cell| format!(" {cell:>16}")).collect();
    println!("{name:<28}{cells}");
}

/// Prints a difference with half the width of its interval, and a star where the interval excludes zero.
fn cell(difference: &Difference, decimals: usize) -> String {
    let [low, high] = difference.pairs.interval(CONFIDENCE);
    let star = if low > 0.0 || high < 0.0 { "*" } else { " " };
    let half = (high - low) / 2.0;
    format!(
        "{:+.decimals$} ±{half:.decimals$}{star}",
        difference.pairs.mean()
    )
}

/// Prints the table of one parameter set. Returns the differences by name.
fn table(params: Option<&str>, seed: u64, n_runs: u64) -> Vec<(String, [Difference; 9])> {
    let base = setting("caucasus");
    let base = params.map_or(base.clone(), |name| base.params(name));
    let mut all = vec![("caucasus".to_string(), base.clone())];
    all.extend(settings(&base));
    let measured = play_all(&all, seed, n_runs);
    println!(
        "\n{}: {n_runs} runs, seed {seed}; differences of the same runs, half of the 95% interval",
        params.unwrap_or("base_rates")
    );
    print_row("", &MEASURES.map(|(name, _)| name.to_string()));
    let itself = differences(&measured[0], &measured[0]);
    let levels = itself.iter().zip(MEASURES);
    let levels = levels.map(|(d, (_, decimals))| format!("{:.decimals$} ", d.first));
    print_row("caucasus", &levels.collect::<Vec<_>>());
    let mut rows = vec![];
    for ((name, _), other) in all.into_iter().zip(&measured).skip(1) {
        let row = differences(&measured[0], other);
        let cells = row.iter().zip(MEASURES).map(|(d, (_, n))| cell(d, n));
        print_row(&name, &cells.collect::<Vec<_>>());
        rows.push((name, row));
    }
    rows
}

/// Checks what the report says of three of them.
fn check(checks: &mut Checks, set: &str, rows: &[(String, [Difference; 9])]) {
    let row = |name: &str| {
        let found = rows.iter().find(|(known, _)| known == name);
        &found.unwrap_or_else(|| panic!("no row `{name}`")).1
    };
    let display = &row("any_aid_is_hostile off")[DISPLAY];
    let line = format!("{set}: aid read by its purpose, rung 5 or more falls: {display}");
    checks.row(
        display.falls() && display.pairs.mean() < -0.25 * display.first,
        &line,
    );
    let iran = row("caucasus-iran-refuses");
    let line = format!(
        "{set}: Iran refuses, Gyumri grows more slowly: {}",
        iran[GYUMRI]
    );
    checks.row(iran[GYUMRI].falls(), &line);
    let west = &iran[WEST];
    let line = format!("{set}: Iran refuses, the west axis opens less often: {west}");
    checks.row(
        west.falls() || (west.first < 0.005 && west.second < west.first),
        &line,
    );
    let exit = row("caucasus-armenian-exit");
    let [before, after, late] = PRESSED.map(|i| &exit[i]);
    let line = format!("{set}: Armenia leaves in week 6, pressure in weeks 7-16: {after}");
    checks.row(
        after.rises() && after.pairs.mean() > before.pairs.mean(),
        &line,
    );
    let line = format!("{set}: and less of it in weeks 17-26: {late}");
    checks.row(
        late.pairs.mean() < after.pairs.mean() && late.second < after.second,
        &line,
    );
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut number = |usual: u64| {
        let next = arguments.next();
        next.map_or(usual, |x| x.parse().expect("a whole number"))
    };
    let (n_runs, seed) = (number(4_000), number(1));
    let sets = [None, Some("report_world")];
    let tables = sets.map(|params| table(params, seed, n_runs));
    println!();
    let mut checks = Checks::default();
    for (params, rows) in sets.iter().zip(&tables) {
        check(&mut checks, params.unwrap_or("base_rates"), rows);
    }
    checks.close()
}
