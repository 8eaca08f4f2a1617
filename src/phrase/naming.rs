//! Names in sentences: with their article, after “of” and after “to”, in the grammar of each language.

use crate::text::{Arg, Lang, Texts};

/// A name in the forms that sentences need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Named {
    /// With its article: “the European Union”, « la Russie ».
    pub(crate) the: String,
    /// After “of”.
    pub(crate) of: String,
    /// After “to”.
    pub(crate) to: String,
}

impl Named {
    /// Builds the forms from the name with its article.
    pub(crate) fn new(lang: Lang, the: &str) -> Self {
        if the.is_empty() {
            return Self::default();
        }
        let (of, to) = match lang {
            Lang::En => (format!("of {the}"), format!("to {the}")),
            Lang::Fr => contracted(the),
        };
        Self {
            the: the.into(),
            of,
            to,
        }
    }
}

/// « du Japon », « au Japon » ; « des États-Unis », « aux États-Unis » ; « d’Aval », « à Aval ».
fn contracted(the: &str) -> (String, String) {
    if let Some(rest) = the.strip_prefix("le ") {
        (format!("du {rest}"), format!("au {rest}"))
    } else if let Some(rest) = the.strip_prefix("les ") {
        (format!("des {rest}"), format!("aux {rest}"))
    } else if starts_with_vowel(the) {
        (format!("d’{the}"), format!("à {the}"))
    } else {
        (format!("de {the}"), format!("à {the}"))
    }
}

fn starts_with_vowel(text: &str) -> bool {
    let first = text
        .chars()
        .next()
        .unwrap_or(' ')
        .to_lowercase()
        .next()
        .unwrap_or(' ');
    "aàâeéèêëiîïoôuùûyœ".contains(first) && text.chars().count() > 1
}

/// Returns the text with its first letter large, to open a sentence.
pub(crate) fn opened(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The names of a scenario in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Naming<'a> {
    /// The language.
    pub(crate) lang: Lang,
    /// The scenario's words.
    pub(crate) texts: &'a Texts,
}

/// Arguments of an action's text: each side as it is, after “of” and after “to”.
const SIDES: [[&str; 3]; 4] = [
    ["doer", "of_doer", "to_doer"],
    ["target", "of_target", "to_target"],
    ["beneficiary", "of_beneficiary", "to_beneficiary"],
    ["host", "of_host", "to_host"],
];

/// Sides of a deed by name; empty where the deed has no such side.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sides<'a> {
    /// Who does it.
    pub(crate) doer: &'a str,
    /// To or against whom.
    pub(crate) target: &'a str,
    /// Whom it helps.
    pub(crate) beneficiary: &'a str,
    /// On whose ground.
    pub(crate) host: &'a str,
}

impl<'a> Naming<'a> {
    /// Returns the names of a scenario with these words, in a language.
    pub(crate) const fn new(lang: Lang, texts: &'a Texts) -> Self {
        Self { lang, texts }
    }

    /// Returns the plain name of a thing, as in tables.
    pub(crate) fn bare(&self, kind: &str, name: &str) -> String {
        self.texts.name(self.lang, kind, name)
    }

    /// Returns the plain name of an actor.
    pub(crate) fn actor(&self, name: &str) -> String {
        self.bare("actor", name)
    }

    /// Returns an actor's name in the forms that sentences need.
    pub(crate) fn named(&self, actor: &str) -> Named {
        let key = format!("{}.the", crate::text::key("actor", actor));
        let the = self.texts.find(self.lang, &key, &[]);
        Named::new(
            self.lang,
            &the.unwrap_or_else(|| {
                if actor.is_empty() {
                    String::new()
                } else {
                    self.actor(actor)
                }
            }),
        )
    }

    /// Returns a deed as a sentence, without a full stop.
    pub(crate) fn deed(&self, action: &str, sides: Sides) -> String {
        let Sides {
            doer,
            target,
            beneficiary,
            host,
        } = sides;
        let named = [doer, target, beneficiary, host].map(|actor| self.named(actor));
        self.deed_of(action, &named).unwrap_or_else(|| {
            let other = [target, beneficiary, host]
                .into_iter()
                .find(|a| !a.is_empty());
            let arrow = other.map_or(String::new(), |a| format!(" → {}", self.actor(a)));
            format!("{}: {action}{arrow}", self.actor(doer))
        })
    }

    /// Returns a deed as a sentence with these words for doer, target, beneficiary and host, if the scenario has one.
    pub(crate) fn deed_of(&self, action: &str, sides: &[Named; 4]) -> Option<String> {
        let args: Vec<(&'static str, Arg)> = SIDES
            .iter()
            .zip(sides)
            .flat_map(|(names, named)| names.iter().zip([&named.the, &named.of, &named.to]))
            .map(|(name, form)| (*name, Arg::Text(form.clone())))
            .collect();
        self.texts
            .find(self.lang, &crate::text::key("action", action), &args)
            .map(|told| opened(&told))
    }

    /// Returns the name of a rung, or its id.
    pub(crate) fn rung(&self, id: &str) -> String {
        self.bare("rung", id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_names_contract() {
        let forms = |the: &str| {
            let named = Named::new(Lang::Fr, the);
            (named.of, named.to)
        };
        assert_eq!(
            forms("la Russie"),
            ("de la Russie".into(), "à la Russie".into())
        );
        assert_eq!(forms("l’Iran"), ("de l’Iran".into(), "à l’Iran".into()));
        assert_eq!(
            forms("les États-Unis"),
            ("des États-Unis".into(), "aux États-Unis".into())
        );
        assert_eq!(forms("Aval"), ("d’Aval".into(), "à Aval".into()));
        assert_eq!(forms("a"), ("de a".into(), "à a".into()));
    }

    #[test]
    fn a_deed_is_a_sentence() {
        let fr = "actor-USA = États-Unis\n    .the = les États-Unis\naction-aid = { $doer } aident { $beneficiary }\n";
        let (texts, _) = Texts::new(&[(Lang::Fr, fr)]);
        let naming = Naming::new(Lang::Fr, &texts);
        let sides = Sides {
            doer: "USA",
            beneficiary: "UKR",
            ..Sides::default()
        };
        assert_eq!(naming.deed("aid", sides), "Les États-Unis aident UKR");
        assert_eq!(naming.deed("talk", sides), "États-Unis: talk → UKR");
    }
}
