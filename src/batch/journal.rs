//! `progress.jsonl`: which blocks of a batch are in its files already. A line that was cut short does not count.

use super::error::{BatchError, IoFailure, Refusal};
use crate::record::{Block, Identity, PointTally, Tally};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Name of the file.
pub(super) const JOURNAL: &str = "progress.jsonl";

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    batch: Identity,
}

/// A line for one block.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The block.
    pub(super) block: Block,
    /// What the batch comes to up to its end.
    pub(super) tally: Tally,
    /// What the runs of the block come to, by point.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) points: Vec<(u64, PointTally)>,
}

/// The journal of a batch that is being written. While it is open, no other process writes to the folder.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
}

/// What a journal says.
#[derive(Debug)]
pub(super) struct Found {
    /// The batch.
    pub(super) batch: Identity,
    /// The blocks that are done.
    pub(super) entries: Vec<Entry>,
    /// Byte after each line.
    ends: Vec<u64>,
}

/// Reads the journal of a folder; none where there is none, or none that says anything.
pub(super) fn read(folder: &Path) -> Result<Option<Found>, BatchError> {
    let path = folder.join(JOURNAL);
    let mut text = vec![];
    match File::open(&path) {
        Ok(mut file) => file.read_to_end(&mut text).map_err(IoFailure::at(&path))?,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(IoFailure::at(&path)(e)),
    };
    let mut end = 0;
    let mut lines = text
        .split_inclusive(|b| *b == b'\n')
        .take_while(|line| line.ends_with(b"\n"));
    let Some(head) = lines.next().and_then(|line| {
        end += line.len() as u64;
        serde_json::from_slice::<Head>(line).ok()
    }) else {
        return Ok(None);
    };
    let mut found = Found {
        batch: head.batch,
        entries: vec![],
        ends: vec![end],
    };
    for line in lines {
        let Ok(entry) = serde_json::from_slice(line) else {
            break;
        };
        end += line.len() as u64;
        found.entries.push(entry);
        found.ends.push(end);
    }
    Ok(Some(found))
}

impl Journal {
    /// Opens the journal of a folder, if no other process has it open; what it says stays as it is.
    pub(super) fn lock(folder: &Path) -> Result<Self, BatchError> {
        let path = folder.join(JOURNAL);
        let mut options = OpenOptions::new();
        let file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let file = file.map_err(IoFailure::at(&path))?;
        if matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)) {
            return Err(BatchError::Refused(Refusal::Busy));
        }
        Ok(Self { path, file })
    }

    /// Begins anew.
    pub(super) fn begin(&mut self, batch: &Identity) -> Result<(), BatchError> {
        self.cut(0)?;
        self.line(&Head {
            batch: batch.clone(),
        })
    }

    /// Goes on after the first `blocks` blocks of what was found.
    pub(super) fn resume(&mut self, found: &Found, blocks: usize) -> Result<(), BatchError> {
        self.cut(found.ends[blocks])
    }

    fn cut(&mut self, bytes: u64) -> Result<(), BatchError> {
        let cut = self
            .file
            .set_len(bytes)
            .and_then(|()| self.file.seek(SeekFrom::Start(bytes)));
        cut.map(|_| ()).map_err(IoFailure::at(&self.path))
    }

    /// Notes a block.
    pub(super) fn note(&mut self, entry: &Entry) -> Result<(), BatchError> {
        self.line(entry)
    }

    fn line(&mut self, what: &impl Serialize) -> Result<(), BatchError> {
        let mut line = serde_json::to_vec(what).expect("a line holds no value that JSON lacks");
        line.push(b'\n');
        self.file
            .write_all(&line)
            .map_err(IoFailure::at(&self.path))
    }
}
