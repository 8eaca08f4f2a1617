//! `sweep`: an experiment played point by point, then what each point comes to.

use super::args;
use super::batch::{failed, interrupt, request, resume_command, shard, tell_of_wait};
use super::draw::Table;
use super::given;
use super::progress::Progress;
use super::shell::{Done, Exit, Failure, Shell};
use super::summary::{Made, files};
use crate::analysis::design::SOBOL_FACTORS;
use crate::analysis::points;
use crate::batch::{self, Mode, Plan, Request, Sweep, Until};
use crate::phrase::naming::Naming;
use crate::record::Manifest;
use crate::scenario::Checked;
use crate::scenario::experiment::{self, Asked};
use crate::scenario::overlap;
use crate::scenario::vary::Level;
use crate::stats::Estimate;
use crate::text::{Arg, decimal, percent};
use std::path::Path;

/// Most points that the summary shows.
const SHOWN: usize = 12;

/// Plays an experiment and prints what its points come to.
pub(crate) fn sweep(args: &args::Sweep, shell: &Shell) -> Done {
    let asked = asked(args)?;
    let plan = plan(args, &asked)?;
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
    let done = done.map_err(|error| {
        let resume = resume_command(&plan, args.threads, &args.out);
        failed(&error, &args.out, Some(&resume), shell)
    })?;
    let made = if done.was_there {
        Made::Before
    } else {
        Made::Played(time, plan.threads(done.manifest.summary.runs))
    };
    shell.print(&told(
        &asked.loaded.checked,
        &plan,
        &done.manifest,
        &args.out,
        &made,
        shell,
    ))?;
    Ok(Exit::Success)
}

/// Reads the experiment with its scenario.
pub(crate) fn asked(args: &args::Sweep) -> Result<Asked, Failure> {
    let name = &args.experiment;
    let text = std::fs::read_to_string(name).map_err(|error| Failure::broken(name, &error))?;
    let folder = Path::new(name).parent().unwrap_or(Path::new("")).to_owned();
    let open =
        |file: &str| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string());
    experiment::read(name, &text, &given::options(&args.given)?, &open)
        .map_err(|failure| Failure::Findings(failure.diagnostics, failure.files))
}

/// Returns what is to be played.
pub(crate) fn plan(args: &args::Sweep, asked: &Asked) -> Result<Plan, Failure> {
    let with_params = args::Given {
        params: asked.options.params.clone(),
        ..args.given.clone()
    };
    varied_once(asked, &args.given)?;
    let Some(design) = points::design(asked) else {
        let most = SOBOL_FACTORS.to_string();
        return Err(Failure::input("sweep-sobol-factors").with("most", most));
    };
    let request = Request {
        shard: shard(args.shard.as_deref())?,
        threads: args.threads.map_or(0, usize::from),
        experiment: args.experiment.clone(),
        until: asked.until.map(|halfwidth| Until {
            halfwidth,
            of: asked.of.clone(),
        }),
        ..request(
            &asked.loaded,
            &asked.scenario,
            asked.seed,
            &asked.tables,
            &with_params,
        )?
    };
    if request.until.is_some() && request.shard.is_some() {
        return Err(Failure::input("sweep-until-shard"));
    }
    policies(asked, &design.points)?;
    let (checked, given) = (&asked.loaded.checked, &asked.options.overrides);
    let sweep = Sweep::new(checked, given, design, asked.seed);
    let plan = Plan::new(checked, request).with_points(sweep);
    match plan.double_column() {
        Some(name) => Err(Failure::input("sweep-column").with("name", name)),
        None => Ok(plan),
    }
}

/// Refuses a factor to which `--set` or `--policy` gives a value too.
fn varied_once(asked: &Asked, given: &args::Given) -> Result<(), Failure> {
    for factor in &asked.factors {
        let set = asked.options.overrides.iter();
        let mut set = set.filter(|(path, _)| overlap(path, &factor.path));
        let is_policy = |text: &&String| {
            let actor = text.split('=').next().unwrap_or_default();
            factor.path.strip_prefix("policies/") == Some(actor)
        };
        let by = match (set.next(), given.policy.iter().find(is_policy)) {
            (Some((path, _)), _) => format!("--set {path}"),
            (None, Some(policy)) => format!("--policy {policy}"),
            (None, None) => continue,
        };
        let name = factor.name.as_str();
        return Err(Failure::input("sweep-twice")
            .with("name", name)
            .with("given", by));
    }
    Ok(())
}

/// Checks the policies that factors name, as `--policy` is checked.
fn policies(asked: &Asked, points: &[Vec<Level>]) -> Result<(), Failure> {
    for (i, factor) in asked.factors.iter().enumerate() {
        let Some(actor) = factor.path.strip_prefix("policies/") else {
            continue;
        };
        let mut words: Vec<String> = points.iter().map(|p| p[i].to_string()).collect();
        words.sort();
        words.dedup();
        let policy = words.iter().map(|word| format!("{actor}={word}")).collect();
        let given = args::Given {
            policy,
            ..args::Given::default()
        };
        given::policies(&asked.loaded, &given)?;
    }
    Ok(())
}

/// What an experiment comes to: a row per point, then the files.
pub(crate) fn told(
    checked: &Checked,
    plan: &Plan,
    manifest: &Manifest,
    out: &Path,
    made: &Made,
    shell: &Shell,
) -> String {
    let design = manifest.design.as_ref().expect("a sweep has a design");
    let mut text = opening(plan, manifest, made, shell);
    let naming = Naming::new(shell.lang, &checked.texts);
    text.push_str(&rows(manifest, &naming, shell).draw(shell.width, ""));
    if design.points.len() > SHOWN {
        let more = (design.points.len() - SHOWN).to_string();
        text.push_str(&shell.paragraph("sweep-more", &[("n", more.into())]));
    }
    text.push('\n');
    text.push_str(&files(manifest, out, matches!(made, Made::Before), shell));
    text.push_str(&shell.paragraph("batch-limits", &[]));
    text
}

/// A row for each of the first points.
fn rows(manifest: &Manifest, naming: &Naming, shell: &Shell) -> Table {
    let design = manifest.design.as_ref().expect("a sweep has a design");
    // The outcome that differs most between points tells most about the factors.
    let outcomes = &manifest.summary.outcomes;
    let share = |i: usize| {
        manifest
            .points
            .iter()
            .map(move |p| Estimate::wilson(p.outcome(i), p.runs).value)
    };
    let spread = |i: &usize| share(*i).fold(0.0, f64::max) - share(*i).fold(1.0, f64::min);
    let shown = (0..outcomes.len()).max_by(|a, b| spread(a).total_cmp(&spread(b)));
    let mut head = vec![shell.say("sweep-point", &[])];
    head.extend(design.factors.iter().map(|f| f.name.clone()));
    head.push(shell.say("sweep-runs", &[]));
    if let Some(i) = shown {
        head.push(super::draw::cut(
            &naming.bare("outcome", &outcomes[i].0),
            24,
        ));
    }
    head.push(shell.say("sweep-peak", &[]));
    let mut table = Table::new(&vec![true; head.len()]);
    table.row(head);
    for (number, (levels, point)) in design
        .points
        .iter()
        .zip(&manifest.points)
        .enumerate()
        .take(SHOWN)
    {
        let mut row = vec![number.to_string()];
        row.extend(levels.iter().map(ToString::to_string));
        row.push(point.runs.to_string());
        let hundred = |x: f64| decimal(shell.lang, 100.0 * x, 1);
        if let Some(i) = shown {
            let s = Estimate::share(point.outcome(i), point.runs);
            row.push(format!(
                "{} ({}–{})",
                percent(shell.lang, s.value, 1),
                hundred(s.low),
                hundred(s.high)
            ));
        }
        let m = Estimate::mean_of_counts(&point.highest);
        let number = |x| decimal(shell.lang, x, 2);
        row.push(if m.is_bounded() {
            format!("{} ({}–{})", number(m.value), number(m.low), number(m.high))
        } else {
            number(m.value)
        });
        table.row(row);
    }
    table
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
fn opening(plan: &Plan, manifest: &Manifest, made: &Made, shell: &Shell) -> String {
    let design = manifest.design.as_ref().expect("a sweep has a design");
    let args = [
        ("scenario", plan.source().into()),
        ("design", design.kind.as_str().into()),
        ("points", Arg::Number(design.points.len() as f64)),
        ("runs", Arg::Number(design.runs_per_point as f64)),
        ("seed", plan.request.seed.to_string().into()),
    ];
    let draws = if design.independent {
        "sweep-independent"
    } else {
        "sweep-common"
    };
    let mut text = format!(
        "{} {}",
        shell.say("sweep-title", &args),
        shell.say(draws, &[])
    );
    if let Made::Played(time, threads) = made {
        let seconds = decimal(shell.lang, time.as_secs_f64(), 1);
        let args = [
            ("threads", (*threads as f64).into()),
            ("seconds", seconds.into()),
        ];
        text.push_str(&format!(" {}", shell.say("sweep-took", &args)));
    }
    let mut text = super::draw::wrap(&text, shell.width, "", "");
    if let Some(stop) = &manifest.stop {
        text.push_str(&super::summary::stopped(stop, manifest.summary.runs, shell));
    }
    text.push('\n');
    text
}
