//! Rows that were written against rows played again: where a file differs, which run, turn, table and column that is.

use super::error::{BatchError, IoFailure};
use super::sweep::Sweep;
use crate::record::{Column, Mark, Table};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// A value that is not what the run gives when it is played again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// The table.
    pub table: Table,
    /// The run; none in the header.
    pub run: Option<u64>,
    /// The turn, where the table has one.
    pub turn: Option<u32>,
    /// What else tells the row from others: column and value.
    pub row: Vec<(String, String)>,
    /// The column; none where whole rows are missing, in excess or torn.
    pub column: Option<String>,
    /// What the file holds.
    pub written: String,
    /// What the run gives.
    pub recomputed: String,
}

/// How a file compares with the marks of its blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileState {
    /// Every byte is as the manifest says.
    Alike,
    /// This block is the first that is not.
    Block(usize),
    /// Bytes follow the last block.
    Longer,
    /// It is not there.
    Missing,
}

/// Reads a file once and compares its digest at the end of every block.
pub(super) fn check(path: &Path, marks: &[Mark]) -> Result<FileState, BatchError> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(FileState::Missing),
        Err(e) => return Err(IoFailure::at(path)(e)),
    };
    let mut hasher = blake3::Hasher::new();
    let (mut at, mut buffer) = (0, vec![0; 1 << 18]);
    for (block, mark) in marks.iter().enumerate() {
        while at < mark.bytes {
            let most = usize::try_from(mark.bytes - at)
                .map_or(buffer.len(), |left| left.min(buffer.len()));
            let n = file
                .read(&mut buffer[..most])
                .map_err(IoFailure::at(path))?;
            if n == 0 {
                return Ok(FileState::Block(block));
            }
            hasher.update(&buffer[..n]);
            at += n as u64;
        }
        if hasher.finalize().to_hex().as_str() != mark.blake3 {
            return Ok(FileState::Block(block));
        }
    }
    let more = file.read(&mut buffer).map_err(IoFailure::at(path))?;
    Ok(if more == 0 {
        FileState::Alike
    } else {
        FileState::Longer
    })
}

/// The lines of a table's file, to be held against rows.
pub(super) struct Written<'a> {
    table: Table,
    columns: &'a [Column],
    path: PathBuf,
    reader: BufReader<File>,
    line: Vec<u8>,
    sweep: Option<&'a Sweep>,
}

impl<'a> Written<'a> {
    /// Opens a table's file.
    pub(super) fn open(
        path: &Path,
        table: Table,
        columns: &'a [Column],
        sweep: Option<&'a Sweep>,
    ) -> Result<Self, BatchError> {
        let file = File::open(path).map_err(IoFailure::at(path))?;
        Ok(Self {
            table,
            columns,
            path: path.into(),
            reader: BufReader::new(file),
            line: vec![],
            sweep,
        })
    }

    /// Goes to a byte.
    pub(super) fn seek(&mut self, byte: u64) -> Result<(), BatchError> {
        self.reader
            .seek(SeekFrom::Start(byte))
            .map(|_| ())
            .map_err(IoFailure::at(&self.path))
    }

    fn next(&mut self) -> Result<&[u8], BatchError> {
        self.line.clear();
        self.reader
            .read_until(b'\n', &mut self.line)
            .map_err(IoFailure::at(&self.path))?;
        Ok(&self.line)
    }

    /// Holds the next lines against lines played again; returns the first difference.
    pub(super) fn compare(&mut self, recomputed: &[u8]) -> Result<Option<Discrepancy>, BatchError> {
        let (table, columns) = (self.table, self.columns);
        for line in recomputed.split_inclusive(|b| *b == b'\n') {
            let written = self.next()?;
            if written != line {
                return Ok(Some(discrepancy(table, columns, written, line)));
            }
        }
        Ok(None)
    }

    /// Returns the next line as a difference, if it still belongs to the run at this place.
    pub(super) fn excess(&mut self, place: u64) -> Result<Option<Discrepancy>, BatchError> {
        let (table, columns, sweep) = (self.table, self.columns, self.sweep);
        let line = self.next()?;
        let is_more = place_of(line, sweep) == Some(place);
        Ok(is_more.then(|| discrepancy(table, columns, line, b"")))
    }

    /// Returns the next line as a difference, if there is one.
    pub(super) fn trailing(&mut self) -> Result<Option<Discrepancy>, BatchError> {
        let (table, columns) = (self.table, self.columns);
        let line = self.next()?;
        Ok((!line.is_empty()).then(|| discrepancy(table, columns, line, b"")))
    }

    /// Goes to the first row of the run at a place between two bytes, the first of which begins a line. Rows are in the order
    /// of places.
    pub(super) fn find(
        &mut self,
        place: u64,
        range: std::ops::Range<u64>,
    ) -> Result<(), BatchError> {
        let (start, mut low, mut high) = (range.start, range.start, range.end);
        while low < high {
            let middle = low + (high - low) / 2;
            let at = self.line_from(start, middle)?;
            let sweep = self.sweep;
            let is_before =
                at < range.end && place_of(self.next()?, sweep).is_some_and(|p| p < place);
            if is_before {
                low = at + 1;
            } else {
                high = middle;
            }
        }
        let at = self.line_from(start, low)?;
        self.seek(at)
    }

    /// Goes to the first line that begins at a byte or after it; returns where it begins.
    fn line_from(&mut self, start: u64, byte: u64) -> Result<u64, BatchError> {
        if byte <= start {
            return self.seek(start).map(|()| start);
        }
        self.seek(byte - 1)?;
        let skipped = self.next()?.len() as u64;
        Ok(byte - 1 + skipped)
    }
}

/// Returns the place of the run of a line: the first field is the run, the third the point of an experiment.
fn place_of(line: &[u8], sweep: Option<&Sweep>) -> Option<u64> {
    let mut fields = line.split(|b| *b == b',');
    let number = |field: Option<&[u8]>| std::str::from_utf8(field?).ok()?.parse().ok();
    let run = number(fields.next())?;
    match sweep {
        None => Some(run),
        Some(sweep) => sweep.place(number(fields.nth(1))?, run),
    }
}

/// Returns the first column in which two lines differ; one of them may be empty.
fn discrepancy(table: Table, columns: &[Column], written: &[u8], recomputed: &[u8]) -> Discrepancy {
    let (there, here) = (fields(written), fields(recomputed));
    let known = if here.len() == columns.len() {
        &here
    } else {
        &there
    };
    let value = |name: &str| {
        columns
            .iter()
            .position(|c| c.name == name)
            .and_then(|i| known.get(i))
            .cloned()
    };
    let is_header = columns.iter().map(|c| &c.name).eq(here.iter());
    let at = there.iter().zip(&here).position(|(a, b)| a != b);
    let at = at.filter(|_| there.len() == here.len() && here.len() == columns.len());
    let whole = |line: &[u8]| {
        String::from_utf8_lossy(line)
            .trim_end_matches('\n')
            .to_owned()
    };
    let others = [
        "point",
        "actor",
        "observer",
        "from",
        "to",
        "force",
        "narrative",
        "deed",
        "reading",
    ];
    let row = |name: &&str| value(name).map(|v| ((*name).to_owned(), v));
    Discrepancy {
        table,
        run: value("run").and_then(|v| v.parse().ok()),
        turn: value("turn").and_then(|v| v.parse().ok()),
        row: if is_header {
            vec![]
        } else {
            others.iter().filter_map(row).collect()
        },
        column: at.map(|i| columns[i].name.clone()),
        written: at.map_or_else(|| whole(written), |i| there[i].clone()),
        recomputed: at.map_or_else(|| whole(recomputed), |i| here[i].clone()),
    }
}

/// Returns the fields of a line after RFC 4180.
fn fields(line: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(line);
    let mut list = vec![String::new()];
    let mut is_quoted = false;
    let mut letters = text.trim_end_matches('\n').chars().peekable();
    while let Some(c) = letters.next() {
        let field = list.last_mut().expect("there is always a field under way");
        match c {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => list.push(String::new()),
            other => field.push(other),
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_a_line() {
        assert_eq!(
            fields(b"1,\"a, \"\"b\"\"\",,x\n"),
            ["1", "a, \"b\"", "", "x"]
        );
    }

    #[test]
    fn runs_are_found_by_halving() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("t.csv");
        let mut text = String::from("run,x\n");
        let mut starts = vec![];
        for run in (0..200_u64).step_by(2) {
            starts.push((run, text.len() as u64));
            for i in 0..run % 7 {
                text += &format!("{run},{}\n", "z".repeat(i as usize));
            }
        }
        std::fs::write(&path, &text).expect("written");
        let mut written = Written::open(&path, Table::Runs, &[], None).expect("opened");
        for (run, start) in starts {
            written.find(run, 6..text.len() as u64).expect("read");
            assert_eq!(
                written.reader.stream_position().expect("a place"),
                start,
                "run {run}"
            );
        }
    }
}
