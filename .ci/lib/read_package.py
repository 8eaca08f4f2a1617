"""Reads every table of an exported package with pandas and with polars, and compares what they see with its description."""

import json
import sys
from pathlib import Path

import pandas
import polars

NUMBERS = {"integer": "i", "number": "f"}
KEYS = ["run", "seed"]


def complaints(folder: Path, table: dict) -> list[str]:
    """Returns what is wrong with one table."""
    fields = table["schema"]["fields"]
    names = [field["name"] for field in fields]
    frame = pandas.read_csv(folder / table["path"])
    other = polars.read_csv(folder / table["path"], infer_schema_length=None)
    found = []
    if list(frame.columns) != names or other.columns != names:
        found.append(f"columns {list(frame.columns)} described as {names}")
    if names[: len(KEYS)] != KEYS:
        found.append(f"does not start with {KEYS}")
    if frame.shape != other.shape or len(frame) == 0:
        found.append(f"pandas sees {frame.shape}, polars {other.shape}")
    for field in fields:
        found += field_complaints(field, frame)
    return [f"{table['name']}: {text}" for text in found]


def field_complaints(field: dict, frame: pandas.DataFrame) -> list[str]:
    """Returns what is wrong with the description of one column."""
    name, kind = field["name"], field["type"]
    found = [f"`{name}` has no {key}" for key in ("description", "description_fr") if not field.get(key)]
    values = frame[name].dropna() if name in frame else []
    if kind in NUMBERS and len(values) and values.dtype.kind not in "if":
        found.append(f"`{name}` is described as {kind} and reads as {values.dtype}")
    if kind == "integer" and len(values) and (values % 1 != 0).any():
        found.append(f"`{name}` is described as integer and has fractions")
    return found


def main() -> None:
    """Prints every complaint; exits with 1 if there is one."""
    folder = Path(sys.argv[1])
    tables = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    found = [text for table in tables for text in complaints(folder, table)]
    print("\n".join(found) or f"{len(tables)} tables read and as described")
    sys.exit(1 if found or not tables else 0)


main()
