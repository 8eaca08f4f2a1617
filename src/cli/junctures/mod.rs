//! `junctures`: at which turn, and by which deed, the chance of an event turned, in one run or in many.
//!
//! Invariant: runs are forked and weighed in `analysis::junctures`; here what comes of it is put into words and tables.

mod told;
mod words;

use super::args::SEED_MAX;
use super::ask::{self, Answer, Ask, Ready};
use super::shell::{Done, Failure, Shell};
use crate::analysis::event::Asked;
use crate::analysis::junctures::{
    Contrast, Course, Others, Played, Question, Weighed, contrasts, courses, noise_floor, play,
    weigh,
};
use crate::batch::crew::{Crew, Halted};
use crate::rng::branch;
use crate::stats::Estimate;
use serde_json::{Map, json};

/// Forks at each turn where one run is looked at, and where many are.
const FORKS: [u32; 2] = [400, 60];
/// Other things that the strongest deed of one run is held against.
const LIKELIEST: usize = 5;

/// The options of `junctures`.
#[derive(Debug, clap::Args)]
pub(crate) struct Junctures {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "K", conflicts_with = "runs", value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    run: Option<u64>,
    #[arg(long, value_name = "N", default_value_t = 24, value_parser = clap::value_parser!(u64).range(2..=10_000))]
    runs: u64,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(10..=100_000))]
    forks: Option<u32>,
    #[command(flatten)]
    ask: Ask,
}

/// What was found.
struct Found<'a> {
    args: &'a Junctures,
    shell: &'a Shell,
    ready: &'a Ready,
    asked: &'a Asked,
    forks: usize,
    played: Vec<Played>,
    courses: Vec<Course>,
    /// Deeds at the turning point of each run that has one, each against one other thing.
    deeds: Vec<Weighed>,
    /// The strongest deed of one run against each likely other thing.
    others: Vec<Weighed>,
}

/// Shows the turning points of a scenario.
pub(crate) fn run(args: &Junctures, shell: &Shell) -> Done {
    let event = args.event.as_deref();
    let (ready, asked) = ask::about(&args.scenario, event, &args.ask, shell)?;
    let forks = args.forks.unwrap_or(FORKS[usize::from(args.run.is_none())]);
    let command = ask::claim("junctures", &words(args, &asked, forks), &args.ask)?;
    let found = find(args, shell, &ready, &asked, forks)?;
    ask::finish(&found.answer(command), &args.ask, &ready.checked, shell)
}

fn words(args: &Junctures, asked: &Asked, forks: u32) -> Vec<String> {
    let mut words = vec![args.scenario.clone()];
    match args.run {
        Some(run) => words.extend(["--run".into(), run.to_string()]),
        None => words.extend(["--runs".into(), args.runs.to_string()]),
    }
    words.extend(["--event".into(), asked.text().into()]);
    words.extend(["--forks".into(), forks.to_string()]);
    words
}

fn find<'a>(
    args: &'a Junctures,
    shell: &'a Shell,
    ready: &'a Ready,
    asked: &'a Asked,
    forks: u32,
) -> Result<Found<'a>, Failure> {
    let runs: Vec<u64> = args
        .run
        .map_or_else(|| (0..args.runs).collect(), |run| vec![run]);
    let forks = usize::try_from(forks).expect("forks fit in memory");
    let question = Question {
        rules: &ready.rules,
        seed: args.ask.seed,
        event: asked.in_rules(&ready.options.probes),
        forks,
    };
    // Half the turns of a run are open, about, and as many forks again weigh deeds.
    let turns = u64::from(ready.rules.horizon);
    let total = runs.len() as u64 * forks as u64 * (turns + 12);
    let job = |crew: &Crew| study(&question, &runs, args.run.is_some(), crew);
    let (played, courses, deeds, others) = ask::work(shell, &args.ask, &args.scenario, total, job)?;
    Ok(Found {
        args,
        shell,
        ready,
        asked,
        forks,
        played,
        courses,
        deeds,
        others,
    })
}

type Studied = (Vec<Played>, Vec<Course>, Vec<Weighed>, Vec<Weighed>);

/// Plays, forks, and weighs the deeds of turning points. Of one run the turn that moved most is looked at in any case; of many
/// only those whose step is above the noise.
fn study(question: &Question, runs: &[u64], is_one: bool, crew: &Crew) -> Result<Studied, Halted> {
    let played = play(question, runs, crew)?;
    let courses = courses(question, &played, &branch::fork, crew)?;
    let mut list: Vec<Contrast> = vec![];
    for (run, course) in courses.iter().enumerate() {
        let turn = course
            .turning_point()
            .filter(|turn| is_one || is_noted(course, *turn));
        if let Some(turn) = turn {
            list.extend(contrasts(question, &played, run, number(turn), Others::One));
        }
    }
    let deeds = weigh(question, &played, &list, crew)?;
    let strongest = strongest(&deeds).filter(|_| is_one);
    let others = strongest.map_or(vec![], |found| {
        let turn = found.contrast.turn;
        let mut all = contrasts(question, &played, 0, turn, Others::Likeliest(LIKELIEST));
        all.retain(|c| c.docket == found.contrast.docket);
        all
    });
    let others = weigh(question, &played, &others, crew)?;
    Ok((played, courses, deeds, others))
}

fn number(turn: usize) -> u32 {
    u32::try_from(turn).expect("few turns")
}

/// Whether a step of a run is above the noise.
fn is_noted(course: &Course, turn: usize) -> bool {
    let floor = noise_floor(course.points[0].len(), course.last());
    course.shift(turn).value.abs() > floor
}

/// Returns the deed that moved the chance most, the first of those alike.
fn strongest(deeds: &[Weighed]) -> Option<&Weighed> {
    let size = |w: &Weighed| w.difference().value.abs();
    deeds
        .iter()
        .fold(None, |best: Option<&Weighed>, w| match best {
            Some(b) if size(b) >= size(w) => Some(b),
            _ => Some(w),
        })
}

/// What a turn is in the ensemble.
struct TurnSum {
    turn: usize,
    /// Runs that were still open before it.
    open: u64,
    /// Mean over all runs of what it settled.
    settled: Estimate,
    /// Runs whose turning point it is.
    points: u64,
}

impl Found<'_> {
    /// Returns each turn over all runs, the first first.
    fn turns(&self) -> Vec<TurnSum> {
        let last = self.courses.iter().map(Course::last).max().unwrap_or(0);
        let sum = |turn: usize| {
            let of = |c: &Course| {
                if turn <= c.last() {
                    c.settled(turn)
                } else {
                    0.0
                }
            };
            let settled = Estimate::mean(self.courses.iter().map(of));
            let is_point = |c: &&Course| c.turning_point() == Some(turn) && is_noted(c, turn);
            TurnSum {
                turn,
                open: self.courses.iter().filter(|c| turn <= c.last()).count() as u64,
                settled,
                points: self.courses.iter().filter(is_point).count() as u64,
            }
        };
        (1..=last).map(sum).collect()
    }

    fn answer(&self, command: String) -> Answer {
        let mut figures = Map::new();
        let mut put = |name: &str, value: serde_json::Value| figures.insert(name.into(), value);
        put("event", json!(self.asked.text()));
        put("runs", json!(self.courses.len()));
        put("forks", json!(self.forks));
        let hits = self.played.iter().filter(|p| p.hit.is_some()).count();
        put("runs_with_event", json!(hits));
        if let (Some(run), Some(course)) = (self.args.run, self.courses.first()) {
            let turn = course.turning_point();
            put("run", json!(run));
            put("noise_floor", json!(noise_floor(self.forks, course.last())));
            put("turning_point", json!(turn));
            put("shift", json!(turn.map(|t| course.shift(t).value)));
        }
        Answer {
            verb: "junctures",
            command,
            method: self.shell.say("junctures-method", &[]),
            figures,
            sheets: self.sheets(),
            text: if self.args.run.is_some() {
                self.one()
            } else {
                self.many()
            },
        }
    }
}
