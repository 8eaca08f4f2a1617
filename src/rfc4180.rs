//! Rows of a CSV file after RFC 4180, one at a time. A byte order mark at the start and either kind of line end are taken.

use std::io::{self, BufRead};

/// Reads rows. The memory of a row serves for the next.
#[derive(Debug)]
pub struct Reader<R> {
    input: R,
    line: Vec<u8>,
    /// Text of all fields, one after the other.
    text: String,
    /// Where each field ends in it.
    ends: Vec<usize>,
    is_first: bool,
}

impl<R: BufRead> Reader<R> {
    /// Returns a reader at the first row.
    pub const fn new(input: R) -> Self {
        Self {
            input,
            line: vec![],
            text: String::new(),
            ends: vec![],
            is_first: true,
        }
    }

    /// Reads the next row; returns whether there is one.
    ///
    /// # Errors
    /// Where the input cannot be read, or is no UTF-8.
    pub fn next_row(&mut self) -> io::Result<bool> {
        self.line.clear();
        self.text.clear();
        self.ends.clear();
        // A line break in quotation marks belongs to the row.
        loop {
            if self.input.read_until(b'\n', &mut self.line)? == 0 {
                break;
            }
            if self.line.iter().filter(|b| **b == b'"').count() % 2 == 0 {
                break;
            }
        }
        if self.line.is_empty() {
            return Ok(false);
        }
        let line = std::str::from_utf8(&self.line)
            .map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))?;
        let mut rest = line.strip_suffix('\n').unwrap_or(line);
        rest = rest.strip_suffix('\r').unwrap_or(rest);
        if std::mem::take(&mut self.is_first) {
            rest = rest.strip_prefix('\u{feff}').unwrap_or(rest);
        }
        loop {
            rest = field(rest, &mut self.text);
            self.ends.push(self.text.len());
            match rest.strip_prefix(',') {
                Some(next) => rest = next,
                None => return Ok(true),
            }
        }
    }

    /// Returns how many fields the row has.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a row has at least one field")]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns a field of the row.
    #[must_use]
    pub fn field(&self, i: usize) -> &str {
        let start = if i > 0 { self.ends[i - 1] } else { 0 };
        &self.text[start..self.ends[i]]
    }
}

/// Adds the first field of a line to a text; returns the rest, its comma included.
fn field<'a>(line: &'a str, text: &mut String) -> &'a str {
    let Some(mut rest) = line.strip_prefix('"') else {
        let end = line.find(',').unwrap_or(line.len());
        text.push_str(&line[..end]);
        return &line[end..];
    };
    while let Some(mark) = rest.find('"') {
        text.push_str(&rest[..mark]);
        rest = &rest[mark + 1..];
        match rest.strip_prefix('"') {
            Some(next) => {
                text.push('"');
                rest = next;
            }
            None => return rest,
        }
    }
    text.push_str(rest);
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut reader = Reader::new(text.as_bytes());
        let mut rows = vec![];
        while reader.next_row().expect("a row") {
            rows.push((0..reader.len()).map(|i| reader.field(i).into()).collect());
        }
        rows
    }

    #[test]
    fn quoted_fields_hold_commas_marks_and_line_breaks() {
        let text =
            "a,,b c\n\"one, two\",\"say \"\"so\"\"\",\"line\nbreak\"\n\"\"\"\",\",\",\"\n\"\n";
        let expected = [
            ["a", "", "b c"],
            ["one, two", "say \"so\"", "line\nbreak"],
            ["\"", ",", "\n"],
        ];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn files_of_other_systems_read_the_same() {
        let expected = [["a", "b"], ["1", "2"]];
        assert_eq!(rows("\u{feff}a,b\r\n1,2\r\n"), expected);
        assert_eq!(rows("\u{feff}\"a\",\"b\"\n1,2"), expected);
        assert_eq!(rows("a\n\n1\n"), [["a"], [""], ["1"]]);
    }
}
