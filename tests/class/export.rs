//! The game of a class as the tables of a batch: verified by playing it again with what people did.

use crate::facts::eventful;
use crate::room::{Room, caucasus};
use escalade::batch::verify::{Depth, verify};
use escalade::class::Command;
use escalade::class::export::{jsonl, tables};
use escalade::record::{Table, Tables};
use std::sync::atomic::AtomicBool;

#[test]
fn an_exported_game_verifies_and_a_changed_hand_does_not() {
    let room = eventful();
    let folder = tempfile::tempdir().expect("a folder");
    let all: Tables = Table::ALL.into_iter().collect();
    let done = tables(&room.session, folder.path(), all).expect("written");
    assert_eq!((done.manifest.summary.runs, done.was_there), (1, false));
    let check = |depth| {
        let cancel = AtomicBool::new(false);
        verify(folder.path(), depth, &cancel, |_, _| {}).expect("the folder reads")
    };
    for all in [false, true] {
        let report = check(Depth {
            all,
            ..Depth::default()
        });
        assert!(report.is_fine() && report.runs == 1, "{report:?}");
    }
    let deeds = std::fs::read_to_string(folder.path().join("deeds.csv")).expect("reads");
    let kept = room.session.table().kept();
    let n: usize = kept.iter().map(|turn| turn.deeds.len()).sum();
    assert_eq!(
        deeds.lines().count(),
        n + 1,
        "every deed of the class is a row"
    );
    assert!(folder.path().join("datapackage.json").exists());
    assert!(
        tables(&room.session, folder.path(), all)
            .expect("the same batch")
            .was_there
    );
    // Somebody changes what a seat did.
    let path = folder.path().join("manifest.json");
    let text = std::fs::read_to_string(&path).expect("reads");
    let hand = &room.session.table().hands()[0];
    let (docket, option) = hand
        .orders
        .iter()
        .find(|(_, o)| o != "wait")
        .expect("a deed");
    let was = format!("[\"{docket}\",\"{option}\"]");
    assert!(text.contains(&was), "{was}");
    std::fs::write(
        &path,
        text.replacen(&was, &format!("[\"{docket}\",\"wait\"]"), 1),
    )
    .expect("writes");
    let report = check(Depth {
        all: true,
        ..Depth::default()
    });
    assert!(!report.is_fine() && !report.differences.is_empty());
    assert_eq!(report.look, None, "no command line plays this game");
    std::fs::write(&path, text.replacen(&was, "[\"nobody\",\"wait\"]", 1)).expect("writes");
    let cancel = AtomicBool::new(false);
    assert!(verify(folder.path(), Depth::default(), &cancel, |_, _| {}).is_err());
}

#[test]
fn facts_leave_as_json_without_erased_names() {
    let room = eventful();
    let text = jsonl(&room.facts);
    assert_eq!(text.lines().count(), room.facts.len());
    assert!(!text.contains("\"Bo\"") && text.contains("\"Ada\""));
    for line in text.lines() {
        let fact: escalade::class::Fact = serde_json::from_str(line).expect("a fact a line");
        assert!(fact.seq > 0);
    }
}

#[test]
fn a_game_of_no_turn_has_no_tables() {
    let mut room = Room::new(caucasus(), 2, &["AZE"]);
    room.advance(2);
    room.lead(Command::End {
        reason: "a false start".into(),
    });
    let folder = tempfile::tempdir().expect("a folder");
    assert!(tables(&room.session, folder.path(), Tables::NONE).is_err());
}
