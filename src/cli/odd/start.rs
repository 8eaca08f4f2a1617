//! The state at the start, from the compiled model.

use super::Odd;
use super::state::{Of, of};
use crate::rules::layout::{Column, What, pair_row};
use crate::scenario::model::Label;
use crate::slot::Slot;
use crate::text::{date, key, listed};

impl Odd<'_> {
    pub(super) fn initialisation(&self) -> String {
        let first = self.rules.calendar.date(1);
        let day = date(self.shell.lang, first.year, first.month, first.day);
        let mut out = self.paragraph("odd-start", &[("date", day.into())]);
        let registry = &self.rules.registry;
        let crisis: Vec<Vec<String>> = self
            .columns(Of::Crisis)
            .map(|c| vec![self.name(c), self.value(c, 0)])
            .collect();
        out.push_str(&self.table(&["variable", "value"], &crisis));
        let actors: Vec<(String, usize)> = registry
            .actors
            .iter()
            .enumerate()
            .map(|(id, name)| (self.page.reader.naming.actor(name), id))
            .collect();
        out.push_str(&self.starts("actor", Of::Actor, &actors));
        let naming = &self.page.reader.naming;
        let pairs: Vec<(String, usize)> = self
            .rules
            .stances
            .iter()
            .map(|(a, b)| {
                let [from, to] =
                    [a, b].map(|id| naming.actor(registry.actors.name(usize::from(*id))));
                (
                    format!("{from} → {to}"),
                    pair_row(self.rules.n_actors(), usize::from(*a), usize::from(*b)),
                )
            })
            .collect();
        out.push_str(&self.starts("stance", Of::Pair, &pairs));
        let nodes: Vec<(String, usize)> = registry
            .nodes
            .iter()
            .enumerate()
            .map(|(id, n)| (naming.bare("node", n), id))
            .collect();
        out.push_str(&self.starts("node", Of::Node, &nodes));
        out + &self.forces() + &self.parties()
    }

    /// A table of things whose quantities are not all 0 at the start.
    fn starts(&self, head: &str, of: Of, things: &[(String, usize)]) -> String {
        let differs = |c: &&Column| {
            let mut numbers = things.iter().map(|(_, row)| self.number_at(c, *row));
            is_label(c) || numbers.any(|x| x.abs() > 0.0)
        };
        let columns: Vec<&Column> = self.columns(of).filter(|c| differs(c)).collect();
        let rows: Vec<Vec<String>> = things
            .iter()
            .map(|(name, row)| {
                std::iter::once(name.clone())
                    .chain(columns.iter().map(|c| self.value(c, *row)))
                    .collect()
            })
            .collect();
        let heads: Vec<String> = columns.iter().map(|c| self.name(c)).collect();
        let is_whole = |row: &Vec<String>| of != Of::Node || row[1..].iter().any(|x| x != "0");
        let rows: Vec<Vec<String>> = rows.into_iter().filter(is_whole).collect();
        if columns.is_empty() || rows.is_empty() {
            return String::new();
        }
        let heads = [vec![self.say(&format!("odd-{head}"), &[])], heads].concat();
        self.sheet(&heads, &rows)
    }

    fn forces(&self) -> String {
        let Some(strength) = self.rules.layout.find(What::Slot(Slot::Strength)) else {
            return String::new();
        };
        let (r, naming) = (&self.rules.registry, &self.page.reader.naming);
        let rows: Vec<Vec<String>> = r
            .forces
            .iter()
            .zip(&self.rules.garrisons)
            .enumerate()
            .map(|(id, (name, (owner, node)))| {
                let men = self.rules.start[strength as usize + id].0;
                vec![
                    format!("`{name}`"),
                    naming.actor(r.actors.name(usize::from(*owner))),
                    naming.bare("node", r.nodes.name(usize::from(*node))),
                    self.shell.whole(men),
                ]
            })
            .collect();
        self.table(&["force", "owner", "place", "men"], &rows)
    }

    /// Returns the word of a treaty's state.
    pub(super) fn state_word(&self, treaty: &str, state: &str) -> String {
        self.own(&format!("{}.{state}", key("treaty", treaty)))
            .unwrap_or_else(|| state.to_owned())
    }

    fn parties(&self) -> String {
        let naming = &self.page.reader.naming;
        let rows: Vec<Vec<String>> = self
            .scenario()
            .treaties
            .iter()
            .map(|(name, treaty)| {
                let parties: Vec<String> = treaty
                    .parties
                    .iter()
                    .map(|(actor, at)| {
                        format!("{}: {}", naming.actor(actor), self.state_word(name, at))
                    })
                    .collect();
                vec![
                    naming.bare("treaty", name),
                    listed(self.shell.lang, &parties),
                ]
            })
            .collect();
        self.table(&["treaty", "parties"], &rows)
    }

    fn columns(&self, wanted: Of) -> impl Iterator<Item = &Column> {
        self.rules.layout.columns().iter().filter(move |c| {
            matches!(c.what, What::Slot(_) | What::Own(_)) && of(self, c) == wanted
        })
    }

    fn name(&self, column: &Column) -> String {
        match column.what {
            What::Slot(slot) => format!("`{}`", slot.quantity().name),
            What::Own(id) => format!("`{}`", self.rules.registry.quantities.name(id.into())),
            _ => String::new(),
        }
    }

    fn number_at(&self, column: &Column, row: usize) -> f64 {
        self.rules.start[column.base as usize + row].0
    }

    fn value(&self, column: &Column, row: usize) -> String {
        let x = self.number_at(column, row);
        if !is_label(column) {
            return self.page.reader.number(x);
        }
        let word = Label::ALL
            .iter()
            .find(|label| (f64::from(**label as u8) - x).abs() < 0.5);
        word.map_or(String::new(), |label| {
            self.say(&format!("word-{}", label.name()), &[])
        })
    }
}

fn is_label(column: &Column) -> bool {
    column.what == What::Slot(Slot::Label)
}
