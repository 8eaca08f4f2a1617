"""Counts outcomes and compares all values of an exported batch, as CSV and as Parquet, with four programs that read both."""

import json
import sys
from collections import Counter
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow.csv
import pyarrow.parquet

FORMATS = ("csv", "parquet")


def by_pandas(file: Path) -> Counter:
    read = pandas.read_csv if file.suffix == ".csv" else pandas.read_parquet
    return Counter(read(file)["outcome"].tolist())


def by_polars(file: Path) -> Counter:
    read = polars.read_csv if file.suffix == ".csv" else polars.read_parquet
    return Counter(read(file)["outcome"].to_list())


def by_pyarrow(file: Path) -> Counter:
    read = pyarrow.csv.read_csv if file.suffix == ".csv" else pyarrow.parquet.read_table
    return Counter(read(file)["outcome"].to_pylist())


def by_duckdb(file: Path) -> Counter:
    query = f"select outcome, count(*) from '{file}' group by outcome"
    return Counter(dict(duckdb.sql(query).fetchall()))


READERS = (by_pandas, by_polars, by_pyarrow, by_duckdb)


def difference(folder: Path, table: str) -> str | None:
    """Returns how the two formats of a table differ; every value is compared, as DuckDB reads it."""
    files = [folder / f"{table}.{form}" for form in FORMATS]
    # The types are those of the Parquet file, so that a code such as 041 stays text.
    types = {name: kind for name, kind, *_ in duckdb.sql(f"describe select * from '{files[1]}'").fetchall()}
    text = f"select * from read_csv('{files[0]}', columns={types}, header=true, nullstr='')"
    rows = [duckdb.sql(f"select count(*) from ({query})").fetchall()[0][0] for query in (text, f"select * from '{files[1]}'")]
    if rows[0] != rows[1] or rows[0] == 0:
        return f"{table}: {rows[0]} rows as CSV, {rows[1]} as Parquet"
    for first, second in ((text, f"select * from '{files[1]}'"), (f"select * from '{files[1]}'", text)):
        rows = duckdb.sql(f"{first} except all {second}").limit(1).fetchall()
        if rows:
            return f"{table}: only in one of the formats: {rows[0]}"
    return None


def main() -> None:
    """Prints the counts and every complaint; exits with 1 if there is one."""
    folder = Path(sys.argv[1])
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    told = Counter({name: n for name, n in manifest["summary"]["outcomes"] if n})
    found = []
    for reader in READERS:
        for form in FORMATS:
            counts = reader(folder / f"runs.{form}")
            if counts != told:
                found.append(f"{reader.__name__}, {form}: {counts}, and the manifest says {told}")
    tables = manifest["batch"]["tables"].split(",")
    found += [text for table in tables if (text := difference(folder, table))]
    kept = pyarrow.parquet.read_schema(folder / "runs.parquet").metadata[b"escalade.manifest"]
    if json.loads(kept)["batch"] != manifest["batch"]:
        found.append("the metadata of runs.parquet names another batch")
    print("\n".join(found) or f"{len(READERS)} readers, {len(tables)} tables: {dict(told)}")
    sys.exit(1 if found or not tables else 0)


main()
