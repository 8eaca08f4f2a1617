//! Actions, lenses, rules, red lines, injects and outcomes, read aloud.

use super::{Page, Told};
use crate::scenario::formula::Context;
use crate::scenario::model::{
    self, At, Clears, Decide, Each, Fires, Num, Role, Shade, Visibility, Who,
};
use crate::text::{Arg, listed};

impl Page<'_> {
    pub(super) fn rule(&self, rule: &model::Rule) -> Told {
        let context = Context::rule(rule.for_each.as_ref());
        let mut told = Told::default();
        if let Some(each) = &rule.for_each {
            told.say(self.each(each));
        }
        self.when(&mut told, "read-when", &rule.when, &context);
        self.chance(&mut told, rule.chance.as_ref(), &context);
        told.say(match rule.fires {
            Fires::Once => self.say("read-fires-once", &[]),
            Fires::EveryTurn => self.say("read-fires-every-turn", &[]),
            Fires::AtMostEvery { turns } => {
                self.say("read-fires-at-most", &[("n", f64::from(turns).into())])
            }
        });
        self.then(&mut told, "read-then", &rule.then, &context);
        told.lines.extend(rule.note.clone());
        told
    }

    fn each(&self, each: &Each) -> String {
        let naming = self.reader.naming;
        let actors = |list: &[String]| {
            list.iter()
                .map(|a| naming.named(a).the)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let nothing = String::new;
        let (key, called, other, only, except) = match each {
            Each::Actor {
                called,
                only,
                except,
            } => ("actor", called, nothing(), actors(only), actors(except)),
            Each::Pair {
                from,
                toward,
                except,
            } => ("pair", from, toward.clone(), nothing(), actors(except)),
            Each::Member { of, called, except } => (
                "member",
                called,
                naming.bare("treaty", of),
                nothing(),
                actors(except),
            ),
            Each::Node { called, only } => {
                let nodes: Vec<String> = only.iter().map(|n| naming.bare("node", n)).collect();
                ("node", called, nothing(), nodes.join(", "), nothing())
            }
            Each::Force { called, .. } => ("force", called, nothing(), nothing(), nothing()),
        };
        let limit = match (only.is_empty(), except.is_empty()) {
            (false, _) => "read-each-only",
            (true, false) => "read-each-except",
            (true, true) => "read-each-any",
        };
        let limit = self.say(limit, &[("only", only.into()), ("except", except.into())]);
        let args = [
            ("a", called.as_str().into()),
            ("b", other.clone().into()),
            ("treaty", other.into()),
        ];
        self.say(
            &format!("read-each-{key}"),
            &[&args[..], &[("limit", limit.into())]].concat(),
        )
    }

    pub(super) fn lens(&self, lens: &model::Lens) -> Told {
        let context = Context::lens();
        let mut told = Told::default();
        told.say(self.say(
            "read-lens",
            &[("who", self.who(&lens.observer, "read-observers").into())],
        ));
        self.when(&mut told, "read-reads", &lens.reads, &context);
        let (key, num) = match &lens.valence {
            Shade::Set(num) => ("read-shade-set", num),
            Shade::Shift(num) => ("read-shade-shift", num),
            Shade::Multiply(num) => ("read-shade-multiply", num),
        };
        told.say(self.say(key, &[("by", self.reader.num(num, &context).into())]));
        self.then(&mut told, "read-also", &lens.also, &context);
        told
    }

    fn who(&self, who: &Who, everyone: &str) -> String {
        let actors = |list: &[String]| {
            list.iter()
                .map(|a| self.reader.naming.named(a).the)
                .collect::<Vec<_>>()
                .join(", ")
        };
        match who {
            Who::Everyone => self.say(everyone, &[]),
            Who::Only(list) => actors(list),
            Who::Except(list) => self.say(
                &format!("{everyone}-except"),
                &[("who", actors(list).into())],
            ),
        }
    }

    pub(super) fn action(&self, action: &model::Action) -> Told {
        let context = Context::deed();
        let mut told = Told::default();
        let domain = self.say(&format!("word-{}", action.category.name()), &[]);
        told.say(self.say(
            "read-doers",
            &[
                ("who", self.who(&action.doers, "read-everyone").into()),
                ("domain", domain.into()),
            ],
        ));
        for (key, role) in [
            ("target", &action.target),
            ("beneficiary", &action.beneficiary),
            ("host", &action.host),
        ] {
            if let Some(who) = self.role(role) {
                told.say(self.say(&format!("read-role-{key}"), &[("who", who.into())]));
            }
        }
        self.when(&mut told, "read-needs", &action.needs, &context);
        if !action.consents.is_empty() {
            let list: Vec<String> = action
                .consents
                .iter()
                .map(|c| self.reader.naming.bare("consent", c))
                .collect();
            let list = listed(self.reader.naming.lang, &list);
            told.say(self.say("read-consents", &[("list", list.into())]));
        }
        for (quantity, amount) in &action.cost {
            let amount = self.reader.num(amount, &context);
            let name = self
                .shell
                .words
                .find(&format!("read-cost-{quantity}"), &[])
                .unwrap_or_else(|| quantity.clone());
            told.say(self.say("read-cost", &[("what", name.into()), ("by", amount.into())]));
        }
        if action.rung > 0 {
            told.say(self.say("read-rung", &[("n", f64::from(action.rung).into())]));
        }
        if action.conciliation != Num::default() {
            told.say(self.say(
                "read-off-ramp",
                &[("by", self.reader.num(&action.conciliation, &context).into())],
            ));
        }
        if let Some(codes) = &action.codes {
            let mid = self.say(&format!("word-{}", codes.mid.name()), &[]);
            let args = [
                ("goldstein", self.shell.signed(codes.goldstein, 1).into()),
                ("cameo", codes.cameo.as_str().into()),
                ("mid", mid.into()),
            ];
            told.say(self.say("read-codes", &args));
        }
        told.say(self.visibility(&action.visibility, &context));
        if action.lasts_turns > 1 {
            told.say(self.say("read-lasts", &[("n", f64::from(action.lasts_turns).into())]));
        }
        self.then(&mut told, "read-then", &action.then, &context);
        told
    }

    fn role(&self, role: &Role) -> Option<String> {
        let actors = |list: &[String]| {
            list.iter()
                .map(|a| self.reader.naming.named(a).the)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let formula = |text: &str| {
            self.reader
                .say(&self.checked.formula(text, &Context::deed()))
        };
        match role {
            Role::Nobody => None,
            Role::Anyone => Some(self.say("read-anyone", &[])),
            Role::Only(list) => Some(actors(list)),
            Role::Except(list) => {
                Some(self.say("read-everyone-except", &[("who", actors(list).into())]))
            }
            Role::Lowest(text) => Some(self.say("read-lowest", &[("by", formula(text).into())])),
            Role::Highest(text) => Some(self.say("read-highest", &[("by", formula(text).into())])),
        }
    }

    fn visibility(&self, visibility: &Visibility, context: &Context) -> String {
        let num = |num: &Num| Arg::Text(self.reader.num(num, context));
        match visibility {
            Visibility::Public => self.say("read-public", &[]),
            Visibility::Discreet { detection } => {
                self.say("read-discreet", &[("detection", num(detection))])
            }
            Visibility::Covert {
                detection,
                attribution,
            } => self.say(
                "read-covert",
                &[
                    ("detection", num(detection)),
                    ("attribution", num(attribution)),
                ],
            ),
        }
    }

    pub(super) fn red_line(&self, line: &model::RedLine) -> Told {
        let context = Context::plain();
        let mut told = Told::default();
        told.say(self.say(
            "read-red-line",
            &[("who", self.reader.naming.named(&line.owner).of.into())],
        ));
        self.when(&mut told, "read-crossed", &line.when, &context);
        self.then(&mut told, "read-then", &line.then, &context);
        match &line.clears {
            Clears::Never => told.say(self.say("read-clears-never", &[])),
            Clears::When(conditions) => self.when(&mut told, "read-clears", conditions, &context),
        }
        told
    }

    pub(super) fn inject(&self, inject: &model::Inject) -> Told {
        let context = Context::plain();
        let mut told = Told::default();
        told.say(match &inject.at {
            At::Turn(turn) => self.say("read-at-turn", &[("n", f64::from(*turn).into())]),
            At::Date(date) => self.say("read-at-date", &[("date", date.as_str().into())]),
            At::WhenTrue => self.say("read-at-when-true", &[]),
            At::Facilitator => self.say("read-at-facilitator", &[]),
        });
        self.when(&mut told, "read-when", &inject.when, &context);
        self.chance(&mut told, inject.chance.as_ref(), &context);
        self.then(&mut told, "read-then", &inject.then, &context);
        told
    }

    pub(super) fn outcome(&self, outcome: &model::Outcome) -> Told {
        let mut told = Told::default();
        told.say(self.say(
            if outcome.decide == Decide::AtOnce {
                "read-at-once"
            } else {
                "read-at-end"
            },
            &[],
        ));
        if outcome.when.lines.is_empty() {
            told.say(self.say("read-otherwise", &[]));
        }
        self.when(&mut told, "read-holds", &outcome.when, &Context::plain());
        if let Some(score) = &outcome.score {
            let score = self.reader.num(score, &Context::plain());
            told.say(self.say("read-score", &[("score", score.into())]));
        }
        told
    }
}
