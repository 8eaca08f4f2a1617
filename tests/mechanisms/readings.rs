//! Lenses: what an observer makes of deeds that were not meant against it.

use super::{SEED, paired, setting, share};
use crate::paired::Setting;

fn report_world() -> Setting {
    setting("caucasus").params("report_world")
}

/// L1. A gift with no military effect counts against the giver only because Moscow reads it so.
#[test]
fn aid_read_by_its_purpose_keeps_the_quarrel_low() {
    for (base, fall) in [(report_world(), -0.3), (setting("caucasus"), -0.05)] {
        let off = base.off("any_aid_is_hostile");
        let [display, hostile] = paired(&base, &off, 400, |run| {
            [
                share(run.peak("RUS", "AZE") >= 5),
                run.deeds(|d| d.actor == "RUS" && d.target == "AZE" && d.rung > 0),
            ]
        });
        assert!(display.falls() && display.pairs.mean() < fall, "{display}");
        assert!(hostile.falls(), "{hostile}");
    }
}

/// L2 to L6: without each, what Moscow reads in Azerbaijani deeds is less hostile.
#[test]
fn each_lens_of_moscow_darkens_what_it_reads() {
    for switch in [
        "betrayal",
        "hostile_attribution",
        "insecurity_gain",
        "western_ties",
    ] {
        let base = report_world();
        let [read] = paired(&base, &base.off(switch), 600, |run| {
            [run.valence(|r| {
                r.turn <= 12 && r.observer == "RUS" && r.actor == "AZE" && r.valence < 0.0
            })]
        });
        assert!(read.rises(), "{switch}: {read}");
    }
}

/// L4 is about the first turn of a friend: half of nothing at the first gift, where Moscow still says partner.
#[test]
fn a_partner_betrays_by_what_a_stranger_may_do() {
    let first_gift = |setting: &Setting| {
        setting.measure(SEED, 60, |run| {
            [run.valence(|r| r.observer == "RUS" && r.action == "aid.demining" && r.turn == 2)]
        })
    };
    let base = setting("caucasus").off("noise");
    let [with, without] = [&base, &base.off("betrayal")].map(first_gift);
    let mut n_read = 0;
    for ([with], [without]) in with.into_iter().zip(without) {
        if without < 0.0 {
            n_read += 1;
            assert!(
                (with / without - (1.0 + 0.4 * 0.199)).abs() < 1e-9,
                "{with} {without}"
            );
        }
    }
    assert!(n_read > 40, "{n_read}");
}

/// L2: who is not loyal is denied a state.
#[test]
fn disloyalty_is_answered_by_denial() {
    let base = report_world();
    let [denials] = paired(&base, &base.off("disloyalty"), 300, |run| {
        [run.deeds(|d| d.action.starts_with("media.deny_statehood"))]
    });
    assert!(denials.falls(), "{denials}");
}

/// Noise moves single readings and not their mean.
#[test]
fn noise_has_mean_one() {
    let base = setting("caucasus");
    let [mean, spread] = paired(&base, &base.off("noise"), 600, |run| {
        let gift =
            run.valence(|r| r.observer == "RUS" && r.action == "aid.demining" && r.turn == 2);
        [gift, gift * gift]
    });
    assert!(!mean.falls() && !mean.rises(), "{mean}");
    assert!(spread.falls(), "{spread}");
}

/// Channels: what a blogger says is not always laid at Moscow's door; what an agency says is.
#[test]
fn attribution_falls_from_the_agency_to_the_blogger() {
    let base = report_world();
    let [heard] = paired(&base, &base.off("detection"), 300, |run| {
        [run.readings(|r| r.observer == "AZE" && r.action == "media.deny_statehood")]
    });
    assert!(heard.rises(), "{heard}");
    let channels = [
        ("media.betrayal_frame", 0.97..=1.0),
        ("media.compare_ukraine", 0.85..=0.95),
        ("media.deny_statehood", 0.46..=0.66),
    ];
    for (action, expected) in channels {
        let runs = base.measure(SEED, 300, |run| {
            [
                run.readings(|r| r.observer == "AZE" && r.action == action),
                run.deeds(|d| d.action == action && d.turn < 26),
            ]
        });
        let [read, done] = runs
            .iter()
            .fold([0.0; 2], |sum, r| [sum[0] + r[0], sum[1] + r[1]]);
        assert!(
            expected.contains(&(read / done)),
            "{action}: {read} of {done}"
        );
    }
}

/// Everybody has eyes: each of these reads what is done between others, or to a friend, by lenses of its own.
#[test]
fn third_parties_read_by_their_own_lenses() {
    let base = report_world();
    let seen = [
        ("UKR", "dip.deny_claim"),
        ("TUR", "mil.reinforce_base"),
        ("TUR", "dip.threaten_force_rus"),
        ("IRN", "dip.west_partnership_aze"),
        ("EU", "eco.gas_price"),
        ("USA", "dip.decry_corridor"),
        ("GEO", "eco.food_ban"),
        ("ARM", "eco.trade_curb"),
        ("AZE", "mil.reinforce_base"),
    ];
    let runs = base.measure(SEED, 200, |run| {
        seen.map(|(observer, action)| {
            run.readings(|r| r.observer == observer && r.action == action && r.valence < 0.0)
        })
    });
    for (i, (observer, action)) in seen.iter().enumerate() {
        let n: f64 = runs.iter().map(|r| r[i]).sum();
        assert!(n > 0.0, "{observer} never reads {action}");
    }
    let [felt, tension] = paired(&base, &base.off("third_parties"), 200, |run| {
        [
            run.readings(|r| ["TUR", "EU", "USA", "GEO"].contains(&r.observer) && r.actor == "RUS"),
            run.end("tension", &["TUR", "RUS"]),
        ]
    });
    assert!(felt.falls(), "{felt}");
    assert!(tension.falls(), "{tension}");
}

#[test]
fn a_crossed_line_adds_to_the_motive() {
    let base = report_world();
    let [hostile] = paired(&base, &base.off("red_line_push"), 600, |run| {
        [run.deeds(|d| d.actor == "RUS" && d.target == "AZE" && d.rung > 0)]
    });
    assert!(hostile.falls(), "{hostile}");
}

/// Without red lines nothing is crossed, and less follows than without their push alone.
#[test]
fn without_red_lines_nothing_is_crossed() {
    let base = report_world();
    let [crossed, display] = paired(&base, &base.off("red_lines"), 300, |run| {
        [
            run.end("line_pressure", &["RUS", "AZE"]),
            share(run.peak("RUS", "AZE") >= 5),
        ]
    });
    assert!(crossed.first > 0.0 && crossed.second == 0.0, "{crossed}");
    assert!(display.falls(), "{display}");
}

/// Without heat an offence counts no more today than last month's: less climbs, and nothing is hot.
#[test]
fn without_heat_there_are_no_bursts() {
    let base = report_world();
    let [heat, hostile, display] = paired(&base, &base.off("heat"), 300, |run| {
        [
            run.turns("heat", &["RUS", "AZE"], |heat| heat > 0.0),
            run.deeds(|d| d.actor == "RUS" && d.target == "AZE" && d.rung > 0),
            share(run.peak("RUS", "AZE") >= 5),
        ]
    });
    assert!(heat.first > 5.0 && heat.second == 0.0, "{heat}");
    assert!(hostile.falls() && display.falls(), "{hostile}; {display}");
}

/// A state that fears the stronger one answers in kind less often, in words and trade all the same.
#[test]
fn the_weaker_side_seldom_answers_in_kind() {
    let base = setting("caucasus");
    let by_baku = |run: &crate::story::Told, from: u8| {
        run.deeds(|d| d.actor == "AZE" && d.target == "RUS" && d.rung >= from)
    };
    let [displays, hostile] = paired(&base, &base.off("outmatched"), 600, |run| {
        [by_baku(run, 5), by_baku(run, 1)]
    });
    assert!(displays.rises(), "{displays}");
    assert!(displays.first < 0.7 * displays.second, "{displays}");
    assert!(hostile.first > 1.0, "{hostile}");
}

/// A quarrel that lasts tires: fewer hostile deeds late, about as many early.
#[test]
fn a_quarrel_that_lasts_tires() {
    let base = setting("caucasus");
    let [early, late] = paired(&base, &base.off("weariness"), 600, |run| {
        let deeds = |from: u32, to: u32| {
            run.deeds(|d| {
                d.actor == "RUS" && d.target == "AZE" && d.rung > 0 && (from..=to).contains(&d.turn)
            })
        };
        [deeds(1, 4), deeds(17, 26)]
    });
    assert!(
        late.rises() && late.pairs.mean() > 2.0 * early.pairs.mean(),
        "{early}; {late}"
    );
}
