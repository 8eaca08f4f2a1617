//! The characters of a file: blanks, comments, words, numbers, text in quotes.

use super::Span;
use crate::diag::{Diagnostic, Message};

/// A place in a file, and what was found wrong so far.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// Where the last blanks began: after the last thing that is no blank or comment.
    pub(super) before_blanks: usize,
    pub(super) depth: usize,
    pub(super) found: Vec<Diagnostic>,
    file: usize,
}

impl<'a> Scanner<'a> {
    pub(super) const fn new(text: &'a str, file: usize) -> Self {
        Self {
            text,
            at: 0,
            before_blanks: 0,
            depth: 0,
            found: vec![],
            file,
        }
    }

    /// Starts a finding at a span of this file.
    pub(super) fn finding(&self, key: &str, span: Span) -> Diagnostic {
        Diagnostic::at(key, self.file, span)
    }

    pub(super) const fn file(&self) -> usize {
        self.file
    }

    pub(super) const fn at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Returns the character here; NUL at the end.
    pub(super) fn peek(&self) -> char {
        self.rest().chars().next().unwrap_or('\0')
    }

    pub(super) fn is(&self, c: char) -> bool {
        !self.at_end() && self.peek() == c
    }

    /// Passes blanks and comments.
    pub(super) fn blanks(&mut self) {
        self.before_blanks = self.at;
        loop {
            let rest = self.rest();
            let c = self.peek();
            if self.at_end() {
                return;
            } else if c.is_whitespace() || c == '\u{feff}' {
                self.at += c.len_utf8();
            } else if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                match rest.find("*/") {
                    Some(end) => self.at += end + 2,
                    None => {
                        self.found.push(self.finding("E102", self.at..self.at + 2));
                        self.at = self.text.len();
                    }
                }
            } else {
                return;
            }
        }
    }

    /// Passes a word, where one stands here.
    pub(super) fn word(&mut self) -> Option<(String, Span)> {
        let c = self.peek();
        if !(c.is_alphabetic() || c == '_') {
            return None;
        }
        let rest = self.rest();
        let length = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_'))
            .unwrap_or(rest.len());
        let span = self.at..self.at + length;
        self.at = span.end;
        Some((self.text[span.clone()].into(), span))
    }

    /// Returns the span of whatever stands here, for messages.
    pub(super) fn token(&self) -> Span {
        let rest = self.rest();
        let c = self.peek();
        let length = if c.is_alphanumeric() || c == '_' {
            rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))
                .unwrap_or(rest.len())
        } else if c == '"' {
            rest[1..].find('"').map_or(1, |end| end + 2)
        } else {
            c.len_utf8().min(rest.len())
        };
        self.at..self.at + length.min(60).max(usize::from(length > 0))
    }

    /// Passes a number or a range of numbers, and refuses those that are not finite.
    pub(super) fn number(&mut self) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        while let Some(&c) = bytes.get(self.at) {
            let before = &bytes[start..self.at];
            let sign_fits = before.is_empty()
                || before.ends_with(b"e")
                || before.ends_with(b"E")
                || before.ends_with(b"..");
            let fits = c.is_ascii_alphanumeric()
                || c == b'.'
                || c == b'_'
                || (matches!(c, b'-' | b'+') && sign_fits);
            if !fits {
                break;
            }
            self.at += 1;
        }
        let infinite = |part: &str| {
            let part = part.trim_start_matches(['-', '+']);
            part.ends_with("inf")
                || part.ends_with("NaN")
                || part.parse::<f64>().is_ok_and(|x| !x.is_finite())
        };
        if self.text[start..self.at]
            .replace('_', "")
            .split("..")
            .any(infinite)
        {
            self.found.push(self.finding("E114", start..self.at));
        }
    }

    /// Passes text in quotes. Text that runs past its line without any closing quote on it was left open.
    pub(super) fn quoted(&mut self) -> Option<()> {
        let start = self.at;
        let line = self.rest().split('\n').next().unwrap_or_default();
        let closes_on_line = line[1..].contains('"');
        self.at += 1;
        loop {
            let c = self.peek();
            if self.at_end() || (c == '\n' && !closes_on_line) {
                let finding = self.finding("E106", start..start + line.len());
                self.found
                    .push(finding.help(Message::new("help-close-quote")));
                return None;
            }
            self.at += c.len_utf8();
            match c {
                '"' => return Some(()),
                '\\' => self.at += self.peek().len_utf8().min(self.rest().len()),
                _ => {}
            }
        }
    }
}
