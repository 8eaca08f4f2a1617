//! The journal: what was acknowledged is there, one program at a time, and what is wrong with a file is said.

use crate::facts::eventful;
use crate::room::{caucasus, secret};
use escalade::class::journal::{Journal, JournalError, draw_secret, read};
use escalade::class::{Session, What};
use std::path::{Path, PathBuf};

fn written(folder: &Path) -> PathBuf {
    let path = folder.join("class.escalade");
    let room = eventful();
    let (first, rest) = room.facts.split_first().expect("there are facts");
    let mut journal = Journal::create(&path, &caucasus(), &secret(), first).expect("made");
    for fact in rest {
        journal.append(fact).expect("kept");
    }
    journal.keep("tokens", b"hashes").expect("kept");
    path
}

#[test]
fn a_journal_opens_where_it_was_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path());
    let (journal, session) = Journal::open(&path).expect("opens");
    let room = eventful();
    let erased = |fact: &escalade::class::Fact| {
        let mut fact = fact.clone();
        if let What::Joined {
            person: 2, name, ..
        } = &mut fact.what
        {
            name.clear();
        }
        fact
    };
    let expected: Vec<_> = room.facts.iter().map(erased).collect();
    assert_eq!(
        journal.facts().expect("reads"),
        expected,
        "an erased name is gone from the file"
    );
    let bytes = std::fs::read(&path).expect("reads");
    assert!(
        !bytes.windows(9).any(|w| w == b"\"Bo\",\"seat"),
        "even from its free pages"
    );
    let again = Session::replay(caucasus(), secret(), &expected).expect("replays");
    assert_eq!(session.full(), again.full());
    assert_eq!(session.public(), room.session.public());
    assert_eq!(
        journal.kept("tokens").expect("reads"),
        Some(b"hashes".to_vec())
    );
    assert_eq!(journal.kept("none").expect("reads"), None);
    // The words of the scenario came along.
    let texts = &session.scene().checked.texts;
    let name = texts.name(escalade::text::Lang::Fr, "actor", "AZE");
    assert_eq!(
        name,
        caucasus()
            .checked
            .texts
            .name(escalade::text::Lang::Fr, "actor", "AZE")
    );
    assert_ne!(name, "AZE");
}

#[test]
fn one_program_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path());
    let (journal, _) = Journal::open(&path).expect("opens");
    let busy = Journal::open(&path).map(|_| ());
    assert!(matches!(busy, Err(JournalError::Busy(_))), "{busy:?}");
    let busy = read(&path).map(|_| ());
    assert!(matches!(busy, Err(JournalError::Busy(_))), "{busy:?}");
    drop(journal);
    read(&path).expect("free again");
    let exists = Journal::create(&path, &caucasus(), &secret(), &eventful().facts[0]).map(|_| ());
    assert!(matches!(exists, Err(JournalError::Exists(_))), "{exists:?}");
    let names: Vec<_> = std::fs::read_dir(folder.path()).expect("reads").collect();
    assert_eq!(names.len(), 1, "one file an exercise");
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let fails = |path: &Path| {
        Journal::open(path)
            .map(|_| ())
            .expect_err("not to be opened")
    };
    let missing = fails(&at("missing"));
    assert!(matches!(missing, JournalError::Missing(_)) && missing.exit() == 2);
    std::fs::write(at("text"), "turn,seat\n1,AZE\n".repeat(200)).expect("writes");
    let foreign = fails(&at("text"));
    assert!(
        matches!(foreign, JournalError::Foreign(_)) && foreign.exit() == 2,
        "{foreign:?}"
    );
    std::fs::write(at("empty"), "").expect("writes");
    assert!(matches!(fails(&at("empty")), JournalError::Foreign(_)));
    let path = written(folder.path());
    let whole = std::fs::read(&path).expect("reads");
    // Every page in turn is overwritten: nothing crashes, and whatever still opens tells the same game.
    let room = eventful();
    let mut damaged = 0;
    for page in 1..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0x5a);
        std::fs::write(at("broken"), bytes).expect("writes");
        match Journal::open(&at("broken")) {
            Ok((_, session)) => assert_eq!(session.public(), room.session.public(), "page {page}"),
            Err(error) => {
                damaged += 1;
                assert_eq!(error.exit(), 3, "{error:?}");
            }
        }
    }
    assert!(damaged > 10, "{damaged}");
    std::fs::write(at("cut"), &whole[..whole.len() / 2]).expect("writes");
    assert_eq!(fails(&at("cut")).exit(), 3);
}

#[test]
fn a_fact_out_of_order_is_not_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path());
    let (mut journal, session) = Journal::open(&path).expect("opens");
    let last = eventful().facts.pop().expect("there are facts");
    assert!(journal.append(&last).is_err());
    assert_eq!(journal.facts().expect("reads").len() as u64, session.seq());
}

#[test]
fn secrets_differ() {
    let (a, b) = (
        draw_secret().expect("chance"),
        draw_secret().expect("chance"),
    );
    assert!(a != b && a.seed < 1 << 53);
}
