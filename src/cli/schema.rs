//! `schema`: the reference of the scenario language, made from the types and tables that read it.

use super::choices::{self, Choice};
use super::shell::{Done, Exit, Failure, Shell};
use crate::diag::nearest;
use crate::scenario::model::schema::{Documented, Field};
use crate::scenario::model::*;
use crate::slot::{self, Place, Values, WordValues};
use std::fmt::Write as _;

/// A part of the reference.
pub(crate) struct Part {
    /// What `schema NAME` asks for.
    pub(crate) name: &'static str,
    /// The type's name, where it differs.
    of: &'static str,
    doc: &'static [&'static str],
    /// Its fields.
    pub(crate) fields: &'static [Field],
}

const fn part<T: Documented>(name: &'static str, of: &'static str) -> Part {
    Part {
        name,
        of,
        doc: T::DOC,
        fields: T::FIELDS,
    }
}

/// Blocks of named entries and single blocks, in the order in which an author meets them.
const BLOCKS: &[Part] = &[
    part::<Ladder>("ladder", "Ladder"),
    part::<Param>("params", "Param"),
    part::<ParameterSet>("parameter_sets", "ParameterSet"),
    part::<Quantity>("quantities", "Quantity"),
    part::<Switch>("switches", "Switch"),
    part::<Actor>("actors", "Actor"),
    part::<Docket>("dockets", "Docket"),
    part::<Script>("scripts", "Script"),
    part::<Stance>("stances", "Stance"),
    part::<Node>("nodes", "Node"),
    part::<Leg>("legs", "Leg"),
    part::<Axis>("axes", "Axis"),
    part::<Force>("forces", "Force"),
    part::<Treaty>("treaties", "Treaty"),
    part::<Consent>("consents", "Consent"),
    part::<Narrative>("narratives", "Narrative"),
    part::<Feature>("features", "Feature"),
    part::<Lens>("lenses", "Lens"),
    part::<Action>("actions", "Action"),
    part::<RedLine>("red_lines", "RedLine"),
    part::<Rule>("rules", "Rule"),
    part::<Inject>("injects", "Inject"),
    part::<Outcome>("outcomes", "Outcome"),
    part::<Coding>("crosswalk", "Coding"),
    part::<Claim>("claims", "Claim"),
    part::<Source>("sources", "Source"),
    part::<Exercise>("exercise", "Exercise"),
    part::<Objective>("objectives", "Objective"),
];

/// Blocks inside other blocks.
const INNER: &[Part] = &[
    part::<Rung>("Rung", ""),
    part::<ScriptLine>("ScriptLine", ""),
    part::<TreatyMove>("TreatyMove", ""),
    part::<Codes>("Codes", ""),
    part::<PlannedInject>("PlannedInject", ""),
];

/// Structs of the `mechanisms` block, one per mechanism.
pub(crate) const MECHANISMS: &[Part] = &[
    part::<mechanisms::Readings>("readings", ""),
    part::<mechanisms::Tension>("tension", ""),
    part::<mechanisms::Capital>("capital", ""),
    part::<mechanisms::Habit>("habit", ""),
    part::<mechanisms::Movement>("movement", ""),
    part::<mechanisms::War>("war", ""),
];

/// Closed lists of words.
const WORDS: &[Part] = &[
    part::<Moves>("Moves", ""),
    part::<Scope>("Scope", ""),
    part::<Confidence>("Confidence", ""),
    part::<ActorKind>("ActorKind", ""),
    part::<Label>("Label", ""),
    part::<Mode>("Mode", ""),
    part::<Terrain>("Terrain", ""),
    part::<Channel>("Channel", ""),
    part::<Posture>("Posture", ""),
    part::<Purpose>("Purpose", ""),
    part::<Category>("Category", ""),
    part::<Mid>("Mid", ""),
    part::<Decide>("Decide", ""),
    part::<Known>("Known", ""),
];

/// Prints the whole reference, or one part of it.
pub(crate) fn schema(block: Option<&str>, shell: &Shell) -> Done {
    let text = match block {
        None => whole(shell),
        Some(name) => one(name, shell)?,
    };
    shell.print(&text)?;
    Ok(Exit::Success)
}

fn whole(shell: &Shell) -> String {
    let mut out = format!(
        "# {}\n\n{}\n\n",
        shell.say("schema-title", &[]),
        shell.say("schema-intro", &[])
    );
    let _ = writeln!(out, "## {}\n", shell.say("schema-head", &[]));
    out.push_str(
        &choices::head()
            .map(|head| rows(&head.variants, shell))
            .unwrap_or_default(),
    );
    let _ = writeln!(out, "\n## {}\n", shell.say("schema-blocks", &[]));
    BLOCKS
        .iter()
        .chain(INNER)
        .for_each(|p| out.push_str(&entry(p, shell)));
    let _ = writeln!(
        out,
        "## mechanisms\n\n{}\n",
        shell.say("schema-mechanisms", &[])
    );
    MECHANISMS
        .iter()
        .for_each(|p| out.push_str(&entry(p, shell)));
    let _ = writeln!(out, "## {}\n", shell.say("schema-choices", &[]));
    choices::all()
        .iter()
        .for_each(|c| out.push_str(&choice(c, shell)));
    WORDS.iter().for_each(|p| out.push_str(&entry(p, shell)));
    out.push_str(&formulas(shell));
    out
}

fn one(name: &str, shell: &Shell) -> Result<String, Failure> {
    let parts = || BLOCKS.iter().chain(INNER).chain(MECHANISMS).chain(WORDS);
    if let Some(p) = parts().find(|p| p.name == name || p.of == name) {
        return Ok(entry(p, shell));
    }
    if let Some(c) = choices::all().iter().find(|c| c.name == name) {
        return Ok(choice(c, shell));
    }
    if name == "formulas" {
        return Ok(formulas(shell));
    }
    let names: Vec<&str> = parts()
        .map(|p| p.name)
        .chain(["formulas", "Effect"])
        .collect();
    Err(match nearest(name, names.iter().copied()) {
        Some(near) => Failure::input("schema-unknown-near")
            .with("name", name)
            .with("near", near),
        None => Failure::input("schema-unknown").with("name", name),
    })
}

fn entry(p: &Part, shell: &Shell) -> String {
    let mut out = format!("### {}\n\n{}\n\n", p.name, p.doc.join(" ").trim());
    let words = p.fields.iter().all(|f| f.kind.is_empty());
    if words {
        for field in p.fields {
            let _ = writeln!(out, "- `{}`: {}", field.name, text(field.doc));
        }
    } else {
        out.push_str(&header(shell));
        for field in p.fields {
            let needed = if field.serde.contains("default") {
                ""
            } else {
                "*"
            };
            let _ = writeln!(
                out,
                "| `{}`{needed} | {} | {} |",
                author_name(field),
                form(field.kind, shell),
                text(field.doc)
            );
        }
    }
    out.push('\n');
    out
}

fn header(shell: &Shell) -> String {
    let say = |key: &str| shell.say(key, &[]);
    format!(
        "| {} | {} | {} |\n|---|---|---|\n",
        say("schema-field"),
        say("schema-form"),
        say("schema-meaning")
    )
}

fn choice(c: &Choice, shell: &Shell) -> String {
    let mut out = format!("### {}\n\n{}\n\n", c.name, c.doc);
    for variant in &c.variants {
        let _ = writeln!(out, "- `{}`: {}", variant.written(), variant.doc);
        for field in &variant.fields {
            let needed = if field.optional { "" } else { "*" };
            let _ = writeln!(
                out,
                "  - `{}`{needed} ({}): {}",
                field.name,
                form(&field.kind, shell),
                field.doc
            );
        }
    }
    out.push('\n');
    out
}

fn rows(variants: &[choices::Variant], shell: &Shell) -> String {
    let mut out = header(shell);
    for field in variants.iter().flat_map(|v| &v.fields) {
        let _ = writeln!(
            out,
            "| `{}` | {} | {} |",
            field.name,
            form(&field.kind, shell),
            field.doc
        );
    }
    out
}

fn text(doc: &[&str]) -> String {
    doc.iter()
        .map(|line| line.trim())
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}

fn author_name(field: &Field) -> &'static str {
    field
        .serde
        .split_once("rename = \"")
        .and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or(field.name)
}

/// Says in words how a value is written, from its Rust type.
fn form(kind: &str, shell: &Shell) -> String {
    let kind: String = kind.chars().filter(|c| !c.is_whitespace()).collect();
    let inner = |head: &str| {
        kind.strip_prefix(head)
            .and_then(|k| k.strip_suffix('>'))
            .map(String::from)
    };
    if let Some(of) = inner("Option<").or_else(|| inner("Box<")) {
        return form(&of, shell);
    }
    if let Some(of) = inner("Vec<") {
        return format!("[{}, ..]", form(&of, shell));
    }
    if let Some(of) = inner("Map<") {
        return format!("{{\"..\": {}}}", form(&of, shell));
    }
    let key = match kind.as_str() {
        "Num" => "schema-number",
        "f64" => "schema-literal",
        "u32" | "i32" => "schema-whole",
        "bool" => "schema-truth",
        "String" => "schema-text",
        "Conditions" => "schema-condition",
        "Repeat" => "schema-repeat",
        "std::ops::Range<f64>" | "Range<f64>" => "schema-range",
        "(String,String)" => "schema-pair",
        other => return format!("`{other}`"),
    };
    shell.say(key, &[])
}

/// The formula language: words, quantities, functions.
fn formulas(shell: &Shell) -> String {
    let say = |key: &str| shell.say(key, &[]);
    let mut out = format!(
        "## {}\n\n{}\n\n### {}\n\n",
        say("schema-formulas"),
        say("schema-formulas-intro"),
        say("schema-quantities")
    );
    let head = [
        "schema-field",
        "schema-range-of",
        "schema-where",
        "schema-meaning",
    ]
    .map(say);
    let _ = writeln!(out, "| {} |\n|---|---|---|---|", head.join(" | "));
    for q in slot::QUANTITIES {
        let args: Vec<String> = q.args.iter().map(|kind| say(kind.key())).collect();
        let access = if q.lens_only {
            "schema-lens"
        } else if q.writable {
            "schema-writable"
        } else {
            "schema-read"
        };
        let _ = writeln!(
            out,
            "| `{}({})` | {} | {} | {} |",
            q.name,
            args.join(", "),
            values(q.values, q.unit, shell),
            say(access),
            q.doc
        );
    }
    let _ = writeln!(
        out,
        "\n### {}\n\n| {} |\n|---|---|---|",
        say("schema-words"),
        head[..3].join(" | ")
    );
    for (name, _, place, values) in slot::WORDS {
        let place = match place {
            Place::Everywhere => "schema-everywhere",
            Place::Deed => "schema-deed",
            Place::Lens => "schema-lens",
        };
        let values = match values {
            WordValues::Numbers(low, high) => format!("{low}..{high}"),
            WordValues::Thing(kind) => say(kind.key()),
            WordValues::Categories => "`Category`".into(),
        };
        let _ = writeln!(out, "| `{name}` | {values} | {} |", say(place));
    }
    let _ = writeln!(out, "\n### {}\n", say("schema-functions"));
    for (name, function, least, most) in slot::FUNCTIONS {
        let count = if least == most {
            least.to_string()
        } else {
            format!("{least}..{most}")
        };
        let _ = writeln!(
            out,
            "- `{name}` ({count}): {}",
            say(&format!("schema-function-{function:?}"))
        );
    }
    out
}

fn values(values: Values, unit: &str, shell: &Shell) -> String {
    let range = match values {
        Values::Numbers(low, f64::INFINITY) => format!("{low}.."),
        Values::Numbers(low, high) => format!("{low}..{high}"),
        Values::Truth => shell.say("schema-truth", &[]),
        Values::Labels => "`Label`".into(),
        Values::States => shell.say("schema-states", &[]),
    };
    if unit.is_empty() || unit.contains("..") {
        range
    } else {
        format!("{range} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_of_a_scenario_is_described() {
        let scenario = serde_json::to_value(Scenario::default()).unwrap();
        let head = choices::head().unwrap();
        for block in scenario.as_object().unwrap().keys() {
            let described = BLOCKS.iter().any(|p| p.name == block);
            let in_head = head.variants[0].fields.iter().any(|f| f.name == *block);
            assert!(described || in_head, "{block}");
        }
    }

    #[test]
    fn every_inner_type_is_described() {
        let names: Vec<&str> = INNER.iter().chain(WORDS).map(|p| p.name).collect();
        for part in BLOCKS.iter().chain(INNER).chain(MECHANISMS) {
            for field in part.fields {
                for word in field.kind.split(|c: char| !c.is_alphanumeric()) {
                    let plain = [
                        "Num",
                        "Option",
                        "Vec",
                        "Map",
                        "String",
                        "Conditions",
                        "Repeat",
                        "Range",
                        "Param",
                        "ConsentItem",
                    ];
                    let is_type = word.starts_with(|c: char| c.is_uppercase());
                    let known =
                        names.contains(&word) || choices::all().iter().any(|c| c.name == word);
                    assert!(
                        !is_type || plain.contains(&word) || known,
                        "{}: {word}",
                        part.name
                    );
                }
            }
        }
    }
}
