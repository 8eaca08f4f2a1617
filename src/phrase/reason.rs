//! Why an option is illegal, and what would make it legal.

use super::sentence::Reader;
use crate::scenario::formula::Context;
use crate::text::{Arg, decimal};
use crate::world::ramp::Reason;

impl Reader<'_> {
    /// Returns what stands in the way of doing an action, without a full stop.
    pub(crate) fn reason(&self, reason: &Reason, action: &str) -> String {
        let two = |x: f64| Arg::Text(decimal(self.words.lang, x, 2));
        match reason {
            Reason::Needs(line) => {
                let needs = &self.checked.scenario.actions[action].needs;
                let lines = self.conditions(needs, &Context::deed());
                let when = lines.get(*line).cloned().unwrap_or_default();
                self.words
                    .say("tell-reason-needs", &[("when", when.into())])
            }
            Reason::Cost(_, has, cost) => {
                let args = [("has", two(*has)), ("cost", two(*cost))];
                self.words.say("tell-reason-cost", &args)
            }
            Reason::TooHigh(reach) => {
                let args = [("n", f64::from(*reach).into())];
                self.words.say("tell-reason-high", &args)
            }
            Reason::TooCalm(has, needs) => {
                let args = [("has", two(*has)), ("needs", two(*needs))];
                self.words.say("tell-reason-calm", &args)
            }
            Reason::UnderWay(turns) => {
                let args = [("n", f64::from(*turns).into())];
                self.words.say("tell-reason-under-way", &args)
            }
        }
    }
}
