//! `why`: the chain of causes behind a rung or an outcome, drawn as a tree; and what tension is made of.

use super::args;
use super::draw::{Branch, Table, bar, tree};
use super::given::{self, unknown};
use super::sentence::quote;
use super::shell::{Done, Exit, Failure, Shell};
use super::tell::Story;
use crate::analysis::causes::{Chronicle, Entry, Event, Link, ledger, walk};
use crate::engine::Game;
use crate::rng::RunKey;
use crate::rules;
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::NOBODY;
use crate::scenario::model::Moves;
use crate::text::{Arg, key};
use crate::world::turn::{Ending, Reading, Transition};
use std::sync::Arc;

/// Shows why.
pub(crate) fn why(args: &args::Why, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.given, shell)?;
    let options = given::policies(&loaded, &args.given)?;
    let rules = Arc::new(rules::compile(&loaded.checked, &options));
    let pair = pair(args, &rules)?;
    let mut game = Game::new(Arc::clone(&rules), 1);
    let run = RunKey { seed: args.which.seed, branch: 0, run: args.which.run };
    let chronicle = Chronicle::play(&mut game, run, None, |_| {});
    let story = Story { shell, checked: &loaded.checked, rules: &rules, chronicle: &chronicle };
    let teller = Teller { story, shell };
    let text = match (args.ledger, pair) {
        (true, Some((from, to))) => teller.ledger(from, to, args.turn.unwrap_or(chronicle.last())),
        (true, None) => return Err(Failure::input("why-ledger-whom")),
        (false, pair) => teller.chain(pair, args.turn),
    };
    shell.print(&text)?;
    Ok(Exit::Success)
}

/// Returns the pair asked about; the names must be actors.
fn pair(args: &args::Why, rules: &Ruleset) -> Result<Option<(u16, u16)>, Failure> {
    let names = &rules.registry.actors;
    let id = |name: &String| {
        let found = names.iter().position(|n| n == name.as_str());
        let id = found.ok_or_else(|| unknown("given-actor", name, names.iter()))?;
        Ok(u16::try_from(id).expect("few actors"))
    };
    match (&args.from, &args.to) {
        (Some(from), Some(to)) if from == to => Err(Failure::input("why-same").with("name", from.as_str())),
        (Some(from), Some(to)) => Ok(Some((id(from)?, id(to)?))),
        _ => Ok(None),
    }
}

struct Teller<'a> {
    story: Story<'a>,
    shell: &'a Shell,
}

impl Teller<'_> {
    fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.shell.say(key, args)
    }

    /// The event that is asked about: a move of the pair, else the outcome; with the sentence that opens the answer.
    fn chain(&self, pair: Option<(u16, u16)>, turn: Option<u32>) -> String {
        let chronicle = self.story.chronicle;
        let focal = pair.or_else(|| self.story.rules.focal.first().copied());
        let found = focal.and_then(|(from, to)| asked_move(chronicle, from, to, turn));
        let last = chronicle.turns.last().and_then(|t| t.ending).unwrap_or(Ending { outcome: 0, turn: chronicle.last() });
        let (opening, event) = match (found, focal) {
            (Some(m), _) => (self.opening(&m), Event::Move(m)),
            (None, Some((from, to))) if pair.is_some() => {
                let turn = turn.unwrap_or(chronicle.last());
                let made = ledger(chronicle, self.story.rules, from, to, turn);
                let args = [("pair", self.story.pair(from, to).into()), ("n", f64::from(turn).into())];
                (self.say("why-no-move", &args), Event::Tension(from, to, turn, made.value, made.start))
            }
            _ => (self.say("why-outcome", &[("outcome", self.story.outcome(last.outcome).into())]), Event::Outcome(last)),
        };
        let link = walk(chronicle, self.story.rules, event);
        let drawn = tree(&self.branch(&link), self.shell.width);
        let mut out = format!("{}\n{drawn}", super::draw::wrap(&opening, self.shell.width, "", ""));
        out.push_str(&self.roots(&link));
        out
    }

    fn opening(&self, m: &Transition) -> String {
        let args = [
            ("pair", self.story.pair(m.from, m.to).into()),
            ("before", f64::from(m.before).into()),
            ("after", f64::from(m.after).into()),
            ("n", f64::from(m.turn).into()),
            ("date", self.story.date(m.turn).into()),
        ];
        self.say(if m.after > m.before { "why-up" } else { "why-down" }, &args)
    }

    fn branch(&self, link: &Link) -> Branch {
        let (head, mut text) = self.head(&link.event);
        if link.is_again {
            text = format!("{text} {}", self.say("why-again", &[]));
        }
        let mut below: Vec<Branch> = self.lenses(&link.event);
        below.extend(link.because.iter().map(|l| self.branch(l)));
        Branch { head, text, below: if link.is_again { vec![] } else { below } }
    }

    /// Returns the short and the long text of an event.
    fn head(&self, event: &Event) -> (String, String) {
        let story = &self.story;
        let turn = |n: u32| ("n", Arg::Number(f64::from(n)));
        match *event {
            Event::Outcome(ending) => (self.say("why-head-outcome", &[]), story.outcome(ending.outcome)),
            Event::Move(m) => (
                self.say("why-head-rung", &[("before", f64::from(m.before).into()), ("after", f64::from(m.after).into())]),
                self.say("why-move", &[("name", story.rung(m.after).into()), ("pair", story.pair(m.from, m.to).into()), turn(m.turn)]),
            ),
            Event::Deed(at, place) => (self.say("why-head-deed", &[turn(at)]), self.deed(at, place)),
            Event::Reading(at, place, left) => (self.gain("why-head-reading", at, left), self.reading(at, place)),
            Event::Tension(from, to, _, value, start) => (
                self.say("why-head-tension", &[("value", story.two(value).into())]),
                self.say("why-tension", &[("pair", story.pair(from, to).into()), ("start", story.two(start).into())]),
            ),
            Event::Rest(n, left) => (
                self.shell.signed(left, 2),
                self.say("why-rest", &[("n", f64::from(u32::try_from(n).unwrap_or(u32::MAX)).into())]),
            ),
            Event::Rule(at, rule, _, left) => {
                let name = story.naming().bare("rule", story.rules.registry.rules.name(rule.into()));
                (self.gain("why-head-rule", at, left), format!("{}{}", quote(self.shell.lang, &name), self.sources("rules", story.rules.registry.rules.name(rule.into()))))
            }
            Event::Inject(at, id) => {
                let id = story.rules.registry.injects.name(id.into());
                let name = quote(self.shell.lang, &story.naming().bare("inject", id));
                (self.say("why-head-inject", &[turn(at)]), format!("{name}{}", self.sources("injects", id)))
            }
            Event::RedLine(at, id) => {
                let id = story.rules.registry.red_lines.name(id.into());
                let name = quote(self.shell.lang, &story.naming().bare("red-line", id));
                (self.say("why-head-red-line", &[turn(at)]), format!("{name}{}", self.sources("red_lines", id)))
            }
            Event::Quiet(at, ..) => {
                (self.say("why-head-quiet", &[turn(at)]), self.say("why-quiet", &[("n", story.rules.ladder.quiet_turns.into())]))
            }
            Event::Other(at, cause) => (self.say("why-head-other", &[turn(at)]), self.other(cause)),
        }
    }

    fn gain(&self, key: &str, turn: u32, left: Option<f64>) -> String {
        let gain = left.map_or(String::new(), |x| format!("{}\u{a0}", self.shell.signed(x, 2)));
        gain + &self.say(key, &[("n", f64::from(turn).into())])
    }

    fn deed(&self, turn: u32, place: u16) -> String {
        let Some(kept) = self.story.chronicle.turn(turn) else { return String::new() };
        let (deed, motives) = (&kept.deeds[usize::from(place)], &kept.motives[usize::from(place)]);
        let why = self.story.why_done(deed, motives);
        let option = &self.story.rules.options[usize::from(deed.option)];
        let gate = match option.gate {
            Some(_) if deed.target != NOBODY && self.story.rules.ladder.moves == Moves::ByDeeds => {
                let needed = self.story.rules.ladder.gate[usize::from(option.rung)];
                self.say("why-gate", &[("rung", f64::from(option.rung).into()), ("needed", self.story.two(needed).into())])
            }
            _ => String::new(),
        };
        let args = [("deed", self.story.deed(deed).into()), ("why", why.into()), ("gate", gate.into())];
        self.say("why-deed", &args)
    }

    fn reading_at(&self, turn: u32, place: u16) -> Option<&Reading> {
        self.story.chronicle.turn(turn)?.readings.get(usize::from(place))
    }

    fn reading(&self, turn: u32, place: u16) -> String {
        let Some(r) = self.reading_at(turn, place) else { return String::new() };
        let deed = self.story.chronicle.turn(r.deed_turn).and_then(|t| t.deeds.get(usize::from(r.deed)));
        let args = [
            ("observer", self.story.actor(r.observer).into()),
            ("value", self.shell.signed(r.valence, 1).into()),
            ("meant", self.shell.signed(r.intended, 1).into()),
            ("deed", deed.map_or(String::new(), |d| quote(self.shell.lang, &self.story.deed(d))).into()),
        ];
        self.say("why-reading", &args)
    }

    /// The lenses of a reading, with the claims that they rest on.
    fn lenses(&self, event: &Event) -> Vec<Branch> {
        let Event::Reading(turn, place, _) = *event else { return vec![] };
        let Some(reading) = self.reading_at(turn, place) else { return vec![] };
        let branch = |lens: usize| {
            let name = self.story.rules.registry.lenses.name(lens);
            let text = format!("{}{}", self.story.lens(lens), self.sources("lenses", name));
            Branch { head: self.say("why-head-lens", &[]), text, below: vec![] }
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
        let claims: Vec<&str> = cites.iter().map(String::as_str).filter(|c| !c.starts_with("S:")).take(4).collect();
        if claims.is_empty() { String::new() } else { format!(" ({})", claims.join(", ")) }
    }

    fn other(&self, cause: Cause) -> String {
        match cause {
            Cause::Arrival(id) => {
                let to = self.story.rules.registry.nodes.name(self.story.rules.shipments[usize::from(id)].to.into());
                self.say("tell-cause-arrival", &[("node", self.story.naming().bare("node", to).into())])
            }
            Cause::Treaty(id) => self.story.naming().bare("treaty", self.story.rules.registry.treaties.name(id.into())),
            Cause::Decay(_) => self.say("tell-cause-decay", &[]),
            Cause::Ladder => self.say("tell-cause-ladder", &[]),
            other => self.story.cause_name(other),
        }
    }

    /// The roots that injects and claims stand for: each inject in the tree, and each claim cited by a lens, in words.
    fn roots(&self, link: &Link) -> String {
        let mut claims = vec![];
        self.claims_of(link, &mut claims);
        if claims.is_empty() {
            return String::new();
        }
        claims.sort_by(|a, b| crate::ids::natural(a, b));
        claims.dedup();
        let mut table = Table::new(&[false, false]);
        for claim in claims {
            if let Some(text) = self.story.checked.texts.find(self.shell.lang, &key("claim", &claim), &[]) {
                table.row(vec![claim, text]);
            }
        }
        format!("\n{}\n{}", self.say("why-claims", &[]), table.draw(self.shell.width, "  "))
    }

    fn claims_of(&self, link: &Link, out: &mut Vec<String>) {
        if let Event::Reading(turn, place, _) = link.event
            && let Some(reading) = self.reading_at(turn, place)
        {
            for lens in reading.lenses() {
                let name = self.story.rules.registry.lenses.name(lens);
                let cites = self.story.checked.scenario.lenses.get(name).map_or(&[][..], |l| &l.cites);
                out.extend(cites.iter().filter(|c| !c.starts_with("S:")).cloned());
            }
        }
        link.because.iter().for_each(|l| self.claims_of(l, out));
    }

    /// What the tension of a pair is made of at the close of a turn.
    fn ledger(&self, from: u16, to: u16, turn: u32) -> String {
        let turn = turn.min(self.story.chronicle.last());
        let made = ledger(self.story.chronicle, self.story.rules, from, to, turn);
        let args = [
            ("pair", self.story.pair(from, to).into()),
            ("n", f64::from(turn).into()),
            ("date", self.story.date(turn).into()),
            ("value", self.story.two(made.value).into()),
        ];
        let mut out = self.shell.paragraph("why-ledger", &args) + "\n";
        let full = made.entries.iter().map(|e| e.left.abs()).fold(made.start.abs(), f64::max);
        let mut table = Table::new(&[true, false, false]);
        let mut row = |left: f64, text: String| {
            let drawn = super::draw::left(&bar(left.abs(), full, 12), 12);
            table.row(vec![self.shell.signed(left, 2), drawn, text]);
        };
        row(made.start, self.say("why-start", &[]));
        let (shown, small): (Vec<&Entry>, Vec<&Entry>) = made.entries.iter().partition(|e| e.left.abs() >= 0.005);
        for entry in shown {
            row(entry.left, self.entry(entry));
        }
        if !small.is_empty() {
            #[expect(clippy::cast_precision_loss, reason = "entries are few")]
            let n = small.len() as f64;
            row(small.iter().map(|e| e.left).sum(), self.say("why-small", &[("n", n.into())]));
        }
        out.push_str(&table.draw(self.shell.width, "  "));
        out.push_str(&format!("  {}  {}\n", self.shell.signed(made.value, 2), self.say("why-sum", &[])));
        if let Some(c) = &self.story.rules.coefficients.tension {
            out.push_str(&format!("\n{}", self.shell.paragraph("why-fades", &[("kept", self.story.two(c.kept).into())])));
        }
        out
    }

    fn entry(&self, entry: &Entry) -> String {
        let text = match entry.cause {
            Cause::Reading(at) | Cause::Lens(at, _) => self.reading(entry.turn, at),
            Cause::Deed(at) => self.deed(entry.turn, at),
            other => self.other(other),
        };
        let args = [("n", f64::from(entry.turn).into()), ("text", text.into()), ("amount", self.shell.signed(entry.amount, 2).into())];
        self.say("why-entry", &args)
    }
}

/// Returns the move asked about: at the turn, or the last before it; without a turn the first to the highest rung.
fn asked_move(chronicle: &Chronicle, from: u16, to: u16, turn: Option<u32>) -> Option<Transition> {
    let mut moves = chronicle.moves(from, to);
    match turn {
        Some(turn) => moves.filter(|m| m.turn <= turn).last().copied(),
        None => {
            let first = moves.next().copied()?;
            let up = |best: Transition, m: &Transition| if m.after > best.after { *m } else { best };
            Some(moves.fold(first, up)).filter(|m| m.after > m.before)
        }
    }
}

