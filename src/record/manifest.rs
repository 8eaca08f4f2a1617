//! `manifest.json`: what a folder of tables holds, how it was made, and the digests by which a change is found.
//!
//! Nothing in it depends on the machine, the clock or the number of threads: it is the same for the same batch.

use super::hand::Hand;
use super::point::Factor;
use super::tally::{PointTally, Tally};
use crate::scenario::model::Scenario;
use crate::scenario::vary::Level;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Name of the file.
pub const MANIFEST: &str = "manifest.json";
/// Version of what the file holds.
pub const FORMAT: u32 = 1;
/// Fewest runs of a block.
const BLOCK_RUNS: u64 = 256;
/// Most blocks of a batch, so that neither the manifest nor the journal nor memory grows with the runs.
const BLOCKS: u64 = 512;

/// Returns the runs of a block: a power of two, 256 for a batch of up to 2^17 runs.
#[must_use]
pub fn block_runs(runs: u64) -> u64 {
    runs.div_ceil(BLOCKS).next_power_of_two().max(BLOCK_RUNS)
}

/// How far a file goes: at the end of a block, or at its own end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Rows up to here, without the header.
    pub rows: u64,
    /// Bytes up to here.
    pub bytes: u64,
    /// BLAKE3 digest of the bytes up to here.
    pub blake3: String,
}

/// Consecutive runs whose number divided by the runs of a block is the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// First run, and the run after the last.
    pub runs: [u64; 2],
    /// Digest of the states of these runs.
    pub state: String,
    /// Where each table stands after the last run.
    pub tables: BTreeMap<String, Mark>,
}

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this file's fields.
    pub format: u32,
    /// What tells the batch from every other.
    pub batch: Identity,
    /// The scenario as it was named.
    pub source: String,
    /// The experiment as it was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experiment: Option<String>,
    /// The command that makes the same tables.
    pub command: String,
    /// First run, and the run after the last.
    pub range: [u64; 2],
    /// What the batch comes to.
    pub summary: Tally,
    /// Every file beside this one.
    pub files: BTreeMap<String, Mark>,
    /// Runs of a block.
    pub block_runs: u64,
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// Where a stop rule ended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<Stop>,
    /// The points of an experiment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<Design>,
    /// What each point comes to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<PointTally>,
    /// What people did, turn by turn, where the one run is a game that people played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<Vec<Hand>>,
    /// The scenario, written out, with every change applied.
    pub resolved_scenario: Scenario,
}

/// When to stop before the last run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// Half-width of the intervals, at most.
    pub halfwidth: f64,
    /// The share that is meant, an outcome or `rung`; none for every outcome.
    pub of: Option<String>,
    /// Whether the half-width was reached, and not the last run.
    pub is_reached: bool,
}

/// The points of an experiment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Design {
    /// How they were chosen, as the experiment says it.
    pub kind: String,
    /// What is varied.
    pub factors: Vec<Factor>,
    /// Runs of each point.
    pub runs_per_point: u64,
    /// Whether each point has draws of its own.
    pub independent: bool,
    /// The values of each point's factors.
    pub points: Vec<Vec<Level>>,
}

/// What tells the points of an experiment from those of every other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DesignIdentity {
    /// How they were chosen.
    pub kind: String,
    /// What is varied, `name=path`.
    pub factors: Vec<String>,
    /// Runs of each point.
    pub runs_per_point: u64,
    /// Whether each point has draws of its own.
    pub independent: bool,
    /// BLAKE3 hash of the points.
    pub points: String,
}

impl Manifest {
    /// Returns the file's text.
    #[must_use]
    pub fn text(&self) -> String {
        let value = serde_json::to_value(self).expect("a manifest holds no value that JSON lacks");
        json_lines(&value, 3)
    }

    /// Reads the file's text.
    ///
    /// # Errors
    /// Returns the parser's words where it is no manifest.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|e| e.to_string())
    }
}

/// Returns JSON with one line for each value down to a depth, below which a value stands on one line.
#[must_use]
pub fn json_lines(value: &Value, depth: usize) -> String {
    let mut out = String::new();
    lines(value, depth, 0, &mut out);
    out.push('\n');
    out
}

fn lines(value: &Value, depth: usize, indent: usize, out: &mut String) {
    let (open, close, parts): (char, char, Vec<(String, &Value)>) = match value {
        Value::Object(map) if depth > 0 && !map.is_empty() => (
            '{',
            '}',
            map.iter()
                .map(|(k, v)| (format!("{}: ", Value::from(k.as_str())), v))
                .collect(),
        ),
        Value::Array(list) if depth > 0 && list.iter().any(|v| v.is_object()) => {
            ('[', ']', list.iter().map(|v| (String::new(), v)).collect())
        }
        _ => {
            out.push_str(&value.to_string());
            return;
        }
    };
    out.push(open);
    for (i, (key, part)) in parts.iter().enumerate() {
        out.push_str(if i == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(indent + 1));
        out.push_str(key);
        // A list of records has one record a line.
        let below = if open == '[' { 0 } else { depth - 1 };
        lines(part, below, indent + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(indent));
    out.push(close);
}

/// What tells a batch from every other: two batches with the same identity have the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Version of the program.
    pub version: String,
    /// Short name of the scenario.
    pub scenario: String,
    /// BLAKE3 hash of the scenario's content, with every change applied.
    pub scenario_hash: String,
    /// Parameter set.
    pub params: Option<String>,
    /// Changes of the scenario, `path=value`.
    pub set: Vec<String>,
    /// Policies by actor.
    pub policies: BTreeMap<String, String>,
    /// Seed.
    pub seed: u64,
    /// Runs of the whole batch.
    pub runs: u64,
    /// The part of it, `I/N`.
    pub shard: Option<String>,
    /// The run played alone.
    pub only: Option<u64>,
    /// Tables.
    pub tables: String,
    /// Formats of the tables.
    pub format: String,
    /// When to stop before the last run, `HALFWIDTH` or `HALFWIDTH of SHARE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The points of an experiment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<DesignIdentity>,
    /// BLAKE3 hash of what people did, where the one run is a game that people played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<String>,
}

/// What two batches differ in: name, in the folder, asked for.
pub type Difference = (&'static str, String, String);

impl Identity {
    /// Returns what the batch in a folder differs in from this one. How the same scenario was arrived at does not count.
    #[must_use]
    pub fn differences(&self, folder: &Self) -> Vec<Difference> {
        let text = |x: &Option<String>| x.clone().unwrap_or_else(|| "none".into());
        let number = |x: Option<u64>| x.map_or("all".into(), |n| n.to_string());
        let pairs = |x: &BTreeMap<String, String>| {
            let list: Vec<String> = x.iter().map(|(k, v)| format!("{k}={v}")).collect();
            if list.is_empty() {
                "none".into()
            } else {
                list.join(" ")
            }
        };
        let set = |x: &[String]| {
            if x.is_empty() {
                "none".into()
            } else {
                x.join(" ")
            }
        };
        let mut list: Vec<Difference> = vec![
            ("version", folder.version.clone(), self.version.clone()),
            ("scenario", folder.scenario.clone(), self.scenario.clone()),
        ];
        if folder.scenario_hash != self.scenario_hash {
            list.push(("params", text(&folder.params), text(&self.params)));
            list.push(("set", set(&folder.set), set(&self.set)));
            list.push((
                "scenario_hash",
                folder.scenario_hash.clone(),
                self.scenario_hash.clone(),
            ));
        }
        list.extend([
            ("policies", pairs(&folder.policies), pairs(&self.policies)),
            ("seed", folder.seed.to_string(), self.seed.to_string()),
            ("runs", folder.runs.to_string(), self.runs.to_string()),
            ("shard", text(&folder.shard), text(&self.shard)),
            ("run", number(folder.only), number(self.only)),
            ("tables", folder.tables.clone(), self.tables.clone()),
            ("format", folder.format.clone(), self.format.clone()),
            ("until_halfwidth", text(&folder.until), text(&self.until)),
            ("hands", text(&folder.hands), text(&self.hands)),
        ]);
        let design = |x: &Self, say: &dyn Fn(&DesignIdentity) -> String| {
            x.design.as_ref().map_or_else(|| "none".into(), say)
        };
        let mut add = |what, say: &dyn Fn(&DesignIdentity) -> String| {
            list.push((what, design(folder, say), design(self, say)));
        };
        add("design", &|d| d.kind.clone());
        add("factors", &|d| d.factors.join(" "));
        add("runs_per_point", &|d| d.runs_per_point.to_string());
        add("independent", &|d| d.independent.to_string());
        add("points", &|d| d.points.clone());
        list.retain(|(_, a, b)| a != b);
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_few() {
        assert_eq!(
            [0, 1, 1 << 17, (1 << 17) + 1, 1_250_000].map(block_runs),
            [256, 256, 256, 512, 4096]
        );
    }

    #[test]
    fn records_stand_on_one_line() {
        let value = serde_json::json!({"a": 1, "list": [{"x": [1, 2]}, {"x": []}], "deep": {"b": {"c": {"d": 1}}}});
        let text = "{\n  \"a\": 1,\n  \"list\": [\n    {\"x\":[1,2]},\n    {\"x\":[]}\n  ],\n  \"deep\": {\n    \"b\": {\"c\":{\"d\":1}}\n  }\n}\n";
        assert_eq!(json_lines(&value, 2), text);
    }
}
