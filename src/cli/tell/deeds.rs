//! A deed in a story: the sentence, why it was done, and how each observer read it on the axis from -10 to +10.

use super::{Story, column};
use crate::analysis::chronicle::Kept;
use crate::cli::draw::{axis, right, wrap};
use crate::phrase::sentence::quote;
use crate::rules::change::Cause;
use crate::text::{Arg, key, listed, percent};
use crate::world::turn::{Deed, Origin, Reading};

/// Columns of an observer's name.
const NAME: usize = 18;
/// Utility below which a motive is not told.
const NOTED_UTILITY: f64 = 0.005;
/// Goldstein points below which a reading by an actor that is no side of the deed is not told.
const NOTED_VALENCE: f64 = 0.05;
/// Motives that are told.
const MOTIVES: usize = 2;

impl Story<'_> {
    /// Tells one deed of a turn.
    pub(super) fn told_deed(&self, kept: &Kept, at: usize) -> String {
        let deed = &kept.deeds[at];
        let width = self.shell.width;
        let mut out = wrap(&format!("{}.", self.deed(deed)), width, "  ", "    ");
        let why = self.why_done(deed, &kept.motives[at]);
        let meant = self.rules.options[usize::from(deed.option)].intended;
        let args = [
            ("meant", self.shell.signed(meant, 1).into()),
            ("why", why.into()),
        ];
        out.push_str(&wrap(&self.say("tell-meant", &args), width, "    ", "    "));
        if deed.refused {
            out.push_str(&wrap(&self.say("tell-refused", &[]), width, "    ", "    "));
        }
        out.push_str(&self.readings_of(kept.turn, at, deed, meant));
        out
    }

    /// Returns why a deed was done: its share among the options and the strongest motives, or who ordered it.
    pub(crate) fn why_done(&self, deed: &Deed, motives: &[(String, f64)]) -> String {
        match deed.origin {
            Origin::Ordered(cause) => {
                self.say("tell-ordered", &[("by", self.cause_name(cause).into())])
            }
            Origin::Chosen => {
                let strongest: Vec<String> = motives
                    .iter()
                    .filter(|(name, utility)| *utility > NOTED_UTILITY && name != "capital")
                    .filter_map(|(name, _)| self.motive(name))
                    .take(MOTIVES)
                    .collect();
                let share = (
                    "share",
                    Arg::Text(percent(
                        self.shell.lang,
                        deed.chance,
                        if deed.chance < 0.1 { 1 } else { 0 },
                    )),
                );
                let key = if strongest.is_empty() {
                    "tell-chosen"
                } else {
                    "tell-chosen-for"
                };
                self.say(
                    key,
                    &[
                        share,
                        ("motives", listed(self.shell.lang, &strongest).into()),
                    ],
                )
            }
        }
    }

    /// Returns the name of a motive: the scenario's own, else the program's.
    fn motive(&self, name: &str) -> Option<String> {
        let own = self
            .checked
            .texts
            .find(self.shell.lang, &key("feature", name), &[]);
        own.or_else(|| self.shell.words.find(&format!("motive-{name}"), &[]))
    }

    /// Returns what ordered a deed or made a change, by name.
    pub(crate) fn cause_name(&self, cause: Cause) -> String {
        let r = &self.rules.registry;
        let name = |kind: &str, name: &str| quote(self.shell.lang, &self.naming().bare(kind, name));
        let (message, by) = match cause {
            Cause::Inject(id) => ("tell-by-inject", name("inject", r.injects.name(id.into()))),
            Cause::Rule(id, _) => ("tell-by-rule", name("rule", r.rules.name(id.into()))),
            Cause::RedLine(id) | Cause::Cleared(id) => (
                "tell-by-red-line",
                name("red-line", r.red_lines.name(id.into())),
            ),
            _ => ("tell-by-other", String::new()),
        };
        self.say(message, &[("name", by.into())])
    }

    /// The readings of a deed, made the turn after.
    fn readings_of(&self, turn: u32, at: usize, deed: &Deed, meant: f64) -> String {
        let Some(next) = self.chronicle.turn(turn + 1) else {
            return String::new();
        };
        let focal = self.focal_actors();
        let sides = [deed.target, deed.beneficiary, deed.host];
        let is_noted =
            |r: &&Reading| r.valence.abs() >= NOTED_VALENCE || sides.contains(&r.observer);
        let of_it: Vec<&Reading> = next
            .readings
            .iter()
            .filter(|r| usize::from(r.deed) == at)
            .filter(is_noted)
            .collect();
        let is_shown = |r: &&Reading| focal.contains(&r.observer) || sides.contains(&r.observer);
        let (shown, others): (Vec<_>, Vec<_>) = of_it.into_iter().partition(is_shown);
        let mut out = String::new();
        for reading in &shown {
            out.push_str(&self.told_reading(reading, meant));
        }
        if !others.is_empty() {
            let each: Vec<String> = others
                .iter()
                .map(|r| {
                    format!(
                        "{}\u{a0}{}",
                        self.actor(r.observer),
                        self.shell.signed(r.valence, 1)
                    )
                })
                .collect();
            let text = self.say("tell-others", &[("list", each.join(", ").into())]);
            out.push_str(&wrap(&text, self.shell.width, "      ", "        "));
        }
        let blind: Vec<String> = focal
            .iter()
            .filter(|a| {
                **a != deed.actor
                    && !next
                        .readings
                        .iter()
                        .any(|r| usize::from(r.deed) == at && r.observer == **a)
            })
            .filter(|a| self.could_read(deed, **a))
            .map(|a| self.actor(*a))
            .collect();
        let is_read = !shown.is_empty() || !others.is_empty();
        if is_read && !blind.is_empty() {
            let text = self.say("tell-unread-by", &[("list", blind.join(", ").into())]);
            out.push_str(&wrap(&text, self.shell.width, "      ", "        "));
        }
        if !is_read && self.rules.reads_deeds {
            out.push_str(&wrap(
                &self.say("tell-unseen", &[]),
                self.shell.width,
                "      ",
                "      ",
            ));
        }
        out
    }

    /// Whether an actor may miss a deed that would mean something to it: it is not public, and a lens or a side is concerned.
    fn could_read(&self, deed: &Deed, actor: u16) -> bool {
        let option = &self.rules.options[usize::from(deed.option)];
        let is_hidden = self.rules.actions[usize::from(deed.action)].visibility != "Public";
        let is_side = [deed.target, deed.beneficiary, deed.host].contains(&actor);
        is_hidden
            && (is_side
                || option
                    .lenses
                    .get(usize::from(actor))
                    .is_some_and(|l| !l.is_empty()))
    }

    fn told_reading(&self, reading: &Reading, meant: f64) -> String {
        let name = column(&self.actor(reading.observer), NAME);
        let value = right(&self.shell.signed(reading.valence, 1), 5);
        let args = [
            ("name", Arg::Text(name)),
            ("value", value.into()),
            ("axis", axis(meant, reading.valence).into()),
        ];
        let mut out = format!("      {}\n", self.say("tell-reading", &args).trim_end());
        let lenses: Vec<String> = reading.lenses().map(|lens| self.lens(lens)).collect();
        if !lenses.is_empty() {
            out.push_str(&wrap(
                &lenses.join(" "),
                self.shell.width,
                "        ",
                "        ",
            ));
        }
        out
    }

    /// Returns a lens by its sentence.
    pub(crate) fn lens(&self, lens: usize) -> String {
        quote(
            self.shell.lang,
            &self
                .naming()
                .bare("lens", self.rules.registry.lenses.name(lens)),
        )
    }
}
