//! A scenario as the command line gives it: a path or a name, with values set, a parameter set and policies.

use super::args::Given;
use super::shell::{Failure, Shell};
use crate::diag::nearest;
use crate::rules::{CompileOptions, PolicyChoice};
use crate::scenario::model::Policy;
use crate::scenario::{self, Loaded, Options};

/// Loads a scenario with the changes asked for.
pub(crate) fn load(spec: &str, given: &Given, shell: &Shell) -> Result<Loaded, Failure> {
    let loaded = scenario::load(spec, &options(given)?)
        .map_err(|f| Failure::Findings(f.diagnostics, f.files))?;
    if !loaded.warnings.is_empty() {
        let args = [
            ("n", (loaded.warnings.len() as f64).into()),
            ("scenario", spec.into()),
        ];
        shell.remark(&format!("{}\n", shell.say("given-warnings", &args)));
    }
    Ok(loaded)
}

/// Returns what `--set` and `--params` ask for.
pub(crate) fn options(given: &Given) -> Result<Options, Failure> {
    let split = |text: &String| match text.split_once('=') {
        Some((path, value)) if !path.is_empty() && !value.is_empty() => {
            Ok((path.trim().into(), value.trim().into()))
        }
        _ => Err(Failure::input("given-set").with("given", text.as_str())),
    };
    let overrides = given.set.iter().map(split).collect::<Result<_, _>>()?;
    Ok(Options {
        overrides,
        params: given.params.clone(),
    })
}

/// Returns the policies that `--policy` asks for.
pub(crate) fn policies(loaded: &Loaded, given: &Given) -> Result<CompileOptions, Failure> {
    let one = |text: &String| policy(loaded, text);
    Ok(CompileOptions {
        policies: given.policy.iter().map(one).collect::<Result<_, _>>()?,
        ..CompileOptions::default()
    })
}

fn policy(loaded: &Loaded, text: &str) -> Result<(String, PolicyChoice), Failure> {
    let Some((actor, spec)) = text.split_once('=') else {
        return Err(Failure::input("given-policy").with("given", text));
    };
    let scenario = &loaded.checked.scenario;
    if !scenario.actors.contains_key(actor) {
        return Err(unknown(
            "given-actor",
            actor,
            scenario.actors.keys().map(String::as_str),
        ));
    }
    if let Some(script) = spec.strip_prefix("script:") {
        if !scenario.scripts.contains_key(script) {
            return Err(unknown(
                "given-script",
                script,
                scenario.scripts.keys().map(String::as_str),
            ));
        }
        return Ok((actor.into(), PolicyChoice::Script(script.into())));
    }
    let choice = PolicyChoice::parse(spec)
        .ok_or_else(|| unknown("given-policy-name", spec, PolicyChoice::words()))?;
    let has_utility = matches!(scenario.actors[actor].policy, Some(Policy::Utility { .. }));
    if choice.bends_utility() && !has_utility {
        return Err(Failure::input("given-policy-bends")
            .with("name", spec)
            .with("actor", actor));
    }
    Ok((actor.into(), choice))
}

/// Returns a failure about a name that is not known: the nearest one, else the names there are.
pub(crate) fn unknown<'a>(
    key: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Failure {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(name, known.iter().copied()) {
        Some(near) => Failure::input(&format!("{key}-near"))
            .with("name", name)
            .with("near", near),
        None => Failure::input(key)
            .with("name", name)
            .with("known", known.join(", ")),
    }
}
