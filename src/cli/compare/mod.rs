//! `compare`: two settings played with the same draws, and what differs between them, with paired intervals.
//!
//! Invariant: both settings of a comparison draw the same chances, run by run.

mod page;
mod tables;

use crate::analysis::compare::{Setting, compare as compared};
use crate::analysis::event::Asked;
use crate::cli::ask::{self, Answer, Ask, Ready};
use crate::cli::deed;
use crate::cli::shell::{Done, Failure, Shell};
use crate::phrase::naming::Naming;
use crate::scenario::Checked;
use page::Page;
use std::sync::Arc;
use tables::{figures, sheets};

#[derive(Debug, clap::Args)]
pub(crate) struct Compare {
    #[arg(value_name = "A")]
    first: String,
    #[arg(value_name = "B")]
    second: Option<String>,
    #[arg(long, value_name = "PATH=VALUE")]
    with: Vec<String>,
    #[arg(long, value_name = "NAME")]
    with_params: Option<String>,
    #[arg(long, value_name = "ACTOR=SPEC")]
    with_policy: Vec<String>,
    #[arg(long, value_name = "TURN:WHO=OPTION")]
    deed: Option<String>,
    #[arg(long, value_name = "EVENT")]
    event: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u64).range(2..=10_000_000))]
    runs: u64,
    #[command(flatten)]
    ask: Ask,
}

impl Compare {
    fn changes(&self) -> bool {
        !self.with.is_empty() || self.with_params.is_some() || !self.with_policy.is_empty()
    }

    /// Returns the options of the second setting: those of both, and its own in their place.
    fn second_ask(&self) -> Ask {
        let mut ask = self.ask.clone();
        let own = |list: &mut Vec<String>, new: &[String]| {
            let name = |text: &str| text.split('=').next().unwrap_or_default().trim().to_owned();
            list.retain(|old| new.iter().all(|n| name(n) != name(old)));
            list.extend(new.iter().cloned());
        };
        own(&mut ask.given.set, &self.with);
        own(&mut ask.given.policy, &self.with_policy);
        if self.with_params.is_some() {
            ask.given.params.clone_from(&self.with_params);
        }
        ask
    }

    /// Returns the words that make the command, without what every question has.
    fn words(&self) -> Vec<String> {
        let mut words = vec![self.first.clone()];
        words.extend(self.second.clone());
        let mut add =
            |option: &str, value: &str| words.extend([option.to_owned(), value.to_owned()]);
        self.with.iter().for_each(|v| add("--with", v));
        self.with_params
            .iter()
            .for_each(|v| add("--with-params", v));
        self.with_policy
            .iter()
            .for_each(|v| add("--with-policy", v));
        self.deed.iter().for_each(|v| add("--deed", v));
        self.event.iter().for_each(|v| add("--event", v));
        add("--runs", &self.runs.to_string());
        words
    }

    /// Returns the second setting in the words of the command line.
    fn second_words(&self) -> String {
        let mut words = vec![self.second.clone().unwrap_or_else(|| self.first.clone())];
        let changes = self
            .with
            .iter()
            .chain(&self.with_params)
            .chain(&self.with_policy);
        words.extend(changes.chain(&self.deed).cloned());
        words.join(" ")
    }
}

/// A setting that is ready, with its events.
struct Side {
    checked: Checked,
    setting: Setting,
    names: Vec<String>,
}

/// Compares two settings.
pub(crate) fn compare(args: &Compare, shell: &Shell) -> Done {
    if args.second.is_none() && !args.changes() && args.deed.is_none() {
        return Err(Failure::input("compare-nothing").with("scenario", args.first.as_str()));
    }
    let second = args.second.as_ref().unwrap_or(&args.first);
    let sides = [
        side(&args.first, &args.ask, args, shell)?,
        side(second, &args.second_ask(), args, shell)?,
    ];
    let deed = args
        .deed
        .as_ref()
        .map(|text| deed::parse(text, &sides[1].setting.rules));
    let deed = deed.transpose()?;
    let command = ask::claim("compare", &args.words(), &args.ask)?;
    let seed = args.ask.seed;
    let play = |i: usize, spec: &str, total: u64| {
        let setting = &sides[i].setting;
        let deed = if i == 1 { deed.as_ref() } else { None };
        ask::work(shell, &args.ask, spec, total, |crew| {
            let orders = deed.map_or(Ok(vec![]), |deed| {
                setting.orders(seed, args.runs, deed, crew)
            })?;
            let open = orders.iter().flatten().count();
            Ok((setting.play(seed, args.runs, &orders, crew)?, open))
        })
    };
    let (first, _) = play(0, &args.first, args.runs)?;
    let (other, open) = play(1, second, if deed.is_some() { 2 } else { 1 } * args.runs)?;
    let names: Vec<&str> = sides[0].names.iter().map(String::as_str).collect();
    let settings = [&sides[0].setting, &sides[1].setting];
    let found = compared(settings, [&first, &other], &names, seed);
    let page = Page {
        args,
        found: &found,
        naming: Naming::new(shell.lang, &sides[0].checked.texts),
        open: deed.map(|_| open as u64),
        shell,
    };
    let answer = Answer {
        verb: "compare",
        command,
        method: shell.say("compare-method", &[]),
        figures: figures(&found),
        sheets: sheets(&found),
        text: page.text(),
    };
    ask::finish(&answer, &args.ask, &sides[0].checked, shell)
}

/// Returns the events asked for, or the usual one.
fn events(texts: &[String], checked: &Checked) -> Result<Vec<Asked>, Failure> {
    if texts.is_empty() {
        return Ok(vec![ask::event(None, checked)?]);
    }
    let one = |text: &String| ask::event(Some(text), checked);
    texts.iter().map(one).collect()
}

/// Returns a setting with the events asked for, or the usual one.
fn side(spec: &str, ask: &Ask, args: &Compare, shell: &Shell) -> Result<Side, Failure> {
    let mut asked: Vec<Asked> = vec![];
    let probes = |checked: &Checked| {
        asked = events(&args.event, checked)?;
        let probes = asked.iter().filter_map(Asked::probe);
        Ok(probes.map(str::to_owned).collect())
    };
    let Ready {
        checked,
        rules,
        options,
    } = ask::ready(spec, ask, probes, shell)?;
    let in_rules = asked.iter().map(|e| e.in_rules(&options.probes)).collect();
    let names = asked.iter().map(|e| e.text().to_owned()).collect();
    let setting = Setting::new(&checked, Arc::clone(&rules), in_rules);
    Ok(Side {
        checked,
        setting,
        names,
    })
}
