//! `why`: the chain of causes behind a rung or an outcome, drawn as a tree; and what tension is made of.
//! Invariant: the chain is walked in `analysis::causes`; here it is only put into words.

mod made_of;
mod ways;
mod words;

use super::args;
use super::draw::{Branch, Table, tree, wrap};
use super::given::{self, unknown};
use super::shell::{Done, Exit, Failure, Shell};
use super::tell::Story;
use crate::analysis::causes::{Event, Link, walk};
use crate::analysis::chronicle::Chronicle;
use crate::analysis::ledger::ledger;
use crate::engine::Game;
use crate::rng::RunKey;
use crate::rules;
use crate::rules::Ruleset;
use crate::scenario::Checked;
use crate::slot::Slot;
use crate::text::{Arg, key};
use crate::world::turn::{Ending, Transition};
use std::sync::Arc;

/// Shows why.
pub(crate) fn why(args: &args::Why, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.given, shell)?;
    let options = given::policies(&loaded, &args.given)?;
    let rules = Arc::new(rules::compile(&loaded.checked, &options));
    let pair = pair(args, &rules)?;
    let mut game = Game::new(Arc::clone(&rules), 1);
    let run = RunKey {
        seed: args.which.seed,
        branch: 0,
        run: args.which.run,
    };
    let chronicle = Chronicle::play(&mut game, run, None, |_| {});
    let story = Story {
        shell,
        checked: &loaded.checked,
        rules: &rules,
        chronicle: &chronicle,
    };
    let teller = Teller { story, shell };
    let text = match (args.ledger, pair) {
        (true, Some((from, to))) => teller.ledger(from, to, args.turn.unwrap_or(chronicle.last())),
        (true, None) => return Err(Failure::input("why-ledger-whom")),
        (false, pair) => teller.chain(pair, args.turn),
    };
    shell.print(&text)?;
    Ok(Exit::Success)
}

/// Returns the chain of causes of a run that was kept: of the highest move of the first focal pair, else of how it ended; an empty
/// text where neither is.
pub(super) fn told(
    shell: &Shell,
    checked: &Checked,
    rules: &Ruleset,
    chronicle: &Chronicle,
) -> String {
    let moved = |(from, to): &(u16, u16)| asked_move(chronicle, *from, *to, None).is_some();
    let has_ended = chronicle.turns.last().is_some_and(|t| t.ending.is_some());
    if !has_ended && !rules.focal.first().is_some_and(moved) {
        return String::new();
    }
    let story = Story {
        shell,
        checked,
        rules,
        chronicle,
    };
    Teller { story, shell }.chain(None, None)
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
        (Some(from), Some(to)) if from == to => {
            Err(Failure::input("why-same").with("name", from.as_str()))
        }
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
        let last = chronicle
            .turns
            .last()
            .and_then(|t| t.ending)
            .unwrap_or(Ending {
                outcome: 0,
                turn: chronicle.last(),
            });
        let (opening, event) = match (found, focal) {
            (Some(m), _) => (self.opening(&m), Event::Move(m)),
            (None, Some((from, to))) if pair.is_some() => {
                let turn = turn.unwrap_or(chronicle.last());
                let made = ledger(chronicle, self.story.rules, Slot::Tension, [from, to], turn);
                let args = [
                    ("pair", self.story.pair(from, to).into()),
                    ("n", f64::from(turn).into()),
                ];
                (
                    self.say("why-no-move", &args),
                    Event::Tension(from, to, turn, made.value, made.start + made.rest),
                )
            }
            _ => (
                self.say(
                    "why-outcome",
                    &[("outcome", self.story.outcome(last.outcome).into())],
                ),
                Event::Outcome(last),
            ),
        };
        let link = walk(chronicle, self.story.rules, event);
        let drawn = tree(&self.branch(&link), self.shell.width);
        let mut out = format!("{}\n{drawn}", wrap(&opening, self.shell.width, "", ""));
        out.push_str(&self.ways(&event));
        out.push_str(&self.roots(&link));
        out
    }

    fn opening(&self, m: &Transition) -> String {
        let named = |actor| self.story.naming().named(self.story.id(actor));
        let args = [
            ("of_from", named(m.from).of.into()),
            ("to", named(m.to).the.into()),
            ("before", f64::from(m.before).into()),
            ("after", f64::from(m.after).into()),
            ("n", f64::from(m.turn).into()),
            ("date", self.story.date(m.turn).into()),
        ];
        let key = if m.after > m.before {
            "why-up"
        } else {
            "why-down"
        };
        self.say(key, &args)
    }

    fn branch(&self, link: &Link) -> Branch {
        let (head, mut text) = self.head(&link.event);
        if link.is_again {
            text = format!("{text} {}", self.say("why-again", &[]));
        }
        let mut below: Vec<Branch> = self.lenses(&link.event);
        below.extend(link.because.iter().map(|l| self.branch(l)));
        Branch {
            head,
            text,
            below: if link.is_again { vec![] } else { below },
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
            if let Some(text) =
                self.story
                    .checked
                    .texts
                    .find(self.shell.lang, &key("claim", &claim), &[])
            {
                table.row(vec![claim, text]);
            }
        }
        format!(
            "\n{}\n{}",
            self.say("why-claims", &[]),
            table.draw(self.shell.width, "  ")
        )
    }

    fn claims_of(&self, link: &Link, out: &mut Vec<String>) {
        if let Event::Reading(turn, place, _) = link.event
            && let Some(reading) = self.reading_at(turn, place)
        {
            for lens in reading.lenses() {
                let name = self.story.rules.registry.lenses.name(lens);
                let cites = self
                    .story
                    .checked
                    .scenario
                    .lenses
                    .get(name)
                    .map_or(&[][..], |l| &l.cites);
                out.extend(cites.iter().filter(|c| !c.starts_with("S:")).cloned());
            }
        }
        link.because.iter().for_each(|l| self.claims_of(l, out));
    }
}

/// Returns the move asked about: at the turn, or the last before it; without a turn the first to the highest rung.
fn asked_move(chronicle: &Chronicle, from: u16, to: u16, turn: Option<u32>) -> Option<Transition> {
    let mut moves = chronicle.moves(from, to);
    match turn {
        Some(turn) => moves.filter(|m| m.turn <= turn).last().copied(),
        None => {
            let first = moves.next().copied()?;
            let up =
                |best: Transition, m: &Transition| if m.after > best.after { *m } else { best };
            Some(moves.fold(first, up)).filter(|m| m.after > m.before)
        }
    }
}
