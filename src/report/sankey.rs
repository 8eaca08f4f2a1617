//! Ratchet paths as a Sankey drawing: rungs never reached before, one column for each record, as wide as there are runs.

use super::svg::{Anchor, Drawing, NARROW, breadth, fixed, rung_class};
use std::collections::BTreeMap;

/// Width of a node.
const NODE: f64 = 15.0;
/// Space between two nodes of a column.
const GAP: f64 = 7.0;
/// Height under which a node has no label.
const LABELLED: f64 = 9.0;

/// A node: a column, and a rung, or none where runs climb no further.
type Node = (usize, Option<usize>);

/// Words of the drawing.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// What it shows.
    pub label: &'a str,
    /// Heads of the columns, the start first.
    pub heads: &'a [String],
    /// What stands at runs that climb no further.
    pub stop: &'a str,
    /// Writes a share.
    pub share: &'a dyn Fn(f64) -> String,
}

impl std::fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}

/// What flows: runs in each node, and from node to node.
#[derive(Debug, Default)]
struct Flow {
    nodes: BTreeMap<Node, u64>,
    links: BTreeMap<(Node, Node), u64>,
}

impl Flow {
    fn new(paths: &BTreeMap<Vec<u8>, u64>, columns: usize) -> Self {
        let mut flow = Self::default();
        for (path, runs) in paths {
            let mut before: Option<Node> = None;
            for column in 0..columns {
                let node = (column, path.get(column).map(|r| usize::from(*r)));
                *flow.nodes.entry(node).or_default() += runs;
                if let Some(before) = before {
                    *flow.links.entry((before, node)).or_default() += runs;
                }
                if node.1.is_none() {
                    break;
                }
                before = Some(node);
            }
        }
        flow
    }
}

/// Draws the paths; `top` is the highest rung of the ladder.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of runs")]
pub fn sankey(width: f64, paths: &BTreeMap<Vec<u8>, u64>, top: usize, words: &Words) -> Drawing {
    let is_narrow = width <= NARROW;
    let columns = if is_narrow { 4 } else { 5 }.min(words.heads.len());
    let (height, first) = (if is_narrow { 320.0 } else { 400.0 }, 34.0);
    let flow = Flow::new(paths, columns);
    let all: u64 = paths.values().sum();
    let most = (0..columns)
        .map(|c| flow.nodes.keys().filter(|n| n.0 == c).count())
        .max();
    let space = height - first - 8.0 - GAP * (most.unwrap_or(1) as f64 + 1.0);
    let unit = space / all.max(1) as f64;
    let told = |node: &Node, runs: u64| {
        let rung = node.1.map(|rung| rung.to_string());
        let share = (words.share)(runs as f64 / all.max(1) as f64);
        format!("{}\u{a0}· {share}", rung.as_deref().unwrap_or(words.stop))
    };
    // What stands beside the last column needs its room at the edge.
    let last = flow.nodes.iter().filter(|(node, _)| node.0 + 1 == columns);
    let label = last.fold(60.0, |wide: f64, (node, runs)| {
        wide.max(breadth(&told(node, *runs), "h") + 8.0)
    });
    let apart = (width - NODE - label - 4.0) / (columns.max(2) - 1) as f64;
    let x = |column: usize| 4.0 + apart * column as f64;
    let tops = places(&flow, columns, unit, first);
    let mut drawing = Drawing::new(width, height, words.label);
    links(&mut drawing, &flow, &tops, unit, top, &x);
    for (node, runs) in &flow.nodes {
        let (at, tall) = (tops[node], (*runs as f64 * unit).max(1.0));
        let class = node
            .1
            .map_or("f".into(), |rung| format!("f {}", rung_class(rung, top)));
        drawing.rect(&class, [x(node.0), at, NODE, tall]);
        if tall >= LABELLED {
            let place = (x(node.0) + NODE + 4.0, at + tall / 2.0 + 4.5);
            drawing.text("h", place, Anchor::Start, &told(node, *runs));
        }
    }
    for (column, head) in words.heads.iter().take(columns).enumerate() {
        drawing.text("t", (x(column), 18.0), Anchor::Start, head);
    }
    drawing
}

/// Returns the top of every node: higher rungs above, runs that climb no further below.
#[expect(clippy::cast_precision_loss, reason = "counts of runs")]
fn places(flow: &Flow, columns: usize, unit: f64, first: f64) -> BTreeMap<Node, f64> {
    let mut tops = BTreeMap::new();
    for column in 0..columns {
        let mut nodes: Vec<&Node> = flow.nodes.keys().filter(|n| n.0 == column).collect();
        nodes.sort_by_key(|n| std::cmp::Reverse(n.1.map_or(0, |rung| rung + 1)));
        let mut y = first;
        for node in nodes {
            tops.insert(*node, y);
            y += (flow.nodes[node] as f64 * unit).max(1.0) + GAP;
        }
    }
    tops
}

#[expect(clippy::cast_precision_loss, reason = "counts of runs")]
fn links(
    drawing: &mut Drawing,
    flow: &Flow,
    tops: &BTreeMap<Node, f64>,
    unit: f64,
    top: usize,
    x: &dyn Fn(usize) -> f64,
) {
    let (mut out, mut into) = (tops.clone(), tops.clone());
    let mut list: Vec<(&(Node, Node), &u64)> = flow.links.iter().collect();
    list.sort_by(|a, b| {
        let key = |((from, to), _): &(&(Node, Node), &u64)| [tops[from], tops[to]];
        let (a, b) = (key(a), key(b));
        a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]))
    });
    for ((from, to), runs) in list {
        let wide = *runs as f64 * unit;
        let (y, z) = (out[from] + wide / 2.0, into[to] + wide / 2.0);
        *out.get_mut(from).expect("it has a place") += wide;
        *into.get_mut(to).expect("it has a place") += wide;
        let (left, right) = (x(from.0) + NODE, x(to.0));
        let middle = fixed(f64::midpoint(left, right));
        let [left, right, y, z] = [left, right, y, z].map(fixed);
        let d = format!("M{left} {y}C{middle} {y} {middle} {z} {right} {z}");
        let class =
            to.1.map_or("s".into(), |rung| format!("l {}", rung_class(rung, top)));
        drawing.stroke(&class, &d, wide.max(0.6));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_in_goes_out() {
        let paths = BTreeMap::from([
            (vec![3], 50),
            (vec![3, 4], 20),
            (vec![3, 4, 6], 20),
            (vec![3, 5], 10),
        ]);
        let flow = Flow::new(&paths, 4);
        assert_eq!(flow.nodes[&(0, Some(3))], 100);
        for (node, runs) in &flow.nodes {
            let sum = |pick: fn(&(Node, Node)) -> &Node| -> u64 {
                flow.links
                    .iter()
                    .filter(|(link, _)| pick(link) == node)
                    .map(|(_, n)| n)
                    .sum()
            };
            assert!(node.0 == 0 || sum(|link| &link.1) == *runs, "into {node:?}");
            assert!(
                node.1.is_none() || sum(|link| &link.0) == *runs,
                "out of {node:?}"
            );
        }
    }
}
