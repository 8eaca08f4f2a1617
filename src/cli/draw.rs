//! Drawing with letters: padding, bars, the axis of a reading, trees. Every line fits the width it is given.

pub(crate) use crate::phrase::wrap::{columns, wrap};
use std::fmt::Write as _;

/// Returns the text filled up with spaces on the right.
#[must_use]
pub(crate) fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// Returns the text filled up with spaces on the left.
#[must_use]
pub(crate) fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(columns(text))))
}

/// Returns the text, cut with an ellipsis where it is too long.
#[must_use]
pub(crate) fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.into();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// Returns a bar of eighth blocks for a share of `full`; a dot for zero, at least a sliver for anything else.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "bars are short"
)]
pub(crate) fn bar(share: f64, full: f64, width: usize) -> String {
    if share <= 0.0 || full <= 0.0 {
        return "·".into();
    }
    let eighths = ((share / full).min(1.0) * width as f64 * 8.0)
        .round()
        .max(1.0) as usize;
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

/// Draws a reading on the axis from -10 to +10: `●` as meant, a bar from 0 to where it was read.
#[must_use]
pub(crate) fn axis(meant: f64, read: f64) -> String {
    let cell = |x: f64| (x.clamp(-10.0, 10.0).round() + 10.0) as i32;
    let (dot, end) = (cell(meant), cell(read));
    let inside =
        |i: i32| (end < 10 && (end..10).contains(&i)) || (end > 10 && (11..=end).contains(&i));
    let draw = |i: i32| match i {
        _ if i == dot => '●',
        0 if read < -10.5 => '◀',
        10 => '┼',
        _ if inside(i) => '█',
        _ => '·',
    };
    format!("[{}]", (0..=20).map(draw).collect::<String>())
}

/// A node of a drawn tree: a short text, a longer one beside it, and what hangs below.
#[derive(Debug, Clone, Default)]
pub(crate) struct Branch {
    /// What it is; kept on one line.
    pub(crate) head: String,
    /// What is said about it; wrapped beside the head.
    pub(crate) text: String,
    /// What led to it.
    pub(crate) below: Vec<Self>,
}

/// Draws a tree with `├─` and `└─`; texts stand in a column of their own and are wrapped there.
#[must_use]
pub(crate) fn tree(root: &Branch, width: usize) -> String {
    let mut out = String::new();
    grow(root, "  ", "  ", width, &mut out);
    out
}

fn grow(branch: &Branch, first: &str, rest: &str, width: usize, out: &mut String) {
    let hang = if branch.below.is_empty() {
        "   "
    } else {
        "│  "
    };
    let head = if branch.text.is_empty() {
        branch.head.clone()
    } else {
        format!("{}  ", branch.head)
    };
    let text = format!("{head}{}", branch.text);
    let follow = format!("{rest}{hang}");
    out.push_str(&wrap_after(&text, width, first, &follow));
    for (i, child) in branch.below.iter().enumerate() {
        let last = i + 1 == branch.below.len();
        let (fork, beside) = if last {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        grow(
            child,
            &format!("{rest}{fork}"),
            &format!("{rest}{beside}"),
            width,
            out,
        );
    }
}

/// Wraps like [`wrap`], keeping double spaces of the first line.
fn wrap_after(text: &str, width: usize, first: &str, rest: &str) -> String {
    let marked = text.replace("  ", "\u{1} ");
    wrap(&marked, width, first, rest).replace('\u{1}', " ")
}

/// A table of texts: columns as wide as their widest cell, numbers to the right.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
    rights: Vec<bool>,
}

impl Table {
    /// Starts a table; `true` for columns that stand to the right.
    #[must_use]
    pub(crate) fn new(rights: &[bool]) -> Self {
        Self {
            rows: vec![],
            rights: rights.to_vec(),
        }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Draws the table, two spaces between columns, `indent` in front; the last column is wrapped.
    #[must_use]
    pub(crate) fn draw(&self, width: usize, indent: &str) -> String {
        let count = self.rights.len();
        let wide = |c: usize| self.rows.iter().map(|r| columns(&r[c])).max().unwrap_or(0);
        let widths: Vec<usize> = (0..count).map(wide).collect();
        let mut out = String::new();
        for row in &self.rows {
            let mut line = indent.to_string();
            for c in 0..count - 1 {
                let cell = if self.rights[c] {
                    right(&row[c], widths[c])
                } else {
                    left(&row[c], widths[c])
                };
                let _ = write!(line, "{cell}  ");
            }
            let last = &row[count - 1];
            if self.rights[count - 1] {
                line.push_str(&right(last, widths[count - 1]));
                let _ = writeln!(out, "{}", line.trim_end());
            } else {
                out.push_str(&wrap(last, width, &line, &" ".repeat(columns(&line))));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_use_eighths_and_a_dot_for_zero() {
        assert_eq!(bar(0.0, 1.0, 4), "·");
        assert_eq!(bar(1e-9, 1.0, 4), "▏");
        assert_eq!(bar(0.5, 1.0, 4), "██");
        assert_eq!(bar(0.53, 1.0, 4), "██▏");
        assert_eq!(bar(2.0, 1.0, 4), "████");
    }

    #[test]
    fn an_axis_shows_intent_and_reading() {
        assert_eq!(axis(7.4, -6.8), "[···███████┼······●···]");
        assert_eq!(axis(7.4, 2.0), "[··········┼██····●···]");
        assert_eq!(axis(-2.0, -3.4), "[·······█●█┼··········]");
        assert_eq!(axis(1.0, -16.0), "[◀█████████┼●·········]");
    }

    #[test]
    fn a_row_ends_with_its_last_letter() {
        let mut table = Table::new(&[false, true]);
        table.row(vec!["a".into(), "12".into()]);
        table.row(vec!["bc".into(), String::new()]);
        assert_eq!(table.draw(40, " "), " a   12\n bc\n");
    }

    #[test]
    fn a_tree_hangs_its_branches() {
        let leaf = |head: &str| Branch {
            head: head.into(),
            ..Branch::default()
        };
        let root = Branch {
            head: "a".into(),
            text: "first".into(),
            below: vec![leaf("b"), leaf("c")],
        };
        assert_eq!(tree(&root, 40), "  a  first\n  ├─ b\n  └─ c\n");
    }
}
