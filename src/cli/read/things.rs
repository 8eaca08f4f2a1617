//! Parameters, quantities and features, read aloud; every other kind as its fields.

use super::{Page, Told};
use crate::scenario::formula::Context;
use crate::scenario::model;
use crate::text::listed;
use serde_json::Value;

impl Page<'_> {
    pub(super) fn param(&self, name: &str, param: &model::Param) -> Told {
        let mut told = Told::default();
        let range = param.range.as_ref().map_or(String::new(), |r| {
            self.say(
                "read-range",
                &[
                    ("low", self.reader.number(r.start).into()),
                    ("high", self.reader.number(r.end).into()),
                ],
            )
        });
        let value = self.reader.number(param.value);
        let unit = param
            .unit
            .as_ref()
            .map_or(String::new(), |u| format!(" {u}"));
        told.say(format!("{name} = {value}{unit}{range}"));
        told.lines.extend(param.doc.clone());
        if let Some(confidence) = param.confidence {
            let word = self.say(&format!("word-{}", confidence.name()), &[]);
            told.say(self.say("read-confidence", &[("word", word.into())]));
        }
        told
    }

    pub(super) fn own_quantity(&self, quantity: &model::Quantity) -> Told {
        let mut told = Told::default();
        told.say(quantity.doc.clone());
        let args = [
            ("low", self.reader.number(quantity.range.start).into()),
            ("high", self.reader.number(quantity.range.end).into()),
            (
                "start",
                self.reader.num(&quantity.start, &Context::plain()).into(),
            ),
        ];
        told.say(self.say(&format!("read-scope-{}", quantity.scope.name()), &args));
        told
    }

    pub(super) fn feature(&self, feature: &model::Feature) -> Told {
        let mut told = Told::default();
        told.lines.extend(feature.doc.clone());
        told.say(self.say(
            "read-feature",
            &[(
                "value",
                self.reader.num(&feature.value, &Context::deed()).into(),
            )],
        ));
        told
    }

    /// Every other kind: its fields, one a line.
    pub(super) fn plain(&self, block: &str, name: &str) -> Told {
        let mut told = Told::default();
        let entry = if block == "ladder" {
            self.tree.get("ladder")
        } else {
            self.tree.get(block).and_then(|b| b.get(name))
        };
        for (field, value) in entry.and_then(Value::as_object).into_iter().flatten() {
            if !["cites", "assumption"].contains(&field.as_str()) && !value.is_null() {
                told.say(format!("{field}: {}", self.value(value)));
            }
        }
        told
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::String(text) if self.checked.scenario.actors.contains_key(text) => {
                self.reader.naming.actor(text)
            }
            Value::String(text) => self
                .shell
                .words
                .find(&format!("word-{text}"), &[])
                .unwrap_or_else(|| text.clone()),
            Value::Number(n) => n
                .as_f64()
                .map_or_else(|| n.to_string(), |x| self.reader.number(x)),
            Value::Bool(b) => self.say(if *b { "read-yes" } else { "read-no" }, &[]),
            Value::Array(list) => list
                .iter()
                .map(|v| self.value(v))
                .collect::<Vec<_>>()
                .join(", "),
            Value::Object(map) if map.contains_key("value") => {
                map.get("value").map_or(String::new(), |v| self.value(v))
            }
            Value::Object(map) => {
                let field = |(name, v): (&String, &Value)| format!("{name} {}", self.value(v));
                let shown = map
                    .iter()
                    .filter(|(n, v)| *n != "cites" && *n != "assumption" && !v.is_null());
                listed(
                    self.reader.naming.lang,
                    &shown.map(field).collect::<Vec<_>>(),
                )
            }
            Value::Null => String::new(),
        }
    }
}
