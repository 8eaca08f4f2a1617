//! A point of an experiment in the tables: its number in every row, the values of its factors in the rows of runs.

use super::csv::quoted;
use super::tables::{About, Column, Holds, Table};
use crate::scenario::vary::Level;
use serde::{Deserialize, Serialize};

/// What an experiment varies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factor {
    /// Name of its column.
    pub name: String,
    /// Where its value goes.
    pub path: String,
}

/// A point as rows name it.
#[derive(Debug, Clone)]
pub struct Point {
    /// Its number, from 0.
    pub number: u64,
    /// The values of its factors as fields, each with its comma.
    pub(super) cells: Vec<u8>,
    columns: Vec<Column>,
}

impl Point {
    /// Returns a point with these values; `columns` are those of the factors.
    #[must_use]
    pub fn new(number: u64, levels: &[Level], columns: Vec<Column>) -> Self {
        let cell = |level: &Level| format!("{},", quoted(&level.to_string()));
        Self {
            number,
            cells: levels.iter().map(cell).collect::<String>().into_bytes(),
            columns,
        }
    }

    /// Adds its columns to those of a table.
    pub(super) fn extend(&self, table: Table, columns: &mut Vec<Column>) {
        columns.insert(2, number_column());
        if table == Table::Runs {
            columns.extend(self.columns.iter().cloned());
        }
    }
}

/// Returns the column of a point's number.
#[must_use]
pub fn number_column() -> Column {
    let about = About::Words("table-every.point".into(), vec![]);
    Column::fixed(Table::Runs, "point", Holds::Integer(0, i64::MAX)).about(about)
}

/// Returns the columns of factors that take these values at the points.
#[must_use]
pub fn factor_columns(factors: &[Factor], points: &[Vec<Level>]) -> Vec<Column> {
    let column = |(i, factor): (usize, &Factor)| {
        let levels: Vec<&Level> = points.iter().map(|point| &point[i]).collect();
        let about = About::Words(
            "table-runs.factor".into(),
            vec![("path", factor.path.clone())],
        );
        Column::fixed(Table::Runs, &factor.name, holds(&levels)).about(about)
    };
    factors.iter().enumerate().map(column).collect()
}

fn holds(levels: &[&Level]) -> Holds {
    let number = |level: &&Level| match level {
        Level::Number(x) => Some(*x),
        Level::Truth(_) | Level::Word(_) => None,
    };
    let numbers: Option<Vec<f64>> = levels.iter().map(number).collect();
    if let Some(numbers) = numbers {
        let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        return Holds::Number(low, numbers.into_iter().fold(f64::NEG_INFINITY, f64::max));
    }
    if levels.iter().all(|level| matches!(level, Level::Truth(_))) {
        return Holds::Flag;
    }
    let mut names: Vec<String> = levels.iter().map(ToString::to_string).collect();
    names.sort();
    names.dedup();
    Holds::Name(names)
}
