//! Entities, state variables and scales, from the compiled model.

use super::{Odd, count};
use crate::phrase::naming::Named;
use crate::rules::layout::{Column, What};
use crate::scenario::model::{Label, Scope};
use crate::slot::{Kind, Slot, Values};
use crate::text::{Arg, date};

/// What a quantity belongs to.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Of {
    Crisis,
    Actor,
    Pair,
    Node,
    Force,
    Other,
}

impl Odd<'_> {
    pub(super) fn entities(&self) -> String {
        let kinds = self.table(&["entity", "number", "which"], &self.kinds());
        let mut out = kinds + &self.heading("odd-variables");
        out.push_str(&self.paragraph("odd-variables-text", &[]));
        let variables: Vec<Vec<String>> = self
            .rules
            .layout
            .columns()
            .iter()
            .filter_map(|c| self.variable(c))
            .collect();
        out.push_str(&self.table(&["variable", "of", "range", "unit", "meaning"], &variables));
        out + &self.heading("odd-scales") + &self.scales()
    }

    /// Returns the kinds of entities that there are: how many, and which.
    fn kinds(&self) -> Vec<Vec<String>> {
        let s = self.scenario();
        let names = |kind: &str, list: Vec<&String>| {
            list.iter()
                .map(|n| self.page.reader.naming.bare(kind, n))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let plain = |list: Vec<&String>| {
            list.iter()
                .map(|n| format!("`{n}`"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let dockets = self.rules.dockets.iter().map(|d| &d.name).collect();
        let pairs = self.rules.stances.len();
        let rows = [
            (
                "actors",
                s.actors.len(),
                names("actor", s.actors.keys().collect()),
            ),
            ("dockets", self.rules.dockets.len(), plain(dockets)),
            ("stances", pairs, self.say("odd-stances-text", &[])),
            (
                "nodes",
                s.nodes.len(),
                names("node", s.nodes.keys().collect()),
            ),
            ("legs", s.legs.len(), self.say("odd-legs-text", &[])),
            ("axes", s.axes.len(), names("axis", s.axes.keys().collect())),
            ("forces", s.forces.len(), plain(s.forces.keys().collect())),
            (
                "treaties",
                s.treaties.len(),
                names("treaty", s.treaties.keys().collect()),
            ),
            (
                "consents",
                s.consents.len(),
                plain(s.consents.keys().collect()),
            ),
            (
                "narratives",
                s.narratives.len(),
                names("narrative", s.narratives.keys().collect()),
            ),
            (
                "red-lines",
                s.red_lines.len(),
                names("red-line", s.red_lines.keys().collect()),
            ),
        ];
        rows.into_iter()
            .filter(|row| row.1 > 0)
            .map(|(kind, n, which)| {
                vec![
                    self.say(&format!("odd-entity-{kind}"), &[]),
                    n.to_string(),
                    which,
                ]
            })
            .collect()
    }

    fn scales(&self) -> String {
        let (s, calendar) = (self.scenario(), &self.rules.calendar);
        let day = |turn: u32| {
            let d = calendar.date(turn);
            Arg::Text(date(self.shell.lang, d.year, d.month, d.day))
        };
        let args = [
            ("days", f64::from(s.turn_days).into()),
            ("turns", f64::from(self.rules.horizon).into()),
            ("from", day(1)),
            ("to", day(self.rules.horizon)),
            ("nodes", count(s.nodes.len())),
            ("legs", count(s.legs.len())),
        ];
        let space = if s.nodes.is_empty() {
            "odd-no-space"
        } else {
            "odd-space"
        };
        self.paragraph("odd-time", &args) + &self.paragraph(space, &args)
    }

    /// Returns the line of a column that is a state variable: built in, or of the scenario.
    fn variable(&self, column: &Column) -> Option<Vec<String>> {
        let (name, unit, meaning) = match column.what {
            What::Slot(slot) | What::Window(slot, _) => (
                slot.quantity().name.to_owned(),
                slot.quantity().unit.to_owned(),
                self.phrase(slot, column.what),
            ),
            What::Own(id) => {
                let name = self.rules.registry.quantities.name(id.into()).to_owned();
                let q = &self.scenario().quantities[&name];
                (
                    name.clone(),
                    q.unit.clone().unwrap_or_default(),
                    self.titled("quantity", &name, &q.doc),
                )
            }
            _ => return None,
        };
        let range = match column.what {
            What::Slot(slot) => match slot.quantity().values {
                Values::Labels => Label::NAMES
                    .iter()
                    .map(|l| self.say(&format!("word-{l}"), &[]))
                    .collect::<Vec<_>>()
                    .join(", "),
                Values::States => self.say("odd-states-of-treaty", &[]),
                Values::Truth => self.say("odd-yes-no", &[]),
                Values::Numbers(..) => self.range(column),
            },
            _ => self.range(column),
        };
        let of = self.say(&format!("odd-of-{}", word(of(self, column))), &[]);
        Some(vec![
            format!("`{name}`"),
            of,
            range,
            self.unit(&unit),
            meaning,
        ])
    }

    fn range(&self, column: &Column) -> String {
        let end = |x: f64| {
            if x.is_finite() {
                self.page.reader.number(x)
            } else {
                "∞".into()
            }
        };
        format!("{} .. {}", end(column.low), end(column.high))
    }

    /// Returns what a built-in quantity is called in sentences, of A toward B.
    fn phrase(&self, slot: Slot, what: What) -> String {
        let letters = ["A", "B", "C"].map(|letter| Named::new(self.shell.lang, letter));
        let names = [
            ["a", "of_a", "to_a"],
            ["b", "of_b", "to_b"],
            ["c", "of_c", "to_c"],
        ];
        let forms = names
            .iter()
            .zip(&letters)
            .flat_map(|(n, l)| n.iter().copied().zip([&l.the, &l.of, &l.to]));
        let mut args: Vec<(&'static str, Arg)> = forms
            .map(|(n, form)| (n, Arg::Text(form.clone())))
            .collect();
        if let What::Window(_, turns) = what {
            args.push(("n", f64::from(turns).into()));
        }
        self.say(
            &format!("say-{}", slot.quantity().name.replace('_', "-")),
            &args,
        )
    }
}

/// Returns what the quantity of a column belongs to.
pub(super) fn of(odd: &Odd, column: &Column) -> Of {
    match column.what {
        What::Slot(slot) | What::Window(slot, _) => match slot.quantity().args {
            [] => Of::Crisis,
            [Kind::Actor] => Of::Actor,
            [Kind::Actor, Kind::Actor] | [Kind::Actor, Kind::Actor, Kind::Turns] => Of::Pair,
            [Kind::Node] => Of::Node,
            [Kind::Force] => Of::Force,
            _ => Of::Other,
        },
        What::Own(id) => {
            match odd.scenario().quantities[odd.rules.registry.quantities.name(id.into())].scope {
                Scope::Global => Of::Crisis,
                Scope::Actor => Of::Actor,
                Scope::Pair => Of::Pair,
                Scope::Node => Of::Node,
            }
        }
        _ => Of::Other,
    }
}

const fn word(of: Of) -> &'static str {
    match of {
        Of::Crisis => "crisis",
        Of::Actor => "actor",
        Of::Pair => "pair",
        Of::Node => "node",
        Of::Force => "force",
        Of::Other => "other",
    }
}
