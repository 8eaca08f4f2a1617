//! The folder of a batch: opened by the rules below, written block by block, finished by renaming, manifest last.
//!
//! A finished folder of the same batch is left as it is; a part of the same batch is gone on with when asked to; any other
//! is refused. Killed at any moment, a folder holds whole blocks up to the journal's last line, and maybe more, which is cut.

use super::columnar::parquet;
use super::error::{BatchError, IoFailure};
use super::journal::{self, Entry, Journal};
use super::part::{Part, csv, partial};
use super::plan::Plan;
use super::points::{LONG, WIDE};
use super::settle::{Mode, Settled, settled};
use super::stop::Until;
use super::sweep::Sweep;
use crate::record::manifest::{MANIFEST, block_runs};
use crate::record::package::PACKAGE;
use crate::record::{Block, Manifest, PointTally, RunRows, Table, Tally, fold};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder ready for a batch.
pub(super) enum Opened {
    /// It holds the finished batch.
    Finished(Box<Manifest>),
    /// Runs are missing.
    Begun(Box<Folder>),
}

/// A folder while it is written.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) path: PathBuf,
    pub(super) parts: Vec<Part>,
    pub(super) journal: Journal,
    pub(super) blocks: Vec<Block>,
    pub(super) tally: Tally,
    /// Digest of the block under way.
    pub(super) state: u64,
    pub(super) first: u64,
    /// The next run.
    pub(super) next: u64,
    pub(super) end: u64,
    pub(super) block_runs: u64,
    pub(super) sweep: Option<Arc<Sweep>>,
    /// What each point comes to, and what the runs of the block under way add to it.
    pub(super) points: Vec<PointTally>,
    fresh: BTreeMap<u64, PointTally>,
    pub(super) until: Option<Until>,
    pub(super) is_enough: bool,
}

/// Opens a folder for a batch.
pub(super) fn open(path: &Path, plan: &Plan, mode: Mode) -> Result<Opened, BatchError> {
    let folder = match settled(path, plan, mode)? {
        Settled::Leave(manifest) => return Ok(Opened::Finished(manifest)),
        Settled::GoOn(found, journal) => resume(path, plan, &found, journal)?,
        Settled::Begin(journal) => begin(path, plan, journal)?,
    };
    Ok(Opened::Begun(Box::new(folder)))
}

/// Opens a folder for a batch that is put together from parts: what was begun is begun again.
pub(super) fn open_afresh(path: &Path, plan: &Plan, force: bool) -> Result<Opened, BatchError> {
    let mode = Mode {
        resume: true,
        force,
    };
    match settled(path, plan, mode)? {
        Settled::Leave(manifest) => Ok(Opened::Finished(manifest)),
        Settled::GoOn(_, journal) | Settled::Begin(journal) => {
            Ok(Opened::Begun(Box::new(begin(path, plan, journal)?)))
        }
    }
}

/// Removes what a batch leaves in a folder, and nothing else.
fn clear(path: &Path) -> Result<(), BatchError> {
    let summaries = [WIDE, LONG].map(|name| format!("{name}.csv"));
    let fixed = [MANIFEST, PACKAGE]
        .map(str::to_owned)
        .into_iter()
        .chain(summaries);
    let names = |t| {
        [
            csv(t),
            partial(t),
            parquet(t),
            format!("{}.partial", parquet(t)),
        ]
    };
    let tables = Table::ALL.into_iter().flat_map(names);
    for name in fixed.chain(tables) {
        let file = path.join(name);
        match fs::remove_file(&file) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                return Err(IoFailure::at(&file)(e));
            }
            _ => {}
        }
    }
    Ok(())
}

fn begin(path: &Path, plan: &Plan, mut journal: Journal) -> Result<Folder, BatchError> {
    journal.begin(&plan.identity())?;
    clear(path)?;
    let mut parts = vec![];
    for table in plan.request.tables.iter() {
        let mut part = Part::open(path, table)?;
        part.waiting
            .extend_from_slice(plan.recording.header(table).as_bytes());
        parts.push(part);
    }
    Ok(Folder::new(path, plan, parts, journal))
}

fn resume(
    path: &Path,
    plan: &Plan,
    found: &journal::Found,
    mut journal: Journal,
) -> Result<Folder, BatchError> {
    let mut parts = vec![];
    for table in plan.request.tables.iter() {
        parts.push(Part::open(path, table)?);
    }
    // Blocks that the journal names and the files lack, as after a loss of power, are played again.
    let mut blocks = found.entries.len();
    while blocks > 0 {
        let block = &found.entries[blocks - 1].block;
        let mut is_there = true;
        for part in &mut parts {
            let mark = &block.tables[part.table.name()];
            is_there &= part.seek(mark.bytes)? && part.digest() == mark.blake3;
        }
        if is_there {
            break;
        }
        blocks -= 1;
    }
    if blocks == 0 {
        drop(parts);
        return begin(path, plan, journal);
    }
    journal.resume(found, blocks)?;
    let last = &found.entries[blocks - 1];
    for part in &mut parts {
        let mark = &last.block.tables[part.table.name()];
        part.cut(mark)?;
    }
    let mut folder = Folder::new(path, plan, parts, journal);
    folder.blocks = found.entries[..blocks]
        .iter()
        .map(|e| e.block.clone())
        .collect();
    folder.tally = last.tally.clone();
    folder.next = last.block.runs[1];
    for (point, tally) in found.entries[..blocks].iter().flat_map(|e| &e.points) {
        let point = usize::try_from(*point)
            .ok()
            .and_then(|i| folder.points.get_mut(i));
        point
            .expect("the points of the journal are those of the plan")
            .join(tally);
    }
    folder.look();
    Ok(folder)
}

impl Folder {
    fn new(path: &Path, plan: &Plan, parts: Vec<Part>, journal: Journal) -> Self {
        let range = plan.range();
        Self {
            path: path.to_owned(),
            parts,
            journal,
            blocks: vec![],
            tally: Tally::new(&plan.rules),
            state: 0,
            first: range.start,
            next: range.start,
            end: range.end,
            block_runs: block_runs(plan.request.runs),
            sweep: plan.sweep.clone(),
            points: vec![
                PointTally::default();
                plan.sweep.as_ref().map_or(0, |s| s.design.points.len())
            ],
            fresh: BTreeMap::new(),
            until: plan.request.until.clone(),
            is_enough: false,
        }
    }

    /// Whether a stop rule asks for nothing more.
    pub(super) const fn is_enough(&self) -> bool {
        self.is_enough
    }

    /// Looks whether the runs so far are enough.
    fn look(&mut self) {
        let is_met = |until: &Until| match &self.sweep {
            None => until.is_met(&self.tally),
            Some(sweep) => {
                self.next > 0
                    && sweep.is_even(self.next)
                    && until.is_met_by(&self.points, &self.tally.outcomes)
            }
        };
        self.is_enough = self.until.as_ref().is_some_and(is_met);
    }

    /// Returns the next run that is missing.
    pub(super) const fn next(&self) -> u64 {
        self.next
    }

    /// Returns what the batch comes to so far.
    pub(super) const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Returns how many runs are kept if nothing more is added.
    pub(super) fn kept(&self, first: u64) -> u64 {
        self.blocks.last().map_or(0, |block| block.runs[1] - first)
    }

    /// Adds the next run.
    pub(super) fn add(&mut self, run: &RunRows) -> Result<(), BatchError> {
        debug_assert_eq!(run.place, self.next, "runs come in order");
        for part in &mut self.parts {
            part.add(run)?;
        }
        self.tally.add(run.place, &run.facts);
        if let Some(sweep) = &self.sweep {
            let point = sweep.at(run.place).0;
            self.points[point].add(&run.facts);
            self.fresh.entry(point as u64).or_default().add(&run.facts);
        }
        self.state = counted(self.state, run.place, run.digest);
        self.next += 1;
        self.look();
        if self.is_full() || self.is_enough {
            let block = self.end_block()?;
            self.journal.note(&Entry {
                block,
                tally: self.tally.clone(),
                points: std::mem::take(&mut self.fresh).into_iter().collect(),
            })?;
        }
        Ok(())
    }

    /// Whether the block under way has all its runs.
    pub(super) const fn is_full(&self) -> bool {
        self.next.is_multiple_of(self.block_runs) || self.next == self.end
    }

    /// Ends the block under way.
    pub(super) fn end_block(&mut self) -> Result<Block, BatchError> {
        for part in &mut self.parts {
            part.flush()?;
        }
        let first = self.blocks.last().map_or(self.first, |b| b.runs[1]);
        let tables = self
            .parts
            .iter()
            .map(|p| (p.table.name().to_owned(), p.mark()))
            .collect();
        let block = Block {
            runs: [first, self.next],
            state: format!("{:016x}", self.state),
            tables,
        };
        self.state = 0;
        self.blocks.push(block.clone());
        Ok(block)
    }
}

/// Counts a run into the digest of a block. Digests of parts of a block add up to that of the whole, in any order.
pub(super) const fn counted(block: u64, run: u64, digest: u64) -> u64 {
    block.wrapping_add(fold(fold(run, digest), run))
}
