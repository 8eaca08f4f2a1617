//! The list of injects as CSV: `name,turn,when,to,from,text,calls,note`. What is written reads back as the same list.
//!
//! `turn` and `when` say when a line is due; both empty, it is at hand. `to` names seats, parted by spaces; empty is everybody.
//! A file whose columns are parted by semicolons, as some spreadsheets write it, is taken too.

use super::inject::{Due, Line};
use crate::diag::Message;
use crate::record::csv::quoted;
use crate::rfc4180::Reader;

/// Columns of the file.
pub const COLUMNS: [&str; 8] = [
    "name", "turn", "when", "to", "from", "text", "calls", "note",
];
/// Largest file that is read, bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// What is wrong with a file. Rows count from 1, the one with the names of columns being the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MselError {
    /// It is larger than [`MAX_BYTES`], or no text.
    NoText,
    /// It lacks this column.
    NoColumn(&'static str),
    /// It has a column that means nothing, or one twice.
    OtherColumn(String),
    /// A row has more fields than there are columns.
    LongRow(usize),
    /// A row has no name.
    NoName(usize),
    /// What stands for a turn is none.
    NoTurn(usize, String),
    /// A row has both a turn and a condition.
    TurnAndWhen(usize),
}

impl MselError {
    /// Returns its sentence with what fills it.
    #[must_use]
    pub fn message(&self) -> Message {
        #[expect(clippy::cast_precision_loss, reason = "a file has few rows")]
        let row = |key: &str, row: usize| Message::new(key).with("row", row as f64);
        match self {
            Self::NoText => Message::new("msel-no-text"),
            Self::NoColumn(name) => Message::new("msel-no-column").with("name", *name),
            Self::OtherColumn(name) => {
                Message::new("msel-other-column").with("name", name.as_str())
            }
            Self::LongRow(at) => row("msel-long-row", *at),
            Self::NoName(at) => row("msel-no-name", *at),
            Self::NoTurn(at, text) => row("msel-no-turn", *at).with("text", text.as_str()),
            Self::TurnAndWhen(at) => row("msel-turn-and-when", *at),
        }
    }
}

/// Returns the list as CSV.
#[must_use]
pub fn write(lines: &[Line]) -> String {
    let mut text = COLUMNS.join(",");
    text.push_str("\r\n");
    for line in lines {
        let (turn, when) = match &line.due {
            Due::Turn(turn) => (turn.to_string(), String::new()),
            Due::When(formula) => (String::new(), formula.clone()),
            Due::AtHand => (String::new(), String::new()),
        };
        let fields = [
            line.name.clone(),
            turn,
            when,
            line.to.join(" "),
            line.from.clone(),
            line.text.clone(),
            line.calls.clone().unwrap_or_default(),
            line.note.clone(),
        ];
        let fields: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    }
    text
}

/// Reads a list from CSV; whether its seats and injects exist is for the session to say.
///
/// # Errors
/// The first thing that is wrong with the file.
pub fn read(text: &str) -> Result<Vec<Line>, MselError> {
    if text.len() > MAX_BYTES || text.contains('\0') {
        return Err(MselError::NoText);
    }
    let text = with_commas(text);
    let mut rows = Reader::new(text.as_bytes());
    let next = |rows: &mut Reader<&[u8]>| rows.next_row().map_err(|_| MselError::NoText);
    if !next(&mut rows)? {
        return Err(MselError::NoColumn(COLUMNS[0]));
    }
    let columns = columns(&rows)?;
    let mut lines = vec![];
    let mut at = 1;
    while next(&mut rows)? {
        at += 1;
        if (0..rows.len()).all(|i| rows.field(i).trim().is_empty()) {
            continue;
        }
        if rows.len() > columns.len() {
            return Err(MselError::LongRow(at));
        }
        let field = |name: &str| {
            let place = columns.iter().position(|c| *c == name);
            let place = place.filter(|i| *i < rows.len());
            place.map_or("", |i| rows.field(i))
        };
        lines.push(line(at, &field)?);
    }
    Ok(lines)
}

fn columns(rows: &Reader<&[u8]>) -> Result<Vec<&'static str>, MselError> {
    let mut found: Vec<&'static str> = vec![];
    for i in 0..rows.len() {
        let name = rows.field(i).trim().to_lowercase();
        let known = COLUMNS.into_iter().find(|c| *c == name);
        match known.filter(|c| !found.contains(c)) {
            Some(column) => found.push(column),
            None => return Err(MselError::OtherColumn(name)),
        }
    }
    for needed in ["name", "text"] {
        if !found.contains(&needed) {
            return Err(MselError::NoColumn(needed));
        }
    }
    Ok(found)
}

fn line<'a>(at: usize, field: &impl Fn(&str) -> &'a str) -> Result<Line, MselError> {
    let name = field("name").trim();
    if name.is_empty() {
        return Err(MselError::NoName(at));
    }
    let (turn, when) = (field("turn").trim(), field("when").trim());
    let due = match (turn, when) {
        ("", "") => Due::AtHand,
        ("", formula) => Due::When(formula.into()),
        (number, "") => {
            let turn = number.parse().ok().filter(|turn| *turn > 0);
            Due::Turn(turn.ok_or_else(|| MselError::NoTurn(at, number.into()))?)
        }
        _ => return Err(MselError::TurnAndWhen(at)),
    };
    let calls = field("calls").trim();
    Ok(Line {
        name: name.into(),
        due,
        to: field("to").split_whitespace().map(str::to_owned).collect(),
        from: field("from").into(),
        text: field("text").into(),
        calls: (!calls.is_empty()).then(|| calls.into()),
        note: field("note").into(),
    })
}

/// Returns the text with commas between its columns, if its first line is parted by semicolons.
fn with_commas(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default();
    if !first.contains(';') || first.contains(',') {
        return text.into();
    }
    // A comma in a field that had no need of quotation marks needs them now.
    let mut out = String::new();
    let mut field = String::new();
    let mut is_quoted = false;
    for c in text.chars() {
        match c {
            '"' => {
                is_quoted = !is_quoted;
                field.push(c);
            }
            ';' | '\n' | '\r' if !is_quoted => {
                flush(&mut field, &mut out);
                out.push(if c == ';' { ',' } else { c });
            }
            _ => field.push(c),
        }
    }
    flush(&mut field, &mut out);
    out
}

fn flush(field: &mut String, out: &mut String) {
    if field.starts_with('"') {
        out.push_str(field);
    } else {
        out.push_str(&quoted(field));
    }
    field.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_may_part_by_semicolons() {
        let text = "\u{feff}name;turn;text;to\r\nM-1;3;Hello, all;AZE RUS\r\nM-2;;\"a;b\";\r\n";
        let lines = read(text).expect("the file is fine");
        assert_eq!(lines[0].text, "Hello, all");
        assert_eq!(lines[0].to, ["AZE", "RUS"]);
        assert_eq!(
            (lines[0].due.clone(), lines[1].due.clone()),
            (Due::Turn(3), Due::AtHand)
        );
        assert_eq!(lines[1].text, "a;b");
    }

    #[test]
    fn what_is_wrong_is_named_with_its_row() {
        assert_eq!(read(""), Err(MselError::NoColumn("name")));
        assert_eq!(read("name,turn\n"), Err(MselError::NoColumn("text")));
        assert_eq!(
            read("name,text,id\n"),
            Err(MselError::OtherColumn("id".into()))
        );
        assert_eq!(read("name,text\n\nM,x,y\n"), Err(MselError::LongRow(3)));
        assert_eq!(read("name,text\n ,x\n"), Err(MselError::NoName(2)));
        let bad = read("name,text,turn\nM,x,soon\n");
        assert_eq!(bad, Err(MselError::NoTurn(2, "soon".into())));
        let both = read("name,text,turn,when\nM,x,1,turn > 2\n");
        assert_eq!(both, Err(MselError::TurnAndWhen(2)));
    }
}
