//! What happens: every verb with its quantity and amounts.

use super::at::At;
use super::tools::{Allowed, Checker, inside};
use super::usage::Used;
use crate::diag::{Diagnostic, Message};
use crate::scenario::formula::ast::{Expr, Quantity};
use crate::scenario::formula::{Context, Type};
use crate::scenario::model::{Effect, Narrative, Num, Role, Scenario};
use crate::slot::{Kind, Slot};

/// Checks a list of effects.
pub(super) fn check(c: &mut Checker, at: &At, effects: &[Effect], context: &Context) {
    for (i, effect) in effects.iter().enumerate() {
        check_one(c, &at.nth(i), effect, context);
    }
    twice(c, at, effects);
}

/// A channel must be one of the narrative's.
pub(super) fn channel(c: &mut Checker, finding: Diagnostic, told: &Narrative, name: &str) {
    if told.channels.iter().all(|channel| channel.name() != name) {
        let names = told.channels.iter().map(|channel| channel.name());
        c.unknown(finding, "none-channel", name, names);
    }
}

fn check_one(c: &mut Checker, at: &At, effect: &Effect, context: &Context) {
    match effect {
        Effect::Change { what, by } => {
            target(c, &at.to("what"), what, context, false);
            c.number(&at.to("by"), by, context, Allowed::ANY);
        }
        Effect::Raise { what, by } => {
            target(c, &at.to("what"), what, context, false);
            amount(c, &at.to("by"), by, context, ["Raise", "Lower"]);
        }
        Effect::Lower { what, by } => {
            target(c, &at.to("what"), what, context, false);
            amount(c, &at.to("by"), by, context, ["Lower", "Raise"]);
        }
        Effect::SetTo { what, to } => set_to(c, at, what, to, context),
        Effect::Pull { what, toward, rate } => {
            target(c, &at.to("what"), what, context, false);
            c.number(&at.to("toward"), toward, context, Allowed::ANY);
            c.number(&at.to("rate"), rate, context, Allowed::SHARE);
        }
        Effect::Tell {
            narrative,
            by,
            boost,
        } => {
            c.name(&at.to("narrative"), Kind::Narrative, narrative);
            if let Some(told) = c.declared.scenario.narratives.get(narrative) {
                channel(c, at.to("by").value("E201"), told, by.name());
            }
            c.number(&at.to("boost"), boost, context, Allowed::SHARE);
        }
        Effect::Send {
            men,
            owner,
            from,
            to,
        } => {
            c.number(&at.to("men"), men, context, Allowed::NATURAL);
            c.name(&at.to("owner"), Kind::Actor, owner);
            c.name(&at.to("from"), Kind::Node, from);
            c.name(&at.to("to"), Kind::Node, to);
        }
        Effect::Clear { red_line } => c.name(&at.to("red_line"), Kind::RedLine, red_line),
        Effect::Flag(_) => {}
        Effect::Do {
            action,
            doer,
            target,
            beneficiary,
        } => {
            c.name(&at.to("action"), Kind::Action, action);
            c.name(&at.to("doer"), Kind::Actor, doer);
            let sides = [("target", target), ("beneficiary", beneficiary)];
            for (field, name) in sides {
                if let Some(name) = name {
                    c.name(&at.to(field), Kind::Actor, name);
                }
            }
            let [target, beneficiary] = sides.map(|(_, name)| name.as_deref());
            if !can_do(c.declared.scenario, action, doer, target, beneficiary) {
                let finding = at.to("doer").value("E237").with("actor", doer.as_str());
                c.report(finding.with("name", action.as_str()));
            }
        }
    }
}

/// Whether some docket of an actor holds an action, toward the sides named. Names that do not exist are told elsewhere.
fn can_do(
    s: &Scenario,
    action: &str,
    doer: &str,
    target: Option<&str>,
    beneficiary: Option<&str>,
) -> bool {
    let (Some(action), Some(actor)) = (s.actions.get(action), s.actors.get(doer)) else {
        return true;
    };
    let holds = match &action.docket {
        Some(docket) => s.dockets.get(docket).is_some_and(|d| d.actor == doer) || docket == doer,
        None => {
            let has_docket = s.dockets.values().any(|d| d.actor == doer);
            s.dockets.contains_key(doer) || (actor.policy.is_some() && !has_docket)
        }
    };
    let fits = |role: &Role, named: Option<&str>| match (role, named) {
        (_, None) | (Role::Anyone, _) => true,
        (Role::Only(list), Some(name)) => list.iter().any(|x| x == name),
        (Role::Except(list), Some(name)) => !list.iter().any(|x| x == name),
        (Role::Nobody | Role::Lowest(_) | Role::Highest(_), Some(_)) => false,
    };
    holds
        && super::deeds::does(&action.doers, doer)
        && fits(&action.target, target)
        && fits(&action.beneficiary, beneficiary)
}

/// An amount of Raise or Lower: never negative.
fn amount(c: &mut Checker, at: &At, by: &Num, context: &Context, [verb, other]: [&str; 2]) {
    let Some((low, _)) = c.number(at, by, context, Allowed::ANY) else {
        return;
    };
    if low >= 0.0 {
        return;
    }
    if matches!(by, Num::Formula(_)) {
        c.report(at.value("F204").help(Message::new("help-change")));
    } else {
        let finding = at.value("E223").with("verb", verb);
        let example = format!("{other}(..., by: {})", -low);
        c.report(finding.help(Message::new("help-write").with("example", example)));
    }
}

fn set_to(c: &mut Checker, at: &At, what: &str, to: &Num, context: &Context) {
    let Some((slot, kind)) = target(c, &at.to("what"), what, context, true) else {
        return;
    };
    let at = at.to("to");
    match (kind, to) {
        (Type::Words(words), Num::Formula(word)) => {
            if !words.contains(word) {
                c.unknown(
                    at.value("E201"),
                    "none-value",
                    word,
                    words.iter().map(String::as_str),
                );
            }
        }
        (Type::Words(words), Num::Literal(_) | Num::Sourced(_)) => {
            let finding = at.value("F109-word");
            c.report(finding.help(Message::new("help-one-of").with("names", words.join(", "))));
        }
        (_, num) => {
            let (low, high) = match &slot {
                Quantity::Slot(slot) => c.declared.slot(*slot),
                Quantity::Own(name) => c.declared.own(name).map_or((0.0, 0.0), |own| own.1),
            };
            c.number(&at, num, context, Allowed::of(low, high));
        }
    }
}

/// The quantity that an effect writes, with its type.
fn target(
    c: &mut Checker,
    at: &At,
    what: &str,
    context: &Context,
    words_fit: bool,
) -> Option<(Quantity, Type)> {
    let written = what.split('(').next().unwrap_or_default().trim();
    let was_read = c.used.contains(&Used::Read(written.into()));
    let typed = c.formula(at, what, context)?;
    let Expr::Read(quantity, _) = typed.expr else {
        let finding = inside(at, "E225", 0..what.len()).with("found", what);
        c.report(finding.help(Message::new("help-name-one")));
        return None;
    };
    let name = match &quantity {
        Quantity::Slot(slot) => slot.quantity().name.to_string(),
        Quantity::Own(name) => name.clone(),
    };
    if !was_read {
        // To be written is not to be read.
        c.used.remove(&Used::Read(name.clone()));
    }
    c.used.insert(Used::Written(name.clone()));
    if let Quantity::Slot(slot) = &quantity
        && !slot.quantity().writable
    {
        let finding = at.value("E224").with("name", name);
        let help = match slot {
            Slot::Troops | Slot::Underway => Some("help-send"),
            Slot::Crossed => Some("help-clear"),
            Slot::Flag => Some("help-flag"),
            _ => None,
        };
        c.report(match help {
            Some(key) => finding.help(Message::new(key)),
            None => finding,
        });
        return None;
    }
    if matches!(typed.kind, Type::Words(_)) && !words_fit {
        let finding = at.value("F109-raise").with("name", name);
        c.report(finding.help(Message::new("help-set-to")));
        return None;
    }
    Some((quantity, typed.kind))
}

/// Two `SetTo` of one quantity in one entry cannot both count.
fn twice(c: &mut Checker, at: &At, effects: &[Effect]) {
    let set = |effect: &Effect| match effect {
        Effect::SetTo { what, .. } => Some(what.split_whitespace().collect::<String>()),
        _ => None,
    };
    for (i, effect) in effects.iter().enumerate() {
        let Some(what) = set(effect) else { continue };
        if effects[..i]
            .iter()
            .any(|other| set(other).as_ref() == Some(&what))
        {
            let at = at.nth(i);
            c.report(at.to("what").value("E235").with("name", what));
        }
    }
}
