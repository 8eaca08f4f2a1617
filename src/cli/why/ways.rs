//! The ways down that there were: off-ramps of whoever moved, when it chose, taken or not, and what had closed the others.

use super::Teller;
use crate::analysis::causes::Event;
use crate::analysis::chronicle::Kept;
use crate::cli::draw::Table;
use crate::phrase::sentence::quote;
use crate::world::ramp::Ramp;

impl Teller<'_> {
    /// Returns the off-ramps at the turn of an event: of whoever moved, else of the actors in focus.
    pub(super) fn ways(&self, event: &Event) -> String {
        let (turn, actors) = match *event {
            Event::Move(m) => (m.turn, vec![m.from]),
            Event::Tension(from, _, turn, ..) => (turn, vec![from]),
            _ => (self.story.chronicle.last(), self.story.focal_actors()),
        };
        let Some(kept) = self.story.chronicle.turn(turn) else {
            return String::new();
        };
        actors
            .iter()
            .map(|actor| self.ways_of(kept, *actor))
            .collect()
    }

    fn ways_of(&self, kept: &Kept, actor: u16) -> String {
        let mut table = Table::new(&[false, false]);
        let own = |ramp: &&Ramp| self.story.actor_of(ramp) == actor;
        let mut is_empty = true;
        for ramp in kept.ramps.iter().filter(own) {
            is_empty = false;
            let is_taken = kept.deeds.iter().any(|d| d.option == ramp.option);
            let key = match (ramp.is_open(), is_taken) {
                (_, true) => "why-way-taken",
                (true, false) => "why-way-open",
                (false, false) => "why-way-closed",
            };
            let deed = quote(self.shell.lang, &self.story.ramp(ramp));
            let text = if ramp.is_open() || is_taken {
                deed
            } else {
                let since = self.closed_since(ramp.option, kept.turn);
                let args = [
                    ("deed", deed.into()),
                    ("why", self.story.reasons(kept, ramp).into()),
                    ("n", f64::from(since).into()),
                ];
                self.say("why-way-reason", &args)
            };
            table.row(vec![self.say(key, &[]), text]);
        }
        if is_empty {
            return String::new();
        }
        let args = [
            (
                "actor",
                self.story.naming().named(self.story.id(actor)).of.into(),
            ),
            ("n", f64::from(kept.turn).into()),
        ];
        format!(
            "\n{}\n{}",
            self.say("why-ways", &args),
            table.draw(self.shell.width, "  ")
        )
    }

    /// Returns the turn from which an off-ramp has been closed up to a turn.
    fn closed_since(&self, option: u16, turn: u32) -> u32 {
        let chronicle = self.story.chronicle;
        let is_open =
            |t: &&Kept| t.turn < turn && t.ramps.iter().any(|r| r.option == option && r.is_open());
        chronicle
            .turns
            .iter()
            .rev()
            .find(is_open)
            .map_or(1, |t| t.turn + 1)
    }
}
