//! Findings in their places and in order: echoes and repeats dropped, the list kept readable.

use super::draft::Draft;
use super::locate::{entry, locate};
use crate::diag::{Diagnostic, Part, Place, Severity};
use std::collections::BTreeMap;

/// Most findings that are told at once.
const FINDINGS: usize = 500;

/// Findings with how often they were made, by what makes two of them one.
type Groups = BTreeMap<(Severity, Option<Place>, String), (usize, Diagnostic)>;

/// Places the findings of reading and of the checks. `broken` says that something could not be read: what the checks then
/// miss would be an echo.
pub(crate) fn settle(
    draft: &Draft,
    mut found: Vec<Diagnostic>,
    mut checked: Vec<Diagnostic>,
    broken: bool,
) -> Vec<Diagnostic> {
    found
        .iter_mut()
        .chain(&mut checked)
        .for_each(|finding| locate(draft, finding));
    checked.retain(|finding| !broken || stands_alone(finding));
    found.append(&mut checked);
    let copies =
        |finding: &Diagnostic| entry(draft, &finding.path).map_or(1, |(entry, _)| entry.copies);
    let mut groups = Groups::new();
    for finding in found {
        let args = if copies(&finding) == 1 {
            format!("{:?}", finding.message.args)
        } else {
            String::new()
        };
        let key = (
            finding.severity(),
            finding.place.clone(),
            finding.message.key.clone() + &args,
        );
        groups
            .entry(key)
            .and_modify(|(count, _)| *count += 1)
            .or_insert((1, finding));
    }
    // A warning about a series counts where all of it has it; its deeds have no standard codes: it is a workload.
    let counts = |(count, finding): &(usize, Diagnostic)| {
        let copies = copies(finding);
        let whole = copies == 1 || (*count >= copies && finding.code() != "L206");
        finding.severity() == Severity::Error || whole
    };
    let mut findings: Vec<Diagnostic> = groups
        .into_values()
        .filter(counts)
        .map(|(_, finding)| finding)
        .collect();
    if findings.len() > FINDINGS {
        let more = findings.len() - FINDINGS;
        findings.truncate(FINDINGS);
        let finding = Diagnostic::about("L220", vec![], Part::Value);
        findings.push(finding.with("count", more.to_string()));
    }
    findings
}

/// Whether a finding would be made even if every entry could be read.
fn stands_alone(finding: &Diagnostic) -> bool {
    let named = [
        "E201", "F111", "F113", "F114", "F119", "E216", "E217", "E218",
    ];
    finding.severity() == Severity::Error
        && finding.place.is_some()
        && !named.contains(&finding.code())
}
