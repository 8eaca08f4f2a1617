//! Entry -> typed value, through ron. An unknown field is reported, blanked out, and the entry read again, so that its other
//! faults show too.

use super::draft::Entry;
use super::explain::explain;
use super::tree::{self, Node, Shape};
use crate::diag::Diagnostic;
use ron::error::{Position, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

/// Most unknown fields of one entry that are reported.
const ATTEMPTS: usize = 8;

/// Decodes an entry; none after a finding.
pub(crate) fn decode<T: DeserializeOwned>(
    entry: &Entry,
    path: &[String],
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    let error = match parse::<T>(entry.text.as_str()) {
        Ok(value) => return Some(value),
        Err(error) => error,
    };
    let (mut entry, mut error) = (entry.clone(), error);
    for _ in 0..ATTEMPTS {
        if !matches!(error.code, ron::Error::DuplicateStructField { .. }) {
            found.push(explain(&error, &entry, path));
        }
        blank_unknown_field(&mut entry, &error)?;
        error = parse::<T>(entry.text.as_str()).err()?;
    }
    None
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, SpannedError> {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
}

/// Blanks out the field that an error is about, where it is an unknown one.
fn blank_unknown_field(entry: &mut Entry, error: &SpannedError) -> Option<()> {
    if !matches!(error.code, ron::Error::NoSuchStructField { .. }) {
        return None;
    }
    let text = entry.text.as_str();
    let start = offset(text, &error.span.start);
    let end = field_end(&entry.tree, start)?;
    let rest = &text[end..];
    let blanks = rest.len() - rest.trim_start().len();
    let end = if rest[blanks..].starts_with(',') {
        end + blanks + 1
    } else {
        end
    };
    entry.text.blank(start..end);
    entry.tree = tree::read(entry.text.as_str(), 0).0?;
    Some(())
}

/// Returns the end of the field whose name starts at a byte.
fn field_end(node: &Node, start: usize) -> Option<usize> {
    if let Shape::Fields(_, fields) = &node.kind
        && let Some(field) = fields.iter().find(|f| f.span.start == start)
    {
        return Some(field.value.span.end);
    }
    node.children()
        .into_iter()
        .find_map(|child| field_end(child, start))
}

/// Returns the byte of a line and column.
pub(crate) fn offset(text: &str, position: &Position) -> usize {
    let lines = text
        .split_inclusive('\n')
        .take(position.line.saturating_sub(1));
    let line: usize = lines.map(str::len).sum();
    let column = text[line..].chars().take(position.col.saturating_sub(1));
    line + column.map(char::len_utf8).sum::<usize>()
}
