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
    let mut offset = 0;
    let mut found = Vec::new();
    for (index, part) in text.split('`').enumerate() {
        let plain = part
            .chars()
            .all(|c| c.is_alphanumeric() || "/._-".contains(c));
        if index % 2 == 1 && plain && FOLDERS.iter().any(|folder| part.starts_with(folder)) {
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
