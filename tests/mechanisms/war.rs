//! War: the ratio of forces, what makes fighting a war, how it ends, and what holds Moscow back.

use super::{SEED, paired, setting, share};
use crate::paired::Setting;
use std::fs;

fn report_world() -> Setting {
    setting("caucasus").params("report_world")
}

/// Fighting on the northern axis from the first week on; only chance ends it.
fn fighting() -> Setting {
    setting("caucasus")
        .set("rules/north.fighting_spreads/when", "\"turn <= 1\"")
        .set("rules/north.fighting_spreads/chance", "1")
}

/// The share of runs that break through in one turn of combat, through the engine, at five ratios of forces.
#[test]
fn the_force_ratio_rule_is_its_closed_form() {
    let folder = tempfile::tempdir().expect("a folder");
    for (ratio, p) in [(1, 0.0357), (2, 0.2286), (3, 0.5), (4, 0.7033), (6, 0.8889)] {
        let men = 1000 * ratio;
        let text = format!(
            r#"(format: 1, title: "case", start_date: "2030-01-07", horizon_turns: 1,
            outcomes: [(id: "end", decide: AtEnd, assumption: "x")],
            actors: {{"A": (kind: State, assumption: "x"), "B": (kind: State, assumption: "x")}},
            nodes: {{"M": (lat: 1, lon: 1, terrain: Plain, assumption: "x"), "N": (lat: 2, lon: 1, terrain: Plain, assumption: "x")}},
            axes: {{"way": (nodes: ["M", "N"], defender_bonus: 1, attackers: ["A"], defenders: ["B"], assumption: "x")}},
            forces: {{
                "a": (owner: "A", at: "M", posture: Forward, strength_men: {men}, assumption: "x"),
                "b": (owner: "B", at: "N", posture: Forward, strength_men: 1000, assumption: "x"),
            }},
            mechanisms: (war: (
                reference_ratio: 3, steepness: 3, killed_share: 0.01, wounded_per_killed: 3,
                men_supplied_per_capacity: 5000, supply_half_km: 150, stock_turns: 4,
            )),
            injects: {{"go": (at: Turn(1), then: [SetTo(what: "fighting(way)", to: 1)], assumption: "x")}})"#
        );
        let path = folder.path().join("case.ron");
        fs::write(&path, text).expect("a file");
        let runs = setting(path.to_str().expect("a name")).measure(SEED, 4000, |run| {
            [
                run.end("advance", &["way"]),
                run.end("force_ratio", &["way"]),
                run.end("killed", &["A"]) + run.end("killed", &["B"]),
            ]
        });
        let taken = runs.iter().map(|[advance, ..]| advance).sum::<f64>() / 4000.0;
        let error = (p * (1.0 - p) / 4000.0_f64).sqrt();
        assert!(
            (taken - p).abs() < 4.0 * error,
            "R = {ratio}: {taken}, expected {p}"
        );
        for [_, measured, killed] in runs {
            assert!((measured - f64::from(ratio)).abs() < 1e-9);
            assert!(
                (killed - 20.0).abs() < 1e-9,
                "one in a hundred of 1,000 on each side"
            );
        }
    }
}

/// A thousand battle deaths, the flag, the last rung and the outcome say the same; fewer are force.
#[test]
fn war_is_a_thousand_dead() {
    let (mut n_wars, mut n_small) = (0, 0);
    for [killed, flag, reached, ends, small] in fighting().measure(SEED, 200, |run| {
        [
            run.end("killed", &["RUS"]) + run.end("killed", &["AZE"]) + run.end("killed", &["TUR"]),
            run.end("flag", &["war"]),
            run.war(),
            run.ends("F7") + run.ends("F8"),
            run.ends("F6"),
        ]
    }) {
        let is_war = share(killed >= 1000.0);
        assert!(
            [flag, reached, ends]
                .iter()
                .all(|x| (x - is_war).abs() < 0.5),
            "{killed}"
        );
        assert!((small + is_war - 1.0).abs() < 0.5);
        n_wars += u32::from(is_war > 0.5);
        n_small += u32::from(is_war < 0.5);
    }
    assert!(
        n_wars > 20 && n_small > 20,
        "{n_wars} wars, {n_small} others"
    );
}

/// Without mediator, dead or allies to hasten it, fighting lasts a geometric number of weeks, cut off at the horizon.
#[test]
fn a_ceasefire_comes_as_by_its_chance() {
    let lone = fighting()
        .set("params/ceasefire_mediated/value", "0")
        .set("params/exhaustion/value", "0")
        .off("turkish_guarantee");
    let n = 500;
    let turns = lone.measure(SEED, n, |run| {
        [run.turns("fighting", &["north"], |x| x >= 1.0)]
    });
    let mean = turns.iter().map(|[t]| t).sum::<f64>() / 500.0;
    let squares = turns.iter().map(|[t]| (t - mean) * (t - mean)).sum::<f64>();
    let error = (squares / (500.0 * 499.0)).sqrt();
    // The week in which the guns fall silent closes without fighting: kept^1 + .. + kept^26.
    let expected: f64 = std::iter::successors(Some(0.92), |p| Some(p * 0.92))
        .take(26)
        .sum();
    assert!(
        (mean - expected).abs() < 4.0 * error,
        "{mean} ± {error}, expected {expected}"
    );
}

/// Terrain and overstretch enter the ratio as they are written, and an army that is not tied down does more.
#[test]
fn ground_and_an_army_tied_elsewhere_lower_the_ratio() {
    let base = report_world();
    let ratio = |setting: &Setting| {
        let [[x]] = setting.measure(SEED, 1, |run| [run.at(1, "force_ratio", &["north"])])[..]
        else {
            panic!("one run");
        };
        x
    };
    let with = ratio(&base);
    assert!((ratio(&base.off("terrain")) / with - 1.5).abs() < 1e-9);
    assert!((ratio(&base.off("overstretch")) / with - 1.0 / (1.0 - 0.5 * 0.55)).abs() < 1e-9);
    let [military] = paired(&base, &base.off("overstretch"), 400, |run| {
        [run.deeds(|d| d.actor == "RUS" && d.target == "AZE" && d.mid >= 3)]
    });
    assert!(military.rises(), "{military}");
}

/// Fighting without losses is no war.
#[test]
fn without_combat_nobody_dies() {
    let base = fighting();
    let [killed, war] = paired(&base, &base.off("combat"), 100, |run| {
        [run.end("killed", &["RUS"]), run.war()]
    });
    assert!(killed.falls() && killed.second == 0.0, "{killed}");
    assert!(war.falls() && war.second == 0.0, "{war}");
}

/// The Turkish guarantee counts from displays on: without it Moscow shows and uses more force.
#[test]
fn the_turkish_guarantee_restrains_moscow() {
    let base = report_world();
    let [military, troops] = paired(&base, &base.off("turkish_guarantee"), 600, |run| {
        [
            run.deeds(|d| d.actor == "RUS" && d.target == "AZE" && d.mid >= 3),
            run.end("turkish_troops", &[]),
        ]
    });
    assert!(military.rises(), "{military}");
    assert!(troops.falls() && troops.second == 0.0, "{troops}");
}
