//! The rules of folders: whether a batch begins in one, goes on, or is refused, decided while no other process writes to it.

use super::error::{BatchError, IoFailure, Refusal};
use super::journal::{self, Journal};
use super::part::csv;
use super::plan::Plan;
use crate::record::manifest::MANIFEST;
use crate::record::{Identity, Manifest, Mark, Table};
use std::fs;
use std::path::Path;

/// What may be done to a folder that is not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mode {
    /// Go on with a part of the same batch.
    pub resume: bool,
    /// Replace whatever batch is there.
    pub force: bool,
}

/// What is done with a folder: a decision on what no other process changes any more.
pub(super) enum Settled {
    Leave(Box<Manifest>),
    GoOn(Box<journal::Found>, Journal),
    Begin(Journal),
}

/// What is to be done with a folder.
enum Decision {
    Leave(Box<Manifest>),
    GoOn(Box<journal::Found>),
    Begin,
}

/// Decides about a folder, and once more when no other process writes to it: that one may have finished in between.
pub(super) fn settled(path: &Path, plan: &Plan, mode: Mode) -> Result<Settled, BatchError> {
    fs::create_dir_all(path).map_err(IoFailure::at(path))?;
    loop {
        if let Decision::Leave(manifest) = decide(path, plan, mode)? {
            // A kill between the manifest and the end leaves a journal that says nothing more.
            if let Ok(Some(journal)) = Journal::lock_old(path) {
                journal.remove()?;
            }
            return Ok(Settled::Leave(manifest));
        }
        let Some(journal) = Journal::lock(path)? else {
            continue;
        };
        return Ok(match decide(path, plan, mode)? {
            Decision::Leave(manifest) => {
                journal.remove()?;
                Settled::Leave(manifest)
            }
            Decision::GoOn(found) => Settled::GoOn(found, journal),
            Decision::Begin => Settled::Begin(journal),
        });
    }
}

/// The rules of folders.
fn decide(path: &Path, plan: &Plan, mode: Mode) -> Result<Decision, BatchError> {
    if mode.force && !mode.resume {
        return Ok(Decision::Begin);
    }
    let (asked, range) = (&plan.identity(), plan.range());
    let other = |refusal| {
        if mode.force {
            Ok(Decision::Begin)
        } else {
            Err(BatchError::Refused(refusal))
        }
    };
    let made = |manifest: Manifest| match same(asked, &manifest.batch) {
        Ok(()) => finished(path, manifest),
        Err(refusal) => other(refusal),
    };
    if let Some(manifest) = read_manifest(path)? {
        return made(manifest);
    }
    let Some(found) = journal::read(path)? else {
        // The journal of a batch that ends goes once the manifest is there, maybe since the look above.
        if let Some(manifest) = read_manifest(path)? {
            return made(manifest);
        }
        let stranger = Table::ALL
            .into_iter()
            .map(csv)
            .find(|name| path.join(name).exists());
        return stranger.map_or(Ok(Decision::Begin), |name| other(Refusal::Stranger(name)));
    };
    match same(asked, &found.batch) {
        Ok(()) if mode.resume => Ok(Decision::GoOn(Box::new(found))),
        Ok(()) => Err(BatchError::Refused(Refusal::Unfinished {
            kept: found.runs(),
            runs: range.end - range.start,
        })),
        Err(refusal) => other(refusal),
    }
}

/// Returns how many runs of an unfinished batch a folder keeps.
pub(super) fn kept(path: &Path) -> Result<u64, BatchError> {
    Ok(journal::read(path)?.map_or(0, |found| found.runs()))
}

fn same(asked: &Identity, there: &Identity) -> Result<(), Refusal> {
    let differences = asked.differences(there);
    if differences.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Other(differences))
    }
}

/// Reads the manifest of a folder; none where there is none.
pub(super) fn read_manifest(folder: &Path) -> Result<Option<Manifest>, BatchError> {
    let path = folder.join(MANIFEST);
    match fs::read_to_string(&path) {
        Ok(text) => {
            let manifest = Manifest::parse(&text);
            manifest
                .map(Some)
                .map_err(|why| BatchError::Refused(Refusal::BadManifest(why)))
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(IoFailure::at(&path)(e)),
    }
}

fn finished(path: &Path, manifest: Manifest) -> Result<Decision, BatchError> {
    let is_whole = |(name, mark): &(&String, &Mark)| {
        fs::metadata(path.join(name)).is_ok_and(|m| m.len() == mark.bytes)
    };
    match manifest.files.iter().find(|file| !is_whole(file)) {
        Some((name, _)) => Err(BatchError::Refused(Refusal::Damaged(name.clone()))),
        None => Ok(Decision::Leave(Box::new(manifest))),
    }
}
