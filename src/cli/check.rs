//! `check`: every finding about scenarios, all at once, then one line of counts and what an instructor should know.

use super::args;
use super::shell::{Done, Exit, Failure, Shell};
use crate::diag::{Diagnostic, Files, Severity, render_all};
use crate::scenario::{self, Checked, Options};
use crate::text::key;
use std::time::Duration;

/// What was found in one scenario.
struct Found {
    findings: Vec<Diagnostic>,
    files: Files,
    /// What the scenario says of its switches to whoever leads a class.
    notes: Vec<String>,
}

/// Checks scenarios and prints what was found.
pub(crate) fn check(args: &args::Check, shell: &Shell) -> Done {
    #[expect(clippy::disallowed_methods, reason = "the time is shown to a person")]
    let start = std::time::Instant::now();
    let found: Vec<Found> = args.paths.iter().map(|path| look(path, shell)).collect();
    let all = || found.iter().flat_map(|f| &f.findings);
    let errors = all().filter(|f| f.severity() == Severity::Error).count();
    let warnings = all().count() - errors;
    if args.format == "json" {
        let records: Vec<_> = found
            .iter()
            .flat_map(|f| f.findings.iter().map(|d| d.record(&f.files, &shell.words)))
            .collect();
        let json = serde_json::to_string_pretty(&records).expect("records are plain data");
        shell.print(&format!("{json}\n"))?;
    } else {
        for f in &found {
            shell.print(&render_all(&f.findings, &f.files, shell.lang, shell.color))?;
        }
        let files = found.iter().map(|f| f.files.len()).sum();
        shell.print(&summary(errors, warnings, files, start.elapsed(), shell))?;
        for note in found.iter().flat_map(|f| &f.notes) {
            let args = [("note", note.as_str().into())];
            shell.print(&format!("\n{}", shell.paragraph("check-note", &args)))?;
        }
    }
    if errors > 0 {
        return Err(Failure::Told(Exit::BadInput));
    }
    Ok(if args.strict && warnings > 0 {
        Exit::CheckFailed
    } else {
        Exit::Success
    })
}

fn look(path: &str, shell: &Shell) -> Found {
    match scenario::load(path, &Options::default()) {
        Ok(loaded) => Found {
            notes: notes(&loaded.checked, shell),
            findings: loaded.warnings,
            files: loaded.files,
        },
        Err(failure) => Found {
            findings: failure.diagnostics,
            files: failure.files,
            notes: vec![],
        },
    }
}

fn notes(checked: &Checked, shell: &Shell) -> Vec<String> {
    let switches = checked.scenario.switches.keys();
    let note = |name: &String| {
        let key = key("note-switch", name);
        checked.texts.find(shell.lang, &key, &[])
    };
    switches.filter_map(note).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn summary(errors: usize, warnings: usize, files: usize, time: Duration, shell: &Shell) -> String {
    let verdict = if errors > 0 {
        "check-cannot-run"
    } else {
        "check-can-run"
    };
    let args = [
        ("errors", (errors as f64).into()),
        ("warnings", (warnings as f64).into()),
        ("files", (files as f64).into()),
        ("time", shell.whole(time.as_secs_f64() * 1000.0).into()),
        ("verdict", crate::text::Arg::Key(verdict.into())),
    ];
    shell.paragraph("check-summary", &args)
}
