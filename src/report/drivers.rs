//! Which numbers of the scenario move the answer: a screening by steps through their ranges, with a dummy that moves nothing.

use super::Subject;
use super::charts::{Mark, Row, rows};
use super::findings::{Sayer, to_number};
use super::page::Section;
use super::sections::section;
use crate::analysis::design;
use crate::analysis::event::Event;
use crate::analysis::sensitivity::declared::{Declared, declared};
use crate::analysis::sensitivity::{Bootstrap, morris};
use crate::batch::crew::{Crew, Halted};
use crate::batch::survey::{Spot, Survey};
use crate::rules::CompileOptions;
use crate::scenario::Checked;
use crate::scenario::vary::{Base, Level};

/// Levels of a number on a trajectory.
const LEVELS: usize = 4;
/// Length of a step on a trajectory, as a part of the range: p / 2 (p - 1) of p levels. Effects are slopes; a slope times this is what
/// was seen to change, at most 100 points.
const STEP: f64 = 2.0 / 3.0;
/// Samples drawn again for the intervals.
const SAMPLES: usize = 400;
/// Numbers that are drawn.
const DRAWN: usize = 8;

/// How a number moves the share of runs with the event, from one end of its range to the other.
#[derive(Debug, Clone)]
pub struct Driver {
    /// The number; none is the dummy: the same point with other draws.
    pub number: Option<Declared>,
    /// Mean absolute effect, and its mean with the sign.
    pub effect: morris::Effect,
}

/// What a screening found.
#[derive(Debug, Clone)]
pub struct Drivers {
    /// The numbers and the dummy, the strongest first.
    pub list: Vec<Driver>,
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
        let cube = design::morris(self.trajectories, numbers.len(), LEVELS, self.seed);
        let again: Vec<usize> = (0..self.trajectories)
            .map(|t| t * (numbers.len() + 1))
            .collect();
        let spot = |point: &Vec<f64>, lot: u64| Spot {
            values: numbers
                .iter()
                .zip(point)
                .map(|(d, x)| Level::Number(d.at(*x)))
                .collect(),
            first_run: lot * self.runs,
        };
        let mut spots: Vec<Spot> = cube.iter().map(|point| spot(point, 0)).collect();
        spots.extend(again.iter().map(|i| spot(&cube[*i], 1)));
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
        let answers: Vec<f64> = runs.iter().map(|runs| share(runs)).collect();
        let (first, repeated) = answers.split_at(cube.len());
        let mut effects = morris::effects(&cube, first);
        // The step of the dummy is as long as those of the numbers.
        effects.push(
            again
                .iter()
                .zip(repeated)
                .map(|(i, y)| (y - first[*i]) / STEP)
                .collect(),
        );
        let bootstrap = Bootstrap {
            samples: SAMPLES,
            seed: self.seed,
        };
        let named = numbers.into_iter().map(Some).chain([None]);
        let driver = |(number, effects): (Option<Declared>, &Vec<f64>)| Driver {
            number,
            effect: morris::summary(effects, bootstrap),
        };
        let mut list: Vec<Driver> = named.zip(&effects).map(driver).collect();
        list.sort_by(|a, b| b.effect.mu_star.value.total_cmp(&a.effect.mu_star.value));
        Ok(Some(Drivers {
            list,
            trajectories: self.trajectories,
            points: [spots.len() as u64, self.runs],
        }))
    }
}

#[expect(clippy::cast_precision_loss, reason = "runs are few")]
fn share(runs: &[bool]) -> f64 {
    runs.iter().filter(|hit| **hit).count() as f64 / runs.len() as f64
}

impl Drivers {
    /// Returns the dummy.
    fn dummy(&self) -> &Driver {
        let found = self.list.iter().find(|d| d.number.is_none());
        found.expect("a screening has a dummy")
    }

    /// Returns the names of the numbers that are drawn, the strongest first.
    pub(super) fn strongest(&self) -> Vec<&String> {
        let named = self.list.iter().filter_map(|d| d.number.as_ref());
        named.map(|d| &d.name).take(DRAWN).collect()
    }

    /// Returns the numbers whose interval lies above that of the dummy.
    fn standing_out(&self) -> Vec<&Declared> {
        let floor = self.dummy().effect.mu_star;
        let above = self
            .list
            .iter()
            .filter(|d| d.effect.mu_star.is_above(&floor));
        above.filter_map(|d| d.number.as_ref()).collect()
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
        ("all", to_number(drivers.list.len() as u64 - 1).into()),
        ("rung", to_number(subject.high as u64).into()),
    ];
    section.caption = say.say("report-drivers-source", &args);
    let shown = drivers
        .list
        .iter()
        .filter(|d| d.number.is_some())
        .take(DRAWN);
    let drawn: Vec<Row> = shown
        .chain([drivers.dummy()])
        .map(|d| row(d, subject, say))
        .collect();
    let each: Vec<String> = drawn
        .iter()
        .map(|r| format!("{} {}", r.name, r.text))
        .collect();
    let label = say.of(&say.say("report-drivers", &[]), &each.join("; "));
    let tick = |value: f64, _: bool| say.number(value, 0);
    section.draw(|width| rows(width, &label, &drawn, Mark::Bar, &tick));
    let cells = |driver: &Driver| {
        let effect = &driver.effect;
        let number = |x: f64| say.number(100.0 * STEP * x, 1);
        let confidence = driver.number.as_ref().map_or(String::new(), |d| {
            let word = d.confidence.map_or("none", |c| c.name()).to_lowercase();
            say.say(&format!("report-confidence-{word}"), &[])
        });
        vec![
            name(driver, subject, say),
            number(effect.mu_star.value),
            format!(
                "{}–{}",
                number(effect.mu_star.low.max(0.0)),
                number(effect.mu_star.high)
            ),
            say.signed(100.0 * STEP * effect.mu.value),
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
    let all: Vec<Vec<String>> = drivers.list.iter().map(cells).collect();
    section.table(say, &heads, &all);
    Some(section)
}

fn name(driver: &Driver, subject: &Subject, say: &Sayer) -> String {
    let Some(number) = &driver.number else {
        return say.say("report-drivers-dummy", &[]);
    };
    let texts = &subject.checked.texts;
    texts.name(subject.words.lang, "param", &number.name)
}

fn row(driver: &Driver, subject: &Subject, say: &Sayer) -> Row {
    let gauge = driver.effect.mu_star;
    let points = |x: f64| 100.0 * STEP * x.max(0.0);
    let number = |x: f64| say.number(points(x), 0);
    let is_doubtful = driver.number.as_ref().is_some_and(Declared::is_doubtful);
    let mark = if is_doubtful { "\u{a0}*" } else { "" };
    Row {
        name: format!("{}{mark}", name(driver, subject, say)),
        tone: if driver.number.is_some() { "drive" } else { "" }.into(),
        value: points(gauge.value),
        low: points(gauge.low),
        high: points(gauge.high),
        text: format!(
            "{}  [{}–{}]",
            number(gauge.value),
            number(gauge.low),
            number(gauge.high)
        ),
    }
}

fn finding(drivers: &Drivers, subject: &Subject, say: &Sayer) -> String {
    let found = drivers.standing_out();
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
