//! The sections of a report, in order; those that have nothing to show are left out.

use super::Subject;
use super::basis::{assumptions, remake};
use super::charts::{Mark, Row, rows};
use super::climbs::{paths, rungs};
use super::drivers::drivers;
use super::findings::{Sayer, decimals, to_number};
use super::meant::{Deed, meant};
use super::moves::moves;
use super::page::{Section, war};
use super::rates::rates;
use super::steps::{Panel, bands};
use super::svg::{actor_class, escaped, rung_class};
use super::turning::turning;
use crate::text::percent;

/// Outcomes with fewer runs than this have no quantiles drawn, and of fewer runs in all nothing is claimed.
pub(super) const ENOUGH: u64 = 20;

pub(super) fn all(subject: &Subject, say: &Sayer) -> Vec<Section> {
    let list = [
        Some(outcomes(subject, say)),
        peace(subject, say),
        rungs(subject, say),
        paths(subject, say),
        tension(subject, say),
        readings(subject, say),
        turning(subject, say),
        drivers(subject, say),
        moves(subject, say),
        rates(subject, say),
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

pub(super) fn pair_name(subject: &Subject, (from, to): (u16, u16)) -> String {
    format!(
        "{} → {}",
        actor_name(subject, from),
        actor_name(subject, to)
    )
}

pub(super) fn section(
    subject: &Subject,
    say: &Sayer,
    id: &'static str,
    finding: String,
) -> Section {
    let n = subject.figures.runs;
    let runs = ("runs", to_number(n).into());
    let is_little = n < ENOUGH && !["assumptions", "rates", "remake"].contains(&id);
    Section {
        id,
        finding: if is_little {
            say.say("report-too-few", &[("n", to_number(n).into())])
        } else {
            finding
        },
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
    say.of(&say.say(&format!("report-{id}"), &[]), &list.join("; "))
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
    let largest = list.iter().map(|o| o.cleared[2]).fold(0.0, f64::max);
    let row = |o: &&super::figures::Outcome| {
        let [low, middle, high] = o.cleared.map(|v| say.number(v, decimals(largest)));
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
    let each: Vec<String> = deeds.iter().map(|d| say.of(&d.name, &d.text)).collect();
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
