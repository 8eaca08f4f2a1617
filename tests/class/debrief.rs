//! The debrief: everything is told, in both languages, and nothing by name of a person.

use crate::room::{Room, caucasus, secret};
use escalade::batch::crew::Crew;
use escalade::class::debrief::{Debrief, Effort, Subject, debrief};
use escalade::class::journal::Journal;
use escalade::class::{Command as Ask, Fact};
use escalade::text::{Lang, Words};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU64};

const WHY: &str = "=We want <b>peace</b> & machines";

/// Plays an exercise of three turns and ends it.
fn played() -> Room {
    let mut room = Room::new(caucasus(), 3, &["AZE", "RUS"]);
    let (ada, bo) = (
        room.join("Zacharias", "AZE"),
        room.join("Wilhelmina", "RUS"),
    );
    for turn in 0..3 {
        room.advance(if turn == 0 { 2 } else { 1 });
        let mut order = room.something("AZE");
        order.why = WHY.into();
        room.ask(&ada, Ask::Seal(order))
            .expect("a legal order is sealed");
        let order = room.something("RUS");
        room.ask(&bo, Ask::Seal(order))
            .expect("a legal order is sealed");
        room.advance(3);
    }
    room.lead(Ask::End {
        reason: String::new(),
    });
    room
}

fn review(room: &Room, lang: Lang, threads: usize) -> Debrief {
    let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
    let crew = Crew {
        threads,
        cancel: &cancel,
        done: &done,
    };
    let subject = Subject {
        session: &room.session,
        facts: &room.facts,
        words: &Words::program(lang),
        effort: Effort {
            runs: 200,
            forks: 40,
        },
        causes: &|chronicle| format!("{} turns", chronicle.last()),
    };
    debrief(&subject, &crew).expect("nobody stops it")
}

fn sheet<'a>(review: &'a Debrief, name: &str) -> &'a [Vec<String>] {
    let found = review.sheets.iter().find(|s| s.name == name);
    &found.expect("the table is there").rows
}

#[test]
fn a_review_tells_everything_and_names_nobody() {
    let room = played();
    for lang in Lang::ALL {
        let review = review(&room, lang, 1);
        let html = &review.html;
        for id in [
            "discussion",
            "timeline",
            "curves",
            "readings",
            "whys",
            "causes",
            "ramps",
            "turning",
            "among",
            "objectives",
            "remake",
        ] {
            assert!(
                html.contains(&format!("id=\"{id}\"")),
                "{} {id}",
                lang.code()
            );
        }
        assert!(
            html.contains(&secret().seed.to_string()),
            "the seed is told"
        );
        assert!(html.contains(&room.session.setup().commitment));
        assert!(!html.contains("Zacharias") && !html.contains("Wilhelmina"));
        assert!(
            html.contains("&lt;b&gt;peace&lt;/b&gt; &amp; machines"),
            "people's words are text"
        );
        assert!(
            !html.contains("<script") && !html.contains("debrief-"),
            "a word is missing"
        );
        assert_eq!(review.faults, Vec::<String>::new());
    }
}

#[test]
fn tables_hold_what_the_page_tells() {
    let room = played();
    let review = review(&room, Lang::En, 1);
    let whys = sheet(&review, "why");
    assert_eq!(whys.len(), 3);
    assert!(
        whys.iter().all(|row| row[2].starts_with("'=We")),
        "no spreadsheet takes it for a formula"
    );
    let objectives = sheet(&review, "objectives");
    assert_eq!(
        objectives.len(),
        room.session.table().rules().objectives.len()
    );
    for row in objectives {
        let (passes, grades) = (!row[4].is_empty(), !row[7].is_empty());
        assert!(
            passes != grades,
            "{row:?}: pass or fail, or a grade, never both"
        );
    }
    let among = sheet(&review, "among");
    assert!(among.iter().all(|row| row[2] == "200"), "{among:?}");
    let rungs = sheet(&review, "rungs");
    assert_eq!(rungs.len(), 4 * room.session.table().rules().focal.len());
    let last = sheet(&review, "turning")
        .last()
        .expect("there are turns")
        .clone();
    assert!(
        ["0.0000", "1.0000"].contains(&last[1].as_str()),
        "the end is known: {last:?}"
    );
    for row in sheet(&review, "whatif") {
        assert_eq!(row[7], "40");
    }
    for sheet in &review.sheets {
        assert!(
            sheet
                .rows
                .iter()
                .all(|row| row.len() == sheet.columns.len()),
            "{}",
            sheet.name
        );
    }
}

/// Who breaks off early leaves open how it would have gone: the last turn did not settle it.
#[test]
fn a_game_that_was_broken_off_is_not_settled() {
    let mut room = Room::new(caucasus(), 20, &["AZE"]);
    room.advance(5);
    room.lead(Ask::End {
        reason: "the bell".into(),
    });
    let review = review(&room, Lang::En, 2);
    let turning = sheet(&review, "turning");
    assert_eq!(turning.len(), 2, "before turn 1, and after it");
    for row in turning {
        let chance: f64 = row[1].parse().expect("a share");
        assert!(chance > 0.0 && chance < 1.0, "{row:?}");
    }
}

#[test]
fn a_review_does_not_depend_on_threads() {
    let room = played();
    assert_eq!(review(&room, Lang::Fr, 1), review(&room, Lang::Fr, 3));
}

#[test]
fn the_verb_reads_a_journal_and_refuses_one_that_is_not_over() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("debrief");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder of its own");
    let file = folder.join("exercise.db");
    let room = played();
    let (first, rest) = room.facts.split_first().expect("it began");
    let (last, rest) = rest.split_last().expect("it ended");
    let journal = Journal::create(&file, &caucasus(), &secret(), first);
    let mut journal = journal.expect("the file is new");
    let mut keep = |fact: &Fact| journal.append(fact).expect("it is kept");
    rest.iter().for_each(&mut keep);
    let call = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_escalade"));
        command
            .current_dir(&folder)
            .args(["--lang", "fr", "debrief", "exercise.db"]);
        command
            .args(["--runs", "100", "--forks", "20", "--quiet"])
            .args(arguments);
        command.output().expect("the program starts")
    };
    drop(journal);
    assert_eq!(call(&[]).status.code(), Some(2), "it is not over");
    assert!(!folder.join("exercise.html").exists());
    let (mut journal, _) = Journal::open(&file).expect("it goes on");
    journal.append(last).expect("it is kept");
    drop(journal);
    let output = call(&["--csv", "tables", "--game", "game"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let html = fs::read_to_string(folder.join("exercise.html")).expect("the page is there");
    assert!(
        html.contains("<html lang=\"fr\">") && html.contains("<pre>"),
        "causes are told"
    );
    let tables = fs::read_dir(folder.join("tables"))
        .expect("tables are there")
        .count();
    assert_eq!(tables, 9);
    let mut command = Command::new(env!("CARGO_BIN_EXE_escalade"));
    command
        .current_dir(&folder)
        .args(["verify", "game", "--all"]);
    let verified = command.output().expect("the program starts");
    assert!(verified.status.success(), "the game is what was played");
    fs::write(folder.join("game/runs.csv"), "").expect("it is spoiled");
    let verified = command.output().expect("the program starts");
    assert!(!verified.status.success(), "a changed game is found out");
}
