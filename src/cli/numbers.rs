//! Numbers of a scenario that a question varies over their declared ranges: which ones, and what happens at points of them.

use super::ask::{self, Ask, Ready};
use super::given::unknown;
use super::shell::{Exit, Failure, Shell};
use crate::analysis::event::Asked;
use crate::analysis::sensitivity::declared::{Declared, declared};
use crate::batch::survey::{Spot, Survey};
use crate::diag::{Diagnostic, Message};
use crate::record::answer::{Cell, Sheet};
use crate::record::point::factor_columns;
use crate::record::tables::Holds;
use crate::record::{Column, Factor};
use crate::scenario::Checked;
use crate::scenario::vary::{Base, Level, Unfit};
use crate::text::Lang;

/// Which numbers.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Varied {
    #[arg(long, value_name = "LIST")]
    pub(crate) factors: Option<String>,
    #[arg(long)]
    pub(crate) low_confidence: bool,
}

impl Varied {
    /// Returns the numbers that are meant: those named, by their own name or by the first steps of their path; without names
    /// every parameter; of these only the doubtful ones, where that is asked.
    pub(crate) fn chosen(&self, checked: &Checked) -> Result<Vec<Declared>, Failure> {
        let all = declared(checked);
        let words: Vec<&str> = match &self.factors {
            Some(list) => list.split(',').map(str::trim).collect(),
            None => vec!["params"],
        };
        let means = |word: &str, d: &Declared| {
            let below = d.path.strip_prefix(word);
            word == "all"
                || d.name == word
                || below.is_some_and(|r| r.is_empty() || r.starts_with('/'))
        };
        if self.factors.is_some() {
            let is_unknown = |word: &&&str| !all.iter().any(|d| means(word, d));
            if let Some(word) = words.iter().find(is_unknown) {
                let known = all.iter().map(|d| d.name.as_str());
                return Err(unknown("numbers-factor", word, known));
            }
        }
        let is_meant = |d: &Declared| {
            words.iter().any(|word| means(word, d)) && (!self.low_confidence || d.is_doubtful())
        };
        let chosen: Vec<Declared> = all.iter().filter(|d| is_meant(d)).cloned().collect();
        if chosen.is_empty() {
            return Err(Failure::input("numbers-none"));
        }
        Ok(chosen)
    }

    /// Returns the options as words of a command.
    pub(crate) fn words(&self) -> Vec<String> {
        let named = self.factors.iter();
        let mut words: Vec<String> = named
            .flat_map(|f| ["--factors".into(), f.clone()])
            .collect();
        words.extend(self.low_confidence.then(|| "--low-confidence".into()));
        words
    }
}

/// What is played: a scenario, what is asked about it, and the numbers that vary.
pub(crate) struct Question<'a> {
    /// As it was named.
    pub(crate) scenario: &'a str,
    /// The scenario.
    pub(crate) ready: &'a Ready,
    /// The event.
    pub(crate) event: &'a Asked,
    /// The numbers.
    pub(crate) factors: &'a [Declared],
    /// Runs of each point.
    pub(crate) runs: u64,
}

impl Question<'_> {
    /// Plays points: whether the event happened in each run of each.
    pub(crate) fn play(
        &self,
        spots: &[Spot],
        ask: &Ask,
        shell: &Shell,
    ) -> Result<Vec<Vec<bool>>, Failure> {
        let base = Base::new(&self.ready.checked, &[]);
        let paths: Vec<String> = self.factors.iter().map(|d| d.path.clone()).collect();
        let event = self.event.in_rules(&self.ready.options.probes);
        let survey = Survey {
            base: &base,
            paths: &paths,
            options: &self.ready.options,
            seed: ask.seed,
            runs: self.runs,
            holds: &|view| event.holds(view),
        };
        let total = spots.len() as u64 * self.runs;
        let played = ask::work(shell, ask, self.scenario, total, |crew| {
            survey.play(spots, crew)
        })?;
        played.map_err(|(place, why)| self.unfit(&spots[place], why, shell))
    }

    /// Says why a point cannot be played.
    fn unfit(&self, spot: &Spot, why: Unfit, shell: &Shell) -> Failure {
        let values = self.factors.iter().zip(&spot.values);
        let words: Vec<String> = values
            .map(|(d, x)| format!("--set {}={x}", d.path))
            .collect();
        let message = Message::new("numbers-unfit").with("values", words.join(" "));
        match why {
            Unfit::Findings(findings) => {
                shell.complain(&format!(
                    "{}{}\n",
                    shell.say("fail-error", &[]),
                    message.say(&shell.words)
                ));
                let bare = |finding: Diagnostic| Diagnostic {
                    place: None,
                    labels: vec![],
                    ..finding
                };
                Failure::Findings(findings.into_iter().map(bare).collect(), vec![])
            }
            Unfit::NoPath(..)
            | Unfit::Off(_)
            | Unfit::Switch(..)
            | Unfit::Switches(..)
            | Unfit::Kind(_) => Failure::Said(Exit::BadInput, message),
        }
    }

    /// Returns the table of points: the values of the numbers, and how often the event happened.
    pub(crate) fn sheet(&self, name: &'static str, spots: &[Spot], runs: &[Vec<bool>]) -> Sheet {
        let count = || Holds::Integer(0, i64::MAX);
        let columns = [
            ("point", count()),
            ("first_run", count()),
            ("runs", count()),
            ("happened", count()),
        ];
        let mut sheet = Sheet::new(name, &["point"], columns);
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
        let factor = |d: &Declared| Factor {
            name: d.name.chars().map(plain).collect(),
            path: d.path.clone(),
        };
        let factors: Vec<Factor> = self.factors.iter().map(factor).collect();
        let levels: Vec<Vec<Level>> = spots.iter().map(|spot| spot.values.clone()).collect();
        let mut columns: Vec<Column> = factor_columns(&factors, &levels);
        sheet.columns.append(&mut columns);
        for (i, (spot, runs)) in spots.iter().zip(runs).enumerate() {
            let happened = runs.iter().filter(|hit| **hit).count();
            let mut row: Vec<Cell> = vec![
                i.into(),
                spot.first_run.into(),
                runs.len().into(),
                happened.into(),
            ];
            row.extend(spot.values.iter().map(|level| match level {
                Level::Number(x) => Cell::Number(*x),
                Level::Truth(_) | Level::Word(_) => Cell::Text(level.to_string()),
            }));
            sheet.push(row);
        }
        sheet
    }
}

/// Returns what a number stands for, in the scenario's words.
pub(crate) fn meaning(d: &Declared, checked: &Checked, lang: Lang) -> Option<String> {
    let name = d.path.strip_prefix("params/")?;
    let own = checked
        .texts
        .find(lang, &crate::text::key("param", name), &[]);
    own.or_else(|| checked.scenario.params.get(name)?.doc.clone())
}
