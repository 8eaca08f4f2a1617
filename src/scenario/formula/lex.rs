//! Characters of a formula -> signs, numbers and words with their places.

use crate::diag::{Diagnostic, Message, Part};
use std::ops::Range;

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(f64),
    Word(String),
    Sign(&'static str),
    End,
}

/// Tokens with their bytes.
pub(super) type Tokens = Vec<(Token, Range<usize>)>;

/// Starts a finding inside a formula.
pub(super) fn fault(key: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::about(key, vec![], Part::Inside(span))
}

/// A finding that ends the reading of a formula.
pub(super) type Fault = Box<Diagnostic>;

pub(super) fn refuse<T>(finding: Diagnostic) -> Result<T, Fault> {
    Err(Box::new(finding))
}

const SIGNS: [&str; 11] = [">=", "<=", "+", "-", "*", "/", "(", ")", ",", "<", ">"];

/// Signs of other languages, and what is written here.
const FOREIGN: [(&str, &str); 11] = [
    ("==", "is"),
    ("!=", "is not"),
    ("&&", "and"),
    ("||", "or"),
    ("=", "is"),
    ("!", "not"),
    ("≥", ">="),
    ("≤", "<="),
    ("×", "*"),
    ("÷", "/"),
    ("−", "-"),
];

/// Cuts a formula into tokens, ending with [`Token::End`].
pub(super) fn lex(text: &str) -> Result<Tokens, Fault> {
    let mut tokens = vec![];
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if c.is_whitespace() {
            at += c.len_utf8();
        } else if c.is_ascii_digit()
            || (c == '.' && rest[1..].starts_with(|d: char| d.is_ascii_digit()))
        {
            let length = number_length(rest);
            tokens.push((Token::Number(number(text, at, length)?), at..at + length));
            at += length;
        } else if c.is_alphabetic() || c == '_' {
            let length = word_length(rest);
            tokens.push((Token::Word(rest[..length].into()), at..at + length));
            at += length;
        } else {
            let sign = sign(text, at)?;
            tokens.push((Token::Sign(sign), at..at + sign.len()));
            at += sign.len();
        }
    }
    tokens.push((Token::End, text.len()..text.len()));
    Ok(tokens)
}

fn number_length(rest: &str) -> usize {
    rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '_'))
        .unwrap_or(rest.len())
}

fn number(text: &str, at: usize, length: usize) -> Result<f64, Fault> {
    let written = &text[at..at + length];
    let value = written.replace('_', "").parse::<f64>();
    if text[at + length..].starts_with('%') {
        let finding = fault("F104-percent", at..at + length + 1);
        let share = value.unwrap_or_default() / 100.0;
        return refuse(finding.help(Message::new("help-write").with("example", share.to_string())));
    }
    match value {
        Ok(value) if value.is_finite() => Ok(value),
        Ok(_) => refuse(fault("F104-finite", at..at + length)),
        Err(_) => refuse(fault("F104-number", at..at + length).with("found", written)),
    }
}

/// A word goes on over a dot that a letter or digit follows: `aid.demining`.
fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((i, c)) = characters.next() {
        let dotted = c == '.'
            && characters
                .peek()
                .is_some_and(|(_, next)| next.is_alphanumeric());
        if !(c.is_alphanumeric() || c == '_' || dotted) {
            break;
        }
        end = i + c.len_utf8();
    }
    end
}

fn sign(text: &str, at: usize) -> Result<&'static str, Fault> {
    let rest = &text[at..];
    if let Some(sign) = SIGNS.into_iter().find(|s| rest.starts_with(s)) {
        return Ok(sign);
    }
    let c = rest.chars().next().unwrap_or_default();
    if let Some((foreign, ours)) = FOREIGN.into_iter().find(|(f, _)| rest.starts_with(f)) {
        let finding = fault("F105", at..at + foreign.len()).with("found", foreign);
        return refuse(finding.help(Message::new("help-write").with("example", ours)));
    }
    if c == '%' {
        return refuse(
            fault("F105", at..at + 1)
                .with("found", "%")
                .help(Message::new("help-mod")),
        );
    }
    refuse(fault("F106", at..at + c.len_utf8()).with("found", c.to_string()))
}
