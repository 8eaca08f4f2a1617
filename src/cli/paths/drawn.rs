//! Drawings of `paths`: the tree and the flow of record highs, as SVG at both widths, and the tree for Graphviz.

use super::Found;
use crate::analysis::paths::Kind;
use crate::analysis::paths::dot::dot;
use crate::cli::shell::Failure;
use crate::cli::steps::{LINES, noted};
use crate::report::charts::Row;
use crate::report::sankey::{Words, sankey};
use crate::report::slide;
use crate::report::svg::{NARROW, WIDE, rung_class};
use crate::report::tree::{Step, tree};
use crate::text::{decimal, percent};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Least share of a step in a drawing for Graphviz.
const DRAWN: f64 = 0.005;
/// Columns of the flow.
const COLUMNS: usize = 5;

impl Found<'_> {
    /// Writes the drawings that were asked for.
    pub(super) fn draw(&self) -> Result<(), Failure> {
        let broken = |path: &Path| {
            let name = path.display().to_string();
            move |error: std::io::Error| Failure::broken(name, &error)
        };
        if let Some(file) = &self.args.dot {
            fs::write(file, self.graph()).map_err(broken(file))?;
        }
        if let Some(folder) = &self.args.svg {
            fs::create_dir_all(folder).map_err(broken(folder))?;
            for (name, text) in self.slides() {
                let file = folder.join(name);
                fs::write(&file, text).map_err(broken(&file))?;
            }
        }
        Ok(())
    }

    fn graph(&self) -> String {
        let title = self.steps().pair_name();
        let told = |mark: &_| self.steps().step(mark);
        let share = |x: f64| percent(self.shell.lang, x, 1);
        dot(&self.tree, &title, DRAWN, &told, &share)
    }

    /// Returns the name and the text of each file.
    fn slides(&self) -> Vec<(String, String)> {
        let (steps, records) = (self.rows(), self.records());
        let label = format!(
            "{} {}",
            self.say(&format!("paths-kind-{}", self.args.kind), &[]),
            self.steps().pair_name()
        );
        let lang = self.shell.lang;
        let tick = |value: f64, is_last: bool| match is_last {
            true => percent(lang, value, 0),
            false => decimal(lang, 100.0 * value, 0),
        };
        let heads: Vec<String> = (0..COLUMNS)
            .map(|i| self.shell.say(&format!("report-record-{i}"), &[]))
            .collect();
        let (stop, about) = (
            self.shell.say("report-stop", &[]),
            self.say("paths-kind-ratchet", &[]),
        );
        let words = Words {
            label: &about,
            heads: &heads,
            stop: &stop,
            share: &|share| percent(lang, share, usize::from(share < 0.1)),
        };
        let top = self.ladder().rungs.len() - 1;
        let both = [(WIDE, ""), (NARROW, "-narrow")];
        both.into_iter()
            .flat_map(|(width, suffix)| {
                let drawn = [
                    ("tree", tree(width, &label, &steps, &tick)),
                    ("flow", sankey(width, &records, top, &words)),
                ];
                drawn.map(|(name, drawing)| (format!("paths-{name}{suffix}.svg"), slide(&drawing)))
            })
            .collect()
    }

    /// Returns the steps of the tree that are told.
    fn rows(&self) -> Vec<Step> {
        let lang = self.shell.lang;
        let row = |at: usize| {
            let node = &self.tree.nodes[at];
            let mark = node.mark.as_ref().expect("a step is told");
            let share = self.tree.share(at);
            let lift = self.tree.lift(at).filter(|_| node.hits.runs > 0);
            let lift = lift.map_or_else(|| "·".into(), |x| self.times(x));
            Step {
                depth: node.depth - 1,
                row: Row {
                    name: self.steps().step(mark).replace("\u{a0} ", "\u{a0}"),
                    tone: rung_class(mark.rung.into(), self.ladder().rungs.len() - 1),
                    value: share.value,
                    low: share.low,
                    high: share.high,
                    text: format!("{}  {lift}", percent(lang, share.value, 1)),
                },
            }
        };
        noted(&self.tree).into_iter().take(LINES).map(row).collect()
    }

    /// Returns how many runs went by which record highs, the rung at the start first.
    fn records(&self) -> BTreeMap<Vec<u8>, u64> {
        let mut list = BTreeMap::new();
        for trail in &self.trails {
            let start = trail.rungs.first().copied().unwrap_or(0);
            let highs = trail.path(Kind::Ratchet).into_iter().map(|mark| mark.rung);
            *list
                .entry(std::iter::once(start).chain(highs).collect())
                .or_default() += 1;
        }
        list
    }
}
