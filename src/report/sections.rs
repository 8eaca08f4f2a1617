//! The sections of a report, in order; those that have nothing to show are left out.

use super::Subject;
use super::charts::{Mark, Row, rows};
use super::findings::{Sayer, to_number};
use super::meant::{Deed, meant};
use super::page::{Section, table, war};
use super::sankey::{Words, sankey};
use super::steps::{Panel, bands, stacked};
use super::svg::{actor_class, escaped, rung_class};
use crate::ids::natural;
use crate::scenario::model::Confidence;
use crate::text::percent;
use std::fmt::Write;

/// Outcomes with fewer runs than this have no quantiles drawn.
const ENOUGH: u64 = 20;

pub(super) fn all(subject: &Subject, say: &Sayer) -> Vec<Section> {
    let list = [
        Some(outcomes(subject, say)),
        peace(subject, say),
        rungs(subject, say),
        paths(subject, say),
        tension(subject, say),
        readings(subject, say),
        assumptions(subject, say),
        Some(remake(subject, say)),
    ];
    list.into_iter().flatten().collect()
}

pub(super) fn actor_name(subject: &Subject, actor: u16) -> String {
    let id = subject.rules.registry.actors.name(usize::from(actor));
    subject.checked.texts.name(subject.words.lang, "actor", id)
}

pub(super) fn rung_name(subject: &Subject, rung: usize) -> String {
    let id = subject
        .rules
        .ladder
        .rungs
        .get(rung)
        .map_or("", String::as_str);
    subject.checked.texts.name(subject.words.lang, "rung", id)
}

pub(super) fn outcome_names(subject: &Subject) -> Vec<String> {
    let name = |id: &String| {
        subject
            .checked
            .texts
            .name(subject.words.lang, "outcome", id)
    };
    subject.rules.outcomes.iter().map(|o| name(&o.id)).collect()
}

fn pair_name(subject: &Subject, (from, to): (u16, u16)) -> String {
    format!(
        "{} → {}",
        actor_name(subject, from),
        actor_name(subject, to)
    )
}

fn section(subject: &Subject, say: &Sayer, id: &'static str, finding: String) -> Section {
    let runs = ("runs", to_number(subject.figures.runs).into());
    Section {
        id,
        finding,
        caption: say.say(&format!("report-{id}-source"), &[runs]),
        ..Section::default()
    }
}

fn outcomes(subject: &Subject, say: &Sayer) -> Section {
    let (figures, names) = (subject.figures, outcome_names(subject));
    let finding = say.outcomes(figures, &names, war(subject));
    let mut section = section(subject, say, "outcomes", finding);
    let mut list: Vec<_> = figures.outcomes.iter().collect();
    list.sort_by_key(|o| std::cmp::Reverse(o.count));
    let row = |o: &&super::figures::Outcome| Row {
        name: names[o.place].clone(),
        tone: rung_class(o.peak, subject.rules.ladder.top()),
        value: o.share.value,
        low: o.share.low,
        high: o.share.high,
        text: format!(
            "{}  [{}]",
            say.share(o.count, figures.runs),
            say.ends(&o.share)
        ),
    };
    let drawn: Vec<Row> = list.iter().map(row).collect();
    let label = described(say, "outcomes", &drawn);
    let lang = say.words.lang;
    let tick = |value: f64, is_last: bool| match is_last {
        true => percent(lang, value, 0),
        false => say.number(value * 100.0, 0),
    };
    section.draw(|width| rows(width, &label, &drawn, Mark::Bar, &tick));
    let cells = |o: &&super::figures::Outcome| {
        vec![
            names[o.place].clone(),
            say.number(to_number(o.count), 0),
            say.share(o.count, figures.runs),
            say.ends(&o.share),
            o.share.method.name().to_owned(),
        ]
    };
    let heads = [
        "report-head-outcome",
        "report-head-runs",
        "report-head-share",
        "report-head-interval",
        "report-head-method",
    ];
    section.table(say, &heads, &list.iter().map(cells).collect::<Vec<_>>());
    section
}

/// Returns what a drawing of rows shows, in words.
fn described(say: &Sayer, id: &str, rows: &[Row]) -> String {
    let list: Vec<String> = rows
        .iter()
        .map(|r| format!("{} {}", r.name, r.text))
        .collect();
    format!(
        "{}: {}",
        say.say(&format!("report-{id}"), &[]),
        list.join("; ")
    )
}

fn peace(subject: &Subject, say: &Sayer) -> Option<Section> {
    let figures = subject.figures;
    if !figures.clears() {
        return None;
    }
    let names = outcome_names(subject);
    let mut section = section(subject, say, "peace", say.peace(figures, subject.high));
    let mut list: Vec<_> = figures
        .outcomes
        .iter()
        .filter(|o| o.count >= ENOUGH)
        .collect();
    list.sort_by(|a, b| b.cleared[1].total_cmp(&a.cleared[1]));
    let row = |o: &&super::figures::Outcome| {
        let [low, middle, high] = o.cleared.map(|v| say.number(v, 0));
        Row {
            name: names[o.place].clone(),
            tone: rung_class(o.peak, subject.rules.ladder.top()),
            value: o.cleared[1],
            low: o.cleared[0],
            high: o.cleared[2],
            text: format!("{middle}\u{202f}km²  [{low}–{high}]"),
        }
    };
    let drawn: Vec<Row> = list.iter().map(row).collect();
    let label = described(say, "peace", &drawn);
    let tick = |value: f64, _: bool| say.number(value, 0);
    section.draw(|width| rows(width, &label, &drawn, Mark::Dot, &tick));
    let cells = |o: &&super::figures::Outcome| {
        let [low, middle, high] = o.cleared.map(|v| say.number(v, 1));
        vec![
            names[o.place].clone(),
            say.number(to_number(o.count), 0),
            middle,
            low,
            high,
        ]
    };
    let heads = [
        "report-head-outcome",
        "report-head-runs",
        "report-head-median",
        "report-head-q05",
        "report-head-q95",
    ];
    section.table(say, &heads, &list.iter().map(cells).collect::<Vec<_>>());
    Some(section)
}

fn rungs(subject: &Subject, say: &Sayer) -> Option<Section> {
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
    let label_of = |rung: usize, share: f64| format!("{rung} · {}", percent(lang, share, 0));
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

fn paths(subject: &Subject, say: &Sayer) -> Option<Section> {
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

fn tension(subject: &Subject, say: &Sayer) -> Option<Section> {
    let figures = subject.figures;
    if figures.bands.is_empty() {
        return None;
    }
    let names: Vec<String> = subject
        .watch
        .pairs
        .iter()
        .map(|p| pair_name(subject, *p))
        .collect();
    let mut section = section(subject, say, "tension", say.bands(figures, &names));
    let id = |actor: u16| subject.rules.registry.actors.name(usize::from(actor));
    let panel = |(i, bands): (usize, &Vec<[f64; 5]>)| {
        let (from, to) = subject.watch.pairs[i];
        Panel {
            name: names[i].clone(),
            short: format!("{} → {}", id(from), id(to)),
            actor: from.into(),
            bands: bands.clone(),
        }
    };
    let panels: Vec<Panel> = figures.bands.iter().enumerate().map(panel).collect();
    let label = format!("{}. {}", say.say("report-tension", &[]), section.finding);
    let tick = |value: f64| say.number(value, usize::from(value.fract() > 0.0));
    section.draw(|width| bands(width, &label, &panels, &tick));
    let keys = [
        ("line", "report-key-median"),
        ("core", "report-key-half"),
        ("edge", "report-key-most"),
    ];
    section.body.push_str(&key(say, &keys, "a0"));
    let cells = |(name, bands): (&String, &Vec<[f64; 5]>)| {
        let mut row = vec![name.clone()];
        let ends = [bands.first(), bands.last()].into_iter().flatten();
        row.extend(ends.flat_map(|b| [b[2], b[0], b[4]].map(|v| say.number(v, 2))));
        row
    };
    let heads = [
        "report-head-pair",
        "report-head-start",
        "report-head-q05",
        "report-head-q95",
        "report-head-end",
        "report-head-q05",
        "report-head-q95",
    ];
    section.table(
        say,
        &heads,
        &names
            .iter()
            .zip(&figures.bands)
            .map(cells)
            .collect::<Vec<_>>(),
    );
    Some(section)
}

fn key(say: &Sayer, keys: &[(&str, &str)], tone: &str) -> String {
    let item = |(class, word): &(&str, &str)| {
        format!(
            "<li><i class=\"{class} {tone}\"></i>{}</li>",
            escaped(&say.say(word, &[]))
        )
    };
    format!(
        "<ul class=\"key\">{}</ul>",
        keys.iter().map(item).collect::<String>()
    )
}

fn readings(subject: &Subject, say: &Sayer) -> Option<Section> {
    let list = &subject.figures.readings;
    let (reader, doer) = subject.watch.reader.filter(|_| !list.is_empty())?;
    let name = |read: &super::figures::Read| (subject.deed)(doer, read.kind);
    let mut section = section(subject, say, "meant", say.meant(list, &name));
    let deed = |read: &super::figures::Read| Deed {
        name: name(read),
        meant: read.meant,
        read: read.read,
        range: read.range,
        text: format!("{} → {}", say.signed(read.meant), say.signed(read.read)),
    };
    let deeds: Vec<Deed> = list.iter().map(deed).collect();
    let each: Vec<String> = deeds
        .iter()
        .map(|d| format!("{}: {}", d.name, d.text))
        .collect();
    let label = format!("{}. {}", say.say("report-meant", &[]), each.join("; "));
    let tone = actor_class(reader.into());
    let tick = |value: f64| {
        if value > 0.0 {
            format!("+{}", say.number(value, 0))
        } else {
            say.number(value, 0)
        }
    };
    section.draw(|width| meant(width, &label, &deeds, &tone, &tick));
    let keys = [
        ("dot", "report-key-meant"),
        ("tick", "report-key-read"),
        ("band", "report-key-readings"),
    ];
    section.body.push_str(&key(say, &keys, &tone));
    let sides = [
        ("reader", actor_name(subject, reader).into()),
        ("doer", actor_name(subject, doer).into()),
    ];
    section.caption = format!(
        "{} {}",
        say.say("report-meant-sides", &sides),
        section.caption
    );
    let cells = |(read, deed): (&super::figures::Read, &Deed)| {
        let [low, high] = read.range.map(|v| say.signed(v));
        vec![
            deed.name.clone(),
            say.number(to_number(read.n as u64), 0),
            say.signed(read.meant),
            say.signed(read.read),
            low,
            high,
        ]
    };
    let heads = [
        "report-head-deed",
        "report-head-readings",
        "report-head-meant",
        "report-head-read",
        "report-head-q05",
        "report-head-q95",
    ];
    section.table(
        say,
        &heads,
        &list.iter().zip(&deeds).map(cells).collect::<Vec<_>>(),
    );
    Some(section)
}

fn assumptions(subject: &Subject, say: &Sayer) -> Option<Section> {
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
    let cells = |name: &&String| {
        let param = &params[*name];
        let range = param.range.as_ref().map_or(String::new(), |r| {
            format!("{} … {}", plain(say, r.start), plain(say, r.end))
        });
        let confidence = param.confidence.map_or("none", Confidence::name);
        vec![
            subject
                .checked
                .texts
                .name(subject.words.lang, "param", name),
            (*name).clone(),
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
    };
    let heads = [
        "report-head-param",
        "report-head-name",
        "report-head-value",
        "report-head-range",
        "report-head-basis",
        "report-head-confidence",
    ];
    let rows: Vec<Vec<String>> = names.iter().map(cells).collect();
    section.body = table(say, "assumptions", &heads, &rows);
    Some(section)
}

/// Returns a number with as many decimals as it needs, at most four.
fn plain(say: &Sayer, number: f64) -> String {
    let needs = |decimals: usize| {
        (format!("{number:.decimals$}").parse().unwrap_or(number) - number).abs() < 1e-9
    };
    let decimals = (0..4).find(|d| needs(*d)).unwrap_or(4);
    say.number(number, decimals)
}

fn remake(subject: &Subject, say: &Sayer) -> Section {
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
