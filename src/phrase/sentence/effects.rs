//! Effects as sentences.

use super::{Reader, quote};
use crate::phrase::naming::Sides;
use crate::scenario::formula::Context;
use crate::scenario::formula::ast::{Expr, Quantity, Term};
use crate::scenario::model::{Effect, Num};
use crate::slot::{Kind, Slot};

impl Reader<'_> {
    /// Returns an effect as a sentence.
    pub(crate) fn effect(&self, effect: &Effect, context: &Context) -> String {
        let quoted = |kind: &str, name: &str| quote(self.words.lang, &self.naming.bare(kind, name));
        match effect {
            Effect::Tell {
                narrative,
                by,
                boost,
            } => {
                let channel = self.words.say(&format!("word-{}", by.name()), &[]);
                let told = ("narrative", quoted("narrative", narrative));
                let boost = ("boost", self.num(boost, context));
                self.fill("say-tell", &[told, ("channel", channel), boost])
            }
            Effect::Send {
                men,
                owner,
                from,
                to,
            } => {
                let node = |name: &str| self.naming.bare("node", name);
                let men = ("men", self.num(men, context));
                let owner = ("owner", self.naming.named(owner).the);
                self.fill(
                    "say-send",
                    &[men, owner, ("from", node(from)), ("to", node(to))],
                )
            }
            Effect::Clear { red_line } => {
                self.fill("say-clear", &[("line", quoted("red-line", red_line))])
            }
            Effect::Flag(name) => self.fill("say-raise-flag", &[("flag", format!("`{name}`"))]),
            Effect::Do {
                action,
                doer,
                target,
                beneficiary,
            } => {
                let side = |name: &'_ Option<String>| name.clone().unwrap_or_default();
                let (target, beneficiary) = (side(target), side(beneficiary));
                let sides = Sides {
                    doer,
                    target: &target,
                    beneficiary: &beneficiary,
                    host: "",
                };
                self.fill("say-do", &[("deed", self.naming.deed(action, sides))])
            }
            on_quantity => self.change(on_quantity, context),
        }
    }

    /// Returns a change of a quantity as a sentence.
    fn change(&self, effect: &Effect, context: &Context) -> String {
        let what = |text: &str| ("what", self.say(&self.checked.formula(text, context)));
        let num = |num: &Num| self.num(num, context);
        match effect {
            Effect::Change { what: q, by } => self.fill("say-change", &[what(q), ("by", num(by))]),
            Effect::Raise { what: q, by } => self.fill("say-raise", &[what(q), ("by", num(by))]),
            Effect::Lower { what: q, by } => self.fill("say-lower", &[what(q), ("by", num(by))]),
            Effect::SetTo { what: q, to } => {
                let tree = self.checked.formula(q, context);
                self.fill("say-set", &[what(q), ("to", self.goal(&tree, to, context))])
            }
            Effect::Pull {
                what: q,
                toward,
                rate,
            } => self.fill(
                "say-pull",
                &[what(q), ("toward", num(toward)), ("rate", num(rate))],
            ),
            _ => String::new(),
        }
    }

    fn goal(&self, tree: &Expr, to: &Num, context: &Context) -> String {
        match (tree, to) {
            (Expr::Read(Quantity::Slot(Slot::Label), _), Num::Formula(word)) => {
                self.words.say(&format!("word-{word}"), &[])
            }
            (Expr::Read(Quantity::Slot(Slot::Status), of), Num::Formula(word)) => match of.last() {
                Some(Term::Name(Kind::Treaty, treaty)) => self.state_word(treaty, word),
                _ => word.clone(),
            },
            _ => self.num(to, context),
        }
    }
}
