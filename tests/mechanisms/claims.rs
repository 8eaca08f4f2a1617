//! Claims of the report, spot-checked: the element that stands for a claim does what the claim says.

use super::{SEED, paired, setting, share};
use crate::paired::Setting;
use crate::story::{Done, Read, Told};

fn world() -> Setting {
    setting("caucasus").params("report_world")
}

/// Mean over runs of what is measured.
fn means<const N: usize>(setting: &Setting, measure: impl Fn(&Told) -> [f64; N]) -> [f64; N] {
    let runs = setting.measure(SEED, 240, measure);
    let n = f64::from(u32::try_from(runs.len()).expect("few runs"));
    std::array::from_fn(|i| runs.iter().map(|r| r[i]).sum::<f64>() / n)
}

fn aid(r: &Read) -> bool {
    r.observer == "RUS" && r.actor == "AZE" && r.action.starts_with("aid.")
}

fn hostile(d: &Done) -> bool {
    d.actor == "RUS" && d.target == "AZE" && d.rung > 0
}

/// C01, C02, C11, C18, C60: the gift goes in the first week; Moscow reads it in the next, against what it was meant to be, and
/// worse than a note of protest.
#[test]
fn the_gift_is_read_at_once_as_hostile() {
    let [sent, meant, read, other] = means(&world(), |run| {
        let gift = |r: &Read| r.turn == 2 && aid(r) && r.action == "aid.demining";
        [
            run.deeds(|d| d.turn == 1 && d.action == "aid.demining" && d.actor == "AZE"),
            run.readings(|r| gift(r) && r.intended > 7.0),
            run.valence(gift),
            run.readings(|r| {
                r.turn == 2 && r.action == "aid.demining" && r.valence < 0.0 && r.observer != "RUS"
            }),
        ]
    });
    assert!(
        sent >= 1.0 && (0.8..=1.3).contains(&meant),
        "{sent} {meant}"
    );
    assert!(read / meant < -6.0, "{read}");
    assert!(other == 0.0, "{other}");
}

/// C08: what is dual reads worse than what is not.
#[test]
fn dual_use_makes_aid_worse() {
    let [machines, n_machines, cables, n_cables] = means(&world(), |run| {
        let of = |action: &'static str| move |r: &Read| aid(r) && r.action == action;
        [
            run.valence(of("aid.demining")),
            run.readings(of("aid.demining")),
            run.valence(of("aid.energy_equipment")),
            run.readings(of("aid.energy_equipment")),
        ]
    });
    assert!(machines / n_machines < 1.1 * cables / n_cables);
}

/// C15: the aid does nothing at the front; all that follows comes from its reading.
#[test]
fn the_aid_has_no_military_effect() {
    let no_lens = world().off("any_aid_is_hostile");
    let [front, troops] = paired(
        &no_lens,
        &no_lens.set("injects/demining_machines_are_sent/at", "Facilitator"),
        200,
        |run| [run.end("front", &[]), run.peak("RUS", "AZE").into()],
    );
    assert!(front.pairs.mean() == 0.0, "{front}");
    assert!(troops.pairs.mean().abs() < 0.3, "{troops}");
}

/// C03, C04: several threats and insults a week are possible; open force is possible and not certain.
#[test]
fn a_wave_of_threats_that_may_end_in_force() {
    let [busiest, force] = means(&world(), |run| {
        let weeks = (1..=26).map(|turn| run.deeds(|d| hostile(d) && d.turn == turn));
        [
            share(weeks.fold(0.0, f64::max) >= 2.0),
            run.force("RUS", "AZE"),
        ]
    });
    assert!(busiest > 0.5, "{busiest}");
    assert!((0.05..0.9).contains(&force), "{force}");
}

/// C05, C21, C27: a state is denied to the disloyal, not to the loyal.
#[test]
fn denial_is_for_the_disloyal() {
    let [denials, of_the_loyal] = means(&world(), |run| {
        let denied = |d: &Done| d.action.starts_with("media.deny_statehood");
        let loyal = |turn: u32| run.at(turn - 1, "affinity", &["RUS", "AZE"]) > -0.1;
        [run.deeds(denied), run.deeds(|d| denied(d) && loyal(d.turn))]
    });
    assert!(
        denials > 0.5 && of_the_loyal == 0.0,
        "{denials} {of_the_loyal}"
    );
}

/// C06, C31, C62: what sources dispute is gone with its switch; while it is on, some of it goes unseen.
#[test]
fn contested_moves_can_be_left_out_and_may_go_unseen() {
    let moves = ["mil.deploy_border", "mil.reinforce_base", "mil.force_base"];
    let measure = |run: &Told| {
        [
            run.deeds(|d| d.turn < 26 && moves.contains(&d.action)),
            run.readings(|r| {
                ["AZE", "ARM"].contains(&r.observer) && moves[..1].contains(&r.action)
            }),
            run.deeds(|d| d.turn < 26 && moves[..1].contains(&d.action)),
        ]
    };
    let [on, seen, done] = means(&world(), measure);
    let [off, ..] = means(&world().off("contested"), measure);
    assert!(on > 0.3 && off == 0.0, "{on} {off}");
    assert!(seen < 0.85 * done && seen > 0.5 * done, "{seen} of {done}");
}

/// C09, C16, C17: machines clear ground in liberated regions, of 139,000 km2.
#[test]
fn machines_clear_mined_ground() {
    let [start, end, machines] = means(&world(), |run| {
        [
            run.at(1, "contaminated_km2", &["KHE"]) + run.at(1, "contaminated_km2", &["KHK"]),
            run.end("contaminated_km2", &["KHE"]) + run.end("contaminated_km2", &["KHK"]),
            run.end("machines", &[]),
        ]
    });
    assert!(
        end < start - 1.0 && machines >= 2.0,
        "{start} {end} {machines}"
    );
}

/// C13, C37, C42, C51: how July 2025 begins.
#[test]
fn the_crisis_begins_as_the_report_says() {
    let [tension, csto, tone, gyumri] = means(&setting("caucasus"), |run| {
        [
            run.at(1, "tension", &["RUS", "AZE"]),
            share((run.at(1, "status", &["ARM", "CSTO"]) - 1.0).abs() < 0.5),
            run.at(1, "tone", &["AZE"]),
            run.at(1, "troops", &["RUS", "GYU"]),
        ]
    });
    assert!((0.4..0.65).contains(&tension) && csto > 0.999);
    assert!((-0.6..-0.3).contains(&tone) && (2500.0..5100.0).contains(&gyumri));
}

/// C28: a line that is crossed stays crossed until a reset clears it.
#[test]
fn a_red_line_is_a_latch() {
    let runs = world().measure(SEED, 120, |run| {
        let line = |turn| run.at(turn, "crossed", &["R1_publicised_aid"]) >= 1.0;
        let undone = (2..=26)
            .filter(|turn| line(turn - 1) && !line(*turn))
            .count();
        let reset = run.end("flag", &["reset"]) > 0.0;
        [share((1..=26).any(line)), share(undone > 0 && !reset)]
    });
    assert!(runs.iter().map(|r| r[0]).sum::<f64>() > 60.0);
    assert!(runs.iter().all(|r| r[1] == 0.0));
}

/// C29, C30: the word for a neighbour hardens, and hardly ever comes back.
#[test]
fn the_word_hardens() {
    let [adversary] = means(&world(), |run| {
        [share(run.end("label", &["RUS", "AZE"]) >= 3.0)]
    });
    let [mild] = means(&setting("caucasus"), |run| {
        [share(run.end("label", &["RUS", "AZE"]) >= 3.0)]
    });
    assert!(
        adversary > 0.5 && mild < 0.5 * adversary,
        "{adversary} {mild}"
    );
}

/// C34, C35, C38: one deployment is read in two capitals.
#[test]
fn one_deployment_serves_two_purposes() {
    let [yerevan, baku] = means(&world(), |run| {
        ["ARM", "AZE"].map(|o| {
            run.readings(|r| r.observer == o && r.action == "mil.reinforce_base" && r.valence < 0.0)
        })
    });
    assert!(yerevan > 0.2 && baku > 0.2, "{yerevan} {baku}");
}

/// C40, C41: a tie with the West is read as a threat, from Baku and from Yerevan.
#[test]
fn western_ties_are_read_as_a_threat() {
    for action in ["dip.west_partnership_aze", "dip.west_partnership_arm"] {
        let [n, valence] = means(&world(), |run| {
            let it = |r: &Read| r.observer == "RUS" && r.action == action;
            [run.readings(it), run.valence(it)]
        });
        assert!(n > 0.05 && valence / n < -0.5, "{action}: {valence} of {n}");
    }
}

/// C47: the agency's reports darken the agency's tone.
#[test]
fn reports_on_crimes_darken_the_tone() {
    let runs = world().measure(SEED, 240, |run| {
        let reports = run.deeds(|d| d.action == "media.war_crimes_reporting" && d.turn <= 10);
        [reports, run.at(11, "agency_tone", &[])]
    });
    let mean = |many: bool| {
        let of: Vec<f64> = runs
            .iter()
            .filter(|r| (r[0] >= 2.0) == many)
            .map(|r| r[1])
            .collect();
        of.iter().sum::<f64>() / f64::from(u32::try_from(of.len()).expect("few runs"))
    };
    assert!(mean(true) < mean(false), "{} {}", mean(true), mean(false));
}

/// C53, C54: arms and intelligence wait for a government that leans far enough.
#[test]
fn arms_wait_for_the_leaning_of_the_government() {
    let arms = |run: &Told| [run.deeds(|d| d.action == "mil.arms_transfer" && d.actor == "AZE")];
    let [open] = means(&world(), arms);
    let [shut] = means(&world().set("params/arms_alignment/value", "0.45"), arms);
    assert!(open > 0.0 && shut < open, "{open} {shut}");
}

/// C56: thanks in public put the aid before Moscow's eyes again.
#[test]
fn thanks_show_the_aid_again() {
    let base = world();
    let [tension] = paired(
        &base,
        &base.set("params/thanks_weight/value", "1"),
        300,
        |run| [run.at(10, "tension", &["RUS", "AZE"])],
    );
    assert!(tension.rises(), "{tension}");
}

/// C57: who condemns Moscow is Kyiv; Baku gets no answer in kind for it.
#[test]
fn a_condemnation_from_kyiv_is_not_baku_s() {
    let [condemned, as_baku] = means(&world(), |run| {
        [
            run.deeds(|d| d.actor == "UKR" && d.action == "dip.condemn_ukr"),
            run.readings(|r| r.action == "dip.condemn_ukr" && r.actor != "UKR"),
        ]
    });
    assert!(condemned > 0.1 && as_baku == 0.0, "{condemned} {as_baku}");
}

/// C59: Baku takes smaller steps when Moscow is harsh.
#[test]
fn baku_hedges() {
    let base = world();
    let bold = base.set("params/caution_aze/value", "0.4");
    let [steps] = paired(&base, &bold, 300, |run| {
        [run.deeds(|d| {
            d.actor == "AZE"
                && d.chosen
                && (d.action.starts_with("aid.") || d.action.starts_with("eco."))
        })]
    });
    assert!(steps.rises(), "{steps}");
}

/// C61: an anxious Kremlin reads the same deeds worse.
#[test]
fn insecurity_makes_readings_worse() {
    let base = world();
    let anxious = base.set("injects/class_front_in_ukraine_breaks/at", "Turn(2)");
    let [read] =
        paired(&base, &anxious, 300, |run| {
            [run.valence(|r| {
                r.turn == 3 && r.observer == "RUS" && r.actor == "AZE" && r.valence < 0.0
            })]
        });
    assert!(read.falls(), "{read}");
}

/// C66: neutrality and confrontation are not the only ways out: there is mediation, and there is waiting.
#[test]
fn there_are_third_ways() {
    let [neutral, reset, faded] = means(&world(), |run| {
        [
            run.end("flag", &["neutrality"]),
            run.end("flag", &["mediation_accepted"]),
            share(run.end("rung", &["RUS", "AZE"]) <= 3.0),
        ]
    });
    assert!(
        neutral > 0.0 && reset > 0.1 && faded > 0.1,
        "{neutral} {reset} {faded}"
    );
}

/// C43: support for a seizure of power is force against the neighbour, not a word.
#[test]
fn support_for_a_coup_is_coded_as_force() {
    let exit = world().set("injects/class_yerevan_leaves_the_csto/at", "Turn(5)");
    let [coups, as_force] = means(&exit, |run| {
        let coup = |d: &Done| d.action == "dom.coup_support";
        [run.deeds(coup), run.deeds(|d| coup(d) && d.mid == 4)]
    });
    assert!(
        coups > 0.0 && (coups - as_force).abs() < 1e-9,
        "{coups} {as_force}"
    );
}
