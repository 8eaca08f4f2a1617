//! Media, opinion, rally, campaigns; and what a government may do before its public.

use super::{SEED, paired, setting, share};
use crate::paired::Setting;

fn base() -> Setting {
    setting("caucasus").params("report_world")
}

/// The tone runs from the state agency to the other media, later and less, and from them to the public.
#[test]
fn the_media_follow_the_agency_and_the_public_the_media() {
    let off = base().off("media_diffusion");
    let far = |run: &crate::story::Told, turn, name: &str, of: &[&str]| {
        (run.at(turn, name, of) + 0.45).abs()
    };
    let [gap, lead] = paired(&base(), &off, 300, |run| {
        let gap = run.end("agency_tone", &[]) - run.end("tone", &["AZE"]);
        let [agency, tone] =
            [("agency_tone", &[][..]), ("tone", &["AZE"])].map(|(name, of)| far(run, 8, name, of));
        [gap.abs(), agency - tone]
    });
    assert!(gap.rises(), "{gap}");
    assert!(lead.first > 0.01, "{lead}");
    // Where the tone has hardened, the public leans away from Moscow because of it.
    let deaf = base().set("params/tone_weight/value", "0");
    let [opinion] = paired(&base(), &deaf, 600, |run| {
        let tone: f64 = (4..=12).map(|turn| run.at(turn, "tone", &["AZE"])).sum();
        [run.at(14, "opinion", &["AZE"]) * (-0.45 - tone / 9.0).max(0.0)]
    });
    assert!(opinion.first > 0.0 && opinion.falls(), "{opinion}");
}

/// A campaign that denies the state turns on its teller: the country closes ranks.
#[test]
fn a_campaign_turns_on_its_teller() {
    let [cohesion, opinion] = paired(&base(), &base().off("rally"), 300, |run| {
        [run.end("cohesion", &["AZE"]), run.end("opinion", &["AZE"])]
    });
    assert!(cohesion.falls() && opinion.falls(), "{cohesion}; {opinion}");
}

/// The minority campaign convinces few, and is gone where it is switched off.
#[test]
fn the_minority_campaign_has_low_uptake_and_an_off_switch() {
    let off = base().off("ethnic_narratives");
    let [campaigns, cohesion] = paired(&base(), &off, 300, |run| {
        [
            run.deeds(|d| d.action == "info.ethnic_agitation"),
            run.end("cohesion", &["AZE"]),
        ]
    });
    assert!(
        campaigns.first > 0.5 && campaigns.second == 0.0,
        "{campaigns}"
    );
    assert!(cohesion.pairs.mean().abs() < 0.03, "{cohesion}");
    let unrest = base().measure(SEED, 300, |run| [run.end("flag", &["unrest"])]);
    assert!(unrest.iter().map(|r| r[0]).sum::<f64>() < 30.0);
}

/// Fearon: backing down costs at home, and more before a public that its media have turned.
#[test]
fn concessions_cost_at_home() {
    let yields = |run: &crate::story::Told| {
        run.deeds(|d| {
            ["AZE", "RUS"].contains(&d.actor)
                && d.chosen
                && (d.action.starts_with("dom.release") || d.action.starts_with("dip.accept"))
        })
    };
    for switch in ["audience_cost", "aroused_public"] {
        let [n] = paired(&base(), &base().off(switch), 600, |run| [yields(run)]);
        assert!(n.rises(), "{switch}: {n}");
    }
}

#[test]
fn a_divided_country_has_less_to_spend() {
    let divided = base().set("actors/AZE/start/cohesion", "0.8");
    let [capital] = paired(&divided, &divided.off("cohesion_counts"), 200, |run| {
        [run.at(4, "capital", &["AZE"])]
    });
    assert!(capital.rises(), "{capital}");
}

/// The government and its public lean apart.
#[test]
fn government_and_public_are_two_things() {
    let runs = base().measure(SEED, 60, |run| {
        let gap = run.end("alignment", &["AZE"]) - run.end("opinion", &["AZE"]);
        [gap, share(gap.abs() > 0.02)]
    });
    let apart: f64 = runs.iter().map(|r| r[1]).sum();
    assert!(apart > 30.0, "{apart}");
}

/// What is told stays in the air only where campaigns are heard.
#[test]
fn what_nobody_hears_is_not_in_the_air() {
    let [denial, campaign] = paired(&base(), &base().off("narratives"), 300, |run| {
        let heard = |name: &str| run.turns("salience", &[name], |salience| salience > 0.0);
        [heard("statehood_denial"), heard("lezgin_campaign")]
    });
    for heard in [denial, campaign] {
        assert!(heard.first > 1.0 && heard.second == 0.0, "{heard}");
    }
}

/// The channel carries the tale as far as it reaches: half the reach, half the salience of the first telling.
#[test]
fn a_channel_carries_a_tale_as_far_as_it_reaches() {
    let first = |reach: &str| {
        let setting = base().set("narratives/lezgin_campaign/reach/Milblogger", reach);
        setting.measure(SEED, 200, |run| {
            let told = |turn: &u32| {
                run.deeds(|d| d.action == "info.ethnic_agitation" && d.turn == *turn) > 0.0
            };
            let turn = (1..=26).find(told);
            [turn.map_or(0.0, |turn| run.at(turn, "salience", &["lezgin_campaign"]))]
        })
    };
    let [half, whole] = ["0.3", "0.6"].map(first);
    let told = whole.iter().filter(|run| run[0] > 0.0).count();
    assert!(told > 100, "{told}");
    for ([half], [whole]) in half.into_iter().zip(whole) {
        assert!((2.0 * half - whole).abs() < 1e-9, "{half} {whole}");
    }
}
