//! Clearance of mines: machine-weeks become ground, and escalation takes some of both.

use super::{SEED, paired, setting};
use crate::paired::Setting;

fn report_world() -> Setting {
    setting("caucasus").params("report_world")
}

/// Ground cleared and ground not cleared follow from machine-weeks worked and lost, at 0.08 km2 each.
#[test]
fn ground_follows_from_machine_weeks() {
    let measured = report_world().measure(SEED, 100, |run| {
        [
            69_500.0 - run.end("contaminated_km2", &["KHE"]),
            run.end("machine_weeks", &[]),
            run.end("km2_not_cleared", &[]),
            run.end("machine_weeks_lost", &[]),
        ]
    });
    let mut lost_somewhere = false;
    for [cleared, worked, not_cleared, lost] in measured {
        assert!(
            (cleared - 0.08 * worked).abs() < 1e-6,
            "{cleared} of {worked}"
        );
        assert!((not_cleared - 0.08 * lost).abs() < 1e-6);
        lost_somewhere |= lost > 10.0;
    }
    assert!(lost_somewhere);
}

/// With escalation that does not interrupt, nothing is lost; the crisis itself goes on as before.
#[test]
fn escalation_takes_machine_weeks() {
    let base = report_world();
    let [lost, worked, rung] = paired(&base, &base.off("interruption"), 100, |run| {
        [
            run.end("machine_weeks_lost", &[]),
            run.end("machine_weeks", &[]),
            run.peak("RUS", "AZE").into(),
        ]
    });
    assert!(
        lost.falls() && lost.second == 0.0 && lost.first > 5.0,
        "{lost}"
    );
    assert!(
        worked.rises() && (worked.pairs.mean() + lost.pairs.mean()).abs() < 1e-6,
        "{worked}"
    );
    assert!(
        rung.pairs.mean() == 0.0 && rung.pairs.error() == 0.0,
        "{rung}"
    );
}
