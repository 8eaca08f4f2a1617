//! The tree of paths as a Graphviz drawing.

use super::Mark;
use super::tree::Tree;
use std::fmt::Write as _;

/// Draws the tree from left to right: the heavier a step, the thicker its line. Steps with a smaller share than `least` are left
/// out. `told` names a step, `share` writes a share.
#[must_use]
pub fn dot(
    tree: &Tree,
    title: &str,
    least: f64,
    told: &dyn Fn(&Mark) -> String,
    share: &dyn Fn(f64) -> String,
) -> String {
    let mut out = String::from("digraph paths {\n  rankdir=LR;\n");
    out.push_str("  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11];\n");
    out.push_str("  edge [fontname=\"sans-serif\", fontsize=10, arrowsize=0.6];\n");
    let mut open = vec![0];
    while let Some(at) = open.pop() {
        let node = &tree.nodes[at];
        let found = tree.share(at).value;
        let name = node.mark.as_ref().map_or_else(|| title.into(), told);
        let label = format!("{}\\n{}", escaped(&name), escaped(&share(found)));
        let _ = writeln!(out, "  n{at} [label=\"{label}\"];");
        if let Some(parent) = node.parent {
            let width = 0.5 + 7.5 * found;
            let _ = writeln!(out, "  n{parent} -> n{at} [penwidth={width:.2}];");
        }
        let shown = |c: &&usize| tree.share(**c).value >= least;
        open.extend(node.children.iter().rev().filter(shown));
    }
    out.push_str("}\n");
    out
}

/// Writes quotes and backslashes so that Graphviz reads them as they are.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::super::By;
    use super::super::tree::Path;
    use super::*;

    #[test]
    fn a_drawing() {
        let mark = |rung| Mark {
            rung,
            by: By::Ladder,
        };
        let path = |run, marks: Vec<Mark>| Path {
            run,
            weight: 1.0,
            is_hit: false,
            marks,
        };
        let paths = [path(0, vec![mark(1)]), path(1, vec![mark(1), mark(2)])];
        let tree = Tree::grow(&paths, 5);
        let drawn = dot(
            &tree,
            "say \"start\"",
            0.6,
            &|m| format!("rung {}", m.rung),
            &|x| format!("{:.0} %", 100.0 * x),
        );
        assert!(drawn.contains("n0 [label=\"say \\\"start\\\"\\n100 %\"];"));
        assert!(drawn.contains("n0 -> n1 [penwidth=8.00];"));
        assert!(!drawn.contains("rung 2"), "half is less than 0.6");
        assert_eq!(drawn.matches('{').count(), drawn.matches('}').count());
    }
}
