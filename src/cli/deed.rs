//! A deed as the command line names it: `TURN:WHO=OPTION`, where WHO is a docket or an actor, and OPTION an action, with `:NAME`
//! of a side where an actor can do it to several.

use super::given::unknown;
use super::shell::Failure;
use crate::analysis::compare::Substitute;
use crate::rules::Ruleset;
pub(crate) use crate::rules::WAIT;
use crate::rules::action::Choosable;

/// Reads a deed.
pub(crate) fn parse(text: &str, rules: &Ruleset) -> Result<Substitute, Failure> {
    let parts = text.split_once(':').and_then(|(turn, rest)| {
        let (who, option) = rest.split_once('=')?;
        let turn = turn.trim().parse().ok().filter(|turn| *turn > 0)?;
        Some((turn, who.trim(), option.trim()))
    });
    let Some((turn, who, option)) = parts else {
        return Err(Failure::input("deed-form").with("given", text));
    };
    let dockets = dockets(who, rules)?;
    let (docket, option) = find(option, &dockets, rules)?;
    Ok(Substitute {
        turn,
        docket,
        option,
    })
}

/// Returns the docket of a name, or all of an actor.
pub(crate) fn dockets(who: &str, rules: &Ruleset) -> Result<Vec<usize>, Failure> {
    let all = || rules.dockets.iter().enumerate();
    if let Some((docket, _)) = all().find(|(_, docket)| docket.name == who) {
        return Ok(vec![docket]);
    }
    let actor = |id: u16| rules.registry.actors.name(id.into());
    let own: Vec<usize> = all()
        .filter(|(_, d)| actor(d.actor) == who)
        .map(|(i, _)| i)
        .collect();
    if own.is_empty() {
        let names = rules
            .dockets
            .iter()
            .flat_map(|d| [d.name.as_str(), actor(d.actor)]);
        return Err(unknown(
            "deed-docket",
            who,
            names.collect::<std::collections::BTreeSet<_>>(),
        ));
    }
    Ok(own)
}

/// Returns an option by name, as [`parse`] reads it and tables write it.
pub(crate) fn name(option: Option<u16>, rules: &Ruleset) -> String {
    rules.option_name(option)
}

fn sides<'a>(option: &Choosable, rules: &'a Ruleset) -> impl Iterator<Item = &'a str> {
    let n = rules.registry.actors.len();
    let known = option.sides().filter(move |id| *id < n);
    known.map(|id| rules.registry.actors.name(id))
}

fn find(text: &str, dockets: &[usize], rules: &Ruleset) -> Result<(usize, Option<u16>), Failure> {
    if text == WAIT {
        let waits: Vec<usize> = dockets
            .iter()
            .copied()
            .filter(|d| rules.dockets[*d].wait.is_some())
            .collect();
        return match waits[..] {
            [docket] => Ok((docket, None)),
            [] => Err(Failure::input("deed-no-wait")),
            _ => Err(many(
                text,
                waits.iter().map(|d| rules.dockets[*d].name.clone()),
            )),
        };
    }
    let mut words = text.split(':');
    let action = words.next().unwrap_or_default();
    let named: Vec<&str> = words.collect();
    let options = || {
        dockets
            .iter()
            .flat_map(|d| rules.dockets[*d].options.clone().map(move |o| (*d, o)))
    };
    let action_of = |o: usize| rules.registry.actions.name(rules.options[o].action.into());
    let fits = |(_, o): &(usize, usize)| {
        action_of(*o) == action
            && named
                .iter()
                .all(|name| sides(&rules.options[*o], rules).any(|side| side == *name))
    };
    let id = |o: usize| u16::try_from(o).expect("few options");
    let found: Vec<(usize, usize)> = options().filter(fits).collect();
    match found[..] {
        [(docket, option)] => Ok((docket, Some(id(option)))),
        [] => {
            let known: std::collections::BTreeSet<String> =
                options().map(|(_, o)| name(Some(id(o)), rules)).collect();
            let is_action = known.iter().any(|k| k.split(':').next() == Some(action));
            let near = known.iter().map(|k| {
                if is_action {
                    k.as_str()
                } else {
                    k.split(':').next().unwrap_or_default()
                }
            });
            Err(unknown(
                "deed-option",
                text,
                near.filter(|k| !is_action || k.starts_with(action)),
            ))
        }
        _ => Err(many(
            text,
            found.iter().map(|(_, o)| name(Some(id(*o)), rules)),
        )),
    }
}

fn many(text: &str, list: impl Iterator<Item = String>) -> Failure {
    let list: Vec<String> = list.collect();
    Failure::input("deed-many")
        .with("name", text)
        .with("list", list.join(", "))
}
