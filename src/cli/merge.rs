//! `merge`: the parts of a batch put together, then what the batch comes to.

use super::args;
use super::batch::{failed, interrupt};
use super::shell::{Done, Exit, Failure, Shell};
use super::summary::{Made, summary};
use super::sweep::told;
use crate::batch::{self, Plan};
use crate::scenario::{self, Checked, Options};
use std::path::Path;

/// Puts parts together and prints what the whole comes to.
pub(crate) fn merge(args: &args::Merge, shell: &Shell) -> Done {
    let is_a_part = |dir| same_folder(dir, &args.out);
    if let Some(dir) = args.dirs.iter().find(|dir| is_a_part(dir)) {
        return Err(Failure::input("merge-into-part").with("folder", dir.display().to_string()));
    }
    let merged = batch::merge::merge(&args.dirs, &args.out, args.force, interrupt())
        .map_err(|error| failed(&error, &args.out, None, shell))?;
    let checked = named(&merged.plan);
    let made = if merged.was_there {
        Made::Before
    } else {
        Made::Merged
    };
    let told = if merged.manifest.design.is_some() {
        told
    } else {
        summary
    };
    shell.print(&told(
        &checked,
        &merged.plan,
        &merged.manifest,
        &args.out,
        &made,
        shell,
    ))?;
    Ok(Exit::Success)
}

fn same_folder(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Returns the scenario of a plan, with its own words where the same scenario can be found under its name.
fn named(plan: &Plan) -> Checked {
    let options = Options {
        overrides: plan.request.overrides.clone(),
        params: plan.request.params.clone(),
    };
    match scenario::load(plan.source(), &options) {
        Ok(loaded) if loaded.checked.hash() == plan.rules.hash => loaded.checked,
        _ => scenario::from_scenario(plan.scenario.clone())
            .expect("a plan is made of a scenario without errors"),
    }
}
