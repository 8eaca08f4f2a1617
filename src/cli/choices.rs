//! Author types that are a choice between forms, described from their own source text, so that the reference cannot drift.

const SOURCES: &[&str] = &[
    include_str!("../scenario/model/values.rs"),
    include_str!("../scenario/model/effects.rs"),
    include_str!("../scenario/model/conduct.rs"),
    include_str!("../scenario/model/lenses.rs"),
    include_str!("../scenario/model/treaties.rs"),
    include_str!("../scenario/model/world.rs"),
    include_str!("../scenario/model/class.rs"),
];

/// A type that is one of several forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Its name.
    pub(crate) name: String,
    /// What it stands for.
    pub(crate) doc: String,
    /// The forms.
    pub(crate) variants: Vec<Variant>,
}

/// One form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Variant {
    /// Its word.
    pub(crate) name: String,
    /// Rust type of its one value, where that has no name.
    pub(crate) value: String,
    /// What it stands for.
    pub(crate) doc: String,
    /// Its named values.
    pub(crate) fields: Vec<NamedValue>,
}

/// A named value of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedValue {
    /// Its name.
    pub(crate) name: String,
    /// Its Rust type.
    pub(crate) kind: String,
    /// What it stands for.
    pub(crate) doc: String,
    /// Whether it may be left out.
    pub(crate) optional: bool,
}

impl Variant {
    /// Returns the form as authors write it.
    pub(crate) fn written(&self) -> String {
        match (self.value.is_empty(), self.fields.is_empty()) {
            (true, true) => self.name.clone(),
            (false, _) => format!("{}(..)", self.name),
            _ => {
                let names: Vec<String> = self
                    .fields
                    .iter()
                    .map(|f| format!("{}: ..", f.name))
                    .collect();
                format!("{}({})", self.name, names.join(", "))
            }
        }
    }
}

/// Returns every choice that authors write in RON.
pub(crate) fn all() -> Vec<Choice> {
    let names = [
        "Who",
        "Role",
        "Policy",
        "Visibility",
        "Shade",
        "Each",
        "Fires",
        "Clears",
        "At",
        "Clause",
        "Effect",
        "Judged",
    ];
    names
        .iter()
        .filter_map(|name| {
            SOURCES
                .iter()
                .find_map(|source| read(source, &format!("pub enum {name} {{")))
        })
        .collect()
}

/// Returns the fields of the head, as the one form of a choice.
pub(crate) fn head() -> Option<Choice> {
    read(
        include_str!("../scenario/model/mod.rs"),
        "pub struct Scenario {",
    )
}

/// Reads the item that opens with a line, up to its closing bracket.
fn read(source: &str, opening: &str) -> Option<Choice> {
    let lines: Vec<&str> = source.lines().collect();
    let start = lines.iter().position(|l| *l == opening)?;
    let before = lines[..start]
        .iter()
        .rev()
        .take_while(|l| l.starts_with("///") || l.starts_with("#["));
    let mut doc: Vec<&str> = before
        .filter_map(|l| l.strip_prefix("///"))
        .map(str::trim)
        .collect();
    doc.reverse();
    let name = opening.split(' ').nth(2)?.to_string();
    let mut choice = Choice {
        name,
        doc: doc.join(" "),
        variants: vec![],
    };
    let is_struct = opening.starts_with("pub struct");
    if is_struct {
        choice.variants.push(Variant::default());
    }
    let (mut docs, mut attributes) = (vec![], String::new());
    for line in lines[start + 1..].iter().take_while(|l| **l != "}") {
        let item = line.trim();
        if let Some(text) = item.strip_prefix("///") {
            docs.push(text.trim());
        } else if item.starts_with("#[") {
            attributes.push_str(item);
        } else if item != "}," && !item.is_empty() {
            let doc = std::mem::take(&mut docs).join(" ");
            let attributes = std::mem::take(&mut attributes);
            let field = item
                .trim_start_matches("pub ")
                .trim_end_matches(',')
                .split_once(": ");
            match field {
                Some((name, kind)) if !item.contains('(') || is_struct => {
                    let renamed = attributes
                        .split_once("rename = \"")
                        .and_then(|(_, r)| r.split('"').next());
                    let field = NamedValue {
                        name: renamed.unwrap_or(name).into(),
                        kind: kind.into(),
                        doc,
                        optional: attributes.contains("default"),
                    };
                    choice.variants.last_mut()?.fields.push(field);
                }
                _ => {
                    let word = item.trim_end_matches([',', '{', ' ']);
                    let (name, value) = word.split_once('(').unwrap_or((word, ""));
                    let value = value.trim_end_matches(')').to_string();
                    choice.variants.push(Variant {
                        name: name.into(),
                        value,
                        doc,
                        fields: vec![],
                    });
                }
            }
        }
    }
    Some(choice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_read_and_documented() {
        let all = all();
        assert_eq!(all.len(), 12);
        for variant in all.iter().chain(head().as_ref()).flat_map(|c| &c.variants) {
            assert!(
                !variant.doc.is_empty() || variant.name.is_empty(),
                "{variant:?}"
            );
            assert!(
                variant.fields.iter().all(|f| !f.doc.is_empty()),
                "{variant:?}"
            );
        }
        let effect = all.iter().find(|c| c.name == "Effect").unwrap();
        let act = effect.variants.iter().find(|v| v.name == "Do").unwrap();
        assert_eq!(
            act.written(),
            "Do(action: .., doer: .., target: .., beneficiary: ..)"
        );
        assert!(act.fields[2].optional && !act.fields[0].optional);
    }
}
