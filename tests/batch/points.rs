//! Points of an experiment: what is said of one that cannot be played, what their table holds, and where nothing of this
//! machine shows.

use crate::sweep::{design, made, plan, text, tutorial};
use crate::{GO, bytes, folder, run};
use escalade::batch::merge::merge;
use escalade::batch::{BatchError, Mode, Request, Shard};
use escalade::scenario::vary::Level;
use std::path::PathBuf;

#[test]
fn a_point_that_cannot_be_played_is_told_in_words() {
    let mut wrong = design(3, 4);
    wrong.points[1][0] = Level::Number(1e9);
    let plan = plan(wrong, tutorial());
    let out = folder();
    let Err(error @ BatchError::Fault { .. }) = run(&plan, out.path(), Mode::default()) else {
        panic!("a point was played with a value outside its range");
    };
    for lang in escalade::text::Lang::ALL {
        let words = escalade::text::Words::program(lang);
        let messages = error.messages("out");
        let said: Vec<String> = messages.iter().map(|m| m.say(&words)).collect();
        assert!(said[0].contains("point 1"), "{said:?}");
        let digits: String = said[1].chars().filter(char::is_ascii_digit).collect();
        assert!(
            said.len() == 3 && digits.starts_with("1000000000"),
            "{said:?}"
        );
        assert!(!said.concat().contains("Findings("), "{said:?}");
    }
}

#[test]
fn a_factor_has_a_column_of_its_own() {
    assert_eq!(plan(design(2, 1), tutorial()).double_column(), None);
    for taken in [
        "run",
        "point",
        "end_turn",
        "runs",
        "faded_share",
        "war_low",
        "calm",
    ] {
        let mut design = design(2, 1);
        design.factors[1].name = taken.into();
        let plan = plan(design, tutorial());
        assert_eq!(plan.double_column(), Some(taken));
    }
}

#[test]
fn the_folder_of_an_experiment_is_the_same_wherever_the_file_lies() {
    let at = |path: &str| {
        let request = Request {
            experiment: path.into(),
            ..tutorial()
        };
        made(&plan(design(2, 5), request)).1
    };
    assert!(at("e.ron") == at("/tables/e.ron"));
    assert!(at("e.ron") != at("sub/e.ron"));
}

#[test]
fn one_run_says_nothing_about_a_mean() {
    let (_all, files) = made(&plan(design(2, 1), tutorial()));
    let points = text(&files, "points.csv");
    let mut lines = points
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    let place = |name: &str| header.iter().position(|h| *h == name).expect("a column");
    for cells in lines {
        assert!(!cells[place("peak_rung_mean")].is_empty());
        assert_eq!(cells[place("peak_rung_low")], "");
        assert_eq!(cells[place("peak_rung_high")], "");
    }
}

#[test]
fn shards_with_parquet_merge_to_every_byte_of_the_whole() {
    let both = || Request {
        parquet: true,
        ..tutorial()
    };
    let (_whole, reference) = made(&plan(design(3, 60), both()));
    assert!(reference.contains_key("runs.parquet"));
    let one = |index| {
        let shard = Some(Shard { index, of: 3 });
        made(&plan(design(3, 60), Request { shard, ..both() })).0
    };
    let parts: Vec<tempfile::TempDir> = (0..3).map(one).collect();
    let paths: Vec<PathBuf> = parts.iter().map(|p| p.path().to_owned()).collect();
    let out = folder();
    merge(&paths, out.path(), false, &GO).expect("merged");
    assert!(bytes(out.path()) == reference);
}
