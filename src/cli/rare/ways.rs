//! By which record highs the event came about: the tree of its paths, each counting for its weight.

use super::super::draw::{cut, left, right};
use super::super::figures::interval;
use super::super::steps::{LINES, Steps, branch, noted};
use crate::analysis::paths::tree::{Path, Tree};
use crate::analysis::paths::{Kind, Trail, paths};
use crate::analysis::rare::splitting::Climb;
use crate::record::answer::Sheet;
use crate::record::tables::Holds;
use crate::stats::Estimate;
use crate::text::percent;

const SHARE: Holds = Holds::Number(0.0, 1.0);
const COUNT: Holds = Holds::Integer(0, i64::MAX);
/// Steps of the tree.
const DEPTH: usize = 4;
/// Columns of the figures beside a step: share, interval.
const FIGURES: usize = 27;

/// The tree of paths to the event, and the share of its chance that comes by each step.
pub(super) struct Ways {
    tree: Tree,
    shares: Vec<Estimate>,
}

impl Ways {
    /// Grows the tree of these paths.
    pub(super) fn new(climbs: &[Climb]) -> Self {
        let trails: Vec<Trail> = climbs.iter().map(|climb| climb.trail.clone()).collect();
        let list: Vec<Path> = paths(&trails, Kind::Ratchet);
        let tree = Tree::grow(&list, DEPTH);
        Self {
            shares: tree.shares_by_run(&list),
            tree,
        }
    }

    /// Returns it as a table; without rows where there are no paths.
    pub(super) fn sheet(&self, steps: &Steps) -> Sheet {
        let columns = [
            ("node", COUNT),
            ("parent", COUNT),
            ("depth", COUNT),
            ("rung", Holds::Integer(0, 20)),
            ("step", Holds::Text),
            ("paths", COUNT),
            ("weight", SHARE),
            ("share", SHARE),
            ("low", SHARE),
            ("high", SHARE),
            ("method", Holds::Text),
        ];
        let mut sheet = Sheet::new("rare_tree", &["node"], columns);
        let nodes = self.tree.nodes.iter().zip(&self.shares).enumerate();
        for (at, (node, found)) in nodes.filter(|(_, (node, _))| node.count.runs > 0) {
            sheet.push(vec![
                at.into(),
                node.parent.into(),
                node.depth.into(),
                node.mark.map(|m| u32::from(m.rung)).into(),
                node.mark.as_ref().map(|m| steps.cause(m)).into(),
                node.count.runs.into(),
                node.count.weight.into(),
                found.value.into(),
                found.low.into(),
                found.high.into(),
                found.method.name().into(),
            ]);
        }
        sheet
    }

    /// Returns it in words; nothing where there are no paths.
    pub(super) fn told(&self, steps: &Steps) -> String {
        let shell = steps.shell;
        let list = noted(&self.tree);
        if list.is_empty() {
            return String::new();
        }
        let room = shell.width.saturating_sub(FIGURES + 2);
        let row = |name: &str, share: &str, interval: &str| {
            let name = left(&cut(name, room), room);
            format!("  {name}{}{}\n", right(share, 11), right(interval, 16))
        };
        let mut out = shell.paragraph("rare-tree", &[("pair", steps.pair_name().into())]);
        let heads = ["batch-share", "batch-interval"].map(|key| shell.say(key, &[]));
        out.push_str(&row("", &heads[0], &heads[1]));
        for at in list.into_iter().take(LINES) {
            let mark = self.tree.nodes[at].mark.as_ref();
            let step = steps.step(mark.expect("a step is told"));
            let found = &self.shares[at];
            let share = percent(shell.lang, found.value, 1);
            let name = branch(&self.tree, at) + &step;
            out.push_str(&row(&name, &share, &interval(found, shell)));
        }
        out + &shell.paragraph("rare-tree-method", &[])
    }
}
