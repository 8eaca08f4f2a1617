//! One run as a story: turn by turn, what was done, how it was meant, how it was read, what followed.
//! Invariant: every line comes from the chronicle of the run; nothing is worked out again.

mod deeds;
mod forces;
mod happenings;
mod ramps;
mod trace;

use super::draw::{self, wrap};
use super::shell::Shell;
use crate::analysis::chronicle::{Chronicle, Kept};
use crate::phrase::naming::{Naming, Sides, opened};
use crate::rules::Ruleset;
use crate::rules::expr::NOBODY;
use crate::rules::layout::{What, pair_row};
use crate::scenario::Checked;
use crate::slot::Slot;
use crate::text::{Arg, date, decimal};
use crate::world::turn::Deed;

/// What a story is told from.
pub(crate) struct Story<'a> {
    /// Language, width.
    pub(crate) shell: &'a Shell,
    /// The scenario.
    pub(crate) checked: &'a Checked,
    /// The scenario, compiled.
    pub(crate) rules: &'a Ruleset,
    /// The run.
    pub(crate) chronicle: &'a Chronicle,
}

impl<'a> Story<'a> {
    /// Returns the names of the scenario in the language of the story.
    pub(crate) fn naming(&self) -> Naming<'a> {
        Naming::new(self.shell.lang, &self.checked.texts)
    }

    /// Returns the id of an actor; an empty text for nobody.
    pub(crate) fn id(&self, actor: u16) -> &'a str {
        if actor == NOBODY {
            ""
        } else {
            self.rules.registry.actors.name(actor.into())
        }
    }

    /// Returns the name of an actor, as in tables.
    pub(crate) fn actor(&self, actor: u16) -> String {
        self.naming().actor(self.id(actor))
    }

    /// Returns a deed as a sentence, without a full stop.
    pub(crate) fn deed(&self, deed: &Deed) -> String {
        let id = |actor| self.id(actor);
        let sides = Sides {
            doer: id(deed.actor),
            target: id(deed.target),
            beneficiary: id(deed.beneficiary),
            host: id(deed.host),
        };
        self.naming()
            .deed(self.rules.registry.actions.name(deed.action.into()), sides)
    }

    /// Returns the name of a rung, with its number.
    pub(crate) fn rung(&self, rung: u8) -> String {
        let id = self
            .rules
            .ladder
            .rungs
            .get(usize::from(rung))
            .map_or("", String::as_str);
        self.naming().rung(id)
    }

    /// Returns “Russia toward Azerbaijan”.
    pub(crate) fn pair(&self, from: u16, to: u16) -> String {
        let name = |actor| Arg::Text(self.naming().named(self.id(actor)).the);
        let args = [("from", name(from)), ("to", name(to))];
        self.shell.say("tell-pair", &args)
    }

    /// Returns the first day of a turn in the language.
    pub(crate) fn date(&self, turn: u32) -> String {
        let day = self.rules.calendar.date(turn);
        date(self.shell.lang, day.year, day.month, day.day)
    }

    /// Returns the cell of a pair quantity, if the scenario uses it.
    pub(crate) fn pair_cell(&self, slot: Slot, from: u16, to: u16) -> Option<u32> {
        let row = pair_row(self.rules.n_actors(), from.into(), to.into());
        Some(self.rules.layout.find(What::Slot(slot))? + u32::try_from(row).expect("few pairs"))
    }

    /// Returns a number between 0 and 1 with two decimals.
    pub(crate) fn two(&self, x: f64) -> String {
        decimal(self.shell.lang, x, 2)
    }

    /// Returns a message of the program.
    pub(crate) fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.shell.say(key, args)
    }

    /// Returns how a scenario names itself.
    pub(crate) fn title(&self) -> String {
        let title = &self.checked.scenario.title;
        self.checked
            .texts
            .find(self.shell.lang, "scenario-title", &[])
            .unwrap_or_else(|| title.clone())
    }

    /// Returns the opening: which run, who is in focus, where they stand.
    pub(crate) fn opening(&self, scenario: &str, seed: u64, run: u64) -> String {
        let title = self.title();
        #[expect(
            clippy::cast_precision_loss,
            reason = "seeds and runs are exact below 2^53"
        )]
        let numbers = [("seed", (seed as f64).into()), ("run", (run as f64).into())];
        let args = [("scenario", Arg::from(scenario)), ("title", title.into())];
        let mut out = self
            .shell
            .paragraph("tell-title", &[&args[..], &numbers[..]].concat());
        out.push('\n');
        let names: Vec<String> = self
            .focal_actors()
            .iter()
            .map(|a| self.naming().named(self.id(*a)).the)
            .collect();
        let focal = listed(&names, &self.say("say-and", &[]));
        let args = [
            ("focal", opened(&focal).into()),
            ("length", self.length().into()),
            ("date", self.date(1).into()),
        ];
        let key = if names.is_empty() {
            "tell-length"
        } else {
            "tell-focal"
        };
        out.push_str(&self.shell.paragraph(key, &args));
        for (from, to) in &self.rules.focal {
            let rung = self
                .chronicle
                .value(self.rules.rung + self.row(*from, *to), 0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "rungs are 0..20"
            )]
            let rung = rung as u8;
            let tension = self
                .pair_cell(Slot::Tension, *from, *to)
                .map_or(0.0, |c| self.chronicle.value(c, 0));
            let args = [
                ("pair", opened(&self.pair(*from, *to)).into()),
                ("rung", f64::from(rung).into()),
                ("name", self.rung(rung).into()),
                ("tension", self.two(tension).into()),
            ];
            out.push_str(&wrap(
                &self.say("tell-start", &args),
                self.shell.width,
                "  ",
                "    ",
            ));
        }
        if self.rules.reads_deeds {
            out.push_str(&format!("\n{}", self.shell.paragraph("tell-legend", &[])));
        }
        out
    }

    /// Returns how long a run is at most.
    fn length(&self) -> String {
        let days = self.checked.scenario.turn_days;
        let args = [
            ("turns", f64::from(self.rules.horizon).into()),
            ("days", f64::from(days).into()),
        ];
        self.say(
            if days == 7 {
                "turns-weeks"
            } else {
                "turns-days"
            },
            &args,
        )
    }

    fn row(&self, from: u16, to: u16) -> u32 {
        u32::try_from(pair_row(self.rules.n_actors(), from.into(), to.into())).expect("few pairs")
    }

    /// Returns the actors of the focal pairs, each once.
    pub(crate) fn focal_actors(&self) -> Vec<u16> {
        let mut list = vec![];
        for actor in self.rules.focal.iter().flat_map(|(a, b)| [*a, *b]) {
            if !list.contains(&actor) {
                list.push(actor);
            }
        }
        list
    }

    /// Tells one turn.
    pub(crate) fn turn(&self, kept: &Kept, with_trace: bool) -> String {
        let args = [
            ("n", f64::from(kept.turn).into()),
            ("date", self.date(kept.turn).into()),
        ];
        let mut out = format!("\n{}\n", self.say("tell-turn", &args));
        let mut body = self.injects(kept);
        for at in 0..kept.deeds.len() {
            body.push_str(&self.told_deed(kept, at));
        }
        if kept.deeds.is_empty() {
            body.push_str(&self.line("tell-nothing-done", &[]));
        }
        body.push_str(&self.happenings(kept));
        body.push_str(&self.tensions(kept));
        if with_trace {
            body.push_str(&self.trace(kept));
        }
        out.push_str(&body);
        out
    }

    /// Returns a message as an indented paragraph.
    pub(crate) fn line(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        wrap(&self.say(key, args), self.shell.width, "  ", "    ")
    }

    /// Tells how the run ended, or that it was stopped.
    pub(crate) fn ending(&self, last: u32) -> String {
        let n = ("n", Arg::Number(f64::from(last)));
        let Some(ending) = self.chronicle.turn(last).and_then(|t| t.ending) else {
            return format!("\n{}", self.shell.paragraph("tell-stopped", &[n]));
        };
        let outcome = self.outcome(ending.outcome);
        let mut out = format!(
            "\n{}",
            self.shell
                .paragraph("tell-outcome", &[n, ("outcome", outcome.into())])
        );
        for (from, to) in &self.rules.focal {
            let peak = self.chronicle.moves(*from, *to).map(|m| m.after).max();
            let start = self
                .chronicle
                .value(self.rules.rung + self.row(*from, *to), 0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "rungs are 0..20"
            )]
            let peak = peak.unwrap_or(0).max(start as u8);
            let args = [
                ("pair", opened(&self.pair(*from, *to)).into()),
                ("rung", f64::from(peak).into()),
                ("name", self.rung(peak).into()),
            ];
            out.push_str(&wrap(
                &self.say("tell-peak", &args),
                self.shell.width,
                "  ",
                "    ",
            ));
        }
        let has_deeds = self
            .chronicle
            .turns
            .last()
            .is_some_and(|t| !t.deeds.is_empty());
        if has_deeds && self.rules.reads_deeds {
            out.push_str(&self.shell.paragraph("tell-unread", &[]));
        }
        out
    }

    /// Returns the name of an outcome.
    pub(crate) fn outcome(&self, outcome: u16) -> String {
        let id = &self.rules.outcomes[usize::from(outcome)].id;
        self.naming().bare("outcome", id)
    }

    /// The tension of the focal pairs at the close of a turn, where it moved.
    fn tensions(&self, kept: &Kept) -> String {
        let mut parts = vec![];
        for (from, to) in &self.rules.focal {
            let Some(cell) = self.pair_cell(Slot::Tension, *from, *to) else {
                continue;
            };
            let (before, now) = (
                self.chronicle.value(cell, kept.turn - 1),
                self.chronicle.value(cell, kept.turn),
            );
            let change = if (now - before).abs() < 0.005 {
                String::new()
            } else {
                format!(" ({})", self.shell.signed(now - before, 2))
            };
            let arrow = format!("{}\u{a0}→\u{a0}{}", self.id(*from), self.id(*to));
            parts.push(format!("{arrow}\u{a0}{}{change}", self.two(now)).replace(' ', "\u{a0}"));
        }
        if parts.is_empty() {
            return String::new();
        }
        self.line("tell-tension", &[("list", parts.join(", ").into())])
    }
}

/// Joins names: “a, b and c”.
fn listed(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

/// Pads a name to a column.
fn column(name: &str, width: usize) -> String {
    draw::left(&draw::cut(name, width), width)
}
