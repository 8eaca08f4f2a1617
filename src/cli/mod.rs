//! The command line: arguments in, results on standard output, diagnostics on standard error, an exit code.
//!
//! Invariant: only this module prints; verbs return how they failed and never end the process.

mod advise;
mod args;
mod ask;
mod attribute;
mod batch;
mod check;
mod choices;
mod claims;
mod compare;
mod debrief;
mod deed;
mod discover;
mod draw;
mod figures;
mod game;
mod given;
mod junctures;
mod localise;
mod kit;
mod merge;
mod new;
mod numbers;
mod odd;
mod optimise;
mod paths;
mod play;
mod progress;
mod rare;
mod read;
mod report;
mod room;
mod run;
mod schema;
mod sensitivity;
mod serve;
mod setup;
mod shell;
mod steps;
mod submit;
mod summary;
mod sweep;
mod tell;
mod verify;
mod why;

use crate::text::Lang;
use args::{Cli, Color, Verb};
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};
use shell::{Done, Exit, Shell};
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program on its arguments and returns its exit code.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    let mut shell = Shell::new(language(&arguments));
    let done = parse(arguments, &mut shell).and_then(|cli| dispatch(&cli, &shell));
    let exit = done.unwrap_or_else(|failure| shell.report(failure));
    ExitCode::from(exit as u8)
}

/// Returns the language: `--lang`, read before all else so that errors speak it, else the locale.
fn language(arguments: &[OsString]) -> Lang {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let after = texts
        .iter()
        .position(|a| *a == "--lang")
        .and_then(|i| texts.get(i + 1))
        .copied();
    let option = texts
        .iter()
        .find_map(|a| a.strip_prefix("--lang="))
        .or(after);
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
    Lang::choose(option, [0, 1, 2].map(|i: usize| locale[i].as_deref()))
}

fn parse(arguments: Vec<OsString>, shell: &mut Shell) -> Result<Cli, shell::Failure> {
    let names: Vec<String> = Cli::command()
        .get_subcommands()
        .map(|c| c.get_name().into())
        .collect();
    let given = arguments.iter().skip(1).filter_map(|a| a.to_str());
    let verb = given
        .filter(|a| names.iter().any(|n| n == a))
        .map(String::from)
        .next();
    let command = localise::localise(Cli::command(), &shell.words, shell.width);
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|m| Cli::from_arg_matches(&m));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            shell.print(&error.to_string())?;
            return Err(shell::Failure::Told(Exit::Success));
        }
        Err(error) => return Err(localise::usage(&error, verb.as_deref())),
    };
    shell.quiet = cli.quiet;
    shell.color = match cli.color {
        Color::Auto => shell.color,
        Color::Always => true,
        Color::Never => false,
    };
    Ok(cli)
}

fn dispatch(cli: &Cli, shell: &Shell) -> Done {
    match cli.verb.as_ref() {
        Some(Verb::Check(args)) => check::check(args, shell),
        Some(Verb::Run(args)) => run::run(args, shell),
        Some(Verb::Why(args)) => why::why(args, shell),
        Some(Verb::Batch(args)) => batch::batch(args, shell),
        Some(Verb::Sweep(args)) => sweep::sweep(args, shell),
        Some(Verb::Merge(args)) => merge::merge(args, shell),
        Some(Verb::Submit(args)) => submit::submit(args, shell),
        Some(Verb::Verify(args)) => verify::verify(args, shell),
        Some(Verb::Paths(args)) => paths::run(args, shell),
        Some(Verb::Compare(args)) => compare::compare(args, shell),
        Some(Verb::Junctures(args)) => junctures::run(args, shell),
        Some(Verb::Rare(args)) => rare::rare(args, shell),
        Some(Verb::Attribute(args)) => attribute::attribute(args, shell),
        Some(Verb::Sensitivity(args)) => sensitivity::sensitivity(args, shell),
        Some(Verb::Discover(args)) => discover::discover(args, shell),
        Some(Verb::Advise(args)) => advise::advise(args, shell),
        Some(Verb::Optimise(args)) => optimise::optimise(args, shell),
        Some(Verb::Game(args)) => game::game(args, shell),
        Some(Verb::Report(args)) => report::report(args, shell),
        Some(Verb::Serve(args)) => serve::serve(args, shell),
        Some(Verb::Kit(args)) => kit::run(args, shell),
        Some(Verb::Debrief(args)) => debrief::run(args, shell),
        Some(Verb::Play(args)) => play::play(args, shell),
        Some(Verb::Claims(args)) => claims::claims(args, shell),
        Some(Verb::Odd(args)) => odd::odd(args, shell),
        Some(Verb::Read(args)) => read::read(args, shell),
        Some(Verb::New(args)) => new::new(&args.dir, shell),
        Some(Verb::Schema(args)) => schema::schema(args.block.as_deref(), shell),
        Some(Verb::Completions(args)) => setup::completions(args.shell, shell),
        Some(Verb::Man(args)) => setup::man(args.dir.as_deref(), shell),
        None => batch::first(shell),
    }
}
