//! What lowers the risk, and which mechanisms make it: the verbs `game`, `advise` and `attribute` as they answer.

#[path = "common/called.rs"]
mod called;

use serde_json::Value;
use std::path::Path;

/// Returns what a call says, on standard output where it succeeds, with its exit code.
fn call(arguments: &str) -> (String, i32) {
    let words: Vec<&str> = arguments.split(' ').collect();
    let called = called::call_in(Path::new(env!("CARGO_MANIFEST_DIR")), 100, &words);
    let said = if called.code == 0 {
        called.out
    } else {
        called.err
    };
    (said, called.code)
}

/// Returns the answer as JSON, after it was seen to be the same at one thread and at two, and to have words in both languages.
fn asked(arguments: &str, words: [&str; 2]) -> Value {
    let [one, two] = [1, 2].map(|n| call(&format!("{arguments} --quiet --json --threads {n}")));
    assert_eq!(one.1, 0, "{}", one.0);
    assert_eq!(one, two);
    for (lang, word) in ["en", "fr"].into_iter().zip(words) {
        let (text, code) = call(&format!("{arguments} --quiet --lang {lang}"));
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(word) && code == 0, "{word}: {text}");
        assert!(!text.contains('{'), "{text}");
    }
    serde_json::from_str(&one.0).expect("it is JSON")
}

fn number(row: &Value, cell: &str) -> f64 {
    row[cell]
        .as_f64()
        .unwrap_or_else(|| panic!("{cell}: {row}"))
}

#[test]
fn postures_against_each_other() {
    let arguments = "game tutorial AZUR BOREA --postures utility,uniform --runs 60";
    let words = ["in this scenario as written", "ce scénario tel qu"];
    let answer = asked(
        &format!("{arguments} --event outcome\u{a0}is\u{a0}estranged"),
        words,
    );
    let rows = answer["tables"]["payoffs"].as_array().expect("rows");
    assert_eq!(rows.len(), 4);
    for row in rows {
        // Without formulas both lose 100 where it happens.
        let risk = number(row, "event") / number(row, "runs");
        assert!(
            (number(row, "first_payoff") + 100.0 * risk).abs() < 1e-9,
            "{row}"
        );
        let is_calm = number(row, "first_regret") <= 0.0 && number(row, "second_regret") <= 0.0;
        assert_eq!(row["pure_equilibrium"].as_bool(), Some(is_calm), "{row}");
    }
    let own = call("game tutorial AZUR BOREA --runs 20 --payoff AZUR=capital(AZUR) --json --quiet");
    assert_eq!(own.1, 0, "{}", own.0);
    for (arguments, said) in [
        ("game tutorial AZUR AZUR", "cannot play against itself"),
        ("game tutorial AZUR BOREAL", "did you mean BOREA?"),
        (
            "game tutorial AZUR BOREA --postures dov",
            "did you mean dove?",
        ),
        ("game tutorial AZUR BOREA --payoff BOREA", "is no payoff"),
    ] {
        let (text, code) = call(arguments);
        assert!(text.contains(said) && code == 2, "{text}");
    }
}

#[test]
fn one_decision() {
    let arguments = "advise tutorial --actor AZUR --turn 3 --run 2 --forks 150 --event outcome\u{a0}is\u{a0}estranged";
    let words = ["In this scenario as written", "Dans ce scénario tel qu"];
    let answer = asked(arguments, words);
    let rows = answer["tables"]["advice"].as_array().expect("rows");
    let best = &answer["figures"]["best"];
    assert!(
        rows.len() >= 3 && rows[0]["option"] == *best || rows.iter().any(|r| r["option"] == *best)
    );
    let left = rows.iter().filter(|r| r["dropped"] == Value::Bool(false));
    let most = left.map(|r| number(r, "forks") as u64).max();
    assert!(most <= Some(150), "{rows:?}");
    for (arguments, said) in [
        (
            "advise tutorial --actor AZURE --turn 3",
            "did you mean AZUR?",
        ),
        (
            "advise tutorial --actor AZUR --turn 900",
            "choose an earlier turn",
        ),
        ("advise caucasus --actor RUS --turn 1", "can mean several"),
    ] {
        let (text, code) = call(arguments);
        assert!(text.contains(said) && code == 2, "{text}");
    }
}

#[test]
fn the_whole_is_shared_out() {
    let arguments = "attribute caucasus --groups any_aid_is_hostile,fear=hostile_attribution+insecurity_gain --runs 40";
    let answer = asked(arguments, ["Shapley", "Shapley"]);
    let figures = &answer["figures"];
    let [whole, sum] = ["with_all_less_none", "sum_of_shares"].map(|f| number(figures, f));
    assert!((whole - sum).abs() < 1e-9, "{figures}");
    let rows = answer["tables"]["attributed"].as_array().expect("rows");
    let shares: f64 = rows.iter().map(|row| number(row, "shapley")).sum();
    assert!((shares - whole).abs() < 1e-9);
    assert_eq!(
        answer["tables"]["coalitions"].as_array().map(Vec::len),
        Some(4)
    );
    for (arguments, said) in [
        ("attribute tutorial", "nothing to leave out"),
        (
            "attribute caucasus --groups betrayl",
            "did you mean betrayal?",
        ),
        (
            "attribute caucasus --groups noise,a=noise",
            "is in two groups",
        ),
    ] {
        let (text, code) = call(arguments);
        assert!(text.contains(said) && code == 2, "{text}");
    }
}

#[test]
fn what_lowers_the_risk() {
    let words = ["as written", "tel qu’il est écrit"];
    let event = "--event outcome\u{a0}is\u{a0}estranged --fresh 200";
    let menu = format!(
        "optimise tutorial --postures AZUR=uniform,utility --postures BOREA=uniform,utility {event}"
    );
    let answer = asked(&menu, words);
    let rows = answer["tables"]["candidates"].as_array().expect("rows");
    let left = rows.iter().filter(|row| row["dropped_in_round"].is_null());
    assert!(rows.len() == 4 && left.count() == 1, "{rows:?}");
    // The search is on one seed, the figure on the next.
    assert_eq!(answer["figures"]["fresh_seed"], 2);
    let numbers = format!(
        "optimise tutorial --over params/grudge --over params/sting=0.02..0.05 --runs 30 --rounds 3 {event}"
    );
    let answer = asked(&numbers, words);
    let rows = answer["tables"]["rounds"].as_array().expect("rows");
    assert_eq!(rows.len(), 6);
    let mut grudge = rows.iter().filter(|row| row["path"] == "params/grudge");
    assert!(grudge.all(|row| (0.3..=0.9).contains(&number(row, "mean"))));
    // Turns are whole numbers, whatever the search draws.
    let whole = format!("optimise tutorial --over horizon_turns=2..9 --runs 20 --rounds 2 {event}");
    let (text, code) = call(&whole);
    let best = text
        .split("horizon_turns=")
        .nth(1)
        .expect("the best is told");
    let turns: String = best.chars().take_while(|c| !c.is_whitespace()).collect();
    assert!(
        code == 0 && (2..=9).any(|n| n.to_string() == turns),
        "{text}"
    );
    for (arguments, said) in [
        ("optimise tutorial", "nothing to search"),
        ("optimise tutorial --over horizon_turns", "has no range"),
        (
            "optimise tutorial --over params/grudge=2..1",
            "has no range",
        ),
        (
            "optimise tutorial --postures AZUR=dov",
            "did you mean dove?",
        ),
    ] {
        let (text, code) = call(arguments);
        assert!(text.contains(said) && code == 2, "{text}");
    }
}
