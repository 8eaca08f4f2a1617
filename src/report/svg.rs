//! Drawings as SVG: shapes and texts by class, with the box of every text known, so that a test can say which is cut or lies on
//! another.

use std::fmt::Write;

/// Width of a drawing for a page that is wide.
pub const WIDE: f64 = 720.0;
/// Width of a drawing for a page that is narrow.
pub const NARROW: f64 = 358.0;
/// Colours of the ramp that rungs are drawn in.
const RAMP: usize = 10;
/// Colours that actors are drawn in.
const TONES: usize = 9;

/// Which end of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A text of a drawing, and where it lies: left, top, right, bottom.
#[derive(Debug, Clone, PartialEq)]
struct Label {
    text: String,
    edges: [f64; 4],
}

/// A drawing. Its texts are never scaled down: there is one drawing for each width.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Width, in units of a pixel.
    pub width: f64,
    /// Height, in units of a pixel.
    pub height: f64,
    label: String,
    body: String,
    /// What lies above it.
    plates: String,
    labels: Vec<Label>,
}

impl Drawing {
    /// Returns an empty drawing; `label` says in words what it shows.
    #[must_use]
    pub fn new(width: f64, height: f64, label: &str) -> Self {
        Self {
            width,
            height,
            label: label.into(),
            body: String::new(),
            plates: String::new(),
            labels: vec![],
        }
    }

    /// Adds a path of a class.
    pub fn path(&mut self, class: &str, d: &str) {
        let _ = write!(self.body, r#"<path class="{class}" d="{d}"/>"#);
    }

    /// Adds a path of a class that is as thick as this.
    pub fn stroke(&mut self, class: &str, d: &str, thick: f64) {
        let thick = fixed(thick);
        let _ = write!(
            self.body,
            r#"<path class="{class}" d="{d}" stroke-width="{thick}"/>"#
        );
    }

    /// Adds a rectangle of a class: left, top, width, height.
    pub fn rect(&mut self, class: &str, [x, y, w, h]: [f64; 4]) {
        let [x, y, w, h] = [x, y, w.max(0.0), h.max(0.0)].map(fixed);
        let _ = write!(
            self.body,
            r#"<rect class="{class}" x="{x}" y="{y}" width="{w}" height="{h}"/>"#
        );
    }

    /// Adds a disc of a class.
    pub fn disc(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        let [x, y, r] = [x, y, radius].map(fixed);
        let _ = write!(
            self.body,
            r#"<circle class="{class}" cx="{x}" cy="{y}" r="{r}"/>"#
        );
    }

    /// Adds a text; its baseline stands at the point.
    pub fn text(&mut self, class: &str, (x, y): (f64, f64), anchor: Anchor, text: &str) {
        let (word, shift) = match anchor {
            Anchor::Start => ("", 0.0),
            Anchor::Middle => (r#" text-anchor="middle""#, 0.5),
            Anchor::End => (r#" text-anchor="end""#, 1.0),
        };
        let (wide, size) = (breadth(text, class), size(class));
        let left = x - wide * shift;
        self.labels.push(Label {
            text: text.into(),
            edges: [left, y - size * 0.78, left + wide, y + size * 0.22],
        });
        let (x, y, text) = (fixed(x), fixed(y), escaped(text));
        let _ = write!(
            self.body,
            r#"<text class="{class}" x="{x}" y="{y}"{word}>{text}</text>"#
        );
    }

    /// Adds a plate of a class (left, top, right, bottom): it lies above whatever is not on a plate.
    pub(super) fn plate(&mut self, class: &str, [left, top, right, bottom]: [f64; 4]) {
        let [x, y, w, h] = [left, top, right - left, bottom - top].map(fixed);
        let _ = write!(
            self.plates,
            r#"<rect class="{class}" x="{x}" y="{y}" width="{w}" height="{h}"/>"#
        );
    }

    /// Adds a text on a plate (left, top, right, bottom), which nothing else may lie on; its baseline begins at the point.
    pub(super) fn text_on(&mut self, plate: [f64; 4], class: &str, (x, y): (f64, f64), text: &str) {
        self.labels.push(Label {
            text: text.into(),
            edges: plate,
        });
        let (x, y, text) = (fixed(x), fixed(y), escaped(text));
        let _ = write!(
            self.plates,
            r#"<text class="{class}" x="{x}" y="{y}">{text}</text>"#
        );
    }

    /// Returns it as an element of a page.
    #[must_use]
    pub fn element(&self, class: &str) -> String {
        let (w, h) = (fixed(self.width), fixed(self.height));
        let (label, body, plates) = (escaped(&self.label), &self.body, &self.plates);
        format!(
            r#"<svg class="chart {class}" viewBox="0 0 {w} {h}" role="img" aria-label="{label}">{body}{plates}</svg>"#
        )
    }

    /// Returns it as a file of its own, with its style.
    #[must_use]
    pub fn file(&self, style: &str) -> String {
        let (w, h) = (fixed(self.width), fixed(self.height));
        let (label, body, plates) = (escaped(&self.label), &self.body, &self.plates);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
             font-family=\"sans-serif\" role=\"img\"><title>{label}</title><style>{style}</style>\
             <rect fill=\"var(--bg)\" width=\"{w}\" height=\"{h}\"/>{body}{plates}</svg>\n"
        )
    }

    /// Returns what is wrong with its texts: cut by the edge, or lying on each other.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut found = vec![];
        for (i, label) in self.labels.iter().enumerate() {
            let [left, top, right, bottom] = label.edges;
            if left < -0.5 || top < -0.5 || right > self.width + 0.5 || bottom > self.height + 0.5 {
                found.push(format!("cut: {}", label.text));
            }
            for other in &self.labels[i + 1..] {
                let [l, t, r, b] = other.edges;
                if left < r && l < right && top < b && t < bottom {
                    found.push(format!("on each other: {} / {}", label.text, other.text));
                }
            }
        }
        found
    }
}

/// Returns a number with at most one decimal.
#[must_use]
pub fn fixed(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0" } else { text }.into()
}

/// Returns a text that stands in a page or an attribute as it is, whatever it holds.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// Returns the class of a rung's colour: the whole ramp is used, however many rungs a ladder has.
#[must_use]
pub fn rung_class(rung: usize, top: usize) -> String {
    let place = if top == 0 || top + 1 == RAMP {
        rung
    } else {
        (rung * (RAMP - 1) + top / 2) / top
    };
    format!("r{}", place.min(RAMP - 1))
}

/// Returns the class of an actor's colour, by its number.
#[must_use]
pub fn actor_class(actor: usize) -> String {
    format!("a{}", actor % TONES)
}

/// Returns how wide a text is, a little generously: fonts differ.
#[must_use]
pub fn breadth(text: &str, class: &str) -> f64 {
    let bold = if class.split(' ').any(|c| c == "b") {
        1.16
    } else {
        1.0
    };
    let ems: f64 = text.chars().map(advance).sum();
    ems * size(class) * bold * 1.03
}

/// Returns how tall the letters of a text are.
pub(super) fn size(class: &str) -> f64 {
    if class.split(' ').any(|c| c == "t") {
        12.0
    } else {
        13.0
    }
}

/// Width of a letter in ems, after the common sans-serif fonts.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '|' | '!' | '.' | ',' | ':' | ';' | '\'' | '’' => 0.27,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '-' => 0.33,
        '\u{202f}' => 0.2,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '→' | '—' | '…' => 0.95,
        c if c.is_uppercase() => 0.7,
        c if c.is_ascii() || ('\u{a1}'..'\u{2fff}').contains(&c) => 0.57,
        _ => 1.0,
    }
}

/// Returns as much of a text as fits, with an ellipsis where it is cut.
#[must_use]
pub fn fitted(text: &str, width: f64, class: &str) -> String {
    if breadth(text, class) <= width {
        return text.into();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while !kept.is_empty() {
        kept.pop();
        let tried = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if breadth(&tried, class) <= width {
            return tried;
        }
    }
    String::new()
}

/// Returns a text in lines that fit, broken at blanks.
#[must_use]
pub fn wrapped(text: &str, width: f64, class: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| breadth(line, class) <= width) {
            Some(line) => *lines.last_mut().expect("there is a line") = line,
            None => lines.push(fitted(word, width, class)),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_texts_stay_text() {
        let mut drawing = Drawing::new(100.0, 40.0, "a \"b\" <c>");
        drawing.text("", (1.0, 20.0), Anchor::Start, "<script>'&\u{1b}");
        let page = drawing.element("wide");
        assert!(page.contains("&lt;script&gt;&#39;&amp;\u{fffd}"), "{page}");
        assert!(
            page.contains(r#"aria-label="a &quot;b&quot; &lt;c&gt;""#),
            "{page}"
        );
    }

    #[test]
    fn cut_and_covered_texts_are_found() {
        let mut drawing = Drawing::new(100.0, 40.0, "");
        drawing.text("", (2.0, 20.0), Anchor::Start, "left");
        drawing.text("", (98.0, 20.0), Anchor::End, "right");
        assert_eq!(drawing.faults(), Vec::<String>::new());
        drawing.text("", (98.0, 36.0), Anchor::Start, "out");
        drawing.text("t", (10.0, 24.0), Anchor::Start, "on");
        assert_eq!(drawing.faults(), ["on each other: left / on", "cut: out"]);
    }

    #[test]
    fn texts_are_fitted() {
        let long = "A very long name of an outcome that nobody can read in one line";
        let short = fitted(long, 120.0, "");
        assert!(short.ends_with('…') && breadth(&short, "") <= 120.0);
        let lines = wrapped(long, 120.0, "");
        assert!(lines.len() > 2 && lines.iter().all(|l| breadth(l, "") <= 120.0));
        assert_eq!(lines.join(" "), long);
    }

    #[test]
    fn every_ladder_uses_the_whole_ramp() {
        assert_eq!([0, 1, 2].map(|r| rung_class(r, 2)), ["r0", "r5", "r9"]);
        assert_eq!([0, 5, 9].map(|r| rung_class(r, 9)), ["r0", "r5", "r9"]);
        assert_eq!([0, 20].map(|r| rung_class(r, 20)), ["r0", "r9"]);
    }
}
