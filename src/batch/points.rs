//! What each point of an experiment comes to, as two tables: one row per point, and one row per point and measure.

use super::sweep::Sweep;
use crate::record::csv::quoted;
use crate::record::package::Extra;
use crate::record::point::{factor_columns, number_column};
use crate::record::tables::{About, Holds, header};
use crate::record::{Column, PointTally, Table};
use crate::stats::Estimate;

/// Name of the table with one row per point.
pub(super) const WIDE: &str = "points";
/// Name of the table with one row per point and measure.
pub(super) const LONG: &str = "points_long";

/// A table of points: its text, and what describes it.
pub(super) struct Summary {
    pub(super) text: String,
    pub(super) rows: u64,
    pub(super) extra: Extra,
}

/// One share or mean of a point.
struct Measure {
    name: String,
    count: Option<u64>,
    found: Estimate,
}

impl Measure {
    /// Value and ends; what no run or a single one bounds is left empty.
    fn cells(&self) -> [String; 3] {
        let number = |x: f64| {
            if x.is_finite() {
                format!("{x:.4}")
            } else {
                String::new()
            }
        };
        [self.found.value, self.found.low, self.found.high].map(number)
    }
}

fn measures(point: &PointTally, outcomes: &[String]) -> Vec<Measure> {
    let share = |name: String, count: u64| Measure {
        name,
        count: Some(count),
        found: Estimate::share(count, point.runs),
    };
    let mut list: Vec<Measure> = outcomes
        .iter()
        .enumerate()
        .map(|(i, name)| share(name.clone(), point.outcome(i)))
        .collect();
    list.push(share("war".into(), point.wars));
    list.push(Measure {
        name: "peak_rung".into(),
        count: None,
        found: Estimate::mean_of_counts(&point.highest),
    });
    list
}

fn column(name: &str, holds: Holds, key: &str, args: Vec<(&'static str, String)>) -> Column {
    Column::fixed(Table::Runs, name, holds).about(About::Words(format!("table-points.{key}"), args))
}

/// Returns the two tables.
pub(super) fn tables(sweep: &Sweep, points: &[PointTally], outcomes: &[String]) -> Vec<Summary> {
    vec![wide(sweep, points, outcomes), long(sweep, points, outcomes)]
}

fn count() -> Holds {
    Holds::Integer(0, i64::MAX)
}

/// Returns the columns of the table with one row per point.
pub(super) fn wide_columns(sweep: &Sweep, outcomes: &[String]) -> Vec<Column> {
    let design = &sweep.design;
    let mut columns = vec![number_column()];
    columns.extend(factor_columns(&design.factors, &design.points));
    columns.push(column("runs", count(), "runs", vec![]));
    for measure in measures(&PointTally::default(), outcomes) {
        let of = || vec![("of", measure.name.clone())];
        let name = |part: &str| format!("{}_{part}", measure.name);
        if measure.count.is_some() {
            columns.push(column(&name("runs"), count(), "count", of()));
            columns.push(column(
                &name("share"),
                Holds::Number(0.0, 1.0),
                "share",
                of(),
            ));
            columns.push(column(&name("low"), Holds::Number(0.0, 1.0), "low", of()));
            columns.push(column(&name("high"), Holds::Number(0.0, 1.0), "high", of()));
        } else {
            let any = || Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
            columns.push(column("peak_rung_mean", any(), "mean", vec![]));
            columns.push(column("peak_rung_low", any(), "mean_low", vec![]).or_missing());
            columns.push(column("peak_rung_high", any(), "mean_high", vec![]).or_missing());
        }
    }
    columns
}

fn wide(sweep: &Sweep, points: &[PointTally], outcomes: &[String]) -> Summary {
    let (design, columns) = (&sweep.design, wide_columns(sweep, outcomes));
    let mut text = header(&columns);
    for (number, (levels, point)) in design.points.iter().zip(points).enumerate() {
        let mut cells = vec![number.to_string()];
        cells.extend(levels.iter().map(|level| quoted(&level.to_string())));
        cells.push(point.runs.to_string());
        for m in measures(point, outcomes) {
            cells.extend(m.count.map(|count| count.to_string()));
            cells.extend(m.cells());
        }
        text += &cells.join(",");
        text.push('\n');
    }
    Summary {
        text,
        rows: points.len() as u64,
        extra: Extra {
            name: WIDE,
            key: &["point"],
            columns,
        },
    }
}

fn long(sweep: &Sweep, points: &[PointTally], outcomes: &[String]) -> Summary {
    let names = measures(&PointTally::default(), outcomes)
        .into_iter()
        .map(|m| m.name)
        .collect();
    let any = || Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
    let columns = vec![
        number_column(),
        column("measure", Holds::Name(names), "measure", vec![]),
        column("runs", count(), "runs", vec![]),
        column("count", count(), "counted", vec![]).or_missing(),
        column("value", any(), "value", vec![]),
        column("low", any(), "value_low", vec![]).or_missing(),
        column("high", any(), "value_high", vec![]).or_missing(),
    ];
    let mut text = header(&columns);
    let mut rows = 0;
    for (number, point) in (0..sweep.points()).zip(points) {
        for m in measures(point, outcomes) {
            let count = m.count.map(|count| count.to_string()).unwrap_or_default();
            let name = quoted(&m.name);
            let [value, low, high] = m.cells();
            text += &format!(
                "{number},{name},{},{count},{value},{low},{high}\n",
                point.runs
            );
            rows += 1;
        }
    }
    Summary {
        text,
        rows,
        extra: Extra {
            name: LONG,
            key: &["point", "measure"],
            columns,
        },
    }
}
