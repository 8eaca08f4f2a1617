//! Who may come in: 128-bit tokens, kept as hashes only, and the join code that everybody in the room can read.

use crate::class::Who;
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use serde::{Deserialize, Serialize};
use std::fmt;
use subtle::ConstantTimeEq;

/// Where random bytes come from: the operating system, but in tests.
pub type Draw = fn(&mut [u8]);

/// Letters and digits of join codes: none that is mistaken for another.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Letters and digits of a join code.
const LENGTH: usize = 6;

/// Fills the bytes from the operating system's source of chance.
///
/// # Panics
/// Where the operating system has none: nothing safe can be done then.
pub fn system(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

/// A secret that opens one door: 128 random bits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Says that it is there, never what it is.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Token {
    /// Draws a token.
    #[must_use]
    pub fn draw(draw: Draw) -> Self {
        let mut bytes = [0; 16];
        draw(&mut bytes);
        Self(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Returns it as links and cookies carry it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Returns its hash: all that is kept of it.
    #[must_use]
    pub fn mark(&self) -> Mark {
        mark(&self.0)
    }

    /// Returns what forms of this door carry, so that no other page can send them.
    #[must_use]
    pub fn form_key(&self) -> String {
        form_key(&self.0)
    }
}

/// The hash of a token, hex.
pub type Mark = String;

/// Returns the hash of what claims to be a token.
fn mark(text: &str) -> Mark {
    blake3::derive_key("escalade door 1", text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Returns what forms carry for the holder of a token: made of it, so that it outlives the server.
#[must_use]
pub fn form_key(token: &str) -> String {
    let key = blake3::derive_key("escalade form 1", token.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode(&key[..16])
}

/// Whether two texts are the same; how long it takes does not tell where they differ.
#[must_use]
pub fn is_same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

/// A door, and the hash of the token that opens it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Door {
    /// Where it leads.
    pub to: To,
    /// The hash of its token.
    pub mark: Mark,
}

/// Where a door leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// To the facilitator's page.
    Desk,
    /// To the projector.
    Screen,
    /// To the page of somebody who joined.
    Person(u32),
}

impl To {
    /// Returns in whose name whoever came through acts; the projector acts in nobody's.
    #[must_use]
    pub const fn who(self) -> Option<Who> {
        match self {
            Self::Desk => Some(Who::Facilitator),
            Self::Person(id) => Some(Who::Person(id)),
            Self::Screen => None,
        }
    }
}

/// All doors of an exercise and its join code. What is kept of it holds no token.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Doors {
    /// The join code, without its dash.
    pub code: String,
    /// The doors.
    pub doors: Vec<Door>,
}

impl Doors {
    /// Draws a join code; there is no door yet.
    #[must_use]
    pub fn new(draw: Draw) -> Self {
        let mut bytes = [0; LENGTH];
        draw(&mut bytes);
        let code = bytes.map(|byte| char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]));
        Self {
            code: code.iter().collect(),
            doors: vec![],
        }
    }

    /// Adds a door and returns its token. Somebody has one door: a new one closes the old.
    pub fn add(&mut self, to: To, draw: Draw) -> Token {
        if matches!(to, To::Person(_)) {
            self.close(to);
        }
        let token = Token::draw(draw);
        let mark = token.mark();
        self.doors.push(Door { to, mark });
        token
    }

    /// Closes every door that leads there.
    fn close(&mut self, to: To) {
        self.doors.retain(|door| door.to != to);
    }

    /// Returns whether a token opens a door that leads there.
    #[must_use]
    pub fn opens(&self, token: &str, to: To) -> bool {
        let mark = mark(token);
        let own = self.doors.iter().filter(|door| door.to == to);
        own.fold(false, |found, door| found | is_same(&door.mark, &mark))
    }

    /// Returns where a token leads.
    #[must_use]
    pub fn find(&self, token: &str) -> Option<To> {
        let mark = mark(token);
        self.doors.iter().fold(None, |found, door| {
            if is_same(&door.mark, &mark) {
                Some(door.to)
            } else {
                found
            }
        })
    }

    /// Returns whether somebody typed the join code: in capitals or not, with a dash or blanks or without.
    #[must_use]
    pub fn is_code(&self, typed: &str) -> bool {
        let plain: String = typed
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(LENGTH + 1)
            .collect();
        is_same(&plain.to_ascii_uppercase(), &self.code)
    }

    /// Returns the join code as people read it: `K7M-2QP`.
    #[must_use]
    pub fn shown_code(&self) -> String {
        let (left, right) = self.code.split_at(self.code.len() / 2);
        format!("{left}-{right}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_its_own_door_only() {
        let mut doors = Doors::new(system);
        let desk = doors.add(To::Desk, system);
        let first = doors.add(To::Person(1), system);
        assert!(doors.opens(desk.text(), To::Desk) && doors.opens(first.text(), To::Person(1)));
        for (token, to) in [
            (&desk, To::Person(1)),
            (&first, To::Desk),
            (&first, To::Person(2)),
            (&desk, To::Screen),
        ] {
            assert!(!doors.opens(token.text(), to), "{to:?}");
        }
        assert!(!doors.opens("", To::Desk) && doors.find("?").is_none());
        assert_eq!(doors.find(first.text()), Some(To::Person(1)));
        let second = doors.add(To::Person(1), system);
        assert!(doors.opens(second.text(), To::Person(1)));
        assert!(
            !doors.opens(first.text(), To::Person(1)),
            "the old link is closed"
        );
        assert!(doors.opens(desk.text(), To::Desk), "no other is");
    }

    #[test]
    fn what_is_kept_holds_no_token() {
        let mut doors = Doors::new(system);
        let token = doors.add(To::Desk, system);
        let kept = serde_json::to_string(&doors).expect("doors are plain data");
        assert!(
            !kept.contains(token.text()) && !kept.contains(&token.form_key()),
            "{kept}"
        );
        assert_eq!(token.text().len(), 22, "128 bits");
        assert_eq!(format!("{token:?}"), "Token(..)");
    }

    #[test]
    fn codes_are_read_as_people_type_them() {
        let doors = Doors {
            code: "K7M2QP".into(),
            doors: vec![],
        };
        assert_eq!(doors.shown_code(), "K7M-2QP");
        for typed in ["K7M-2QP", "k7m2qp", " k7m 2qp "] {
            assert!(doors.is_code(typed), "{typed}");
        }
        for typed in ["", "K7M", "K7M2QPP", "K7M2QX"] {
            assert!(!doors.is_code(typed), "{typed}");
        }
    }
}
