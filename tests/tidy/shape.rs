//! Rules on the shape of a file: how long it is, how long its functions are, and what it says of itself.

use crate::source::{Source, body, closing, lines_in, words};

/// Lines that a file may have, without test blocks.
const FILE_LINES: usize = 400;
/// Lines that `src/main.rs` may have.
const MAIN_LINES: usize = 40;
/// Lines that a function may have, from `fn` to the closing brace.
const FUNCTION_LINES: usize = 70;

/// Functions that may be longer, because they are one `match` or one table that would be harder to read in pieces:
/// file, function, reason.
const LONG_FUNCTIONS: &[(&str, &str, &str)] = &[];

/// A function of a file.
#[derive(Debug, PartialEq)]
struct Function<'a> {
    name: &'a str,
    offset: usize,
    lines: usize,
}

/// Returns the file if it is too long.
pub(crate) fn file_length(source: &Source) -> Vec<String> {
    let limit = if source.path == "src/main.rs" {
        MAIN_LINES
    } else {
        FILE_LINES
    };
    // The tree of modules grows with the modules, and is written by a test.
    let tree = if source.path == "src/lib.rs" {
        source
            .text
            .lines()
            .filter(|line| line.starts_with("//!   "))
            .count()
    } else {
        0
    };
    let lines = source.lines() - tree;
    let message = format!("{lines} lines without tests, at most {limit}: split it by what it does");
    (lines > limit)
        .then(|| source.finding(0, &message))
        .into_iter()
        .collect()
}

/// Returns the functions of the file that are too long, and exceptions that nothing needs any more.
pub(crate) fn function_length(source: &Source) -> Vec<String> {
    function_length_except(source, LONG_FUNCTIONS)
}

fn function_length_except(source: &Source, exceptions: &[(&str, &str, &str)]) -> Vec<String> {
    let long: Vec<Function> = functions(&source.code)
        .into_iter()
        .filter(|f| f.lines > FUNCTION_LINES)
        .collect();
    let excepted: Vec<&str> = exceptions
        .iter()
        .filter(|(path, ..)| *path == source.path)
        .map(|(_, name, _)| *name)
        .collect();
    let too_long = long
        .iter()
        .filter(|f| !excepted.contains(&f.name))
        .map(|f| {
            let message = format!(
                "`{}` has {} lines, at most {FUNCTION_LINES}",
                f.name, f.lines
            );
            source.finding(f.offset, &message)
        });
    let stale = excepted
        .iter()
        .filter(|name| long.iter().all(|f| f.name != **name));
    let stale =
        stale.map(|name| source.finding(0, &format!("`{name}` needs no exception any more")));
    too_long.chain(stale).collect()
}

/// Returns the file if it does not open with what it is for, or is a folder's page without an invariant.
pub(crate) fn opening(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    if !source.text.starts_with("//! ") {
        found.push(source.finding(0, "open the file with `//!` and what it is for"));
    }
    let invariant = source
        .text
        .lines()
        .any(|line| line.starts_with("//! Invariant: "));
    if source.path.starts_with("src/") && source.path.ends_with("/mod.rs") && !invariant {
        found.push(source.finding(
            0,
            "say what always holds in this folder: `//! Invariant: ..`",
        ));
    }
    found
}

/// Returns the functions with a body, in order; nested ones count for themselves and for the outer one.
fn functions(code: &str) -> Vec<Function<'_>> {
    let all: Vec<(usize, &str)> = words(code).collect();
    let named = all
        .windows(2)
        .filter(|pair| pair[0].1 == "fn" && is_name_of(code, pair[0].0, pair[1].0));
    named
        .filter_map(|pair| {
            let (offset, name) = (pair[0].0, pair[1].1);
            let open = body(code, pair[1].0)?;
            Some(Function {
                name,
                offset,
                lines: lines_in(code, &(offset..closing(code, open))),
            })
        })
        .collect()
}

/// Returns whether nothing but blanks (or the `$` of a macro) stands between `fn` and the next word.
fn is_name_of(code: &str, keyword: usize, name: usize) -> bool {
    code[keyword + 2..name]
        .trim_matches(['$', ' ', '\n'])
        .is_empty()
}

#[test]
fn a_long_file_is_found() {
    let line = "const A: u8 = 0;\n";
    let tests = "#[cfg(test)]\nmod tests {\n    const B: u8 = 0;\n}\n".repeat(200);
    assert_eq!(
        file_length(&Source::new("src/a.rs", &(line.repeat(400) + &tests))),
        Vec::<String>::new()
    );
    assert_eq!(
        file_length(&Source::new("src/a.rs", &line.repeat(401))).len(),
        1
    );
    assert_eq!(
        file_length(&Source::new("src/main.rs", &line.repeat(41))).len(),
        1
    );
}

#[test]
fn functions_are_measured() {
    let code = "fn a() {\n  if x {\n  }\n}\nimpl T for U { fn b(f: fn(u8) -> [u8; 2]) -> [u8; 2] { f(1) } }\ntrait V {\n  fn c();\n  fn d() {\n  }\n}\n";
    let measured: Vec<(&str, usize)> = functions(code).iter().map(|f| (f.name, f.lines)).collect();
    assert_eq!(measured, [("a", 4), ("b", 1), ("d", 2)]);
}

#[test]
fn a_long_function_is_found() {
    let function = |lines: usize| {
        format!(
            "//! A.\nfn long() {{\n{}}}\n",
            "    \"{\";\n".repeat(lines - 2)
        )
    };
    let exceptions = [("src/a.rs", "long", "one table")];
    let found = |lines, exceptions| {
        function_length_except(&Source::new("src/a.rs", &function(lines)), exceptions)
    };
    assert_eq!(found(70, &[]), Vec::<String>::new());
    assert_eq!(
        found(71, &[]),
        ["src/a.rs:2: `long` has 71 lines, at most 70"]
    );
    assert_eq!(found(71, &exceptions), Vec::<String>::new());
    assert_eq!(
        found(70, &exceptions),
        ["src/a.rs:1: `long` needs no exception any more"]
    );
}

#[test]
fn a_silent_file_is_found() {
    let count = |path, text| opening(&Source::new(path, text)).len();
    assert_eq!(count("src/a.rs", "//! Does a.\nfn a() {}\n"), 0);
    assert_eq!(count("src/a.rs", "// Does a.\nfn a() {}\n"), 1);
    assert_eq!(count("src/a/mod.rs", "//! Does a.\n"), 1);
    assert_eq!(
        count(
            "src/a/mod.rs",
            "//! Does a.\n//!\n//! Invariant: a stays a.\n"
        ),
        0
    );
}
