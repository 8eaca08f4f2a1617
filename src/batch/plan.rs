//! What a batch is: scenario, seed, runs, shard, tables, and what it is known by.

use super::points;
use super::stop::Until;
use super::sweep::Sweep;
use crate::record::{Hand, Identity, Recording, Setting, Table, Tables};
use crate::rules::{CompileOptions, PolicyChoice, Ruleset, compile};
use crate::scenario::Checked;
use crate::scenario::model::Scenario;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Highest seed: the whole numbers that CSV, JSON and spreadsheets hold exactly.
pub const MAX_SEED: u64 = (1 << 53) - 1;

/// One of several parts of a batch: consecutive runs, so that joined parts are the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which, from 0.
    pub index: u64,
    /// Of how many.
    pub of: u64,
}

impl Shard {
    /// Reads `I/N` with I from 0 to N-1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (index, of) = text.split_once('/')?;
        let shard = Self {
            index: index.parse().ok()?,
            of: of.parse().ok()?,
        };
        (shard.index < shard.of).then_some(shard)
    }

    /// Returns its share of this many runs.
    #[must_use]
    pub fn range(self, runs: u64) -> Range<u64> {
        let edge =
            |index: u64| u64::try_from(u128::from(runs) * u128::from(index) / u128::from(self.of));
        let edge = |index| edge(index).expect("a share is not more than the whole");
        edge(self.index)..edge(self.index + 1)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.index, self.of)
    }
}

/// What a person asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The scenario as it is named on the command line.
    pub scenario: String,
    /// Seed, 0 to [`MAX_SEED`].
    pub seed: u64,
    /// Runs of the whole batch.
    pub runs: u64,
    /// The part of it that is played.
    pub shard: Option<Shard>,
    /// One run alone instead of all.
    pub only: Option<u64>,
    /// Tables to write.
    pub tables: Tables,
    /// Whether each table is written as Parquet too.
    pub parquet: bool,
    /// Policies by actor.
    pub policies: Vec<(String, PolicyChoice)>,
    /// Changes of the scenario, path and value.
    pub overrides: Vec<(String, String)>,
    /// Parameter set.
    pub params: Option<String>,
    /// Threads; 0 is one per core. No result depends on it.
    pub threads: usize,
    /// Runs that a thread plays side by side. No result depends on it.
    pub replicas: usize,
    /// When to stop before the last run.
    pub until: Option<Until>,
    /// The experiment as it is named on the command line, where there is one.
    pub experiment: String,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            scenario: String::new(),
            seed: 1,
            runs: 1000,
            shard: None,
            only: None,
            tables: Tables::NONE,
            parquet: false,
            policies: vec![],
            overrides: vec![],
            params: None,
            threads: 0,
            replicas: 8,
            until: None,
            experiment: String::new(),
        }
    }
}

/// A batch ready to be played.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What was asked for.
    pub request: Request,
    /// The scenario, written out.
    pub scenario: Scenario,
    /// The scenario, compiled.
    pub rules: Arc<Ruleset>,
    /// The tables as this scenario fills them.
    pub recording: Arc<Recording>,
    /// The points of an experiment.
    pub sweep: Option<Arc<Sweep>>,
    /// What people did, turn by turn, where the one run is a game that people played.
    pub hands: Option<Arc<Vec<Hand>>>,
}

impl Plan {
    /// Compiles a scenario, to which the request's overrides and parameter set have been applied, for a batch.
    #[must_use]
    pub fn new(checked: &Checked, request: Request) -> Self {
        let options = CompileOptions {
            policies: request.policies.clone(),
            ..CompileOptions::default()
        };
        let rules = Arc::new(compile(checked, &options));
        let recording = Recording::new(&checked.scenario, &rules, request.tables);
        Self {
            request,
            scenario: checked.scenario.clone(),
            rules,
            recording,
            sweep: None,
            hands: None,
        }
    }

    /// Makes the plan that of one game that people played: it ends with the last of these turns.
    ///
    /// # Errors
    /// Returns the first name that the scenario does not have; `hands` where there is no turn, or there are too many.
    pub fn with_hands(mut self, hands: Vec<Hand>) -> Result<Self, String> {
        let turns = u32::try_from(hands.len()).unwrap_or(u32::MAX);
        if turns == 0 || turns > self.rules.horizon {
            return Err("hands".into());
        }
        let setting = Setting {
            scenario: &self.scenario,
            rules: &self.rules,
        };
        hands.iter().try_for_each(|hand| hand.check(&setting))?;
        Arc::make_mut(&mut self.rules).horizon = turns;
        self.request.runs = 1;
        self.recording = Recording::new(&self.scenario, &self.rules, self.request.tables);
        self.hands = Some(Arc::new(hands));
        Ok(self)
    }

    /// Makes the plan one of these points. Its runs are those of all points; a factor may not be changed otherwise.
    #[must_use]
    pub fn with_points(mut self, sweep: Sweep) -> Self {
        let first = (sweep.points() > 0).then(|| sweep.point(0));
        let tables = self.request.tables;
        self.recording = Recording::at_point(&self.scenario, &self.rules, tables, first);
        self.request.runs = sweep.runs();
        self.sweep = Some(Arc::new(sweep));
        self
    }

    /// Returns a factor that has the name of another column of the results.
    #[must_use]
    pub fn double_column(&self) -> Option<&str> {
        let sweep = self.sweep.as_ref()?;
        let outcomes: Vec<String> = self.rules.outcomes.iter().map(|o| o.id.clone()).collect();
        let setting = Setting {
            scenario: &self.scenario,
            rules: &self.rules,
        };
        let mut taken = Table::Runs.columns(Some(&setting));
        taken.extend(points::wide_columns(sweep, &outcomes));
        let times = |name: &str| taken.iter().filter(|c| c.name == name).count();
        // Each factor has its one column among those of the points.
        let mut names = sweep.design.factors.iter().map(|f| f.name.as_str());
        names.find(|name| times(name) > 1 || *name == "point")
    }

    /// Returns the number of the run at a place.
    #[must_use]
    pub fn run_at(&self, place: u64) -> u64 {
        self.sweep.as_ref().map_or(place, |sweep| sweep.at(place).1)
    }

    /// Returns the runs that are played.
    #[must_use]
    pub fn range(&self) -> Range<u64> {
        match (self.request.only, self.request.shard) {
            (Some(run), _) => run..run + 1,
            (None, Some(shard)) => shard.range(self.request.runs),
            (None, None) => 0..self.request.runs,
        }
    }

    /// Returns how many threads to use for this many runs.
    #[must_use]
    pub fn threads(&self, runs: u64) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let asked = if self.request.threads == 0 {
            cores()
        } else {
            self.request.threads
        };
        asked
            .min(usize::try_from(runs.div_ceil(4)).unwrap_or(usize::MAX))
            .max(1)
    }

    /// Returns what tells this batch from every other.
    #[must_use]
    pub fn identity(&self) -> Identity {
        let r = &self.request;
        Identity {
            version: env!("CARGO_PKG_VERSION").into(),
            scenario: self.rules.title.clone(),
            scenario_hash: blake3::Hash::from_bytes(self.rules.hash)
                .to_hex()
                .to_string(),
            params: r.params.clone(),
            set: r
                .overrides
                .iter()
                .map(|(path, value)| format!("{path}={value}"))
                .collect(),
            policies: r
                .policies
                .iter()
                .map(|(actor, p)| (actor.clone(), p.word()))
                .collect(),
            seed: r.seed,
            runs: r.runs,
            shard: r.shard.map(|s| s.to_string()),
            only: r.only,
            tables: r.tables.to_string(),
            format: format_word(r.parquet).into(),
            until: r.until.as_ref().map(ToString::to_string),
            design: self.sweep.as_ref().map(|sweep| sweep.identity()),
            hands: self.hands.as_ref().map(|hands| {
                let text =
                    serde_json::to_vec(&**hands).expect("hands hold nothing that JSON lacks");
                blake3::hash(&text).to_hex().to_string()
            }),
        }
    }

    /// Returns the scenario as it was named; of a path that holds on one machine only, its last part.
    #[must_use]
    pub fn source(&self) -> &str {
        portable(&self.request.scenario)
    }

    /// Returns the experiment as it was named, likewise; none where there is none.
    #[must_use]
    pub fn experiment(&self) -> Option<&str> {
        self.sweep
            .as_ref()
            .map(|_| portable(&self.request.experiment))
    }

    /// Returns the options that choose the same scenario, as they are written after a verb.
    #[must_use]
    pub fn scenario_words(&self) -> String {
        [vec![word(self.source())], self.options()]
            .concat()
            .join(" ")
    }

    fn options(&self) -> Vec<String> {
        let r = &self.request;
        let mut words = vec![];
        for (path, value) in &r.overrides {
            words.push(format!("--set {}", word(&format!("{path}={value}"))));
        }
        if let Some(params) = &r.params {
            words.push(format!("--params {}", word(params)));
        }
        for (actor, policy) in &r.policies {
            words.push(format!(
                "--policy {}",
                word(&format!("{actor}={}", policy.word()))
            ));
        }
        words
    }

    /// Returns the command that makes the same tables, without what no result depends on.
    #[must_use]
    pub fn command(&self) -> String {
        let r = &self.request;
        // No options make a game again that people played: its folder does.
        if self.hands.is_some() {
            return "escalade verify .".into();
        }
        let words = self.scenario_words();
        if let Some(run) = r.only {
            return format!(
                "escalade run {words} --seed {} --run {run} --tables {}",
                r.seed, r.tables
            );
        }
        let shard = r.shard.map(|s| format!(" --shard {s}")).unwrap_or_default();
        if self.sweep.is_some() {
            let words = [vec![word(portable(&r.experiment))], self.options()]
                .concat()
                .join(" ");
            return format!("escalade sweep {words}{shard}");
        }
        let until = r.until.as_ref().map(Until::words).unwrap_or_default();
        let format = if r.parquet {
            format!(" --format {}", format_word(true))
        } else {
            String::new()
        };
        format!(
            "escalade batch {words} --runs {} --seed {}{until}{shard} --tables {}{format}",
            r.runs, r.seed, r.tables
        )
    }

    /// Returns the command that shows the run at a place up to a turn.
    #[must_use]
    pub fn look(&self, place: u64, turn: u32) -> String {
        let mut words = vec![self.scenario_words()];
        if let Some(sweep) = &self.sweep {
            words.extend(sweep.words(sweep.at(place).0));
        }
        format!(
            "escalade run {} --seed {} --run {} --until-turn {turn}",
            words.join(" "),
            self.request.seed,
            self.run_at(place)
        )
    }
}

/// Returns a path without what holds on one machine only.
fn portable(name: &str) -> &str {
    let path = std::path::Path::new(name);
    let last = path.file_name().and_then(|last| last.to_str());
    if path.is_absolute() {
        last.unwrap_or(name)
    } else {
        name
    }
}

/// Returns the formats as `--format` writes them.
#[must_use]
pub const fn format_word(parquet: bool) -> &'static str {
    if parquet { "csv,parquet" } else { "csv" }
}

/// Returns a word of a command, in quotation marks where a shell would split it.
#[must_use]
pub fn word(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-=:,@+".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.into()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_join_to_the_whole() {
        for (runs, of) in [(1001, 7), (3, 5), (0, 2), (u64::MAX, 3)] {
            let mut next = 0;
            for index in 0..of {
                let range = Shard { index, of }.range(runs);
                assert_eq!(range.start, next);
                next = range.end;
            }
            assert_eq!(next, runs);
        }
        assert_eq!(Shard::parse("2/7"), Some(Shard { index: 2, of: 7 }));
        assert!(
            ["7/7", "1", "a/2", "0/0", "-1/2"]
                .iter()
                .all(|text| Shard::parse(text).is_none())
        );
    }

    #[test]
    fn words_of_a_command_survive_a_shell() {
        assert_eq!(word("params/aid/value=0.4"), "params/aid/value=0.4");
        assert_eq!(word("my file.ron"), "'my file.ron'");
    }
}
