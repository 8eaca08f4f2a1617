//! What the author reference is made of: the documentation of each author type, as data.

/// One field of an author struct, or one word of a closed list.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Name as authors write it.
    pub name: &'static str,
    /// Rust type of the field, empty for a word.
    pub kind: &'static str,
    /// Serde attributes of the field: says whether it has a default.
    pub serde: &'static str,
    /// Documentation, one line an item.
    pub doc: &'static [&'static str],
}

/// An author type that can describe itself.
pub trait Documented {
    /// Documentation of the type, one line an item.
    const DOC: &'static [&'static str];
    /// Its fields or words, in order.
    const FIELDS: &'static [Field];
}
