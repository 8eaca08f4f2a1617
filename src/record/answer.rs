//! Tables that analyses make: columns described in both languages, rows of cells, written as CSV or as JSON.

use super::csv::{Rows, quoted};
use super::tables::{About, Column, Holds, header};
use serde_json::{Map, Value, json};

/// What stands in a row under a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Missing,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Whole(i64),
    /// A number, written with as many digits as tell it from every other; what is not finite is missing.
    Number(f64),
    /// Text.
    Text(String),
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Missing, Into::into)
    }
}

/// A table of an analysis.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name, which is that of its file.
    pub name: &'static str,
    /// The columns that tell one row from every other.
    pub key: &'static [&'static str],
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, one cell per column.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// Returns a table without rows; its columns are described by `table-NAME.COLUMN` of the program's words.
    #[must_use]
    pub fn new(
        name: &'static str,
        key: &'static [&'static str],
        columns: impl IntoIterator<Item = (&'static str, Holds)>,
    ) -> Self {
        let column = |(column, holds): (&str, Holds)| Column {
            name: column.into(),
            holds,
            unit: String::new(),
            optional: true,
            about: About::Words(format!("table-{name}.{column}"), vec![]),
        };
        Self {
            name,
            key,
            columns: columns.into_iter().map(column).collect(),
            rows: vec![],
        }
    }

    /// Returns it with a unit of its last column.
    ///
    /// # Panics
    /// Where it has no column.
    #[must_use]
    pub fn in_unit(mut self, column: &str, unit: &str) -> Self {
        let found = self.columns.iter_mut().find(|c| c.name == column);
        found.expect("the table has the column").unit = unit.into();
        self
    }

    /// Adds a row.
    ///
    /// # Panics
    /// Where it has another number of cells than the table has columns.
    pub fn push(&mut self, row: Vec<Cell>) {
        assert_eq!(row.len(), self.columns.len(), "a row of `{}`", self.name);
        self.rows.push(row);
    }

    /// Returns it as CSV: RFC 4180, a header, numbers with a point.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = header(&self.columns);
        let mut rows = Rows::default();
        for row in &self.rows {
            for cell in row {
                match cell {
                    Cell::Missing => rows.missing(),
                    Cell::Flag(flag) => rows.flag(*flag),
                    Cell::Whole(number) => rows.signed(*number),
                    Cell::Number(number) if number.is_finite() => rows.text(&number.to_string()),
                    Cell::Number(_) => rows.missing(),
                    Cell::Text(text) => rows.text(&quoted(text)),
                }
            }
            rows.end();
        }
        out.push_str(std::str::from_utf8(rows.bytes()).expect("fields are text"));
        out
    }

    /// Returns its rows as objects.
    #[must_use]
    pub fn json(&self) -> Value {
        let value = |cell: &Cell| match cell {
            Cell::Missing => Value::Null,
            Cell::Flag(flag) => json!(flag),
            Cell::Whole(number) => json!(number),
            Cell::Number(number) => json!(number),
            Cell::Text(text) => json!(text),
        };
        let row = |row: &Vec<Cell>| {
            let fields = self.columns.iter().zip(row);
            Value::Object(Map::from_iter(
                fields.map(|(column, cell)| (column.name.clone(), value(cell))),
            ))
        };
        self.rows.iter().map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_as_csv_and_json() {
        let any = Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
        let columns = [
            ("name", Holds::Text),
            ("x", any),
            ("n", Holds::Integer(-9, 9)),
        ];
        let mut sheet = Sheet::new("paths", &["name"], columns);
        sheet.push(vec!["a, \"b\"".into(), (1.0 / 3.0).into(), Cell::Whole(-2)]);
        sheet.push(vec!["=1+1".into(), f64::NAN.into(), Cell::Missing]);
        let text = "name,x,n\n\"a, \"\"b\"\"\",0.3333333333333333,-2\n=1+1,,\n";
        assert_eq!(sheet.csv(), text);
        let json = sheet.json().to_string();
        let first = r#"{"name":"a, \"b\"","x":0.3333333333333333,"n":-2}"#;
        assert_eq!(
            json,
            format!(r#"[{first},{{"name":"=1+1","x":null,"n":null}}]"#)
        );
    }
}
