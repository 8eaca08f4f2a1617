//! What the shipped variants change, and what they leave as it is.

use super::{paired, setting, share};

#[test]
fn without_iran_the_base_at_gyumri_grows_more_slowly() {
    let base = setting("caucasus").params("report_world");
    let closed = base.of("caucasus-iran-refuses");
    let [men, axis] = paired(&base, &closed, 600, |run| {
        let at_gyumri = ["RUS", "GYU"];
        [
            run.end("troops", &at_gyumri),
            share(run.turns("troops", &at_gyumri, |men| men >= 10_000.0) > 0.0),
        ]
    });
    assert!(men.falls() && men.pairs.mean() < -50.0, "{men}");
    assert!(axis.falls(), "{axis}");
}

#[test]
fn an_early_exit_is_announced_in_its_week_and_answered() {
    let base = setting("caucasus");
    let leaves = base.of("caucasus-armenian-exit");
    let [announced, before, after] = paired(&base, &leaves, 400, |run| {
        let pressed = |from: u32, to: u32| {
            run.deeds(|d| {
                d.actor == "RUS" && d.target == "ARM" && d.rung > 0 && (from..=to).contains(&d.turn)
            })
        };
        let in_week = |turn| run.deeds(|d| d.action == "dip.csto_withdraw" && d.turn == turn);
        [in_week(6), pressed(1, 5), pressed(7, 16)]
    });
    assert!(
        announced.second > 0.8 && announced.first < 0.2,
        "{announced}"
    );
    assert!(
        before.pairs.mean().abs() <= 0.0 && before.pairs.error().abs() <= 0.0,
        "{before}"
    );
    assert!(after.rises(), "{after}");
}

#[test]
fn a_guarantee_called_early_brings_turkish_troops() {
    let base = setting("caucasus");
    let called = base.of("caucasus-turkish-guarantee");
    let [troops] = paired(&base, &called, 200, |run| [run.end("turkish_troops", &[])]);
    assert!(troops.rises() && troops.pairs.mean() > 0.1, "{troops}");
}

#[test]
fn talks_that_both_attend_make_a_reset_likelier() {
    let base = setting("caucasus");
    let talks = base.of("caucasus-mediation-accepted");
    let [open, reset] = paired(&base, &talks, 600, |run| {
        [
            run.turns("mediation", &[], |weeks| weeks > 0.0),
            run.end("flag", &["reset"]),
        ]
    });
    assert!(open.rises() && reset.rises(), "{open}; {reset}");
}
