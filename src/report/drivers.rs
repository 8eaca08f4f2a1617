//! Which numbers of the scenario move the answer: a screening by steps through their ranges, with a dummy that moves nothing.

use super::Subject;
use super::charts::{Mark, Row, rows};
use super::findings::{Sayer, to_number};
use super::page::Section;
use super::sections::section;
use crate::analysis::event::Event;
use crate::analysis::sensitivity::declared::{Declared, declared};
use crate::analysis::sensitivity::study::{Findings, Measured, Method, STEP, Study};
use crate::batch::crew::{Crew, Halted};
use crate::batch::survey::Survey;
use crate::rules::CompileOptions;
use crate::scenario::Checked;
use crate::scenario::vary::Base;

/// Numbers that are drawn.
const DRAWN: usize = 8;

/// What a screening found.
#[derive(Debug, Clone)]
pub struct Drivers {
    /// How each number moves the share of runs with the event, from one end of its range to the other.
    pub findings: Findings,
    /// Trajectories.
    pub trajectories: usize,
    /// Points, and runs at each.
    pub points: [u64; 2],
}

/// What is screened.
#[derive(Debug, Clone, Copy)]
pub struct Screening<'a> {
    /// The scenario.
    pub checked: &'a Checked,
    /// What it is compiled with.
    pub options: &'a CompileOptions,
    /// Seed.
    pub seed: u64,
    /// The event.
    pub event: Event,
    /// Trajectories.
    pub trajectories: usize,
    /// Runs of each point.
    pub runs: u64,
}

impl Screening<'_> {
    /// Returns the parameters with a declared range.
    fn numbers(&self) -> Vec<Declared> {
        let mut list = declared(self.checked);
        list.retain(|d| d.path.starts_with("params/"));
        list
    }

    /// Returns how many runs it takes.
    #[must_use]
    pub fn total(&self) -> u64 {
        let numbers = self.numbers().len() as u64;
        self.trajectories as u64 * (numbers + 2) * self.runs
    }

    /// Plays it; none where the scenario declares no range, or where a point of the ranges is no scenario.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn play(&self, crew: &Crew) -> Result<Option<Drivers>, Halted> {
        let numbers = self.numbers();
        if numbers.is_empty() {
            return Ok(None);
        }
        let study = Study {
            method: Method::Morris,
            size: self.trajectories,
            factors: &numbers,
            runs: self.runs,
            seed: self.seed,
        };
        let spots = study.spots();
        let paths: Vec<String> = numbers.iter().map(|d| d.path.clone()).collect();
        let survey = Survey {
            base: &Base::new(self.checked, &[]),
            paths: &paths,
            options: self.options,
            seed: self.seed,
            runs: self.runs,
            holds: &|view| self.event.holds(view),
        };
        let Ok(runs) = survey.play(&spots, crew)? else {
            return Ok(None);
        };
        Ok(Some(Drivers {
            findings: study.measure(&runs),
            trajectories: self.trajectories,
            points: [spots.len() as u64, self.runs],
        }))
    }
}

impl Drivers {
    /// Returns the names of the numbers that are drawn, the strongest first.
    pub(super) fn strongest(&self) -> Vec<&String> {
        let list = self.findings.list.iter();
        let named = list.filter_map(|m| m.factor.as_ref());
        named.map(|d| &d.name).take(DRAWN).collect()
    }
}

/// Returns the section; none where nothing was screened.
pub(super) fn drivers(subject: &Subject, say: &Sayer) -> Option<Section> {
    let drivers = subject.drivers?;
    let mut section = section(subject, say, "drivers", finding(drivers, subject, say));
    let args = [
        ("n", to_number(drivers.trajectories as u64).into()),
        ("points", to_number(drivers.points[0]).into()),
        ("runs", to_number(drivers.points[1]).into()),
        (
            "all",
            to_number(drivers.findings.list.len() as u64 - 1).into(),
        ),
        ("rung", to_number(subject.high as u64).into()),
    ];
    section.caption = say.say("report-drivers-source", &args);
    let shown = drivers
        .findings
        .list
        .iter()
        .filter(|m| m.factor.is_some())
        .take(DRAWN);
    let drawn: Vec<Row> = shown
        .chain([drivers.findings.dummy()])
        .map(|d| row(d, subject, say))
        .collect();
    let each: Vec<String> = drawn
        .iter()
        .map(|r| format!("{} {}", r.name, r.text))
        .collect();
    let label = say.of(&say.say("report-drivers", &[]), &each.join("; "));
    let tick = |value: f64, _: bool| say.number(value, 0);
    section.draw(|width| rows(width, &label, &drawn, Mark::Bar, &tick));
    let cells = |driver: &Measured| {
        let [effect, direction] = [driver.measures[0], driver.measures[1]];
        let number = |x: f64| say.number(100.0 * STEP * x, 1);
        let confidence = driver.factor.as_ref().map_or(String::new(), |d| {
            let word = d.confidence.map_or("none", |c| c.name()).to_lowercase();
            say.say(&format!("report-confidence-{word}"), &[])
        });
        vec![
            name(driver, subject, say),
            number(effect.value),
            format!("{}–{}", number(effect.low.max(0.0)), number(effect.high)),
            say.signed(100.0 * STEP * direction.value),
            confidence,
        ]
    };
    let heads = [
        "name",
        "effect",
        "interval-points",
        "direction",
        "confidence",
    ];
    let heads = heads.map(|h| format!("report-head-{h}"));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let all: Vec<Vec<String>> = drivers.findings.list.iter().map(cells).collect();
    section.table(say, &heads, &all);
    Some(section)
}

fn name(driver: &Measured, subject: &Subject, say: &Sayer) -> String {
    let Some(number) = &driver.factor else {
        return say.say("report-drivers-dummy", &[]);
    };
    let texts = &subject.checked.texts;
    texts.name(subject.words.lang, "param", &number.name)
}

fn row(driver: &Measured, subject: &Subject, say: &Sayer) -> Row {
    let estimate = driver.measures[0];
    let points = |x: f64| 100.0 * STEP * x.max(0.0);
    let number = |x: f64| say.number(points(x), 0);
    let is_doubtful = driver.factor.as_ref().is_some_and(Declared::is_doubtful);
    let mark = if is_doubtful { "\u{a0}*" } else { "" };
    Row {
        name: format!("{}{mark}", name(driver, subject, say)),
        tone: if driver.factor.is_some() { "drive" } else { "" }.into(),
        value: points(estimate.value),
        low: points(estimate.low),
        high: points(estimate.high),
        text: format!(
            "{}  [{}–{}]",
            number(estimate.value),
            number(estimate.low),
            number(estimate.high)
        ),
    }
}

fn finding(drivers: &Drivers, subject: &Subject, say: &Sayer) -> String {
    let found = drivers.findings.drivers();
    let Some(first) = found.first() else {
        return say.say("report-drivers-none", &[]);
    };
    let doubtful = found.iter().filter(|d| d.is_doubtful()).count();
    let texts = &subject.checked.texts;
    let args = [
        ("n", to_number(found.len() as u64).into()),
        (
            "first",
            texts.name(subject.words.lang, "param", &first.name).into(),
        ),
        ("doubtful", to_number(doubtful as u64).into()),
    ];
    let key = if found.len() == 1 {
        "report-drivers-one"
    } else {
        "report-drivers-some"
    };
    say.say(key, &args)
}
