//! Lenses: what an observer makes of deeds that were not meant against it.

use super::{paired, setting, share};

/// L1. A gift with no military effect counts against the giver only because Moscow reads it so.
#[test]
fn aid_read_by_its_purpose_keeps_the_quarrel_low() {
    let base = setting("caucasus").params("report_world");
    let off = base.off("any_aid_is_hostile");
    let [display, hostile] = paired(&base, &off, 300, |run| {
        [
            share(run.peak("RUS", "AZE") >= 5),
            run.deeds(|d| d.actor == "RUS" && d.target == "AZE" && d.rung > 0),
        ]
    });
    assert!(display.falls() && display.mean < -0.1, "{display}");
    assert!(hostile.falls(), "{hostile}");
}
