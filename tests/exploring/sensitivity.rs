//! `sensitivity`: the same bytes on any number of threads, a dummy in every table, and what it says of doubtful numbers.

use super::{answer, complaint, fits};
use serde_json::Value;

const ASK: &str = "sensitivity tutorial --runs 8";

#[test]
fn threads_do_not_matter_and_every_table_has_a_dummy() {
    for method in [
        "--method morris",
        "--method sobol --points 16",
        "--method pawn --points 60",
    ] {
        let json = |threads: u8| answer(&format!("{ASK} {method} --json --threads {threads}"));
        let one = json(1);
        assert_eq!(one, json(2), "{method}");
        let value: Value = serde_json::from_str(&one).expect("it is JSON");
        let rows = value["tables"]["sensitivity"].as_array().expect("a table");
        let dummies = rows.iter().filter(|row| row["factor"] == "dummy");
        assert_eq!(dummies.count(), 1, "{method}");
        assert_eq!(
            rows.len() as u64,
            value["figures"]["factors"].as_u64().expect("a count") + 1
        );
        let factors = rows.iter().filter(|row| row["factor"] != "dummy");
        assert!(factors.clone().all(|row| {
            row["path"]
                .as_str()
                .is_some_and(|p| p.starts_with("params/"))
        }));
        let first = if method.contains("morris") {
            "mu_star"
        } else if method.contains("sobol") {
            "total"
        } else {
            "median"
        };
        let values: Vec<f64> = factors
            .map(|row| row[first].as_f64().expect("a number"))
            .collect();
        assert!(values.is_sorted_by(|a, b| a >= b), "{method}: {values:?}");
        let points = value["tables"]["sensitivity_points"]
            .as_array()
            .expect("a table");
        assert_eq!(
            points.len() as u64,
            value["figures"]["points"].as_u64().expect("a count")
        );
    }
    assert_ne!(
        answer(&format!("{ASK} --json")),
        answer(&format!("{ASK} --json --seed 2"))
    );
}

#[test]
fn the_text_fits_in_both_languages() {
    for (lang, words) in [
        ("en", ["dummy", "Simulation error only", "bootstrap"]),
        (
            "fr",
            [
                "témoin",
                "Erreur de simulation seulement",
                "rééchantillonnages",
            ],
        ),
    ] {
        let text = answer(&format!("{ASK} --lang {lang}"));
        fits(&text);
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
    }
}

/// A number that decides alone stands out, and is named where it rests on little.
#[test]
fn a_doubtful_number_that_drives_the_answer_is_named() {
    let text = answer(
        "sensitivity caucasus --factors theta,geo_feels --points 8 --runs 24 --low-confidence",
    );
    assert!(text.contains("theta"), "{text}");
    let named = text.contains("rests on") || text.contains("No factor stands out");
    assert!(named, "{text}");
}

#[test]
fn what_cannot_be_asked_is_said() {
    let (text, code) = complaint("sensitivity tutorial --factors grugde");
    assert_eq!(code, 2);
    assert!(text.contains("did you mean grudge"), "{text}");
    let (text, code) = complaint("sensitivity tutorial --method sobol --points 24");
    assert_eq!(code, 2);
    assert!(text.contains("16 or 32"), "{text}");
    let (text, _) = complaint("sensitivity tutorial --method pawn --points 4");
    assert!(text.contains("at least 20"), "{text}");
    let (text, _) = complaint("sensitivity ladder10");
    assert!(text.contains("range"), "{text}");
}
