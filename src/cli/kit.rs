//! `kit`: pages to print for an exercise: one to start from, the instructor's guide, and a role sheet for each seat.

use super::args::Given;
use super::shell::{Done, Exit, Failure, Shell};
use super::{given, report};
use crate::batch::plan::word;
use crate::class::kit::plan::{MINUTES, STUDENTS};
use crate::class::kit::{Page, Subject, kit};
use crate::phrase::naming::{Naming, Sides, opened};
use crate::rules::action::Aim;
use crate::rules::expr::NOBODY;
use crate::rules::{CompileOptions, Ruleset, compile};
use crate::scenario::embedded_names;
use std::fs;
use std::path::{Path, PathBuf};

/// The options of `kit`.
#[derive(Debug, clap::Args)]
pub(crate) struct Kit {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[arg(long, value_name = "N", default_value_t = 24)]
    pub(crate) students: u32,
    #[arg(long, value_name = "N", default_value_t = 90)]
    pub(crate) minutes: u32,
    #[arg(long)]
    pub(crate) masked: bool,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) given: Given,
}

/// Writes the pages.
pub(crate) fn run(args: &Kit, shell: &Shell) -> Done {
    within("kit-students", args.students, &STUDENTS)?;
    within("kit-minutes", args.minutes, &MINUTES)?;
    let masked = masked(&args.scenario);
    let scenario = match (&masked, args.masked) {
        (Some(name), true) => name.as_str(),
        (None, true) => {
            return Err(Failure::input("kit-no-masked").with("scenario", args.scenario.as_str()));
        }
        (_, false) => args.scenario.as_str(),
    };
    let loaded = given::load(scenario, &args.given, shell)?;
    let rules = compile(&loaded.checked, &CompileOptions::default());
    if rules.dockets.is_empty() {
        return Err(Failure::input("kit-no-seat").with("scenario", scenario));
    }
    let naming = Naming {
        lang: shell.lang,
        texts: &loaded.checked.texts,
    };
    let command = format!(
        "escalade serve {} --lan --lang {}",
        word(scenario),
        shell.lang.code()
    );
    let pages = kit(&Subject {
        checked: &loaded.checked,
        rules: &rules,
        words: &shell.words,
        command: &command,
        masked: masked.as_deref().filter(|_| !args.masked),
        students: args.students,
        minutes: args.minutes,
        deed: &|option| deed(&rules, &naming, option),
    });
    let folder = args.out.clone();
    let folder = folder.unwrap_or_else(|| format!("kit-{}", rules.title).into());
    write(&folder, &pages, args.force)?;
    let told = [
        ("n", (pages.len() as f64).into()),
        ("folder", folder.display().to_string().into()),
    ];
    shell.print(&shell.paragraph("kit-wrote", &told))?;
    Ok(Exit::Success)
}

fn within(key: &str, n: u32, range: &std::ops::RangeInclusive<u32>) -> Result<(), Failure> {
    if range.contains(&n) {
        return Ok(());
    }
    let bounds = [("least", *range.start()), ("most", *range.end()), ("n", n)];
    let with = |failure: Failure, (name, n): (&'static str, u32)| failure.with(name, f64::from(n));
    Err(bounds.into_iter().fold(Failure::input(key), with))
}

/// Returns the name of the same scenario under invented names, where one is shipped.
fn masked(scenario: &str) -> Option<String> {
    let name = format!("{scenario}-masked");
    embedded_names().contains(&name).then_some(name)
}

/// Returns an option as a sentence; where its target is chosen by rank, without one.
fn deed(rules: &Ruleset, naming: &Naming, option: usize) -> String {
    let o = &rules.options[option];
    let name = |actor: u16| match actor {
        NOBODY => "",
        actor => rules.registry.actors.name(usize::from(actor)),
    };
    let sides = Sides {
        doer: name(o.actor),
        target: match o.aim {
            Aim::Fixed(target) => name(target),
            Aim::Best(_) => "",
        },
        beneficiary: name(o.beneficiary),
        host: name(o.host),
    };
    let action = rules.registry.actions.name(usize::from(o.action));
    opened(&naming.deed(action, sides))
}

fn write(folder: &Path, pages: &[Page], force: bool) -> Result<(), Failure> {
    let broken = |path: &Path, e: std::io::Error| Failure::broken(path.display().to_string(), &e);
    let taken = pages.iter().any(|page| folder.join(&page.name).exists());
    if taken && !force {
        return Err(Failure::input("kit-folder").with("folder", folder.display().to_string()));
    }
    fs::create_dir_all(folder).map_err(|e| broken(folder, e))?;
    for page in pages {
        let path = folder.join(&page.name);
        report::put(&path, &page.html).map_err(|e| broken(&path, e))?;
    }
    Ok(())
}
