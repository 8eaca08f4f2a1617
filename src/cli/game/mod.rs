//! `game`: two actors, a menu of postures each, what each pair of postures comes to, and where neither gains by moving alone.
//!
//! Invariant: every pair of postures draws the same chances, run by run.

mod page;
mod tables;

use crate::analysis::compare::{Came, Setting};
use crate::analysis::event::Asked;
use crate::analysis::game::{Bimatrix, Equilibrium};
use crate::cli::ask::{self, Answer, Ask};
use crate::cli::given::{self, unknown};
use crate::cli::shell::{Done, Failure, Shell};
use crate::phrase::naming::Naming;
use crate::rules::compile;
use crate::scenario::{Checked, Loaded, Wanted};
use crate::stats::distribution::t_quantile;
use crate::stats::pairs::Pairs;
use crate::stats::shares::exact;
use crate::stats::{CONFIDENCE, Estimate};
use page::Page;
use std::sync::Arc;
use tables::{figures, sheets};

/// What a side without a payoff of its own loses where the event happens.
const LOSS: f64 = 100.0;
/// Most postures of one side.
const MENU: usize = 8;

#[derive(Debug, clap::Args)]
pub(crate) struct Game {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(value_name = "FIRST")]
    first: String,
    #[arg(value_name = "SECOND")]
    second: String,
    #[arg(long, value_name = "[ACTOR=]LIST")]
    postures: Vec<String>,
    #[arg(long, value_name = "ACTOR=FORMULA")]
    payoff: Vec<String>,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = clap::value_parser!(u64).range(2..=1_000_000))]
    runs: u64,
    #[command(flatten)]
    ask: Ask,
}

impl Game {
    fn words(&self) -> Vec<String> {
        let mut words = vec![
            self.scenario.clone(),
            self.first.clone(),
            self.second.clone(),
        ];
        let mut add =
            |option: &str, value: &str| words.extend([option.to_owned(), value.to_owned()]);
        self.postures.iter().for_each(|v| add("--postures", v));
        self.payoff.iter().for_each(|v| add("--payoff", v));
        self.event.iter().for_each(|v| add("--event", v));
        add("--runs", &self.runs.to_string());
        words
    }

    fn actors(&self) -> [&str; 2] {
        [&self.first, &self.second]
    }
}

/// What a cell of the table came to.
struct Played {
    /// What each side got, run by run.
    payoffs: [Vec<f64>; 2],
    /// Sides without a formula of their own: they lose where the event happens.
    is_risk: [bool; 2],
    /// Whether the event happened, run by run.
    happened: Vec<bool>,
}

impl Played {
    fn count(&self) -> u64 {
        self.happened.iter().filter(|happened| **happened).count() as u64
    }
}

/// The table, played.
struct Found {
    menus: [Vec<String>; 2],
    cells: Vec<Vec<Played>>,
    table: Bimatrix,
    equilibria: Vec<Equilibrium>,
    /// How far any payoff may be off, with 95 % confidence for all of them together (Bonferroni).
    epsilon: f64,
}

/// Plays a game of postures.
pub(crate) fn game(args: &Game, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.ask.given, shell)?;
    let checked = &loaded.checked;
    for actor in args.actors() {
        if !checked.scenario.actors.contains_key(actor) {
            let known = checked.scenario.actors.keys().map(String::as_str);
            return Err(unknown("given-actor", actor, known));
        }
    }
    if args.first == args.second {
        return Err(Failure::input("game-one-actor").with("name", args.first.as_str()));
    }
    let menus = [menu(args, &args.first)?, menu(args, &args.second)?];
    let asked = ask::event(args.event.as_deref(), checked)?;
    let payoffs = payoffs(args, checked)?;
    let settings = settings(args, &loaded, &menus, &asked, &payoffs)?;
    let cells = menus[0].len() * menus[1].len();
    let total = args.runs * cells as u64;
    let command = ask::claim("game", &args.words(), &args.ask)?;
    let seed = args.ask.seed;
    let played = ask::work(shell, &args.ask, &args.scenario, total, |crew| {
        let one =
            |setting: &Setting| Ok(read(&setting.play(seed, args.runs, &[], crew)?, &payoffs));
        let row = |row: &Vec<Setting>| row.iter().map(one).collect();
        settings
            .iter()
            .map(row)
            .collect::<Result<Vec<Vec<Played>>, _>>()
    })?;
    let found = found(menus, played);
    let page = Page {
        args,
        found: &found,
        event: asked.text(),
        naming: Naming::new(shell.lang, &checked.texts),
        shell,
    };
    let answer = Answer {
        verb: "game",
        command,
        method: shell.say("game-method", &[]),
        figures: figures(&found),
        sheets: sheets(&found, args),
        text: page.text(),
    };
    ask::finish(&answer, &args.ask, checked, shell)
}

/// Returns the postures of an actor: its own list, else the common one, else the usual.
fn menu(args: &Game, actor: &str) -> Result<Vec<String>, Failure> {
    let own = |text: &String| {
        text.split_once('=')
            .filter(|(a, _)| *a == actor)
            .map(|(_, list)| list.to_owned())
    };
    let common = || {
        args.postures
            .iter()
            .find(|text| !text.contains('='))
            .cloned()
    };
    let list = args.postures.iter().find_map(own).or_else(common);
    let list = list.unwrap_or_else(|| "dove,utility,hawk".into());
    let mut menu: Vec<String> = vec![];
    for posture in list.split(',').map(str::trim).filter(|p| !p.is_empty()) {
        if !menu.iter().any(|known| known == posture) {
            menu.push(posture.into());
        }
    }
    if (1..=MENU).contains(&menu.len()) {
        Ok(menu)
    } else {
        Err(Failure::input("game-menu")
            .with("actor", actor)
            .with("most", MENU as f64))
    }
}

/// Returns the formula of each side's payoff; none where it is the risk.
fn payoffs(args: &Game, checked: &Checked) -> Result<[Option<String>; 2], Failure> {
    let mut payoffs = [None, None];
    for text in &args.payoff {
        let split = text
            .split_once('=')
            .map(|(actor, formula)| (actor.trim(), formula.trim()));
        let place = split.and_then(|(actor, _)| args.actors().iter().position(|a| *a == actor));
        let (Some((_, formula)), Some(place)) = (split, place) else {
            return Err(Failure::input("game-payoff").with("given", text.as_str()));
        };
        let accepted = checked.accepts(formula, Wanted::Number, "--payoff");
        accepted.map_err(|f| Failure::Findings(f.diagnostics, f.files))?;
        payoffs[place] = Some(formula.to_owned());
    }
    Ok(payoffs)
}

/// Returns the scenario with each pair of postures.
fn settings(
    args: &Game,
    loaded: &Loaded,
    menus: &[Vec<String>; 2],
    asked: &Asked,
    payoffs: &[Option<String>; 2],
) -> Result<Vec<Vec<Setting>>, Failure> {
    let mut probes: Vec<String> = asked.probe().map(str::to_owned).into_iter().collect();
    let mut scores = vec![];
    for formula in payoffs.iter().flatten() {
        scores.push(probes.len());
        probes.push(formula.clone());
    }
    let setting = |first: &String, second: &String| {
        let mut given = args.ask.given.clone();
        let is_other = |text: &String| {
            args.actors()
                .iter()
                .all(|a| !text.starts_with(&format!("{a}=")))
        };
        given.policy.retain(is_other);
        given.policy.push(format!("{}={first}", args.first));
        given.policy.push(format!("{}={second}", args.second));
        let mut options = given::policies(loaded, &given)?;
        options.probes.clone_from(&probes);
        let rules = Arc::new(compile(&loaded.checked, &options));
        let event = asked.in_rules(&probes);
        Ok(Setting::new(&loaded.checked, rules, vec![event]).with_scores(scores.clone()))
    };
    let row = |first: &String| {
        menus[1]
            .iter()
            .map(|second| setting(first, second))
            .collect()
    };
    menus[0].iter().map(row).collect()
}

/// Returns what a cell's runs came to: a side without a formula of its own gets -100 where the event happened.
fn read(runs: &[Came], payoffs: &[Option<String>; 2]) -> Played {
    let risk = |came: &Came| if came.happened[0] { -LOSS } else { 0.0 };
    let mut scores = 0..;
    let sides = [0, 1].map(|side| {
        let score = payoffs[side].as_ref().and_then(|_| scores.next());
        let of = |came: &Came| score.map_or_else(|| risk(came), |i: usize| came.scores[i]);
        runs.iter().map(of).collect()
    });
    Played {
        payoffs: sides,
        is_risk: [0, 1].map(|side| payoffs[side].is_none()),
        happened: runs.iter().map(|came| came.happened[0]).collect(),
    }
}

fn found(menus: [Vec<String>; 2], cells: Vec<Vec<Played>>) -> Found {
    let mean = |side: usize| {
        let value = |cell: &Played| payoff(cell, side).value;
        cells
            .iter()
            .map(|row| row.iter().map(value).collect())
            .collect()
    };
    let table = Bimatrix {
        first: mean(0),
        second: mean(1),
    };
    let all = 2 * cells.iter().flatten().count();
    let errors = cells.iter().flatten();
    let errors = errors.flat_map(|c| [0, 1].map(|side| most_off(c, side, all)));
    Found {
        epsilon: errors.fold(0.0, f64::max),
        equilibria: table.equilibria(),
        menus,
        table,
        cells,
    }
}

/// Returns what a side gets. A risk has the interval of a share: that of a mean would have no width where nothing happened.
fn payoff(cell: &Played, side: usize) -> Estimate {
    if cell.is_risk[side] {
        scaled(
            Estimate::share(cell.count(), cell.happened.len() as u64),
            -LOSS,
        )
    } else {
        Estimate::mean(cell.payoffs[side].iter().copied())
    }
}

fn scaled(share: Estimate, by: f64) -> Estimate {
    let [a, b] = [share.low * by, share.high * by];
    Estimate {
        value: share.value * by,
        low: a.min(b),
        high: a.max(b),
        ..share
    }
}

/// Returns how far a payoff may be off, so that with 95 % confidence none of so many is off by more.
fn most_off(cell: &Played, side: usize, of: usize) -> f64 {
    let rest = (1.0 - CONFIDENCE) / of as f64;
    let n = cell.happened.len() as u64;
    let own = payoff(cell, side);
    if cell.is_risk[side] {
        let share = own.value / -LOSS;
        let [low, high] = exact(cell.count(), n, 1.0 - rest);
        LOSS * (share - low).max(high - share)
    } else {
        let quantile = |rest: f64| t_quantile(1.0 - rest / 2.0, n as f64 - 1.0);
        own.halfwidth() * quantile(rest) / quantile(1.0 - CONFIDENCE)
    }
}

impl Found {
    /// Returns by how much a side could gain alone at a pair of postures, with the paired interval of that gain.
    fn regret(&self, i: usize, j: usize, side: usize) -> Estimate {
        let [first, second] = self.table.best_answers();
        let best = if side == 0 {
            &self.cells[first[j]][j]
        } else {
            &self.cells[i][second[i]]
        };
        let here = &self.cells[i][j];
        if here.is_risk[side] {
            let both = here.happened.iter().zip(&best.happened);
            return scaled(Pairs::of(both.map(|(a, b)| (*a, *b))).newcombe(), LOSS);
        }
        let gains = best.payoffs[side].iter().zip(&here.payoffs[side]);
        Estimate::paired(gains.map(|(best, own)| best - own))
    }
}
