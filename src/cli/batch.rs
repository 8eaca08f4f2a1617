//! `batch`, and the program without a verb: many runs into a folder, then what they come to.

use super::args;
use super::given;
use super::progress::Progress;
use super::shell::{Done, Exit, Failure, Shell};
use super::summary::{Made, summary};
use crate::batch::{self, BatchError, Mode, Plan, Request, Shard, Until};
use crate::record::{Table, Tables};
use crate::scenario::Loaded;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// What the program does without a verb.
pub(crate) fn first(shell: &Shell) -> Done {
    let args = args::Batch {
        scenario: "caucasus".into(),
        runs: None,
        seed: 1,
        out: PathBuf::from("results"),
        tables: "runs,turns,readings,transitions".into(),
        format: "csv".into(),
        threads: None,
        shard: None,
        until: args::Until::default(),
        resume: true,
        force: false,
        given: args::Given::default(),
    };
    batch(&args, shell)
}

/// Plays a batch and prints what it comes to.
pub(crate) fn batch(args: &args::Batch, shell: &Shell) -> Done {
    let (loaded, plan) = plan(args, shell)?;
    let mode = Mode {
        resume: args.resume,
        force: args.force,
    };
    let mut progress = Progress::new(shell);
    let waits = || tell_of_wait(&args.out, shell);
    let done = batch::run(&plan, &args.out, mode, interrupt(), waits, |p| {
        progress.show(p);
    });
    let time = progress.end();
    match done {
        Ok(done) => {
            let made = if done.was_there {
                Made::Before
            } else {
                Made::Played(time, plan.threads(done.manifest.summary.runs))
            };
            shell.print(&summary(
                &loaded.checked,
                &plan,
                &done.manifest,
                &args.out,
                &made,
                shell,
            ))?;
            Ok(Exit::Success)
        }
        Err(error) => Err(failed(
            &error,
            &args.out,
            Some(&resume_command(&plan, args.threads, &args.out)),
            shell,
        )),
    }
}

/// Returns what is to be played, with its scenario.
pub(crate) fn plan(args: &args::Batch, shell: &Shell) -> Result<(Loaded, Plan), Failure> {
    let loaded = given::load(&args.scenario, &args.given, shell)?;
    let until = until(&args.until, &loaded)?;
    let most = if until.is_some() { RUNS_AT_MOST } else { RUNS };
    let request = Request {
        runs: args.runs.unwrap_or(most),
        until,
        shard: shard(args.shard.as_deref())?,
        parquet: args.format.contains("parquet"),
        threads: args.threads.map_or(0, usize::from),
        ..request(
            &loaded,
            &args.scenario,
            args.seed,
            &args.tables,
            &args.given,
        )?
    };
    let plan = Plan::new(&loaded.checked, request);
    Ok((loaded, plan))
}

/// Returns what is asked of a batch, whatever its size.
pub(crate) fn request(
    loaded: &Loaded,
    scenario: &str,
    seed: u64,
    tables: &str,
    given: &args::Given,
) -> Result<Request, Failure> {
    let tables = Tables::parse(tables).map_err(|word| {
        given::unknown(
            "batch-table",
            &word,
            Table::ALL.into_iter().map(Table::name),
        )
    })?;
    let options = given::options(given)?;
    Ok(Request {
        scenario: scenario.into(),
        seed,
        tables,
        policies: given::policies(loaded, given)?.policies,
        overrides: options.overrides,
        params: options.params,
        ..Request::default()
    })
}

pub(crate) fn shard(text: Option<&str>) -> Result<Option<Shard>, Failure> {
    let parse =
        |text| Shard::parse(text).ok_or_else(|| Failure::input("batch-shard").with("given", text));
    text.map(parse).transpose()
}

/// Runs of a batch, and most runs of one that stops by itself, unless `--runs` says it.
const RUNS: u64 = 1000;
const RUNS_AT_MOST: u64 = 100_000;

/// Returns when to stop before the last run.
fn until(args: &args::Until, loaded: &Loaded) -> Result<Option<Until>, Failure> {
    let Some(halfwidth) = args.until_halfwidth else {
        return Ok(None);
    };
    if !(halfwidth > 0.0 && halfwidth < 0.5) {
        return Err(Failure::input("batch-halfwidth").with("given", halfwidth.to_string()));
    }
    let outcomes = || {
        loaded
            .checked
            .scenario
            .outcomes
            .iter()
            .map(|o| o.id.as_str())
    };
    if let Some(of) = args
        .of
        .as_deref()
        .filter(|of| *of != "rung" && outcomes().all(|o| o != *of))
    {
        return Err(given::unknown("batch-of", of, outcomes().chain(["rung"])));
    }
    Ok(Some(Until {
        halfwidth,
        of: args.of.clone(),
    }))
}

/// Returns the flag that Ctrl-C raises; the first call listens for it.
pub(crate) fn interrupt() -> &'static AtomicBool {
    static RAISED: OnceLock<AtomicBool> = OnceLock::new();
    RAISED.get_or_init(|| {
        let raise = || interrupt().store(true, Ordering::Relaxed);
        // Without a listener an interruption ends the program at once; what is on disk can still be resumed.
        let _ = ctrlc::set_handler(raise);
        AtomicBool::new(false)
    })
}

/// Says that another process has the folder, and that this one waits until it is done.
pub(crate) fn tell_of_wait(folder: &Path, shell: &Shell) {
    let folder = folder.display().to_string();
    let text = shell.say("batch-waits", &[("folder", folder.into())]);
    shell.remark(&format!("{text}\n"));
}

/// Prints why a batch or a check did not end well, and how to go on.
pub(crate) fn failed(
    error: &BatchError,
    folder: &Path,
    resume: Option<&str>,
    shell: &Shell,
) -> Failure {
    let folder = folder.display().to_string();
    let lines: Vec<String> = error
        .messages(&folder)
        .iter()
        .map(|m| m.say(&shell.words))
        .collect();
    let is_interrupted = matches!(error, BatchError::Interrupted { .. });
    let head = if is_interrupted {
        String::new()
    } else {
        shell.say("fail-error", &[])
    };
    let mut text = format!("{head}{}\n", lines.join("\n  "));
    if let (true, Some(command)) = (is_interrupted, resume) {
        let resume = shell.say("batch-resume", &[("folder", folder.into())]);
        text.push_str(&format!("{resume}\n  {command}\n"));
    }
    shell.complain(&text);
    Failure::Told(match error {
        BatchError::Refused(_) | BatchError::Fault { .. } => Exit::BadInput,
        BatchError::Io(_) => Exit::Broken,
        BatchError::Interrupted { .. } => Exit::Interrupted,
    })
}

/// Returns the command that goes on with an interrupted batch.
pub(crate) fn resume_command(plan: &Plan, threads: Option<u16>, out: &Path) -> String {
    let threads = threads.map_or(String::new(), |n| format!(" --threads {n}"));
    let out = out.display().to_string();
    let out = if out.contains(' ') {
        format!("'{out}'")
    } else {
        out
    };
    format!("{}{threads} --out {out} --resume", plan.command())
}
