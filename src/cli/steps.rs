//! Steps of paths in words, for the verbs that show by which steps a rung climbs, and the tree that they form.

use super::shell::Shell;
use crate::analysis::paths::tree::Tree;
use crate::analysis::paths::{By, Mark, band_ends};
use crate::phrase::naming::{Named, Naming};
use crate::rules::Ruleset;
use crate::rules::expr::NOBODY;
use crate::scenario::Checked;
use crate::text::Arg;

/// Least share of a step of a tree that is told.
pub(crate) const NOTED: f64 = 0.02;
/// Most lines of a tree that are told.
pub(crate) const LINES: usize = 22;

/// What steps are told with.
#[derive(Clone, Copy)]
pub(crate) struct Steps<'a> {
    /// The words of the program.
    pub(crate) shell: &'a Shell,
    /// The scenario.
    pub(crate) checked: &'a Checked,
    /// The compiled scenario.
    pub(crate) rules: &'a Ruleset,
    /// Whose rung, toward whom.
    pub(crate) pair: [u16; 2],
}

impl<'a> Steps<'a> {
    fn naming(&self) -> Naming<'a> {
        Naming::new(self.shell.lang, &self.checked.texts)
    }

    fn code(&self, actor: u16) -> &'a str {
        if actor == NOBODY {
            ""
        } else {
            self.rules.registry.actors.name(actor.into())
        }
    }

    /// Returns “Russia toward Azerbaijan”.
    pub(crate) fn pair_name(&self) -> String {
        let name = |actor| Arg::Text(self.naming().named(self.code(actor)).the);
        let args = [("from", name(self.pair[0])), ("to", name(self.pair[1]))];
        self.shell.say("tell-pair", &args)
    }

    /// Returns a step: the rung, and what made it, actors by their short names.
    pub(crate) fn step(&self, mark: &Mark) -> String {
        format!("{}\u{a0} {}", mark.rung, self.cause(mark))
    }

    /// Returns what made a step.
    pub(crate) fn cause(&self, mark: &Mark) -> String {
        let registry = &self.rules.registry;
        let bare = |key: &str, kind: &str, name: &str| {
            let name = self.naming().bare(kind, name);
            self.shell.say(key, &[("name", name.into())])
        };
        match mark.by {
            By::Deed(option) => self.deed(option),
            By::Rule(id) => bare("paths-by-rule", "rule", registry.rules.name(id.into())),
            By::Inject(id) => bare(
                "paths-by-inject",
                "inject",
                registry.injects.name(id.into()),
            ),
            By::RedLine(id) => bare(
                "paths-by-red-line",
                "red-line",
                registry.red_lines.name(id.into()),
            ),
            By::Ladder => self.shell.say("paths-by-ladder", &[]),
            By::Other => self.shell.say("paths-by-other", &[]),
            By::Lasted(band) => self.lasted(mark.rung, band),
        }
    }

    fn lasted(&self, rung: u8, band: u8) -> String {
        let (low, high) = band_ends(band);
        let rung = &self.rules.ladder.rungs[usize::from(rung)];
        let args = [
            ("name", self.naming().rung(rung).into()),
            ("low", f64::from(low).into()),
            ("high", f64::from(high).into()),
        ];
        let key = if low == high {
            "paths-lasted-one"
        } else {
            "paths-lasted"
        };
        self.shell.say(key, &args)
    }

    fn deed(&self, option: u16) -> String {
        let option = &self.rules.options[usize::from(option)];
        let action = self.rules.registry.actions.name(option.action.into());
        let sides = [self.pair[0], self.pair[1], option.beneficiary, option.host];
        let short = sides.map(|actor| Named::new(self.shell.lang, self.code(actor)));
        let told = self.naming().deed_of(action, &short);
        told.unwrap_or_else(|| action.into())
    }
}

/// Returns the nodes of a tree that are told, each before what follows it.
pub(crate) fn noted(tree: &Tree) -> Vec<usize> {
    let mut list = vec![];
    let mut open = vec![0];
    while let Some(at) = open.pop() {
        if at > 0 {
            list.push(at);
        }
        open.extend(noted_below(tree, at).rev());
    }
    list
}

fn noted_below(tree: &Tree, at: usize) -> impl DoubleEndedIterator<Item = usize> {
    let children = tree.nodes[at].children.iter().copied();
    children.filter(|child| tree.share(*child).value >= NOTED)
}

/// Returns what stands in front of a step that is told: branches of letters.
pub(crate) fn branch(tree: &Tree, node: usize) -> String {
    let is_last = |at: usize| {
        let parent = tree.nodes[at].parent.expect("a step has one before it");
        noted_below(tree, parent).next_back() == Some(at)
    };
    let way: Vec<usize> = std::iter::successors(Some(node), |at| tree.nodes[*at].parent)
        .filter(|at| *at > 0)
        .collect();
    let mut out = String::new();
    for at in way.iter().skip(1).rev() {
        out.push_str(if is_last(*at) { "   " } else { "│  " });
    }
    out + if is_last(node) { "└─ " } else { "├─ " }
}
