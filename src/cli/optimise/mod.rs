//! `optimise`: postures of actors, or numbers of the scenario, searched for the lowest risk.
//!
//! Invariant: every point of a search draws the same chances, and the final figure is from a seed that no search has seen.

mod page;
mod tables;

use crate::analysis::compare::Setting;
use crate::analysis::event::Asked;
use crate::analysis::search::{Round, Tried, cross_entropy, halving};
use crate::batch::crew::{Crew, Halted};
use crate::cli::args::SEED_MAX;
use crate::cli::ask::{self, Answer, Ask};
use crate::cli::given::{self, unknown};
use crate::cli::shell::{Done, Failure, Shell};
use crate::rules::{CompileOptions, compile};
use crate::scenario::vary::{Base, Level, Unfit};
use crate::scenario::{Checked, Loaded};
use crate::stats::pairs::Pairs;
use page::text;
use std::ops::Range;
use std::sync::Arc;
use tables::{figures, sheet};

/// Most candidates of a menu.
const MENU: usize = 256;

#[derive(Debug, clap::Args)]
pub(crate) struct Optimise {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "PATH[=LOW..HIGH]", conflicts_with = "postures")]
    over: Vec<String>,
    #[arg(long, value_name = "ACTOR=LIST")]
    postures: Vec<String>,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u64).range(2..=1_000_000))]
    runs: u64,
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=200))]
    rounds: u16,
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(2..=10_000_000))]
    fresh: u64,
    #[command(flatten)]
    ask: Ask,
}

/// A number that is searched.
struct Number {
    path: String,
    range: Range<f64>,
    /// Whether it takes whole numbers only.
    is_whole: bool,
}

/// What is searched.
enum Space {
    /// Every choice of one posture for each of some actors, as `--policy` writes them.
    Menu(Vec<Vec<String>>),
    /// Numbers in ranges.
    Numbers(Vec<Number>),
}

/// How it was searched.
enum Search {
    Menu(Vec<Vec<String>>, Vec<Tried>),
    Numbers(Vec<Number>, Vec<Round>),
}

/// What was found.
struct Found {
    search: Search,
    /// The best, as options of the command line.
    best: Vec<String>,
    event: String,
    /// The seed of the final figure.
    seed: u64,
    /// The scenario as it is, and with the best, on that seed.
    pairs: Pairs,
}

/// Optimises.
pub(crate) fn optimise(args: &Optimise, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.ask.given, shell)?;
    let space = space(args, &loaded)?;
    let maker = Maker::new(args, &loaded)?;
    // Every end of a range, and every posture, is tried before anything is played.
    maker.try_all(&space)?;
    let points = match &space {
        Space::Menu(menu) => menu.len() as u64,
        Space::Numbers(_) => 25 * u64::from(args.rounds),
    };
    let total = points * args.runs + 2 * args.fresh;
    let command = ask::claim("optimise", &words(args), &args.ask)?;
    let event = maker.asked.text().to_owned();
    let found = ask::work(shell, &args.ask, &args.scenario, total, |crew| {
        let searching = Searching {
            args,
            maker: &maker,
            crew,
        };
        let (search, best) = searching.search(space)?;
        let seed = (args.ask.seed + 1) % (SEED_MAX + 1);
        let [Some(own), Some(with)] = [maker.setting(&[]), maker.setting(&best)] else {
            return Ok(None);
        };
        let [own, with] = [own, with].map(|s| s.play(seed, args.fresh, &[], crew));
        let both = own?.into_iter().zip(with?);
        let pairs = Pairs::of(both.map(|(a, b)| (a.happened[0], b.happened[0])));
        Ok(Some(Found {
            search,
            best: best.iter().map(Change::written).collect(),
            event,
            seed,
            pairs,
        }))
    })?;
    let found = found.ok_or_else(|| Failure::input("optimise-unfit-together"))?;
    let method = match found.search {
        Search::Menu(..) => "optimise-method-menu",
        Search::Numbers(..) => "optimise-method-numbers",
    };
    let answer = Answer {
        verb: "optimise",
        command,
        method: shell.say(method, &[]),
        figures: figures(&found),
        sheets: vec![sheet(&found)],
        text: text(&found, args, method, shell),
    };
    ask::finish(&answer, &args.ask, &loaded.checked, shell)
}

fn words(args: &Optimise) -> Vec<String> {
    let mut words = vec![args.scenario.clone()];
    let mut add = |option: &str, value: &str| words.extend([option.to_owned(), value.to_owned()]);
    args.over.iter().for_each(|v| add("--over", v));
    args.postures.iter().for_each(|v| add("--postures", v));
    args.event.iter().for_each(|v| add("--event", v));
    add("--runs", &args.runs.to_string());
    if args.postures.is_empty() {
        add("--rounds", &args.rounds.to_string());
    }
    add("--fresh", &args.fresh.to_string());
    words
}

/// Returns what is to be searched.
fn space(args: &Optimise, loaded: &Loaded) -> Result<Space, Failure> {
    if args.over.is_empty() && args.postures.is_empty() {
        return Err(Failure::input("optimise-nothing"));
    }
    if args.postures.is_empty() {
        let base = Base::new(&loaded.checked, &[]);
        let numbers = args.over.iter().map(|text| number(text, &base));
        return Ok(Space::Numbers(numbers.collect::<Result<_, _>>()?));
    }
    let mut menu: Vec<Vec<String>> = vec![vec![]];
    for text in &args.postures {
        let Some((actor, list)) = text.split_once('=') else {
            return Err(Failure::input("optimise-postures").with("given", text.as_str()));
        };
        let actors = &loaded.checked.scenario.actors;
        if !actors.contains_key(actor) {
            return Err(unknown(
                "given-actor",
                actor,
                actors.keys().map(String::as_str),
            ));
        }
        let one = |old: &Vec<String>, posture: &str| {
            let mut new = old.clone();
            new.push(format!("{actor}={}", posture.trim()));
            new
        };
        if menu.len() * list.split(',').count() > MENU {
            return Err(Failure::input("optimise-many").with("most", MENU as f64));
        }
        menu = menu
            .iter()
            .flat_map(|old| list.split(',').map(|p| one(old, p)).collect::<Vec<_>>())
            .collect();
    }
    Ok(Space::Menu(menu))
}

fn number(text: &str, base: &Base) -> Result<Number, Failure> {
    let (path, range) = text
        .split_once('=')
        .map_or((text, None), |(path, range)| (path, Some(range)));
    let read = |range: &str| {
        let (low, high) = range.split_once("..")?;
        Some(low.trim().parse().ok()?..high.trim().parse().ok()?)
    };
    let range = range.map_or_else(|| base.range(path), read);
    let range =
        range.filter(|r: &Range<f64>| r.start < r.end && r.end.is_finite() && r.start.is_finite());
    let range = range.ok_or_else(|| Failure::input("optimise-range").with("path", path))?;
    let takes = |x: f64| base.with(&[(path, &Level::Number(x))]).is_ok();
    let inside = range.start + 0.37 * (range.end - range.start);
    Ok(Number {
        path: path.into(),
        is_whole: !takes(inside) && takes(inside.round()),
        range,
    })
}

impl Number {
    /// Returns the value at a part of the range, from 0 to 1.
    fn at(&self, part: f64) -> f64 {
        let value = self.range.start + part * (self.range.end - self.range.start);
        // Four digits are as much as a search of some thousand runs can tell.
        let value = if self.is_whole {
            value.round()
        } else {
            format!("{value:.4e}").parse().unwrap_or(value)
        };
        value.clamp(self.range.start, self.range.end)
    }
}

/// One change of the scenario.
#[derive(Debug, Clone, PartialEq)]
enum Change {
    Posture(String),
    Value(String, f64),
}

impl Change {
    /// Returns it as `compare` takes it.
    fn written(&self) -> String {
        match self {
            Self::Posture(posture) => format!("--with-policy {posture}"),
            Self::Value(path, value) => format!("--with {path}={value}"),
        }
    }
}

/// What makes settings: the scenario with changes.
struct Maker<'a> {
    args: &'a Optimise,
    loaded: &'a Loaded,
    base: Base,
    asked: Asked,
}

impl<'a> Maker<'a> {
    fn new(args: &'a Optimise, loaded: &'a Loaded) -> Result<Self, Failure> {
        Ok(Self {
            args,
            loaded,
            base: Base::new(&loaded.checked, &[]),
            asked: ask::event(args.event.as_deref(), &loaded.checked)?,
        })
    }

    fn options(&self, changes: &[Change]) -> Result<CompileOptions, Failure> {
        let mut given = self.args.ask.given.clone();
        for change in changes {
            if let Change::Posture(posture) = change {
                let actor = posture.split('=').next().unwrap_or_default();
                given
                    .policy
                    .retain(|old| old.split('=').next() != Some(actor));
                given.policy.push(posture.clone());
            }
        }
        given::policies(self.loaded, &given)
    }

    fn checked(&self, changes: &[Change]) -> Result<Checked, Unfit> {
        let values = changes.iter().filter_map(|change| match change {
            Change::Value(path, value) => Some((path.as_str(), Level::Number(*value))),
            Change::Posture(_) => None,
        });
        let values: Vec<(&str, Level)> = values.collect();
        let values: Vec<(&str, &Level)> =
            values.iter().map(|(path, level)| (*path, level)).collect();
        self.base.with(&values).map_err(|(_, unfit)| unfit)
    }

    /// Tries every posture, and both ends of every range.
    fn try_all(&self, space: &Space) -> Result<(), Failure> {
        match space {
            Space::Menu(menu) => {
                for postures in menu {
                    let changes: Vec<Change> =
                        postures.iter().cloned().map(Change::Posture).collect();
                    self.options(&changes)?;
                }
            }
            Space::Numbers(numbers) => {
                for number in numbers {
                    for end in [number.range.start, number.range.end] {
                        let change = Change::Value(number.path.clone(), end);
                        self.checked(&[change]).map_err(|_| {
                            let failure =
                                Failure::input("optimise-unfit").with("path", number.path.as_str());
                            failure.with("value", end.to_string())
                        })?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the scenario with changes; nothing where it cannot be with all of them, though each was tried alone.
    fn setting(&self, changes: &[Change]) -> Option<Setting> {
        let checked = self.checked(changes).ok()?;
        let mut options = self.options(changes).ok()?;
        options.probes = self.asked.probe().map(str::to_owned).into_iter().collect();
        let event = self.asked.in_rules(&options.probes);
        let rules = Arc::new(compile(&checked, &options));
        Some(Setting::new(&checked, rules, vec![event]))
    }
}

/// A search at work.
struct Searching<'a> {
    args: &'a Optimise,
    maker: &'a Maker<'a>,
    crew: &'a Crew<'a>,
}

impl Searching<'_> {
    fn search(&self, space: Space) -> Result<(Search, Vec<Change>), Halted> {
        match space {
            Space::Menu(menu) => {
                let budget = self.args.runs * menu.len() as u64;
                let changes = |i: usize| {
                    menu[i]
                        .iter()
                        .cloned()
                        .map(Change::Posture)
                        .collect::<Vec<_>>()
                };
                let tried = halving(menu.len(), budget, |left, runs| {
                    left.iter().map(|i| self.loss(&changes(*i), runs)).collect()
                })?;
                let left = (0..menu.len()).filter(|i| tried[*i].dropped.is_none());
                let best = left.min_by(|a, b| tried[*a].loss.total_cmp(&tried[*b].loss));
                let best = changes(best.expect("one is left"));
                Ok((Search::Menu(menu, tried), best))
            }
            Space::Numbers(numbers) => {
                let changes = |point: &[f64]| -> Vec<Change> {
                    let at = |(number, part): (&Number, &f64)| {
                        Change::Value(number.path.clone(), number.at(*part))
                    };
                    numbers.iter().zip(point).map(at).collect()
                };
                let rounds = usize::from(self.args.rounds);
                let play = |points: &[Vec<f64>]| {
                    points
                        .iter()
                        .map(|point| self.loss(&changes(point), self.args.runs))
                        .collect()
                };
                let (mean, rounds) =
                    cross_entropy(numbers.len(), rounds, self.args.ask.seed, play)?;
                let best = changes(&mean);
                Ok((Search::Numbers(numbers, rounds), best))
            }
        }
    }

    /// Returns the share of runs in which the event happens with these changes; more than any where they do not go together.
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of runs are far below 2^53"
    )]
    fn loss(&self, changes: &[Change], runs: u64) -> Result<f64, Halted> {
        let Some(setting) = self.maker.setting(changes) else {
            return Ok(f64::INFINITY);
        };
        let came = setting.play(self.args.ask.seed, runs, &[], self.crew)?;
        let count = came.iter().filter(|came| came.happened[0]).count();
        Ok(count as f64 / runs as f64)
    }
}
