//! `play`: an exercise in the terminal, alone against policies or several seats at one keyboard.

use super::args::{Given, SEED_MAX};
use super::given;
use super::shell::{Done, Exit, Failure, Shell};
use crate::class::journal::{Journal, draw_secret, now_ms};
use crate::class::setup::{Holder, Lengths};
use crate::class::{Fact, Scene, Secret, Session, Setup};
use crate::play::{Play, terminal};
use crate::scenario::Options;
use crate::text::Words;
use std::io::{IsTerminal, stdin, stdout};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Turns that are played where none are asked for: an hour or so.
const TURNS: u32 = 8;

/// Phases without a clock: each lasts until whoever has the keyboard goes on.
const UNTIMED: Lengths = Lengths {
    briefing: Some(0),
    plan: None,
    discuss: Some(0),
    commit: None,
    reveal: None,
};

/// The options of `play`.
#[derive(Debug, clap::Args)]
pub(crate) struct PlayArgs {
    #[arg(value_name = "SCENARIO", default_value = "caucasus")]
    scenario: String,
    #[arg(long, value_name = "ACTOR", value_delimiter = ',')]
    seat: Vec<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    turns: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    seed: Option<u64>,
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    #[arg(long)]
    ethnic_narratives: bool,
    #[arg(long = "set", value_name = "PATH=VALUE")]
    set: Vec<String>,
    #[arg(long, value_name = "NAME")]
    params: Option<String>,
}

/// Plays.
pub(crate) fn play(args: &PlayArgs, shell: &Shell) -> Done {
    let options = given::options(&Given {
        set: args.set.clone(),
        params: args.params.clone(),
        policy: vec![],
    })?;
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Failure::input("play-no-terminal"));
    }
    let (session, mut journal, seats) = match &args.journal {
        Some(path) if path.exists() => resumed(args, path)?,
        path => begun(args, path.as_deref(), &options, shell)?,
    };
    let words = Words::program(shell.lang);
    let keep = |fact: &Fact| match &mut journal {
        Some(journal) => journal.append(fact).map_err(|error| {
            let message = error.message();
            shell.say(&message.key, &message.args)
        }),
        None => Ok(()),
    };
    let mut play = Play::new(session, &seats, words, Box::new(keep), now_ms())
        .map_err(|why| Failure::input("play-failed").with("why", why))?;
    terminal::run(&mut play).map_err(|error| Failure::broken("terminal", &error))?;
    Ok(Exit::Success)
}

/// An exercise, its journal, and the seats that are played here.
type Table = (Session, Option<Journal>, Vec<String>);

/// Begins an exercise.
fn begun(
    args: &PlayArgs,
    path: Option<&Path>,
    options: &Options,
    shell: &Shell,
) -> Result<Table, Failure> {
    let scene = Scene::load(&args.scenario, options, args.ethnic_narratives)
        .map_err(|f| Failure::Findings(f.diagnostics, f.files))?;
    let seats = seats(args, &scene)?;
    let drawn = draw_secret().map_err(|error| Failure::journal(&error))?;
    let secret = Secret {
        seed: args.seed.unwrap_or(drawn.seed),
        ..drawn
    };
    let mut setup = Setup::new(&scene, &secret, shell.lang);
    setup.turns = args.turns.unwrap_or(TURNS).min(setup.turns);
    setup.lengths = UNTIMED;
    for seat in &mut setup.seats {
        let is_here = seats.contains(&seat.actor);
        seat.holder = if is_here {
            Holder::Person
        } else {
            Holder::Policy
        };
    }
    let begun = Session::begin(Arc::new(scene), secret, setup, now_ms());
    let (session, first) = begun.map_err(|_| Failure::input("play-bad-setup"))?;
    let journal = path.map(|path| Journal::create(path, session.scene(), &secret, &first));
    let journal = journal
        .transpose()
        .map_err(|error| Failure::journal(&error))?;
    Ok((session, journal, seats))
}

/// Goes on with the exercise of a journal: with the seats asked for, else with those that people play.
fn resumed(args: &PlayArgs, path: &Path) -> Result<Table, Failure> {
    let (journal, session) = Journal::open(path).map_err(|error| Failure::journal(&error))?;
    let seats = if args.seat.is_empty() {
        let all = session.public().seats.into_iter();
        all.filter(|s| s.holder == Holder::Person && s.people > 0)
            .map(|s| s.seat)
            .collect()
    } else {
        seats(args, session.scene())?
    };
    Ok((session, Some(journal), seats))
}

/// Returns the seats that are played here: those asked for, else the first that the scenario keeps for people.
fn seats(args: &PlayArgs, scene: &Scene) -> Result<Vec<String>, Failure> {
    let scenario = &scene.checked.scenario;
    let owners: std::collections::BTreeSet<&str> = scenario
        .dockets
        .values()
        .map(|d| d.actor.as_str())
        .collect();
    let mut seats: Vec<String> = vec![];
    for seat in &args.seat {
        if !owners.contains(seat.as_str()) {
            return Err(given::unknown("play-seat", seat, owners));
        }
        if !seats.contains(seat) {
            seats.push(seat.clone());
        }
    }
    if seats.is_empty() {
        let is_seat = |name: &&str| scenario.actors.get(*name).is_some_and(|a| a.seat);
        let first = scenario
            .actors
            .keys()
            .map(String::as_str)
            .find(|name| owners.contains(name) && is_seat(name));
        let first = first.or_else(|| owners.first().copied());
        seats.push(first.ok_or_else(|| Failure::input("play-no-seats"))?.into());
    }
    Ok(seats)
}
