//! Files -> entries: every file of a scenario is read, cut into named entries, and kept as text with its origins.

use super::sources::{FILES, Source};
use super::splice::Text;
use super::tree::{self, Field, Node, Shape, key_text};
use crate::diag::{Diagnostic, File, Files, Message, Place};
use crate::text::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// Fields and blocks that are not maps of named things.
pub(crate) const HEAD: &[&str] = &[
    "format",
    "title",
    "start_date",
    "horizon_turns",
    "turn_days",
    "focal",
    "includes",
    "texts",
    "variant_of",
    "replace",
    "remove",
    "ladder",
    "mechanisms",
    "outcomes",
    "exercise",
];

/// Head fields that a variant may state again.
const RESTATED: &[&str] = &[
    "format",
    "title",
    "texts",
    "start_date",
    "horizon_turns",
    "turn_days",
    "focal",
];

/// A named thing, or a field of the head, still text.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// Where its name stands.
    pub(crate) key: Place,
    /// Its value.
    pub(crate) text: Text,
    /// The tree of its value.
    pub(crate) tree: Node,
    /// How many entries its `repeat` wrote; 1 without one.
    pub(crate) copies: usize,
}

impl Entry {
    /// Cuts a value out of a file.
    pub(crate) fn cut(file: usize, text: &str, value: &Node, key: Place) -> Self {
        Self::new(Text::slice(file, text, value.span.clone()), key)
    }

    /// Reads the tree of a text that is known to have one.
    pub(crate) fn new(text: Text, key: Place) -> Self {
        let tree = tree::read(text.as_str(), 0)
            .0
            .expect("parts of a tree that was read have a tree");
        Self {
            key,
            text,
            tree,
            copies: 1,
        }
    }

    /// Returns the place of the value at a path inside the entry, or of its name.
    pub(crate) fn place(&self, path: &[String], key: bool) -> Place {
        let (node, name, _) = self.tree.find(self.text.as_str(), path);
        match name {
            Some(span) if key => self.text.origin(&span),
            None if key && path.is_empty() => self.key.clone(),
            _ => self.text.origin(&node.span),
        }
    }
}

/// Entries by block and name.
pub(crate) type Entries = BTreeMap<(&'static str, String), Entry>;

/// Everything that was read, before types.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// Files, in the order of reading.
    pub(crate) files: Files,
    /// What was found wrong.
    pub(crate) found: Vec<Diagnostic>,
    /// Fields of the head and blocks that are not maps.
    pub(crate) head: BTreeMap<String, Entry>,
    /// Named things.
    pub(crate) entries: Entries,
    /// Text files: language, position in `files`.
    pub(crate) texts: Vec<(Lang, usize)>,
    /// Words of entries that a switch or a variant took out: what only they use is not unused.
    pub(crate) mentioned: BTreeSet<String>,
    /// Position of the first file.
    pub(crate) main: usize,
}

/// What a file is to the scenario.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Main,
    Base,
    Include,
}

/// What a variant asks for, in the order in which it is done.
#[derive(Default)]
pub(crate) struct Changes {
    /// Paths to remove, with their places.
    pub(crate) remove: Vec<(String, Place)>,
    /// Paths to replace, with their places and new values.
    pub(crate) replace: Vec<(String, Place, Text)>,
}

impl Draft {
    /// Reads all files of a scenario. Returns what its variant file changes.
    pub(crate) fn read(source: &Source) -> (Self, Changes) {
        let mut draft = Self::default();
        let mut changes = Changes::default();
        if let Some(file) = draft.open(source, &source.main, None) {
            draft.take(source, file, Role::Main, &mut changes);
        }
        (draft, changes)
    }

    /// Reads one file; `asked` is where its name stands.
    fn open(&mut self, source: &Source, name: &str, asked: Option<Place>) -> Option<usize> {
        let file = self.files.len();
        if file >= FILES {
            if let Some(place) = asked {
                self.found
                    .push(Diagnostic::at("E015", place.file, place.start..place.end));
            }
            return None;
        }
        let shown = source.shown(name);
        match source.read(name) {
            Ok(text) => {
                self.files.push(File { name: shown, text });
                Some(file)
            }
            Err(key) => {
                let finding = match asked {
                    Some(place) => Diagnostic::at(key, place.file, place.start..place.end),
                    None => Diagnostic::about(key, vec![], crate::diag::Part::Value),
                };
                let name = if key == "E007" {
                    name.to_string()
                } else {
                    shown
                };
                self.found.push(finding.with("name", name));
                None
            }
        }
    }

    fn take(&mut self, source: &Source, file: usize, role: Role, changes: &mut Changes) {
        let text = self.files[file].text.clone();
        let (tree, faults) = tree::read(&text, file);
        let shapeless = faults.iter().any(|f| !matches!(f.code(), "E104" | "E114"));
        self.found.extend(faults);
        let Some(tree) = tree.filter(|_| !shapeless) else {
            return;
        };
        let Shape::Fields(None, fields) = &tree.kind else {
            let start = tree.span.start;
            let end = start + text[start..].chars().next().map_or(1, char::len_utf8);
            self.found.push(Diagnostic::at("E003", file, start..end));
            return;
        };
        let fields: Vec<&Field> = first_of_each(fields);
        let variant = fields.iter().find(|f| f.name == "variant_of");
        if let Some(base) = variant.filter(|_| role != Role::Main) {
            self.found
                .push(Diagnostic::at("E013", file, base.span.clone()));
            return;
        }
        self.check_format(file, &text, &fields, role);
        if let Some(base) = fields.iter().find(|f| f.name == "variant_of") {
            self.take_base(source, file, &text, base);
        } else if role != Role::Include {
            self.main = file;
        }
        let is_variant = fields.iter().any(|f| f.name == "variant_of");
        for field in &fields {
            self.take_field(file, &text, field, is_variant);
        }
        for field in fields {
            match field.name.as_str() {
                "includes" => self.take_includes(source, file, &text, &field.value, role),
                "texts" => self.take_texts(source, file, &text, &field.value),
                "remove" => changes
                    .remove
                    .extend(self.removals(file, &text, &field.value)),
                "replace" => changes
                    .replace
                    .extend(self.replacements(file, &text, &field.value)),
                _ => {}
            }
        }
    }

    fn check_format(&mut self, file: usize, text: &str, fields: &[&Field], role: Role) {
        let Some(format) = fields.iter().find(|f| f.name == "format") else {
            if role != Role::Include {
                let finding = Diagnostic::at("E112-head", file, 0..1).with("field", "format");
                self.found.push(
                    finding.help(Message::new("help-for-example").with("example", "format: 1")),
                );
            }
            return;
        };
        let version = &text[format.value.span.clone()];
        if version != "1" {
            let finding =
                Diagnostic::at("E004", file, format.value.span.clone()).with("version", version);
            self.found.push(finding.help(Message::new("help-format")));
        }
    }

    fn take_base(&mut self, source: &Source, file: usize, text: &str, field: &Field) {
        let place = field.value.span.clone();
        let name = key_text(text, &field.value);
        let Some(base) = source.base(&name) else {
            let names = super::sources::embedded_names();
            let finding = Diagnostic::at("E001-scenario", file, place).with("name", name.as_str());
            self.found
                .push(finding.near_or_list(&name, names.iter().map(String::as_str)));
            return;
        };
        if let Some(base_file) = self.open(&base, &base.main, Some(Place::new(file, place))) {
            self.take(&base, base_file, Role::Base, &mut Changes::default());
        }
    }

    fn take_field(&mut self, file: usize, text: &str, field: &Field, is_variant: bool) {
        if let Some(block) = super::blocks::BLOCKS.iter().find(|b| **b == field.name) {
            let Shape::Named(entries) = &field.value.kind else {
                let finding = Diagnostic::at("E005", file, field.value.span.clone());
                self.found.push(finding.with("block", *block));
                return;
            };
            for (key, value) in entries {
                self.take_entry(file, text, block, key, value);
            }
        } else if HEAD.contains(&field.name.as_str()) {
            let key = Place::new(file, field.span.clone());
            if let Some(first) = self.head.get(&field.name)
                && !(is_variant && RESTATED.contains(&field.name.as_str()))
                && !matches!(field.name.as_str(), "includes" | "texts" | "format")
            {
                let finding = Diagnostic::at("E104-field", file, field.span.clone());
                let label = Message::new("label-first-given");
                self.found.push(
                    finding
                        .with("name", field.name.as_str())
                        .label(first.key.clone(), label),
                );
                return;
            }
            self.head.insert(
                field.name.clone(),
                Entry::cut(file, text, &field.value, key),
            );
        } else {
            let names: Vec<&str> = super::blocks::BLOCKS.iter().chain(HEAD).copied().collect();
            let finding =
                Diagnostic::at("E006", file, field.span.clone()).with("name", field.name.as_str());
            self.found.push(
                match crate::diag::nearest(&field.name, names.iter().copied()) {
                    Some(name) => finding.help(Message::new("did-you-mean").with("name", name)),
                    None => {
                        finding.help(Message::new("help-blocks").with("names", names.join(", ")))
                    }
                },
            );
        }
    }

    fn take_entry(
        &mut self,
        file: usize,
        text: &str,
        block: &'static str,
        key: &Node,
        value: &Node,
    ) {
        let name = key_text(text, key);
        let place = Place::new(file, key.span.clone());
        if let Some(first) = self.entries.get(&(block, name.clone())) {
            if first.key.file != file {
                let finding = Diagnostic::at("E104-elsewhere", file, key.span.clone());
                let finding = finding
                    .with("name", name)
                    .with("file", self.files[first.key.file].name.as_str());
                let finding = finding.label(first.key.clone(), Message::new("label-first-defined"));
                self.found.push(finding.help(Message::new("help-replace")));
            }
            return;
        }
        self.entries
            .insert((block, name), Entry::cut(file, text, value, place));
    }

    fn take_includes(&mut self, source: &Source, file: usize, text: &str, list: &Node, role: Role) {
        let Shape::List(items) = &list.kind else {
            return;
        };
        for item in items {
            let place = Place::new(file, item.span.clone());
            if role == Role::Include {
                self.found
                    .push(Diagnostic::at("E012", file, item.span.clone()));
            } else if let Some(included) = self.open(source, &key_text(text, item), Some(place)) {
                self.take(source, included, Role::Include, &mut Changes::default());
            }
        }
    }

    fn take_texts(&mut self, source: &Source, file: usize, text: &str, list: &Node) {
        let Shape::List(items) = &list.kind else {
            return;
        };
        for item in items {
            let name = key_text(text, item);
            let letters = name
                .trim_end_matches(".ftl")
                .rsplit(['/', '.'])
                .next()
                .unwrap_or_default();
            let Some(lang) = Lang::parse(letters).filter(|_| name.ends_with(".ftl")) else {
                self.found.push(
                    Diagnostic::at("E016", file, item.span.clone()).with("name", name.as_str()),
                );
                continue;
            };
            if let Some(words) = self.open(source, &name, Some(Place::new(file, item.span.clone())))
            {
                self.texts.push((lang, words));
            }
        }
    }

    fn removals(&mut self, file: usize, text: &str, list: &Node) -> Vec<(String, Place)> {
        let Shape::List(items) = &list.kind else {
            self.found
                .push(Diagnostic::at("E017", file, list.span.clone()));
            return vec![];
        };
        items
            .iter()
            .map(|item| (key_text(text, item), Place::new(file, item.span.clone())))
            .collect()
    }

    fn replacements(&mut self, file: usize, text: &str, map: &Node) -> Vec<(String, Place, Text)> {
        let Shape::Named(entries) = &map.kind else {
            self.found
                .push(Diagnostic::at("E017", file, map.span.clone()));
            return vec![];
        };
        let one = |(key, value): &(Node, Node)| {
            let place = Place::new(file, key.span.clone());
            (
                key_text(text, key),
                place,
                Text::slice(file, text, value.span.clone()),
            )
        };
        entries.iter().map(one).collect()
    }
}

/// A field given twice was reported; the first one counts.
fn first_of_each(fields: &[Field]) -> Vec<&Field> {
    let mut seen = BTreeSet::new();
    fields
        .iter()
        .filter(|f| seen.insert(f.name.as_str()))
        .collect()
}
