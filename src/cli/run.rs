//! `run`: one run told turn by turn.

use super::args;
use super::given;
use super::shell::{Done, Exit, Shell};
use super::tell::Story;
use crate::analysis::causes::Chronicle;
use crate::engine::Game;
use crate::rng::RunKey;
use crate::rules;
use std::sync::Arc;

/// Tells a run.
pub(crate) fn run(args: &args::Run, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.given, shell)?;
    let options = given::policies(&loaded, &args.given)?;
    let rules = Arc::new(rules::compile(&loaded.checked, &options));
    let mut game = Game::new(Arc::clone(&rules), 1);
    let key = RunKey { seed: args.which.seed, branch: 0, run: args.which.run };
    let chronicle = Chronicle::play(&mut game, key, args.until_turn, |_| {});
    let story = Story { shell, checked: &loaded.checked, rules: &rules, chronicle: &chronicle };
    shell.print(&story.opening(&args.scenario, key.seed, key.run))?;
    for kept in &chronicle.turns {
        shell.print(&story.turn(kept, args.trace))?;
    }
    shell.print(&story.ending())?;
    Ok(Exit::Success)
}
