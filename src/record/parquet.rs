//! A table as Parquet, made from its finished CSV: the same columns, the same values, nothing else.
//!
//! Numbers are those that the CSV holds, so both formats agree to the last digit. Rows are gathered in groups of fixed size, so
//! that neither memory nor bytes depend on how the CSV came about.

use super::tables::{Column, Holds};
use crate::rfc4180::Reader;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType};
use parquet::data_type::{DoubleType, Int32Type, Int64Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;
use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::sync::Arc;

/// Rows of a group.
const GROUP: usize = 1 << 16;
/// Name of the metadata entry that holds the manifest.
pub const KEY: &str = "escalade.manifest";

/// Writes a table as Parquet. `csv` is the whole file, header included; `manifest` goes to the metadata. Returns the rows.
///
/// # Errors
/// Where reading or writing fails, or a field of the CSV is not what its column holds.
pub fn write(
    csv: impl BufRead,
    columns: &[Column],
    manifest: &str,
    out: impl Write + Send,
) -> io::Result<u64> {
    write_table(csv, columns, manifest, out).map_err(|error| match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    })
}

fn write_table(
    csv: impl BufRead,
    columns: &[Column],
    manifest: &str,
    out: impl Write + Send,
) -> Result<u64> {
    let metadata = vec![KeyValue::new(KEY.into(), manifest.to_owned())];
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(concat!("escalade ", env!("CARGO_PKG_VERSION")).into())
        .set_key_value_metadata(Some(metadata))
        .build();
    let mut writer = SerializedFileWriter::new(out, schema(columns)?, Arc::new(properties))?;
    let mut reader = Reader::new(csv);
    reader.next_row()?;
    let mut group: Vec<Cells> = columns.iter().map(Cells::new).collect();
    let (mut rows, mut waiting) = (0, 0);
    while reader.next_row()? {
        if reader.len() != columns.len() {
            return Err(ParquetError::General(format!(
                "row {}: {} fields, {} columns",
                rows + 1,
                reader.len(),
                columns.len()
            )));
        }
        for (i, cells) in group.iter_mut().enumerate() {
            cells.push(reader.field(i))?;
        }
        rows += 1;
        waiting += 1;
        if waiting == GROUP {
            flush(&mut writer, &mut group)?;
            waiting = 0;
        }
    }
    if waiting > 0 {
        flush(&mut writer, &mut group)?;
    }
    writer.close()?;
    Ok(rows)
}

/// Returns the schema of columns.
fn schema(columns: &[Column]) -> Result<Arc<Type>> {
    let field = |column: &Column| {
        let (physical, logical) = match column.holds {
            Holds::Integer(..) => (Physical::INT64, None),
            Holds::Number(..) => (Physical::DOUBLE, None),
            Holds::Text | Holds::Name(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Holds::Date => (Physical::INT32, Some(LogicalType::Date)),
            Holds::Flag => (Physical::BOOLEAN, None),
        };
        let repetition = if column.optional {
            Repetition::OPTIONAL
        } else {
            Repetition::REQUIRED
        };
        let field = Type::primitive_type_builder(&column.name, physical)
            .with_repetition(repetition)
            .with_logical_type(logical)
            .build()?;
        Ok(Arc::new(field))
    };
    let fields: Result<Vec<_>> = columns.iter().map(field).collect();
    let schema = Type::group_type_builder("table").with_fields(fields?);
    Ok(Arc::new(schema.build()?))
}

fn flush<W: Write + Send>(writer: &mut SerializedFileWriter<W>, group: &mut [Cells]) -> Result<()> {
    let mut row_group = writer.next_row_group()?;
    for cells in group {
        cells.write(&mut row_group)?;
    }
    row_group.close().map(|_| ())
}

/// Values of a column of a row group.
enum Values {
    Integers(Vec<i64>),
    Numbers(Vec<f64>),
    /// Texts; equal ones share their memory.
    Texts(Vec<ByteArray>, BTreeMap<String, ByteArray>),
    Days(Vec<i32>),
    Flags(Vec<bool>),
}

/// Cells of a column of a row group: values, and which rows have one where a row may lack it.
struct Cells {
    name: String,
    values: Values,
    levels: Option<Vec<i16>>,
}

impl Cells {
    fn new(column: &Column) -> Self {
        Self {
            name: column.name.clone(),
            values: match column.holds {
                Holds::Integer(..) => Values::Integers(vec![]),
                Holds::Number(..) => Values::Numbers(vec![]),
                Holds::Text | Holds::Name(_) => Values::Texts(vec![], BTreeMap::new()),
                Holds::Date => Values::Days(vec![]),
                Holds::Flag => Values::Flags(vec![]),
            },
            levels: column.optional.then(Vec::new),
        }
    }

    /// Adds a field; an empty one is a missing value where a row may lack it.
    fn push(&mut self, field: &str) -> Result<()> {
        if let Some(levels) = &mut self.levels {
            levels.push(i16::from(!field.is_empty()));
            if field.is_empty() {
                return Ok(());
            }
        }
        let is_read = match &mut self.values {
            Values::Integers(list) => field.parse().map(|x| list.push(x)).is_ok(),
            Values::Numbers(list) => field.parse().map(|x| list.push(x)).is_ok(),
            Values::Texts(list, known) => {
                if !known.contains_key(field) {
                    known.insert(field.to_owned(), ByteArray::from(field.as_bytes().to_vec()));
                }
                list.push(known[field].clone());
                true
            }
            Values::Days(list) => days(field).map(|x| list.push(x)).is_some(),
            Values::Flags(list) => field.parse().map(|x| list.push(x)).is_ok(),
        };
        if is_read {
            Ok(())
        } else {
            let message = format!("`{field}` is no value of the column `{}`", self.name);
            Err(ParquetError::General(message))
        }
    }

    /// Writes the column and drops its cells.
    fn write<W: Write + Send>(&mut self, group: &mut SerializedRowGroupWriter<W>) -> Result<()> {
        let levels = self.levels.as_deref();
        match &mut self.values {
            Values::Integers(list) => put::<Int64Type, W>(group, list, levels),
            Values::Numbers(list) => put::<DoubleType, W>(group, list, levels),
            Values::Texts(list, known) => {
                known.clear();
                put::<ByteArrayType, W>(group, list, levels)
            }
            Values::Days(list) => put::<Int32Type, W>(group, list, levels),
            Values::Flags(list) => put::<BoolType, W>(group, list, levels),
        }?;
        if let Some(levels) = &mut self.levels {
            levels.clear();
        }
        Ok(())
    }
}

fn put<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<W>,
    values: &mut Vec<T::T>,
    levels: Option<&[i16]>,
) -> Result<()> {
    let mut column = group.next_column()?.expect("the schema has every column");
    column.typed::<T>().write_batch(values, levels, None)?;
    values.clear();
    column.close()
}

/// Returns the days from 1970-01-01 to an ISO date.
fn days(date: &str) -> Option<i32> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Years begin in March here, so that a leap day is the last of its year.
    let year = if month > 2 { year } else { year - 1 };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::tables::Table;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    #[test]
    fn days_since_the_epoch() {
        for (date, n) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2000-03-01", 11_017),
            ("2025-07-01", 20_270),
            ("2100-03-01", 47_541),
        ] {
            assert_eq!(days(date), Some(n), "{date}");
        }
        assert_eq!(days("2025"), None);
    }

    fn columns() -> Vec<Column> {
        let column = |name, holds| Column::fixed(Table::Runs, name, holds);
        vec![
            column("run", Holds::Integer(0, i64::MAX)),
            column("x", Holds::Number(-1.0, 1.0)).or_missing(),
            column("name", Holds::Text).or_missing(),
            column("date", Holds::Date),
            column("war", Holds::Flag),
        ]
    }

    #[test]
    fn what_is_written_is_read_back() {
        let csv = "run,x,name,date,war\n0,0.2500,\"a \"\"b\"\", c\",2025-07-01,true\n1,,,2025-07-08,false\n";
        let out = tempfile::tempfile().expect("a file");
        let rows = write(csv.as_bytes(), &columns(), "{}", &out).expect("it is written");
        assert_eq!(rows, 2);
        let file = SerializedFileReader::new(out).expect("it is read");
        let metadata = file.metadata().file_metadata();
        let kept = metadata.key_value_metadata().expect("metadata");
        assert_eq!(
            (kept[0].key.as_str(), kept[0].value.as_deref()),
            (KEY, Some("{}"))
        );
        let read: Vec<Vec<Field>> = file
            .get_row_iter(None)
            .expect("rows")
            .map(|row| {
                row.expect("a row")
                    .into_columns()
                    .into_iter()
                    .map(|(_, f)| f)
                    .collect()
            })
            .collect();
        let first = vec![
            Field::Long(0),
            Field::Double(0.25),
            Field::Str("a \"b\", c".into()),
            Field::Date(20_270),
            Field::Bool(true),
        ];
        assert_eq!(read[0], first);
        assert_eq!(read[1][1..3], [Field::Null, Field::Null]);
    }

    #[test]
    fn groups_do_not_change_the_rows() {
        let mut csv = String::from("run,x,name,date,war\n");
        let n = GROUP as u64 + 3;
        for run in 0..n {
            csv.push_str(&format!("{run},0.5000,n{},2025-07-01,true\n", run % 7));
        }
        let out = tempfile::tempfile().expect("a file");
        assert_eq!(
            write(csv.as_bytes(), &columns(), "", &out).expect("written"),
            n
        );
        let file = SerializedFileReader::new(out).expect("it is read");
        assert_eq!(file.num_row_groups(), 2);
        assert_eq!(file.metadata().file_metadata().num_rows(), n as i64);
    }

    #[test]
    fn a_field_of_another_kind_is_refused() {
        let csv = "run,x,name,date,war\n0,a,,2025-07-01,true\n";
        let error = write(csv.as_bytes(), &columns(), "", vec![]).expect_err("no number");
        assert!(error.to_string().contains("`x`"), "{error}");
        let short = "run,x\n0,1.0000\n";
        assert!(write(short.as_bytes(), &columns(), "", vec![]).is_err());
    }
}
