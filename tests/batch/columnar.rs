//! Parquet beside CSV: the same values, the same bytes however the batch was played, and nothing lost on the way.

use crate::{FORCE, GO, RESUME, bytes, folder, made, plan, run, tutorial};
use escalade::batch::verify::{Depth, verify};
use escalade::batch::{self, BatchError, Mode, Refusal, Request, Shard};
use escalade::record::{Manifest, Table};
use escalade::rfc4180::Reader;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use std::fs::{self, File};
use std::path::Path;

fn both(runs: u64) -> Request {
    Request {
        parquet: true,
        ..tutorial(runs)
    }
}

fn open(folder: &Path, table: Table) -> SerializedFileReader<File> {
    let file = File::open(folder.join(format!("{table}.parquet"))).expect("a file");
    SerializedFileReader::new(file).expect("Parquet")
}

/// Returns a value as the CSV writes it; a date as its days.
fn text(field: Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Bool(x) => x.to_string(),
        Field::Long(x) => x.to_string(),
        Field::Double(x) => format!("{x:.4}"),
        Field::Str(x) => x,
        Field::Date(x) => x.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn both_formats_hold_the_same_values() {
    let request = Request {
        scenario: "caucasus".into(),
        ..both(12)
    };
    let (out, files) = made(request);
    let mut n_values = 0;
    for table in Table::ALL {
        let csv = &files[&format!("{table}.csv")];
        let mut rows = Reader::new(csv.as_slice());
        assert!(rows.next_row().expect("a header"));
        let names: Vec<String> = (0..rows.len()).map(|i| rows.field(i).to_owned()).collect();
        for row in open(out.path(), table).get_row_iter(None).expect("rows") {
            assert!(rows.next_row().expect("a row"), "{table}: too many rows");
            let columns = row.expect("a row").into_columns();
            assert_eq!(columns.len(), names.len());
            for (i, (name, field)) in columns.into_iter().enumerate() {
                assert_eq!(name, names[i]);
                let is_date = matches!(field, Field::Date(_));
                let value = text(field);
                n_values += 1;
                if is_date {
                    // All dates of the scenario are Tuesdays, five days after the Thursday of the epoch.
                    assert_eq!(value.parse::<i32>().expect("days") % 7, 5, "{table}");
                } else {
                    assert_eq!(value, rows.field(i), "{table}.{name}");
                }
            }
        }
        assert!(
            !rows.next_row().expect("the end"),
            "{table}: rows are missing"
        );
    }
    assert!(n_values > 100_000, "{n_values} values");
}

#[test]
fn threads_shards_and_a_failure_change_no_byte() {
    let (_one, reference) = made(both(300));
    assert_eq!(reference.len(), 2 * Table::ALL.len() + 2);
    let (_many, files) = made(Request {
        threads: 3,
        ..both(300)
    });
    assert!(files == reference, "3 threads");

    let parts = folder();
    let paths: Vec<_> = (0..3).map(|i| parts.path().join(i.to_string())).collect();
    for (index, path) in (0..).zip(&paths) {
        let shard = Some(Shard { index, of: 3 });
        let request = Request { shard, ..both(300) };
        run(&plan(request), path, Mode::default()).expect("a part");
    }
    let merged = folder();
    batch::merge::merge(&paths, merged.path(), false, &GO).expect("parts of one batch");
    assert!(bytes(merged.path()) == reference, "3 parts");

    let out = folder();
    let in_the_way = out.path().join("turns.parquet.partial");
    let plan = plan(both(300));
    let failed = batch::run(
        &plan,
        out.path(),
        Mode::default(),
        &GO,
        || (),
        |p| {
            if p.done == p.runs {
                let _ = fs::create_dir(&in_the_way);
            }
        },
    );
    let Err(BatchError::Io(failure)) = failed else {
        panic!("a file that cannot be made: {failed:?}");
    };
    assert_eq!(failure.path, in_the_way);
    fs::remove_dir(&in_the_way).expect("it is empty");
    fs::write(&in_the_way, "PAR1 and no more").expect("a file");
    run(&plan, out.path(), RESUME).expect("the rest");
    assert!(bytes(out.path()) == reference, "resumed");
}

#[test]
fn a_changed_byte_is_found() {
    let (out, files) = made(both(20));
    let check = || verify(out.path(), Depth::default(), &GO, |_, _| ()).expect("a batch");
    assert!(check().is_fine());
    let mut changed = files["deeds.parquet"].clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::write(out.path().join("deeds.parquet"), changed).expect("a file");
    let report = check();
    assert!(!report.is_fine());
    let wrong: Vec<&String> = report.files.iter().filter(|f| !f.1).map(|f| &f.0).collect();
    assert_eq!(wrong, ["deeds.parquet"]);
}

#[test]
fn the_manifest_is_in_the_file() {
    let (out, _) = made(both(5));
    let file = open(out.path(), Table::Runs);
    let metadata = file.metadata().file_metadata();
    assert_eq!(
        metadata.created_by(),
        Some(concat!("escalade ", env!("CARGO_PKG_VERSION")))
    );
    let entries = metadata.key_value_metadata().expect("metadata");
    let text = entries[0].value.as_deref().expect("a text");
    let manifest = Manifest::parse(text).expect("a manifest");
    assert_eq!(manifest.batch, plan(both(5)).identity());
    assert!(manifest.command.ends_with(" --format csv,parquet"));
}

#[test]
fn another_format_is_another_folder() {
    let (out, _) = made(tutorial(5));
    let both = plan(both(5));
    let Err(BatchError::Refused(Refusal::Other(differences))) =
        run(&both, out.path(), Mode::default())
    else {
        panic!("the folder has no Parquet");
    };
    assert_eq!(
        differences[0],
        ("format", "csv".into(), "csv,parquet".into())
    );
    run(&both, out.path(), FORCE).expect("it is replaced");
    // Replaced again by a batch without Parquet, nothing of it stays behind.
    run(&plan(tutorial(5)), out.path(), FORCE).expect("it is replaced");
    assert!(
        bytes(out.path())
            .keys()
            .all(|name| !name.contains("parquet"))
    );
}
