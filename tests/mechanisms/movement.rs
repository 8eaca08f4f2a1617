//! Movement: how fast the base at Gyumri can grow, who can stop it, and what the calendar does to the road.

use super::{SEED, paired, setting, share};
use crate::paired::Setting;

fn report_world() -> Setting {
    setting("caucasus").params("report_world")
}

/// A sky that only one neighbour opens, and a host who always agrees.
fn only(open: &str) -> Setting {
    let mut new = report_world().set("consents/arm.reinforcement/chance", "1");
    for way in [
        "geo.overflight",
        "aze.overflight",
        "irn.overflight",
        "rus.forced_sky",
        "geo.transit",
        "irn.transit",
    ] {
        let chance = if way == open { "1" } else { "0" };
        new = new.set(&format!("consents/{way}/chance"), chance);
    }
    new
}

/// Most men who reach Gyumri in one week.
fn most_a_week(base: &Setting) -> f64 {
    let most = base.measure(SEED, 60, |run| {
        let men = |turn| run.at(turn, "troops", &["RUS", "GYU"]);
        [(2..=26).map(|t| men(t) - men(t - 1)).fold(0.0, f64::max)]
    });
    most.into_iter().map(|[x]| x).fold(0.0, f64::max)
}

/// The airlift of November 2020 and what is derived from it (facts C.4): 2,000 men take nine to ten days of open air, and
/// fifteen to thirty-five days by the Caspian and Iran.
#[test]
fn two_thousand_men_arrive_as_in_2020() {
    let days = |base: &Setting| 2000.0 / most_a_week(base) * 7.0;
    let (open, detour) = (days(&only("geo.overflight")), days(&only("irn.overflight")));
    assert!((9.0..=10.0).contains(&open), "{open} days by open air");
    assert!((15.0..=35.0).contains(&detour), "{detour} days by Iran");
}

/// Tehran's no is what the western axis hangs on.
#[test]
fn iran_refusing_keeps_gyumri_small_and_the_west_shut() {
    let base = report_world();
    let refuses = setting("caucasus-iran-refuses").params("report_world");
    let [men, open] = paired(&base, &refuses, 600, |run| {
        [
            run.end("troops", &["RUS", "GYU"]),
            share(run.turns("troops", &["RUS", "GYU"], |x| x >= 8000.0) > 0.0),
        ]
    });
    assert!(men.falls() && men.pairs.mean() < -300.0, "{men}");
    assert!(open.falls(), "{open}");
}

/// Favours, pressure and asking again bring more men through.
#[test]
fn bargaining_over_the_sky_brings_men() {
    let base = report_world();
    let [men, bargains] = paired(&base, &base.off("overflight_bargaining"), 300, |run| {
        [
            run.end("troops", &["RUS", "GYU"]),
            run.deeds(|d| d.action.ends_with("_passage")),
        ]
    });
    assert!(men.falls(), "{men}");
    assert!(bargains.falls() && bargains.second == 0.0, "{bargains}");
}

/// The road by Upper Lars closes with the calendar: winter begins in the nineteenth week, and without seasons it does not.
#[test]
fn winter_closes_upper_lars() {
    let closed = |setting: &Setting| {
        let all = setting.measure(SEED, 200, |run| {
            let until = |turn| run.at(turn, "lars_closed_turns", &[]);
            [until(13), until(26) - until(18)]
        });
        let sum = all.iter().fold([0.0; 2], |s, x| [s[0] + x[0], s[1] + x[1]]);
        [sum[0] / (200.0 * 13.0), sum[1] / (200.0 * 8.0)]
    };
    let base = setting("caucasus");
    let [summer, winter] = closed(&base);
    assert!(
        (summer - 0.035).abs() < 4.0 * (0.035_f64 * 0.965 / 2600.0).sqrt(),
        "{summer}"
    );
    assert!(
        (winter - 0.35).abs() < 4.0 * (0.35_f64 * 0.65 / 1600.0).sqrt(),
        "{winter}"
    );
    let [_, mild] = closed(&base.off("seasons"));
    assert!(
        (mild - 0.035).abs() < 4.0 * (0.035_f64 * 0.965 / 1600.0).sqrt(),
        "{mild}"
    );
}
