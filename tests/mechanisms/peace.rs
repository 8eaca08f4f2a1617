//! The way down: mediators whom both must accept, settlement, thaw and its wearing off.

use super::{paired, setting};

#[test]
fn mediators_bring_resets() {
    let base = setting("caucasus");
    let [reset] = paired(&base, &base.off("mediators"), 400, |run| {
        [run.end("flag", &["reset"])]
    });
    assert!(reset.falls(), "{reset}");
}

/// An offer is no mediation yet.
#[test]
fn both_sides_must_come_to_the_table() {
    let base = setting("caucasus").params("report_world");
    let [weeks] = paired(&base, &base.off("both_accept"), 400, |run| {
        [run.turns("mediation", &[], |x| x > 0.0)]
    });
    assert!(weeks.rises(), "{weeks}");
    let [offered, accepted] = paired(
        &base,
        &base.set("params/accept_rus/value", "0.2"),
        400,
        |run| {
            [
                run.end("flag", &["mediation_offered"]),
                run.end("flag", &["mediation_accepted"]),
            ]
        },
    );
    assert!(
        accepted.first < offered.first && accepted.falls(),
        "{offered}; {accepted}"
    );
}

/// A Western host is a rival to Moscow.
#[test]
fn moscow_trusts_a_western_mediator_less() {
    let base = setting("caucasus").set("params/western_mediator/value", "0.5");
    let blind = base.set("params/western_suspect/value", "0");
    let [accepted] = paired(&base, &blind, 600, |run| {
        [run.end("flag", &["mediation_accepted"])]
    });
    assert!(accepted.rises(), "{accepted}");
}

/// A reset wears off, and its promises can be taken back.
#[test]
fn a_reset_wears_off() {
    let base = setting("caucasus");
    let [thaw, tension] = paired(&base, &base.off("reset_fades"), 400, |run| {
        [run.end("thaw", &[]), run.end("tension", &["AZE", "RUS"])]
    });
    assert!(thaw.rises() && tension.falls(), "{thaw}; {tension}");
}
