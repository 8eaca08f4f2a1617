//! Help and usage errors in the language of the call: every verb and option has its text in `cli.ftl`.
//!
//! The key of a verb is `verb-NAME`, of an option `arg-NAME`, or `arg-VERB-NAME` where a verb has a text of its own.

use super::shell::{Exit, Failure};
use crate::diag::Message;
use crate::text::Words;
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Returns the command with every text in the language of the words.
pub(crate) fn localise(command: Command, words: &Words, width: usize) -> Command {
    dress(command, words, "").term_width(width)
}

fn dress(command: Command, words: &Words, verb: &str) -> Command {
    let about = if verb.is_empty() {
        "cli-about".into()
    } else {
        format!("verb-{verb}")
    };
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_string())
        .collect();
    let mut command = command.about(words.say(&about, &[])).mut_args(|arg| {
        let id = arg.get_id().as_str().replace('_', "-");
        let valued = arg.get_action().takes_values();
        let arg = arg.help(arg_text(words, verb, &id));
        if valued {
            arg.hide_default_value(true).hide_possible_values(true)
        } else {
            arg
        }
    });
    command = match words.find(&format!("{about}-more"), &[]) {
        Some(more) => command.after_help(more),
        None => command,
    };
    let template = template(&command, words, verb.is_empty());
    for name in names {
        command = command.mut_subcommand(&name, |sub| dress(sub, words, &name));
    }
    command.help_template(template)
}

/// Returns the layout of a command's help: only the sections that it has.
fn template(command: &Command, words: &Words, top: bool) -> String {
    let usage = if top {
        format!("escalade {}", words.say("cli-usage-top", &[]))
    } else {
        "{usage}".into()
    };
    let mut out = format!(
        "{{about-with-newline}}\n{} {usage}\n",
        words.say("cli-usage", &[])
    );
    let sections = [
        ("cli-verbs", "{subcommands}", top),
        (
            "cli-arguments",
            "{positionals}",
            command.get_positionals().next().is_some(),
        ),
        ("cli-options", "{options}", true),
    ];
    for (key, tag, _) in sections.into_iter().filter(|s| s.2) {
        out.push_str(&format!("\n{}\n{tag}\n", words.say(key, &[])));
    }
    // What follows begins with an empty line of its own.
    out.truncate(out.trim_end().len());
    out + "{after-help}"
}

fn arg_text(words: &Words, verb: &str, id: &str) -> String {
    let own = words.find(&format!("arg-{verb}-{id}"), &[]);
    own.unwrap_or_else(|| words.say(&format!("arg-{id}"), &[]))
}

/// Returns what is wrong with the arguments, in one line.
pub(crate) fn usage(error: &clap::Error, verb: Option<&str>) -> Failure {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let help = verb.map_or("escalade --help".into(), |verb| {
        format!("escalade {verb} --help")
    });
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    // Of several names that are near, the nearest stands last.
    let nearest = |kind| match error.get(kind) {
        Some(ContextValue::Strings(list)) => list.last().cloned(),
        _ => Some(text(kind)).filter(|t| !t.is_empty()),
    };
    let near = near.into_iter().find_map(nearest).unwrap_or_default();
    let range = range(error);
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-verb",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict
            if text(ContextKind::InvalidArg) == text(ContextKind::PriorArg) =>
        {
            "usage-twice"
        }
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => "usage-no-value",
        ErrorKind::InvalidValue => "usage-not-among",
        ErrorKind::ValueValidation => match range {
            Some((_, Some(_))) => "usage-bad-value-range",
            Some((_, None)) => "usage-bad-value-least",
            None => "usage-bad-value",
        },
        _ => "usage-other",
    };
    let key = if near.is_empty() {
        key.to_string()
    } else {
        format!("{key}-near")
    };
    let given = match error.kind() {
        ErrorKind::InvalidSubcommand => text(ContextKind::InvalidSubcommand),
        _ => text(ContextKind::InvalidArg),
    };
    let (low, high) = range.unwrap_or_default();
    let message = Message::new(key)
        .with("low", low)
        .with("high", high.unwrap_or_default())
        .with("given", given)
        .with("value", text(ContextKind::InvalidValue))
        .with("other", text(ContextKind::PriorArg))
        .with("known", text(ContextKind::ValidValue))
        .with("near", near)
        .with("help", help);
    Failure::Said(Exit::BadInput, message)
}

/// Returns the ends of the range that a number lies outside of; an upper end that nobody reaches is none.
fn range(error: &clap::Error) -> Option<(f64, Option<f64>)> {
    let said = std::error::Error::source(error)?.to_string();
    let (_, range) = said.split_once(" is not in ")?;
    let (low, high) = range.split_once("..")?;
    let high = high.trim_start_matches('=').parse().ok();
    Some((
        low.parse().ok()?,
        high.filter(|high| *high < f64::from(u32::MAX)),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::Cli;
    use crate::text::Lang;
    use clap::CommandFactory;

    #[test]
    fn every_verb_and_option_has_a_text_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::program(lang);
            for command in std::iter::once(&Cli::command()).chain(Cli::command().get_subcommands())
            {
                let top = command.get_name() == "escalade";
                let verb = if top { "" } else { command.get_name() };
                let about = if top {
                    "cli-about".into()
                } else {
                    format!("verb-{verb}")
                };
                assert!(words.find(&about, &[]).is_some(), "{lang:?} {about}");
                for arg in command.get_arguments() {
                    let id = arg.get_id().as_str().replace('_', "-");
                    assert_ne!(
                        arg_text(&words, verb, &id),
                        format!("arg-{id}"),
                        "{lang:?} {verb}"
                    );
                }
            }
        }
    }

    /// Lines are broken by the width of the terminal alone: a text breaks none inside a sentence.
    #[test]
    fn texts_below_the_options_break_no_sentence() {
        let commands = Cli::command();
        let names = commands.get_subcommands().map(|c| c.get_name());
        let keys: Vec<String> = names
            .map(|name| format!("verb-{name}-more"))
            .chain(["cli-about-more".into()])
            .collect();
        let whole = |line: &str| {
            let example = line.starts_with("Example") || line.starts_with("Exemple");
            example || line.starts_with(' ') || line.is_empty() || line.ends_with(['.', ':'])
        };
        assert!(!whole("A box and a tree say"));
        let mut seen = 0;
        for words in Lang::ALL.map(Words::program) {
            for (key, text) in keys
                .iter()
                .filter_map(|key| Some((key, words.find(key, &[])?)))
            {
                seen += 1;
                let broken: Vec<&str> = text.lines().filter(|line| !whole(line)).collect();
                assert!(broken.is_empty(), "{:?} {key}: {broken:?}", words.lang);
            }
        }
        assert!(seen >= 30, "{seen} texts");
    }

    #[test]
    fn the_command_is_sound() {
        localise(Cli::command(), &Words::program(Lang::Fr), 80).debug_assert();
    }
}
