//! The tree of a file: brackets, names, keys and byte spans, but no types. It gives every bracket error its opener, slices a
//! file into entries, and turns a path such as `rules/NAME/when/0` into a span.
//!
//! Invariant: every span lies inside the text it was read from, on character boundaries.

mod read;
mod scan;

pub(crate) use read::read;
use std::ops::Range;

/// Bytes of a text.
pub(crate) type Span = Range<usize>;

/// A value with its span.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) kind: Shape,
}

/// A field of a bracket.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: String,
    /// Span of the name.
    pub(crate) span: Span,
    /// Its value.
    pub(crate) value: Node,
}

/// What a value is made of.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// A number.
    Number,
    /// Text in quotes.
    Text,
    /// A bare word.
    Word,
    /// `[a, b]`
    List(Vec<Node>),
    /// `{ "a": b }`
    Named(Vec<(Node, Node)>),
    /// `( a: 1 )` or `Raise( a: 1 )`
    Fields(Option<String>, Vec<Field>),
    /// `(1, 2)` or `Only(1, 2)`
    Items(Option<String>, Vec<Node>),
}

/// What a path step leads to.
pub(crate) struct Child<'a> {
    /// Span of its name, where it has one.
    pub(crate) key: Option<Span>,
    /// The value.
    pub(crate) value: &'a Node,
}

impl Node {
    /// Returns the child that a step names: a field, a key (without quotes), an index, or the `id` of a list item.
    pub(crate) fn child<'a>(&'a self, text: &str, step: &str) -> Option<Child<'a>> {
        match &self.kind {
            Shape::Fields(_, fields) => {
                let field = fields.iter().find(|f| f.name == step)?;
                Some(Child {
                    key: Some(field.span.clone()),
                    value: &field.value,
                })
            }
            Shape::Named(entries) => {
                let (key, value) = entries
                    .iter()
                    .find(|(key, _)| key_text(text, key) == step)?;
                Some(Child {
                    key: Some(key.span.clone()),
                    value,
                })
            }
            Shape::List(items) | Shape::Items(_, items) => {
                let by_place = step.parse::<usize>().ok().and_then(|i| items.get(i));
                let has_id = |n: &&Self| {
                    n.child(text, "id")
                        .is_some_and(|id| key_text(text, id.value) == step)
                };
                let value = by_place.or_else(|| items.iter().find(has_id))?;
                Some(Child { key: None, value })
            }
            Shape::Number | Shape::Text | Shape::Word => None,
        }
    }

    /// Returns the deepest existing node on a path, the span of its name, and how many steps were found.
    pub(crate) fn find<'a>(
        &'a self,
        text: &str,
        path: &[String],
    ) -> (&'a Self, Option<Span>, usize) {
        let (mut node, mut key) = (self, None);
        for (taken, step) in path.iter().enumerate() {
            match node.child(text, step) {
                Some(child) => (node, key) = (child.value, child.key),
                None => return (node, key, taken),
            }
        }
        (node, key, path.len())
    }

    /// Returns all children.
    pub(crate) fn children(&self) -> Vec<&Self> {
        match &self.kind {
            Shape::List(items) | Shape::Items(_, items) => items.iter().collect(),
            Shape::Named(entries) => entries
                .iter()
                .flat_map(|(key, value)| [key, value])
                .collect(),
            Shape::Fields(_, fields) => fields.iter().map(|f| &f.value).collect(),
            Shape::Number | Shape::Text | Shape::Word => vec![],
        }
    }

    /// Returns the names that the children can be asked by.
    pub(crate) fn names(&self, text: &str) -> Vec<String> {
        match &self.kind {
            Shape::Fields(_, fields) => fields.iter().map(|f| f.name.clone()).collect(),
            Shape::Named(entries) => entries.iter().map(|(key, _)| key_text(text, key)).collect(),
            Shape::List(items) | Shape::Items(_, items) => {
                (0..items.len()).map(|i| i.to_string()).collect()
            }
            Shape::Number | Shape::Text | Shape::Word => vec![],
        }
    }

    /// Returns the span of the smallest value or field name that covers a byte; blanks before a value belong to it.
    pub(crate) fn cover(&self, text: &str, at: usize) -> Span {
        let at = skip_blanks(text, at);
        if let Some(child) = self.children().into_iter().find(|n| n.span.contains(&at)) {
            return child.cover(text, at);
        }
        match &self.kind {
            Shape::Fields(_, fields) => {
                let named = fields.iter().find(|f| f.span.contains(&at));
                named.map_or_else(|| self.span.clone(), |f| f.span.clone())
            }
            _ => self.span.clone(),
        }
    }

    /// Returns the steps from here down to a byte, each with the name of the bracket that holds it (`Raise`).
    pub(crate) fn route(&self, text: &str, at: usize) -> Vec<(String, Option<String>)> {
        let at = skip_blanks(text, at);
        let inside = |node: &Self| node.span.contains(&at);
        let (step, bracket, child) = match &self.kind {
            Shape::Fields(bracket, fields) => match fields.iter().find(|f| inside(&f.value)) {
                Some(field) => (field.name.clone(), bracket.clone(), &field.value),
                None => return vec![],
            },
            Shape::Named(entries) => match entries.iter().find(|(_, value)| inside(value)) {
                Some((key, value)) => (key_text(text, key), None, value),
                None => return vec![],
            },
            Shape::List(items) => match items.iter().enumerate().find(|(_, item)| inside(item)) {
                Some((i, item)) => (i.to_string(), None, item),
                None => return vec![],
            },
            Shape::Items(bracket, items) => match items.iter().enumerate().find(|(_, i)| inside(i))
            {
                Some((i, item)) => (i.to_string(), bracket.clone(), item),
                None => return vec![],
            },
            Shape::Number | Shape::Text | Shape::Word => return vec![],
        };
        let mut route = vec![(step, bracket)];
        route.extend(child.route(text, at));
        route
    }
}

fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = &text[text.floor_char_boundary(at)..];
    at + rest.len() - rest.trim_start().len()
}

/// Returns a key as paths spell it: `"aid.demining"` as `aid.demining`, `("RUS", "AZE")` as `RUS>AZE`.
pub(crate) fn key_text(text: &str, key: &Node) -> String {
    match &key.kind {
        Shape::Text => text[key.span.start + 1..key.span.end - 1].into(),
        Shape::Items(_, items) => items
            .iter()
            .map(|item| key_text(text, item))
            .collect::<Vec<_>>()
            .join(">"),
        _ => text[key.span.clone()].into(),
    }
}
