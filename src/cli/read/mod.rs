//! `read`: any entry of a scenario as sentences, from the typed tree, with where it comes from.
//! Invariant: formulas are read from their tree, never from their text.

mod conduct;
mod things;

use crate::cli::args;
use crate::cli::draw::{Table, wrap};
use crate::cli::given;
use crate::cli::shell::{Done, Exit, Failure, Shell};
use crate::diag::nearest;
use crate::ids::natural;
use crate::phrase::naming::{Named, opened};
use crate::phrase::sentence::{Reader, quote};
use crate::scenario::Checked;
use crate::scenario::formula::Context;
use crate::scenario::model::{Conditions, Effect, Num};
use crate::text::{Arg, key};
use serde_json::Value;

/// Prints an entry, or the list of names.
pub(crate) fn read(args: &args::Read, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.given, shell)?;
    let tree = serde_json::to_value(&loaded.checked.scenario).expect("a scenario is plain data");
    let all = names(&tree);
    let text = match &args.name {
        None => list(&all, shell),
        Some(name) => {
            let found = find(&all, name, &args.scenario)?;
            let page = Page::new(&loaded.checked, &tree, shell);
            found
                .iter()
                .map(|(block, name)| page.entry(block, name))
                .collect::<Vec<_>>()
                .join("\n")
        }
    };
    shell.print(&text)?;
    Ok(Exit::Success)
}

/// Returns every (block, name) of a scenario, blocks as the reference orders them.
fn names(tree: &Value) -> Vec<(String, String)> {
    let mut out = vec![];
    for (block, entries) in tree.as_object().into_iter().flatten() {
        let mut names: Vec<String> = match entries {
            Value::Object(_) if block == "ladder" => vec!["ladder".into()],
            Value::Object(map) => map
                .iter()
                .filter(|(_, e)| e.is_object())
                .map(|(name, _)| name.clone())
                .collect(),
            Value::Array(list) => list
                .iter()
                .filter_map(|e| Some(e.get("id")?.as_str()?.to_string()))
                .collect(),
            _ => vec![],
        };
        if block != "outcomes" {
            names.sort_by(|a, b| natural(a, b));
        }
        out.extend(names.into_iter().map(|name| (block.clone(), name)));
    }
    out
}

fn list(all: &[(String, String)], shell: &Shell) -> String {
    let mut out = String::new();
    let mut blocks: Vec<&String> = all.iter().map(|(block, _)| block).collect();
    blocks.dedup();
    for block in blocks {
        let names: Vec<&str> = all
            .iter()
            .filter(|(b, _)| b == block)
            .map(|(_, name)| name.as_str())
            .collect();
        out.push_str(&format!(
            "{block}\n{}",
            wrap(&names.join("  "), shell.width, "  ", "  ")
        ));
    }
    out
}

fn find<'a>(
    all: &'a [(String, String)],
    asked: &str,
    scenario: &str,
) -> Result<Vec<&'a (String, String)>, Failure> {
    // Names of dockets hold a slash too: what stands before it is a block only where it is the name of one.
    let is_block = |word: &str| {
        all.iter()
            .any(|(b, _)| b == word || b.strip_suffix('s') == Some(word))
    };
    let (block, name) = match asked.split_once('/') {
        Some((block, name)) if is_block(block) => (Some(block), name),
        _ => (None, asked),
    };
    let fits = |b: &str| block.is_none_or(|x| x == b || b.strip_suffix('s') == Some(x));
    let found: Vec<_> = all.iter().filter(|(b, n)| n == name && fits(b)).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let names = all.iter().filter(|(b, _)| fits(b)).map(|(_, n)| n.as_str());
    Err(match nearest(name, names) {
        Some(near) => Failure::input("read-unknown-near").with("near", near),
        None => Failure::input("read-unknown"),
    }
    .with("name", asked)
    .with("scenario", scenario))
}

/// What is needed to print entries.
pub(crate) struct Page<'a> {
    pub(crate) reader: Reader<'a>,
    checked: &'a Checked,
    tree: &'a Value,
    shell: &'a Shell,
}

/// Sentences about one entry: an opening, then lists.
#[derive(Default)]
pub(crate) struct Told {
    /// Parts of sentences in order; what follows a colon begins with a dot.
    pub(crate) lines: Vec<String>,
}

impl Told {
    fn say(&mut self, text: String) {
        self.lines.push(text);
    }
}

impl<'a> Page<'a> {
    /// Opens the entries of a scenario; `tree` is the scenario as plain data.
    pub(crate) fn new(checked: &'a Checked, tree: &'a Value, shell: &'a Shell) -> Self {
        Self {
            reader: Reader::new(checked, &shell.words),
            checked,
            tree,
            shell,
        }
    }
}

impl Page<'_> {
    fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.shell.say(key, args)
    }

    fn entry(&self, block: &str, name: &str) -> String {
        let mut out = format!("{block}/{name}\n");
        if let Some(title) = self.title(block, name) {
            out.push_str(&wrap(
                &quote(self.shell.lang, &title),
                self.shell.width,
                "  ",
                "  ",
            ));
        }
        let told = self.told(block, name);
        if !told.lines.is_empty() {
            out.push('\n');
        }
        for line in told.lines {
            let (first, rest) = if line.starts_with("· ") {
                ("    ", "      ")
            } else {
                ("  ", "  ")
            };
            out.push_str(&wrap(&line, self.shell.width, first, rest));
        }
        out.push_str(&self.terms());
        out.push_str(&self.origin(block, name));
        out
    }

    /// Returns the title of an entry in the scenario's words.
    pub(crate) fn title(&self, block: &str, name: &str) -> Option<String> {
        let kind = match block {
            "axes" => "axis",
            "treaties" => "treaty",
            "lenses" => "lens",
            "red_lines" => "red-line",
            other => other.strip_suffix('s')?,
        };
        if block == "actions" {
            let side = |key: &str| Named::new(self.shell.lang, &self.say(key, &[]));
            let sides = [
                "say-word-Doer",
                "say-word-Target",
                "say-word-Beneficiary",
                "say-word-Host",
            ]
            .map(side);
            return self.reader.naming.deed_of(name, &sides);
        }
        self.checked
            .texts
            .find(self.shell.lang, &key(kind, name), &[])
            .map(|t| opened(&t))
    }

    /// Returns an entry as sentences.
    pub(crate) fn told(&self, block: &str, name: &str) -> Told {
        let s = &self.checked.scenario;
        match block {
            "rules" => self.rule(&s.rules[name]),
            "lenses" => self.lens(&s.lenses[name]),
            "actions" => self.action(&s.actions[name]),
            "red_lines" => self.red_line(&s.red_lines[name]),
            "injects" => self.inject(&s.injects[name]),
            "outcomes" => s
                .outcomes
                .iter()
                .find(|o| o.id == name)
                .map_or_else(Told::default, |o| self.outcome(o)),
            "params" => self.param(name, &s.params[name]),
            "quantities" => self.own_quantity(&s.quantities[name]),
            "features" => self.feature(&s.features[name]),
            _ => self.plain(block, name),
        }
    }

    fn bullets(&self, told: &mut Told, items: Vec<String>) {
        items
            .into_iter()
            .for_each(|item| told.say(format!("· {item}")));
    }

    fn when(&self, told: &mut Told, key: &str, conditions: &Conditions, context: &Context) {
        let lines = self.reader.conditions(conditions, context);
        match lines.as_slice() {
            [] => {}
            [one] => told.say(self.say(&format!("{key}-one"), &[("when", one.as_str().into())])),
            _ => {
                told.say(self.say(&format!("{key}-all"), &[]));
                self.bullets(told, lines);
            }
        }
    }

    fn then(&self, told: &mut Told, key: &str, effects: &[Effect], context: &Context) {
        if !effects.is_empty() {
            told.say(self.say(key, &[]));
            self.bullets(
                told,
                effects
                    .iter()
                    .map(|e| self.reader.effect(e, context))
                    .collect(),
            );
        }
    }

    fn chance(&self, told: &mut Told, chance: Option<&Num>, context: &Context) {
        if let Some(chance) = chance {
            told.say(self.say(
                "read-chance",
                &[("chance", self.reader.num(chance, context).into())],
            ));
        }
    }

    /// Parameters and own quantities that were met, with what they stand for.
    fn terms(&self) -> String {
        let mut table = Table::new(&[false, false]);
        let mut any = false;
        for name in std::mem::take(&mut *self.reader.parameters.borrow_mut()) {
            let p = &self.checked.scenario.params[&name];
            let doc = p
                .doc
                .clone()
                .or_else(|| p.assumption.clone())
                .unwrap_or_default();
            table.row(vec![
                format!("`{name}`"),
                format!("= {}  {doc}", self.reader.number(p.value)),
            ]);
            any = true;
        }
        for name in std::mem::take(&mut *self.reader.quantities.borrow_mut()) {
            table.row(vec![
                name.clone(),
                self.checked.scenario.quantities[&name].doc.clone(),
            ]);
            any = true;
        }
        if any {
            format!("\n{}", table.draw(self.shell.width, "  "))
        } else {
            String::new()
        }
    }

    /// Claims and sources that are cited, and what is assumed.
    fn origin(&self, block: &str, name: &str) -> String {
        let entry = match self.tree.get(block) {
            Some(Value::Array(list)) => list
                .iter()
                .find(|e| e.get("id").and_then(Value::as_str) == Some(name)),
            Some(ladder) if block == "ladder" => Some(ladder),
            Some(map) => map.get(name),
            None => None,
        };
        let mut table = Table::new(&[false, false]);
        let cites = entry.and_then(|e| e.get("cites")).and_then(Value::as_array);
        let mut any = false;
        for cite in cites.into_iter().flatten().filter_map(Value::as_str) {
            let text = match cite.strip_prefix("S:") {
                Some(source) => self
                    .checked
                    .scenario
                    .sources
                    .get(source)
                    .map(|s| s.title.clone()),
                None => self
                    .checked
                    .texts
                    .find(self.shell.lang, &key("claim", cite), &[]),
            };
            table.row(vec![cite.into(), text.unwrap_or_default()]);
            any = true;
        }
        if let Some(assumption) = entry
            .and_then(|e| e.get("assumption"))
            .and_then(Value::as_str)
        {
            table.row(vec![self.say("read-assumption", &[]), assumption.into()]);
            any = true;
        }
        if any {
            format!("\n{}", table.draw(self.shell.width, "  "))
        } else {
            String::new()
        }
    }
}
