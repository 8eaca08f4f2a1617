//! A source file as the rules see it: its text, its code without comments and literals, and what of that is shipped.

use std::fs;
use std::ops::Range;
use std::path::Path;

/// One Rust file. All three texts have the same length, so an offset into one is an offset into the others.
pub(crate) struct Source {
    /// Path from the root of the checkout, with `/`.
    pub(crate) path: String,
    /// The file as it is.
    pub(crate) text: String,
    /// The text with comments, strings and characters blanked.
    pub(crate) code: String,
    /// The code without what is compiled for tests only.
    pub(crate) shipped: String,
    /// What is compiled for tests only.
    tests: Vec<Range<usize>>,
}

impl Source {
    /// Returns the file that this path and text would be.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let code = blank(text);
        let tests = test_items(&code);
        let shipped = blanked(&code, &tests);
        Self {
            path: path.into(),
            text: text.into(),
            code,
            shipped,
            tests,
        }
    }

    /// Returns a finding at this offset, as `path:line: message`.
    pub(crate) fn finding(&self, offset: usize, message: &str) -> String {
        format!("{}:{}: {message}", self.path, line_of(&self.text, offset))
    }

    /// Returns how many lines the file has without its test blocks.
    pub(crate) fn lines(&self) -> usize {
        let in_tests: usize = self
            .tests
            .iter()
            .map(|range| lines_in(&self.text, range))
            .sum();
        self.text.lines().count() - in_tests
    }
}

/// Returns every Rust file of the project, in the order of their paths.
pub(crate) fn sources() -> Vec<Source> {
    ["src", "tests", "examples"]
        .iter()
        .flat_map(|folder| files(folder))
        .filter(|path| path.ends_with(".rs"))
        .map(|path| Source::new(&path, &read(&path)))
        .collect()
}

/// Returns the path of every file in a folder of the checkout and below, sorted; none if there is no such folder.
pub(crate) fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).into_iter().flatten() {
        let entry = entry.expect("a folder of the checkout can be listed");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Returns the text of a file of the checkout; bytes that are no text become replacement characters.
pub(crate) fn read(path: &str) -> String {
    let bytes = fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns the root of the checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the words of the code with their offsets: names, keywords and numbers.
pub(crate) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += code[at..].find(is_word)?;
        let start = at;
        at = word_end(code.as_bytes(), start);
        Some((start, &code[start..at]))
    })
}

/// Returns the offset of the brace that closes the one at `open`, or the end where none does.
pub(crate) fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (offset, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return offset,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// Returns where the body of an item opens, or none where a semicolon ends it first.
pub(crate) fn body(code: &str, from: usize) -> Option<usize> {
    let mut depth = 0;
    for (offset, byte) in code.bytes().enumerate().skip(from) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b'{' if depth == 0 => return Some(offset),
            b';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Returns the number of the line that holds this offset, 1 the first.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes()[..offset]
        .iter()
        .filter(|&&byte| byte == b'\n')
        .count()
}

/// Returns how many lines a range touches.
pub(crate) fn lines_in(text: &str, range: &Range<usize>) -> usize {
    let last = range.end.min(text.len().saturating_sub(1));
    line_of(text, last) - line_of(text, range.start) + 1
}

/// Returns the ranges of the items marked `#[cfg(test)]`, from the mark to the end of the item.
fn test_items(code: &str) -> Vec<Range<usize>> {
    let mark = "#[cfg(test)]";
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in code.match_indices(mark) {
        let item = start + mark.len();
        let end = match body(code, item) {
            Some(open) => closing(code, open),
            None => code[item..]
                .find(';')
                .map_or(code.len(), |semicolon| item + semicolon),
        };
        if found.last().is_none_or(|outer| start > outer.end) {
            found.push(start..end);
        }
    }
    found
}

/// Returns the text with comments, strings and characters replaced by blanks, and everything else where it was.
fn blank(text: &str) -> String {
    let mut literals = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match literal_end(text.as_bytes(), at) {
            Some(end) => {
                literals.push(at..end);
                at = end;
            }
            None => at = word_end(text.as_bytes(), at).max(at + 1),
        }
    }
    blanked(text, &literals)
}

/// Returns the text with every byte of the ranges but line ends replaced by a blank.
fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in ranges {
        let end = range.end.min(bytes.len());
        let inside = bytes[range.start..end].iter_mut();
        inside
            .filter(|byte| **byte != b'\n')
            .for_each(|byte| *byte = b' ');
    }
    String::from_utf8(bytes).expect("whole characters are blanked")
}

/// Returns where the comment, string or character that starts here ends; none where nothing of the kind does.
fn literal_end(text: &[u8], at: usize) -> Option<usize> {
    let rest = &text[at..];
    match rest {
        [b'/', b'/', ..] => Some(
            at + rest
                .iter()
                .position(|&byte| byte == b'\n')
                .unwrap_or(rest.len()),
        ),
        [b'/', b'*', ..] => Some(at + comment_length(rest)),
        [b'"', ..] => Some(at + quoted_length(rest, b'"')),
        [b'\'', b'\\', ..] => Some(at + quoted_length(rest, b'\'')),
        [b'\'', first, ..] => {
            let width = [1, 1, 2, 3, 4][(first.leading_ones() as usize).min(4)];
            (rest.get(1 + width) == Some(&b'\'')).then_some(at + width + 2)
        }
        [b'r' | b'b' | b'c', ..] => raw_string_length(rest).map(|length| at + length),
        _ => None,
    }
}

/// Returns the length of a block comment, which may hold others.
fn comment_length(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] if depth == 1 => return at + 2,
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

/// Returns the length of a string or character whose quotes may be escaped.
fn quoted_length(rest: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// Returns the length of a raw string, or none where the word here does not start one.
fn raw_string_length(rest: &[u8]) -> Option<usize> {
    let prefix = word_end(rest, 0);
    let hashes = rest[prefix..]
        .iter()
        .take_while(|&&byte| byte == b'#')
        .count();
    if !matches!(&rest[..prefix], b"r" | b"br" | b"cr") || rest.get(prefix + hashes) != Some(&b'"')
    {
        return None;
    }
    let open = prefix + hashes + 1;
    let close = [b"\"".as_slice(), &b"#".repeat(hashes)].concat();
    let length = rest[open..]
        .windows(close.len())
        .position(|window| window == close);
    Some(length.map_or(rest.len(), |length| open + length + close.len()))
}

/// Returns the end of the word that starts here; `at` itself where none does.
fn word_end(text: &[u8], at: usize) -> usize {
    at + text[at..]
        .iter()
        .take_while(|&&byte| is_word(char::from(byte)) && byte.is_ascii() || byte >= 0x80)
        .count()
}

/// Returns whether a character can be part of a name.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn comments_and_literals_are_blanked() {
    let blanks = |text| blank(text).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(blanks("a // b\nc /* d /* e */ f */ g"), "a c g");
    assert_eq!(
        blanks(r#"a("{ \" }", 'b', '\'', '\u{7d}', 'é', "/*") c"#),
        "a( , , , , , ) c"
    );
    assert_eq!(
        blanks("a(r#\"{ \" }\"#, br\"{\", b\"{\", b'{') c"),
        "a( , , b , b ) c"
    );
    assert_eq!(
        blanks("for r in attr::<'a, 'static>(&'a x) {}"),
        "for r in attr::<'a, 'static>(&'a x) {}"
    );
    assert_eq!(blanks("r#type + bar"), "r#type + bar");
    assert_eq!(blank("é \"é\" x").len(), "é \"é\" x".len());
}

#[test]
fn test_blocks_are_not_counted_and_not_shipped() {
    let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() { \"}\"; }\n}\nfn c() {}\n";
    let source = Source::new("src/a.rs", text);
    assert_eq!(source.lines(), 2);
    assert!(source.code.contains("fn b") && !source.shipped.contains("fn b"));
    assert!(source.shipped.contains("fn a") && source.shipped.contains("fn c"));
    assert_eq!(
        source.finding(text.find("fn c").unwrap(), "x"),
        "src/a.rs:6: x"
    );
    assert_eq!(
        Source::new("src/a.rs", "#[cfg(test)]\nmod tests;\nfn a() {}\n").lines(),
        1
    );
}
