//! Parquet files of a folder: each is made from the finished CSV of its table, so that it ends in the same bytes however the
//! batch was played, stopped or put together.

use super::error::{BatchError, IoFailure};
use super::part::csv;
use super::plan::Plan;
use crate::record::{self, Column, Manifest, Mark, Table};
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::Path;

/// Bytes read at once.
const CHUNK: usize = 1 << 18;

/// Returns the name of a table's Parquet file.
pub(super) fn parquet(table: Table) -> String {
    format!("{table}.parquet")
}

/// Makes every table's Parquet file from its CSV, and adds their marks to the manifest. Each holds the manifest as it is
/// without them, and without the blocks.
pub(super) fn add_files(
    path: &Path,
    plan: &Plan,
    manifest: &mut Manifest,
) -> Result<(), BatchError> {
    let kept = Manifest {
        blocks: vec![],
        points: vec![],
        ..manifest.clone()
    };
    let text = kept.text();
    for (table, columns) in &plan.recording.columns {
        let mark = columnar(path, *table, columns, &text)?;
        manifest.files.insert(parquet(*table), mark);
    }
    Ok(())
}

/// Makes the Parquet file of a table from its finished CSV; returns its mark. What an earlier attempt left is replaced.
fn columnar(
    folder: &Path,
    table: Table,
    columns: &[Column],
    manifest: &str,
) -> Result<Mark, BatchError> {
    let (path, draft) = (
        folder.join(parquet(table)),
        folder.join(format!("{}.partial", parquet(table))),
    );
    let source = folder.join(csv(table));
    let input = File::open(&source).map_err(IoFailure::at(&source))?;
    let output = File::create(&draft).map_err(IoFailure::at(&draft))?;
    let mut output = Hashed {
        file: output,
        hasher: blake3::Hasher::new(),
        bytes: 0,
    };
    let input = BufReader::with_capacity(CHUNK, input);
    let rows = record::parquet::write(input, columns, manifest, &mut output);
    let rows = rows.map_err(IoFailure::at(&draft))?;
    output.file.sync_all().map_err(IoFailure::at(&draft))?;
    fs::rename(&draft, &path).map_err(IoFailure::at(&path))?;
    Ok(Mark {
        rows,
        bytes: output.bytes,
        blake3: output.hasher.finalize().to_hex().to_string(),
    })
}

/// A file that is hashed as it grows.
struct Hashed {
    file: File,
    hasher: blake3::Hasher,
    bytes: u64,
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.file.write(bytes)?;
        self.hasher.update(&bytes[..n]);
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
