//! `paths`: by which steps the rung of a pair climbs in many runs, what tells runs with an event from the others, and of which
//! types the runs are.
//!
//! Invariant: what is found is worked out in `analysis::paths`; here it is only put into words and tables.

mod drawn;
mod sheets;
mod told;
mod types;

use super::ask::{self, Answer, Ask, Ready};
use super::given::unknown;
use super::room;
use super::shell::{Done, Failure, Shell};
use crate::analysis::event::{Asked, Event};
use crate::analysis::paths::matching::Costs;
use crate::analysis::paths::mining::{Telling, Wanted, frequent, telling};
use crate::analysis::paths::tree::Tree;
use crate::analysis::paths::typology::{Typology, typology};
use crate::analysis::paths::{Kind, Notable, Trail, first_rung, notable, paths, paths_before};
use crate::batch::crew::{Crew, Halted};
use crate::batch::ensemble::{Ensemble, Task};
use crate::engine::Game;
use crate::rules::Ruleset;
use crate::rules::crisis::Ladder;
use crate::world::runs::Detail;
use serde_json::{Map, json};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// Subsequences: least share of runs, steps between, steps.
const WANTED: Wanted = Wanted {
    support: 0.02,
    gap: 2,
    length: 3,
};
/// Distinct sequences that are compared with each other.
const COMPARED: usize = 300;

/// The options of `paths`.
#[derive(Debug, clap::Args)]
pub(crate) struct Paths {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    runs: u64,
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
    pair: Option<Vec<String>>,
    #[arg(long, value_name = "KIND", value_parser = ["ratchet", "change", "dwell"], default_value = "ratchet")]
    kind: String,
    #[arg(long = "given", value_name = "EVENT")]
    given_event: Option<String>,
    #[arg(long, value_name = "D", default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=20))]
    depth: u8,
    #[arg(long, value_name = "FILE")]
    dot: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    svg: Option<PathBuf>,
    #[command(flatten)]
    ask: Ask,
}

/// What was found.
struct Found<'a> {
    args: &'a Paths,
    shell: &'a Shell,
    ready: &'a Ready,
    asked: &'a Asked,
    pair: [u16; 2],
    trails: Vec<Trail>,
    tree: Tree,
    telling: Vec<Telling>,
    types: Typology,
    notable: Notable,
}

/// Shows the paths of a scenario.
pub(crate) fn run(args: &Paths, shell: &Shell) -> Done {
    let given = args.given_event.as_deref();
    let (ready, asked) = ask::about(&args.scenario, given, &args.ask, shell)?;
    let pair = pair(args.pair.as_deref(), &ready.rules)?;
    let event = asked.in_rules(&ready.options.probes);
    args.dot.as_deref().map_or(Ok(()), room::file)?;
    args.svg.as_deref().map_or(Ok(()), room::folder)?;
    let command = ask::claim("paths", &words(args, &asked), &args.ask)?;
    let trails = ask::work(shell, &args.ask, &args.scenario, args.runs, |crew| {
        play(args, &ready, event, pair, crew)
    })?;
    let found = find(args, shell, &ready, &asked, pair, trails);
    found.draw()?;
    ask::finish(&found.answer(command), &args.ask, &ready.checked, shell)
}

fn words(args: &Paths, asked: &Asked) -> Vec<String> {
    let mut words = vec![
        args.scenario.clone(),
        "--runs".into(),
        args.runs.to_string(),
    ];
    if let Some(pair) = &args.pair {
        words.push("--pair".into());
        words.extend(pair.iter().cloned());
    }
    words.extend(["--kind".into(), args.kind.clone()]);
    words.extend(["--given".into(), asked.text().into()]);
    words.extend(["--depth".into(), args.depth.to_string()]);
    words
}

/// Returns the pair that is asked about: the first focal one where none is.
fn pair(names: Option<&[String]>, rules: &Ruleset) -> Result<[u16; 2], Failure> {
    let actors = &rules.registry.actors;
    if rules.ladder.top() == 0 {
        return Err(Failure::input("paths-no-ladder"));
    }
    let id = |name: &String| {
        let found = actors.iter().position(|n| n == name.as_str());
        let id = found.ok_or_else(|| unknown("given-actor", name, actors.iter()))?;
        Ok(u16::try_from(id).expect("few actors"))
    };
    match names {
        Some([from, to]) if from == to => {
            Err(Failure::input("why-same").with("name", from.as_str()))
        }
        Some([from, to]) => Ok([id(from)?, id(to)?]),
        _ => {
            let focal = rules.focal.first().map(|(from, to)| [*from, *to]);
            focal.ok_or_else(|| Failure::input("paths-no-pair"))
        }
    }
}

fn play(
    args: &Paths,
    ready: &Ready,
    event: Event,
    pair: [u16; 2],
    crew: &Crew,
) -> Result<Vec<Trail>, Halted> {
    let start = first_rung(&ready.rules, pair);
    let ensemble = Ensemble {
        rules: &ready.rules,
        seed: args.ask.seed,
        detail: Detail::default(),
        tasks: usize::try_from(args.runs).expect("runs fit in memory"),
        task_at: &|place| Task::run(place as u64),
    };
    let look = |trail: &mut Trail, game: &Game, row: usize| {
        let view = game.view(row);
        trail.run = view.key.run;
        trail.add(&view, pair, event);
        ControlFlow::Continue(())
    };
    ensemble.play(crew, &|| Trail::new(0, start), &look)
}

fn find<'a>(
    args: &'a Paths,
    shell: &'a Shell,
    ready: &'a Ready,
    asked: &'a Asked,
    pair: [u16; 2],
    trails: Vec<Trail>,
) -> Found<'a> {
    let known = Kind::NAMES.iter().find(|(name, _)| *name == args.kind);
    let kind = known.map_or(Kind::Ratchet, |(_, kind)| *kind);
    let tree = Tree::grow(&paths(&trails, kind), usize::from(args.depth));
    let patterns = frequent(&paths_before(&trails, kind), WANTED);
    let telling = telling(&patterns, &tree.nodes[0].count, &tree.nodes[0].hits);
    let types = typology(&trails, COMPARED, Costs::Ordinal).expect("there is a run");
    let notable = notable(&trails).expect("there is a run");
    Found {
        args,
        shell,
        ready,
        asked,
        pair,
        trails,
        tree,
        telling,
        types,
        notable,
    }
}

impl Found<'_> {
    fn ladder(&self) -> &Ladder {
        &self.ready.rules.ladder
    }

    fn answer(&self, command: String) -> Answer {
        let share = self.tree.hit_share(0);
        let run = |place: usize| self.trails[place].run;
        let mut figures = Map::new();
        let mut put = |name: &str, value: serde_json::Value| figures.insert(name.into(), value);
        put("runs", json!(self.trails.len()));
        put("event", json!(self.asked.text()));
        put("event_share", json!(share.value));
        put("event_share_low", json!(share.low));
        put("event_share_high", json!(share.high));
        put("typical_run", json!(run(self.types.typical)));
        put("most_violent_run", json!(run(self.notable.most_violent)));
        put(
            "earliest_peaceful_run",
            json!(self.notable.earliest_peaceful.map(run)),
        );
        put("types", json!(self.types.medoids.len()));
        put("silhouette", json!(self.types.silhouette));
        Answer {
            verb: "paths",
            command,
            method: self.shell.say("paths-method", &[]),
            figures,
            sheets: self.sheets(),
            text: self.text(),
        }
    }
}
