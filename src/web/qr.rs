//! The address of an exercise as a QR code, for the page and for the terminal.

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::convert::{Builder, Shape};
use fast_qr::{ECL, QRBuilder};

/// Returns the code as an SVG element with its label; empty for an address that is too long.
#[must_use]
pub fn for_page(address: &str, label: &str) -> String {
    let Ok(code) = QRBuilder::new(address).ecl(ECL::M).build() else {
        return String::new();
    };
    let drawing = SvgBuilder::default()
        .shape(Shape::Square)
        .margin(2)
        .to_str(&code);
    let label = crate::report::svg::escaped(label);
    let opening = format!("<svg class=\"qr\" role=\"img\" aria-label=\"{label}\" ");
    drawing.replacen("<svg ", &opening, 1)
}

/// Returns the code as text, two rows in one line, dark on light; empty for an address that is too long.
#[must_use]
pub fn for_terminal(address: &str) -> String {
    let Ok(code) = QRBuilder::new(address).ecl(ECL::L).build() else {
        return String::new();
    };
    let size = code.size;
    let is_dark = |x: isize, y: isize| {
        let (x, y) = (usize::try_from(x), usize::try_from(y));
        matches!((x, y), (Ok(x), Ok(y)) if x < size && y < size && code[y][x].value())
    };
    let end = isize::try_from(size).unwrap_or(0) + 2;
    let mut out = String::new();
    for y in (-2..end).step_by(2) {
        for x in -2..end {
            out.push(match (is_dark(x, y), is_dark(x, y + 1)) {
                (false, false) => '█',
                (false, true) => '▀',
                (true, false) => '▄',
                (true, true) => ' ',
            });
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_square() {
        let text = for_terminal("http://192.168.1.20:7070/");
        let lines: Vec<&str> = text.lines().collect();
        assert!(
            lines.len() > 10
                && lines
                    .iter()
                    .all(|l| l.chars().count().abs_diff(lines.len() * 2) <= 1)
        );
        let page = for_page("http://192.168.1.20:7070/", "a \"b\"");
        assert!(
            page.starts_with("<svg class=\"qr\"") && page.contains("a &quot;b&quot;"),
            "{page}"
        );
        assert!(!page.contains("style="), "no inline style");
    }
}
