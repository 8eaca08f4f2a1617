//! What ron found wrong, said in the author's words: which field, what it may hold, and an example that works.

use super::decode::offset;
use super::draft::Entry;
use super::tree::Span;
use crate::diag::{Diagnostic, Message, Part, nearest};
use crate::text::Arg;
use ron::error::{Error, SpannedError};

/// Where an error is, as its author sees it.
struct Spot<'a> {
    entry: &'a Entry,
    path: &'a [String],
    /// What ron points at.
    word: Span,
    /// The value there.
    value: Span,
    /// The field it belongs to.
    field: String,
    /// Names of the brackets around it, innermost first.
    brackets: Vec<String>,
    /// The bracket that holds the value without a name.
    bracket: Option<String>,
}

impl<'a> Spot<'a> {
    fn new(error: &SpannedError, entry: &'a Entry, path: &'a [String]) -> Self {
        let text = entry.text.as_str();
        let start = offset(text, &error.span.start);
        let end = offset(text, &error.span.end).max(start + 1).min(text.len());
        let at = text.floor_char_boundary(start.min(text.len().saturating_sub(1)));
        let route = entry.tree.route(text, at);
        let field = route
            .iter()
            .rev()
            .map(|step| step.0.clone())
            .find(|s| s.parse::<usize>().is_err());
        let unnamed = |(step, bracket): &(String, Option<String>)| {
            bracket.clone().filter(|_| step.parse::<usize>().is_ok())
        };
        Self {
            entry,
            path,
            word: text.floor_char_boundary(start)..text.ceil_char_boundary(end),
            value: entry.tree.cover(text, at),
            field: field.unwrap_or_default(),
            bracket: route.last().and_then(unnamed),
            brackets: route.into_iter().rev().filter_map(|step| step.1).collect(),
        }
    }

    fn say(&self, key: &str, span: &Span) -> Diagnostic {
        let mut finding = Diagnostic::about(key, self.path.to_vec(), Part::Value);
        finding.place = Some(self.entry.text.origin(span));
        finding
    }

    fn found(&self) -> String {
        shorten(&self.entry.text.as_str()[self.value.clone()])
    }
}

/// Returns the finding for an error in an entry.
pub(crate) fn explain(error: &SpannedError, entry: &Entry, path: &[String]) -> Diagnostic {
    let spot = Spot::new(error, entry, path);
    if let Some(finding) = wrong_bracket(&error.code, &spot) {
        return finding;
    }
    match &error.code {
        Error::NoSuchStructField {
            expected,
            found,
            outer,
        } => unknown_field(&spot, expected, found, outer.as_deref()),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let finding = spot.say("E111", &spot.word).with("name", found.as_str());
            finding.help(match nearest(found, expected.iter().copied()) {
                Some(name) => Message::new("did-you-mean").with("name", name),
                None => Message::new("help-one-of").with("names", expected.join(", ")),
            })
        }
        Error::MissingStructField { field, outer } => missing_field(&spot, field, outer.as_deref()),
        Error::InvalidValueForType { expected, .. } => custom(&spot, expected),
        Error::Message(text) => custom(&spot, text),
        code => wrong_value(&spot, code),
    }
}

/// A condition written as brackets, or a verb without the names of its fields.
fn wrong_bracket(code: &Error, spot: &Spot) -> Option<Diagnostic> {
    let about_shape = matches!(
        code,
        Error::ExpectedIdentifier
            | Error::ExpectedString
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedStructLike
            | Error::InvalidValueForType { .. }
    );
    if !about_shape {
        return None;
    }
    let logic = |name: &&String| ["All", "Any", "Not", "And", "Or", "Is"].contains(&name.as_str());
    let condition = ["when", "reads", "needs", "chance"].contains(&spot.field.as_str());
    let named = spot
        .brackets
        .iter()
        .find(logic)
        .or(spot.bracket.as_ref().filter(|_| condition));
    if let Some(name) = named {
        let finding = spot.say("E115", &spot.value).with("name", name.as_str());
        return Some(finding.help(Message::new("help-conditions-are-text")));
    }
    let name = spot.bracket.as_deref()?;
    let example = EXAMPLES
        .iter()
        .find(|example| example.split('(').next() == Some(name))?;
    let finding = spot.say("E116", &spot.value).with("name", name);
    Some(finding.help(Message::new("help-write").with("example", *example)))
}

fn unknown_field(spot: &Spot, expected: &[&str], found: &str, outer: Option<&str>) -> Diagnostic {
    let finding = spot
        .say("E110", &spot.word)
        .with("thing", thing(outer))
        .with("field", found);
    let alias = ALIASES
        .iter()
        .find(|(others, ours)| others.contains(&found) && expected.contains(ours));
    let meant = alias
        .map(|(_, ours)| *ours)
        .or_else(|| nearest(found, expected.iter().copied()));
    finding.help(match meant {
        Some(name) => Message::new("did-you-mean").with("name", name),
        None => Message::new("help-fields").with("names", expected.join(", ")),
    })
}

fn missing_field(spot: &Spot, field: &str, outer: Option<&str>) -> Diagnostic {
    let text = spot.entry.text.as_str();
    let closes = text[spot.word.start..].starts_with(')');
    let at = if closes {
        spot.word.start
    } else {
        spot.word.start.saturating_sub(1)
    };
    let inner = spot.entry.tree.cover(text, text.floor_char_boundary(at));
    let name = spot.path.last().cloned().unwrap_or_default();
    let mut finding = if inner == spot.entry.tree.span {
        let mut finding = spot.say("E112", &inner).with("name", name);
        finding.place = Some(spot.entry.key.clone());
        finding
    } else {
        spot.say("E112-here", &inner)
    };
    finding = finding.with("field", field).with("thing", thing(outer));
    match REQUIRED.iter().find(|(name, _)| *name == field) {
        Some((_, example)) => {
            finding.help(Message::new("help-for-example").with("example", *example))
        }
        None => finding,
    }
}

/// Errors of our own readers: their words are codes.
fn custom(spot: &Spot, text: &str) -> Diagnostic {
    let finding = |key: &str| spot.say(key, &spot.value).with("found", spot.found());
    if text.contains("FINITE") {
        spot.say("E114", &spot.value)
    } else if text.contains("CONDITIONS") {
        finding("E113-conditions").help(Message::new("help-conditions"))
    } else if text.contains("NUM") {
        finding("E113-number").help(Message::new("help-number"))
    } else if text.contains("ConsentItem") {
        finding("E113-consent").help(Message::new("help-consent"))
    } else {
        spot.say("E119", &spot.value).with("why", shorten(text))
    }
}

fn wrong_value(spot: &Spot, code: &Error) -> Diagnostic {
    let found = spot.found();
    let Some(what) = expectation(code) else {
        return spot
            .say("E119", &spot.value)
            .with("why", shorten(&code.to_string()));
    };
    let in_quotes = found.starts_with('"');
    let has_list =
        ["doers", "observer", "target", "beneficiary", "host", "at"].contains(&spot.field.as_str());
    let shape = SHAPES
        .iter()
        .find(|(fields, _)| fields.contains(&spot.field.as_str()));
    if let (Error::ExpectedIdentifier, Some((_, shape))) = (code, shape)
        && !(in_quotes && has_list)
    {
        let finding = spot
            .say("E113-field", &spot.value)
            .with("field", spot.field.as_str())
            .with("found", found);
        return finding.help(Message::new("help-write").with("example", *shape));
    }
    let finding = spot
        .say("E113", &spot.value)
        .with("what", Arg::Key(what.into()))
        .with("found", found.as_str());
    let bare_word = found.chars().all(|c| c.is_alphanumeric() || c == '_');
    match code {
        Error::ExpectedString if bare_word => {
            finding.help(Message::new("help-put-quotes").with("found", found))
        }
        Error::ExpectedIdentifier | Error::ExpectedOption if in_quotes => {
            finding.help(Message::new("help-drop-quotes").with("found", found.trim_matches('"')))
        }
        Error::ExpectedArray => {
            finding.help(Message::new("help-write").with("example", format!("[{found}]")))
        }
        _ => finding,
    }
}

fn expectation(code: &Error) -> Option<&'static str> {
    Some(match code {
        Error::ExpectedInteger => "what-integer",
        Error::ExpectedFloat => "what-number",
        Error::ExpectedString => "what-text",
        Error::ExpectedBoolean => "what-boolean",
        Error::ExpectedArray => "what-list",
        Error::ExpectedMap => "what-named",
        Error::IntegerOutOfBounds => "what-natural",
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => "what-word",
        Error::ExpectedOption => "what-value",
        Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike => "what-fields",
        Error::ExpectedRangeSyntax => "what-range",
        _ => return None,
    })
}

fn shorten(text: &str) -> String {
    let line = text.replace(['\n', '\r'], " ");
    if line.chars().count() > 40 {
        line.chars().take(37).collect::<String>() + "..."
    } else {
        line
    }
}

/// Returns the name of a type for people: `a rule`.
fn thing(outer: Option<&str>) -> Arg {
    match outer {
        Some(name) if THINGS.contains(&name) => Arg::Key(format!("thing-{name}")),
        Some(name) if EXAMPLES.iter().any(|e| e.starts_with(name)) => {
            Arg::Text(format!("`{name}(...)`"))
        }
        _ => Arg::Key("thing-block".into()),
    }
}

const THINGS: &[&str] = &[
    "Rule",
    "Lens",
    "Action",
    "Actor",
    "Docket",
    "Script",
    "ScriptLine",
    "Force",
    "Stance",
    "Node",
    "Leg",
    "Axis",
    "Param",
    "ParameterSet",
    "Quantity",
    "Switch",
    "Feature",
    "RedLine",
    "Outcome",
    "Inject",
    "Treaty",
    "TreatyMove",
    "Consent",
    "Narrative",
    "Ladder",
    "Rung",
    "Codes",
    "Coding",
    "Source",
    "Claim",
    "Experiment",
    "Mechanisms",
];

/// Words that authors of other tools use, and ours.
const ALIASES: &[(&[&str], &str)] = &[
    (&["if", "condition", "conditions"], "when"),
    (&["effects", "effect", "do"], "then"),
    (&["probability", "prob", "p"], "chance"),
    (&["source", "sources", "ref"], "cites"),
    (&["amount", "value"], "by"),
    (&["name"], "id"),
    (&["from_actor"], "owner"),
    (&["cooldown"], "fires"),
    (&["temperature"], "sharpness"),
];

/// Examples of fields that must be stated.
const REQUIRED: &[(&str, &str)] = &[
    ("fires", "fires: AtMostEvery(turns: 4)"),
    ("when", "when: \"tension(RUS, AZE) >= 0.4\""),
    (
        "then",
        "then: [Raise(what: \"tension(RUS, AZE)\", by: 0.05)]",
    ),
    ("clears", "clears: Never"),
    ("kind", "kind: State"),
    ("by", "by: 0.05"),
    ("decide", "decide: AtEnd"),
    ("sharpness", "sharpness: 2"),
    ("category", "category: Diplomatic"),
    ("doers", "doers: Everyone"),
];

/// Verbs and forms with named fields.
const EXAMPLES: &[&str] = &[
    "Raise(what: \"tension(RUS, AZE)\", by: 0.05)",
    "Change(what: \"tension(RUS, AZE)\", by: -0.05)",
    "Lower(what: \"tension(RUS, AZE)\", by: 0.05)",
    "SetTo(what: \"label(RUS, AZE)\", to: \"Adversary\")",
    "Pull(what: \"tension(AZE, RUS)\", toward: 0.2, rate: 0.5)",
    "Tell(narrative: \"name\", by: StateAgency, boost: 0.2)",
    "Send(men: 500, owner: \"RUS\", from: \"ROS\", to: \"GYU\")",
    "Clear(red_line: \"name\")",
    "Do(action: \"talk\", doer: \"RUS\", target: \"AZE\")",
    "AtMostEvery(turns: 4)",
    "Pair(from: \"a\", toward: \"b\")",
    "Member(of: \"CSTO\", called: \"ally\")",
    "Actor(called: \"x\")",
    "Node(called: \"n\")",
    "Force(called: \"f\")",
    "Utility(sharpness: 2)",
    "Discreet(detection: 0.6)",
    "Covert(detection: 0.5, attribution: 0.3)",
];

/// What fields of words may hold.
const SHAPES: &[(&[&str], &str)] = &[
    (
        &["doers", "observer"],
        "Everyone, Only([\"RUS\"]), Except([\"RUS\"])",
    ),
    (
        &["target", "beneficiary", "host"],
        "Anyone, Only([\"AZE\"]), Except([\"AZE\"]), Lowest(\"affinity(doer, target)\")",
    ),
    (&["fires"], "Once, EveryTurn, AtMostEvery(turns: 4)"),
    (
        &["visibility"],
        "Public, Discreet(detection: 0.6), Covert(detection: 0.5, attribution: 0.3)",
    ),
    (
        &["at"],
        "Turn(14), Date(\"2025-10-09\"), WhenTrue, Facilitator",
    ),
    (&["clears"], "Never, When([\"...\"])"),
    (&["valence"], "Set(-4), Shift(-2), Multiply(1.5)"),
    (
        &["for_each"],
        "Pair(from: \"a\", toward: \"b\"), Actor(called: \"x\"), Member(of: \"CSTO\", called: \"ally\")",
    ),
    (
        &["policy"],
        "Uniform, Utility(sharpness: 2), Script(\"name\")",
    ),
    (&["decide"], "AtOnce, AtEnd"),
    (
        &["then", "also"],
        "[Raise(what: \"...\", by: 0.1), SetTo(what: \"...\", to: 1)]",
    ),
];
