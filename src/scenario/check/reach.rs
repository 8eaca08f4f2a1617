//! What can happen at all: a fixpoint over the values that quantities can reach from their starts through the effects of
//! everything that can itself happen. Widened at once to the declared bounds, so it ends after a few rounds.

use super::at::At;
use super::tools::Checks;
use crate::scenario::formula::ast::{Expr, Quantity, Term};
use crate::scenario::formula::{Bounds, Context, Declared, range, truth, typed};
use crate::scenario::model::{Conditions, Effect, Moves, Num};
use crate::slot::{Kind, Slot, Values, Word};
use std::collections::{BTreeMap, BTreeSet};

/// Something that happens when its guard holds.
struct Step<'a> {
    block: &'static str,
    name: &'a str,
    guard: Vec<Expr>,
    effects: &'a [Effect],
    context: Context,
}

/// What can be so far.
struct Reach<'a> {
    declared: Declared<'a>,
    /// Values by quantity; those that are not here can be anything.
    numbers: BTreeMap<String, (f64, f64)>,
    /// Labels and states that can be, by quantity and treaty.
    codes: BTreeSet<(String, u32)>,
    /// Flags, rules and red lines that can be up, fired, crossed.
    happened: BTreeSet<(Slot, String)>,
    /// What entries that were taken out name: it can be anything.
    mentioned: &'a BTreeSet<String>,
}

impl Checks<'_> {
    /// Adds a warning for rules, red lines and injects that nothing can bring about, and for actions that nobody can do;
    /// `mentioned` is what entries that were taken out name.
    pub(crate) fn reach(&mut self, mentioned: &BTreeSet<String>) {
        let steps = steps(self.declared);
        let mut reach = Reach::start(self.declared, mentioned);
        let mut grew = true;
        while grew {
            let open: Vec<&Step> = steps.iter().filter(|step| reach.allows(step)).collect();
            grew = false;
            for step in open {
                grew |= reach.take(step);
            }
        }
        for step in steps.iter().filter(|step| !reach.allows(step)) {
            let at = At::block(step.block);
            let at = at.to(step.name);
            let field = at.to(if step.block == "actions" {
                "needs"
            } else {
                "when"
            });
            let path = field.path();
            if self
                .found
                .iter()
                .any(|found| found.code() == "F201" && found.path.starts_with(&path))
            {
                continue;
            }
            let finding = if step.block == "actions" {
                at.key("L219")
            } else {
                field.value("F205")
            };
            self.found.push(finding.with("name", step.name));
        }
    }
}

fn steps(declared: Declared) -> Vec<Step> {
    let scenario = declared.scenario;
    let mut steps = vec![];
    let mut add = |block, name, guard: &Conditions, effects, context: Context| {
        let guard = guard
            .lines
            .iter()
            .filter_map(|line| Some(typed(line, declared, &context).ok()?.expr));
        let guard = guard.collect();
        steps.push(Step {
            block,
            name,
            guard,
            effects,
            context,
        });
    };
    for (name, rule) in &scenario.rules {
        add(
            "rules",
            name.as_str(),
            &rule.when,
            rule.then.as_slice(),
            Context::rule(rule.for_each.as_ref()),
        );
    }
    for (name, line) in &scenario.red_lines {
        add("red_lines", name, &line.when, &line.then, Context::plain());
    }
    for (name, inject) in &scenario.injects {
        add(
            "injects",
            name,
            &inject.when,
            &inject.then,
            Context::plain(),
        );
    }
    for (name, action) in &scenario.actions {
        add(
            "actions",
            name,
            &action.needs,
            &action.then,
            Context::deed(),
        );
    }
    for (name, lens) in &scenario.lenses {
        add(
            "lenses",
            name,
            &Conditions::default(),
            &lens.also,
            Context::lens(),
        );
    }
    steps
}

impl<'a> Reach<'a> {
    fn start(declared: Declared<'a>, mentioned: &'a BTreeSet<String>) -> Self {
        let scenario = declared.scenario;
        let (numbers, codes, happened) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        let mut reach = Self {
            declared,
            numbers,
            codes,
            happened,
            mentioned,
        };
        let capital_stays =
            scenario.mechanisms.capital.is_none() && scenario.mechanisms.habit.is_none();
        let by_rules = scenario
            .ladder
            .as_ref()
            .is_some_and(|ladder| ladder.moves == Moves::ByRules);
        let built_in = [
            ("affinity", true),
            ("cohesion", true),
            ("resolve", true),
            ("insecurity", true),
            ("capital", capital_stays),
            ("tension", scenario.mechanisms.tension.is_none()),
            ("rung", by_rules),
        ];
        for (name, _) in built_in
            .into_iter()
            .filter(|(_, moved_by_effects_only)| *moved_by_effects_only)
        {
            reach.numbers.insert(name.into(), (0.0, 0.0));
        }
        for (name, quantity) in &scenario.quantities {
            let start = reach.amount(&quantity.start, &Context::plain());
            reach.numbers.insert(name.clone(), start);
        }
        for values in scenario
            .actors
            .values()
            .map(|a| &a.start)
            .chain(scenario.stances.values().map(|s| &s.start))
        {
            for (name, num) in values {
                reach.begin(name, num);
            }
        }
        for stance in scenario.stances.values() {
            reach.begin("affinity", &stance.affinity);
            reach.begin("tension", &stance.tension);
            reach.begin("rung", &Num::Literal(f64::from(stance.rung)));
            reach.codes.extend(
                stance
                    .label
                    .map(|label| ("label".to_string(), label as u32)),
            );
        }
        for action in scenario.actions.values() {
            for name in action.cost.keys() {
                reach.lower(name);
            }
        }
        reach.states();
        reach.numbers.retain(|name, _| !mentioned.contains(name));
        reach
    }

    /// Adds the states that treaties start in or move to by themselves.
    fn states(&mut self) {
        for (name, treaty) in &self.declared.scenario.treaties {
            let code = |state: &String| treaty.states.iter().position(|known| known == state);
            let states = treaty
                .parties
                .values()
                .chain(treaty.moves.iter().map(|step| &step.to))
                .filter_map(code);
            let states = states.filter_map(|code| u32::try_from(code).ok());
            self.codes
                .extend(states.map(|code| (format!("status {name}"), code)));
        }
    }

    /// Adds a start value.
    fn begin(&mut self, name: &str, start: &Num) {
        let (low, high) = self.amount(start, &Context::plain());
        self.widen(name, low, high);
    }

    fn amount(&self, num: &Num, context: &Context) -> (f64, f64) {
        match num {
            Num::Literal(value) => (*value, *value),
            Num::Sourced(param) => {
                let range = param.range.clone().unwrap_or(param.value..param.value);
                (range.start.min(param.value), range.end.max(param.value))
            }
            Num::Formula(text) => match typed(text, self.declared, context) {
                Ok(typed) => range(&typed.expr, self),
                Err(_) => (f64::NEG_INFINITY, f64::INFINITY),
            },
        }
    }

    fn allows(&self, step: &Step) -> bool {
        step.guard.iter().all(|line| truth(line, self).0)
    }

    /// Adds what a step brings about; returns whether anything is new.
    fn take(&mut self, step: &Step) -> bool {
        let slot = match step.block {
            "rules" => Some(Slot::Fired),
            "red_lines" => Some(Slot::Crossed),
            _ => None,
        };
        let mut grew = slot.is_some_and(|slot| self.happened.insert((slot, step.name.into())));
        for effect in step.effects {
            grew |= self.effect(effect, &step.context);
        }
        grew
    }

    fn effect(&mut self, effect: &Effect, context: &Context) -> bool {
        match effect {
            Effect::Change { what, by } => {
                let (low, high) = self.amount(by, context);
                let name = name_of(what);
                (high > 0.0 && self.raise(name)) | (low < 0.0 && self.lower(name))
            }
            Effect::Raise { what, by } => {
                self.amount(by, context).1 > 0.0 && self.raise(name_of(what))
            }
            Effect::Lower { what, by } => {
                self.amount(by, context).1 > 0.0 && self.lower(name_of(what))
            }
            Effect::SetTo { what, to } => self.set(what, to, context),
            Effect::Pull { what, toward, .. } => {
                let (low, high) = self.amount(toward, context);
                self.widen(name_of(what), low, high)
            }
            Effect::Flag(name) => self.happened.insert((Slot::Flag, name.clone())),
            Effect::Tell { .. }
            | Effect::Send { .. }
            | Effect::Clear { .. }
            | Effect::Do { .. } => false,
        }
    }

    fn set(&mut self, what: &str, to: &Num, context: &Context) -> bool {
        let Ok(target) = typed(what, self.declared, context) else {
            return false;
        };
        if let Expr::Read(Quantity::Slot(slot), of) = &target.expr
            && let Some(words) = self.declared.words(*slot, of)
        {
            let Num::Formula(word) = to else { return false };
            let code = words
                .iter()
                .position(|known| known == word)
                .and_then(|code| u32::try_from(code).ok());
            return code.is_some_and(|code| self.codes.insert((holder(*slot, of), code)));
        }
        let (low, high) = self.amount(to, context);
        self.widen(name_of(what), low, high)
    }

    fn raise(&mut self, name: &str) -> bool {
        let (_, high) = self.declared_bounds(name);
        self.widen(name, high, high)
    }

    fn lower(&mut self, name: &str) -> bool {
        let (low, _) = self.declared_bounds(name);
        self.widen(name, low, low)
    }

    fn widen(&mut self, name: &str, low: f64, high: f64) -> bool {
        let bounds = self.declared_bounds(name);
        let Some(now) = self.numbers.get_mut(name) else {
            return false;
        };
        let wider = (now.0.min(low.max(bounds.0)), now.1.max(high.min(bounds.1)));
        let grew = wider.0 < now.0 || wider.1 > now.1;
        *now = wider;
        grew
    }

    fn declared_bounds(&self, name: &str) -> (f64, f64) {
        let slot = crate::slot::find(name).map(|quantity| self.declared.slot(quantity.slot));
        let own = self.declared.own(name).map(|own| own.1);
        own.or(slot).unwrap_or((f64::NEG_INFINITY, f64::INFINITY))
    }
}

/// Returns the quantity that an effect writes.
fn name_of(what: &str) -> &str {
    what.split('(').next().unwrap_or_default().trim()
}

/// Returns what holds a label or state: labels are one set, states one for each treaty.
fn holder(slot: Slot, of: &[Term]) -> String {
    match of.get(1) {
        Some(Term::Name(Kind::Treaty, treaty)) => format!("{} {treaty}", slot.quantity().name),
        _ => slot.quantity().name.into(),
    }
}

impl Bounds for Reach<'_> {
    fn quantity(&self, quantity: &Quantity, of: &[Term]) -> (f64, f64) {
        let name = match quantity {
            Quantity::Slot(slot) => slot.quantity().name,
            Quantity::Own(name) => name,
        };
        self.numbers
            .get(name)
            .copied()
            .unwrap_or_else(|| self.declared.quantity(quantity, of))
    }

    fn truth(&self, quantity: &Quantity, of: &[Term]) -> (bool, bool) {
        match (quantity, of.first()) {
            (
                Quantity::Slot(slot @ (Slot::Flag | Slot::Fired | Slot::Crossed)),
                Some(Term::Name(_, name)),
            ) => {
                let can_be = self.happened.contains(&(*slot, name.clone()));
                (can_be || self.mentioned.contains(name), true)
            }
            _ => (true, true),
        }
    }

    fn parameter(&self, name: &str) -> (f64, f64) {
        self.declared.parameter(name)
    }

    fn word(&self, word: Word) -> (f64, f64) {
        self.declared.word(word)
    }

    fn code(&self, quantity: &Quantity, of: &[Term], code: u32) -> bool {
        let Quantity::Slot(slot) = quantity else {
            return true;
        };
        let holds_words = matches!(slot.quantity().values, Values::Labels | Values::States);
        let name = slot.quantity().name;
        !holds_words
            || self.mentioned.contains(name)
            || self.codes.contains(&(holder(*slot, of), code))
    }
}
