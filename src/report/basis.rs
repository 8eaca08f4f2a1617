//! What a report rests on: every named number with its basis, and what makes the page again.

use super::Subject;
use super::drivers::Drivers;
use super::findings::{Sayer, to_number};
use super::page::{Section, table};
use super::sections::section;
use super::svg::escaped;
use crate::ids::natural;
use crate::scenario::model::Confidence;
use std::fmt::Write;

/// A scenario with more numbers than this shows those first that matter most, and the others on demand.
const MANY: usize = 24;

pub(super) fn assumptions(subject: &Subject, say: &Sayer) -> Option<Section> {
    let params = &subject.checked.scenario.params;
    if params.is_empty() {
        return None;
    }
    let weak = params.values().filter(|p| {
        matches!(
            p.confidence,
            Some(Confidence::Low | Confidence::Contested) | None
        )
    });
    let args = [
        ("n", to_number(params.len() as u64).into()),
        ("weak", to_number(weak.count() as u64).into()),
        (
            "unsourced",
            to_number(params.values().filter(|p| p.cites.is_empty()).count() as u64).into(),
        ),
    ];
    let mut section = section(
        subject,
        say,
        "assumptions",
        say.say("report-assumptions-finding", &args),
    );
    section.is_full = true;
    let mut names: Vec<&String> = params.keys().collect();
    names.sort_by(|a, b| natural(a, b));
    let cells = |name: &&String| cells(subject, say, name);
    let heads = [
        "report-head-param",
        "report-head-name",
        "report-head-value",
        "report-head-range",
        "report-head-basis",
        "report-head-confidence",
    ];
    let rows: Vec<Vec<String>> = names.iter().map(cells).collect();
    let all = table(say, "assumptions", &heads, &rows);
    let strongest = subject.drivers.map_or(Vec::new(), Drivers::strongest);
    if strongest.is_empty() || names.len() <= MANY {
        section.body = all;
        return Some(section);
    }
    let first: Vec<Vec<String>> = strongest.iter().map(cells).collect();
    let count = |key: &str, n: usize| escaped(&say.say(key, &[("n", to_number(n as u64).into())]));
    section.body = format!(
        "<h3>{}</h3>{}<details class=\"whole\"><summary>{}</summary>{all}</details>",
        count("report-assumptions-most", first.len()),
        table(say, "drivers", &heads, &first),
        count("report-assumptions-all", rows.len()),
    );
    Some(section)
}

/// Returns the row of a named number.
fn cells(subject: &Subject, say: &Sayer, name: &str) -> Vec<String> {
    let param = &subject.checked.scenario.params[name];
    let range = param.range.as_ref().map_or(String::new(), |r| {
        format!("{} … {}", plain(say, r.start), plain(say, r.end))
    });
    let confidence = param.confidence.map_or("none", Confidence::name);
    vec![
        subject
            .checked
            .texts
            .name(subject.words.lang, "param", name),
        name.to_owned(),
        plain(say, param.value),
        range,
        if param.cites.is_empty() {
            say.say("report-assumption", &[])
        } else {
            param.cites.join(" ")
        },
        say.say(
            &format!("report-confidence-{}", confidence.to_lowercase()),
            &[],
        ),
    ]
}

/// Returns a number with as many decimals as it needs, at most four.
fn plain(say: &Sayer, number: f64) -> String {
    let needs = |decimals: usize| {
        (format!("{number:.decimals$}").parse().unwrap_or(number) - number).abs() < 1e-9
    };
    let decimals = (0..4).find(|d| needs(*d)).unwrap_or(4);
    say.number(number, decimals)
}

pub(super) fn remake(subject: &Subject, say: &Sayer) -> Section {
    let mut section = section(
        subject,
        say,
        "remake",
        say.say("report-remake-finding", &[]),
    );
    section.is_full = true;
    section.body.push_str("<dl>");
    for (name, value) in subject.remake {
        let (name, value) = (escaped(&say.say(name, &[])), escaped(value));
        let _ = write!(section.body, "<dt>{name}</dt><dd><code>{value}</code></dd>");
    }
    section.body.push_str("</dl>");
    section
}
