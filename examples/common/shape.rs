//! Weak patterns that a model of crises should show together (Grimm et al. 2005), whatever its parameters.

use super::checks::Checks;
use super::contrast::difference;
use super::crisis::{self, Crisis};
use super::measures::measure;
use super::shipped::shipped;
use escalade::stats::Estimate;

/// Weeks over which what follows a mediation is looked at.
const AFTER: usize = 8;

/// Prints each pattern with its interval, and checks it.
pub(crate) fn patterns(set: &str, seed: u64, runs: &[Crisis], checks: &mut Checks) {
    println!("\npatterns");
    let params = (set != "base_rates").then_some(set);
    let none = shipped("caucasus", params, &[("params/mediate/value", "0")]);
    let unmediated = crisis::runs(&none, seed, runs.len() as u64);
    let war = measure("war").estimate(runs);
    below(checks, "few crises end in war: share", war, 0.10);
    // In the world of the report most disputes last as long as the run.
    if set == "base_rates" {
        above(
            checks,
            "disputes are skewed: mean less median, days",
            skew(runs),
            0.0,
        );
    }
    above(
        checks,
        "shows of force come before force: share, with less without",
        after_display(runs),
        0.0,
    );
    below(
        checks,
        "after a mediation both come down: rungs after eight weeks, with less without",
        after_mediation(runs, &unmediated),
        0.0,
    );
    above(
        checks,
        "mediators bring resets: share, with less without",
        difference("reset", runs, &unmediated),
        0.0,
    );
    above(
        checks,
        "more actors, longer disputes: days an actor",
        by_actors(runs),
        0.0,
    );
}

fn above(checks: &mut Checks, what: &str, x: Estimate, least: f64) {
    checks.row(x.low > least, &line(what, x));
}

fn below(checks: &mut Checks, what: &str, x: Estimate, most: f64) {
    checks.row(x.high < most, &line(what, x));
}

fn line(what: &str, x: Estimate) -> String {
    format!(
        "{what:<76} {:>8.3} {:>18}",
        x.value,
        format!("{:.3} to {:.3}", x.low, x.high)
    )
}

/// Returns a difference of two independent values.
fn less(a: Estimate, b: Estimate) -> Estimate {
    let half = 1.96 * (a.error() * a.error() + b.error() * b.error()).sqrt();
    let value = a.value - b.value;
    Estimate {
        value,
        low: value - half,
        high: value + half,
        ..a
    }
}

/// Mean less median of days from the first to the last militarised deed. The two are taken as independent, which is on the safe
/// side: they rise and fall together.
fn skew(runs: &[Crisis]) -> Estimate {
    let days = runs.iter().filter_map(|run| run.main.days(7));
    let days: Vec<f64> = days.map(f64::from).collect();
    let mean = Estimate::paired(days.iter().copied());
    less(mean, Estimate::median(days))
}

/// Share of runs with force from week 14 on: those that had climbed to a show of force by week 13, less those that had not.
fn after_display(runs: &[Crisis]) -> Estimate {
    let peak = |weeks: &[u8]| weeks.iter().copied().max().unwrap_or(0);
    let group = |had: bool| {
        let those = runs
            .iter()
            .filter(|run| run.rungs[0].len() > 13 && peak(&run.rungs[0][..13]) < 7);
        let those = those.filter(|run| (peak(&run.rungs[0][..13]) >= 5) == had);
        let (hits, n) = those.fold((0, 0), |(hits, n), run| {
            (hits + u64::from(peak(&run.rungs[0][13..]) >= 7), n + 1)
        });
        Estimate::share(hits, n)
    };
    less(group(true), group(false))
}

/// Both rungs together some weeks after the first offer to mediate, less the same in the run without mediators.
fn after_mediation(runs: &[Crisis], unmediated: &[Crisis]) -> Estimate {
    let both = |run: &Crisis, week: usize| {
        let [rus, aze] = &run.rungs;
        Some(f64::from(*rus.get(week)?) + f64::from(*aze.get(week)?))
    };
    let change = |(with, without): (&Crisis, &Crisis)| {
        let week = with.mediated? as usize - 1 + AFTER;
        Some(both(with, week)? - both(without, week)?)
    };
    Estimate::paired(runs.iter().zip(unmediated).filter_map(change))
}

/// Days that a dispute lasts longer for every other actor that takes a hand: the slope of a line.
fn by_actors(runs: &[Crisis]) -> Estimate {
    let point = |run: &Crisis| {
        Some((
            f64::from(run.others.count_ones()),
            f64::from(run.main.days(7)?),
        ))
    };
    let points: Vec<(f64, f64)> = runs.iter().filter_map(point).collect();
    let mean = |of: fn(&(f64, f64)) -> f64| Estimate::paired(points.iter().map(of)).value;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let off = points.iter().map(|point| (point.0 - x, point.1 - y));
    Estimate::ratio(off.map(|(dx, dy)| (dx * dy, dx * dx)))
}
