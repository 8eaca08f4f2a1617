//! Where an answer cannot go is said before anything is worked out, and nothing is written.

use super::call_in;
use std::fs;

/// Questions that would take hours: they must be refused at once.
const LONG: [&str; 9] = [
    "paths tutorial --runs 1000000",
    "compare tutorial --with params/grudge/value=0.3 --runs 10000000",
    "junctures tutorial --runs 10000 --forks 10000",
    "rare tutorial --effort 1000000 --replications 1000",
    "attribute caucasus --groups noise --runs 1000000",
    "sensitivity tutorial --runs 1000000",
    "discover tutorial --points 100000 --runs 1000000",
    "game tutorial AZUR BOREA --runs 1000000",
    "optimise tutorial --postures AZUR=uniform,utility --fresh 10000000",
];

#[test]
fn a_place_that_cannot_take_the_answer_is_refused_first() {
    let inside = tempfile::tempdir().expect("a folder");
    fs::write(inside.path().join("taken"), "kept").expect("it is written");
    fs::create_dir(inside.path().join("full")).expect("a folder");
    fs::write(inside.path().join("full/other"), "kept").expect("it is written");
    let refused = |arguments: &str, code: i32, said: &str| {
        let words: Vec<&str> = arguments.split(' ').collect();
        let called = call_in(inside.path(), &words);
        assert_eq!(
            (called.code, called.out.as_str()),
            (code, ""),
            "{arguments}"
        );
        assert!(called.err.contains(said), "{arguments}: {}", called.err);
        assert_eq!(called.err.lines().count(), 1, "{}", called.err);
    };
    for question in LONG {
        refused(&format!("{question} --out taken"), 3, "taken: cannot be");
        refused(&format!("{question} --out taken/deep"), 3, "taken/deep: ");
        refused(&format!("{question} --out full"), 2, "holds other files");
    }
    refused(&format!("{} --svg taken", LONG[0]), 3, "taken: ");
    refused(&format!("{} --dot full", LONG[0]), 3, "full: ");
    let report = "report tutorial --runs 100000000";
    refused(&format!("{report} --to full"), 3, "full: ");
    refused(
        &format!("{report} --to new/page.html"),
        3,
        "new/page.html: ",
    );
    refused(&format!("{report} --to a.html --svg taken"), 3, "taken: ");
    let mut left: Vec<_> = fs::read_dir(inside.path())
        .expect("a folder")
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["full", "taken"]);
}
