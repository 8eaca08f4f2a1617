//! The words of a link of the chain: a short one for what it is, a long one for what is said about it.

use super::Teller;
use crate::analysis::causes::Event;
use crate::cli::draw::Branch;
use crate::phrase::sentence::quote;
use crate::rules::change::Cause;
use crate::rules::expr::NOBODY;
use crate::scenario::model::Moves;
use crate::text::Arg;
use crate::world::turn::Reading;

impl Teller<'_> {
    /// Returns the short and the long text of an event.
    pub(super) fn head(&self, event: &Event) -> (String, String) {
        let story = &self.story;
        match *event {
            Event::Outcome(ending) => (
                self.say("why-head-outcome", &[]),
                story.outcome(ending.outcome),
            ),
            Event::Move(m) => {
                let rungs = [
                    ("before", f64::from(m.before).into()),
                    ("after", f64::from(m.after).into()),
                ];
                let name = ("name", story.rung(m.after).into());
                let text = self.say(
                    "why-move",
                    &[
                        name,
                        ("pair", story.pair(m.from, m.to).into()),
                        number(m.turn),
                    ],
                );
                (self.say("why-head-rung", &rungs), text)
            }
            Event::Deed(at, place) => (
                self.say("why-head-deed", &[number(at)]),
                self.deed(at, place),
            ),
            Event::Reading(at, place, left) => (
                self.gain("why-head-reading", at, left),
                self.reading(at, place),
            ),
            Event::Tension(from, to, _, value, start) => {
                let args = [
                    ("pair", story.pair(from, to).into()),
                    ("start", story.two(start).into()),
                ];
                let head = self.say("why-head-tension", &[("value", story.two(value).into())]);
                (head, self.say("why-tension", &args))
            }
            Event::Rest(n, left) => {
                let n = f64::from(u32::try_from(n).unwrap_or(u32::MAX));
                (
                    self.shell.signed(left, 2),
                    self.say("why-rest", &[("n", n.into())]),
                )
            }
            Event::Quiet(at, ..) => {
                let turns = [("n", story.rules.ladder.quiet_turns.into())];
                (
                    self.say("why-head-quiet", &[number(at)]),
                    self.say("why-quiet", &turns),
                )
            }
            Event::Other(at, cause) => {
                (self.say("why-head-other", &[number(at)]), self.other(cause))
            }
            Event::Rule(..) | Event::Inject(..) | Event::RedLine(..) => self.head_of_entry(event),
        }
    }

    /// The texts of a rule, an inject or a red line: its name, and the claims that it rests on.
    fn head_of_entry(&self, event: &Event) -> (String, String) {
        let r = &self.story.rules.registry;
        let (head, kind, block, id) = match *event {
            Event::Rule(at, id, _, left) => (
                self.gain("why-head-rule", at, left),
                "rule",
                "rules",
                r.rules.name(id.into()),
            ),
            Event::Inject(at, id) => (
                self.say("why-head-inject", &[number(at)]),
                "inject",
                "injects",
                r.injects.name(id.into()),
            ),
            Event::RedLine(at, id) => (
                self.say("why-head-red-line", &[number(at)]),
                "red-line",
                "red_lines",
                r.red_lines.name(id.into()),
            ),
            _ => return (String::new(), String::new()),
        };
        let name = quote(self.shell.lang, &self.story.naming().bare(kind, id));
        (head, format!("{name}{}", self.sources(block, id)))
    }

    fn gain(&self, key: &str, turn: u32, left: Option<f64>) -> String {
        let gain = left.map_or(String::new(), |x| {
            format!("{}\u{a0}", self.shell.signed(x, 2))
        });
        gain + &self.say(key, &[("n", f64::from(turn).into())])
    }

    pub(super) fn deed(&self, turn: u32, place: u16) -> String {
        let Some(kept) = self.story.chronicle.turn(turn) else {
            return String::new();
        };
        let (deed, motives) = (
            &kept.deeds[usize::from(place)],
            &kept.motives[usize::from(place)],
        );
        let why = self.story.why_done(deed, motives);
        let option = &self.story.rules.options[usize::from(deed.option)];
        let gate = match option.gate {
            Some(_) if deed.target != NOBODY && self.story.rules.ladder.moves == Moves::ByDeeds => {
                let needed = self.story.rules.ladder.gate[usize::from(option.rung)];
                self.say(
                    "why-gate",
                    &[
                        ("rung", f64::from(option.rung).into()),
                        ("needed", self.story.two(needed).into()),
                    ],
                )
            }
            _ => String::new(),
        };
        let args = [
            ("deed", self.story.deed(deed).into()),
            ("why", why.into()),
            ("gate", gate.into()),
        ];
        self.say("why-deed", &args)
    }

    pub(super) fn reading_at(&self, turn: u32, place: u16) -> Option<&Reading> {
        self.story
            .chronicle
            .turn(turn)?
            .readings
            .get(usize::from(place))
    }

    pub(super) fn reading(&self, turn: u32, place: u16) -> String {
        let Some(r) = self.reading_at(turn, place) else {
            return String::new();
        };
        let deed = self
            .story
            .chronicle
            .turn(r.deed_turn)
            .and_then(|t| t.deeds.get(usize::from(r.deed)));
        let args = [
            ("observer", self.story.actor(r.observer).into()),
            ("value", self.shell.signed(r.valence, 1).into()),
            ("meant", self.shell.signed(r.intended, 1).into()),
            (
                "deed",
                deed.map_or(String::new(), |d| {
                    quote(self.shell.lang, &self.story.deed(d))
                })
                .into(),
            ),
        ];
        self.say("why-reading", &args)
    }

    /// The lenses of a reading, with the claims that they rest on.
    pub(super) fn lenses(&self, event: &Event) -> Vec<Branch> {
        let Event::Reading(turn, place, _) = *event else {
            return vec![];
        };
        let Some(reading) = self.reading_at(turn, place) else {
            return vec![];
        };
        let branch = |lens: usize| {
            let name = self.story.rules.registry.lenses.name(lens);
            let text = format!("{}{}", self.story.lens(lens), self.sources("lenses", name));
            Branch {
                head: self.say("why-head-lens", &[]),
                text,
                below: vec![],
            }
        };
        reading.lenses().map(branch).collect()
    }

    /// Returns what an entry cites, in brackets: claims by number, the first with its sentence.
    fn sources(&self, block: &str, name: &str) -> String {
        let s = &self.story.checked.scenario;
        let cites: &[String] = match block {
            "lenses" => s.lenses.get(name).map_or(&[], |e| &e.cites),
            "rules" => s.rules.get(name).map_or(&[], |e| &e.cites),
            "injects" => s.injects.get(name).map_or(&[], |e| &e.cites),
            _ => s.red_lines.get(name).map_or(&[], |e| &e.cites),
        };
        let claims: Vec<&str> = cites
            .iter()
            .map(String::as_str)
            .filter(|c| !c.starts_with("S:"))
            .take(4)
            .collect();
        if claims.is_empty() {
            String::new()
        } else {
            format!(" ({})", claims.join(", "))
        }
    }

    pub(super) fn other(&self, cause: Cause) -> String {
        match cause {
            Cause::Arrival(id) => {
                let to = self
                    .story
                    .rules
                    .registry
                    .nodes
                    .name(self.story.rules.shipments[usize::from(id)].to.into());
                self.say(
                    "tell-cause-arrival",
                    &[("node", self.story.naming().bare("node", to).into())],
                )
            }
            Cause::Treaty(id) => self
                .story
                .naming()
                .bare("treaty", self.story.rules.registry.treaties.name(id.into())),
            Cause::Combat(id) => self
                .story
                .naming()
                .bare("axis", self.story.rules.registry.axes.name(id.into())),
            Cause::Decay(_) => self.say("tell-cause-decay", &[]),
            Cause::Ladder => self.say("tell-cause-ladder", &[]),
            other => self.story.cause_name(other),
        }
    }
}

fn number(turn: u32) -> (&'static str, Arg) {
    ("n", Arg::Number(f64::from(turn)))
}
