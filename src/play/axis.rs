//! What one meant and how it seems to be read, on one axis from -10 to +10, in letters.

/// Ends of the axis, Goldstein points.
const ENDS: [f64; 2] = [-10.0, 10.0];

/// Returns the column of a valence on an axis of this width.
pub(super) fn column(valence: f64, width: usize) -> usize {
    let share = (valence.clamp(ENDS[0], ENDS[1]) - ENDS[0]) / (ENDS[1] - ENDS[0]);
    let last = width.saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a column of a terminal"
    )]
    let column = (share * last as f64).round() as usize;
    column.min(last)
}

/// Returns the axis with its marks: a tick at -10, -5, 0, 5 and 10.
pub(super) fn axis(width: usize) -> String {
    let mut line = vec!['─'; width];
    for mark in [-10.0, -5.0, 0.0, 5.0, 10.0] {
        line[column(mark, width)] = '┼';
    }
    line.into_iter().collect()
}

/// Returns the numbers over the axis; they begin one column to its left and end one to its right.
pub(super) fn numbers(width: usize) -> String {
    let mut line = vec![' '; width + 2];
    for (mark, text) in [
        (-10.0, "−10"),
        (-5.0, "−5"),
        (0.0, "0"),
        (5.0, "+5"),
        (10.0, "+10"),
    ] {
        let letters: Vec<char> = text.chars().collect();
        let first = (column(mark, width) + 1).saturating_sub(letters.len() / 2);
        for (i, letter) in letters.iter().enumerate() {
            if let Some(place) = line.get_mut(first + i) {
                *place = *letter;
            }
        }
    }
    line.into_iter().collect()
}

/// Returns what was meant: a dot.
pub(super) fn dot(valence: f64, width: usize) -> String {
    let mut line = vec![' '; width];
    line[column(0.0, width)] = '·';
    line[column(valence, width)] = '●';
    line.into_iter().collect()
}

/// Returns how it seems to be read: a band with its middle, or nothing where there is no sign.
pub(super) fn band(band: Option<[f64; 2]>, width: usize) -> String {
    let mut line = vec![' '; width];
    line[column(0.0, width)] = '·';
    if let Some([low, high]) = band {
        for place in &mut line[column(low, width)..=column(high, width)] {
            *place = '▒';
        }
        line[column((low + high) / 2.0, width)] = '█';
    }
    line.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_is_drawn() {
        let drawn = [
            numbers(21),
            axis(21),
            dot(7.4, 21),
            band(Some([-6.0, -2.0]), 21),
            band(None, 21),
        ];
        let expected = [
            "−10  −5    0   +5   +10",
            "┼────┼────┼────┼────┼",
            "          ·      ●   ",
            "    ▒▒█▒▒ ·          ",
            "          ·          ",
        ];
        assert_eq!(drawn, expected);
    }
}
