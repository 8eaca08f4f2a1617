//! What a question is about: an outcome, a war, a rung, or any condition. An event happened in a run if it held at the close of
//! any of its turns.

use crate::diag::{Message, nearest};
use crate::scenario::model::{Mid, Scenario};
use crate::scenario::{Checked, Failure, Wanted};
use crate::world::turn::TurnView;

/// Rung from which on a crisis counts as militarised where nothing else is asked.
pub const HIGH_RUNG: usize = 5;

/// An event as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    text: String,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// The run ended with this outcome, by its place in the scenario.
    Outcome(u16),
    /// An actor reached this rung, the lowest that is war.
    War(u8),
    /// This condition held.
    Condition(String),
}

/// Why an event cannot be asked for.
#[derive(Debug)]
pub enum EventFault {
    /// In one sentence.
    Said(Message),
    /// The condition is no formula of the scenario.
    Formula(Failure),
}

impl Asked {
    /// Reads `war`, `rung >= N` (of the first focal pair), `outcome is NAME`, or any condition of the formula language.
    ///
    /// # Errors
    /// When it names what the scenario does not have, or is no condition.
    pub fn parse(text: &str, checked: &Checked) -> Result<Self, EventFault> {
        let scenario = &checked.scenario;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let kind = if text == "war" {
            Kind::War(war(scenario).ok_or_else(|| said("event-no-war"))?)
        } else if let Some(name) = text.strip_prefix("outcome is ") {
            Kind::Outcome(outcome(scenario, name.trim())?)
        } else {
            let condition = of_focal_pair(scenario, &text)?;
            let accepted = checked.accepts(&condition, Wanted::Condition, "--event");
            accepted.map_err(EventFault::Formula)?;
            Kind::Condition(condition)
        };
        Ok(Self { text, kind })
    }

    /// Returns the event that a rung of the first focal pair is at least this high; none where no pair is focal.
    #[must_use]
    pub fn rung(checked: &Checked, rung: usize) -> Option<Self> {
        let top = checked
            .scenario
            .ladder
            .as_ref()?
            .rungs
            .len()
            .saturating_sub(1);
        Self::parse(&format!("rung >= {}", rung.min(top)), checked).ok()
    }

    /// Returns the event that the run ends with the gravest outcome: scenarios list theirs from the gravest down.
    #[must_use]
    pub fn gravest(checked: &Checked) -> Option<Self> {
        let gravest = checked.scenario.outcomes.first()?;
        Self::parse(&format!("outcome is {}", gravest.id), checked).ok()
    }

    /// Returns what is asked about where nothing is said: a rung at which a crisis is militarised, else the gravest outcome.
    #[must_use]
    pub fn usual(checked: &Checked) -> Option<Self> {
        Self::rung(checked, HIGH_RUNG).or_else(|| Self::gravest(checked))
    }

    /// Returns the formula that the ruleset must have as a probe, where there is one.
    #[must_use]
    pub fn probe(&self) -> Option<&str> {
        match &self.kind {
            Kind::Condition(text) => Some(text),
            Kind::Outcome(_) | Kind::War(_) => None,
        }
    }

    /// Returns the event in the words in which it was asked for.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the event in a compiled scenario that has its formula among its probes.
    ///
    /// # Panics
    /// Where the formula is not among them.
    #[must_use]
    pub fn in_rules(&self, probes: &[String]) -> Event {
        match &self.kind {
            Kind::Outcome(outcome) => Event::Outcome(*outcome),
            Kind::War(rung) => Event::War(*rung),
            Kind::Condition(text) => {
                let place = probes.iter().position(|probe| probe == text);
                Event::Probe(place.expect("the event was compiled with the scenario"))
            }
        }
    }
}

/// An event that can be looked for in runs of a compiled scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The run ended with this outcome, by its place in the scenario.
    Outcome(u16),
    /// An actor reached this rung.
    War(u8),
    /// This probe of the ruleset held.
    Probe(usize),
}

impl Event {
    /// Whether it holds at the close of this turn.
    #[must_use]
    pub fn holds(self, view: &TurnView) -> bool {
        match self {
            Self::Outcome(outcome) => view.ending.is_some_and(|e| e.outcome == outcome),
            Self::War(rung) => view.transitions.iter().any(|t| t.after >= rung),
            Self::Probe(index) => view.probe(index) > 0.0,
        }
    }
}

fn said(key: &str) -> EventFault {
    EventFault::Said(Message::new(key))
}

/// Returns the lowest rung that is war.
fn war(scenario: &Scenario) -> Option<u8> {
    let rungs = &scenario.ladder.as_ref()?.rungs;
    let war = rungs.iter().position(|r| r.mid == Mid::War)?;
    u8::try_from(war).ok()
}

fn outcome(scenario: &Scenario, name: &str) -> Result<u16, EventFault> {
    let names = || scenario.outcomes.iter().map(|o| o.id.as_str());
    if let Some(place) = names().position(|other| other == name) {
        return Ok(u16::try_from(place).expect("a scenario has few outcomes"));
    }
    let (key, arg, value) = match nearest(name, names()) {
        Some(near) => ("event-outcome-near", "near", near.to_owned()),
        None => (
            "event-outcome",
            "known",
            names().collect::<Vec<_>>().join(", "),
        ),
    };
    let message = Message::new(key).with("name", name).with(arg, value);
    Err(EventFault::Said(message))
}

/// Returns the condition with the first focal pair, where it speaks of a rung of nobody.
fn of_focal_pair(scenario: &Scenario, text: &str) -> Result<String, EventFault> {
    let Some(rest) = text.strip_prefix("rung ") else {
        return Ok(text.into());
    };
    let Some((from, to)) = scenario.focal.first().map(|pair| (&pair.0, &pair.1)) else {
        return Err(said("event-no-focal-pair"));
    };
    Ok(format!("rung({from}, {to}) {rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Game;
    use crate::rng::RunKey;
    use crate::rules::{CompileOptions, compile};
    use crate::scenario::{self, Options};
    use std::sync::Arc;

    fn caucasus() -> Checked {
        let loaded = scenario::load("caucasus", &Options::default());
        loaded.expect("it loads").checked
    }

    #[test]
    fn what_cannot_be_asked_is_said() {
        let checked = caucasus();
        let fault = |text: &str| match Asked::parse(text, &checked).expect_err(text) {
            EventFault::Said(message) => message.key,
            EventFault::Formula(failure) => failure.diagnostics[0].code().to_owned(),
        };
        assert_eq!(fault("outcome is F8_two_front_wra"), "event-outcome-near");
        assert_eq!(fault("outcome is xyzzy"), "event-outcome");
        assert_eq!(fault("tension(RUS, AZE)"), "F108");
        assert!(fault("tension(RUS, AZE) > ").starts_with('F'));
        assert!(fault("anger(RUS) > 1").starts_with('F'));
    }

    #[test]
    fn events_hold_where_the_run_shows_them() {
        let checked = caucasus();
        let texts = [
            "rung >= 2",
            "rung(RUS, AZE) >= 2",
            "war",
            "outcome is F1_fades",
        ];
        let asked = texts.map(|text| Asked::parse(text, &checked).expect(text));
        let probes: Vec<String> = asked
            .iter()
            .filter_map(|a| a.probe().map(Into::into))
            .collect();
        let events = asked.each_ref().map(|a| a.in_rules(&probes));
        let options = CompileOptions {
            probes,
            ..CompileOptions::default()
        };
        let rules = Arc::new(compile(&checked, &options));
        let fades = rules.outcomes.iter().position(|o| o.id == "F1_fades");
        let mut game = Game::new(Arc::clone(&rules), 1);
        let mut seen = [0; 4];
        for run in 0..20 {
            let key = RunKey {
                seed: 1,
                branch: 0,
                run,
            };
            game.start(0, key);
            while game.is_live(0) {
                game.play_turn();
                let view = game.view(0);
                let (from, to) = *rules.focal.first().expect("it has one");
                let row = crate::rules::layout::pair_row(rules.n_actors(), from.into(), to.into());
                let rung = view.value(rules.rung + u32::try_from(row).expect("few pairs"));
                assert_eq!(events[0].holds(&view), rung >= 2.0);
                assert_eq!(events[1].holds(&view), rung >= 2.0);
                let ends = view.ending.map(|e| usize::from(e.outcome));
                assert_eq!(events[3].holds(&view), ends.is_some() && ends == fades);
                for (n, event) in seen.iter_mut().zip(events) {
                    *n += u32::from(event.holds(&view));
                }
            }
        }
        assert!(seen[0] > 0 && seen[3] > 0, "{seen:?}");
    }
}
