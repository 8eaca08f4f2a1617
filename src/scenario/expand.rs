//! `repeat`: series are written out, before anything is decoded.

use super::draft::{Draft, Entries, Entry};
use super::formula::{Context, Declared, truth, typed};
use super::model::Scenario;
use super::names::NamesByKind;
use super::splice::Text;
use super::tree::{Node, Shape, Span, key_text};
use crate::diag::{Diagnostic, Message, Place};
use crate::slot;

/// Most entries that one `repeat` writes.
const COPIES: u64 = 10_000;
/// Most entries of a scenario.
const ENTRIES: usize = 10_000;
/// Most text that `repeat` writes, bytes.
const WRITTEN: usize = 16 << 20;
/// Fields for people: the number takes the place of `{k}` only.
const PROSE: &[&str] = &[
    "assumption",
    "cites",
    "doc",
    "note",
    "unit",
    "minority",
    "giver_text",
];

/// Writes out every `repeat`.
pub(crate) fn write_out(draft: &mut Draft) {
    let mut out = Entries::new();
    let mut written = 0;
    for ((block, name), entry) in std::mem::take(&mut draft.entries) {
        let series = match Series::of(&name, &entry) {
            Ok(Some(series)) => series,
            Ok(None) => {
                out.insert((block, name), entry);
                continue;
            }
            Err(finding) => {
                draft.found.push(*finding);
                continue;
            }
        };
        written += series.copies().saturating_mul(entry.text.as_str().len());
        if out.len() + series.copies() > ENTRIES || written > WRITTEN {
            draft
                .found
                .push(about(&entry.key, "E019").with("most", ENTRIES.to_string()));
            continue;
        }
        for copy in series.write(&entry) {
            match copy {
                Ok(None) => {}
                Ok(Some((name, copy))) => {
                    if out.insert((block, name.clone()), copy).is_some() {
                        draft
                            .found
                            .push(about(&entry.key, "E104-repeat").with("name", name));
                    }
                }
                Err(finding) => draft.found.push(*finding),
            }
        }
    }
    if out.len() > ENTRIES {
        draft
            .found
            .push(Diagnostic::at("E019", draft.main, 0..1).with("most", ENTRIES.to_string()));
    }
    draft.entries = out;
}

type Fault = Box<Diagnostic>;

fn about(place: &Place, key: &str) -> Diagnostic {
    Diagnostic::at(key, place.file, place.start..place.end)
}

/// A stretch of text that gives way to the number of a variable.
struct Site {
    span: Span,
    variable: usize,
}

/// An entry with a `repeat`.
struct Series<'a> {
    name: &'a str,
    /// Variables with their first number and how many there are.
    variables: Vec<(String, i64, u64)>,
    sites: Vec<Site>,
    /// Fields that are not in the copies.
    blanks: Vec<Span>,
    skip: Option<Span>,
}

impl<'a> Series<'a> {
    fn of(name: &'a str, entry: &Entry) -> Result<Option<Self>, Fault> {
        let text = entry.text.as_str();
        let Some(repeat) = entry.tree.child(text, "repeat") else {
            return Ok(None);
        };
        let at = |span: &Span, key: &str| about(&entry.text.origin(span), key);
        let Shape::Named(ranges) = &repeat.value.kind else {
            let finding = at(&repeat.value.span, "E022");
            return Err(Box::new(finding.help(
                Message::new("help-write").with("example", "repeat: {\"k\": 0..40}"),
            )));
        };
        let mut variables = vec![];
        let mut copies: u64 = 1;
        for (key, range) in ranges {
            let variable = key_text(text, key);
            if !is_variable(&variable) {
                let finding = at(&key.span, "E022");
                let help = Message::new("help-write").with("example", "repeat: {\"k\": 0..40}");
                return Err(Box::new(finding.help(help)));
            }
            if taken(&variable) {
                return Err(Box::new(at(&key.span, "E222").with("name", variable)));
            }
            let bounds = text[range.span.clone()].split_once("..");
            let bounds =
                bounds.and_then(|(a, b)| Some((a.parse::<i64>().ok()?, b.parse::<i64>().ok()?)));
            let Some((first, end)) = bounds.filter(|(first, end)| first < end) else {
                let finding = at(&range.span, "E022");
                let help = Message::new("help-write").with("example", "repeat: {\"k\": 0..40}");
                return Err(Box::new(finding.help(help)));
            };
            let count = end.abs_diff(first);
            copies = copies.saturating_mul(count);
            variables.push((variable, first, count));
        }
        if copies > COPIES {
            return Err(Box::new(
                at(&repeat.value.span, "E018").with("most", COPIES.to_string()),
            ));
        }
        let mut series = Self {
            name,
            variables,
            sites: vec![],
            blanks: vec![],
            skip: None,
        };
        series.collect(entry);
        Ok(Some(series))
    }

    fn copies(&self) -> usize {
        self.variables
            .iter()
            .map(|(_, _, count)| usize::try_from(*count).unwrap_or(usize::MAX))
            .product()
    }

    fn collect(&mut self, entry: &Entry) {
        let text = entry.text.as_str();
        let Shape::Fields(_, fields) = &entry.tree.kind else {
            return;
        };
        for field in fields {
            if field.name == "repeat" || field.name == "skip" {
                self.blanks
                    .push(with_comma(text, field.span.start..field.value.span.end));
            }
            if field.name == "skip" {
                self.skip = Some(field.value.span.clone());
            }
            if field.name != "repeat" {
                self.collect_in(text, &field.value, !PROSE.contains(&field.name.as_str()));
            }
        }
        self.sites.sort_by_key(|site| site.span.start);
    }

    fn collect_in(&mut self, text: &str, node: &Node, words: bool) {
        let written = &text[node.span.clone()];
        match &node.kind {
            Shape::Text => {
                for (variable, (name, ..)) in self.variables.iter().enumerate() {
                    let held = format!("{{{name}}}");
                    let sites = written
                        .match_indices(&held)
                        .map(|(i, held)| i..i + held.len());
                    let spans: Vec<Span> = sites
                        .chain(words_in(written, name).filter(|_| words))
                        .collect();
                    let shift = |s: Span| s.start + node.span.start..s.end + node.span.start;
                    self.sites.extend(spans.into_iter().map(|s| Site {
                        span: shift(s),
                        variable,
                    }));
                }
            }
            Shape::Word => {
                let variable = self.variables.iter().position(|(name, ..)| name == written);
                self.sites.extend(variable.map(|variable| Site {
                    span: node.span.clone(),
                    variable,
                }));
            }
            Shape::Named(entries) => {
                for (key, value) in entries {
                    self.collect_in(text, key, false);
                    self.collect_in(text, value, words);
                }
            }
            Shape::Fields(_, fields) => {
                for field in fields {
                    self.collect_in(
                        text,
                        &field.value,
                        words && !PROSE.contains(&field.name.as_str()),
                    );
                }
            }
            Shape::List(items) | Shape::Items(_, items) => {
                for item in items {
                    self.collect_in(text, item, words);
                }
            }
            Shape::Number => {}
        }
    }

    /// Writes the copies, each with its name; none where `skip` holds.
    fn write(&self, entry: &Entry) -> impl Iterator<Item = Result<Option<(String, Entry)>, Fault>> {
        let mut base = entry.text.clone();
        for blank in self.blanks.iter().filter(|_| self.skip.is_none()) {
            base.blank(blank.clone());
        }
        (0..self.copies()).map(move |i| self.copy(entry, &base, i))
    }

    fn copy(
        &self,
        entry: &Entry,
        base: &Text,
        number: usize,
    ) -> Result<Option<(String, Entry)>, Fault> {
        let values = self.values(number);
        if let Some(skip) = &self.skip
            && self.skipped(entry, skip, &values)?
        {
            return Ok(None);
        }
        let mut base = base.clone();
        for blank in &self.blanks {
            base.blank(blank.clone());
        }
        let text = self.fill(entry, &base, 0..base.as_str().len(), &values);
        let mut name = self.name.to_string();
        for ((variable, ..), value) in self.variables.iter().zip(&values) {
            name = name.replace(&format!("{{{variable}}}"), &value.to_string());
        }
        let copy = Entry {
            copies: self.copies(),
            ..Entry::new(text, entry.key.clone())
        };
        Ok(Some((name, copy)))
    }

    /// The numbers of one copy; the last variable changes fastest.
    fn values(&self, mut number: usize) -> Vec<i64> {
        let mut values = vec![];
        for (_, first, count) in self.variables.iter().rev() {
            let count = usize::try_from(*count).unwrap_or(1);
            values.push(first + i64::try_from(number % count).unwrap_or_default());
            number /= count;
        }
        values.reverse();
        values
    }

    /// Returns a stretch of the text with the numbers in it.
    fn fill(&self, entry: &Entry, base: &Text, span: Span, values: &[i64]) -> Text {
        let origin = entry.text.origin(&span);
        let mut out = Text::written(String::new(), origin);
        let mut at = span.start;
        for site in &self.sites {
            let blank = self
                .blanks
                .iter()
                .any(|b| b.start <= site.span.start && site.span.end <= b.end);
            let wanted = span.start <= site.span.start && site.span.end <= span.end;
            if !wanted || site.span.start < at || (blank && span.len() == base.as_str().len()) {
                continue;
            }
            out.push(&base.part(at..site.span.start));
            let value = values[site.variable].to_string();
            out.push(&Text::written(value, entry.text.origin(&site.span)));
            at = site.span.end;
        }
        out.push(&base.part(at..span.end));
        out
    }

    fn skipped(&self, entry: &Entry, skip: &Span, values: &[i64]) -> Result<bool, Fault> {
        let inside = skip.start + 1..skip.end.saturating_sub(1).max(skip.start + 1);
        let text = self.fill(entry, &entry.text, inside.clone(), values);
        let (scenario, names) = (Scenario::default(), NamesByKind::default());
        let declared = Declared {
            scenario: &scenario,
            names: &names,
        };
        let parsed = typed(text.as_str(), declared, &Context::plain());
        match parsed.map(|typed| truth(&typed.expr, &declared)) {
            Ok((true, false)) => Ok(true),
            Ok((false, true)) => Ok(false),
            _ => {
                let finding = about(&entry.text.origin(skip), "E023");
                Err(Box::new(finding.help(
                    Message::new("help-write").with("example", "skip: \"i is j\""),
                )))
            }
        }
    }
}

/// Whether a name can stand for the numbers of a series: small letters.
fn is_variable(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// Whether a name already means something in formulas.
fn taken(name: &str) -> bool {
    slot::find(name).is_some()
        || slot::WORDS.iter().any(|(word, ..)| *word == name)
        || slot::FUNCTIONS
            .iter()
            .any(|(function, ..)| *function == name)
        || ["and", "or", "not", "is", "in"].contains(&name)
}

/// Returns where a word stands in a text, alone and outside `{ }`.
fn words_in<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Span> + 'a {
    let part = |c: char| c.is_alphanumeric() || "_.{}".contains(c);
    text.match_indices(word)
        .map(|(i, w)| i..i + w.len())
        .filter(move |span| {
            !text[..span.start].ends_with(part) && !text[span.end..].starts_with(part)
        })
}

/// Widens a field to the comma after it.
fn with_comma(text: &str, span: Span) -> Span {
    let rest = &text[span.end..];
    let blanks = rest.len() - rest.trim_start().len();
    if rest[blanks..].starts_with(',') {
        span.start..span.end + blanks + 1
    } else {
        span
    }
}
