//! Rules on who may use whom: modules look upward only, and the world outside the program has few doors.

use crate::source::{Source, words};

/// Modules that may touch files, clocks, processes and the terminal.
const OUTER_RING: &[&str] = &["record", "batch", "report", "web", "play", "cli", "main"];

/// Single files that may do so too, with the reason.
const DOORS: &[(&str, &str)] = &[
    (
        "src/scenario/sources.rs",
        "reads the files of a scenario, with limits",
    ),
    (
        "src/class/journal.rs",
        "keeps the facts of an exercise, and asks the system for time and chance",
    ),
];

/// Parts of the standard library that reach out of the program.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::process",
    "std::env",
    "std::net",
    "std::thread",
];

/// Names that do, wherever they come from.
const OUTSIDE_NAMES: &[&str] = &["SystemTime", "Instant", "stdin", "stdout", "stderr"];

/// Macros that do.
const OUTSIDE_MACROS: &[&str] = &["print", "println", "eprint", "eprintln"];

/// Returns the modules of the crate, in the order in which its page declares them.
pub(crate) fn order(lib: &Source) -> Vec<String> {
    let all: Vec<&str> = words(&lib.shipped).map(|(_, word)| word).collect();
    all.windows(2)
        .filter(|pair| pair[0] == "mod")
        .map(|pair| pair[1].to_owned())
        .collect()
}

/// Returns every use of a module that stands below the file's own in `order`.
pub(crate) fn layering(source: &Source, order: &[String]) -> Vec<String> {
    let module = module_of(&source.path);
    let Some(own) = order.iter().position(|name| name == module) else {
        return vec![];
    };
    let mut found = Vec::new();
    for (offset, path) in paths(&source.code) {
        let Some(rest) = path.strip_prefix("crate::") else {
            continue;
        };
        let used = rest.split("::").next().expect("a split has a first part");
        match order.iter().position(|name| name == used) {
            Some(at) if at > own => {
                found.push(source.finding(
                    offset,
                    &format!("`{module}` stands above `{used}` and cannot use it"),
                ));
            }
            Some(_) => {}
            None => found.push(source.finding(
                offset,
                &format!("`crate::{used}` is no module: name where it lives"),
            )),
        }
    }
    found.extend(escapes(source));
    found
}

/// Returns every path that leaves the file's module by `super`, where the rule above would not see it.
fn escapes(source: &Source) -> Vec<String> {
    let depth = source.path.trim_end_matches("/mod.rs").matches('/').count();
    let out = paths(&source.shipped).into_iter().filter(|(_, path)| {
        let supers = path.split("::").take_while(|part| *part == "super").count();
        supers >= depth && supers > 0
    });
    out.map(|(offset, path)| source.finding(offset, &format!("write `crate::` for `{path}`")))
        .collect()
}

/// Returns every place where a file inside the program reaches out of it.
pub(crate) fn doors(source: &Source) -> Vec<String> {
    let inside = source.path.starts_with("src/")
        && !OUTER_RING.contains(&module_of(&source.path))
        && DOORS.iter().all(|(path, _)| *path != source.path);
    if !inside {
        return vec![];
    }
    let code = &source.shipped;
    let mut found: Vec<usize> = Vec::new();
    found.extend(
        paths(code)
            .iter()
            .filter(|(_, path)| reaches_out(path))
            .map(|(offset, _)| *offset),
    );
    found.extend(macros(code, OUTSIDE_MACROS));
    let message = "only the outer ring touches files, clocks, processes and the terminal";
    found
        .into_iter()
        .map(|offset| source.finding(offset, message))
        .collect()
}

/// Returns the offsets of calls of these macros.
pub(crate) fn macros(code: &str, names: &[&str]) -> Vec<usize> {
    words(code)
        .filter(|(offset, word)| {
            names.contains(word) && code[offset + word.len()..].starts_with('!')
        })
        .map(|(offset, _)| offset)
        .collect()
}

fn reaches_out(path: &str) -> bool {
    OUTSIDE
        .iter()
        .any(|outside| path == *outside || path.starts_with(&format!("{outside}::")))
        || path.split("::").any(|part| OUTSIDE_NAMES.contains(&part))
}

/// Returns the module of the crate that a file belongs to: `rules` for `src/rules/expr.rs`, `math` for `src/math.rs`.
fn module_of(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or("");
    inside
        .split('/')
        .next()
        .expect("a split has a first part")
        .trim_end_matches(".rs")
}

/// Returns every path of the code with its offset, `use` groups written out: `use a::{b, c::d};` is `a::b` and `a::c::d`.
fn paths(code: &str) -> Vec<(usize, String)> {
    let mut reader = Reader {
        tokens: tokens(code),
        at: 0,
        found: Vec::new(),
    };
    while let Some(token) = reader.peek() {
        if is_name(token) {
            reader.path("");
        } else {
            reader.at += 1;
        }
    }
    reader.found
}

/// Walks over tokens and gathers paths.
struct Reader<'a> {
    tokens: Vec<(usize, &'a str)>,
    at: usize,
    found: Vec<(usize, String)>,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.tokens.get(self.at).map(|(_, token)| *token)
    }

    fn path(&mut self, prefix: &str) {
        let (offset, first) = self.tokens[self.at];
        self.at += 1;
        let mut path = format!("{prefix}{first}");
        while self.peek() == Some("::") {
            self.at += 1;
            match self.peek() {
                Some("{") => return self.group(&format!("{path}::")),
                Some(name) if is_name(name) => path += &format!("::{name}"),
                _ => break,
            }
            self.at += 1;
        }
        self.found.push((offset, path));
    }

    fn group(&mut self, prefix: &str) {
        self.at += 1;
        while let Some(token) = self.peek() {
            match token {
                "}" => break,
                "as" => self.at += 2,
                name if is_name(name) => self.path(prefix),
                _ => self.at += 1,
            }
        }
        self.at += 1;
    }
}

/// Returns names, `::` and every other visible character of the code, with their offsets.
fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = words(code).collect();
    found.extend(code.match_indices("::"));
    found.extend(code.match_indices(|c: char| {
        !c.is_alphanumeric() && !c.is_whitespace() && c != '_' && c != ':'
    }));
    found.sort_unstable();
    found
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn sample(path: &str, text: &str, rule: impl Fn(&Source) -> Vec<String>) -> Vec<String> {
    rule(&Source::new(path, text))
}

#[test]
fn paths_are_written_out() {
    let code = "use a::{self, b::{c, d as e}, f::*};\nfn g() -> h::I<j::K> { l::<M>::n(); o }";
    let found: Vec<String> = paths(code)
        .into_iter()
        .map(|(_, path)| path)
        .filter(|path| path.contains("::"))
        .collect();
    assert_eq!(
        found,
        ["a::self", "a::b::c", "a::b::d", "a::f", "h::I", "j::K"]
    );
}

#[test]
fn looking_downward_is_found() {
    let order = order(&Source::new(
        "src/lib.rs",
        "//! mod x\npub mod math;\npub mod rules;\nmod engine;\n",
    ));
    assert_eq!(order, ["math", "rules", "engine"]);
    let found = |path, text| sample(path, text, |source| layering(source, &order));
    assert_eq!(
        found(
            "src/rules/a.rs",
            "use crate::math::exp;\nuse crate::rules::b;\n"
        ),
        Vec::<String>::new()
    );
    let message = "src/rules/a.rs:2: `rules` stands above `engine` and cannot use it";
    assert_eq!(
        found("src/rules/a.rs", "use crate::{math,\n engine::Game};"),
        [message]
    );
    assert_eq!(
        found("src/rules/a.rs", "\nfn f() { crate::engine::go() }"),
        [message]
    );
    assert_eq!(
        found("src/rules/a.rs", "/// See [`crate::engine::Game`].\n"),
        Vec::<String>::new()
    );
    assert_eq!(found("src/rules/a.rs", "use crate::Game;").len(), 1);
    assert_eq!(
        found("src/rules/a.rs", "use super::super::engine;").len(),
        1
    );
    assert_eq!(found("src/rules/mod.rs", "use super::engine;").len(), 1);
    assert_eq!(
        found("src/rules/a.rs", "use super::b;"),
        Vec::<String>::new()
    );
    assert_eq!(
        found("src/main.rs", "use crate::engine;"),
        Vec::<String>::new()
    );
}

#[test]
fn reaching_out_is_found() {
    let found = |path, text| sample(path, text, doors).len();
    for bad in [
        "use std::fs;",
        "use std::{fmt, fs::File};",
        "fn f() { std::process::exit(1) }",
        "fn f() { println!(\"x\") }",
        "use std::time::Instant;",
        "use std::io; fn f() { io::stdout() }",
        "use std::env;",
    ] {
        assert_eq!(found("src/engine/a.rs", bad), 1, "{bad}");
        assert_eq!(found("src/cli/a.rs", bad), 0, "{bad}");
        assert_eq!(found(DOORS[0].0, bad), 0, "{bad}");
    }
    assert_eq!(
        found(
            "src/engine/a.rs",
            "use std::fmt; // std::fs\nconst A: &str = env!(\"CARGO_PKG_VERSION\");"
        ),
        0
    );
    assert_eq!(
        found(
            "src/engine/a.rs",
            "#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n"
        ),
        0
    );
}
