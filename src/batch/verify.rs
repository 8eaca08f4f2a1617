//! Is a folder what its manifest says, and do its runs come out the same when they are played again?
//!
//! First the digest of every file. A changed file is narrowed to a block of runs, the block is played again, and the first
//! value that differs is named. Then some runs, drawn by the seed, are played again and held against their rows; or all.

use super::compare::{Discrepancy, FileState, Written, check};
use super::error::{BatchError, Refusal};
use super::part::csv;
use super::plan::{Plan, Request, Shard, format_word};
use super::play::{Stopped, play};
use super::settle::read_manifest;
use super::stop::Until;
use super::sweep::Sweep;
use crate::record::{Manifest, Mark, RunRows, Table, Tables};
use crate::rng::{Aside, Label, SubKey};
use crate::rules::PolicyChoice;
use crate::scenario::from_scenario;
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// How much is played again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Depth {
    /// How many runs.
    pub sample: u64,
    /// Every run.
    pub all: bool,
    /// Threads; 0 is one per core.
    pub threads: usize,
}

impl Default for Depth {
    fn default() -> Self {
        Self {
            sample: 200,
            all: false,
            threads: 0,
        }
    }
}

/// What was found.
#[derive(Debug)]
pub struct Report {
    /// What the folder says it holds.
    pub manifest: Manifest,
    /// Whether this program has the version that wrote the folder.
    pub is_same_version: bool,
    /// Whether the scenario in the manifest has the hash that the manifest gives.
    pub is_same_scenario: bool,
    /// Every file, and whether its digest is the manifest's.
    pub files: Vec<(String, bool)>,
    /// Runs played again, and how many of them came out the same.
    pub runs: u64,
    /// How many of them came out the same.
    pub alike: u64,
    /// Blocks whose states have another digest: first run, run after the last.
    pub states: Vec<[u64; 2]>,
    /// Values that differ, at most one per table and run.
    pub differences: Vec<Discrepancy>,
    /// The command that shows the first run that differs.
    pub look: Option<String>,
}

impl Report {
    /// Whether the folder holds what it says.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        let files = self.files.iter().all(|(_, is_alike)| *is_alike);
        files
            && self.is_same_scenario
            && self.differences.is_empty()
            && self.states.is_empty()
            && self.runs == self.alike
    }
}

/// A folder that is being checked.
pub(super) struct Check<'a> {
    folder: &'a Path,
    pub(super) manifest: Manifest,
    pub(super) plan: Plan,
    cancel: &'a AtomicBool,
}

/// Checks a folder. `progress` is told how many runs were played again, and of how many.
///
/// # Errors
/// Where the folder holds no finished batch, its manifest does not read, a file fails, or `cancel` is set.
pub fn verify(
    folder: &Path,
    depth: Depth,
    cancel: &AtomicBool,
    mut progress: impl FnMut(u64, u64),
) -> Result<Report, BatchError> {
    let manifest = read_manifest(folder)?.ok_or(BatchError::Refused(Refusal::NoBatch))?;
    let plan = plan(&manifest, depth.threads)?;
    let check = Check {
        folder,
        manifest,
        plan,
        cancel,
    };
    let mut report = check.files()?;
    let sound: Tables = check
        .plan
        .request
        .tables
        .iter()
        .filter(|t| !report.differences.iter().any(|d| d.table == *t))
        .collect();
    let [first, end] = check.manifest.range;
    let range = first..end;
    if depth.all {
        check.replay_all(sound, &mut report, &mut progress)?;
    } else if check.plan.request.tables.is_empty() {
        check.replay_blocks(depth.sample, &mut report, &mut progress)?;
    } else {
        let sample = draw(check.plan.request.seed, range, depth.sample);
        check.replay_sample(&sample, sound, &mut report, &mut progress)?;
    }
    let is_played_by_people = check.plan.hands.is_some();
    let mut found = report.differences.iter().filter(|_| !is_played_by_people);
    report.look = found.find_map(|d| {
        let turn = d.turn.unwrap_or(check.plan.rules.horizon);
        Some(check.plan.look(check.place(d)?, turn))
    });
    Ok(report)
}

/// Returns the plan that a manifest was made by.
pub(super) fn plan(manifest: &Manifest, threads: usize) -> Result<Plan, BatchError> {
    let bad = |why: &str| BatchError::Refused(Refusal::BadManifest(why.into()));
    let b = &manifest.batch;
    let policy =
        |(actor, word): (&String, &String)| Some((actor.clone(), PolicyChoice::parse(word)?));
    let policies: Option<Vec<_>> = b.policies.iter().map(policy).collect();
    let shard = b.shard.as_deref().map(Shard::parse);
    let until = b
        .until
        .as_deref()
        .map(|text| Until::parse(text).ok_or_else(|| bad("until")));
    let set = b.set.iter().map(|s| s.split_once('=').unwrap_or((s, "")));
    let request = Request {
        scenario: manifest.source.clone(),
        seed: b.seed,
        runs: b.runs,
        shard: shard.map(|s| s.ok_or_else(|| bad("shard"))).transpose()?,
        only: b.only,
        tables: Tables::parse(&b.tables).map_err(|word| bad(&word))?,
        parquet: b.format == format_word(true),
        policies: policies.ok_or_else(|| bad("policies"))?,
        overrides: set
            .map(|(path, value)| (path.into(), value.into()))
            .collect(),
        params: b.params.clone(),
        threads,
        until: until.transpose()?,
        experiment: manifest.experiment.clone().unwrap_or_default(),
        ..Request::default()
    };
    let checked = from_scenario(manifest.resolved_scenario.clone());
    let checked =
        checked.map_err(|findings| bad(findings.first().map_or("scenario", |f| f.code())))?;
    let plan = Plan::new(&checked, request);
    if let Some(hands) = &manifest.hands {
        let hands = plan.with_hands(hands.clone());
        return hands.map_err(|name| bad(&name));
    }
    let Some(design) = &manifest.design else {
        return Ok(plan);
    };
    let is_sound = !design.points.is_empty()
        && design.runs_per_point > 0
        && design
            .points
            .iter()
            .all(|levels| levels.len() == design.factors.len());
    if !is_sound {
        return Err(bad("design"));
    }
    let given = &plan.request.overrides;
    let sweep = Sweep::new(&checked, given, design.clone(), b.seed);
    Ok(plan.with_points(sweep))
}

/// Returns distinct runs drawn by the seed, in order; all where that is not fewer.
pub(super) fn draw(seed: u64, range: Range<u64>, n: u64) -> Vec<u64> {
    let runs = range.end - range.start;
    if n >= runs {
        return range.collect();
    }
    let key = SubKey::aside(seed, Aside::Sample);
    let place = |i: u64| {
        u64::try_from((u128::from(key.draw(Label(i))) * u128::from(runs)) >> 64)
            .expect("below the runs")
    };
    let mut drawn = BTreeSet::new();
    let mut i = 0;
    while (drawn.len() as u64) < n {
        drawn.insert(range.start + place(i));
        i += 1;
    }
    drawn.into_iter().collect()
}

impl Check<'_> {
    /// Returns the place of the run in which a value differs.
    fn place(&self, d: &Discrepancy) -> Option<u64> {
        let Some(sweep) = &self.plan.sweep else {
            return d.run;
        };
        let point = d.row.iter().find(|(name, _)| name == "point");
        sweep.place(point?.1.parse().ok()?, d.run?)
    }

    /// Returns how far a table goes after each block.
    pub(super) fn marks(&self, table: Table) -> Vec<Mark> {
        self.manifest
            .blocks
            .iter()
            .filter_map(|b| b.tables.get(table.name()).cloned())
            .collect()
    }

    /// Opens the file of a table.
    pub(super) fn written(&self, table: Table) -> Result<Written<'_>, BatchError> {
        let columns = self
            .plan
            .recording
            .columns
            .iter()
            .find(|(t, _)| *t == table);
        let columns = columns.map(|(_, c)| c.as_slice()).unwrap_or_default();
        let sweep = self.plan.sweep.as_deref();
        Written::open(&self.folder.join(csv(table)), table, columns, sweep)
    }

    /// Compares digests, and finds what changed in every file that has another.
    fn files(&self) -> Result<Report, BatchError> {
        let hash = blake3::Hash::from_bytes(self.plan.rules.hash)
            .to_hex()
            .to_string();
        let mut report = Report {
            is_same_version: self.manifest.batch.version == env!("CARGO_PKG_VERSION"),
            is_same_scenario: self.manifest.batch.scenario_hash == hash,
            manifest: self.manifest.clone(),
            files: vec![],
            runs: 0,
            alike: 0,
            states: vec![],
            differences: vec![],
            look: None,
        };
        for table in self.plan.request.tables.iter() {
            let state = check(&self.folder.join(csv(table)), &self.marks(table))?;
            report.files.push((csv(table), state == FileState::Alike));
            match state {
                FileState::Alike => {}
                FileState::Block(block) => report.differences.extend(self.narrow(table, block)?),
                FileState::Longer => report.differences.extend(self.excess(table)?),
                FileState::Missing => report.differences.push(gone(table)),
            }
        }
        // Beside the tables: their description, and their Parquet files, which are made from them.
        for (name, mark) in &self.manifest.files {
            if report.files.iter().all(|(known, _)| known != name) {
                let state = check(&self.folder.join(name), std::slice::from_ref(mark))?;
                report.files.push((name.clone(), state == FileState::Alike));
            }
        }
        Ok(report)
    }

    /// Plays a block again and returns the first value of a table that differs.
    fn narrow(&self, table: Table, block: usize) -> Result<Option<Discrepancy>, BatchError> {
        let mut written = self.written(table)?;
        if block > 0 {
            written.seek(self.marks(table)[block - 1].bytes)?;
        } else {
            let header = written.compare(self.plan.recording.header(table).as_bytes())?;
            if header.is_some() {
                return Ok(header.map(|d| Discrepancy {
                    run: None,
                    turn: None,
                    ..d
                }));
            }
        }
        let [first, end] = self.manifest.blocks[block].runs;
        let mut found = None;
        self.play(end - first, &|place| first + place, &mut |run| {
            if found.is_none() {
                found = written.compare(run.rows[table as usize].bytes())?;
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// Returns the first line after the last row.
    fn excess(&self, table: Table) -> Result<Option<Discrepancy>, BatchError> {
        let mut written = self.written(table)?;
        written.seek(self.marks(table).last().map_or(0, |m| m.bytes))?;
        written.trailing()
    }

    /// Plays runs again.
    pub(super) fn play(
        &self,
        runs: u64,
        run_at: &(dyn Fn(u64) -> u64 + Sync),
        take: &mut dyn FnMut(&RunRows) -> Result<(), BatchError>,
    ) -> Result<(), BatchError> {
        play(&self.plan, runs, run_at, self.cancel, take).map_err(|stopped| match stopped {
            Stopped::Taker(error) => error,
            Stopped::Interrupted => BatchError::Interrupted { kept: 0, runs },
            Stopped::Fault(fault) => super::fault_of(fault, &self.plan),
        })
    }
}

fn gone(table: Table) -> Discrepancy {
    Discrepancy {
        table,
        run: None,
        turn: None,
        row: vec![],
        column: None,
        written: String::new(),
        recomputed: csv(table),
    }
}
