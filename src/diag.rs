//! One finding about a file: a code, a place, and arguments; the sentences stand in the program's texts, keyed by code.

use crate::text::{Arg, Lang, Words};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use std::ops::Range;

/// A file that was read: its name as people know it, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Name, as given or relative to the scenario's folder.
    pub name: String,
    /// Text.
    pub text: String,
}

/// The files that findings point into.
pub type Files = Vec<File>;

/// A stretch of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Position in [`Files`].
    pub file: usize,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

impl Place {
    /// Returns the stretch of a file.
    #[must_use]
    pub const fn new(file: usize, span: Range<usize>) -> Self {
        Self {
            file,
            start: span.start,
            end: span.end,
        }
    }
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The scenario cannot be used.
    Error,
    /// It can, but something is odd.
    Warning,
}

/// A sentence: the key of a message of the program, and what fills its gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Key in the program's texts.
    pub key: String,
    /// Arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// Returns a sentence without arguments.
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            args: vec![],
        }
    }

    /// Returns the sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Returns the sentence in words.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        words.say(&self.key, &self.args)
    }
}

/// What part of the thing at a path a finding is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Part {
    /// The value.
    #[default]
    Value,
    /// The name in front of the value.
    Key,
    /// Bytes inside a text value, counted after the opening quote.
    Inside(Range<usize>),
}

/// Another place that a finding mentions.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Path of the thing, where the place is not known yet.
    pub path: Vec<String>,
    /// Where it is.
    pub place: Option<Place>,
    /// What is said about it.
    pub message: Message,
}

/// A finding. The first four characters of its message's key are its code.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What is said.
    pub message: Message,
    /// Steps to the thing it is about, such as `rules`, `NAME`, `when`, `0`; empty where it is about a file.
    pub path: Vec<String>,
    /// What part of it.
    pub part: Part,
    /// Where it stands; none where there is no file.
    pub place: Option<Place>,
    /// Other places.
    pub labels: Vec<Label>,
    /// What to do.
    pub help: Vec<Message>,
}

impl Diagnostic {
    /// Returns a finding about a stretch of a file.
    pub fn at(key: impl Into<String>, file: usize, span: Range<usize>) -> Self {
        let place = Some(Place::new(file, span));
        Self {
            place,
            ..Self::about(key, vec![], Part::Value)
        }
    }

    /// Returns a finding about the thing at a path; its place is found later.
    pub fn about(key: impl Into<String>, path: Vec<String>, part: Part) -> Self {
        Self {
            message: Message::new(key),
            path,
            part,
            place: None,
            labels: vec![],
            help: vec![],
        }
    }

    /// Returns the finding with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.message = self.message.with(name, arg);
        self
    }

    /// Returns the finding with advice.
    #[must_use]
    pub fn help(mut self, message: Message) -> Self {
        self.help.push(message);
        self
    }

    /// Returns the finding with the nearest name as advice, where one is near.
    #[must_use]
    pub fn near<'a>(self, found: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(found, names) {
            Some(name) => self.help(Message::new("did-you-mean").with("name", name)),
            None => self,
        }
    }

    /// Returns the finding with the nearest name as advice, else all names where they are few.
    #[must_use]
    pub fn near_or_list<'a>(self, found: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<&str> = names.into_iter().collect();
        match nearest(found, names.iter().copied()) {
            Some(name) => self.help(Message::new("did-you-mean").with("name", name)),
            None if (1..=14).contains(&names.len()) => {
                self.help(Message::new("known-names").with("names", names.join(", ")))
            }
            None => self,
        }
    }

    /// Returns the finding with another place that it mentions.
    #[must_use]
    pub fn label(mut self, place: Place, message: Message) -> Self {
        self.labels.push(Label {
            path: vec![],
            place: Some(place),
            message,
        });
        self
    }

    /// Returns the code, such as `E201`.
    #[must_use]
    pub fn code(&self) -> &str {
        self.message.key.get(..4).unwrap_or(&self.message.key)
    }

    /// Returns how grave the finding is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.code().as_bytes() {
            [b'L', ..] | [b'F', b'2', ..] => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Returns the finding as text: the line with a caret, other places, advice.
    #[must_use]
    pub fn render(&self, files: &Files, words: &Words, styled: bool) -> String {
        let (level, name) = match self.severity() {
            Severity::Error => (Level::ERROR, "level-error"),
            Severity::Warning => (Level::WARNING, "level-warning"),
        };
        let title = level
            .with_name(words.say(name, &[]))
            .primary_title(self.message.say(words))
            .id(self.code());
        let mut main = Group::with_title(title);
        for snippet in self.snippets(files, words) {
            main = main.element(snippet);
        }
        if self.place.is_none() && !self.path.is_empty() {
            main = main.element(Level::NOTE.no_name().message(self.path.join("/")));
        }
        let help = self.help.iter().map(|message| {
            let level = Level::HELP.with_name(words.say("level-help", &[]));
            Group::with_title(level.secondary_title(message.say(words)))
        });
        let report: Vec<Group> = std::iter::once(main).chain(help).collect();
        let renderer = if styled {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        renderer.render(&report)
    }

    /// One snippet for each stretch of lines: places that are near each other share one.
    fn snippets<'a>(&'a self, files: &'a Files, words: &Words) -> Vec<Snippet<'a, Annotation<'a>>> {
        let mut marks: Vec<(&Place, Option<String>)> = vec![];
        marks.extend(self.place.iter().map(|place| (place, None)));
        let labelled = self
            .labels
            .iter()
            .filter_map(|l| Some((l.place.as_ref()?, &l.message)));
        marks.extend(labelled.map(|(place, message)| (place, Some(message.say(words)))));
        let mut windows: Vec<(usize, Range<usize>, Vec<usize>)> = vec![];
        for (i, (place, _)) in marks.iter().enumerate() {
            let window = lines_around(&files[place.file].text, place);
            let near = windows.iter_mut().find(|(file, other, _)| {
                let union = other.start.min(window.start)..other.end.max(window.end);
                *file == place.file && union.len() <= WINDOW
            });
            match near {
                Some((_, other, members)) => {
                    *other = other.start.min(window.start)..other.end.max(window.end);
                    members.push(i);
                }
                None => windows.push((place.file, window, vec![i])),
            }
        }
        let draw = |(file, window, members): (usize, Range<usize>, Vec<usize>)| {
            let text = &files[file].text;
            let first_line = 1 + text[..window.start].bytes().filter(|b| *b == b'\n').count();
            let mut snippet = Snippet::source(&text[window.clone()])
                .path(files[file].name.as_str())
                .line_start(first_line);
            for i in members {
                let (place, label) = &marks[i];
                let start = place.start.clamp(window.start, window.end) - window.start;
                let end = place.end.clamp(window.start, window.end) - window.start;
                let kind = if label.is_none() {
                    AnnotationKind::Primary
                } else {
                    AnnotationKind::Context
                };
                snippet = snippet.annotation(kind.span(start..end.max(start)).label(label.clone()));
            }
            snippet
        };
        windows.into_iter().map(draw).collect()
    }

    /// Returns the finding for programs: `file`, `line` and `column` from 1, and the sentences of one language.
    #[must_use]
    pub fn record(&self, files: &Files, words: &Words) -> Record {
        let (start, end) = match &self.place {
            Some(p) => (
                position(files, p.file, p.start),
                position(files, p.file, p.end),
            ),
            None => ((0, 0), (0, 0)),
        };
        Record {
            file: self.place.as_ref().map(|p| files[p.file].name.clone()),
            line: start.0,
            column: start.1,
            end_line: end.0,
            end_column: end.1,
            code: self.code().into(),
            severity: self.severity(),
            path: self.path.join("/"),
            message: self.message.say(words),
            help: self.help.iter().map(|message| message.say(words)).collect(),
        }
    }
}

/// Longest stretch of a file that is drawn at once, bytes.
const WINDOW: usize = 8_000;

/// Whole lines around a place, cut where they are very long.
fn lines_around(text: &str, place: &Place) -> Range<usize> {
    let start = text.floor_char_boundary(place.start);
    let end = text.floor_char_boundary(place.end.clamp(start, start + WINDOW / 4));
    let first = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let last = text[end..].find('\n').map_or(text.len(), |i| end + i);
    let first = text.floor_char_boundary(first.max(start.saturating_sub(WINDOW / 4)));
    first..text.ceil_char_boundary(last.min(end + WINDOW / 4))
}

/// Returns line and column of a byte, both from 1; columns count characters.
#[must_use]
pub fn position(files: &Files, file: usize, at: usize) -> (usize, usize) {
    let text = &files[file].text;
    let before = &text[..text.floor_char_boundary(at)];
    let first = before.rfind('\n').map_or(0, |i| i + 1);
    (
        1 + before.bytes().filter(|b| *b == b'\n').count(),
        1 + before[first..].chars().count(),
    )
}

/// A finding for programs: one object of `--format json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// File, none where the scenario was not read from files.
    pub file: Option<String>,
    /// First line, from 1.
    pub line: usize,
    /// First column, from 1, in characters.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// Column after the last character.
    pub end_column: usize,
    /// Code, such as `E201`.
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
    /// Path of the thing it is about, steps joined by `/`.
    pub path: String,
    /// What is said.
    pub message: String,
    /// What to do.
    pub help: Vec<String>,
}

/// Returns the nearest name, where one is near enough to be worth saying.
pub fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = found.to_lowercase();
    if found.len() > 80 {
        return None;
    }
    let score = |name: &'a str| {
        let lower = name.to_lowercase();
        let tail = lower.rsplit('.').next() == Some(&found);
        let alike = strsim::jaro_winkler(&found, &lower).max(if tail { 0.95 } else { 0.0 });
        let edits = strsim::damerau_levenshtein(&found, &lower);
        let near = alike >= 0.82 || (found.len() > 2 && edits <= 1 + found.len() / 5);
        near.then_some((alike, name))
    };
    let best = names
        .into_iter()
        .filter_map(score)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, name)| name)
}

/// Returns all findings as text, in the order of files, then of places, errors first.
#[must_use]
pub fn render_all(findings: &[Diagnostic], files: &Files, lang: Lang, styled: bool) -> String {
    let words = Words::program(lang);
    let mut out = String::new();
    for finding in findings {
        out.push_str(&finding.render(files, &words, styled));
        out.push_str("\n\n");
    }
    out
}
