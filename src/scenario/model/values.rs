//! Values that every block uses: numbers in three forms, conditions, sourced numbers, pairs, and who is meant.

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// Named things. Iterate in natural order through [`crate::ids::natural`] where order can matter.
pub type Map<T> = BTreeMap<String, T>;

/// A number: `0.4`, a formula in quotes, or a sourced number `(value: 0.4, range: 0.3..0.5, cites: [..])`.
#[derive(Debug, Clone, PartialEq)]
pub enum Num {
    /// A literal, always finite.
    Literal(f64),
    /// A formula, still text.
    Formula(String),
    /// A literal with range, source and confidence.
    Sourced(Box<Param>),
}

impl Default for Num {
    fn default() -> Self {
        Self::Literal(0.0)
    }
}

impl Serialize for Num {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Literal(x) => s.serialize_f64(*x),
            Self::Formula(f) => s.serialize_str(f),
            Self::Sourced(p) => p.serialize(s),
        }
    }
}

impl<'de> Deserialize<'de> for Num {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Num;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("NUM")
            }
            #[expect(
                clippy::cast_precision_loss,
                reason = "authors write small whole numbers"
            )]
            fn visit_i64<E: de::Error>(self, v: i64) -> Result<Num, E> {
                Ok(Num::Literal(v as f64))
            }
            #[expect(
                clippy::cast_precision_loss,
                reason = "authors write small whole numbers"
            )]
            fn visit_u64<E: de::Error>(self, v: u64) -> Result<Num, E> {
                Ok(Num::Literal(v as f64))
            }
            fn visit_f64<E: de::Error>(self, v: f64) -> Result<Num, E> {
                if v.is_finite() {
                    Ok(Num::Literal(v))
                } else {
                    Err(E::custom("FINITE"))
                }
            }
            fn visit_str<E: de::Error>(self, v: &str) -> Result<Num, E> {
                Ok(Num::Formula(v.into()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, m: A) -> Result<Num, A::Error> {
                Param::deserialize(de::value::MapAccessDeserializer::new(m))
                    .map(|p| Num::Sourced(Box::new(p)))
            }
        }
        d.deserialize_any(Reader)
    }
}

/// One condition, or a list of lines that must all hold. No line at all always holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conditions {
    /// The lines, as written.
    pub lines: Vec<String>,
    /// Whether the author wrote a list (so that a line's path has an index).
    pub is_list: bool,
}

impl Serialize for Conditions {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.lines.serialize(s)
    }
}

impl<'de> Deserialize<'de> for Conditions {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Conditions;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("CONDITIONS")
            }
            fn visit_str<E: de::Error>(self, v: &str) -> Result<Conditions, E> {
                Ok(Conditions {
                    lines: vec![v.into()],
                    is_list: false,
                })
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut a: A) -> Result<Conditions, A::Error> {
                let mut lines = vec![];
                while let Some(s) = a.next_element::<String>()? {
                    lines.push(s);
                }
                Ok(Conditions {
                    lines,
                    is_list: true,
                })
            }
        }
        d.deserialize_any(Reader)
    }
}

words! {
    /// How sure a source makes a number.
    Confidence {
        /// Agreed by independent sources.
        High,
        /// One good source, or several weak ones.
        Medium,
        /// An informed guess.
        Low,
        /// Sources contradict each other.
        Contested,
    }
}

entries! {
    /// A number with its range, source and confidence. Named ones stand in `params`; `--set params/NAME/value=X` changes one.
    Param {
        /// The value, inside `range`.
        value: f64,
        /// Lowest and highest value that is defensible.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        range: Option<Range<f64>>,
        /// Claims (`C18`) and sources (`S:key`).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed where nothing is cited.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
        /// How sure the source makes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confidence: Option<Confidence>,
        /// Unit of the value.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// What it stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        doc: Option<String>,
    }
}

/// Who may do, see or receive something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Who {
    /// Every actor that has a docket (doers) or every actor (observers).
    Everyone,
    /// These actors.
    Only(Vec<String>),
    /// Everyone but these actors.
    Except(Vec<String>),
}

/// How the other side of a deed is chosen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Role {
    /// The deed has no such side.
    #[default]
    Nobody,
    /// One option for each other actor.
    Anyone,
    /// One option for each of these actors.
    Only(Vec<String>),
    /// One option for each actor but these.
    Except(Vec<String>),
    /// The other actor for whom the formula is lowest; ties go to the first by name.
    Lowest(String),
    /// The other actor for whom the formula is highest; ties go to the first by name.
    Highest(String),
}

impl Role {
    /// Whether this is [`Role::Nobody`].
    #[must_use]
    pub const fn is_nobody(&self) -> bool {
        matches!(self, Self::Nobody)
    }
}

/// `repeat: {"k": 0..40}`: one entry for each whole number of the range; `{k}` in names and `k` in formulas stand for it.
pub type Repeat = Option<Map<Range<i64>>>;
