//! Rows of a table as text: fields after RFC 4180, numbers with four decimals, in a buffer that is kept.

/// What a number is multiplied by before it is rounded: four decimals.
const SCALE: f64 = 10_000.0;
/// Adding and subtracting 1.5 x 2^52 rounds to the nearest whole number, ties to even.
const ROUNDER: f64 = 6_755_399_441_055_744.0;
/// Numbers of this size and above are left to the standard library.
const FAST: f64 = 1e11;
/// Longest field that is not text.
const ROOM: usize = 32;
/// Bytes of a short piece.
const PIECE: usize = 48;

/// The digits of 00 to 99.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut i = 0;
    while i < 100 {
        pairs[i] = [b'0' + (i / 10) as u8, b'0' + (i % 10) as u8];
        i += 1;
    }
    pairs
};

/// Returns a number as the tables hold it: rounded once to four decimals, without a negative zero.
#[must_use]
pub fn rounded(x: f64) -> f64 {
    (x * SCALE + ROUNDER - ROUNDER) / SCALE + 0.0
}

/// Returns a text as a field, in quotation marks where RFC 4180 asks for them.
#[must_use]
pub fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.into()
    }
}

/// Returns the fields of a line as they are written.
fn cells(line: &[u8]) -> Vec<&[u8]> {
    let (mut list, mut start, mut is_quoted) = (vec![], 0, false);
    for (i, byte) in line.iter().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b',' if !is_quoted => {
                list.push(&line[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    list.push(&line[start..]);
    list
}

/// Fields made before, with their commas. Short ones are copied in a step of fixed size, which is faster.
#[derive(Debug, Clone)]
pub struct Piece {
    short: [u8; PIECE],
    length: usize,
    /// All of it, where it is not short.
    long: Vec<u8>,
}

impl Default for Piece {
    fn default() -> Self {
        Self {
            short: [0; PIECE],
            length: 0,
            long: vec![],
        }
    }
}

impl Piece {
    /// Returns a piece with this text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut piece = Self::default();
        piece.set(text.as_bytes());
        piece
    }

    /// Replaces the text.
    #[inline]
    pub fn set(&mut self, text: &[u8]) {
        self.length = text.len();
        self.long.clear();
        if text.len() <= PIECE {
            self.short[..text.len()].copy_from_slice(text);
        } else {
            self.long.extend_from_slice(text);
        }
    }
}

/// Rows written one after the other. Every field is followed by a comma, which the end of the row replaces.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// Written up to `end`; what lies beyond is room.
    bytes: Vec<u8>,
    end: usize,
    count: u64,
}

impl Rows {
    /// Returns the rows as text.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.end]
    }

    /// Returns how many rows there are.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// Returns the rows with other columns: where each is found among these; none where it is missing.
    #[must_use]
    pub fn aligned(&self, places: &[Option<usize>]) -> Self {
        let mut out = Self::default();
        for line in self
            .bytes()
            .split(|b| *b == b'\n')
            .filter(|line| !line.is_empty())
        {
            let cells = cells(line);
            for place in places {
                let cell = place.and_then(|i| cells.get(i));
                out.raw(cell.copied().unwrap_or_default());
                out.raw(b",");
            }
            out.end();
        }
        out
    }

    /// Drops the rows and keeps the memory.
    pub const fn clear(&mut self) {
        self.end = 0;
        self.count = 0;
    }

    #[inline(always)]
    fn room(&mut self, bytes: usize) -> &mut [u8] {
        if self.bytes.len() - self.end < bytes {
            self.grow(bytes);
        }
        &mut self.bytes[self.end..]
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, bytes: usize) {
        self.bytes
            .resize((2 * self.bytes.len()).max(self.end + bytes).max(4096), 0);
    }

    /// Writes bytes as they are: fields with their commas, made before.
    #[inline(always)]
    pub fn raw(&mut self, fields: &[u8]) {
        self.room(fields.len())[..fields.len()].copy_from_slice(fields);
        self.end += fields.len();
    }

    /// Writes fields made before.
    #[inline(always)]
    pub fn piece(&mut self, piece: &Piece) {
        if piece.length <= PIECE {
            self.room(PIECE)[..PIECE].copy_from_slice(&piece.short);
            self.end += piece.length;
        } else {
            self.raw(&piece.long);
        }
    }

    /// Writes a text that is [`quoted`] already.
    #[inline(always)]
    pub fn text(&mut self, quoted: &str) {
        let n = quoted.len();
        let room = self.room(n + 1);
        room[..n].copy_from_slice(quoted.as_bytes());
        room[n] = b',';
        self.end += n + 1;
    }

    /// Writes nothing: the value is missing.
    #[inline(always)]
    pub fn missing(&mut self) {
        self.raw(b",");
    }

    /// Writes true or false.
    #[inline(always)]
    pub fn flag(&mut self, flag: bool) {
        self.raw(if flag { b"true," } else { b"false," });
    }

    /// Writes a whole number.
    #[inline(always)]
    pub fn integer(&mut self, number: u64) {
        let room = self.room(ROOM);
        let digits = if number < 10 {
            room[0] = b'0' + number as u8;
            1
        } else {
            whole(room, number)
        };
        room[digits] = b',';
        self.end += digits + 1;
    }

    /// Writes a whole number that may be negative.
    #[inline]
    pub fn signed(&mut self, number: i64) {
        if number < 0 {
            self.raw(b"-");
        }
        self.integer(number.unsigned_abs());
    }

    /// Writes a whole number that a cell holds.
    #[inline(always)]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole quantities are small"
    )]
    pub fn whole(&mut self, number: f64) {
        self.signed(number as i64);
    }

    /// Writes a number with four decimals, always; a value that is not finite counts as missing.
    #[inline(always)]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the value is a whole number below 2^53"
    )]
    pub fn number(&mut self, x: f64) {
        if x.abs() < FAST {
            self.scaled((x * SCALE + ROUNDER - ROUNDER) as i64);
        } else {
            self.large(x);
        }
    }

    /// Writes ten-thousandths.
    #[inline(always)]
    fn scaled(&mut self, scaled: i64) {
        if scaled < 0 {
            self.raw(b"-");
        }
        let size = scaled.unsigned_abs();
        let (units, part) = (size / 10_000, (size % 10_000) as usize);
        let ([a, b], [c, d]) = (PAIRS[part / 100], PAIRS[part % 100]);
        let room = self.room(ROOM);
        if units < 10 {
            room[..8].copy_from_slice(&[b'0' + units as u8, b'.', a, b, c, d, b',', 0]);
            self.end += 7;
        } else {
            let n = whole(room, units);
            room[n..n + 6].copy_from_slice(&[b'.', a, b, c, d, b',']);
            self.end += n + 6;
        }
    }

    #[cold]
    fn large(&mut self, x: f64) {
        if x.is_finite() {
            self.text(&format!("{x:.4}"));
        } else {
            self.missing();
        }
    }

    /// Ends the row: the last comma becomes the end of the line.
    #[inline(always)]
    pub fn end(&mut self) {
        self.bytes[self.end - 1] = b'\n';
        self.count += 1;
    }
}

/// Writes the digits of a whole number; returns how many there are.
#[inline]
fn whole(room: &mut [u8], mut number: u64) -> usize {
    let mut digits = [0; 20];
    let mut at = digits.len();
    while number >= 100 {
        at -= 2;
        digits[at..at + 2].copy_from_slice(&PAIRS[(number % 100) as usize]);
        number /= 100;
    }
    let [tens, ones] = PAIRS[number as usize];
    at -= 1;
    digits[at] = ones;
    if tens != b'0' {
        at -= 1;
        digits[at] = tens;
    }
    let n = digits.len() - at;
    room[..n].copy_from_slice(&digits[at..]);
    n
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(write: impl Fn(&mut Rows)) -> String {
        let mut rows = Rows::default();
        write(&mut rows);
        rows.end();
        String::from_utf8(rows.bytes().to_vec()).expect("rows are UTF-8")
    }

    #[test]
    fn fields_and_rows() {
        let line = written(|r| {
            r.integer(4211);
            r.signed(-10);
            r.flag(true);
            r.missing();
            r.text(&quoted("a \"b\", c"));
            r.number(-0.000_04);
        });
        assert_eq!(line, "4211,-10,true,,\"a \"\"b\"\", c\",0.0000\n");
    }

    #[test]
    fn numbers_have_four_decimals() {
        for (x, text) in [
            (0.0, "0.0000"),
            (-0.0, "0.0000"),
            (0.5, "0.5000"),
            (-7.4, "-7.4000"),
            (139_000.0, "139000.0000"),
            (9.999_96, "10.0000"),
            (1e15, "1000000000000000.0000"),
            (f64::NAN, ""),
        ] {
            assert_eq!(written(|r| r.number(x)), format!("{text}\n"));
        }
    }

    #[test]
    fn pieces_of_any_length() {
        for n in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE] {
            let text = "x".repeat(n) + ",";
            assert_eq!(
                written(|r| r.piece(&Piece::new(&text))),
                "x".repeat(n) + "\n"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_the_rounded_value(x in -1e10..1e10) {
            let text = written(|r| r.number(x));
            let back: f64 = text.trim_end().parse().expect("a number");
            prop_assert_eq!(back.to_bits(), rounded(x).to_bits());
            prop_assert!((back - x).abs() <= 0.000_050_1 + x.abs() * 1e-15);
        }

        #[test]
        fn whole_numbers_are_written_as_the_standard_library_does(n in any::<u64>(), small in 0..100_000_u64) {
            prop_assert_eq!(written(|r| r.integer(n)), format!("{n}\n"));
            prop_assert_eq!(written(|r| r.integer(small)), format!("{small}\n"));
        }
    }
}
