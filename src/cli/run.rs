//! `run`: one run told turn by turn.

use super::args;
use super::given;
use super::shell::{Done, Exit, Failure, Shell};
use super::tell::Story;
use crate::analysis::chronicle::Chronicle;
use crate::batch::{self, Mode, Plan, Request};
use crate::engine::Game;
use crate::rng::RunKey;
use crate::rules;
use crate::scenario::Loaded;
use std::path::PathBuf;
use std::sync::Arc;

/// Tells a run.
pub(crate) fn run(args: &args::Run, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.given, shell)?;
    write_tables(args, &loaded, shell)?;
    let options = given::policies(&loaded, &args.given)?;
    let rules = Arc::new(rules::compile(&loaded.checked, &options));
    let mut game = Game::new(Arc::clone(&rules), 1);
    let key = RunKey {
        seed: args.which.seed,
        branch: 0,
        run: args.which.run,
    };
    // One turn more than is told, so that the deeds of the last one are seen to be read.
    let chronicle = Chronicle::play(&mut game, key, args.until_turn.map(|turn| turn + 1), |_| {});
    let last = args.until_turn.unwrap_or(u32::MAX).min(chronicle.last());
    let story = Story {
        shell,
        checked: &loaded.checked,
        rules: &rules,
        chronicle: &chronicle,
    };
    shell.print(&story.opening(&args.scenario, key.seed, key.run))?;
    for kept in chronicle.turns.iter().take_while(|t| t.turn <= last) {
        shell.print(&story.turn(kept, args.trace))?;
    }
    shell.print(&story.ending(last))?;
    Ok(Exit::Success)
}

/// Writes the tables of the run, where some are asked for.
fn write_tables(args: &args::Run, loaded: &Loaded, shell: &Shell) -> Result<(), Failure> {
    if args.tables.is_none() && args.out.is_none() {
        return Ok(());
    }
    let tables = args
        .tables
        .as_deref()
        .unwrap_or("runs,turns,readings,transitions");
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from("results"));
    let request =
        super::batch::request(loaded, &args.scenario, args.which.seed, tables, &args.given)?;
    let request = Request {
        only: Some(args.which.run),
        threads: 1,
        ..request
    };
    let plan = Plan::new(&loaded.checked, request);
    let mode = Mode {
        resume: false,
        force: args.force,
    };
    let done = batch::run(&plan, &out, mode, super::batch::interrupt(), || (), |_| {});
    done.map(|_| ())
        .map_err(|error| super::batch::failed(&error, &out, None, shell))
}
