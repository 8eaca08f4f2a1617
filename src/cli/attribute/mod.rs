//! `attribute`: which switches of a scenario make an event likely: each left out alone, and the whole shared among them.
//!
//! Invariant: every coalition draws the same chances, run by run.

mod page;
mod tables;

use crate::analysis::attribution::{all, order, shapley_by_orders, shapley_of_runs};
use crate::analysis::compare::Setting;
use crate::batch::ensemble::{Crew, Halted};
use crate::cli::ask::{self, Answer, Ask};
use crate::cli::compare::{events, probes_of};
use crate::cli::given::{self, unknown};
use crate::cli::shell::{Done, Failure, Shell};
use crate::rules::compile;
use crate::scenario::Checked;
use crate::stats::Estimate;
use crate::stats::pairs::Pairs;
use page::text;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tables::{figures, sheets};

/// Most groups whose coalitions are all played; with more, orders are drawn.
const EXACT: usize = 8;
/// Most groups.
const MOST: usize = 20;
/// Groups that are looked at where none are named.
const USUAL: usize = 6;
/// How people read: lenses of readings first, where a scenario has these switches.
const FIRST: [&str; 6] = [
    "any_aid_is_hostile",
    "disloyalty",
    "western_ties",
    "betrayal",
    "hostile_attribution",
    "insecurity_gain",
];

#[derive(Debug, clap::Args)]
pub(crate) struct Attribute {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "LIST")]
    groups: Option<String>,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 300, value_parser = clap::value_parser!(u64).range(2..=1_000_000))]
    runs: u64,
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u64).range(2..=10_000))]
    orders: u64,
    #[command(flatten)]
    ask: Ask,
}

/// Some switches that are turned off together.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Group {
    name: String,
    switches: Vec<String>,
}

/// What was found.
struct Found {
    groups: Vec<Group>,
    /// What happened in each run of each coalition that was played.
    happened: BTreeMap<u32, Vec<bool>>,
    shapley: Vec<Estimate>,
    is_exact: bool,
}

impl Found {
    fn count(&self, set: u32) -> u64 {
        self.happened[&set].iter().filter(|h| **h).count() as u64
    }

    /// Returns the pairs of the whole and of it without a group.
    fn without(&self, i: usize) -> Pairs {
        let whole = all(self.groups.len());
        let both = self.happened[&whole]
            .iter()
            .zip(&self.happened[&(whole & !(1 << i))]);
        Pairs::of(both.map(|(a, b)| (*a, *b)))
    }

    /// Returns how much of the chance is there with all and not without any, and the sum of the shares.
    fn whole(&self) -> [f64; 2] {
        let share =
            |set: u32| Estimate::wilson(self.count(set), self.happened[&set].len() as u64).value;
        let sum = self.shapley.iter().map(|e| e.value).sum();
        [share(all(self.groups.len())) - share(0), sum]
    }
}

/// Attributes.
pub(crate) fn attribute(args: &Attribute, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.ask.given, shell)?;
    let checked = loaded.checked;
    let groups = groups(args, &checked)?;
    let event = events(args.event.as_slice(), &checked)?;
    let is_exact = groups.len() <= EXACT;
    let coalitions = coalitions(args, groups.len(), is_exact);
    let settings = coalitions
        .iter()
        .map(|set| Ok((*set, setting(args, &groups, *set, shell)?)));
    let settings = settings.collect::<Result<Vec<(u32, Setting)>, Failure>>()?;
    let total = args.runs * coalitions.len() as u64;
    let happened = ask::work(shell, &args.ask, &args.scenario, total, |crew| {
        settings
            .iter()
            .map(|(set, setting)| Ok((*set, runs(setting, args, crew)?)))
            .collect()
    })?;
    let found = found(groups, happened, is_exact, args);
    let names: Vec<&str> = found.groups.iter().map(|g| g.name.as_str()).collect();
    let mut words = vec![
        args.scenario.clone(),
        "--groups".into(),
        written(&found.groups),
    ];
    args.event
        .iter()
        .for_each(|e| words.extend(["--event".into(), e.clone()]));
    words.extend(["--runs".into(), args.runs.to_string()]);
    if !is_exact {
        words.extend(["--orders".into(), args.orders.to_string()]);
    }
    let method = if is_exact {
        "attribute-method"
    } else {
        "attribute-method-orders"
    };
    let answer = Answer {
        verb: "attribute",
        command: ask::command("attribute", &words, &args.ask),
        method: shell.say(method, &[]),
        figures: figures(&found, event[0].text(), &names),
        sheets: sheets(&found),
        text: text(&found, args, event[0].text(), method, shell),
    };
    ask::finish(&answer, &args.ask, &checked, shell)
}

/// Returns the groups that are named, or the usual ones.
fn groups(args: &Attribute, checked: &Checked) -> Result<Vec<Group>, Failure> {
    let switches = &checked.scenario.switches;
    let one = |text: &str| {
        let (name, list) = text.split_once('=').unwrap_or((text, text));
        let list: Vec<String> = list.split('+').map(|s| s.trim().to_owned()).collect();
        match list.iter().find(|s| !switches.contains_key(*s)) {
            Some(missing) => Err(unknown(
                "attribute-switch",
                missing,
                switches.keys().map(String::as_str),
            )),
            None => Ok(Group {
                name: name.trim().into(),
                switches: list,
            }),
        }
    };
    let groups: Vec<Group> = match &args.groups {
        Some(list) => list.split(',').map(one).collect::<Result<_, _>>()?,
        None => usual(checked)
            .iter()
            .map(|name| one(name))
            .collect::<Result<_, _>>()?,
    };
    let all: Vec<&String> = groups.iter().flat_map(|g| &g.switches).collect();
    if let Some(twice) = all.iter().enumerate().find(|(i, s)| all[..*i].contains(s)) {
        return Err(Failure::input("attribute-twice").with("name", twice.1.as_str()));
    }
    if (1..=MOST).contains(&groups.len()) {
        Ok(groups)
    } else {
        let key = if groups.is_empty() {
            "attribute-none"
        } else {
            "attribute-many"
        };
        Err(Failure::input(key).with("most", MOST as f64))
    }
}

/// Returns the switches that are looked at where none are named: those of readings, else the first that are on.
fn usual(checked: &Checked) -> Vec<&str> {
    let is_on = |name: &&str| checked.scenario.switches.get(*name).is_some_and(|s| s.on);
    let first: Vec<&str> = FIRST.into_iter().filter(is_on).collect();
    if first.is_empty() {
        let names = checked.scenario.switches.keys().map(String::as_str);
        names.filter(is_on).take(USUAL).collect()
    } else {
        first
    }
}

/// Returns groups as `--groups` takes them.
fn written(groups: &[Group]) -> String {
    let one = |group: &Group| {
        let list = group.switches.join("+");
        if list == group.name {
            list
        } else {
            format!("{}={list}", group.name)
        }
    };
    groups.iter().map(one).collect::<Vec<_>>().join(",")
}

/// Returns the coalitions to play.
fn coalitions(args: &Attribute, parts: usize, is_exact: bool) -> BTreeSet<u32> {
    if is_exact {
        return (0..=all(parts)).collect();
    }
    let mut sets: BTreeSet<u32> = (0..parts).map(|i| all(parts) & !(1 << i)).collect();
    for number in 0..2 * args.orders {
        let mut set = 0;
        sets.insert(set);
        for i in order(args.ask.seed, number, parts) {
            set |= 1 << i;
            sets.insert(set);
        }
    }
    sets
}

/// Returns the scenario with the groups of a coalition on, and the others off.
fn setting(
    args: &Attribute,
    groups: &[Group],
    set: u32,
    shell: &Shell,
) -> Result<Setting, Failure> {
    let mut given = args.ask.given.clone();
    for (i, group) in groups.iter().enumerate() {
        let on = set >> i & 1 == 1;
        for switch in &group.switches {
            let path = format!("switches/{switch}/on");
            given
                .set
                .retain(|text| !text.starts_with(&format!("{path}=")));
            given.set.push(format!("{path}={on}"));
        }
    }
    let quiet = Shell {
        quiet: true,
        words: crate::text::Words::program(shell.lang),
        ..*shell
    };
    let loaded = given::load(&args.scenario, &given, &quiet)?;
    let asked = events(args.event.as_slice(), &loaded.checked)?;
    let mut options = given::policies(&loaded, &given)?;
    options.probes = probes_of(&asked);
    let events = asked.iter().map(|e| e.in_rules(&options.probes)).collect();
    let rules = Arc::new(compile(&loaded.checked, &options));
    Ok(Setting::new(&loaded.checked, rules, events))
}

fn runs(setting: &Setting, args: &Attribute, crew: &Crew) -> Result<Vec<bool>, Halted> {
    let came = setting.play(args.ask.seed, args.runs, &[], crew)?;
    Ok(came.iter().map(|came| came.happened[0]).collect())
}

fn found(
    groups: Vec<Group>,
    happened: BTreeMap<u32, Vec<bool>>,
    is_exact: bool,
    args: &Attribute,
) -> Found {
    let parts = groups.len();
    let shapley = if is_exact {
        let all: Vec<Vec<bool>> = happened.values().cloned().collect();
        shapley_of_runs(parts, &all)
    } else {
        let value = |set: u32| {
            let list = &happened[&set];
            let count = list.iter().filter(|h| **h).count() as u64;
            Ok::<f64, ()>(Estimate::wilson(count, list.len() as u64).value)
        };
        shapley_by_orders(parts, args.ask.seed, args.orders, value)
            .expect("every coalition was played")
    };
    Found {
        groups,
        happened,
        shapley,
        is_exact,
    }
}
