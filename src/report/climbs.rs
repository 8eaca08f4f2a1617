//! How the first focal pair climbs: its rungs turn by turn, and its ratchet paths.

use super::Subject;
use super::findings::{Sayer, to_number};
use super::page::Section;
use super::sankey::{Words, sankey};
use super::sections::{pair_name, rung_name, section};
use super::steps::stacked;
use super::svg::{escaped, rung_class};
use crate::text::percent;
use std::fmt::Write;

pub(super) fn rungs(subject: &Subject, say: &Sayer) -> Option<Section> {
    let figures = subject.figures;
    let end = figures.rungs.last()?;
    let pair = pair_name(subject, subject.watch.reader?);
    let finding = say.rungs(figures);
    let mut section = section(subject, say, "rungs", finding);
    let lang = say.words.lang;
    let label = format!(
        "{}, {pair}. {}",
        say.say("report-rungs", &[]),
        section.finding
    );
    let word = say.say("report-turn", &[]);
    let label_of = |[low, high]: [usize; 2], share: f64| {
        let rungs = match low == high {
            true => low.to_string(),
            false => format!("{low}–{high}"),
        };
        format!("{rungs} · {}", percent(lang, share, 0))
    };
    section.draw(|width| stacked(width, &label, &figures.rungs, &label_of, &word));
    section.body.push_str("<ol class=\"key\">");
    for rung in (0..end.len()).rev() {
        let class = rung_class(rung, end.len() - 1);
        let name = escaped(&rung_name(subject, rung));
        let _ = write!(
            section.body,
            "<li><b class=\"{class}\">{rung}</b>{name}</li>"
        );
    }
    section.body.push_str("</ol>");
    section.caption = format!("{pair}. {}", section.caption);
    let turns = [
        0,
        figures.rungs.len() / 4,
        figures.rungs.len() / 2,
        figures.rungs.len() - 1,
    ];
    let cells = |rung: usize| {
        let mut row = vec![format!("{rung} {}", rung_name(subject, rung))];
        row.extend(turns.map(|t| percent(lang, figures.rungs[t][rung], 1)));
        row.push(say.share(figures.reached[rung], figures.runs));
        row
    };
    let heads = [
        "report-head-rung",
        "report-head-start",
        "report-head-quarter",
        "report-head-half",
        "report-head-end",
        "report-head-reached",
    ];
    section.table(
        say,
        &heads,
        &(0..end.len()).rev().map(cells).collect::<Vec<_>>(),
    );
    Some(section)
}

pub(super) fn paths(subject: &Subject, say: &Sayer) -> Option<Section> {
    let figures = subject.figures;
    let pair = pair_name(subject, subject.watch.reader?);
    if figures.paths.is_empty() {
        return None;
    }
    let mut section = section(subject, say, "paths", say.paths(figures));
    let lang = say.words.lang;
    let share = |value: f64| percent(lang, value, if value < 0.1 { 1 } else { 0 });
    let heads: Vec<String> = (0..5)
        .map(|i| say.say(&format!("report-record-{i}"), &[]))
        .collect();
    let label = format!(
        "{}, {pair}. {}",
        say.say("report-paths", &[]),
        section.finding
    );
    let stop = say.say("report-stop", &[]);
    let words = Words {
        label: &label,
        heads: &heads,
        stop: &stop,
        share: &share,
    };
    let top = subject.rules.ladder.top();
    section.draw(|width| sankey(width, &figures.paths, top, &words));
    section.caption = format!("{pair}. {}", section.caption);
    let mut list: Vec<(&Vec<u8>, &u64)> = figures.paths.iter().collect();
    list.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let cells = |(path, runs): &(&Vec<u8>, &u64)| {
        let path: Vec<String> = path.iter().map(u8::to_string).collect();
        let share = crate::stats::Estimate::share(**runs, figures.runs);
        vec![
            path.join(" → "),
            say.number(to_number(**runs), 0),
            say.share(**runs, figures.runs),
            say.ends(&share),
        ]
    };
    let heads = [
        "report-head-path",
        "report-head-runs",
        "report-head-share",
        "report-head-interval",
    ];
    section.table(
        say,
        &heads,
        &list.iter().take(12).map(cells).collect::<Vec<_>>(),
    );
    Some(section)
}
