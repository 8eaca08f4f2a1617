//! The verbs and their options. Their texts stand in `assets/text/*/cli.ftl`, by name: see [`super::localise`].

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Largest seed: exact in CSV, JSON and spreadsheets.
pub(crate) const SEED_MAX: u64 = (1 << 53) - 1;

#[derive(Debug, Parser)]
#[command(
    name = "escalade",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) verb: Option<Verb>,
    #[arg(long, global = true, display_order = 100, value_name = "en|fr", value_parser = ["en", "fr"])]
    pub(crate) lang: Option<String>,
    #[arg(long, short, global = true, display_order = 100)]
    pub(crate) quiet: bool,
    #[arg(
        long,
        global = true,
        display_order = 100,
        value_name = "WHEN",
        value_enum,
        default_value = "auto"
    )]
    pub(crate) color: Color,
    #[arg(long, short, global = true, display_order = 100, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Check(Check),
    Run(Run),
    Why(Why),
    Batch(Batch),
    Sweep(Sweep),
    Merge(Merge),
    Submit(Submit),
    Verify(Verify),
    Paths(super::paths::Paths),
    Compare(super::compare::Compare),
    Junctures(super::junctures::Junctures),
    Rare(super::rare::Rare),
    Attribute(super::attribute::Attribute),
    Sensitivity(super::sensitivity::Sensitivity),
    Discover(super::discover::Discover),
    Advise(super::advise::Advise),
    Optimise(super::optimise::Optimise),
    Game(super::game::Game),
    Report(super::report::Report),
    Serve(super::serve::Serve),
    Kit(super::kit::Kit),
    Debrief(super::debrief::Debrief),
    Play(super::play::PlayArgs),
    Claims(Claims),
    Odd(Odd),
    Read(Read),
    New(New),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
}

/// What a scenario is played with.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Given {
    #[arg(long = "set", value_name = "PATH=VALUE")]
    pub(crate) set: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) params: Option<String>,
    #[arg(long, value_name = "ACTOR=SPEC")]
    pub(crate) policy: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(value_name = "SCENARIO", required = true)]
    pub(crate) paths: Vec<String>,
    #[arg(long)]
    pub(crate) strict: bool,
    #[arg(long, value_name = "text|json", value_parser = ["text", "json"], default_value = "text")]
    pub(crate) format: String,
}

/// Which run.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Which {
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    pub(crate) seed: u64,
    #[arg(long, value_name = "K", default_value_t = 0)]
    pub(crate) run: u64,
}

#[derive(Debug, Args)]
pub(crate) struct Run {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[command(flatten)]
    pub(crate) which: Which,
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) until_turn: Option<u32>,
    #[arg(long)]
    pub(crate) trace: bool,
    #[arg(long, value_name = "LIST")]
    pub(crate) tables: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) given: Given,
}

#[derive(Debug, Args)]
pub(crate) struct Why {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[arg(value_name = "FROM", requires = "to")]
    pub(crate) from: Option<String>,
    #[arg(value_name = "TO")]
    pub(crate) to: Option<String>,
    #[command(flatten)]
    pub(crate) which: Which,
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) turn: Option<u32>,
    #[arg(long)]
    pub(crate) ledger: bool,
    #[command(flatten)]
    pub(crate) given: Given,
}

#[derive(Debug, Args)]
pub(crate) struct Batch {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) runs: Option<u64>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    pub(crate) seed: u64,
    #[arg(long, value_name = "DIR", default_value = "results")]
    pub(crate) out: PathBuf,
    #[arg(
        long,
        value_name = "LIST",
        default_value = "runs,turns,readings,transitions"
    )]
    pub(crate) tables: String,
    #[arg(long, value_name = "LIST", value_parser = ["csv", "csv,parquet"], default_value = "csv")]
    pub(crate) format: String,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<String>,
    #[command(flatten)]
    pub(crate) until: Until,
    #[arg(long)]
    pub(crate) resume: bool,
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) given: Given,
}

/// When to stop before the last run.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Until {
    #[arg(long, value_name = "W", conflicts_with = "shard")]
    pub(crate) until_halfwidth: Option<f64>,
    #[arg(long, value_name = "OUTCOME|rung", requires = "until_halfwidth")]
    pub(crate) of: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Sweep {
    #[arg(value_name = "EXPERIMENT.ron")]
    pub(crate) experiment: String,
    #[arg(long, value_name = "DIR", default_value = "results")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<String>,
    #[arg(long)]
    pub(crate) resume: bool,
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) given: Given,
}

#[derive(Debug, Args)]
pub(crate) struct Merge {
    #[arg(value_name = "DIR", required = true)]
    pub(crate) dirs: Vec<PathBuf>,
    #[arg(long, value_name = "DIR", required = true)]
    pub(crate) out: PathBuf,
    #[arg(long)]
    pub(crate) force: bool,
}

/// A program that runs many tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    Local,
    Hyperqueue,
    Slurm,
    Kubernetes,
}

#[derive(Debug, Args)]
pub(crate) struct Submit {
    #[arg(long, value_name = "ENGINE", value_enum)]
    pub(crate) engine: Engine,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub(crate) shards: u32,
    #[arg(long, value_name = "DIR")]
    pub(crate) emit: PathBuf,
    #[arg(value_name = "COMMAND", required = true, last = true)]
    pub(crate) command: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 200)]
    pub(crate) sample: u64,
    #[arg(long, conflicts_with = "sample")]
    pub(crate) all: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Claims {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[arg(long, value_name = "text|csv", value_parser = ["text", "csv"], default_value = "text")]
    pub(crate) format: String,
}

#[derive(Debug, Args)]
pub(crate) struct Odd {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) given: Given,
}

#[derive(Debug, Args)]
pub(crate) struct Read {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[arg(value_name = "KIND/NAME")]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) given: Given,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[arg(value_name = "BLOCK")]
    pub(crate) block: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(crate) struct Man {
    #[arg(value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}
