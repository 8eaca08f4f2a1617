//! `attribute`: which switches of a scenario make an event likely: each left out alone, and the whole shared among them.
//!
//! Invariant: every coalition draws the same chances, run by run.

mod page;
mod tables;

use crate::analysis::attribution::{Happened, Orders, all, shapley_of_runs};
use crate::batch::crew::Crew;
use crate::batch::survey::{Spot, Survey};
use crate::cli::ask::{self, Answer, Ask, event};
use crate::cli::given::{self, unknown};
use crate::cli::shell::{Done, Failure, Shell};
use crate::scenario::vary::{Base, Level, Unfit};
use crate::scenario::{Checked, Loaded};
use crate::stats::Estimate;
use crate::stats::pairs::Pairs;
use page::text;
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

impl Group {
    /// Returns where `--set` turns its switches on and off.
    fn paths(&self) -> impl Iterator<Item = String> {
        self.switches
            .iter()
            .map(|name| format!("switches/{name}/on"))
    }
}

/// What was found.
struct Found {
    groups: Vec<Group>,
    happened: Happened,
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
    let groups = groups(args, &loaded.checked)?;
    let asked = event(args.event.as_deref(), &loaded.checked)?;
    let loaded = with_all_on(args, &groups, shell)?;
    let mut options = given::policies(&loaded, &args.ask.given)?;
    options.probes = asked.probe().map(str::to_owned).into_iter().collect();
    let event = asked.in_rules(&options.probes);
    let switches: Vec<String> = groups.iter().flat_map(Group::paths).collect();
    let survey = Survey {
        base: &Base::new(&loaded.checked, &given::options(&args.ask.given)?.overrides),
        paths: &switches,
        options: &options,
        seed: args.ask.seed,
        runs: args.runs,
        holds: &|view| event.holds(view),
    };
    let is_exact = groups.len() <= EXACT;
    let orders = Orders::new(groups.len(), args.ask.seed, args.orders);
    let sets: Vec<u32> = if is_exact {
        (0..=all(groups.len())).collect()
    } else {
        let mut sets = orders.coalitions();
        let parts = groups.len();
        sets.extend((0..parts).map(|i| all(parts) & !(1 << i)));
        sets.into_iter().collect()
    };
    let spots: Vec<Spot> = sets.iter().map(|set| spot(&groups, *set)).collect();
    let mut words = vec![args.scenario.clone(), "--groups".into(), written(&groups)];
    args.event
        .iter()
        .for_each(|e| words.extend(["--event".into(), e.clone()]));
    words.extend(["--runs".into(), args.runs.to_string()]);
    if !is_exact {
        words.extend(["--orders".into(), args.orders.to_string()]);
    }
    let command = ask::claim("attribute", &words, &args.ask)?;
    let total = args.runs * sets.len() as u64;
    let job = |crew: &Crew| survey.play(&spots, crew);
    let played = ask::work(shell, &args.ask, &args.scenario, total, job)?;
    let happened = played.map_err(|(place, why)| unfit(&groups, sets[place], why))?;
    let happened = sets.into_iter().zip(happened).collect();
    let found = Found {
        shapley: if is_exact {
            shapley_of_runs(groups.len(), &happened)
        } else {
            orders.shapley(&happened)
        },
        groups,
        happened,
        is_exact,
    };
    let names: Vec<&str> = found.groups.iter().map(|g| g.name.as_str()).collect();
    let method = if is_exact {
        "attribute-method"
    } else {
        "attribute-method-orders"
    };
    let answer = Answer {
        verb: "attribute",
        command,
        method: shell.say(method, &[]),
        figures: figures(&found, asked.text(), &names),
        sheets: sheets(&found),
        text: text(&found, args, asked.text(), method, shell),
    };
    ask::finish(&answer, &args.ask, &loaded.checked, shell)
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
    let names: Vec<&String> = groups.iter().map(|g| &g.name).collect();
    let is_bad = |(i, name): &(usize, &&String)| name.is_empty() || names[..*i].contains(*name);
    if let Some((_, name)) = names.iter().enumerate().find(is_bad) {
        return Err(Failure::input("attribute-name").with("name", name.as_str()));
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

/// Loads the scenario with every switch of the groups on: from there each can be turned off.
fn with_all_on(args: &Attribute, groups: &[Group], shell: &Shell) -> Result<Loaded, Failure> {
    let mut given = args.ask.given.clone();
    for path in groups.iter().flat_map(Group::paths) {
        let own = format!("{path}=");
        given.set.retain(|text| !text.starts_with(&own));
        given.set.push(format!("{own}true"));
    }
    given::load(&args.scenario, &given, shell)
}

/// Returns a coalition as a point: the switches of its groups on, the others off.
fn spot(groups: &[Group], set: u32) -> Spot {
    let each = groups.iter().enumerate();
    let on = each.flat_map(|(i, g)| std::iter::repeat_n(set >> i & 1 == 1, g.switches.len()));
    Spot {
        values: on.map(Level::Truth).collect(),
        first_run: 0,
    }
}

/// Says why a coalition cannot be played.
fn unfit(groups: &[Group], set: u32, why: Unfit) -> Failure {
    let off = groups.iter().enumerate().filter(|(i, _)| set >> i & 1 == 0);
    let off: Vec<String> = off.flat_map(|(_, group)| group.paths()).collect();
    let findings = why.findings(&off.join(" "), &Level::Truth(false));
    Failure::Findings(findings, vec![])
}
