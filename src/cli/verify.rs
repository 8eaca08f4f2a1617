//! `verify`: whether a folder of results is intact, and whether its runs come out the same again.

use super::args;
use super::batch::{failed, interrupt};
use super::draw::{Table, left};
use super::shell::{Done, Exit, Shell};
use crate::batch::Discrepancy;
use crate::batch::verify::{Depth, Report, verify as check};
use crate::text::Arg;

/// Checks a folder and prints what was found.
pub(crate) fn verify(args: &args::Verify, shell: &Shell) -> Done {
    let depth = Depth {
        sample: args.sample,
        all: args.all,
        threads: 0,
    };
    let report = check(&args.dir, depth, interrupt(), |_, _| {})
        .map_err(|error| failed(&error, &args.dir, None, shell))?;
    shell.print(&told(&report, shell))?;
    Ok(if report.is_fine() {
        Exit::Success
    } else {
        Exit::CheckFailed
    })
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
fn told(report: &Report, shell: &Shell) -> String {
    let say = |key: &str, args: &[(&'static str, Arg)]| shell.say(key, args);
    let mut table = Table::new(&[false, false]);
    let hash: String = report
        .manifest
        .batch
        .scenario_hash
        .chars()
        .take(8)
        .collect();
    let state = if report.is_same_scenario {
        "verify-scenario-same"
    } else {
        "verify-scenario-other"
    };
    let version = report.manifest.batch.version.as_str();
    table.row(vec![
        say("verify-manifest", &[]),
        say(state, &[("hash", hash.into()), ("version", version.into())]),
    ]);
    let sound = report
        .files
        .iter()
        .filter(|(_, is_alike)| *is_alike)
        .count() as f64;
    let args = [
        ("k", sound.into()),
        ("n", (report.files.len() as f64).into()),
    ];
    table.row(vec![
        say("verify-files", &[]),
        say("verify-files-alike", &args),
    ]);
    let args = [
        ("k", (report.alike as f64).into()),
        ("n", (report.runs as f64).into()),
    ];
    table.row(vec![
        say("verify-runs", &[]),
        say("verify-runs-alike", &args),
    ]);
    let mut out = table.draw(shell.width, "");
    if report.is_fine() {
        return out + "\n" + &shell.paragraph("verify-fine", &[]);
    }
    out.push_str(&faults(report, shell));
    out
}

/// What differs, and what to do.
#[expect(clippy::cast_precision_loss, reason = "counts for people")]
fn faults(report: &Report, shell: &Shell) -> String {
    let mut out = String::new();
    let mut add = |key: &str, args: &[(&'static str, Arg)]| {
        out.push('\n');
        out.push_str(&shell.paragraph(key, args));
    };
    for (file, _) in report.files.iter().filter(|(_, is_alike)| !is_alike) {
        add("verify-file-differs", &[("file", file.as_str().into())]);
    }
    for [first, end] in &report.states {
        let (first, last) = (*first as f64, (end - 1) as f64);
        add(
            "verify-state-differs",
            &[("first", first.into()), ("last", last.into())],
        );
    }
    if let Some(first) = report.differences.first() {
        out.push_str(&difference(first, shell));
    }
    let version = report.manifest.batch.version.as_str();
    let key = if report.is_same_version {
        "verify-changed"
    } else {
        "verify-other-version"
    };
    out.push_str(&format!(
        "\n{}",
        shell.paragraph(key, &[("version", version.into())])
    ));
    if let Some(look) = &report.look {
        out.push_str(&format!(
            "{}\n",
            shell.say("verify-look", &[("command", look.as_str().into())])
        ));
    }
    out
}

/// The first value that differs: where, as written, as worked out again.
fn difference(d: &Discrepancy, shell: &Shell) -> String {
    let say = |key: &str| shell.say(key, &[]);
    let table = d.table.name();
    let mut place = vec![shell.say("verify-table", &[("table", table.into())])];
    place.extend(
        d.row
            .iter()
            .filter(|(name, _)| name != "seed")
            .map(|(name, value)| format!("{name} {value}")),
    );
    place.extend(
        d.column
            .iter()
            .map(|c| shell.say("verify-column", &[("column", c.as_str().into())])),
    );
    let rows = [
        ("verify-first", place.join(", ")),
        ("verify-written", d.written.clone()),
        ("verify-recomputed", d.recomputed.clone()),
    ];
    let width = rows
        .iter()
        .map(|(key, _)| super::draw::columns(&say(key)))
        .max()
        .unwrap_or(0)
        + 2;
    let line = |(key, text): &(&str, String)| {
        let head = format!("  {}", left(&say(key), width));
        super::draw::wrap(text, shell.width, &head, &" ".repeat(width + 2))
    };
    format!("\n{}", rows.iter().map(line).collect::<String>())
}
