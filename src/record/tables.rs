//! The tables: which there are, and what their columns hold. One schema for every format in which they are written.

use super::{events, offramps, runs, states};
use crate::rules::Ruleset;
use crate::scenario::model::Scenario;
use std::fmt;

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// One row per run.
    Runs,
    /// One row per run, turn and actor.
    Turns,
    /// One row per run, turn and stance.
    Stances,
    /// One row per deed.
    Deeds,
    /// One row per reading.
    Readings,
    /// One row per move on the ladder.
    Transitions,
    /// One row per off-ramp that opened or closed.
    Offramps,
    /// One row per run, turn and force.
    Forces,
    /// One row per run, turn and narrative.
    Narratives,
    /// One row per change.
    Changes,
}

impl Table {
    /// All tables, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Runs,
        Self::Turns,
        Self::Stances,
        Self::Deeds,
        Self::Readings,
        Self::Transitions,
        Self::Offramps,
        Self::Forces,
        Self::Narratives,
        Self::Changes,
    ];

    /// Returns its name, as in `--tables` and in the names of files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Runs => "runs",
            Self::Turns => "turns",
            Self::Stances => "stances",
            Self::Deeds => "deeds",
            Self::Readings => "readings",
            Self::Transitions => "transitions",
            Self::Offramps => "offramps",
            Self::Forces => "forces",
            Self::Narratives => "narratives",
            Self::Changes => "changes",
        }
    }

    /// Returns the table of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.name() == name)
    }

    /// Returns the columns that tell one row from every other; none where rows may be alike.
    #[must_use]
    pub const fn key(self) -> &'static [&'static str] {
        match self {
            Self::Runs => &["run"],
            Self::Turns => &["run", "turn", "actor"],
            Self::Stances => &["run", "turn", "from", "to"],
            Self::Deeds => &["run", "turn", "deed"],
            Self::Readings => &["run", "turn", "reading"],
            Self::Offramps => &["run", "turn", "ramp"],
            Self::Forces => &["run", "turn", "force"],
            Self::Narratives => &["run", "turn", "narrative"],
            Self::Transitions | Self::Changes => &[],
        }
    }

    /// Returns the columns, those of one scenario or, without one, every column that there can be.
    #[must_use]
    pub fn columns(self, setting: Option<&Setting>) -> Vec<Column> {
        let mut list = vec![Column::fixed(self, "run", Holds::Integer(0, i64::MAX))];
        list.push(Column::fixed(
            self,
            "seed",
            Holds::Integer(0, (1 << 53) - 1),
        ));
        if self != Self::Runs {
            let last = setting.map_or(520, |s| i64::from(s.scenario.horizon_turns));
            list.push(Column::fixed(self, "turn", Holds::Integer(1, last)));
            list.push(Column::fixed(self, "date", Holds::Date));
        }
        match self {
            Self::Runs => list.extend(runs::columns(setting)),
            Self::Turns => list.extend(states::turns(setting)),
            Self::Stances => list.extend(states::stances(setting)),
            Self::Offramps => list.extend(offramps::columns(setting)),
            Self::Forces => list.extend(states::forces(setting)),
            Self::Narratives => list.extend(states::narratives(setting)),
            Self::Deeds => list.extend(events::deeds(setting)),
            Self::Readings => list.extend(events::readings(setting)),
            Self::Transitions => list.extend(events::transitions(setting)),
            Self::Changes => list.extend(events::changes(setting)),
        }
        distinct(&mut list);
        list
    }
}

/// Gives a quantity of the scenario that has the name of a column before it a name of its own.
fn distinct(columns: &mut [Column]) {
    for i in 1..columns.len() {
        while columns[..i].iter().any(|c| c.name == columns[i].name) {
            columns[i].name.push('_');
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A choice of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tables(u16);

impl Tables {
    /// No table.
    pub const NONE: Self = Self(0);
    /// Every table.
    pub const ALL: Self = Self((1 << Table::ALL.len()) - 1);

    /// Reads a list such as `runs,turns`, or `all`, or `none`.
    ///
    /// # Errors
    /// Returns the first word that is no table.
    pub fn parse(list: &str) -> Result<Self, String> {
        match list.trim() {
            "all" => return Ok(Self::ALL),
            "none" => return Ok(Self::NONE),
            _ => {}
        }
        let words = list.split(',').map(str::trim);
        words
            .map(|word| Table::find(word).ok_or_else(|| word.to_owned()))
            .collect()
    }

    /// Whether a table is among them.
    #[inline]
    #[must_use]
    pub const fn has(self, table: Table) -> bool {
        self.0 & 1 << table as u16 != 0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether one of them has rows for turns.
    #[must_use]
    pub const fn has_turns(self) -> bool {
        self.0 & !(1 << Table::Runs as u16) != 0
    }

    /// Returns the tables in the order in which they are listed.
    pub fn iter(self) -> impl Iterator<Item = Table> {
        Table::ALL.into_iter().filter(move |t| self.has(*t))
    }
}

impl FromIterator<Table> for Tables {
    fn from_iter<I: IntoIterator<Item = Table>>(tables: I) -> Self {
        tables
            .into_iter()
            .fold(Self::NONE, |all, t| Self(all.0 | 1 << t as u16))
    }
}

impl fmt::Display for Tables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.iter().map(Table::name).collect();
        f.write_str(
            if names.is_empty() {
                "none".into()
            } else {
                names.join(",")
            }
            .as_str(),
        )
    }
}

/// What the columns of a scenario depend on.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The scenario as written.
    pub scenario: &'a Scenario,
    /// The scenario compiled.
    pub rules: &'a Ruleset,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Holds {
    /// Whole numbers from the first to the second.
    Integer(i64, i64),
    /// Numbers from the first to the second; an infinite bound is none.
    Number(f64, f64),
    /// Free text.
    Text,
    /// One of these names.
    Name(Vec<String>),
    /// An ISO date.
    Date,
    /// `true` or `false`.
    Flag,
}

/// Where the description of a column stands.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// In the program's words: key, and what fills its gaps.
    Words(String, Vec<(&'static str, String)>),
    /// In the scenario: the quantity of this name.
    Quantity(String),
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name; it holds the unit where there is one.
    pub name: String,
    /// What it holds.
    pub holds: Holds,
    /// Unit; empty where there is none.
    pub unit: String,
    /// Whether a row may lack it.
    pub optional: bool,
    /// Its description.
    pub about: About,
}

impl Column {
    /// Returns a column that a table always has, described by `table-TABLE.NAME`.
    #[must_use]
    pub fn fixed(table: Table, name: &str, holds: Holds) -> Self {
        let owner = if ["run", "seed", "turn", "date"].contains(&name) {
            "every"
        } else {
            table.name()
        };
        let about = About::Words(format!("table-{owner}.{name}"), vec![]);
        Self {
            name: name.into(),
            holds,
            unit: String::new(),
            optional: false,
            about,
        }
    }

    /// Returns it with a unit.
    #[must_use]
    pub fn in_unit(mut self, unit: &str) -> Self {
        self.unit = unit.into();
        self
    }

    /// Returns it as one that a row may lack.
    #[must_use]
    pub fn or_missing(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Returns it with another description.
    #[must_use]
    pub fn about(mut self, about: About) -> Self {
        self.about = about;
        self
    }
}

/// Returns the header line of columns, with its end.
#[must_use]
pub fn header(columns: &[Column]) -> String {
    let names: Vec<String> = columns
        .iter()
        .map(|c| super::csv::quoted(&c.name))
        .collect();
    names.join(",") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_tables() {
        let list = Tables::parse("turns, runs").expect("both are tables");
        assert_eq!(
            (list.to_string(), list.has_turns()),
            ("runs,turns".into(), true)
        );
        assert_eq!(Tables::parse("runs,turn"), Err("turn".into()));
        assert_eq!(Tables::parse("all").map(|t| t.iter().count()), Ok(10));
        assert_eq!(
            Tables::parse("none").map(|t| t.to_string()),
            Ok("none".into())
        );
    }
}
