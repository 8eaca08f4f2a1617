//! What each mechanism does: the same runs with it and without it, under common random numbers.
//!
//! A test plays a setting and the same with a switch off (or a value set), and asks in which direction measures differ:
//!
//! ```text
//! let base = setting("caucasus").params("report_world");
//! let [peak, deeds] = paired(&base, &base.off("betrayal"), 300, |run| [
//!     share(run.peak("RUS", "AZE") >= 5),
//!     run.deeds(|d| d.actor == "RUS" && d.rung > 0),
//! ]);
//! assert!(peak.falls(), "{peak}");
//! ```

mod armenia;
mod claims;
mod humanitarian;
mod information;
mod ledger;
mod movement;
#[path = "../../examples/common/paired.rs"]
mod paired;
mod peace;
#[path = "../../examples/common/play.rs"]
mod play;
mod readings;
#[path = "../../examples/common/story.rs"]
mod story;
mod variants;
mod war;

use paired::{Difference, Setting, differences, setting};
use story::Told;

/// Seed of all tests here.
const SEED: u64 = 41;

/// Plays the same runs in two settings and compares what is measured.
fn paired<const N: usize>(
    first: &Setting,
    second: &Setting,
    n_runs: u64,
    measures: impl Fn(&Told) -> [f64; N],
) -> [Difference; N] {
    let [first, second] = [first, second].map(|s| s.measure(SEED, n_runs, &measures));
    differences(&first, &second)
}

/// 1 where something holds.
fn share(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

#[test]
fn a_setting_compared_with_itself_does_not_differ() {
    let base = setting("caucasus");
    let all = paired(&base, &base.set("horizon_turns", "26"), 16, |run| {
        [
            run.peak("RUS", "AZE").into(),
            run.readings(|r| r.observer == "AZE" && r.actor == "RUS" && r.turn > 1),
            run.valence(|r| r.action == "aid.demining" && r.intended > 0.0),
            run.at(9, "tension", &["RUS", "AZE"]),
        ]
    });
    for difference in all {
        assert!(
            difference.pairs.mean() == 0.0
                && difference.pairs.error() == 0.0
                && difference.first != 0.0
        );
        assert!(!difference.falls() && !difference.rises());
    }
}

/// What a run ends with is what the tables of the program say of it.
#[test]
fn names_lead_to_the_cells_they_name() {
    let start = setting("caucasus").set("horizon_turns", "1");
    let start = start.measure(SEED, 8, |run| {
        [
            run.end("troops", &["RUS", "GYU"]),
            run.end("status", &["ARM", "CSTO"]),
            run.end("rung", &["RUS", "ARM"]),
            run.end("alignment", &["AZE"]),
            run.end("machines", &[]),
            run.turns("machines", &[], |x| x >= 2.0),
            run.deeds(|d| d.action == "aid.demining" && !d.chosen && d.turn == 1),
            run.war() + run.force("RUS", "AZE") + run.end("flag", &["war"]),
            run.ends("F"),
        ]
    });
    for [
        gyumri,
        csto,
        rung,
        leaning,
        machines,
        weeks,
        sent,
        war,
        ended,
    ] in start
    {
        assert!((gyumri - 3500.0).abs() < 1e-9 && (csto - 1.0).abs() < 1e-9);
        assert!(rung >= 2.0 && (leaning - 0.15).abs() < 0.1);
        assert!(machines >= 2.0 && weeks > 0.5 && sent > 0.5);
        assert!(war < 0.5 && ended > 0.5);
    }
}
