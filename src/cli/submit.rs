//! `submit`: job files that play a batch or an experiment in parts on a program that runs many tasks. Nothing is started.

use super::args::{self, Cli, Engine, Verb};
use super::shell::{Done, Exit, Failure, Shell};
use super::{batch, sweep};
use crate::batch::plan::word;
use clap::Parser;
use include_dir::{Dir, include_dir};
use std::path::{Component, Path};

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/submit");

/// Options of a batch that the job files give themselves.
const OURS: &[&str] = &[
    "--shard",
    "--resume",
    "--force",
    "--until-halfwidth",
    "--of",
];

/// Writes the job files of an engine, and what to type.
pub(crate) fn submit(args: &args::Submit, shell: &Shell) -> Done {
    let dir = folder(&args.emit)?;
    let (command, out) = command(&args.command, shell)?;
    let (name, job) = match args.engine {
        Engine::Local => ("local", Some("local.sh")),
        Engine::Hyperqueue => ("hyperqueue", None),
        Engine::Slurm => ("slurm", Some("job.sbatch")),
        Engine::Kubernetes => ("kubernetes", Some("job.yaml")),
    };
    let page = format!("{}/{name}.md", shell.lang.code());
    let files = [
        ("shard.sh", "shard.sh"),
        ("merge.sh", "merge.sh"),
        (page.as_str(), "README.md"),
    ];
    let files = files.into_iter().chain(job.map(|job| (job, job)));
    let broken = |error: std::io::Error| Failure::broken(dir.clone(), &error);
    if args.emit.is_dir() && args.emit.read_dir().map_err(broken)?.next().is_some() {
        return Err(Failure::input("new-not-empty").with("dir", dir));
    }
    std::fs::create_dir_all(&args.emit).map_err(broken)?;
    let gaps = [
        ("{command}", command),
        ("{shards}", args.shards.to_string()),
        ("{last}", (args.shards - 1).to_string()),
        ("{up}", vec![".."; args.emit.components().count()].join("/")),
        ("{dir}", dir.clone()),
        ("{out}", out),
        ("{version}", env!("CARGO_PKG_VERSION").into()),
    ];
    let mut shown = String::new();
    for (template, file) in files {
        let text = TEMPLATES.get_file(template).and_then(|f| f.contents_utf8());
        let text = text.expect("every engine has its templates");
        let text = gaps.iter().fold(text.to_owned(), |text, (gap, value)| {
            text.replace(gap, value)
        });
        std::fs::write(args.emit.join(file), &text).map_err(broken)?;
        if file == "README.md" {
            shown = text;
        }
    }
    shell.print(&format!("{shown}\n"))?;
    shell.print(&shell.paragraph("submit-done", &[("dir", dir.into())]))?;
    Ok(Exit::Success)
}

/// Returns the folder as it is written in the job files: below this one, of plain letters.
fn folder(path: &Path) -> Result<String, Failure> {
    let text = path.to_string_lossy().trim_end_matches('/').to_owned();
    let is_below = path.components().all(|c| matches!(c, Component::Normal(_)));
    let is_plain = text
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
    if is_below && is_plain && !text.is_empty() {
        Ok(text)
    } else {
        Err(Failure::input("submit-emit").with("dir", text))
    }
}

/// Checks the command that is split; returns it without `--out`, and the folder that it names.
fn command(words: &[String], shell: &Shell) -> Result<(String, String), Failure> {
    if let Some(ours) = OURS
        .iter()
        .find(|o| words.iter().any(|w| w.split('=').next() == Some(**o)))
    {
        return Err(Failure::input("submit-ours").with("given", *ours));
    }
    let line = std::iter::once("escalade").chain(words.iter().map(String::as_str));
    let cli = Cli::try_parse_from(line).map_err(|error| {
        let verb = words
            .first()
            .map(String::as_str)
            .filter(|v| ["batch", "sweep"].contains(v));
        super::localise::usage(&error, verb)
    })?;
    // What is wrong with it is better said now than by every task.
    let out = match &cli.verb {
        Some(Verb::Batch(args)) => {
            batch::plan(args, shell)?;
            &args.out
        }
        Some(Verb::Sweep(args)) => {
            let plan = sweep::plan(args, &sweep::asked(args)?)?;
            if plan.request.until.is_some() {
                return Err(Failure::input("sweep-until-shard"));
            }
            &args.out
        }
        _ => return Err(Failure::input("submit-command")),
    };
    let mut kept = vec![];
    let mut rest = words.iter();
    while let Some(next) = rest.next() {
        if next == "--out" {
            rest.next();
        } else if !next.starts_with("--out=") && next != "--quiet" && next != "-q" {
            kept.push(word(next));
        }
    }
    Ok((kept.join(" "), word(&out.to_string_lossy())))
}
