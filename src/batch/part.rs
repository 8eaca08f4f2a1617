//! A table's file while it is written: hashed as it grows, cut back to a mark, named when it is whole.

use super::error::{BatchError, IoFailure};
use crate::record::{Mark, RunRows, Table};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Bytes gathered before they are hashed and written.
const CHUNK: usize = 1 << 18;

/// Returns the name of a table's file.
pub(super) fn csv(table: Table) -> String {
    format!("{table}.csv")
}

/// Returns the name of a table's file while it is written.
pub(super) fn partial(table: Table) -> String {
    format!("{table}.csv.partial")
}

/// A table's file while it is written.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) table: Table,
    path: PathBuf,
    file: File,
    hasher: blake3::Hasher,
    /// Bytes not yet hashed and written.
    pub(super) waiting: Vec<u8>,
    rows: u64,
    bytes: u64,
}

impl Part {
    /// Opens the file of a table, which may already have its last name.
    pub(super) fn open(folder: &Path, table: Table) -> Result<Self, BatchError> {
        let (path, last) = (folder.join(partial(table)), folder.join(csv(table)));
        if last.exists() && !path.exists() {
            fs::rename(&last, &path).map_err(IoFailure::at(&last))?;
        }
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let file = file.map_err(IoFailure::at(&path))?;
        Ok(Self {
            table,
            path,
            file,
            hasher: blake3::Hasher::new(),
            waiting: vec![],
            rows: 0,
            bytes: 0,
        })
    }

    /// Reads and hashes the file up to a byte; returns whether it is that long.
    pub(super) fn seek(&mut self, bytes: u64) -> Result<bool, BatchError> {
        let fails = IoFailure::at(&self.path);
        self.hasher.reset();
        self.file.rewind().map_err(&fails)?;
        self.bytes = 0;
        let mut buffer = vec![0; CHUNK];
        while self.bytes < bytes {
            let most = usize::try_from(bytes - self.bytes).map_or(CHUNK, |left| left.min(CHUNK));
            let n = self.file.read(&mut buffer[..most]).map_err(&fails)?;
            if n == 0 {
                return Ok(false);
            }
            self.hasher.update(&buffer[..n]);
            self.bytes += n as u64;
        }
        Ok(true)
    }

    /// Drops what lies behind a mark up to which the file was read.
    pub(super) fn cut(&mut self, mark: &Mark) -> Result<(), BatchError> {
        self.rows = mark.rows;
        let cut = self
            .file
            .set_len(mark.bytes)
            .and_then(|()| self.file.seek(SeekFrom::Start(mark.bytes)));
        cut.map(|_| ()).map_err(IoFailure::at(&self.path))
    }

    /// Returns the digest of what is hashed.
    pub(super) fn digest(&self) -> String {
        self.hasher.finalize().to_hex().to_string()
    }

    /// Adds the rows of a run.
    pub(super) fn add(&mut self, run: &RunRows) -> Result<(), BatchError> {
        let rows = &run.rows[self.table as usize];
        self.waiting.extend_from_slice(rows.bytes());
        self.rows += rows.count();
        if self.waiting.len() >= CHUNK {
            self.flush()
        } else {
            Ok(())
        }
    }

    /// Adds rows that another file holds.
    pub(super) fn copy(
        &mut self,
        from: &mut impl Read,
        to: &Mark,
        at: &Path,
    ) -> Result<(), BatchError> {
        let mut left = to.bytes;
        while left > 0 {
            let length = self.waiting.len();
            let most = left.min(CHUNK as u64);
            let read = from.take(most).read_to_end(&mut self.waiting);
            let n = read.map_err(IoFailure::at(at))? as u64;
            if n < most {
                self.waiting.truncate(length);
                return Err(IoFailure::at(at)(io::ErrorKind::UnexpectedEof.into()));
            }
            left -= n;
            if self.waiting.len() >= CHUNK {
                self.flush()?;
            }
        }
        self.rows += to.rows;
        Ok(())
    }

    /// Hashes and writes what waits.
    pub(super) fn flush(&mut self) -> Result<(), BatchError> {
        self.hasher.update(&self.waiting);
        self.bytes += self.waiting.len() as u64;
        self.file
            .write_all(&self.waiting)
            .map_err(IoFailure::at(&self.path))?;
        self.waiting.clear();
        Ok(())
    }

    /// Returns how far the file goes.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            rows: self.rows,
            bytes: self.bytes,
            blake3: self.digest(),
        }
    }

    /// Writes what is left, makes sure that it is on the disk, and gives the file its name; returns its mark.
    pub(super) fn finish(mut self, folder: &Path) -> Result<Mark, BatchError> {
        self.flush()?;
        self.file.sync_all().map_err(IoFailure::at(&self.path))?;
        let mark = self.mark();
        drop(self.file);
        fs::rename(&self.path, folder.join(csv(self.table))).map_err(IoFailure::at(&self.path))?;
        Ok(mark)
    }
}
