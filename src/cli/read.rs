//! `read`: any entry of a scenario as sentences, from the typed tree, with where it comes from.

use super::args;
use super::draw::{Table, wrap};
use super::given;
use super::naming::{Named, opened};
use super::sentence::{Reader, quote};
use super::shell::{Done, Exit, Failure, Shell};
use crate::diag::nearest;
use crate::ids::natural;
use crate::scenario::Checked;
use crate::scenario::formula::Context;
use crate::scenario::model::{self, At, Clears, Conditions, Decide, Each, Effect, Fires, Num, Role, Shade, Visibility, Who};
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
            let page = Page { reader: Reader::new(&loaded.checked, &shell.words), checked: &loaded.checked, tree: &tree, shell };
            found.iter().map(|(block, name)| page.entry(block, name)).collect::<Vec<_>>().join("\n")
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
            Value::Object(map) => map.iter().filter(|(_, e)| e.is_object()).map(|(name, _)| name.clone()).collect(),
            Value::Array(list) => list.iter().filter_map(|e| Some(e.get("id")?.as_str()?.to_string())).collect(),
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
        let names: Vec<&str> = all.iter().filter(|(b, _)| b == block).map(|(_, name)| name.as_str()).collect();
        out.push_str(&format!("{block}\n{}", wrap(&names.join("  "), shell.width, "  ", "  ")));
    }
    out
}

fn find<'a>(all: &'a [(String, String)], asked: &str, scenario: &str) -> Result<Vec<&'a (String, String)>, Failure> {
    let (block, name) = match asked.split_once('/') {
        Some((block, name)) => (Some(block), name),
        None => (None, asked),
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
struct Page<'a> {
    reader: Reader<'a>,
    checked: &'a Checked,
    tree: &'a Value,
    shell: &'a Shell,
}

/// Sentences about one entry: an opening, then lists.
#[derive(Default)]
struct Told {
    lines: Vec<String>,
}

impl Told {
    fn say(&mut self, text: String) {
        self.lines.push(text);
    }
}

impl Page<'_> {
    fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.shell.say(key, args)
    }

    fn entry(&self, block: &str, name: &str) -> String {
        let mut out = format!("{block}/{name}\n");
        if let Some(title) = self.title(block, name) {
            out.push_str(&wrap(&quote(self.shell.lang, &title), self.shell.width, "  ", "  "));
        }
        let told = self.told(block, name);
        if !told.lines.is_empty() {
            out.push('\n');
        }
        for line in told.lines {
            let (first, rest) = if line.starts_with("· ") { ("    ", "      ") } else { ("  ", "  ") };
            out.push_str(&wrap(&line, self.shell.width, first, rest));
        }
        out.push_str(&self.terms());
        out.push_str(&self.origin(block, name));
        out
    }

    fn title(&self, block: &str, name: &str) -> Option<String> {
        let kind = match block {
            "axes" => "axis",
            "treaties" => "treaty",
            "lenses" => "lens",
            "red_lines" => "red-line",
            other => other.strip_suffix('s')?,
        };
        if block == "actions" {
            let side = |key: &str| Named::new(self.shell.lang, &self.say(key, &[]));
            let sides = ["say-word-Doer", "say-word-Target", "say-word-Beneficiary", "say-word-Host"].map(side);
            return self.reader.naming.deed_of(name, &sides);
        }
        self.checked.texts.find(self.shell.lang, &key(kind, name), &[]).map(|t| opened(&t))
    }

    fn told(&self, block: &str, name: &str) -> Told {
        let s = &self.checked.scenario;
        match block {
            "rules" => self.rule(&s.rules[name]),
            "lenses" => self.lens(&s.lenses[name]),
            "actions" => self.action(&s.actions[name]),
            "red_lines" => self.red_line(&s.red_lines[name]),
            "injects" => self.inject(&s.injects[name]),
            "outcomes" => s.outcomes.iter().find(|o| o.id == name).map_or_else(Told::default, |o| self.outcome(o)),
            "params" => self.param(name, &s.params[name]),
            "quantities" => self.own_quantity(&s.quantities[name]),
            "features" => self.feature(&s.features[name]),
            _ => self.plain(block, name),
        }
    }

    fn bullets(&self, told: &mut Told, items: Vec<String>) {
        items.into_iter().for_each(|item| told.say(format!("· {item}")));
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
            self.bullets(told, effects.iter().map(|e| self.reader.effect(e, context)).collect());
        }
    }

    fn chance(&self, told: &mut Told, chance: Option<&Num>, context: &Context) {
        if let Some(chance) = chance {
            told.say(self.say("read-chance", &[("chance", self.reader.num(chance, context).into())]));
        }
    }

    fn rule(&self, rule: &model::Rule) -> Told {
        let context = Context::rule(rule.for_each.as_ref());
        let mut told = Told::default();
        if let Some(each) = &rule.for_each {
            told.say(self.each(each));
        }
        self.when(&mut told, "read-when", &rule.when, &context);
        self.chance(&mut told, rule.chance.as_ref(), &context);
        told.say(match rule.fires {
            Fires::Once => self.say("read-fires-once", &[]),
            Fires::EveryTurn => self.say("read-fires-every-turn", &[]),
            Fires::AtMostEvery { turns } => self.say("read-fires-at-most", &[("n", f64::from(turns).into())]),
        });
        self.then(&mut told, "read-then", &rule.then, &context);
        told.lines.extend(rule.note.clone());
        told
    }

    fn each(&self, each: &Each) -> String {
        let actors = |list: &[String]| list.iter().map(|a| self.reader.naming.named(a).the).collect::<Vec<_>>().join(", ");
        let (key, mut args): (_, Vec<(&'static str, Arg)>) = match each {
            Each::Actor { called, only, except } => ("read-each-actor", vec![("a", called.as_str().into()), ("only", actors(only).into()), ("except", actors(except).into())]),
            Each::Pair { from, toward, except } => ("read-each-pair", vec![("a", from.as_str().into()), ("b", toward.as_str().into()), ("except", actors(except).into())]),
            Each::Member { of, called, except } => {
                let treaty = self.reader.naming.bare("treaty", of);
                ("read-each-member", vec![("a", called.as_str().into()), ("treaty", treaty.into()), ("except", actors(except).into())])
            }
            Each::Node { called, only } => {
                let nodes = only.iter().map(|n| self.reader.naming.bare("node", n)).collect::<Vec<_>>().join(", ");
                ("read-each-node", vec![("a", called.as_str().into()), ("only", nodes.into())])
            }
            Each::Force { called, .. } => ("read-each-force", vec![("a", called.as_str().into())]),
        };
        let filled = |args: &[(&'static str, Arg)], name: &str| args.iter().any(|(n, a)| *n == name && *a != Arg::Text(String::new()));
        let limit = if filled(&args, "only") { "read-each-only" } else if filled(&args, "except") { "read-each-except" } else { "read-each-any" };
        let limit = self.say(limit, &args);
        args.push(("limit", limit.into()));
        self.say(key, &args)
    }

    fn lens(&self, lens: &model::Lens) -> Told {
        let context = Context::lens();
        let mut told = Told::default();
        told.say(self.say("read-lens", &[("who", self.who(&lens.observer, "read-observers").into())]));
        self.when(&mut told, "read-reads", &lens.reads, &context);
        let (key, num) = match &lens.valence {
            Shade::Set(num) => ("read-shade-set", num),
            Shade::Shift(num) => ("read-shade-shift", num),
            Shade::Multiply(num) => ("read-shade-multiply", num),
        };
        told.say(self.say(key, &[("by", self.reader.num(num, &context).into())]));
        self.then(&mut told, "read-also", &lens.also, &context);
        told
    }

    fn who(&self, who: &Who, everyone: &str) -> String {
        let actors = |list: &[String]| list.iter().map(|a| self.reader.naming.named(a).the).collect::<Vec<_>>().join(", ");
        match who {
            Who::Everyone => self.say(everyone, &[]),
            Who::Only(list) => actors(list),
            Who::Except(list) => self.say(&format!("{everyone}-except"), &[("who", actors(list).into())]),
        }
    }

    fn action(&self, action: &model::Action) -> Told {
        let context = Context::deed();
        let mut told = Told::default();
        let domain = self.say(&format!("word-{}", action.category.name()), &[]);
        told.say(self.say("read-doers", &[("who", self.who(&action.doers, "read-everyone").into()), ("domain", domain.into())]));
        for (key, role) in [("target", &action.target), ("beneficiary", &action.beneficiary), ("host", &action.host)] {
            if let Some(who) = self.role(role) {
                told.say(self.say(&format!("read-role-{key}"), &[("who", who.into())]));
            }
        }
        self.when(&mut told, "read-needs", &action.needs, &context);
        if !action.consents.is_empty() {
            let list: Vec<String> = action.consents.iter().map(|c| self.reader.naming.bare("consent", c)).collect();
            told.say(self.say("read-consents", &[("list", list.join(" ; ").into())]));
        }
        for (quantity, amount) in &action.cost {
            let amount = self.reader.num(amount, &context);
            let name = self.shell.words.find(&format!("read-cost-{quantity}"), &[]).unwrap_or_else(|| quantity.clone());
            told.say(self.say("read-cost", &[("what", name.into()), ("by", amount.into())]));
        }
        if action.rung > 0 {
            told.say(self.say("read-rung", &[("n", f64::from(action.rung).into())]));
        }
        if action.conciliation != Num::default() {
            told.say(self.say("read-off-ramp", &[("by", self.reader.num(&action.conciliation, &context).into())]));
        }
        if let Some(codes) = &action.codes {
            let mid = self.say(&format!("word-{}", codes.mid.name()), &[]);
            let args = [("goldstein", self.shell.signed(codes.goldstein, 1).into()), ("cameo", codes.cameo.as_str().into()), ("mid", mid.into())];
            told.say(self.say("read-codes", &args));
        }
        told.say(self.visibility(&action.visibility, &context));
        if action.lasts_turns > 1 {
            told.say(self.say("read-lasts", &[("n", f64::from(action.lasts_turns).into())]));
        }
        self.then(&mut told, "read-then", &action.then, &context);
        told
    }

    fn role(&self, role: &Role) -> Option<String> {
        let actors = |list: &[String]| list.iter().map(|a| self.reader.naming.named(a).the).collect::<Vec<_>>().join(", ");
        let formula = |text: &str| self.reader.say(&self.checked.formula(text, &Context::deed()));
        match role {
            Role::Nobody => None,
            Role::Anyone => Some(self.say("read-anyone", &[])),
            Role::Only(list) => Some(actors(list)),
            Role::Except(list) => Some(self.say("read-everyone-except", &[("who", actors(list).into())])),
            Role::Lowest(text) => Some(self.say("read-lowest", &[("by", formula(text).into())])),
            Role::Highest(text) => Some(self.say("read-highest", &[("by", formula(text).into())])),
        }
    }

    fn visibility(&self, visibility: &Visibility, context: &Context) -> String {
        let num = |num: &Num| Arg::Text(self.reader.num(num, context));
        match visibility {
            Visibility::Public => self.say("read-public", &[]),
            Visibility::Discreet { detection } => self.say("read-discreet", &[("detection", num(detection))]),
            Visibility::Covert { detection, attribution } => {
                self.say("read-covert", &[("detection", num(detection)), ("attribution", num(attribution))])
            }
        }
    }

    fn red_line(&self, line: &model::RedLine) -> Told {
        let context = Context::plain();
        let mut told = Told::default();
        told.say(self.say("read-red-line", &[("who", self.reader.naming.named(&line.owner).of.into())]));
        self.when(&mut told, "read-crossed", &line.when, &context);
        self.then(&mut told, "read-then", &line.then, &context);
        match &line.clears {
            Clears::Never => told.say(self.say("read-clears-never", &[])),
            Clears::When(conditions) => self.when(&mut told, "read-clears", conditions, &context),
        }
        told
    }

    fn inject(&self, inject: &model::Inject) -> Told {
        let context = Context::plain();
        let mut told = Told::default();
        told.say(match &inject.at {
            At::Turn(turn) => self.say("read-at-turn", &[("n", f64::from(*turn).into())]),
            At::Date(date) => self.say("read-at-date", &[("date", date.as_str().into())]),
            At::WhenTrue => self.say("read-at-when-true", &[]),
            At::Facilitator => self.say("read-at-facilitator", &[]),
        });
        self.when(&mut told, "read-when", &inject.when, &context);
        self.chance(&mut told, inject.chance.as_ref(), &context);
        self.then(&mut told, "read-then", &inject.then, &context);
        told
    }

    fn outcome(&self, outcome: &model::Outcome) -> Told {
        let mut told = Told::default();
        told.say(self.say(if outcome.decide == Decide::AtOnce { "read-at-once" } else { "read-at-end" }, &[]));
        if outcome.when.lines.is_empty() {
            told.say(self.say("read-otherwise", &[]));
        }
        self.when(&mut told, "read-holds", &outcome.when, &Context::plain());
        told
    }

    fn param(&self, name: &str, param: &model::Param) -> Told {
        let mut told = Told::default();
        let range = param.range.as_ref().map_or(String::new(), |r| {
            self.say("read-range", &[("low", self.reader.number(r.start).into()), ("high", self.reader.number(r.end).into())])
        });
        let value = self.reader.number(param.value);
        let unit = param.unit.as_ref().map_or(String::new(), |u| format!(" {u}"));
        told.say(format!("{name} = {value}{unit}{range}"));
        told.lines.extend(param.doc.clone());
        if let Some(confidence) = param.confidence {
            let word = self.say(&format!("word-{}", confidence.name()), &[]);
            told.say(self.say("read-confidence", &[("word", word.into())]));
        }
        told
    }

    fn own_quantity(&self, quantity: &model::Quantity) -> Told {
        let mut told = Told::default();
        told.say(quantity.doc.clone());
        let args = [
            ("low", self.reader.number(quantity.range.start).into()),
            ("high", self.reader.number(quantity.range.end).into()),
            ("start", self.reader.num(&quantity.start, &Context::plain()).into()),
        ];
        told.say(self.say(&format!("read-scope-{}", quantity.scope.name()), &args));
        told
    }

    fn feature(&self, feature: &model::Feature) -> Told {
        let mut told = Told::default();
        told.lines.extend(feature.doc.clone());
        told.say(self.say("read-feature", &[("value", self.reader.num(&feature.value, &Context::deed()).into())]));
        told
    }

    /// Every other kind: its fields, one a line.
    fn plain(&self, block: &str, name: &str) -> Told {
        let mut told = Told::default();
        let entry = if block == "ladder" { self.tree.get("ladder") } else { self.tree.get(block).and_then(|b| b.get(name)) };
        for (field, value) in entry.and_then(Value::as_object).into_iter().flatten() {
            if !["cites", "assumption"].contains(&field.as_str()) && !value.is_null() {
                told.say(format!("{field}: {}", self.value(value)));
            }
        }
        told
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::String(text) if self.checked.scenario.actors.contains_key(text) => self.reader.naming.actor(text),
            Value::String(text) => self.shell.words.find(&format!("word-{text}"), &[]).unwrap_or_else(|| text.clone()),
            Value::Number(n) => n.as_f64().map_or_else(|| n.to_string(), |x| self.reader.number(x)),
            Value::Bool(b) => self.say(if *b { "read-yes" } else { "read-no" }, &[]),
            Value::Array(list) => list.iter().map(|v| self.value(v)).collect::<Vec<_>>().join(", "),
            Value::Object(map) if map.contains_key("value") => map.get("value").map_or(String::new(), |v| self.value(v)),
            Value::Object(map) => {
                let field = |(name, v): (&String, &Value)| format!("{name} {}", self.value(v));
                map.iter().filter(|(n, v)| *n != "cites" && *n != "assumption" && !v.is_null()).map(field).collect::<Vec<_>>().join("; ")
            }
            Value::Null => String::new(),
        }
    }

    /// Parameters and own quantities that were met, with what they stand for.
    fn terms(&self) -> String {
        let mut table = Table::new(&[false, false]);
        let mut any = false;
        for name in std::mem::take(&mut *self.reader.parameters.borrow_mut()) {
            let p = &self.checked.scenario.params[&name];
            let doc = p.doc.clone().or_else(|| p.assumption.clone()).unwrap_or_default();
            table.row(vec![format!("`{name}`"), format!("= {}  {doc}", self.reader.number(p.value))]);
            any = true;
        }
        for name in std::mem::take(&mut *self.reader.quantities.borrow_mut()) {
            table.row(vec![name.clone(), self.checked.scenario.quantities[&name].doc.clone()]);
            any = true;
        }
        if any { format!("\n{}", table.draw(self.shell.width, "  ")) } else { String::new() }
    }

    /// Claims and sources that are cited, and what is assumed.
    fn origin(&self, block: &str, name: &str) -> String {
        let entry = match self.tree.get(block) {
            Some(Value::Array(list)) => list.iter().find(|e| e.get("id").and_then(Value::as_str) == Some(name)),
            Some(ladder) if block == "ladder" => Some(ladder),
            Some(map) => map.get(name),
            None => None,
        };
        let mut table = Table::new(&[false, false]);
        let cites = entry.and_then(|e| e.get("cites")).and_then(Value::as_array);
        let mut any = false;
        for cite in cites.into_iter().flatten().filter_map(Value::as_str) {
            let text = match cite.strip_prefix("S:") {
                Some(source) => self.checked.scenario.sources.get(source).map(|s| s.title.clone()),
                None => self.checked.texts.find(self.shell.lang, &key("claim", cite), &[]),
            };
            table.row(vec![cite.into(), text.unwrap_or_default()]);
            any = true;
        }
        if let Some(assumption) = entry.and_then(|e| e.get("assumption")).and_then(Value::as_str) {
            table.row(vec![self.say("read-assumption", &[]), assumption.into()]);
            any = true;
        }
        if any { format!("\n{}", table.draw(self.shell.width, "  ")) } else { String::new() }
    }
}
