//! Text -> tree. Reports every bracket, comma, colon and duplicate-key fault, and stops at the first that leaves the shape open.

use super::scan::Scanner;
use super::{Field, Node, Shape, Span, key_text};
use crate::diag::{Diagnostic, Message, Place};
use std::collections::BTreeMap;

/// Brackets inside brackets.
const DEPTH: usize = 64;

/// Reads the tree of a text; none where its shape cannot be known. `file` is where findings point.
pub(crate) fn read(text: &str, file: usize) -> (Option<Node>, Vec<Diagnostic>) {
    let mut reader = Reader(Scanner::new(text, file));
    reader.0.blanks();
    let node = reader.value();
    if node.is_some() {
        reader.0.blanks();
        if !reader.0.at_end() {
            let span = reader.0.token();
            let finding = reader
                .0
                .finding("E101-after-end", span.clone())
                .with("found", &text[span]);
            reader
                .0
                .found
                .push(finding.help(Message::new("help-after-end")));
        }
    }
    (node, reader.0.found)
}

struct Reader<'a>(Scanner<'a>);

impl Reader<'_> {
    fn push(&mut self, finding: Diagnostic) {
        self.0.found.push(finding);
    }

    fn place(&self, span: Span) -> Place {
        Place::new(self.0.file(), span)
    }

    fn value(&mut self) -> Option<Node> {
        self.0.depth += 1;
        if self.0.depth > DEPTH {
            self.push(self.0.finding("E105", self.0.at..self.0.at + 1));
            return None;
        }
        let start = self.0.at;
        let kind = self.shape()?;
        self.0.depth -= 1;
        Some(Node {
            span: start..self.0.at,
            kind,
        })
    }

    fn shape(&mut self) -> Option<Shape> {
        let start = self.0.at;
        match self.0.peek() {
            '"' => {
                self.0.quoted()?;
                Some(Shape::Text)
            }
            '[' => {
                self.0.at += 1;
                Some(Shape::List(self.items(start, ']')?))
            }
            '{' => {
                self.0.at += 1;
                Some(Shape::Named(self.entries(start)?))
            }
            '(' => {
                self.0.at += 1;
                self.bracket(start, None)
            }
            '0'..='9' | '-' | '+' | '.' => {
                self.0.number();
                Some(Shape::Number)
            }
            c if c.is_alphabetic() || c == '_' => {
                let (word, span) = self.0.word()?;
                self.0.blanks();
                if self.0.is('(') {
                    let open = self.0.at;
                    self.0.at += 1;
                    return self.bracket(open, Some(word));
                }
                self.0.at = span.end;
                if word == "inf" || word == "NaN" {
                    self.push(self.0.finding("E114", span));
                    return Some(Shape::Number);
                }
                Some(Shape::Word)
            }
            c => {
                self.no_value(c);
                None
            }
        }
    }

    fn no_value(&mut self, c: char) {
        let span = self.0.token();
        let finding = if self.0.at_end() {
            let last = self.0.before_blanks;
            self.0.finding(
                "E100",
                self.0.text.floor_char_boundary(last.saturating_sub(1))..last,
            )
        } else if "“”«»‘’'".contains(c) {
            let finding = self
                .0
                .finding("E101-quote", span)
                .with("found", c.to_string());
            finding.help(Message::new("help-straight-quotes"))
        } else {
            let finding = self
                .0
                .finding("E101-value", span.clone())
                .with("found", &self.0.text[span]);
            if c == ',' {
                finding.help(Message::new("help-extra-comma"))
            } else {
                finding
            }
        };
        self.push(finding);
    }

    /// The inside of `(..)`: fields where a name and a colon come first, else items.
    fn bracket(&mut self, open: usize, name: Option<String>) -> Option<Shape> {
        self.0.blanks();
        if self.closed(open, ')')? {
            return Some(Shape::Items(name, vec![]));
        }
        let start = self.0.at;
        let named = self.0.word().is_some() && {
            self.0.blanks();
            self.0.is(':') || self.0.is('=')
        };
        self.0.at = start;
        if named {
            Some(Shape::Fields(name, self.fields(open)?))
        } else {
            Some(Shape::Items(name, self.items(open, ')')?))
        }
    }

    fn items(&mut self, open: usize, close: char) -> Option<Vec<Node>> {
        let mut items = vec![];
        self.0.blanks();
        if self.closed(open, close)? {
            return Some(items);
        }
        loop {
            let item = self.value()?;
            let span = item.span.clone();
            items.push(item);
            if !self.separator(open, close, &span)? {
                return Some(items);
            }
        }
    }

    fn entries(&mut self, open: usize) -> Option<Vec<(Node, Node)>> {
        let mut entries: Vec<(Node, Node)> = vec![];
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        self.0.blanks();
        if self.closed(open, '}')? {
            return Some(entries);
        }
        loop {
            let key = self.value()?;
            self.0.blanks();
            self.colon(&key.span)?;
            let value = self.value()?;
            let span = value.span.clone();
            let name = key_text(self.0.text, &key);
            if let Some(first) = seen.get(&name) {
                let written = &self.0.text[key.span.clone()];
                let finding = self
                    .0
                    .finding("E104", key.span.clone())
                    .with("name", written);
                let finding = finding.label(
                    self.place(first.clone()),
                    Message::new("label-first-defined"),
                );
                self.push(finding.help(Message::new("help-rename")));
            } else {
                seen.insert(name, key.span.clone());
            }
            entries.push((key, value));
            if !self.separator(open, '}', &span)? {
                return Some(entries);
            }
        }
    }

    fn fields(&mut self, open: usize) -> Option<Vec<Field>> {
        let mut fields: Vec<Field> = vec![];
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        loop {
            let Some((name, span)) = self.0.word() else {
                self.no_field(open);
                return None;
            };
            self.0.blanks();
            self.colon(&span)?;
            let value = self.value()?;
            let end = value.span.clone();
            if let Some(first) = seen.get(&name) {
                let finding = self
                    .0
                    .finding("E104-field", span.clone())
                    .with("name", name.as_str());
                let label = Message::new("label-first-given");
                self.push(finding.label(self.place(first.clone()), label));
            } else {
                seen.insert(name.clone(), span.clone());
            }
            fields.push(Field { name, span, value });
            if !self.separator(open, ')', &end)? {
                return Some(fields);
            }
        }
    }

    fn no_field(&mut self, open: usize) {
        let span = self.0.token();
        let line = 1 + self.0.text[..open].bytes().filter(|b| *b == b'\n').count();
        let finding = self
            .0
            .finding("E109-field", span.clone())
            .with("found", &self.0.text[span]);
        let finding = finding.label(
            self.place(open..open + 1),
            Message::new("label-still-open").with("open", "("),
        );
        let help = Message::new("help-close-line").with("line", line.to_string());
        self.push(finding.help(help));
    }

    /// Passes `:`; takes `=` for it and says so.
    fn colon(&mut self, key: &Span) -> Option<()> {
        let name = &self.0.text[key.clone()];
        if self.0.is(':') {
            self.0.at += 1;
            self.0.blanks();
            return Some(());
        }
        if self.0.is('=') {
            self.push(
                self.0
                    .finding("E103", self.0.at..self.0.at + 1)
                    .with("name", name),
            );
            self.0.at += 1;
            self.0.blanks();
            return Some(());
        }
        self.push(self.0.finding("E103-colon", key.clone()).with("name", name));
        None
    }

    /// After an item: passes `,` or the closing bracket, and tells whether another item follows.
    fn separator(&mut self, open: usize, close: char, last: &Span) -> Option<bool> {
        self.0.blanks();
        if self.0.is(',') {
            self.0.at += 1;
            self.0.blanks();
            return Some(!self.closed(open, close)?);
        }
        if self.closed(open, close)? {
            return Some(false);
        }
        let c = self.0.peek();
        if c == ':' || c == '=' {
            self.named_in_list(open, close, last, c);
            return None;
        }
        if let Some(comma) = swallowed_comma(&self.0.text[last.clone()]) {
            let finding = self
                .0
                .finding("E106-before-comma", last.start..last.start + comma);
            self.push(finding.help(Message::new("help-quote-before-comma")));
            return None;
        }
        let tail = self.0.text[..last.end]
            .chars()
            .next_back()
            .map_or(1, char::len_utf8);
        self.push(self.0.finding("E108", last.end - tail..last.end));
        Some(true)
    }

    fn named_in_list(&mut self, open: usize, close: char, last: &Span, sign: char) {
        let name = &self.0.text[last.clone()];
        let finding = self
            .0
            .finding("E107", last.start..self.0.at + 1)
            .with("found", format!("{name}{sign}"));
        let label = Message::new("label-brackets-open");
        let finding = finding.label(self.place(open..open + 1), label);
        let help = if name.starts_with('"') {
            Message::new("help-named-things")
        } else {
            Message::new("help-close-before")
                .with("close", close.to_string())
                .with("name", name)
        };
        self.push(finding.help(help));
    }

    /// Passes the closing bracket where it stands here; none where another one does, or the file ends.
    fn closed(&mut self, open: usize, close: char) -> Option<bool> {
        if self.0.is(close) {
            self.0.at += 1;
            return Some(true);
        }
        let opener = &self.0.text[open..=open];
        if self.0.at_end() {
            let finding = self.0.finding("E109", open..open + 1).with("open", opener);
            self.push(
                finding.help(Message::new("help-add-close").with("close", close.to_string())),
            );
            return None;
        }
        let c = self.0.peek();
        if ")]}".contains(c) {
            let finding = self.0.finding("E109-other", self.0.at..self.0.at + 1);
            let finding = finding
                .with("found", c.to_string())
                .with("close", close.to_string())
                .with("open", opener);
            let label = Message::new("label-opened-here").with("open", opener);
            self.push(finding.label(self.place(open..open + 1), label));
            return None;
        }
        Some(false)
    }
}

/// Text that holds `, field:` swallowed the next field: its closing quote is missing. Returns where the comma is.
fn swallowed_comma(text: &str) -> Option<usize> {
    if !text.starts_with('"') {
        return None;
    }
    let before_field = |&(i, c): &(usize, char)| {
        let rest = text[i + 1..].trim_start();
        let word = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_')
                .len();
        c == ',' && word > 0 && rest[word..].starts_with(':')
    };
    text.char_indices()
        .filter(|(_, c)| *c == ',')
        .find(before_field)
        .map(|(i, _)| i)
}
