//! What followed in a turn: injects, rungs, red lines, treaties, narratives, rules of note.

use super::Story;
use crate::analysis::chronicle::Kept;
use crate::cli::draw::wrap;
use crate::phrase::naming::opened;
use crate::phrase::sentence::quote;
use crate::rules::change::Cause;
use crate::rules::layout::What;
use crate::rules::trigger::Limit;
use crate::scenario::model::Moves;
use crate::slot::Slot;
use crate::text::Arg;
use crate::world::turn::Transition;

/// Growth of a narrative's salience in one turn that is worth telling.
const NOTED_GROWTH: f64 = 0.05;

impl Story<'_> {
    /// The injects that fired.
    pub(super) fn injects(&self, kept: &Kept) -> String {
        let mut out = String::new();
        for (id, inject) in self.rules.injects.iter().enumerate() {
            if kept.changes.iter().any(|c| c.cell == inject.fired_at) {
                let name = self
                    .naming()
                    .bare("inject", self.rules.registry.injects.name(id));
                out.push_str(&self.line("tell-inject", &[("name", name.into())]));
            }
        }
        out
    }

    /// Everything else that is worth telling.
    pub(super) fn happenings(&self, kept: &Kept) -> String {
        let mut out = String::new();
        kept.transitions
            .iter()
            .for_each(|m| out.push_str(&self.told_move(kept, m)));
        out.push_str(&self.red_lines(kept));
        out.push_str(&self.treaties(kept));
        out.push_str(&self.consents(kept));
        out.push_str(&self.arrivals(kept));
        out.push_str(&self.combat(kept));
        out.push_str(&self.narratives(kept));
        out.push_str(&self.rules_of_note(kept));
        out.push_str(&self.ramps(kept));
        out
    }

    fn told_move(&self, kept: &Kept, m: &Transition) -> String {
        let up = m.after > m.before;
        let args = [
            ("arrow", if up { "▲" } else { "▼" }.into()),
            ("pair", opened(&self.pair(m.from, m.to)).into()),
            ("before", f64::from(m.before).into()),
            ("after", f64::from(m.after).into()),
            ("name", self.rung(m.after).into()),
            ("why", self.why_moved(kept, m).into()),
        ];
        let text = wrap(
            &self.say("tell-move", &args),
            self.shell.width,
            "  ",
            "    ",
        );
        self.shell.tint(m.after, text.trim_end_matches('\n')) + "\n"
    }

    /// Returns what moved a rung.
    pub(crate) fn why_moved(&self, kept: &Kept, m: &Transition) -> String {
        let tension = self
            .pair_cell(Slot::Tension, m.from, m.to)
            .map_or(0.0, |c| self.chronicle.value(c, kept.turn));
        let tension = ("tension", Arg::Text(self.two(tension)));
        let ladder = &self.rules.ladder;
        let limit = |list: &[f64], rung: u8| {
            (
                "limit",
                Arg::Text(self.two(list.get(usize::from(rung)).copied().unwrap_or(0.0))),
            )
        };
        match m.cause {
            Cause::Deed(at) => match kept.deeds.get(usize::from(at)) {
                Some(deed) => self.say(
                    "tell-moved-by-deed",
                    &[("deed", quote(self.shell.lang, &self.deed(deed)).into())],
                ),
                None => String::new(),
            },
            Cause::Ladder if ladder.moves == Moves::ByDeeds => {
                let quiet = ("n", Arg::Number(ladder.quiet_turns));
                self.say(
                    "tell-moved-by-quiet",
                    &[quiet, tension, limit(&ladder.floor, m.before)],
                )
            }
            Cause::Ladder if m.after > m.before => {
                self.say("tell-moved-up", &[tension, limit(&ladder.up, m.after)])
            }
            Cause::Ladder => self.say("tell-moved-down", &[tension, limit(&ladder.down, m.before)]),
            cause => self.cause_name(cause),
        }
    }

    fn red_lines(&self, kept: &Kept) -> String {
        let mut out = String::new();
        for (id, line) in self.rules.red_lines.iter().enumerate() {
            let (before, now) = (
                self.chronicle.value(line.cell, kept.turn - 1),
                self.chronicle.value(line.cell, kept.turn),
            );
            if (before - now).abs() > 0.5 {
                let name = quote(
                    self.shell.lang,
                    &self
                        .naming()
                        .bare("red-line", self.rules.registry.red_lines.name(id)),
                );
                let owner = self.naming().named(self.id(line.owner)).of;
                let key = if now > before {
                    "tell-crossed"
                } else {
                    "tell-cleared"
                };
                out.push_str(&self.line(key, &[("name", name.into()), ("of_owner", owner.into())]));
            }
        }
        out
    }

    fn treaties(&self, kept: &Kept) -> String {
        let Some(base) = self.rules.layout.find(What::Slot(Slot::Status)) else {
            return String::new();
        };
        let mut out = String::new();
        let (n_treaties, n_actors) = (self.rules.registry.treaties.len(), self.rules.n_actors());
        for row in 0..n_treaties * n_actors {
            let (treaty, actor) = (row / n_actors, row % n_actors);
            let cell = base + u32::try_from(row).expect("few parties");
            let (before, now) = (
                self.chronicle.value(cell, kept.turn - 1),
                self.chronicle.value(cell, kept.turn),
            );
            if (before - now).abs() > 0.5 {
                let id = self.rules.registry.treaties.name(treaty);
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "states are few"
                )]
                let state = |code: f64| self.state(id, code as usize);
                let actor = self.naming().actor(self.rules.registry.actors.name(actor));
                let args = [
                    ("actor", actor.into()),
                    ("treaty", self.naming().bare("treaty", id).into()),
                    ("before", state(before).into()),
                    ("after", state(now).into()),
                ];
                out.push_str(&self.line("tell-treaty", &args));
            }
        }
        out
    }

    fn state(&self, treaty: &str, code: usize) -> String {
        let states = self
            .checked
            .scenario
            .treaties
            .get(treaty)
            .map(|t| t.states.as_slice())
            .unwrap_or_default();
        let Some(state) = states.get(code) else {
            return String::new();
        };
        let key = format!("{}.{state}", crate::text::key("treaty", treaty));
        self.checked
            .texts
            .find(self.shell.lang, &key, &[])
            .unwrap_or_else(|| state.clone())
    }

    fn narratives(&self, kept: &Kept) -> String {
        let mut out = String::new();
        for (id, narrative) in self.rules.narratives.iter().enumerate() {
            let cell = narrative.salience;
            let (before, now) = (
                self.chronicle.value(cell, kept.turn - 1),
                self.chronicle.value(cell, kept.turn),
            );
            if now - before >= NOTED_GROWTH {
                let name = quote(
                    self.shell.lang,
                    &self
                        .naming()
                        .bare("narrative", self.rules.registry.narratives.name(id)),
                );
                let args = [
                    ("name", name.into()),
                    ("before", self.two(before).into()),
                    ("after", self.two(now).into()),
                ];
                out.push_str(&self.line("tell-narrative", &args));
            }
        }
        out
    }

    /// Rules that do not fire every turn, or that change what an actor calls another.
    fn rules_of_note(&self, kept: &Kept) -> String {
        let labels = self
            .rules
            .layout
            .find(What::Slot(Slot::Label))
            .map(|base| self.rules.layout.column_of(base));
        let mut told = vec![];
        for change in &kept.changes {
            let Cause::Rule(rule, binding) = change.cause else {
                continue;
            };
            let instance = self
                .rules
                .triggers
                .instances
                .iter()
                .find(|i| i.rule == rule && i.binding == binding);
            let is_rare = instance.is_some_and(|i| i.limit != Limit::EveryTurn);
            let is_label = labels.is_some_and(|c| (c.base..c.base + c.rows).contains(&change.cell));
            if (is_rare || is_label) && !told.contains(&(rule, binding)) {
                told.push((rule, binding));
            }
        }
        let line = |(rule, binding): &(u16, u16)| {
            let name = self
                .naming()
                .bare("rule", self.rules.registry.rules.name((*rule).into()));
            let bound = &self.rules.triggers.bindings[usize::from(*rule)][usize::from(*binding)];
            let things: Vec<String> = bound
                .things
                .iter()
                .map(|(_, kind, id)| self.thing(*kind, *id))
                .collect();
            let who = if things.is_empty() {
                String::new()
            } else {
                format!(" ({})", things.join(", "))
            };
            self.line("tell-rule", &[("name", format!("{name}{who}").into())])
        };
        told.iter().map(line).collect()
    }

    fn thing(&self, kind: crate::slot::Kind, id: usize) -> String {
        let r = &self.rules.registry;
        match kind {
            crate::slot::Kind::Actor => self.naming().actor(r.actors.name(id)),
            crate::slot::Kind::Node => self.naming().bare("node", r.nodes.name(id)),
            _ => self.naming().bare("force", r.forces.name(id)),
        }
    }
}
