//! Standard codes of actions as the tables hold them: columns of a deed, and what the deeds of a turn come to between two actors.
//!
//! A dyad is scored on several scales, and conflict apart from cooperation: a sum of both would hide mixed conduct.

use super::csv::{Rows, quoted};
use super::tables::{Column, Holds, Table};
use crate::rules::Ruleset;
use crate::rules::action::Action;
use crate::rules::expr::NOBODY;
use crate::scenario::model::Category;
use crate::world::turn::Deed;

/// Returns the columns of a deed from `category` to `severity_points`.
pub(super) fn columns_of_deeds() -> Vec<Column> {
    let column = |name, holds| Column::fixed(Table::Deeds, name, holds);
    let categories = Category::NAMES.iter().map(|w| (*w).to_owned()).collect();
    vec![
        column("category", Holds::Name(categories)),
        column("cameo", Holds::Text).or_missing(),
        column("goldstein", Holds::Number(-10.0, 10.0))
            .or_missing()
            .in_unit("Goldstein points"),
        column("plover", Holds::Text).or_missing(),
        column("plover_mode", Holds::Text).or_missing(),
        column("mid_action", Holds::Integer(0, 21)).or_missing(),
        column("mid_hostility", Holds::Integer(1, 5))
            .or_missing()
            .in_unit("MID hostility level"),
        column("severity_points", Holds::Integer(i64::MIN, i64::MAX))
            .or_missing()
            .in_unit("severity points"),
    ]
}

/// Returns the text of these fields.
pub(super) fn fields_of_deeds(action: &Action) -> String {
    let mut row = Rows::default();
    row.text(action.category.name());
    match &action.codes {
        None => row.raw(b",,,,,,,"),
        Some(c) => {
            row.text(&quoted(&c.cameo));
            row.number(c.goldstein);
            row.text(&quoted(c.plover.as_deref().unwrap_or_default()));
            row.text(&quoted(c.mode.as_deref().unwrap_or_default()));
            match c.mid_action {
                Some(number) => row.integer(number.into()),
                None => row.missing(),
            }
            row.integer(action.mid().into());
            row.signed(c.severity_points.into());
        }
    }
    String::from_utf8_lossy(row.bytes()).into_owned()
}

/// Returns the columns of a stance that say what the deeds of the turn come to.
pub(super) fn columns_of_stances() -> Vec<Column> {
    let column = |name, holds| Column::fixed(Table::Stances, name, holds);
    let deeds = |name| column(name, Holds::Integer(0, 65_535)).in_unit("deeds");
    let points =
        |name, low, high| column(name, Holds::Number(low, high)).in_unit("Goldstein points");
    let severity =
        |name, low, high| column(name, Holds::Integer(low, high)).in_unit("severity points");
    vec![
        deeds("n_deeds"),
        points("goldstein_conflict", f64::NEG_INFINITY, 0.0),
        points("goldstein_cooperation", 0.0, f64::INFINITY),
        column("mid_action", Holds::Integer(0, 21)).or_missing(),
        column("mid_hostility", Holds::Integer(1, 5))
            .or_missing()
            .in_unit("MID hostility level"),
        severity("severity_up", 0, i64::MAX),
        severity("severity_down", i64::MIN, 0),
        deeds("verbal_cooperation"),
        deeds("material_cooperation"),
        deeds("verbal_conflict"),
        deeds("material_conflict"),
    ]
}

/// What a deed is on each scale.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Score {
    goldstein: f64,
    mid_action: Option<u8>,
    mid_hostility: Option<u8>,
    severity: i64,
    /// Quad class: verbal and material cooperation, verbal and material conflict.
    quad: Option<u8>,
}

/// What the deeds of one actor toward another come to in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Sum {
    n: u64,
    conflict: f64,
    cooperation: f64,
    mid_action: Option<u8>,
    mid_hostility: Option<u8>,
    up: i64,
    down: i64,
    quads: [u64; 4],
}

/// Scores of every action.
#[derive(Debug, Clone, Default)]
pub(super) struct Scores(Vec<Score>);

impl Scores {
    /// Returns the scores of a scenario's actions.
    pub(super) fn new(rules: &Ruleset) -> Self {
        Self(rules.actions.iter().map(score).collect())
    }

    /// Writes what the deeds of one actor toward another come to. A deed without a target is toward whom it helps.
    pub(super) fn write(&self, deeds: &[Deed], from: u16, to: u16, out: &mut Rows) {
        let mut sum = Sum::default();
        for deed in deeds {
            let toward = if deed.target == NOBODY {
                deed.beneficiary
            } else {
                deed.target
            };
            if (deed.actor, toward) == (from, to) {
                sum.add(&self.0[usize::from(deed.action)]);
            }
        }
        sum.write(out);
    }
}

impl Sum {
    fn add(&mut self, score: &Score) {
        self.n += 1;
        self.conflict += score.goldstein.min(0.0);
        self.cooperation += score.goldstein.max(0.0);
        self.mid_action = self.mid_action.max(score.mid_action);
        self.mid_hostility = self.mid_hostility.max(score.mid_hostility);
        self.up += score.severity.max(0);
        self.down += score.severity.min(0);
        if let Some(quad) = score.quad {
            self.quads[usize::from(quad)] += 1;
        }
    }

    fn write(&self, out: &mut Rows) {
        if self.n == 0 {
            out.raw(b"0,0.0000,0.0000,,,0,0,0,0,0,0,");
            return;
        }
        out.integer(self.n);
        out.number(self.conflict);
        out.number(self.cooperation);
        for level in [self.mid_action, self.mid_hostility] {
            match level {
                Some(level) => out.integer(level.into()),
                None => out.missing(),
            }
        }
        out.signed(self.up);
        out.signed(self.down);
        self.quads.iter().for_each(|n| out.integer(*n));
    }
}

fn score(action: &Action) -> Score {
    let Some(codes) = &action.codes else {
        return Score::default();
    };
    Score {
        goldstein: codes.goldstein,
        mid_action: codes.mid_action.and_then(|n| u8::try_from(n).ok()),
        mid_hostility: Some(action.mid()),
        severity: codes.severity_points.into(),
        quad: quad(&codes.cameo),
    }
}

/// Returns the quad class of a CAMEO code, by its root: 01 to 05, 06 to 08, 09 to 13, 14 to 20.
fn quad(cameo: &str) -> Option<u8> {
    match cameo.get(..2)?.parse().ok()? {
        1..=5 => Some(0),
        6..=8 => Some(1),
        9..=13 => Some(2),
        14..=20 => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_have_their_quad_class() {
        let of = |code: &str| quad(code);
        assert_eq!(
            ["057", "0841", "1313", "154", "2042"].map(of),
            [Some(0), Some(1), Some(2), Some(3), Some(3)]
        );
        assert_eq!(["", "9", "21", "xx1"].map(of), [None; 4]);
    }

    #[test]
    fn aid_and_threats_are_not_set_off() {
        let score = |goldstein, mid_hostility, severity, quad| Score {
            goldstein,
            mid_action: None,
            mid_hostility: Some(mid_hostility),
            severity,
            quad: Some(quad),
        };
        let mut sum = Sum::default();
        sum.add(&score(7.4, 1, -2, 1));
        sum.add(&score(-7.0, 2, 4, 2));
        let mut row = Rows::default();
        sum.write(&mut row);
        row.end();
        assert_eq!(row.bytes(), b"2,-7.0000,7.4000,,2,4,-2,0,1,1,0\n");
    }
}
