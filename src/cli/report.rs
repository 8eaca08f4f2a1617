//! `report`: one page to look at, of a scenario or of a folder of results, whose runs it plays again.

use super::args::{Given, SEED_MAX};
use super::ask::{self, Ask};
use super::given;
use super::room;
use super::shell::{Done, Exit, Failure, Shell};
use crate::analysis::event::{Asked, HIGH_RUNG};
use crate::analysis::junctures::Question;
use crate::batch::ensemble::{Ensemble, Task};
use crate::batch::plan::word;
use crate::phrase::naming::{Naming, Sides};
use crate::record::Manifest;
use crate::record::manifest::MANIFEST;
use crate::report::{Drivers, Figures, Kept, Kind, Page, Screening, Subject, Turning, Watch, page};
use crate::rules::expr::NOBODY;
use crate::rules::{CompileOptions, PolicyChoice, Ruleset, compile};
use crate::scenario::{self, Checked, from_scenario};
use crate::world::runs::Detail;
use std::fs;
use std::ops::{ControlFlow, Range};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Runs that are played where none are asked for.
const RUNS: u64 = 1000;
/// Forks at each turn of the run whose turning points are shown.
const FORKS: usize = 200;
/// Trajectories through the ranges of the scenario's numbers, and runs at each point.
const TRAJECTORIES: usize = 10;
const POINT_RUNS: u64 = 16;

/// The options of `report`.
#[derive(Debug, clap::Args)]
pub(crate) struct Report {
    #[arg(value_name = "DIR|SCENARIO")]
    pub(crate) of: String,
    #[arg(long, value_name = "FILE.html")]
    pub(crate) to: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) svg: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) runs: Option<u64>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    pub(crate) seed: Option<u64>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
    #[command(flatten)]
    pub(crate) given: Given,
}

/// What is played, and how it is named.
struct Source {
    checked: Checked,
    options: CompileOptions,
    runs: Range<u64>,
    seed: u64,
    /// What the folder says of its runs.
    manifest: Option<Manifest>,
    /// What makes the report again.
    remake: Vec<(String, String)>,
    /// The parameter set, where the scenario is the one that was held against data.
    set: Option<String>,
    /// Where the words of the scenario should have stood, where they are not there.
    wordless: Option<String>,
}

/// Writes the page.
pub(crate) fn report(args: &Report, shell: &Shell) -> Done {
    let manifest = Path::new(&args.of).join(MANIFEST);
    let source = if manifest.is_file() {
        of_folder(args, &manifest, shell)?
    } else {
        of_scenario(args, shell)?
    };
    room::file(&args.to)?;
    args.svg.as_deref().map_or(Ok(()), room::folder)?;
    let rules = Arc::new(compile(&source.checked, &source.options));
    let watch = Watch::new(&rules);
    let kept = play(args, &source, &rules, &watch, shell)?;
    let high = HIGH_RUNG.min(rules.ladder.top());
    let figures = Figures::new(&rules, &watch, &kept, u8::try_from(high).unwrap_or(u8::MAX));
    same_runs(&source, &rules, &figures)?;
    let studied = study(args, &source, &figures, shell)?;
    let naming = Naming::new(shell.lang, &source.checked.texts);
    let deed = |doer: u16, kind: Kind| deed(&rules, &naming, doer, kind);
    let page = page(&Subject {
        checked: &source.checked,
        rules: &rules,
        watch: &watch,
        figures: &figures,
        words: &shell.words,
        high,
        deed: &deed,
        remake: &source.remake,
        seed: source.seed,
        set: source.set.as_deref(),
        wordless: source.wordless.as_deref(),
        turning: studied.turning.as_ref(),
        drivers: studied.drivers.as_ref(),
    });
    write(args, &page)?;
    let told = [
        ("file", args.to.display().to_string().into()),
        ("kb", (page.html.len().div_ceil(1000) as f64).into()),
    ];
    shell.print(&format!(
        "{}\n",
        shell.paragraph("report-wrote", &told).trim_end()
    ))?;
    if let Some(dir) = &args.svg {
        let told = [
            ("folder", dir.display().to_string().into()),
            ("n", (page.drawings.len() as f64).into()),
        ];
        shell.print(&format!(
            "{}\n",
            shell.paragraph("report-wrote-svg", &told).trim_end()
        ))?;
    }
    Ok(Exit::Success)
}

/// Returns a deed as a sentence.
fn deed(
    rules: &Ruleset,
    naming: &Naming,
    doer: u16,
    [action, target, beneficiary, host]: Kind,
) -> String {
    let name = |actor: u16| match actor {
        NOBODY => "",
        actor => rules.registry.actors.name(usize::from(actor)),
    };
    let sides = Sides {
        doer: name(doer),
        target: name(target),
        beneficiary: name(beneficiary),
        host: name(host),
    };
    let text = naming.deed(rules.registry.actions.name(usize::from(action)), sides);
    crate::phrase::naming::opened(&text)
}

fn of_scenario(args: &Report, shell: &Shell) -> Result<Source, Failure> {
    let loaded = given::load(&args.of, &args.given, shell)?;
    let options = given::policies(&loaded, &args.given)?;
    let (runs, seed) = (args.runs.unwrap_or(RUNS), args.seed.unwrap_or(1));
    let to = args.to.file_name().unwrap_or_default().to_string_lossy();
    let words = [
        args.of.clone(),
        "--to".into(),
        to.into_owned(),
        "--runs".into(),
        runs.to_string(),
    ];
    let command = ask::command("report", &words, &question_of(args, seed));
    let command = format!("{command} --lang {}", shell.lang.code());
    Ok(Source {
        remake: remake(&command, &loaded.checked),
        set: {
            let given = &args.given;
            let is_plain = given.set.is_empty() && given.policy.is_empty();
            calibrated(&args.of, given.params.as_deref()).filter(|_| is_plain)
        },
        wordless: None,
        checked: loaded.checked,
        options,
        runs: 0..runs,
        seed,
        manifest: None,
    })
}

/// Returns the options that every question has.
fn question_of(args: &Report, seed: u64) -> Ask {
    Ask {
        seed,
        threads: args.threads,
        out: None,
        json: false,
        force: false,
        given: args.given.clone(),
    }
}

fn of_folder(args: &Report, path: &Path, shell: &Shell) -> Result<Source, Failure> {
    let given = &args.given;
    let is_plain = given.set.is_empty() && given.params.is_none() && given.policy.is_empty();
    if args.runs.is_some() || args.seed.is_some() || !is_plain {
        return Err(Failure::input("report-folder-options").with("folder", args.of.as_str()));
    }
    let text =
        fs::read_to_string(path).map_err(|e| Failure::broken(path.display().to_string(), &e))?;
    let bad = |why: String| {
        Failure::input("report-folder-bad")
            .with("file", path.display().to_string())
            .with("why", why)
    };
    let manifest = Manifest::parse(&text).map_err(bad)?;
    if manifest.design.is_some() {
        return Err(Failure::input("report-folder-sweep").with("folder", args.of.as_str()));
    }
    let findings = from_scenario(manifest.resolved_scenario.clone());
    let mut checked =
        findings.map_err(|list| bad(list.first().map_or(String::new(), |f| f.code().into())))?;
    // The words of a scenario do not stand in a manifest: they are read where it came from, if it is there.
    let set = manifest.batch.set.iter().filter_map(|s| s.split_once('='));
    let options = scenario::Options {
        overrides: set
            .map(|(path, value)| (path.into(), value.into()))
            .collect(),
        params: manifest.batch.params.clone(),
    };
    let wordless = match scenario::load(&manifest.source, &options) {
        Ok(loaded) => {
            checked.texts = loaded.checked.texts;
            None
        }
        Err(_) => Some(manifest.source.clone()),
    };
    let is_plain = manifest.batch.set.is_empty() && manifest.batch.policies.is_empty();
    let set = calibrated(&manifest.source, manifest.batch.params.as_deref());
    let policy =
        |(actor, word): (&String, &String)| Some((actor.clone(), PolicyChoice::parse(word)?));
    let policies: Option<Vec<_>> = manifest.batch.policies.iter().map(policy).collect();
    let mut lines = remake(&both_commands(args, &manifest.command, shell), &checked);
    lines.push((
        "report-verify".into(),
        format!("escalade verify {}", word(&args.of)),
    ));
    Ok(Source {
        remake: lines,
        set: set.filter(|_| is_plain),
        wordless,
        options: CompileOptions {
            policies: policies.ok_or_else(|| bad("policies".into()))?,
            ..CompileOptions::default()
        },
        checked,
        runs: manifest.range[0]..manifest.range[1],
        seed: manifest.batch.seed,
        manifest: Some(manifest),
    })
}

/// Returns what makes the folder and its page again; a game that people played is there, or is not.
fn both_commands(args: &Report, made: &str, shell: &Shell) -> String {
    let to = args.to.file_name().unwrap_or_default().to_string_lossy();
    let folder = word(&args.of);
    let lang = shell.lang.code();
    let again = format!("escalade report {folder} --to {} --lang {lang}", word(&to));
    if made.starts_with("escalade verify") {
        return again;
    }
    format!("{made} --out {folder} && {again}")
}

/// Returns the parameter set, where a scenario is the one that was held against data.
fn calibrated(scenario: &str, params: Option<&str>) -> Option<String> {
    (scenario == "caucasus").then(|| params.unwrap_or("base_rates").to_owned())
}

fn remake(command: &str, checked: &Checked) -> Vec<(String, String)> {
    let hash = checked.hash().map(|byte| format!("{byte:02x}")).concat();
    let line = |key: &str, value: String| (format!("report-{key}"), value);
    vec![
        line("command", command.into()),
        line("version", env!("CARGO_PKG_VERSION").into()),
        line("hash", hash),
    ]
}

fn play(
    args: &Report,
    source: &Source,
    rules: &Arc<Ruleset>,
    watch: &Watch,
    shell: &Shell,
) -> Result<Vec<Kept>, Failure> {
    let first = source.runs.start;
    let runs = source.runs.end - first;
    let ensemble = Ensemble {
        rules,
        seed: source.seed,
        detail: Detail {
            changes: true,
            ..Detail::default()
        },
        tasks: usize::try_from(runs).expect("runs fit into memory"),
        task_at: &|place| Task::run(first + place as u64),
    };
    let question = question_of(args, source.seed);
    ask::work(shell, &question, &args.of, runs, |crew| {
        ensemble.play(crew, &Kept::default, &|kept, game, row| {
            watch.look(kept, &game.view(row));
            ControlFlow::Continue(())
        })
    })
}

/// What is found beside the runs.
#[derive(Default)]
struct Studied {
    turning: Option<Turning>,
    drivers: Option<Drivers>,
}

/// Forks a run that climbed, and moves the numbers of the scenario through their ranges.
fn study(
    args: &Report,
    source: &Source,
    figures: &Figures,
    shell: &Shell,
) -> Result<Studied, Failure> {
    let Some(asked) = Asked::rung(&source.checked, HIGH_RUNG) else {
        return Ok(Studied::default());
    };
    let mut options = source.options.clone();
    options.probes = asked.probe().map(str::to_owned).into_iter().collect();
    let rules = Arc::new(compile(&source.checked, &options));
    let event = asked.in_rules(&options.probes);
    let question = Question {
        rules: &rules,
        seed: source.seed,
        event,
        forks: FORKS,
    };
    let screening = Screening {
        checked: &source.checked,
        options: &options,
        seed: source.seed,
        event,
        trajectories: TRAJECTORIES,
        runs: POINT_RUNS,
    };
    let climbed = figures.climb.as_ref();
    let run = climbed.map(|(place, _)| source.runs.start + *place as u64);
    let forks = u64::from(rules.horizon) * FORKS as u64;
    let total = screening.total() + run.map_or(0, |_| forks);
    let ask = question_of(args, source.seed);
    ask::work(shell, &ask, &args.of, total, |crew| {
        let turning = match run {
            Some(run) => Turning::new(&question, run, crew)?,
            None => None,
        };
        Ok(Studied {
            turning,
            drivers: screening.play(crew)?,
        })
    })
}

/// Refuses a folder whose runs come out otherwise here than they did when it was written.
fn same_runs(source: &Source, rules: &Ruleset, figures: &Figures) -> Result<(), Failure> {
    let Some(manifest) = &source.manifest else {
        return Ok(());
    };
    let counts = rules.outcomes.iter().zip(&figures.outcomes);
    let counts: Vec<(String, u64)> = counts.map(|(o, f)| (o.id.clone(), f.count)).collect();
    if counts == manifest.summary.outcomes {
        return Ok(());
    }
    Err(Failure::input("report-folder-other").with("version", manifest.batch.version.as_str()))
}

/// Writes a file under another name first, so that there is never half of one.
pub(super) fn put(path: &Path, text: &str) -> std::io::Result<()> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let done = fs::write(&partial, text).and_then(|()| fs::rename(&partial, path));
    done.inspect_err(|_| drop(fs::remove_file(&partial)))
}

fn write(args: &Report, page: &Page) -> Result<(), Failure> {
    let put = |path: &Path, text: &str| {
        put(path, text).map_err(|e| Failure::broken(path.display().to_string(), &e))
    };
    put(&args.to, &page.html)?;
    if let Some(dir) = &args.svg {
        fs::create_dir_all(dir).map_err(|e| Failure::broken(dir.display().to_string(), &e))?;
        for (name, text) in &page.drawings {
            put(&dir.join(name), text)?;
        }
    }
    Ok(())
}
