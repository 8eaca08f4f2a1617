//! What was meant against how it was read, on one axis: a dot for the intended value, a band for the readings.

use super::scale::Scale;
use super::svg::{Anchor, Drawing, NARROW, breadth, fixed, wrapped};

/// A deed: as meant, and as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Deed {
    /// It in a sentence.
    pub name: String,
    /// Intended value, Goldstein points.
    pub meant: f64,
    /// Mean of the values read.
    pub read: f64,
    /// Values between which nine in ten readings lie.
    pub range: [f64; 2],
    /// Both in words.
    pub text: String,
}

/// Draws the deeds; `tone` is the class of the reader's colour, `tick` writes a value of the axis.
#[must_use]
pub fn meant(
    width: f64,
    label: &str,
    deeds: &[Deed],
    tone: &str,
    tick: &dyn Fn(f64) -> String,
) -> Drawing {
    let is_narrow = width <= NARROW;
    let words = deeds
        .iter()
        .map(|d| breadth(&d.text, ""))
        .fold(0.0, f64::max);
    let lowest = deeds
        .iter()
        .map(|d| d.range[0].min(d.meant))
        .fold(-10.0, f64::min);
    let low = (lowest / 5.0).floor() * 5.0;
    let scale = Scale {
        values: [low, 10.0],
        places: [18.0, width - words - 32.0],
    };
    let names: Vec<Vec<String>> = deeds
        .iter()
        .map(|d| wrapped(&d.name, width - 4.0, ""))
        .collect();
    let line = 17.0;
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let tall = |lines: &Vec<String>| lines.len() as f64 * line + 34.0;
    let bottom = 30.0 + names.iter().map(tall).sum::<f64>();
    let mut drawing = Drawing::new(width, bottom + 4.0, label);
    let step = if is_narrow || low < -20.0 { 10.0 } else { 5.0 };
    let mut value = (low / step).ceil() * step;
    while value <= 10.0 {
        let at = scale.at(value);
        drawing.text("t", (at, 14.0), Anchor::Middle, &tick(value));
        value += step;
    }
    let mut top = 30.0;
    for (deed, lines) in deeds.iter().zip(&names) {
        let end = top + tall(lines);
        let mut base = top + 8.0;
        for text in lines {
            drawing.text("", (2.0, base), Anchor::Start, text);
            base += line;
        }
        one(&mut drawing, deed, tone, &scale, base + 2.0, width);
        top = end;
    }
    drawing
}

fn one(drawing: &mut Drawing, deed: &Deed, tone: &str, scale: &Scale, y: f64, width: f64) {
    let [from, to] = scale.places;
    let at = |value: f64| scale.at(value);
    drawing.path("g", &format!("M{} {}H{}", fixed(from), fixed(y), fixed(to)));
    let zero = fixed(at(0.0));
    drawing.path(
        "z",
        &format!("M{zero} {}V{}", fixed(y - 8.0), fixed(y + 8.0)),
    );
    let gap = format!(
        "M{} {}H{}",
        fixed(at(deed.read)),
        fixed(y),
        fixed(at(deed.meant))
    );
    drawing.path("gap", &gap);
    let [low, high] = deed.range.map(at);
    drawing.rect(
        &format!("read {tone}"),
        [low, y - 6.0, (high - low).max(2.0), 12.0],
    );
    let mean = format!(
        "M{} {}V{}",
        fixed(at(deed.read)),
        fixed(y - 8.0),
        fixed(y + 8.0)
    );
    drawing.path(&format!("mean {tone}"), &mean);
    drawing.disc("meant", (at(deed.meant), y), 6.0);
    drawing.text("", (width - 2.0, y + 4.5), Anchor::End, &deed.text);
}
