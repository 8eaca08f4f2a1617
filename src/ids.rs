//! Names become numbers: one ordered list of names per kind of thing, and the order in which names count.

use std::cmp::Ordering;

/// Compares names as people do: runs of digits count as numbers, so `a2` comes before `a10`.
#[must_use]
pub fn natural(a: &str, b: &str) -> Ordering {
    let (mut x, mut y) = (a.as_bytes(), b.as_bytes());
    loop {
        match (x.first(), y.first()) {
            (None, None) => return a.cmp(b),
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(c), Some(d)) if c.is_ascii_digit() && d.is_ascii_digit() => {
                let (m, n) = (number(&mut x), number(&mut y));
                let order = m.len().cmp(&n.len()).then_with(|| m.cmp(n));
                if order != Ordering::Equal {
                    return order;
                }
            }
            (Some(c), Some(d)) => {
                if c != d {
                    return c.cmp(d);
                }
                x = &x[1..];
                y = &y[1..];
            }
        }
    }
}

/// Takes the leading digits of `text`, without leading zeros.
fn number<'a>(text: &mut &'a [u8]) -> &'a [u8] {
    let end = text
        .iter()
        .position(|c| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    *text = rest;
    let zeros = digits
        .iter()
        .position(|c| *c != b'0')
        .unwrap_or(digits.len());
    &digits[zeros..]
}

/// An ordered list of names; a name's place is its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(Vec<String>);

impl Names {
    /// Orders the names naturally and drops repeats.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut list: Vec<String> = names.into_iter().collect();
        list.sort_by(|a, b| natural(a, b));
        list.dedup();
        Self(list)
    }

    /// Returns the id of a name.
    #[must_use]
    pub fn id(&self, name: &str) -> Option<usize> {
        self.0.binary_search_by(|n| natural(n, name)).ok()
    }

    /// Returns the name of an id; panics where there is none.
    #[must_use]
    pub fn name(&self, id: usize) -> &str {
        &self.0[id]
    }

    /// Returns how many names there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no name.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the names in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_count_as_numbers() {
        assert_eq!(natural("a2", "a10"), Ordering::Less);
        assert_eq!(natural("a10", "a10"), Ordering::Equal);
        assert_eq!(natural("a02", "a2"), Ordering::Less);
        assert_eq!(natural("q9", "r1"), Ordering::Less);
    }
}
