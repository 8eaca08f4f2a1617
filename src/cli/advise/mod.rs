//! `advise`: one decision of one run; its options raced under the same draws for the lowest risk.
//!
//! Invariant: every option is tried on the same forks, and the final figure on forks that no race has seen.

mod page;
mod tables;

use crate::analysis::event::Event;
use crate::analysis::racing::{Lane, leader, race};
use crate::batch::crew::{Crew, Halted};
use crate::batch::ensemble::{Ensemble, Instead, Start, Task};
use crate::cli::args::SEED_MAX;
use crate::cli::ask::{self, Answer, Ask, Ready};
use crate::cli::deed;
use crate::cli::shell::{Done, Failure, Shell};
use crate::engine::{Game, Snapshot};
use crate::phrase::naming::Naming;
use crate::rng::{RunKey, branch};
use crate::rules::Ruleset;
use crate::world::runs::{Detail, Order};
use page::Page;
use std::ops::Range;
use std::sync::Arc;
use tables::{figures, sheet};

#[derive(Debug, clap::Args)]
pub(crate) struct Advise {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "WHO")]
    actor: String,
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u32).range(1..))]
    turn: u32,
    #[arg(long, value_name = "K", default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    run: u64,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 600, value_parser = clap::value_parser!(u64).range(50..=1_000_000))]
    forks: u64,
    #[command(flatten)]
    ask: Ask,
}

impl Advise {
    fn words(&self) -> Vec<String> {
        let mut words = vec![self.scenario.clone()];
        let mut add =
            |option: &str, value: &str| words.extend([option.to_owned(), value.to_owned()]);
        add("--actor", &self.actor);
        add("--turn", &self.turn.to_string());
        add("--run", &self.run.to_string());
        self.event.iter().for_each(|v| add("--event", v));
        add("--forks", &self.forks.to_string());
        words
    }
}

/// A decision: how the run stood before it, and what may be done.
struct Decision {
    before: Snapshot,
    /// What is open: the orders, one each.
    options: Vec<[Instead; 1]>,
}

/// What was found: options with their tries, then the same of the best on draws of its own, and of the docket's own choice.
struct Found {
    names: Vec<String>,
    lanes: Vec<Lane>,
    best: usize,
    fresh: Lane,
    own: Lane,
}

/// Advises.
pub(crate) fn advise(args: &Advise, shell: &Shell) -> Done {
    let (ready, asked) = ask::about(&args.scenario, args.event.as_deref(), &args.ask, shell)?;
    let Ready {
        checked,
        rules,
        options,
    } = ready;
    let event = asked.in_rules(&options.probes);
    let docket = docket(&args.actor, &rules)?;
    let decision = decision(args, &rules, docket, event)?;
    let n = decision.options.len() as u64;
    let total = args.forks * (n + 2);
    let command = ask::claim("advise", &args.words(), &args.ask)?;
    let found = ask::work(shell, &args.ask, &args.scenario, total, |crew| {
        let forks = Forks {
            rules: &rules,
            decision: &decision,
            event,
            args,
            crew,
        };
        forks.found()
    })?;
    let page = Page {
        args,
        found: &found,
        docket: &rules.dockets[docket].name,
        event: asked.text(),
        naming: Naming::new(shell.lang, &checked.texts),
        shell,
    };
    let answer = Answer {
        verb: "advise",
        command,
        method: shell.say("advise-method", &[]),
        figures: figures(&found, asked.text()),
        sheets: vec![sheet(&found)],
        text: page.text(),
    };
    ask::finish(&answer, &args.ask, &checked, shell)
}

/// Returns the one docket that is meant.
fn docket(who: &str, rules: &Ruleset) -> Result<usize, Failure> {
    let dockets = deed::dockets(who, rules)?;
    match dockets[..] {
        [docket] => Ok(docket),
        _ => {
            let list: Vec<&str> = dockets
                .iter()
                .map(|d| rules.dockets[*d].name.as_str())
                .collect();
            Err(Failure::input("deed-many")
                .with("name", who)
                .with("list", list.join(", ")))
        }
    }
}

/// Plays the run up to the decision.
fn decision(
    args: &Advise,
    rules: &Arc<Ruleset>,
    docket: usize,
    event: Event,
) -> Result<Decision, Failure> {
    let mut game = Game::new(Arc::clone(rules), 1);
    let key = RunKey {
        seed: args.ask.seed,
        branch: 0,
        run: args.run,
    };
    game.start(0, key);
    let mut before = game.snapshot(0);
    for turn in 1..args.turn {
        game.play_turn();
        let view = game.view(0);
        let failure = |key: &str| {
            let failure = Failure::input(key).with("run", args.run.to_string());
            Err(failure.with("turn", turn.to_string()))
        };
        if view.ending.is_some() {
            return failure("advise-over");
        }
        if event.holds(&view) {
            return failure("advise-happened");
        }
        before = game.snapshot(0);
    }
    game.open_turn();
    let offer = game.offer(0, docket);
    let open = offer.options.iter().filter(|o| o.reasons.is_empty());
    let instead = |o: &crate::engine::offers::Offered| {
        [Instead {
            turn: args.turn,
            docket,
            order: Order {
                option: o.option,
                target: o.target,
                chance: 1.0,
            },
        }]
    };
    let options: Vec<[Instead; 1]> = open.map(instead).collect();
    if options.is_empty() {
        return Err(Failure::input("advise-nothing").with("turn", args.turn.to_string()));
    }
    Ok(Decision { before, options })
}

/// What plays forks of the run from the decision on.
struct Forks<'a> {
    rules: &'a Arc<Ruleset>,
    decision: &'a Decision,
    event: Event,
    args: &'a Advise,
    crew: &'a Crew<'a>,
}

impl Forks<'_> {
    fn found(&self) -> Result<Found, Halted> {
        let options = &self.decision.options;
        let most = usize::try_from(self.args.forks).expect("forks are counted");
        let lanes = race(options.len(), most, |left, range| {
            let orders: Vec<&[Instead]> = left.iter().map(|i| &options[*i][..]).collect();
            self.play(&orders, range)
        })?;
        let best = leader(&lanes);
        // The best of many looks better than it is: it is tried again on draws that no race has seen.
        let again = most..2 * most;
        let mut fresh = self.play(&[&options[best][..], &[]], again)?.into_iter();
        let mut lane = || Lane {
            happened: fresh.next().unwrap_or_default(),
            is_dropped: false,
        };
        Ok(Found {
            names: options
                .iter()
                .map(|o| deed::name(o[0].order.option, self.rules))
                .collect(),
            lanes,
            best,
            fresh: lane(),
            own: lane(),
        })
    }

    /// Plays each list of orders on the same forks.
    fn play(&self, orders: &[&[Instead]], forks: Range<usize>) -> Result<Vec<Vec<bool>>, Halted> {
        let n = forks.len();
        let task_at = |i: usize| {
            let branch = branch::fork(forks.start + i % n);
            Task {
                // The turn opens as it did: another opening might forbid an option.
                start: Start::Open {
                    at: &self.decision.before,
                    injects: &[],
                    cells: &[],
                    branch,
                },
                instead: orders[i / n],
            }
        };
        let ensemble = Ensemble {
            rules: self.rules,
            seed: self.args.ask.seed,
            detail: Detail::default(),
            tasks: n * orders.len(),
            task_at: &task_at,
        };
        let happened = ensemble.happened(self.crew, &|view| self.event.holds(view))?;
        Ok(happened.chunks(n).map(<[bool]>::to_vec).collect())
    }
}
