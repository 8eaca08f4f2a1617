//! `progress.jsonl`: which blocks of a batch are in its files already. A line that was cut short does not count.

use super::error::{BatchError, IoFailure, Refusal};
use crate::record::{Block, Identity, PointTally, Tally};
use serde::{Deserialize, Serialize};
use std::fs::{File, Metadata, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
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

impl Found {
    /// Returns how many runs are done.
    pub(super) fn runs(&self) -> u64 {
        self.entries.last().map_or(0, |e| e.tally.runs)
    }
}

/// Reads the journal of a folder; none where there is none, or none that says anything.
pub(super) fn read(folder: &Path) -> Result<Option<Found>, BatchError> {
    let path = folder.join(JOURNAL);
    let mut text = vec![];
    match File::open(&path) {
        Ok(mut file) => file.read_to_end(&mut text).map_err(IoFailure::at(&path))?,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
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

/// Whether an open file is the one that a path leads to.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let there = match std::fs::metadata(path) {
        Ok(there) => there,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(e),
    };
    Ok(is_same(&file.metadata()?, &there))
}

#[cfg(unix)]
fn is_same(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

/// Elsewhere the standard library knows no number of a file: that one is there has to do.
#[cfg(not(unix))]
const fn is_same(_: &Metadata, _: &Metadata) -> bool {
    true
}

impl Journal {
    /// Opens the journal of a folder, if no other process has it open; what it says stays as it is. None where another process
    /// ended its batch meanwhile: its journal is gone from the folder.
    pub(super) fn lock(folder: &Path) -> Result<Option<Self>, BatchError> {
        Self::lock_as(folder, true)
    }

    /// Opens the journal of a folder, if there is one that no other process has open.
    pub(super) fn lock_old(folder: &Path) -> Result<Option<Self>, BatchError> {
        Self::lock_as(folder, false)
    }

    fn lock_as(folder: &Path, creates: bool) -> Result<Option<Self>, BatchError> {
        let path = folder.join(JOURNAL);
        let mut options = OpenOptions::new();
        let opened = options
            .read(true)
            .write(true)
            .create(creates)
            .truncate(false)
            .open(&path);
        let file = match opened {
            Ok(file) => file,
            Err(e) if !creates && e.kind() == ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(IoFailure::at(&path)(e)),
        };
        Self::hold(file, path)
    }

    /// Locks an open journal, unless it is no longer the one in the folder.
    fn hold(file: File, path: PathBuf) -> Result<Option<Self>, BatchError> {
        if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(BatchError::Refused(Refusal::Busy));
        }
        let is_there = is_at(&file, &path).map_err(IoFailure::at(&path))?;
        Ok(is_there.then_some(Self { path, file }))
    }

    /// Takes the journal out of the folder, then lets go of it: whoever waits for it finds that it is gone.
    pub(super) fn remove(self) -> Result<(), BatchError> {
        std::fs::remove_file(&self.path).map_err(IoFailure::at(&self.path))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_that_is_gone_is_not_held() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(JOURNAL);
        assert!(Journal::lock_old(folder.path()).is_ok_and(|none| none.is_none()));
        let ending = Journal::lock(folder.path()).expect("free").expect("there");
        let opened = || File::open(&path).expect("there");
        let (late, later) = (opened(), opened());
        let busy = Journal::hold(opened(), path.clone());
        assert!(matches!(busy, Err(BatchError::Refused(Refusal::Busy))));
        ending.remove().expect("removed");
        let held = Journal::hold(late, path.clone()).expect("free");
        assert!(held.is_none(), "it is in no folder");
        let next = Journal::lock(folder.path()).expect("free").expect("made");
        if cfg!(unix) {
            let held = Journal::hold(later, path.clone()).expect("free");
            assert!(held.is_none(), "another is in its place");
        }
        next.remove().expect("removed");
        assert!(!path.exists());
    }
}
