//! Parts of a batch put together to the bytes of the whole, once it is certain that they are its parts, each once and whole.

use super::compare::{FileState, check};
use super::error::{BatchError, IoFailure, Refusal, ShardFault};
use super::folder::{Folder, Opened, open_afresh};
use super::part::csv;
use super::plan::{Plan, Shard};
use super::settle::read_manifest;
use super::verify::plan;
use crate::record::{Block, Identity, Manifest, Mark};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// A batch that was put together.
#[derive(Debug)]
pub struct Merged {
    /// How it would have been made in one piece.
    pub plan: Plan,
    /// What the folder holds.
    pub manifest: Manifest,
    /// Whether the folder held it already.
    pub was_there: bool,
}

/// A part, and where it is.
struct Piece {
    folder: PathBuf,
    manifest: Manifest,
    shard: Shard,
}

/// Puts parts together in a folder. Nothing is written before every part is known to be sound.
///
/// # Errors
/// Where the parts are not all those of one batch of this version, the folder is refused, a file fails, or `cancel` is set.
pub fn merge(
    parts: &[PathBuf],
    out: &Path,
    force: bool,
    cancel: &AtomicBool,
) -> Result<Merged, BatchError> {
    let pieces = pieces(parts)?;
    let whole = plan(&whole(&pieces[0].manifest), 0)?;
    if whole.identity().scenario_hash != pieces[0].manifest.batch.scenario_hash {
        let fault = ShardFault::Scenario(name(&pieces[0].folder));
        return Err(BatchError::Refused(Refusal::Shards(vec![fault])));
    }
    let mut folder = match open_afresh(out, &whole, force)? {
        Opened::Finished(manifest) => {
            return Ok(Merged {
                plan: whole,
                manifest: *manifest,
                was_there: true,
            });
        }
        Opened::Begun(folder) => *folder,
    };
    for piece in &pieces {
        append(&mut folder, piece, &whole, cancel)?;
    }
    Ok(Merged {
        manifest: folder.finish(&whole)?,
        plan: whole,
        was_there: false,
    })
}

/// Returns the manifest of the batch of which this one describes a part.
fn whole(part: &Manifest) -> Manifest {
    let batch = Identity {
        shard: None,
        ..part.batch.clone()
    };
    Manifest {
        batch,
        ..part.clone()
    }
}

/// Reads the parts, in their order; refuses whatever is not all of one batch.
fn pieces(folders: &[PathBuf]) -> Result<Vec<Piece>, BatchError> {
    let mut faults = vec![];
    let mut pieces = vec![];
    for folder in folders {
        match piece(folder)? {
            Ok(piece) => pieces.push(piece),
            Err(fault) => faults.push(fault),
        }
    }
    strangers(&mut pieces, &mut faults);
    pieces.sort_by_key(|p| p.shard.index);
    for pair in pieces.windows(2).filter(|p| p[0].shard == p[1].shard) {
        faults.push(ShardFault::Twice(
            name(&pair[1].folder),
            pair[1].shard.to_string(),
            name(&pair[0].folder),
        ));
    }
    if let Some(of) = pieces.first().map(|p| p.shard.of) {
        let is_there = |index: &u64| pieces.iter().any(|p| p.shard.index == *index);
        let missing = (0..of).filter(|index| !is_there(index)).take(MISSING);
        faults.extend(missing.map(|index| ShardFault::Missing(Shard { index, of }.to_string())));
    }
    for piece in &pieces {
        faults.extend(damage(piece)?);
    }
    if faults.is_empty() && !pieces.is_empty() {
        Ok(pieces)
    } else {
        Err(BatchError::Refused(Refusal::Shards(faults)))
    }
}

/// Most missing parts that are named.
const MISSING: usize = 20;

fn name(folder: &Path) -> String {
    folder.display().to_string()
}

/// Reads one part.
fn piece(folder: &Path) -> Result<Result<Piece, ShardFault>, BatchError> {
    let manifest = match read_manifest(folder) {
        Ok(Some(manifest)) => manifest,
        Ok(None) => return Ok(Err(ShardFault::NoBatch(name(folder)))),
        Err(BatchError::Refused(Refusal::BadManifest(why))) => {
            return Ok(Err(ShardFault::BadManifest(name(folder), why)));
        }
        Err(other) => return Err(other),
    };
    let shard = manifest.batch.shard.as_deref().and_then(Shard::parse);
    Ok(match shard {
        Some(shard) => Ok(Piece {
            folder: folder.to_owned(),
            manifest,
            shard,
        }),
        None => Err(ShardFault::Whole(name(folder))),
    })
}

/// Takes out the parts of other batches and versions. The batch is the one that most parts are of.
fn strangers(pieces: &mut Vec<Piece>, faults: &mut Vec<ShardFault>) {
    let batch = |piece: &Piece| Identity {
        shard: Some(piece.shard.of.to_string()),
        ..piece.manifest.batch.clone()
    };
    let all: Vec<Identity> = pieces.iter().map(batch).collect();
    let votes = |one: &&Identity| {
        all.iter()
            .filter(|other| one.differences(other).is_empty())
            .count()
    };
    let Some(most) = all.iter().map(|one| votes(&one)).max() else {
        return;
    };
    let Some(ours) = all.iter().find(|one| votes(one) == most) else {
        return;
    };
    let ours = Identity {
        version: env!("CARGO_PKG_VERSION").into(),
        ..ours.clone()
    };
    pieces.retain(|piece| {
        let differences = ours.differences(&batch(piece));
        let fault = |difference| ShardFault::Other(name(&piece.folder), difference);
        let is_ours = differences.is_empty();
        faults.extend(differences.into_iter().map(fault));
        is_ours
    });
}

/// Returns what is wrong with the files of a part, and with what its manifest says about them.
fn damage(piece: &Piece) -> Result<Vec<ShardFault>, BatchError> {
    let (folder, manifest) = (&piece.folder, &piece.manifest);
    let mut faults = vec![];
    if !is_consistent(piece) {
        faults.push(ShardFault::Inconsistent(name(folder)));
    }
    for (file, mark) in &manifest.files {
        if check(&folder.join(file), std::slice::from_ref(mark))? != FileState::Alike {
            faults.push(ShardFault::Damaged(name(folder), file.clone()));
        }
    }
    Ok(faults)
}

fn is_consistent(piece: &Piece) -> bool {
    let manifest = &piece.manifest;
    let range = piece.shard.range(manifest.batch.runs);
    let blocks = &manifest.blocks;
    let first = blocks.first().map_or(range.end, |block| block.runs[0]);
    let last = blocks.last().map_or(range.end, |block| block.runs[1]);
    let follow = |pair: &[Block]| {
        let grows = |(before, after): ((&String, &Mark), (&String, &Mark))| {
            before.0 == after.0 && before.1.rows <= after.1.rows && before.1.bytes <= after.1.bytes
        };
        let (before, after) = (&pair[0], &pair[1]);
        before.runs[1] == after.runs[0]
            && before.tables.len() == after.tables.len()
            && before.tables.iter().zip(&after.tables).all(grows)
    };
    let is_last =
        |(table, mark): (&String, &Mark)| manifest.files.get(&format!("{table}.csv")) == Some(mark);
    manifest.range == [range.start, range.end]
        && manifest.summary.runs == range.end - range.start
        && [first, last] == manifest.range
        && blocks.iter().all(|block| block.runs[0] < block.runs[1])
        && blocks.windows(2).all(follow)
        && blocks
            .last()
            .is_none_or(|block| block.tables.iter().all(is_last))
}

/// Adds the rows, blocks and counts of a part.
fn append(
    folder: &mut Folder,
    piece: &Piece,
    plan: &Plan,
    cancel: &AtomicBool,
) -> Result<(), BatchError> {
    let mut sources = vec![];
    for part in &folder.parts {
        let path = piece.folder.join(csv(part.table));
        let mut file = BufReader::new(File::open(&path).map_err(IoFailure::at(&path))?);
        let header = plan.recording.header(part.table).len() as u64;
        std::io::Seek::seek(&mut file, std::io::SeekFrom::Start(header))
            .map_err(IoFailure::at(&path))?;
        sources.push((file, path));
    }
    let mut before: BTreeMap<String, Mark> = BTreeMap::new();
    for block in &piece.manifest.blocks {
        if cancel.load(Ordering::Relaxed) {
            return Err(BatchError::Interrupted {
                kept: 0,
                runs: folder.end,
            });
        }
        for (part, (file, path)) in folder.parts.iter_mut().zip(&mut sources) {
            let table = part.table.name();
            let header = Mark {
                bytes: plan.recording.header(part.table).len() as u64,
                ..Mark::default()
            };
            let (from, to) = (before.get(table).unwrap_or(&header), &block.tables[table]);
            let more = Mark {
                rows: to.rows - from.rows,
                bytes: to.bytes - from.bytes,
                blake3: String::new(),
            };
            part.copy(file, &more, path)?;
        }
        before.clone_from(&block.tables);
        folder.state = folder.state.wrapping_add(state(block, &piece.folder)?);
        folder.next = block.runs[1];
        if folder.is_full() {
            folder.end_block()?;
        }
    }
    folder.tally.join(&piece.manifest.summary);
    for (ours, theirs) in folder.points.iter_mut().zip(&piece.manifest.points) {
        ours.join(theirs);
    }
    Ok(())
}

fn state(block: &Block, folder: &Path) -> Result<u64, BatchError> {
    u64::from_str_radix(&block.state, 16).map_err(|e| {
        let fault = ShardFault::BadManifest(name(folder), e.to_string());
        BatchError::Refused(Refusal::Shards(vec![fault]))
    })
}
