//! `debrief`: the review of an exercise that is over, as one page and as tables.

use super::args::Given;
use super::ask::{self, Ask};
use super::batch::failed;
use super::report::put;
use super::shell::{Done, Exit, Failure, Shell};
use super::why;
use crate::class::debrief::{Debrief as Review, Effort, Sheet, Subject, debrief};
use crate::class::journal::{self, JournalError};
use crate::class::{Session, export};
use crate::record::Table;
use crate::record::csv::quoted;
use std::fs;
use std::path::{Path, PathBuf};

/// The options of `debrief`.
#[derive(Debug, clap::Args)]
pub(crate) struct Debrief {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FILE.html")]
    pub(crate) to: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) csv: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) game: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    pub(crate) runs: u32,
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = clap::value_parser!(u32).range(20..=100_000))]
    pub(crate) forks: u32,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
}

/// Writes the review.
pub(crate) fn run(args: &Debrief, shell: &Shell) -> Done {
    let refused = |e: JournalError| {
        let exit = if e.exit() == 3 {
            Exit::Broken
        } else {
            Exit::BadInput
        };
        Failure::Said(exit, e.message())
    };
    let record = journal::read(&args.file).map_err(refused)?;
    let session = record.session(&args.file).map_err(refused)?;
    if !session.is_over() {
        return Err(Failure::input("debrief-not-over"));
    }
    if let Some(folder) = &args.game {
        write_game(&session, folder, shell)?;
    }
    let rules = session.table().rules();
    let effort = Effort {
        runs: args.runs as usize,
        forks: args.forks as usize,
    };
    let question = Ask {
        seed: 0,
        threads: args.threads,
        out: None,
        json: false,
        force: false,
        given: Given::default(),
    };
    let turns = u64::from(rules.horizon);
    let total = u64::from(args.runs) + u64::from(args.forks) * (turns + 12);
    let checked = &record.scene.checked;
    let review = ask::work(
        shell,
        &question,
        &args.file.display().to_string(),
        total,
        |crew| {
            debrief(
                &Subject {
                    session: &session,
                    facts: &record.facts,
                    words: &shell.words,
                    effort,
                    causes: &|chronicle| why::told(shell, checked, rules, chronicle),
                },
                crew,
            )
        },
    )?;
    write(args, &review, shell)
}

/// Writes the game as the tables of a batch: `verify` plays it again.
fn write_game(session: &Session, folder: &Path, shell: &Shell) -> Done {
    let all = Table::ALL.into_iter().collect();
    let written = export::tables(session, folder, all);
    written.map_err(|error| failed(&error, folder, None, shell))?;
    let told = [
        ("n", (Table::ALL.len() as f64).into()),
        ("folder", folder.display().to_string().into()),
    ];
    shell.print(&shell.paragraph("debrief-wrote-game", &told))?;
    Ok(Exit::Success)
}

fn write(args: &Debrief, review: &Review, shell: &Shell) -> Done {
    let broken = |path: &Path, e: std::io::Error| Failure::broken(path.display().to_string(), &e);
    let to = args
        .to
        .clone()
        .unwrap_or_else(|| args.file.with_extension("html"));
    put(&to, &review.html).map_err(|e| broken(&to, e))?;
    let told = [
        ("file", to.display().to_string().into()),
        ("kb", (review.html.len().div_ceil(1000) as f64).into()),
    ];
    shell.print(&shell.paragraph("debrief-wrote", &told))?;
    if let Some(folder) = &args.csv {
        fs::create_dir_all(folder).map_err(|e| broken(folder, e))?;
        for sheet in &review.sheets {
            let path = folder.join(format!("{}.csv", sheet.name));
            put(&path, &csv(sheet)).map_err(|e| broken(&path, e))?;
        }
        let told = [
            ("n", (review.sheets.len() as f64).into()),
            ("folder", folder.display().to_string().into()),
        ];
        shell.print(&shell.paragraph("debrief-wrote-csv", &told))?;
    }
    Ok(Exit::Success)
}

fn csv(sheet: &Sheet) -> String {
    let line = |cells: Vec<&str>| {
        let cells: Vec<String> = cells.into_iter().map(quoted).collect();
        cells.join(",") + "\n"
    };
    let mut out = line(sheet.columns.clone());
    for row in &sheet.rows {
        out.push_str(&line(row.iter().map(String::as_str).collect()));
    }
    out
}
