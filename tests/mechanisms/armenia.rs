//! Coercion of an ally: what ties its hands, what pulling costs, what leaving sets off.

use super::{SEED, paired, setting, share};
use crate::paired::Setting;

fn base() -> Setting {
    setting("caucasus").params("report_world")
}

/// Yerevan announces its exit in week 6.
fn exit() -> Setting {
    base().set("injects/class_yerevan_leaves_the_csto/at", "Turn(6)")
}

fn pressed(d: &crate::story::Done) -> bool {
    d.actor == "RUS" && d.target == "ARM" && d.rung > 0
}

/// Pattern: Moscow's pressure on Armenia rises with an exit, before it falls.
#[test]
fn an_exit_raises_pressure_before_it_falls() {
    let [before, peak, late, bend] = paired(&base(), &exit(), 500, |run| {
        let a_week = |from: u32, to: u32| {
            let n = f64::from(to - from + 1);
            run.deeds(|d| pressed(d) && (from..=to).contains(&d.turn)) / n
        };
        let [before, peak, late] = [a_week(1, 5), a_week(8, 12), a_week(22, 26)];
        [before, peak, late, peak - late]
    });
    assert!(before.pairs.mean() == 0.0, "{before}");
    assert!(peak.rises() && peak.pairs.mean() > 0.1, "{peak}");
    assert!(
        bend.rises() && late.pairs.mean() < 0.6 * peak.pairs.mean(),
        "{peak}; {late}"
    );
}

#[test]
fn what_is_new_in_an_exit_alarms() {
    let off = exit().off("exit_alarm");
    let [peak] = paired(&exit(), &off, 500, |run| {
        [run.deeds(|d| pressed(d) && (8..=12).contains(&d.turn))]
    });
    assert!(peak.falls(), "{peak}");
}

/// The hostage variable is the sum of its parts as they stood a week ago, and each part is there.
#[test]
fn hands_are_tied_part_by_part() {
    let parts = [
        "tied_by_troops",
        "tied_by_gas",
        "tied_by_trade",
        "tied_by_alliance",
    ];
    let runs = base().measure(SEED, 40, |run| {
        let mut worst: f64 = 0.0;
        for turn in 2..=26 {
            let sum: f64 = parts.iter().map(|p| run.at(turn - 1, p, &[])).sum();
            let gap = run.at(turn, "hostage", &["ARM"]) - sum;
            // Moscow's displays add a tenth.
            worst = worst.max(gap.abs().min((gap - 0.10).abs()));
        }
        [
            worst,
            parts.iter().map(|p| run.at(1, p, &[])).fold(1.0, f64::min),
        ]
    });
    for [worst, least] in runs {
        assert!(worst < 0.03 && least > 0.05, "{worst} {least}");
    }
}

/// A lever bites, is resented, and wears.
#[test]
fn levers_tie_and_wear() {
    let [hostage, affinity] = paired(&base(), &base().off("levers"), 300, |run| {
        [
            run.at(12, "hostage", &["ARM"]),
            run.end("affinity", &["ARM", "RUS"]),
        ]
    });
    assert!(hostage.falls(), "{hostage}");
    assert!(affinity.rises(), "{affinity}");
    let runs = base().measure(SEED, 300, |run| {
        let pulls = run.deeds(|d| d.action == "eco.gas_price");
        [pulls, run.end("tied_by_gas", &[])]
    });
    let mean = |often: bool| {
        let of = runs.iter().filter(|r| (r[0] >= 2.0) == often).map(|r| r[1]);
        let n = f64::from(u32::try_from(of.clone().count()).expect("few runs"));
        of.sum::<f64>() / n
    };
    assert!(
        mean(true) < mean(false) - 0.005,
        "{} {}",
        mean(true),
        mean(false)
    );
}

/// Where Yerevan always refuses, Moscow may come without leave; it pays in Yerevan, and Yerevan leaves more often.
#[test]
fn leave_that_is_taken_has_a_price() {
    let refused = base()
        .set("consents/arm.reinforcement/chance", "0")
        .set("params/force_base_tension/value", "0.4");
    let [forced, affinity, condemned, exits] =
        paired(&refused, &refused.off("base_price"), 500, |run| {
            [
                run.deeds(|d| d.action == "mil.force_base"),
                run.end("affinity", &["ARM", "RUS"]),
                run.deeds(|d| d.actor == "EU" && d.action == "dip.condemn"),
                share(run.end("flag", &["armenian_exit"]) > 0.0),
            ]
        });
    assert!(forced.first > 0.05, "{forced}");
    assert!(affinity.rises(), "{affinity}");
    assert!(condemned.falls(), "{condemned}");
    assert!(exits.pairs.mean() <= 0.0, "{exits}");
}

/// Nobody reinforces the base by consent where consent is refused.
#[test]
fn the_host_decides() {
    let refused = base().set("consents/arm.reinforcement/chance", "0");
    let [men] = paired(&base(), &refused, 200, |run| {
        [run.end("troops", &["RUS", "GYU"])]
    });
    assert!(men.falls(), "{men}");
}

/// Peace takes two signatures, and binds feelings when both are there.
#[test]
fn two_signatures_make_a_peace() {
    let off = base().off("armenian_peace");
    let [affinity] = paired(&base(), &off, 400, |run| {
        [run.end("affinity", &["ARM", "AZE"])]
    });
    assert!(affinity.falls(), "{affinity}");
    let runs = base().measure(SEED, 400, |run| {
        let signed = |who: &str| run.end("status", &[who, "peace_2025"]) >= 1.0;
        let both = signed("ARM") && signed("AZE");
        [share(both), run.end("flag", &["peace_signed"])]
    });
    for [both, flag] in runs {
        assert!(
            (both - flag).abs() < 0.5,
            "both signed: {both}; in force: {flag}"
        );
    }
}
