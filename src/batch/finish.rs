//! The end of a batch: files get their names, what explains them is written, the manifest last.

use super::columnar;
use super::error::{BatchError, IoFailure};
use super::folder::Folder;
use super::part::csv;
use super::plan::Plan;
use super::points;
use crate::record::manifest::{FORMAT, MANIFEST};
use crate::record::package::{self, PACKAGE};
use crate::record::{Manifest, Mark, Stop};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

impl Folder {
    /// Gives the files their names and writes what explains them, the manifest last.
    pub(super) fn finish(mut self, plan: &Plan) -> Result<Manifest, BatchError> {
        let mut marks = BTreeMap::new();
        for part in std::mem::take(&mut self.parts) {
            let table = part.table;
            marks.insert(table, part.finish(&self.path)?);
        }
        let mut files: BTreeMap<String, Mark> =
            marks.iter().map(|(t, m)| (csv(*t), m.clone())).collect();
        let mut extras = vec![];
        if let Some(sweep) = &self.sweep {
            let outcomes: Vec<String> = self
                .tally
                .outcomes
                .iter()
                .map(|(name, _)| name.clone())
                .collect();
            for table in points::tables(sweep, &self.points, &outcomes) {
                let name = format!("{}.csv", table.extra.name);
                files.insert(
                    name.clone(),
                    put(&self.path, &name, &table.text, table.rows)?,
                );
                extras.push((table.extra, table.text.len() as u64));
            }
        }
        if !marks.is_empty() || !extras.is_empty() {
            let text = package::text(&plan.scenario, &plan.recording.columns, &marks, &extras);
            files.insert(PACKAGE.into(), put(&self.path, PACKAGE, &text, 0)?);
        }
        let stop = self.until.as_ref().map(|until| Stop {
            halfwidth: until.halfwidth,
            of: until.of.clone(),
            is_reached: self.is_enough,
        });
        let mut manifest = Manifest {
            format: FORMAT,
            batch: plan.identity(),
            source: plan.source().into(),
            experiment: plan.experiment().map(str::to_owned),
            command: plan.command(),
            range: [self.first, self.next],
            summary: self.tally,
            files,
            block_runs: self.block_runs,
            blocks: self.blocks,
            stop,
            design: self.sweep.as_ref().map(|sweep| sweep.design.clone()),
            points: self.points,
            hands: plan.hands.as_deref().cloned(),
            resolved_scenario: plan.scenario.clone(),
        };
        if plan.request.parquet {
            columnar::add_files(&self.path, plan, &mut manifest)?;
        }
        write(&self.path, MANIFEST, &manifest.text())?;
        self.journal.remove()?;
        Ok(manifest)
    }
}

/// Writes a whole file; returns its mark.
fn put(folder: &Path, name: &str, text: &str, rows: u64) -> Result<Mark, BatchError> {
    write(folder, name, text)?;
    Ok(Mark {
        rows,
        bytes: text.len() as u64,
        blake3: blake3::hash(text.as_bytes()).to_hex().to_string(),
    })
}

/// Writes a whole file under another name first, so that it is there in full or not at all.
fn write(folder: &Path, name: &str, text: &str) -> Result<(), BatchError> {
    let (path, draft) = (folder.join(name), folder.join(format!("{name}.tmp")));
    let written = File::create(&draft).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    written.map_err(IoFailure::at(&draft))?;
    fs::rename(&draft, &path).map_err(IoFailure::at(&path))
}
