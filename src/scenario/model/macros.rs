//! The two macros that define author types together with their reference, so that `escalade schema` cannot drift.

/// Defines plain author structs and the table of their fields: name, type, whether it must be stated, documentation.
macro_rules! entries {
    ($( $(#[doc = $doc:literal])* $name:ident { $( $(#[doc = $fdoc:literal])* $(#[serde($($attr:tt)*)])? $field:ident : $ty:ty ),* $(,)? } )*) => { $(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $( $(#[doc = $fdoc])* $(#[serde($($attr)*)])? pub $field: $ty ),* }

        impl $crate::scenario::model::schema::Documented for $name {
            const DOC: &'static [&'static str] = &[$($doc),*];
            const FIELDS: &'static [$crate::scenario::model::schema::Field] = &[$( $crate::scenario::model::schema::Field {
                name: stringify!($field), kind: stringify!($ty), serde: concat!($($(stringify!($attr)),*)?), doc: &[$($fdoc),*],
            } ),*];
        }
    )* };
}

/// Defines closed lists of words and the table of their meanings.
macro_rules! words {
    ($( $(#[doc = $doc:literal])* $name:ident { $( $(#[doc = $vdoc:literal])* $(#[default $(@ $unit:tt)?])? $variant:ident ),* $(,)? } )*) => { $(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[doc = $vdoc])* $variant ),* }

        impl $name {
            /// All words, in the order of their codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The words as authors write them, in the order of their codes.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($variant)),*];

            /// Returns the word as authors write it.
            #[must_use]
            pub const fn name(self) -> &'static str { Self::NAMES[self as usize] }
        }

        impl $crate::scenario::model::schema::Documented for $name {
            const DOC: &'static [&'static str] = &[$($doc),*];
            const FIELDS: &'static [$crate::scenario::model::schema::Field] = &[$( $crate::scenario::model::schema::Field {
                name: stringify!($variant), kind: "", serde: "", doc: &[$($vdoc),*],
            } ),*];
        }
    )* };
}
