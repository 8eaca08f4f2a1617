//! The model beside data of such disputes: what `examples/calibration` found for the scenario that the program carries.

use super::Subject;
use super::findings::{Sayer, to_number};
use super::page::Section;
use super::sections::section;
use super::svg::escaped;
use crate::text::percent;
use std::fmt::Write;

/// One datum a line: set, measure, unit, the model with its interval and method, the datum with its interval and size, sample,
/// verdict. From 20,000 runs of each set, seed 2027: `cargo run --release --example calibration`.
const FILE: &str = include_str!("../../assets/calibration/verdicts.csv");

/// A line of the file.
struct Line {
    cells: Vec<&'static str>,
}

impl Line {
    /// Returns the lines of a parameter set.
    fn of(set: &str) -> Vec<Self> {
        let lines = FILE.lines().skip(1).map(|line| Self {
            cells: line.split(',').collect(),
        });
        lines.filter(|line| line.cells[0] == set).collect()
    }

    fn verdict(&self) -> &'static str {
        self.cells[12]
    }

    fn is_days(&self) -> bool {
        self.cells[2] == "days"
    }

    /// Returns a value in words; nothing where there is none.
    fn value(&self, cell: usize, say: &Sayer) -> String {
        let Ok(value) = self.cells[cell].parse::<f64>() else {
            return String::new();
        };
        if self.is_days() {
            let days = say.number(value, 0);
            return say.say("report-rates-days", &[("n", days.into())]);
        }
        percent(say.words.lang, value, 1)
    }

    /// Returns an interval, in days or percent without the sign.
    fn interval(&self, [low, high]: [usize; 2], say: &Sayer) -> String {
        let end = |cell: usize| match self.cells[cell].parse::<f64>() {
            Ok(value) if self.is_days() => say.number(value, 0),
            Ok(value) => say.number(100.0 * value, 1),
            Err(_) => String::new(),
        };
        format!("{}–{}", end(low), end(high))
    }
}

/// Returns the section; none for a scenario that was not held against data.
pub(super) fn rates(subject: &Subject, say: &Sayer) -> Option<Section> {
    let lines = Line::of(subject.set?);
    let count = |verdict: &str| lines.iter().filter(|l| l.verdict() == verdict).count() as u64;
    let args = [
        ("n", to_number(lines.len() as u64).into()),
        ("inside", to_number(count("inside")).into()),
        ("explained", to_number(count("explained")).into()),
        ("known", to_number(count("known")).into()),
    ];
    if lines.is_empty() {
        return None;
    }
    let mut section = section(
        subject,
        say,
        "rates",
        say.say("report-rates-finding", &args),
    );
    section.is_full = true;
    let heads = ["measure", "model", "datum", "verdict", "cases", "sample"];
    let head = |name: &&str| {
        let text = escaped(&say.say(&format!("report-head-{name}"), &[]));
        format!("<th scope=\"col\">{text}</th>")
    };
    let heads: String = heads.iter().map(head).collect();
    let of = |verdicts: &[&str], title: &str| {
        let found = lines.iter().filter(|l| verdicts.contains(&l.verdict()));
        let rows: String = found.map(|line| row(line, say)).collect();
        format!(
            "<div class=\"scroll\" role=\"group\" aria-label=\"{title}\" tabindex=\"0\"><table><thead><tr>{heads}</tr></thead>\
             <tbody>{rows}</tbody></table></div>"
        )
    };
    let agree = [("n", to_number(count("inside")).into())];
    let agree = escaped(&say.say("report-rates-agree", &agree));
    let title = escaped(&say.say("report-rates", &[]));
    let _ = write!(
        section.body,
        "{}<details class=\"whole\"><summary>{agree}</summary>{}</details>",
        of(&["explained", "known"], &title),
        of(&["inside"], &agree)
    );
    Some(section)
}

fn row(line: &Line, say: &Sayer) -> String {
    let text = |key: String| escaped(&say.say(&key, &[]));
    let two = |value: String, ends: String| {
        format!(
            "<td class=\"n\">{}<br>{}</td>",
            escaped(&value),
            escaped(&ends)
        )
    };
    let tone = match line.verdict() {
        "inside" => "high",
        "explained" => "medium",
        _ => "low",
    };
    let sample: String = line.cells[11]
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let cases = match line.cells[10] {
        "" => "–".into(),
        n => say.number(n.parse().unwrap_or(f64::NAN), 0),
    };
    format!(
        "<tr><th scope=\"row\">{}</th>{}{}<td><span class=\"tag {tone}\">{}</span></td><td class=\"n\">{}</td><td class=\"from\">{}</td></tr>",
        text(format!("rate-{}", line.cells[1])),
        two(line.value(3, say), line.interval([4, 5], say)),
        two(line.value(7, say), line.interval([8, 9], say)),
        text(format!("report-verdict-{}", line.verdict())),
        escaped(&cases),
        text(format!("sample-{sample}")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Words};

    #[test]
    fn every_line_can_be_read_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::program(lang);
            let say = Sayer { words: &words };
            for set in ["base_rates", "report_world"] {
                let lines = Line::of(set);
                assert_eq!(lines.len(), 50, "{set}");
                for line in &lines {
                    assert_eq!(line.cells.len(), 13);
                    let text = row(line, &say);
                    let keys = ["rate-", "sample-", "report-", "NaN"];
                    assert!(keys.iter().all(|key| !text.contains(key)), "{text}");
                }
            }
        }
    }

    /// The values stand in docs/calibration.md too, as the program printed them.
    #[test]
    fn the_file_holds_what_was_printed() {
        let doc = include_str!("../../docs/calibration.md");
        let printed = |line: &Line| match line.is_days() {
            true => line.cells[3].to_owned(),
            false => format!(
                "{:.1}",
                100.0 * line.cells[3].parse::<f64>().expect("a number")
            ),
        };
        for line in Line::of("base_rates")
            .iter()
            .filter(|l| l.cells[1] == "force_direct")
        {
            let start = format!("force on Azerbaijan                  {:>4} ", printed(line));
            let found = doc.lines().any(|l| {
                l.starts_with(&start) && l.contains(line.cells[11]) && l.contains(line.verdict())
            });
            assert!(found, "{start}");
        }
    }
}
