//! Answers fit a terminal of 80 columns in both languages, and say what their intervals are of.

use super::{call_in, fits};
use std::path::Path;

const ASKED: [&[&str]; 8] = [
    &["paths", "caucasus", "--runs", "60"],
    &[
        "compare",
        "caucasus",
        "--deed",
        "2:RUS/azerbaijan=wait",
        "--runs",
        "200",
    ],
    &["junctures", "caucasus", "--runs", "4", "--forks", "20"],
    &[
        "rare",
        "caucasus",
        "--event",
        "rung >= 6",
        "--effort",
        "40",
        "--replications",
        "10",
        "--paths",
    ],
    &[
        "attribute",
        "caucasus",
        "--groups",
        "any_aid_is_hostile,betrayal",
        "--runs",
        "60",
    ],
    &[
        "advise",
        "caucasus",
        "--run",
        "1",
        "--turn",
        "3",
        "--actor",
        "RUS/azerbaijan",
        "--forks",
        "100",
        "--event",
        "rung >= 4",
    ],
    &["game", "caucasus", "RUS", "AZE", "--runs", "40"],
    &[
        "optimise",
        "caucasus",
        "--postures",
        "RUS=dove,hawk",
        "--fresh",
        "60",
    ],
];

#[test]
fn answers_fit_and_name_their_error() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for asked in ASKED {
        for (lang, named) in [
            ("en", "Simulation error only"),
            ("fr", "Erreur de simulation seulement"),
        ] {
            let called = call_in(here, &[asked, &["--lang", lang, "--quiet"]].concat());
            assert_eq!(called.code, 0, "{asked:?}: {}", called.err);
            assert!(called.out.contains(named), "{asked:?}: {}", called.out);
            // A command is copied as it stands, so it is never broken.
            let lines = called
                .out
                .lines()
                .filter(|line| !line.starts_with("  escalade "));
            fits(&lines.collect::<Vec<_>>().join("\n"));
        }
    }
}
