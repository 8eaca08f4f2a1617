//! What the model shows and what must not come back, in few runs; the long form is the example `patterns`. And what it is
//! held against: the targets of the matching, the base rates, and that they can fail.

#[path = "../examples/common/contrast.rs"]
mod contrast;
#[path = "../examples/common/crisis.rs"]
mod crisis;
#[path = "../examples/common/expected.rs"]
mod expected;
#[path = "../examples/common/expected_list.rs"]
mod expected_list;
#[path = "../examples/common/measures.rs"]
mod measures;
#[path = "../examples/common/play.rs"]
mod play;
#[path = "../examples/common/rates.rs"]
mod rates;
#[path = "../examples/common/shipped.rs"]
mod shipped;
#[path = "../examples/common/structure.rs"]
mod structure;
#[path = "../examples/common/targets.rs"]
mod targets;

use crisis::Crisis;
use escalade::scenario::{self, Options};
use expected::{Expected, Runs};
use expected_list::{PATHOLOGIES, PATTERNS, PUSHES};
use measures::measure;
use rates::Verdict;
use shipped::shipped;
use targets::{Targets, misses, size};

const SEED: u64 = 61;

fn hold(list: &[Expected]) {
    let mut runs = Runs::new(SEED, None);
    let mut wrong = vec![];
    for expected in list {
        let found = runs.look(expected);
        if !found.holds {
            wrong.push(format!(
                "{} ({} runs): {:?}, expected {}",
                expected.name, expected.runs, found.value, found.asked
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn patterns_hold() {
    hold(PATTERNS);
}

#[test]
fn pathologies_do_not_come_back() {
    hold(PATHOLOGIES);
}

#[test]
fn drivers_push_the_way_they_should() {
    let runs = Runs::new(SEED, None);
    for push in PUSHES.iter().filter(|push| push.runs > 0) {
        let found = runs.push(push, push.runs);
        assert!(
            found.holds,
            "{} on {}: {:?}, expected {}",
            push.param, push.measure, found.value, found.asked
        );
    }
}

/// Told in two words, a deed is done about as often; in more and without families it would not be.
#[test]
fn more_words_for_a_deed_are_no_more_reasons_for_it() {
    for params in [None, Some("report_world")] {
        let [family, apart] = structure::split_deed(params, SEED, 300);
        assert!(family.abs() <= 0.05, "{params:?}: {family}");
        assert!(apart < family - 0.02, "{params:?}: {family} {apart}");
    }
}

/// A ladder that forgets by the week is hardly climbed.
#[test]
fn conduct_is_remembered() {
    let lost = structure::memory(SEED, 400);
    assert!(lost.low > 0.03, "{lost:?}");
}

/// What follows from one deed ends: twice the time does not bring twice the deeds.
#[test]
fn what_follows_from_the_aid_ends() {
    let [half, whole] = structure::aftermath(SEED, 500);
    assert!(half > 0.5 && whole < 2.0 * half, "{half} {whole}");
}

fn some(params: Option<&str>, set: &[(&str, &str)], n_runs: u64) -> Vec<Crisis> {
    crisis::runs(&shipped("caucasus", params, set), SEED, n_runs)
}

fn outside(runs: &[Crisis]) -> Vec<String> {
    let verdict =
        |datum: &rates::Datum| datum.verdict(&measure(&datum.measure).estimate(runs), false);
    let data = rates::data();
    let those = data
        .iter()
        .filter(|datum| verdict(datum) == Verdict::Outside && datum.known(false).is_none());
    let name = |datum: &rates::Datum| {
        format!(
            "{} {}: {}",
            datum.measure,
            datum.sample,
            verdict(datum).name()
        )
    };
    those.map(name).collect()
}

/// The base set is inside the base rates or off where it is said to be; sets that are broken are outside.
#[test]
fn verdicts_can_fail() {
    assert_eq!(outside(&some(None, &[], 1_500)), Vec::<String>::new());
    let hair_trigger = [
        ("params/inertia/value", "0.5"),
        ("params/q_scale/value", "0.4"),
    ];
    let found = outside(&some(None, &hair_trigger, 300));
    for id in ["force_any", "militarised", "calm"] {
        let line = format!("{id} judgement: outside");
        assert!(found.contains(&line), "{line}: {found:?}");
    }
    let nobody_moves = [
        ("params/theta/value", "0.9"),
        ("params/hawk_rus/value", "1.0"),
    ];
    let found = outside(&some(None, &nobody_moves, 800));
    assert!(
        found.contains(&"force_any judgement: outside".into()),
        "{found:?}"
    );
}

/// Targets name measures, drivers name parameters and stay in their declared ranges; neither shipped set is ruled out.
#[test]
fn no_shipped_set_is_ruled_out() {
    let targets = Targets::read();
    for (name, set) in &targets.sets {
        let options = Options {
            params: set.start.clone(),
            ..Options::default()
        };
        let loaded =
            scenario::load("caucasus", &options).unwrap_or_else(|f| panic!("{:?}", f.diagnostics));
        for (driver, (low, high)) in &set.drivers {
            let param = &loaded.checked.scenario.params[driver];
            let range = param.range.as_ref().expect("a driver has a range");
            assert!(
                range.start <= *low && low < high && *high <= range.end,
                "{driver}"
            );
            assert!(
                *low <= param.value && param.value <= *high,
                "{name}: {driver}"
            );
        }
        let runs = some(set.start.as_deref(), &[], 800);
        let missed = misses(set, &runs);
        let list: Vec<_> = missed
            .iter()
            .map(|miss| (miss.id, miss.value, miss.target.value, miss.implausibility))
            .collect();
        assert!(size(&missed)[0] <= targets.cutoff, "{name}: {list:?}");
        assert!(
            set.waves
                .iter()
                .all(|(points, runs)| *points > 50 && *runs > 100)
        );
        assert!(missed.iter().all(|miss| !miss.target.why.is_empty()));
    }
}

/// What is known to be off is said in the page on calibration, with what may be wrong.
#[test]
fn every_known_miss_is_written_down() {
    let page: String = include_str!("../docs/calibration.md").replace('\n', " ");
    for (id, sample, why) in rates::KNOWN.iter().flat_map(|list| list.iter()) {
        let mut data = rates::data().into_iter();
        assert!(
            data.any(|d| d.measure == *id && d.sample == *sample),
            "{id}, {sample}"
        );
        assert!(page.contains(why), "{id}, {sample}: {why}");
    }
}

/// A datum names a measure, says what it counts, lies in its own interval, and gives a reason where the model may be off.
#[test]
fn every_datum_says_what_it_is() {
    let data = rates::data();
    assert!(data.len() > 40);
    for datum in data {
        let place = format!("{}, {}", measure(&datum.measure).text, datum.sample);
        assert!(!datum.definition.is_empty(), "{place}");
        assert_eq!(datum.value.is_some(), datum.of.is_some(), "{place}");
        let value = datum.value.unwrap_or(datum.low);
        assert!(datum.low <= value && value <= datum.high, "{place}");
        let may_be_off = datum.off.iter().any(|side| !side.is_empty());
        assert_eq!(may_be_off, !datum.because.is_empty(), "{place}");
    }
}
