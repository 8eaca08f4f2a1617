//! Text in lines: how wide it is, and where it breaks.

/// Returns how many columns a text takes; the program writes Latin letters and blocks only, one column each.
#[must_use]
pub(crate) fn columns(text: &str) -> usize {
    text.chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .count()
}

/// Breaks a text at ordinary spaces into lines: the first after `first`, the others after `rest`.
#[must_use]
pub(crate) fn wrap(text: &str, width: usize, first: &str, rest: &str) -> String {
    let mut out = String::new();
    let mut line = first.to_string();
    let mut empty = true;
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        if !empty && columns(&line) + 1 + columns(word) > width {
            out.push_str(line.trim_end());
            out.push('\n');
            line = rest.to_string();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapping_keeps_no_break_spaces_and_the_width() {
        let text = wrap("one two three\u{a0}: four five", 12, "- ", "  ");
        assert_eq!(text, "- one two\n  three\u{a0}:\n  four five\n");
        assert!(text.lines().all(|l| columns(l) <= 12));
    }
}
