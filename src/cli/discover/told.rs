//! What `discover` found, as text and as tables.

use super::{All, Found};
use crate::analysis::discovery::cart::Node;
use crate::analysis::discovery::{Bounds, Held, Limit, Values};
use crate::cli::draw::{Branch, Table, cut, tree};
use crate::cli::sensitivity::numeral;
use crate::cli::shell::Shell;
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use crate::stats::Estimate;
use crate::text::{Arg, key, percent};

/// Widest name of a factor in the text.
const NAME: usize = 30;

/// What is told, and to whom.
pub(super) struct Told<'a> {
    pub(super) all: &'a All<'a>,
    pub(super) shell: &'a Shell,
    pub(super) seed: u64,
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
impl Told<'_> {
    /// Returns the answer in words.
    pub(super) fn text(&self) -> String {
        let (shell, all) = (self.shell, self.all);
        let cases = &all.table.cases;
        let hits = cases.hits.iter().filter(|hit| **hit).count();
        let args = [
            ("design", all.table.design.as_str().into()),
            ("event", all.table.event.as_str().into()),
            ("over", self.percent(all.over).into()),
            ("hits", Arg::Number(hits as f64)),
            ("points", Arg::Number(cases.len() as f64)),
            ("seed", self.seed.to_string().into()),
        ];
        let mut text = shell.paragraph("discover-title", &args);
        let key = if all.over >= 1.0 {
            "discover-interest-every"
        } else {
            "discover-interest"
        };
        text += &shell.paragraph(key, &args);
        for (i, found) in all.boxes.iter().enumerate() {
            text.push('\n');
            text += &self.told_box(i + 1, found);
        }
        if all.is_boxed && all.boxes.is_empty() {
            text.push('\n');
            text += &shell.paragraph("discover-no-box", &[]);
        }
        if let Some(root) = &all.tree {
            text.push('\n');
            text += &shell.paragraph("discover-tree", &[]);
            text += &tree(&self.branch(root, None), shell.width);
        }
        text.push('\n');
        text += &shell.paragraph("discover-how", &[]);
        text + &shell.paragraph("ask-simulation-error", &[])
    }

    fn percent(&self, share: f64) -> String {
        percent(self.shell.lang, share, 1)
    }

    fn told_box(&self, number: usize, found: &Found) -> String {
        let shell = self.shell;
        let args = [("n", Arg::Number(number as f64))];
        let key = if number == 1 {
            "discover-box"
        } else {
            "discover-box-next"
        };
        let mut text = shell.paragraph(key, &args);
        let mut table = Table::new(&[false, false, false, false]);
        for (factor, p) in &found.limits {
            let p = if *p < 1e-4 {
                shell.say("discover-p-small", &[])
            } else {
                let p = numeral(shell, (p * 1e4).round() / 1e4);
                shell.say("discover-p", &[("p", p.into())])
            };
            let said = self.said(&found.bounds, *factor);
            let meaning = self.meaning(*factor).unwrap_or_default();
            table.row(vec![self.name(*factor), said, p, meaning]);
        }
        text += &table.draw(shell.width, "  ");
        let [here, out] = found.held;
        let interval = |count: u64, of: u64| {
            let share = Estimate::share(count, of);
            let number = |x: f64| crate::text::decimal(shell.lang, 100.0 * x, 0);
            let args = [
                ("share", percent(shell.lang, share.value, 0).into()),
                ("low", number(share.low).into()),
                ("high", number(share.high).into()),
            ];
            shell.say("discover-interval", &args)
        };
        let args = [
            ("coverage", percent(shell.lang, here.coverage(), 0).into()),
            ("density", percent(shell.lang, here.density(), 0).into()),
            ("base", percent(shell.lang, here.base(), 0).into()),
            ("found", Arg::Number(here.all as f64)),
            ("out", Arg::Number(out.all as f64)),
            ("coverage_out", interval(out.hits, out.all_hits).into()),
            ("density_out", interval(out.hits, out.inside).into()),
            ("base_out", percent(shell.lang, out.base(), 0).into()),
        ];
        text += &shell.paragraph("discover-found", &args);
        text += &shell.paragraph("discover-out", &args);
        // Beyond what the points that it was found in make of it, a box that says nothing holds as many as all points do.
        let low = Estimate::share(out.hits, out.inside).low;
        if low <= out.base() {
            text += &shell.paragraph("discover-weak", &[]);
        }
        text
    }

    fn name(&self, factor: usize) -> String {
        cut(&self.all.table.factors[factor][0], NAME)
    }

    /// Returns what a parameter stands for, in the scenario's words.
    fn meaning(&self, factor: usize) -> Option<String> {
        let name = self.all.table.factors[factor][1].strip_prefix("params/")?;
        let name = name.strip_suffix("/value").unwrap_or(name);
        let checked = &self.all.table.checked;
        checked
            .texts
            .find(self.shell.lang, &key("param", name), &[])
    }

    /// Returns what a box says of a factor.
    fn said(&self, bounds: &Bounds, factor: usize) -> String {
        let shell = self.shell;
        let say = |name: &str, low: f64, high: f64| {
            let args = [
                ("low", numeral(shell, short(low)).into()),
                ("high", numeral(shell, short(high)).into()),
            ];
            shell.say(name, &args)
        };
        match (&bounds.0[factor], &self.all.whole.0[factor]) {
            (Limit::Within(low, high), Limit::Within(least, most)) => {
                if low <= least {
                    say("discover-at-most", *low, *high)
                } else if high >= most {
                    say("discover-at-least", *low, *high)
                } else {
                    say("discover-between", *low, *high)
                }
            }
            (limit, _) => self.words(limit, factor).join(" | "),
        }
    }

    fn words(&self, limit: &Limit, factor: usize) -> Vec<String> {
        match (limit, &self.all.table.cases.factors[factor]) {
            (Limit::Among(kept), Values::Words(words, _)) => {
                let kept = words.iter().zip(kept).filter(|(_, is_in)| **is_in);
                kept.map(|(word, _)| word.clone()).collect()
            }
            _ => vec![],
        }
    }

    /// Draws a node of the tree: what parted it from its sibling, and how many of its points are of interest.
    fn branch(&self, node: &Node, by: Option<(usize, &Bounds)>) -> Branch {
        let shell = self.shell;
        let cases = &self.all.table.cases;
        let head = by.map_or_else(
            || shell.say("discover-all", &[]),
            |(factor, above)| format!("{} {}", self.name(factor), self.side(node, above, factor)),
        );
        let hits = cases.count(&node.cases);
        let out = cases.held(&node.bounds, &self.all.held_out);
        let args = [
            (
                "share",
                percent(shell.lang, hits as f64 / node.cases.len() as f64, 0).into(),
            ),
            ("n", Arg::Number(node.cases.len() as f64)),
            ("out", percent(shell.lang, out.density(), 0).into()),
            ("m", Arg::Number(out.inside as f64)),
        ];
        let key = if out.inside == 0 {
            "discover-node-none"
        } else {
            "discover-node"
        };
        let sides = node.split.as_ref();
        let below = |(factor, sides): &(usize, Box<[Node; 2]>)| {
            let side = |side: &Node| self.branch(side, Some((*factor, &node.bounds)));
            sides.iter().map(side).collect()
        };
        Branch {
            head,
            text: shell.say(key, &args),
            below: sides.map_or(vec![], below),
        }
    }

    /// Returns the limit by which a side differs from the node above it.
    fn side(&self, node: &Node, above: &Bounds, factor: usize) -> String {
        let number = |x: f64| numeral(self.shell, short(x));
        match (&node.bounds.0[factor], &above.0[factor]) {
            (Limit::Within(low, high), Limit::Within(_, most)) => {
                if high < most {
                    format!("≤ {}", number(*high))
                } else {
                    format!("> {}", number(*low))
                }
            }
            (limit, _) => format!("= {}", self.words(limit, factor).join(" | ")),
        }
    }

    /// Returns the tables: limits and merits of the boxes, the way to them, the leaves of the tree, the points.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = vec![self.limits(), self.merits(), self.way()];
        sheets.extend(self.all.tree.as_ref().map(|root| self.leaves(root)));
        sheets.extend(self.all.table.sheet.clone());
        sheets
    }

    fn limits(&self) -> Sheet {
        let any = || Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
        let columns = [
            ("set", Holds::Name(vec!["box".into(), "leaf".into()])),
            ("number", Holds::Integer(1, i64::MAX)),
            ("factor", Holds::Text),
            ("path", Holds::Text),
            ("low", any()),
            ("high", any()),
            ("words", Holds::Text),
            ("quasi_p", Holds::Number(0.0, 1.0)),
        ];
        let mut sheet = Sheet::new("discover_limits", &["set", "number", "factor"], columns);
        for (i, found) in self.all.boxes.iter().enumerate() {
            for (factor, p) in &found.limits {
                sheet.push(self.limit_row("box", i + 1, &found.bounds, *factor, Some(*p)));
            }
        }
        let leaves = self.all.tree.iter().flat_map(Node::leaves);
        for (i, leaf) in leaves.enumerate() {
            for factor in leaf.bounds.restricted(&self.all.whole) {
                sheet.push(self.limit_row("leaf", i + 1, &leaf.bounds, factor, None));
            }
        }
        sheet
    }

    fn limit_row(
        &self,
        set: &str,
        number: usize,
        bounds: &Bounds,
        factor: usize,
        p: Option<f64>,
    ) -> Vec<Cell> {
        let [name, path] = &self.all.table.factors[factor];
        let (mut low, mut high, mut words) = (None, None, None);
        match &bounds.0[factor] {
            Limit::Within(from, to) => (low, high) = (Some(*from), Some(*to)),
            limit @ Limit::Among(_) => words = Some(self.words(limit, factor).join("|")),
        }
        vec![
            set.into(),
            number.into(),
            name.as_str().into(),
            path.as_str().into(),
            low.into(),
            high.into(),
            words.into(),
            p.into(),
        ]
    }

    fn merits(&self) -> Sheet {
        let mut sheet = Sheet::new("discover_boxes", &["number", "points"], held_columns());
        for (i, found) in self.all.boxes.iter().enumerate() {
            for (points, held) in ["found", "held_out"].into_iter().zip(found.held) {
                sheet.push(held_row(i + 1, points, held));
            }
        }
        sheet
    }

    fn leaves(&self, root: &Node) -> Sheet {
        let cases = &self.all.table.cases;
        let mut sheet = Sheet::new("discover_leaves", &["number", "points"], held_columns());
        for (i, leaf) in root.leaves().into_iter().enumerate() {
            let held = cases.held(&leaf.bounds, &root.cases);
            sheet.push(held_row(i + 1, "found", held));
            let held = cases.held(&leaf.bounds, &self.all.held_out);
            sheet.push(held_row(i + 1, "held_out", held));
        }
        sheet
    }

    fn way(&self) -> Sheet {
        let share = || Holds::Number(0.0, 1.0);
        let columns = [
            ("number", Holds::Integer(1, i64::MAX)),
            ("step", Holds::Integer(0, i64::MAX)),
            ("coverage", share()),
            ("density", share()),
            ("mass", share()),
            ("limited", Holds::Integer(0, i64::MAX)),
        ];
        let mut sheet = Sheet::new("discover_steps", &["number", "step"], columns);
        for (i, found) in self.all.boxes.iter().enumerate() {
            for (place, step) in found.steps.iter().enumerate() {
                sheet.push(vec![
                    (i + 1).into(),
                    place.into(),
                    step.held.coverage().into(),
                    step.held.density().into(),
                    step.held.mass().into(),
                    step.bounds.restricted(&self.all.whole).len().into(),
                ]);
            }
        }
        sheet
    }
}

/// Returns a number with four significant digits, as limits between points are told.
fn short(x: f64) -> f64 {
    format!("{x:.3e}").parse().expect("a number reads back")
}

fn held_columns() -> Vec<(&'static str, Holds)> {
    let share = || Holds::Number(0.0, 1.0);
    let count = || Holds::Integer(0, i64::MAX);
    vec![
        ("number", Holds::Integer(1, i64::MAX)),
        (
            "points",
            Holds::Name(vec!["found".into(), "held_out".into()]),
        ),
        ("inside", count()),
        ("of_interest", count()),
        ("all", count()),
        ("all_of_interest", count()),
        ("coverage", share()),
        ("coverage_low", share()),
        ("coverage_high", share()),
        ("density", share()),
        ("density_low", share()),
        ("density_high", share()),
        ("mass", share()),
    ]
}

fn held_row(number: usize, points: &str, held: Held) -> Vec<Cell> {
    let coverage = Estimate::share(held.hits, held.all_hits);
    let density = Estimate::share(held.hits, held.inside);
    vec![
        number.into(),
        points.into(),
        held.inside.into(),
        held.hits.into(),
        held.all.into(),
        held.all_hits.into(),
        coverage.value.into(),
        coverage.low.into(),
        coverage.high.into(),
        density.value.into(),
        density.low.into(),
        density.high.into(),
        held.mass().into(),
    ]
}
