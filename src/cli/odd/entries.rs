//! Entries of a scenario as sentences and tables: actions, lenses, features, rules, red lines, injects, outcomes, treaties.

use super::Odd;
use crate::ids::natural;
use crate::phrase::naming::opened;
use crate::scenario::formula::Context;
use crate::scenario::model::{Action, TreatyMove, Who};
use crate::text::listed;
use serde_json::Value;

impl Odd<'_> {
    /// Every entry of a block: its title, its sentences, where it comes from.
    pub(super) fn sentences(&self, block: &str) -> String {
        let mut out = String::new();
        for (name, entry) in self.entries(block) {
            out.push_str(&format!("- `{name}`"));
            if let Some(title) = self.page.title(block, &name) {
                out.push_str(&format!(" **{title}**"));
            }
            let mut below = String::new();
            let mut line = vec![];
            for part in self.page.told(block, &name).lines {
                match part.strip_prefix("· ") {
                    Some(item) => {
                        self.flush(&mut line, &mut below);
                        below.push_str(&format!("    - {item}\n"));
                    }
                    None => line.push(part),
                }
            }
            self.flush(&mut line, &mut below);
            out.push_str(&format!("\n{below}{}", self.origin(entry)));
        }
        if out.is_empty() { out } else { out + "\n" }
    }

    fn flush(&self, line: &mut Vec<String>, out: &mut String) {
        if !line.is_empty() {
            out.push_str(&format!("  - {}\n", opened(&line.join(" "))));
            line.clear();
        }
    }

    /// Returns the entries of a block by name, in the order in which they count.
    fn entries(&self, block: &str) -> Vec<(String, &Value)> {
        match &self.tree[block] {
            Value::Array(list) => list
                .iter()
                .filter_map(|e| Some((e.get("id")?.as_str()?.to_owned(), e)))
                .collect(),
            Value::Object(map) => {
                let mut list: Vec<(String, &Value)> =
                    map.iter().map(|(name, e)| (name.clone(), e)).collect();
                list.sort_by(|a, b| natural(&a.0, &b.0));
                list
            }
            _ => vec![],
        }
    }

    fn origin(&self, entry: &Value) -> String {
        let parts = self.origins(entry);
        if parts.is_empty() {
            String::new()
        } else {
            format!("  - *{}*\n", listed(self.shell.lang, &parts))
        }
    }

    /// Returns what an entry cites, what is assumed, and the switch that removes it.
    pub(super) fn origins(&self, entry: &Value) -> Vec<String> {
        let cites = entry
            .get("cites")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let mut parts: Vec<String> = cites.filter_map(|c| c.as_str().map(String::from)).collect();
        if let Some(what) = entry.get("assumption").and_then(Value::as_str) {
            parts.push(self.say("odd-assumed", &[("what", what.into())]));
        }
        if let Some(name) = entry.get("switch").and_then(Value::as_str) {
            parts.push(self.say("odd-switched", &[("name", name.into())]));
        }
        parts
    }

    pub(super) fn ladder(&self) -> String {
        let Some(ladder) = &self.scenario().ladder else {
            return String::new();
        };
        let number = |x: Option<f64>| x.map_or(String::new(), |x| self.page.reader.number(x));
        let row = |(n, rung): (usize, &crate::scenario::model::Rung)| {
            let mid = self.say(&format!("word-{}", rung.mid.name()), &[]);
            let name = self.page.reader.naming.rung(&rung.id);
            vec![
                n.to_string(),
                name,
                mid,
                number(rung.gate),
                number(rung.floor),
                number(rung.up),
                number(rung.down),
            ]
        };
        let rows: Vec<Vec<String>> = ladder.rungs.iter().enumerate().map(row).collect();
        self.heading("odd-ladder")
            + &self.table(
                &["rung", "name", "mid", "gate", "floor", "up", "down"],
                &rows,
            )
    }

    pub(super) fn actions(&self) -> String {
        let entries = self.entries("actions");
        let rows: Vec<Vec<String>> = entries
            .iter()
            .map(|(name, entry)| self.action_row(name, entry))
            .collect();
        let heads = [
            "action",
            "meaning",
            "doers",
            "docket",
            "rung",
            "mid",
            "goldstein",
            "cameo",
            "cost",
            "needs",
            "effects",
            "origin",
        ];
        let text = self.paragraph("odd-actions-text", &[]);
        self.heading("odd-actions") + &text + &self.table(&heads, &rows)
    }

    fn action_row(&self, name: &str, entry: &Value) -> Vec<String> {
        let (action, reader) = (&self.scenario().actions[name], &self.page.reader);
        let (codes, context) = (action.codes.as_ref(), Context::deed());
        let costs = action
            .cost
            .iter()
            .map(|(q, x)| format!("`{q}` {}", reader.num(x, &context)));
        let effects = action
            .then
            .iter()
            .map(|effect| reader.effect(effect, &context));
        let mid =
            |c: &crate::scenario::model::Codes| self.say(&format!("word-{}", c.mid.name()), &[]);
        vec![
            format!("`{name}`"),
            self.page.title("actions", name).unwrap_or_default(),
            self.doers(action),
            action
                .docket
                .as_ref()
                .map_or(String::new(), |docket| format!("`{docket}`")),
            action.rung.to_string(),
            codes.map_or(String::new(), mid),
            codes.map_or(String::new(), |c| self.shell.signed(c.goldstein, 1)),
            codes.map_or(String::new(), |c| c.cameo.clone()),
            costs.collect::<Vec<_>>().join(", "),
            listed(self.shell.lang, &reader.conditions(&action.needs, &context)),
            listed(self.shell.lang, &effects.collect::<Vec<_>>()),
            listed(self.shell.lang, &self.origins(entry)),
        ]
    }

    fn doers(&self, action: &Action) -> String {
        let actors = |list: &[String]| {
            list.iter()
                .map(|a| self.page.reader.naming.actor(a))
                .collect::<Vec<_>>()
                .join(", ")
        };
        match &action.doers {
            Who::Everyone => self.say("read-everyone", &[]),
            Who::Only(list) => actors(list),
            Who::Except(list) => self.say("read-everyone-except", &[("who", actors(list).into())]),
        }
    }

    /// Treaties with the ways between their states, and consents.
    pub(super) fn treaties(&self) -> String {
        let (s, naming) = (self.scenario(), &self.page.reader.naming);
        let treaties = s.treaties.iter().map(|(name, treaty)| {
            let word = |state: &String| self.state_word(name, state);
            let way = |m: &TreatyMove| {
                let by = m.on.as_ref().map_or(String::new(), |a| format!("`{a}`"));
                let turns = |n| self.say("odd-after", &[("n", f64::from(n).into())]);
                let after = m.after_turns.map_or(String::new(), turns);
                format!("{} → {} ({by}{after})", word(&m.from), word(&m.to))
            };
            let states = treaty
                .states
                .iter()
                .map(word)
                .collect::<Vec<_>>()
                .join(", ");
            let ways = listed(
                self.shell.lang,
                &treaty.moves.iter().map(way).collect::<Vec<_>>(),
            );
            vec![
                format!("`{name}`"),
                naming.bare("treaty", name),
                states,
                ways,
            ]
        });
        let consents = s.consents.iter().map(|(name, consent)| {
            let outside = || consent.giver_text.clone().unwrap_or_default();
            let giver = consent
                .giver
                .as_ref()
                .map_or_else(outside, |actor| naming.actor(actor));
            let chance = self.page.reader.num(&consent.chance, &Context::plain());
            vec![
                format!("`{name}`"),
                giver,
                naming.actor(&consent.to),
                chance,
                consent.holds_turns.to_string(),
            ]
        });
        let heads = ["consent", "giver", "receiver", "chance", "holds"];
        let consents = self.table(&heads, &consents.collect::<Vec<_>>());
        let treaties = self.table(
            &["treaty", "name", "states", "ways"],
            &treaties.collect::<Vec<_>>(),
        );
        if treaties.is_empty() && consents.is_empty() {
            return String::new();
        }
        self.heading("odd-treaties") + &treaties + &consents
    }
}
