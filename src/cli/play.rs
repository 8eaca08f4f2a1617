//! `play`: an exercise in the terminal, alone against policies or several seats at one keyboard.

use super::args::{Given, SEED_MAX};
use super::given;
use super::shell::{Done, Exit, Failure, Shell};
use crate::class::setup::Lengths;
use crate::class::{Scene, Secret, Session, Setup};
use crate::play::{Play, terminal};
use crate::text::Words;
use std::io::{IsTerminal, stdin, stdout};
use std::sync::Arc;

/// Turns that are played where none are asked for: an hour or so.
const TURNS: u32 = 8;

/// The options of `play`.
#[derive(Debug, clap::Args)]
pub(crate) struct PlayArgs {
    #[arg(value_name = "SCENARIO", default_value = "caucasus")]
    scenario: String,
    #[arg(long, value_name = "ACTOR")]
    seat: Vec<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    turns: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    seed: Option<u64>,
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
    let scene = Scene::load(&args.scenario, &options, args.ethnic_narratives)
        .map_err(|f| Failure::Findings(f.diagnostics, f.files))?;
    let seats = seats(args, &scene)?;
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Failure::input("play-no-terminal"));
    }
    let secret = secret(args.seed)?;
    let mut setup = Setup::new(&scene, &secret, shell.lang);
    setup.turns = args.turns.unwrap_or(TURNS).min(setup.turns);
    setup.lengths = Lengths {
        briefing: Some(0),
        plan: None,
        discuss: Some(0),
        commit: None,
        reveal: None,
    };
    for seat in &mut setup.seats {
        seat.player = if seats.contains(&seat.actor) {
            crate::class::setup::Player::Person
        } else {
            crate::class::setup::Player::Policy
        };
    }
    let now = terminal::now_ms();
    let (session, _) = Session::begin(Arc::new(scene), secret, setup, now)
        .map_err(|_| Failure::input("play-bad-setup"))?;
    let words = Words::program(shell.lang);
    let mut play = Play::new(session, &seats, words, Box::new(|_| Ok(())), now)
        .map_err(|why| Failure::input("play-failed").with("why", why))?;
    terminal::run(&mut play).map_err(|error| Failure::broken("terminal", &error))?;
    Ok(Exit::Success)
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

/// Draws the secret of an exercise from the system; with a seed that was asked for, only the salt.
fn secret(seed: Option<u64>) -> Result<Secret, Failure> {
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::input("play-no-chance").with("why", error.to_string()))?;
    let secret = Secret::of(bytes);
    Ok(Secret {
        seed: seed.unwrap_or(secret.seed),
        ..secret
    })
}
