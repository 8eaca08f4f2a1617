//! Tokens -> the plain tree of a formula: what stands where, names not yet looked up.

use super::ast::{Comparison, Operation};
use super::lex::{Fault, Token, Tokens, fault, lex, refuse};
use crate::diag::{Diagnostic, Message};
use std::ops::Range;

/// Longest formula, characters.
pub(crate) const CHARACTERS: usize = 400;
/// Brackets, signs and `not` inside each other.
const DEPTH: usize = 40;

/// A part of a formula with its bytes.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    pub(super) span: Range<usize>,
    pub(super) kind: RawKind,
}

/// What a part is.
#[derive(Debug, Clone)]
pub(super) enum RawKind {
    Number(f64),
    Name(String),
    Call(String, Range<usize>, Vec<Raw>),
    Negative(Box<Raw>),
    Binary(Operation, &'static str, Box<Raw>, Box<Raw>),
    Compare(Comparison, &'static str, Box<Raw>, Box<Raw>),
    Is(Box<Raw>, Vec<Raw>, bool),
    Join(&'static str, Vec<Raw>),
    Not(Box<Raw>),
}

type Parsed = Result<Raw, Fault>;

/// Parses a formula.
pub(super) fn parse(text: &str) -> Parsed {
    if text.trim().is_empty() {
        return refuse(fault("F100", 0..text.len()));
    }
    let characters = text.chars().count();
    if characters > CHARACTERS {
        let finding = fault("F117", 0..text.len());
        return refuse(
            finding
                .with("count", characters.to_string())
                .with("most", CHARACTERS.to_string()),
        );
    }
    let mut parser = Parser {
        text,
        tokens: lex(text)?,
        at: 0,
        depth: 0,
    };
    let raw = parser.logic()?;
    match parser.token() {
        Token::End => Ok(raw),
        _ => refuse(parser.left_over()),
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: Tokens,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn token(&self) -> &Token {
        &self.tokens[self.at].0
    }

    fn next(&self) -> Option<&Token> {
        self.tokens.get(self.at + 1).map(|t| &t.0)
    }

    fn span(&self) -> Range<usize> {
        self.tokens[self.at].1.clone()
    }

    /// Byte after the last token taken.
    fn end(&self) -> usize {
        self.tokens[self.at.max(1) - 1].1.end
    }

    fn is(&self, what: &str) -> bool {
        match self.token() {
            Token::Word(word) => word == what,
            Token::Sign(sign) => *sign == what,
            Token::Number(_) | Token::End => false,
        }
    }

    fn take(&mut self, what: &str) -> bool {
        let here = self.is(what);
        self.at += usize::from(here);
        here
    }

    fn deeper(&mut self) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > DEPTH {
            refuse(fault("F118", self.span()).with("most", DEPTH.to_string()))
        } else {
            Ok(())
        }
    }

    fn made(&self, start: usize, kind: RawKind) -> Raw {
        Raw {
            span: start..self.end(),
            kind,
        }
    }

    fn logic(&mut self) -> Parsed {
        let start = self.span().start;
        let first = self.negation()?;
        let mut parts = vec![first];
        let mut joined: Option<&'static str> = None;
        while let Some(word) = ["and", "or"].into_iter().find(|w| self.is(w)) {
            if let Some(before) = joined.filter(|before| *before != word) {
                let finding = fault("F107", self.span())
                    .with("word", word)
                    .with("before", before);
                return refuse(finding.help(Message::new("help-brackets")));
            }
            joined = Some(word);
            self.at += 1;
            parts.push(self.negation()?);
        }
        match joined {
            None => Ok(parts.remove(0)),
            Some(word) => Ok(self.made(start, RawKind::Join(word, parts))),
        }
    }

    fn negation(&mut self) -> Parsed {
        let start = self.span().start;
        if !self.take("not") {
            return self.comparison();
        }
        self.deeper()?;
        let part = self.negation()?;
        self.depth -= 1;
        Ok(self.made(start, RawKind::Not(Box::new(part))))
    }

    fn comparison(&mut self) -> Parsed {
        let start = self.span().start;
        let left = self.sum()?;
        let signs = [
            (">=", Comparison::AtLeast),
            ("<=", Comparison::AtMost),
            (">", Comparison::Above),
            ("<", Comparison::Below),
        ];
        if let Some((sign, comparison)) = signs.into_iter().find(|(sign, _)| self.is(sign)) {
            self.at += 1;
            let right = self.sum()?;
            return Ok(self.made(
                start,
                RawKind::Compare(comparison, sign, Box::new(left), Box::new(right)),
            ));
        }
        if self.take("is") {
            let negated = self.take("not");
            if self.is("in") {
                return self.list(start, left, negated);
            }
            let right = self.sum()?;
            return Ok(self.made(start, RawKind::Is(Box::new(left), vec![right], negated)));
        }
        let negated = self.is("not") && self.next() == Some(&Token::Word("in".into()));
        if negated {
            self.at += 1;
        }
        if self.is("in") {
            self.list(start, left, negated)
        } else {
            Ok(left)
        }
    }

    /// `in (A, B)`.
    fn list(&mut self, start: usize, left: Raw, negated: bool) -> Parsed {
        self.at += 1;
        if !self.is("(") {
            let finding = fault("F101-in", self.span());
            return refuse(finding.help(Message::new("help-write").with("example", "x in (A, B)")));
        }
        let open = self.span();
        self.at += 1;
        let mut choices = vec![self.sum()?];
        while self.take(",") {
            choices.push(self.sum()?);
        }
        self.close(&open, "in")?;
        Ok(self.made(start, RawKind::Is(Box::new(left), choices, negated)))
    }

    fn sum(&mut self) -> Parsed {
        let signs = [("+", Operation::Add), ("-", Operation::Subtract)];
        self.chain(signs, Self::product)
    }

    fn product(&mut self) -> Parsed {
        let signs = [("*", Operation::Multiply), ("/", Operation::Divide)];
        self.chain(signs, Self::unary)
    }

    fn chain(
        &mut self,
        signs: [(&'static str, Operation); 2],
        part: fn(&mut Self) -> Parsed,
    ) -> Parsed {
        let start = self.span().start;
        let mut left = part(self)?;
        while let Some((sign, operation)) = signs.into_iter().find(|(sign, _)| self.is(sign)) {
            self.at += 1;
            let right = part(self)?;
            left = self.made(
                start,
                RawKind::Binary(operation, sign, Box::new(left), Box::new(right)),
            );
        }
        Ok(left)
    }

    fn unary(&mut self) -> Parsed {
        let start = self.span().start;
        if !self.take("-") {
            return self.atom();
        }
        self.deeper()?;
        let part = self.unary()?;
        self.depth -= 1;
        Ok(self.made(start, RawKind::Negative(Box::new(part))))
    }

    fn atom(&mut self) -> Parsed {
        let span = self.span();
        match self.token().clone() {
            Token::Number(number) => {
                self.at += 1;
                Ok(Raw {
                    span,
                    kind: RawKind::Number(number),
                })
            }
            Token::Sign("(") => {
                self.at += 1;
                self.deeper()?;
                let mut inner = self.logic()?;
                self.depth -= 1;
                self.close(&span, "")?;
                inner.span = span.start..self.end();
                Ok(inner)
            }
            Token::Word(word) if ["and", "or", "not", "in", "is"].contains(&word.as_str()) => {
                refuse(fault("F101", span).with("found", word))
            }
            Token::Word(word) => {
                self.at += 1;
                if self.is("(") {
                    self.call(word, span)
                } else {
                    Ok(Raw {
                        span,
                        kind: RawKind::Name(word),
                    })
                }
            }
            Token::Sign(sign) => refuse(fault("F101-value", span).with("found", sign)),
            Token::End => {
                let last = self.text.trim_end().len();
                refuse(fault(
                    "F103",
                    self.text.floor_char_boundary(last.saturating_sub(1))..last,
                ))
            }
        }
    }

    fn call(&mut self, word: String, span: Range<usize>) -> Parsed {
        let open = self.span();
        self.at += 1;
        self.deeper()?;
        let mut args = vec![];
        if !self.take(")") {
            loop {
                args.push(self.logic()?);
                if !self.take(",") {
                    break;
                }
            }
            self.close(&open, &word)?;
        }
        self.depth -= 1;
        let whole = span.start;
        Ok(self.made(whole, RawKind::Call(word, span, args)))
    }

    /// Passes `)`; `word` is what opened the bracket.
    fn close(&mut self, open: &Range<usize>, word: &str) -> Result<(), Fault> {
        if self.take(")") {
            return Ok(());
        }
        if *self.token() == Token::End {
            return refuse(fault("F102", open.clone()).help(Message::new("help-add-bracket")));
        }
        if word.is_empty() {
            return refuse(self.left_over());
        }
        refuse(fault("F102-list", self.span()).with("name", word))
    }

    /// What is said about a token that fits nowhere.
    fn left_over(&self) -> Diagnostic {
        if let Some(finding) = self.decimal_comma() {
            return finding;
        }
        let span = self.span();
        let found = &self.text[span.clone()];
        let finding = fault("F101", span).with("found", found);
        match self.token() {
            Token::Word(_) | Token::Number(_) | Token::Sign("(") => {
                finding.help(Message::new("help-operator"))
            }
            Token::Sign(")") => finding.help(Message::new("help-one-too-many")),
            Token::Sign(">=" | "<=" | "<" | ">") => {
                finding.help(Message::new("help-one-comparison"))
            }
            Token::Sign(_) | Token::End => finding,
        }
    }

    fn decimal_comma(&self) -> Option<Diagnostic> {
        let before = self.tokens.get(self.at.checked_sub(1)?)?;
        let after = self.tokens.get(self.at + 1)?;
        let (Token::Number(_), Token::Sign(","), Token::Number(_)) =
            (&before.0, self.token(), &after.0)
        else {
            return None;
        };
        let span = before.1.start..after.1.end;
        let example = self.text[span.clone()].replace(',', ".");
        Some(fault("F104", span).help(Message::new("help-write").with("example", example)))
    }
}
