//! Runs of a folder played again: drawn ones, whole blocks, or all, each held against what was written.

use super::error::BatchError;
use super::folder::counted;
use super::verify::{Check, Report, draw};
use crate::record::{Block, PointTally, Tables, Tally};

impl Check<'_> {
    /// Plays drawn runs again and holds each against its rows.
    pub(super) fn replay_sample(
        &self,
        sample: &[u64],
        tables: Tables,
        report: &mut Report,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), BatchError> {
        let mut files = vec![];
        for table in tables.iter() {
            files.push((table, self.written(table)?, self.marks(table)));
        }
        let place = |i: u64| sample[usize::try_from(i).expect("a sample fits into memory")];
        self.play(sample.len() as u64, &place, &mut |run| {
            let block = self
                .manifest
                .blocks
                .partition_point(|b| b.runs[1] <= run.place);
            let mut is_alike = true;
            for (table, written, marks) in &mut files {
                let header = self.plan.recording.header(*table).len() as u64;
                let first = if block > 0 {
                    marks[block - 1].bytes
                } else {
                    header
                };
                written.find(run.place, first..marks[block].bytes)?;
                let found = match written.compare(run.rows[*table as usize].bytes())? {
                    None => written.excess(run.place)?,
                    some => some,
                };
                is_alike &= found.is_none();
                report.differences.extend(found);
            }
            report.runs += 1;
            report.alike += u64::from(is_alike);
            progress(report.runs, sample.len() as u64);
            Ok(())
        })
    }

    /// Plays whole blocks again, enough for a sample, and compares the digests of their states.
    pub(super) fn replay_blocks(
        &self,
        sample: u64,
        report: &mut Report,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), BatchError> {
        let blocks = self.manifest.blocks.len() as u64;
        let n = sample.div_ceil(self.manifest.block_runs.max(1));
        for block in draw(self.plan.request.seed, 0..blocks, n) {
            let block = &self.manifest.blocks[usize::try_from(block).expect("few blocks")];
            let (first, runs, mut state) = (block.runs[0], block.runs[1] - block.runs[0], 0);
            self.play(runs, &|place| first + place, &mut |run| {
                state = counted(state, run.place, run.digest);
                report.runs += 1;
                progress(report.runs, sample.max(report.runs));
                Ok(())
            })?;
            self.settle(state, block, report);
        }
        Ok(())
    }

    fn settle(&self, state: u64, block: &Block, report: &mut Report) {
        if format!("{state:016x}") == block.state {
            report.alike = report.runs;
        } else {
            report.states.push(block.runs);
        }
    }

    /// Plays every run again and holds all rows, states and counts against what the folder says.
    pub(super) fn replay_all(
        &self,
        tables: Tables,
        report: &mut Report,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), BatchError> {
        let mut files = vec![];
        for table in tables.iter() {
            let mut written = self.written(table)?;
            written.seek(self.plan.recording.header(table).len() as u64)?;
            files.push((table, written, false));
        }
        let [first, end] = self.manifest.range;
        let runs = end - first;
        let mut tally = Tally::new(&self.plan.rules);
        let mut points = vec![PointTally::default(); self.manifest.points.len()];
        let (mut state, mut block) = (0, 0);
        self.play(runs, &|place| first + place, &mut |run| {
            let mut is_alike = true;
            for (table, written, is_off) in &mut files {
                // After a first difference the rows of a file may be out of step.
                if !*is_off {
                    let found = written.compare(run.rows[*table as usize].bytes())?;
                    *is_off = found.is_some();
                    is_alike &= found.is_none();
                    report.differences.extend(found);
                }
            }
            tally.add(run.place, &run.facts);
            if let Some(sweep) = &self.plan.sweep {
                points[sweep.at(run.place).0].add(&run.facts);
            }
            state = counted(state, run.place, run.digest);
            if let Some(b) = self
                .manifest
                .blocks
                .get(block)
                .filter(|b| b.runs[1] == run.place + 1)
            {
                if format!("{state:016x}") != b.state {
                    report.states.push(b.runs);
                }
                (state, block) = (0, block + 1);
            }
            report.runs += 1;
            report.alike += u64::from(is_alike);
            progress(report.runs, runs);
            Ok(())
        })?;
        if tally != self.manifest.summary || points != self.manifest.points {
            report.files.push((
                format!("{}: summary", crate::record::manifest::MANIFEST),
                false,
            ));
        }
        Ok(())
    }
}
