//! The tree of modules on the crate's page: made of the first sentence of each file, so that it cannot be out of date.

use crate::source::{Source, words};

/// The lines of the crate's page that the tree stands between.
const START: &str = "//! <!-- modules: `UPDATE=1 cargo test --test tidy` writes them -->";
const END: &str = "//! <!-- end of modules -->";

/// Column at which the sentences start.
const COLUMN: usize = 22;

/// Returns the text of `src/lib.rs` with the tree as it should be, or what stands in the way.
pub fn written(sources: &[Source]) -> Result<String, Vec<String>> {
    let lib = find(sources, "src/lib.rs").expect("the crate has a page");
    let (Some(start), Some(end)) = (lib.text.find(START), lib.text.find(END)) else {
        return Err(vec![lib.finding(
            0,
            &format!("the page lacks the lines `{START}` and `{END}`"),
        )]);
    };
    let mut lines = vec![START.to_owned(), "//! ```text".to_owned()];
    let mut seen = vec!["src/lib.rs".to_owned(), "src/main.rs".to_owned()];
    branch(sources, lib, 0, &mut lines, &mut seen);
    lines.push("//! ```\n".to_owned());
    let orphans: Vec<String> = sources
        .iter()
        .filter(|source| source.path.starts_with("src/") && !seen.contains(&source.path))
        .map(|source| source.finding(0, "no module declares this file"))
        .collect();
    if orphans.is_empty() {
        Ok([&lib.text[..start], &lines.join("\n"), &lib.text[end..]].concat())
    } else {
        Err(orphans)
    }
}

/// Adds the lines of the modules that a file declares, in its order, each followed by its own.
fn branch(
    sources: &[Source],
    parent: &Source,
    depth: usize,
    lines: &mut Vec<String>,
    seen: &mut Vec<String>,
) {
    let folder = parent
        .path
        .trim_end_matches("lib.rs")
        .trim_end_matches("mod.rs")
        .trim_end_matches(".rs");
    for (name, shipped) in declared(parent) {
        let base = format!("{}/{name}", folder.trim_end_matches('/'));
        let paths = [format!("{base}.rs"), format!("{base}/mod.rs")];
        let Some(source) = paths.iter().find_map(|path| find(sources, path)) else {
            continue;
        };
        seen.push(source.path.clone());
        if shipped {
            let slash = if source.path.ends_with("/mod.rs") {
                "/"
            } else {
                ""
            };
            let label = format!("{}{name}{slash}", "  ".repeat(depth));
            lines.push(format!(
                "//! {label:<COLUMN$} {}",
                first_sentence(&source.text)
            ));
            branch(sources, source, depth + 1, lines, seen);
        }
    }
}

/// Returns the modules that a file declares, and whether each is part of the program rather than of its tests.
fn declared(source: &Source) -> Vec<(&str, bool)> {
    let all: Vec<(usize, &str)> = words(&source.code).collect();
    let pairs = all.windows(2).filter(|pair| pair[0].1 == "mod");
    pairs
        .map(|pair| (pair[1].1, source.shipped[pair[0].0..].starts_with("mod")))
        .collect()
}

/// Returns the first sentence of a file's page, without its stop.
fn first_sentence(text: &str) -> String {
    let page = text.lines().map_while(|line| line.strip_prefix("//! "));
    let paragraph: Vec<&str> = page
        .take_while(|line| !line.starts_with("Invariant:"))
        .collect();
    let joined = paragraph.join(" ");
    joined
        .split(". ")
        .next()
        .expect("a split has a first part")
        .trim_end_matches('.')
        .to_owned()
}

fn find<'a>(sources: &'a [Source], path: &str) -> Option<&'a Source> {
    sources.iter().find(|source| source.path == path)
}

#[cfg(test)]
fn samples(lib: &str) -> Vec<Source> {
    vec![
        Source::new("src/lib.rs", lib),
        Source::new("src/a.rs", "//! Does a. And more.\n"),
        Source::new(
            "src/b/mod.rs",
            "//! Does\n//! b.\n//! Invariant: b.\nmod c;\n#[cfg(test)]\nmod tests;\n",
        ),
        Source::new("src/b/c.rs", "//! Does c.\n//!\n//! Slowly.\n"),
        Source::new("src/b/tests.rs", "//! Tests b.\n"),
    ]
}

#[test]
fn the_tree_is_drawn() {
    let lib = format!("//! X.\n{START}\nold\n{END}\npub mod b;\npub mod a;\n");
    let tree = "//! ```text\n//! b/                     Does b\n//!   c                    Does c\n//! a                      Does a\n//! ```\n";
    let expected = format!("//! X.\n{START}\n{tree}{END}\npub mod b;\npub mod a;\n");
    assert_eq!(written(&samples(&lib)), Ok(expected));
}

#[test]
fn a_file_outside_the_tree_is_found() {
    let found = written(&samples(&format!("{START}\n{END}\npub mod b;\n")));
    assert_eq!(
        found,
        Err(vec!["src/a.rs:1: no module declares this file".to_owned()])
    );
    assert!(written(&samples("//! X.\n")).is_err());
}
