//! Off-ramps in a story: which are open to the actors in focus, which closed and by what, which opened again.

use super::Story;
use crate::analysis::chronicle::Kept;
use crate::phrase::naming::Sides;
use crate::phrase::sentence::{Reader, quote};
use crate::rules::change::Cause;
use crate::text::listed;
use crate::world::ramp::{Ramp, Reason};

impl Story<'_> {
    /// Tells how many off-ramps are open to each actor in focus, and those that closed or opened since the last choice.
    pub(super) fn ramps(&self, kept: &Kept) -> String {
        let focal = self.focal_actors();
        let mut out = String::new();
        for ramp in &kept.ramps {
            if !focal.contains(&self.actor_of(ramp))
                || !ramp.has_moved()
                || self.is_busy(kept, ramp)
            {
                continue;
            }
            let deed = quote(self.shell.lang, &self.ramp(ramp));
            let by = self.moved_by(kept, ramp);
            if ramp.is_open() {
                out.push_str(&self.line(
                    "tell-ramp-opened",
                    &[("deed", deed.into()), ("by", by.into())],
                ));
            } else {
                let why = self.reasons(kept, ramp);
                let args = [
                    ("deed", deed.into()),
                    ("why", why.into()),
                    ("by", by.into()),
                ];
                out.push_str(&self.line("tell-ramp-closed", &args));
            }
        }
        let counts: Vec<String> = focal
            .iter()
            .filter_map(|actor| self.count(kept, *actor))
            .collect();
        if !counts.is_empty() {
            out.push_str(&self.line("tell-ramps", &[("list", counts.join(", ").into())]));
        }
        out
    }

    /// Returns how many of an actor's off-ramps are open; none where it has none.
    fn count(&self, kept: &Kept, actor: u16) -> Option<String> {
        let own: Vec<&Ramp> = kept
            .ramps
            .iter()
            .filter(|r| self.actor_of(r) == actor)
            .collect();
        let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let n_open = own.iter().filter(|r| r.is_open()).count();
        let args = [
            ("actor", self.actor(actor).into()),
            ("open", number(n_open).into()),
            ("all", number(own.len()).into()),
        ];
        (!own.is_empty()).then(|| self.say("tell-ramps-of", &args))
    }

    /// Returns who could do it.
    pub(crate) fn actor_of(&self, ramp: &Ramp) -> u16 {
        self.rules.options[usize::from(ramp.option)].actor
    }

    /// Whether it only closed because it is being done, or only opened because that is over.
    fn is_busy(&self, kept: &Kept, ramp: &Ramp) -> bool {
        let last = self.chronicle.turn(kept.turn - 1);
        let before = last.and_then(|l| {
            let past = l.ramps.iter().find(|r| r.option == ramp.option)?;
            Some(past.reasons(&l.obstacles))
        });
        let now = ramp.reasons(&kept.obstacles);
        let told = if ramp.is_open() {
            before.unwrap_or_default()
        } else {
            now
        };
        !told.is_empty() && told.iter().all(|r| matches!(r, Reason::UnderWay(_)))
    }

    /// Returns the deed that an off-ramp is, as a sentence.
    pub(crate) fn ramp(&self, ramp: &Ramp) -> String {
        let option = &self.rules.options[usize::from(ramp.option)];
        let id = |actor| self.id(actor);
        let sides = Sides {
            doer: id(option.actor),
            target: id(ramp.target),
            beneficiary: id(option.beneficiary),
            host: id(option.host),
        };
        self.naming().deed(
            self.rules.registry.actions.name(option.action.into()),
            sides,
        )
    }

    /// Returns what opened or closed it, in brackets; nothing where only time did.
    fn moved_by(&self, kept: &Kept, ramp: &Ramp) -> String {
        let Some(cause) = ramp.cause else {
            return String::new();
        };
        // Deeds are those of the turn before; what they changed was there at this turn's choice.
        let source = match cause {
            Cause::Deed(_) | Cause::Cost(_) => self.chronicle.turn(kept.turn - 1),
            _ => Some(kept),
        };
        let name = source.map_or(String::new(), |kept| self.cause(kept, cause));
        if name.is_empty() {
            name
        } else {
            format!(" {}", self.say("tell-ramp-by", &[("cause", name.into())]))
        }
    }

    /// Returns why it is closed, and what would open it.
    pub(crate) fn reasons(&self, kept: &Kept, ramp: &Ramp) -> String {
        let option = &self.rules.options[usize::from(ramp.option)];
        let action = self.rules.registry.actions.name(option.action.into());
        let reasons = ramp.reasons(&kept.obstacles).iter();
        let reader = Reader::new(self.checked, &self.shell.words);
        let said: Vec<String> = reasons.map(|r| reader.reason(r, action)).collect();
        listed(self.shell.lang, &said)
    }
}
