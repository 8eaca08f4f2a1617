//! The tree of modules on the crate's page: made of the first sentence of each file, so that it cannot be out of date.

use crate::source::{Source, words};

/// The lines of the crate's page that the tree stands between.
const START: &str = "//! <!-- modules: `UPDATE=1 cargo test --test tidy` writes them -->";
const END: &str = "//! <!-- end of modules -->";

/// Column at which the sentences start.
const COLUMN: usize = 22;

/// A module: how deep it lies, its name, its file, and whether it is part of the program rather than of its tests.
struct Module<'a> {
    depth: usize,
    name: &'a str,
    source: &'a Source,
    shipped: bool,
}

/// Returns the text of `src/lib.rs` with the tree as it should be, or none if it lacks the lines around it.
pub(crate) fn written(sources: &[Source]) -> Option<String> {
    let page = &find(sources, "src/lib.rs")?.text;
    let (start, end) = (page.find(START)?, page.find(END)?);
    let shipped = modules(sources).into_iter().filter(|module| module.shipped);
    let lines: String = shipped.map(|module| line(&module)).collect();
    Some(
        [
            &page[..start],
            START,
            "\n//! ```text\n",
            &lines,
            "//! ```\n",
            &page[end..],
        ]
        .concat(),
    )
}

/// Returns the files under `src` that no module declares.
pub(crate) fn orphans(sources: &[Source]) -> Vec<String> {
    let mut known = vec!["src/lib.rs", "src/main.rs"];
    known.extend(
        modules(sources)
            .iter()
            .map(|module| module.source.path.as_str()),
    );
    let inside = sources
        .iter()
        .filter(|source| source.path.starts_with("src/"));
    let orphans = inside.filter(|source| !known.contains(&source.path.as_str()));
    orphans
        .map(|source| source.finding(0, "no module declares this file"))
        .collect()
}

/// Returns the line of the tree for a module.
fn line(module: &Module) -> String {
    let slash = if module.source.path.ends_with("/mod.rs") {
        "/"
    } else {
        ""
    };
    let label = format!("{}{}{slash}", "  ".repeat(module.depth), module.name);
    format!(
        "//! {label:<COLUMN$} {}\n",
        first_sentence(&module.source.text)
    )
}

/// Returns every module, in the order of the declarations, each followed by its own.
fn modules(sources: &[Source]) -> Vec<Module<'_>> {
    let mut found = Vec::new();
    if let Some(page) = find(sources, "src/lib.rs") {
        branch(sources, page, 0, &mut found);
    }
    found
}

/// Adds the modules that a file declares.
fn branch<'a>(
    sources: &'a [Source],
    parent: &'a Source,
    depth: usize,
    found: &mut Vec<Module<'a>>,
) {
    let path = parent.path.trim_end_matches(".rs");
    let folder = path.trim_end_matches("/lib").trim_end_matches("/mod");
    for (name, shipped) in declared(parent) {
        let paths = [
            format!("{folder}/{name}.rs"),
            format!("{folder}/{name}/mod.rs"),
        ];
        if let Some(source) = paths.iter().find_map(|path| find(sources, path)) {
            found.push(Module {
                depth,
                name,
                source,
                shipped,
            });
            branch(sources, source, depth + 1, found);
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
    let page = |tree: &str| format!("//! X.\n{START}\n{tree}{END}\npub mod b;\npub mod a;\n");
    let tree = "//! ```text\n//! b/                     Does b\n//!   c                    Does c\n//! a                      Does a\n//! ```\n";
    assert_eq!(written(&samples(&page("//! old\n"))), Some(page(tree)));
    assert_eq!(written(&samples("//! X.\n")), None);
}

#[test]
fn a_file_outside_the_tree_is_found() {
    assert_eq!(orphans(&samples("mod a;\nmod b;\n")), Vec::<String>::new());
    assert_eq!(
        orphans(&samples("mod b;\n")),
        ["src/a.rs:1: no module declares this file"]
    );
}
