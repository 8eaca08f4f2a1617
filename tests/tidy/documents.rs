//! Rules on the documents: what they point at is there.

use crate::source::{line_of, root};
use std::path::Path;

/// Folders of the checkout whose files documents name in backticks.
const FOLDERS: &[&str] = &[
    "src/",
    "tests/",
    "docs/",
    "scenarios/",
    "assets/",
    "examples/",
    ".ci/",
    ".cargo/",
];

/// Returns the links and the paths in backticks of a document that lead nowhere.
pub(crate) fn dead_ends(path: &str, text: &str) -> Vec<String> {
    let folder = Path::new(path)
        .parent()
        .expect("a document lies in a folder");
    let links = links(text)
        .into_iter()
        .map(|(offset, target)| (offset, target, folder.join(target)));
    let named = named_paths(text)
        .into_iter()
        .map(|(offset, target)| (offset, target, Path::new(target).to_owned()));
    links
        .chain(named)
        .filter(|(_, _, file)| !root().join(file).exists())
        .map(|(offset, target, _)| {
            format!("{path}:{}: there is no `{target}`", line_of(text, offset))
        })
        .collect()
}

/// Returns the targets of links to files, without their anchors.
fn links(text: &str) -> Vec<(usize, &str)> {
    let targets = text.match_indices("](").filter_map(|(offset, opener)| {
        let rest = &text[offset + opener.len()..];
        Some((offset, rest[..rest.find(')')?].split('#').next()?))
    });
    targets
        .filter(|(_, target)| !target.is_empty() && !target.contains(':'))
        .collect()
}

/// Returns what stands in backticks and looks like a file of the checkout.
fn named_paths(text: &str) -> Vec<(usize, &str)> {
    let plain = |part: &str| {
        part.chars()
            .all(|c| c.is_alphanumeric() || "/._-".contains(c))
    };
    let in_folder = |part: &str| FOLDERS.iter().any(|folder| part.starts_with(folder));
    code(text)
        .into_iter()
        .filter(|(_, part)| plain(part) && in_folder(part))
        .collect()
}

/// Returns the commands of a document that the program does not know.
pub(crate) fn unknown_commands(
    path: &str,
    text: &str,
    is_known: impl Fn(&str) -> bool,
) -> Vec<String> {
    let unknown = commands(text)
        .into_iter()
        .filter(|(_, verb)| !is_known(verb));
    unknown
        .map(|(offset, verb)| {
            format!(
                "{path}:{}: there is no `escalade {verb}`",
                line_of(text, offset)
            )
        })
        .collect()
}

/// Returns the verbs that follow `escalade` or `cargo run .. --` in code.
fn commands(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (offset, code) in code(text) {
        for line in code.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let is_call =
                |word: &str| word == "escalade" || word == "--" && line.contains("cargo run");
            let verbs = words
                .windows(2)
                .filter(|pair| is_call(pair[0]))
                .map(|pair| pair[1]);
            let verbs = verbs.filter(|verb| verb.chars().all(|c| c.is_ascii_lowercase()));
            found.extend(verbs.map(|verb| (offset, verb)));
        }
    }
    found
}

/// Returns what stands between backticks, one or three, with its offset.
fn code(text: &str) -> Vec<(usize, &str)> {
    let mut offset = 0;
    let mut found = Vec::new();
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            found.push((offset, part));
        }
        offset += part.len() + 1;
    }
    found
}

#[test]
fn dead_ends_are_found() {
    let text = "[a](../src/lib.rs#x) [b](nowhere.md) [c](https://x.y)\n`src/lib.rs` `src/nowhere.rs` `src/*.rs` `x`\n";
    let expected = [
        "docs/a.md:1: there is no `nowhere.md`",
        "docs/a.md:2: there is no `src/nowhere.rs`",
    ];
    assert_eq!(dead_ends("docs/a.md", text), expected);
}

#[test]
fn unknown_commands_are_found() {
    let text = "escalade in words, `escalade fly NAME`, `escalade run --seed 7`\n```sh\n$ escalade sail\ncargo run --release -- row x\n```\n";
    let found: Vec<&str> = commands(text).into_iter().map(|(_, verb)| verb).collect();
    assert_eq!(found, ["fly", "run", "sail", "row"]);
    let expected = ["a.md:1: there is no `escalade fly`"];
    assert_eq!(
        unknown_commands("a.md", text, |verb| verb != "fly"),
        expected
    );
}
