//! Rules on words: what no line of code, no name and no text of the project says.

use crate::layers::macros;
use crate::source::{Source, line_of, words};
use std::collections::BTreeMap;

/// Words that a type's name does not hold, and what to say instead.
const TYPE_WORDS: &[(&str, &str)] = &[
    ("Manager", "what it does"),
    ("Handler", "what it does"),
    ("Helper", "what it does"),
    ("Agent", "Actor"),
    ("Player", "Actor or Seat"),
    ("Faction", "Actor"),
    ("Country", "Actor"),
    ("Region", "Node"),
    ("Province", "Node"),
    ("Army", "Force"),
    ("Pact", "Treaty"),
    ("Episode", "Run"),
    ("Trigger", "Rule or Inject"),
];

/// Starts of paths that exist on one machine only, in two pieces so that this file holds none.
const MACHINE_PATHS: &[(&str, &str)] = &[
    ("/wo", "rk/"),
    ("/ro", "ot/"),
    ("/ho", "me/"),
    ("/Us", "ers/"),
    ("C:", "\\"),
];

/// Returns code that nobody meant to keep, or that hides something.
pub(crate) fn leftovers(source: &Source) -> Vec<String> {
    let code = &source.code;
    let mut found = Vec::new();
    let mut add = |offsets: Vec<usize>, message: &str| {
        found.extend(
            offsets
                .into_iter()
                .map(|offset| source.finding(offset, message)),
        );
    };
    add(
        macros(code, &["todo", "unimplemented", "dbg"]),
        "finish it, or leave it out",
    );
    add(offsets(code, "#[ignore]"), "say why: `#[ignore = \"..\"]`");
    add(
        offsets(code, "#[allow("),
        "use `#[expect(.., reason = \"..\")]`",
    );
    add(
        offsets(code, "#![allow("),
        "use `#![expect(.., reason = \"..\")]`",
    );
    let hashed = words(code).filter(|(_, word)| ["HashMap", "HashSet"].contains(word));
    add(
        hashed.map(|(offset, _)| offset).collect(),
        "its order changes from run to run: use a BTree",
    );
    if source.path.starts_with("src/") {
        add(
            offsets(&source.shipped, ".unwrap()"),
            "say why it holds: `expect(\"..\")`",
        );
    }
    found
}

/// Returns names of types that say nothing, or that have another name in the glossary.
pub(crate) fn type_names(source: &Source) -> Vec<String> {
    let all: Vec<(usize, &str)> = words(&source.code).collect();
    let defined = all
        .windows(2)
        .filter(|pair| ["struct", "enum", "trait", "type", "union"].contains(&pair[0].1));
    let mut found = Vec::new();
    for pair in defined {
        let (offset, name) = pair[1];
        let banned = TYPE_WORDS
            .iter()
            .filter(|(banned, _)| name_words(name).contains(banned));
        found.extend(
            banned.map(|(_, better)| source.finding(offset, &format!("`{name}`: say {better}"))),
        );
    }
    found
}

/// Returns the lines of a text that name a place on one machine.
pub(crate) fn machine_paths(path: &str, text: &str) -> Vec<String> {
    let starts = MACHINE_PATHS
        .iter()
        .flat_map(|(a, b)| offsets(text, &format!("{a}{b}")));
    starts
        .map(|offset| format!("{path}:{}: a path of one machine", line_of(text, offset)))
        .collect()
}

fn offsets(code: &str, part: &str) -> Vec<usize> {
    code.match_indices(part).map(|(offset, _)| offset).collect()
}

/// Returns the words of a type's name: `TreatyMove` is `Treaty`, `Move`.
fn name_words(name: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = name
        .match_indices(char::is_uppercase)
        .map(|(offset, _)| offset)
        .collect();
    starts.push(name.len());
    starts
        .windows(2)
        .map(|pair| &name[pair[0]..pair[1]])
        .collect()
}

/// Returns messages of one folder of texts that have the key of another: only the last would be said.
pub(crate) fn same_keys<'a>(texts: impl Iterator<Item = &'a (String, String)>) -> Vec<String> {
    let mut places = BTreeMap::new();
    let mut found = vec![];
    for (path, text) in texts {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (n, line) in text.lines().enumerate() {
            let is_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            let Some((key, _)) = line.split_once('=') else {
                continue;
            };
            let key = key.trim_end();
            if key.is_empty() || !key.chars().all(is_key) {
                continue;
            }
            let place = format!("{path}:{}", n + 1);
            if let Some(first) = places.insert((folder, key), place.clone()) {
                found.push(format!("{place}: `{key}` also stands at {first}"));
            }
        }
    }
    found
}

/// Returns signs of French that a line may break away from its word, and straight apostrophes.
pub(crate) fn french_signs(path: &str, text: &str) -> Vec<String> {
    let edge = || std::iter::once((0, '\n'));
    let letters: Vec<(usize, char)> = edge()
        .chain(edge())
        .chain(text.char_indices())
        .chain(edge())
        .collect();
    let wrong = |four: &[(usize, char)]| {
        let [(_, far), (_, before), (at, sign), (_, after)] = four else {
            return None;
        };
        let at = *at;
        // After two spaces a sign is the name of a key.
        let ends = *far != ' ' && (after.is_whitespace() || matches!(after, ')' | '»'));
        match (before, sign) {
            (' ', ':') if ends => Some((at, "a no-break space stands before a colon")),
            (' ', ';' | '?' | '!') if ends => {
                Some((at, "a narrow no-break space stands before this sign"))
            }
            ('«', ' ') => Some((at, "a no-break space stands after «")),
            (' ', '»') => Some((at, "a no-break space stands before »")),
            _ if *sign == '\'' && before.is_alphabetic() && after.is_alphabetic() => {
                Some((at, "the apostrophe is ’"))
            }
            _ => None,
        }
    };
    letters
        .windows(4)
        .filter_map(wrong)
        .map(|(at, message)| format!("{path}:{}: {message}", line_of(text, at)))
        .collect()
}

#[test]
fn leftovers_are_found() {
    let found = |path, text| leftovers(&Source::new(path, text)).len();
    for bad in [
        "fn f() { todo!() }",
        "fn f() { unimplemented!(\"x\") }",
        "fn f() { dbg!(1); }",
        "#[ignore]\nfn f() {}",
        "#[allow(dead_code)]\nfn f() {}",
        "#![allow(dead_code)]",
        "use std::collections::HashMap;",
        "fn f() { Some(1).unwrap(); }",
    ] {
        assert_eq!(found("src/a.rs", bad), 1, "{bad}");
    }
    for good in [
        "/// A `HashMap` would do, todo!()\nfn f() {}",
        "#[ignore = \"slow\"]\nfn f() {}",
        "#[cfg(test)]\nmod tests { fn f() { Some(1).unwrap(); } }",
        "fn f() { Some(1).expect(\"it is there\"); }",
    ] {
        assert_eq!(found("src/a.rs", good), 0, "{good}");
    }
    assert_eq!(found("tests/a.rs", "fn f() { Some(1).unwrap(); }"), 0);
}

#[test]
fn bad_names_are_found() {
    let found = |text| type_names(&Source::new("src/a.rs", text));
    assert_eq!(
        found("\nstruct RunManager;"),
        ["src/a.rs:2: `RunManager`: say what it does"]
    );
    assert_eq!(
        found("enum AgentKind { A }"),
        ["src/a.rs:1: `AgentKind`: say Actor"]
    );
    assert_eq!(
        found("struct Agency; struct TreatyMove; fn agent() {}"),
        Vec::<String>::new()
    );
}

#[test]
fn a_machine_path_is_found() {
    let (a, b) = MACHINE_PATHS[0];
    assert_eq!(
        machine_paths("docs/a.md", &format!("x\nsee {a}{b}y")),
        ["docs/a.md:2: a path of one machine"]
    );
    assert_eq!(
        machine_paths("docs/a.md", "see docs/homework/x"),
        Vec::<String>::new()
    );
}

#[test]
fn french_signs_are_found() {
    for bad in [
        "a : b",
        "a :\n",
        "quoi ? a",
        "a (non !)",
        "« a\u{a0}»",
        "«\u{a0}a »",
        "l'air",
    ] {
        assert_eq!(french_signs("a.ftl", bad).len(), 1, "{bad}");
    }
    let good = "a\u{a0}: b\u{202f}? l’air «\u{a0}c\u{a0}», https://x :x 'y'  ? z";
    assert_eq!(french_signs("a.ftl", good), Vec::<String>::new());
}

#[test]
fn a_key_that_stands_twice_is_found() {
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let same = [
        text("t/en/a.ftl", "k = x\n    more = y"),
        text("t/en/b.ftl", "\nk = z"),
    ];
    assert_eq!(
        same_keys(same.iter()),
        ["t/en/b.ftl:2: `k` also stands at t/en/a.ftl:1"]
    );
    let other = [text("t/en/a.ftl", "k = x"), text("t/fr/a.ftl", "k = x")];
    assert_eq!(same_keys(other.iter()), Vec::<String>::new());
}
