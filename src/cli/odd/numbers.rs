//! Every number with its range and where it comes from, parameter sets and switches.

use super::Odd;
use crate::cli::schema::MECHANISMS;
use crate::scenario::model::schema::Field;
use crate::text::listed;
use serde_json::Value;
use std::collections::BTreeMap;

impl Odd<'_> {
    /// Every sourced number of the scenario by its path, then sets and switches.
    pub(super) fn parameters(&self) -> String {
        let mut found = BTreeMap::new();
        collect(self.tree, &mut String::new(), &mut found);
        let (named, placed): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|(path, _)| path.starts_with("params/"));
        let found = [named, placed].concat();
        let rows: Vec<Vec<String>> = found
            .iter()
            .map(|(path, entry)| self.number_row(path, entry))
            .collect();
        let heads = [
            "number",
            "value",
            "range",
            "unit",
            "meaning",
            "origin",
            "confidence",
        ];
        let mut out = self.heading("odd-parameters") + &self.paragraph("odd-parameters-text", &[]);
        out.push_str(&self.table(&heads, &rows));
        let sets: Vec<Vec<String>> = self
            .scenario()
            .parameter_sets
            .iter()
            .map(|(name, set)| {
                let values: Vec<String> = set
                    .set
                    .iter()
                    .map(|(path, x)| format!("`{path}` {}", self.page.reader.number(*x)))
                    .collect();
                vec![
                    format!("`{name}`"),
                    self.titled("parameter-set", name, &set.doc),
                    values.join(", "),
                ]
            })
            .collect();
        out.push_str(&self.table(&["parameter-set", "meaning", "values"], &sets));
        out + &self.switches()
    }

    fn switches(&self) -> String {
        let rows: Vec<Vec<String>> = self
            .scenario()
            .switches
            .iter()
            .map(|(name, switch)| {
                let on = self.say(if switch.on { "read-yes" } else { "read-no" }, &[]);
                let off = switch.off.iter().map(|(path, num)| {
                    let value = serde_json::to_value(num).expect("a number is plain data");
                    format!("`{path}` {}", self.written(&value))
                });
                let off: Vec<String> = off.collect();
                vec![
                    format!("`{name}`"),
                    on,
                    self.titled("switch", name, &switch.doc),
                    off.join(", "),
                ]
            })
            .collect();
        let text = self.table(&["switch", "on", "meaning", "when-off"], &rows);
        if text.is_empty() {
            text
        } else {
            self.heading("odd-switches") + &text
        }
    }

    /// Returns what the scenario's texts call a thing, else what its file says of it.
    pub(super) fn titled(&self, kind: &str, name: &str, doc: &str) -> String {
        self.own(&crate::text::key(kind, name))
            .unwrap_or_else(|| doc.to_owned())
    }

    fn number_row(&self, path: &str, entry: &Value) -> Vec<String> {
        let field = |name: &str| {
            entry
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let number = |x: Option<&Value>| {
            x.and_then(Value::as_f64)
                .map_or(String::new(), |x| self.page.reader.number(x))
        };
        let range = entry
            .get("range")
            .filter(|r| r.is_object())
            .map_or(String::new(), |r| {
                format!("{} .. {}", number(r.get("start")), number(r.get("end")))
            });
        let confidence = field("confidence");
        let confidence = self
            .shell
            .words
            .find(&format!("word-{confidence}"), &[])
            .unwrap_or(confidence);
        let short = path.strip_prefix("params/").unwrap_or(path);
        vec![
            format!("`{short}`"),
            number(entry.get("value")),
            range,
            self.unit(&field("unit")),
            self.titled("param", short, &field("doc")),
            listed(self.shell.lang, &self.origins(entry)),
            confidence,
        ]
    }

    /// Returns a unit in the language, as far as the program knows it.
    pub(super) fn unit(&self, unit: &str) -> String {
        let plain = |c: char| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        };
        let key: String = unit.chars().map(plain).collect();
        self.shell
            .words
            .find(&format!("odd-unit-{key}"), &[])
            .unwrap_or_else(|| unit.to_owned())
    }

    /// The mechanisms that the scenario uses: what they do, equations, coefficients.
    pub(super) fn mechanisms(&self) -> String {
        let s = self.scenario();
        let mut out = String::new();
        for part in MECHANISMS {
            let block = self.tree["mechanisms"].get(part.name);
            if block.is_none() && !(part.name == "readings" && self.rules.reads_deeds) {
                continue;
            }
            out.push_str(&self.submodel(part.name));
            let row = |field: &Field| {
                let value = self.written(block?.get(field.name)?);
                let meaning = field.doc.join(" ").trim().to_owned();
                Some(vec![format!("`{}`", field.name), value, meaning])
            };
            let rows: Vec<Vec<String>> = part.fields.iter().filter_map(row).collect();
            out.push_str(&self.table(&["coefficient", "value", "meaning"], &rows));
        }
        let moves = s
            .ladder
            .as_ref()
            .map_or("ByRules", |ladder| ladder.moves.name());
        let parts = [
            (moves, s.ladder.is_some()),
            ("choice", !self.rules.dockets.is_empty()),
            ("consents", !s.consents.is_empty()),
            ("narratives", !s.narratives.is_empty()),
        ];
        for (name, _) in parts.iter().filter(|(_, used)| *used) {
            out.push_str(&self.submodel(name));
            if *name == "choice" {
                out.push_str(&self.policies());
            }
        }
        out
    }

    /// The coefficients of each actor's utility.
    fn policies(&self) -> String {
        let utility = |actor: &Value| actor.get("policy")?.get("Utility").cloned();
        let actors = self.tree["actors"].as_object().into_iter().flatten();
        let found: Vec<(&String, Value)> = actors
            .filter_map(|(name, actor)| Some((name, utility(actor)?)))
            .collect();
        let fields: Vec<String> = found
            .first()
            .and_then(|(_, u)| u.as_object())
            .map_or(vec![], |u| u.keys().cloned().collect());
        let rows: Vec<Vec<String>> = found
            .iter()
            .map(|(name, u)| {
                let values = fields.iter().map(|field| self.written(&u[field]));
                std::iter::once(self.page.reader.naming.actor(name))
                    .chain(values)
                    .collect()
            })
            .collect();
        let heads = fields.iter().map(|field| format!("`{field}`"));
        self.sheet(
            &[vec![self.say("odd-actor", &[])], heads.collect()].concat(),
            &rows,
        )
    }

    fn submodel(&self, name: &str) -> String {
        let key = format!("odd-submodel-{name}");
        let heading = self.heading(&format!("{key}-title"));
        format!(
            "{heading}{}```text\n{}\n```\n\n",
            self.paragraph(&key, &[]),
            super::equations::of(name)
        )
    }

    /// Returns a number as its author wrote it; of a parameter, its value too.
    fn written(&self, value: &Value) -> String {
        let number = |x: f64| self.page.reader.number(x);
        match value {
            Value::Number(n) => n.as_f64().map_or_else(String::new, number),
            Value::String(text) => match self.scenario().params.get(text) {
                Some(param) => format!("`{text}` ({})", number(param.value)),
                None => format!("`{text}`"),
            },
            Value::Object(map) => map
                .get("value")
                .map_or_else(String::new, |v| self.written(v)),
            _ => String::new(),
        }
    }
}

/// Collects every number that says where it comes from, by its path.
fn collect<'a>(value: &'a Value, path: &mut String, found: &mut BTreeMap<String, &'a Value>) {
    let length = path.len();
    let mut below = |name: &str, inner: &'a Value, path: &mut String| {
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(name);
        collect(inner, path, found);
        path.truncate(length);
    };
    match value {
        Value::Object(map) if map.get("value").is_some_and(Value::is_number) => {
            let says = |field: &&str| map.get(*field).is_some_and(|v| !v.is_null());
            if ["range", "cites", "assumption"].iter().any(says) {
                found.insert(path.clone(), value);
            }
        }
        Value::Object(map) => map
            .iter()
            .for_each(|(name, inner)| below(name, inner, path)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(i, inner)| below(&i.to_string(), inner, path)),
        _ => {}
    }
}
