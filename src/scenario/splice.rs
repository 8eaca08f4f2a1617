//! Text that remembers where each stretch of it came from, so that a spliced-in value is reported where its author wrote it.

use super::tree::Span;
use crate::diag::Place;

/// A stretch of the text and its origin.
#[derive(Debug, Clone)]
struct Segment {
    start: usize,
    origin: Place,
    /// Whether the stretch was written for the author (a number in place of `{k}`): all of it stands for all of the origin.
    written: bool,
}

/// Text with its origins.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    text: String,
    segments: Vec<Segment>,
}

impl Text {
    /// Returns a stretch of a file.
    pub(crate) fn slice(file: usize, text: &str, span: Span) -> Self {
        let origin = Place::new(file, span.clone());
        Self {
            text: text[span].into(),
            segments: vec![Segment {
                start: 0,
                origin,
                written: false,
            }],
        }
    }

    /// Returns text that stands for a stretch of a file without being a copy of it.
    pub(crate) fn written(text: String, origin: Place) -> Self {
        Self {
            text,
            segments: vec![Segment {
                start: 0,
                origin,
                written: true,
            }],
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Adds another text at the end.
    pub(crate) fn push(&mut self, other: &Self) {
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.segments.extend(other.segments.iter().map(|s| Segment {
            start: s.start + shift,
            ..s.clone()
        }));
    }

    /// Returns a part of the text, origins kept.
    pub(crate) fn part(&self, span: Span) -> Self {
        let mut part = Self {
            text: self.text[span.clone()].into(),
            segments: vec![],
        };
        for (i, segment) in self.segments.iter().enumerate() {
            let end = self
                .segments
                .get(i + 1)
                .map_or(self.text.len(), |next| next.start);
            let (from, to) = (segment.start.max(span.start), end.min(span.end));
            if from < to || (span.is_empty() && segment.start <= span.start && span.start <= end) {
                let mut segment = segment.clone();
                if !segment.written {
                    segment.origin.start += from - segment.start;
                }
                segment.start = from - span.start;
                part.segments.push(segment);
            }
        }
        part
    }

    /// Returns the text with the span replaced.
    pub(crate) fn splice(&self, span: Span, new: &Self) -> Self {
        let mut out = self.part(0..span.start);
        if span.start == 0 {
            out = Self {
                text: String::new(),
                segments: vec![],
            };
        }
        out.push(new);
        if span.end < self.text.len() {
            out.push(&self.part(span.end..self.text.len()));
        }
        out
    }

    /// Blanks a span out, line ends kept, so that nothing else moves.
    pub(crate) fn blank(&mut self, span: Span) {
        let blank = |b: u8| if b == b'\n' { '\n' } else { ' ' };
        let blanks: String = self.text[span.clone()].bytes().map(blank).collect();
        self.text.replace_range(span, &blanks);
    }

    /// Returns where a span came from; where its ends came from different files, only its start.
    pub(crate) fn origin(&self, span: &Span) -> Place {
        let first = self.byte(span.start);
        let last = self.byte(span.end.saturating_sub(1).max(span.start));
        if first.file == last.file && last.end >= first.start {
            Place {
                end: last.end,
                ..first
            }
        } else {
            first
        }
    }

    fn byte(&self, at: usize) -> Place {
        let i = self
            .segments
            .partition_point(|s| s.start <= at)
            .saturating_sub(1);
        let Some(segment) = self.segments.get(i) else {
            return Place::new(0, 0..0);
        };
        if segment.written {
            return segment.origin.clone();
        }
        let start = segment.origin.start + (at - segment.start);
        Place {
            file: segment.origin.file,
            start,
            end: start + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_splice_keeps_every_origin() {
        let old = Text::slice(0, "xx(when: 1, then: 2)", 2..20);
        let new = Text::slice(1, "replace: 345", 9..12);
        let text = old.splice(7..8, &new);
        assert_eq!(text.as_str(), "(when: 345, then: 2)");
        assert_eq!(text.origin(&(7..10)), Place::new(1, 9..12));
        assert_eq!(text.origin(&(12..16)), Place::new(0, 12..16));
        let number = Text::written("10".into(), Place::new(0, 5..8));
        let text = text.splice(7..10, &number);
        assert_eq!(text.as_str(), "(when: 10, then: 2)");
        assert_eq!(text.origin(&(7..9)), Place::new(0, 5..8));
        assert_eq!(text.origin(&(11..15)), Place::new(0, 12..16));
    }

    #[test]
    fn the_first_byte_can_be_replaced() {
        let old = Text::slice(0, "ab", 0..2);
        let text = old.splice(0..1, &Text::slice(1, "xyz", 0..3));
        assert_eq!(
            (text.as_str(), text.origin(&(3..4))),
            ("xyzb", Place::new(0, 1..2))
        );
    }
}
