//! The page: what is said first, a section for each figure, and what makes it all again.

use super::Subject;
use super::findings::{Sayer, to_number};
pub use super::frame::COLORS;
use super::frame::{STYLE, frame};
use super::sections;
use super::svg::{Drawing, NARROW, WIDE, escaped};
use crate::scenario::model::Mid;
use crate::text::Arg;
use std::fmt::Write;

/// A page, and its drawings for slides: name and text of each file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The page.
    pub html: String,
    /// The drawings.
    pub drawings: Vec<(String, String)>,
    /// Texts of drawings that are cut, or lie on each other.
    pub faults: Vec<String>,
}

/// A section: a figure with what it shows, how to read it, and where it comes from.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    pub(super) id: &'static str,
    pub(super) finding: String,
    pub(super) body: String,
    pub(super) caption: String,
    pub(super) is_full: bool,
    pub(super) drawings: Vec<Drawing>,
}

impl Section {
    /// Adds a drawing at both widths.
    pub(super) fn draw(&mut self, draw: impl Fn(f64) -> Drawing) {
        let (wide, narrow) = (draw(WIDE), draw(NARROW));
        self.body.push_str(&wide.element("wide"));
        self.body.push_str(&narrow.element("narrow"));
        self.drawings = vec![wide, narrow];
    }

    /// Adds its numbers as a table, which is closed at first; the first column names the rows.
    pub(super) fn table(&mut self, say: &Sayer, heads: &[&str], rows: &[Vec<String>]) {
        let summary = escaped(&say.say("report-as-table", &[]));
        let table = table(say, self.id, heads, rows);
        let _ = write!(
            self.body,
            "<details><summary>{summary}</summary>{table}</details>"
        );
    }
}

/// Returns a table whose cells are text; those after the first stand at the right where they are numbers.
pub(super) fn table(say: &Sayer, id: &str, heads: &[&str], rows: &[Vec<String>]) -> String {
    let title = escaped(&say.say(&format!("report-{id}"), &[]));
    let mut out = format!(
        r#"<div class="scroll" role="group" aria-label="{title}" tabindex="0"><table><thead><tr>"#
    );
    for head in heads {
        let _ = write!(
            out,
            r#"<th scope="col">{}</th>"#,
            escaped(&say.say(head, &[]))
        );
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for (i, cell) in row.iter().enumerate() {
            let is_number =
                cell.starts_with(|c: char| c.is_ascii_digit() || "+\u{2212}".contains(c));
            let text = escaped(cell);
            let _ = match (i, is_number) {
                (0, _) => write!(out, r#"<th scope="row">{text}</th>"#),
                (_, true) => write!(out, r#"<td class="n">{text}</td>"#),
                _ => write!(out, "<td>{text}</td>"),
            };
        }
        out.push_str("</tr>");
    }
    out + "</tbody></table></div>"
}

/// Returns the page of a report.
#[must_use]
pub fn page(subject: &Subject) -> Page {
    let say = Sayer {
        words: subject.words,
    };
    let sections = sections::all(subject, &say);
    let name = title(subject);
    let mut html = opening(subject, &say, &escaped(&name), &sections);
    for section in &sections {
        html.push_str(&element(section, &say));
    }
    html.push_str("</main>");
    let html = frame(subject.words.lang, &name, super::map::STYLE, &html);
    let drawings = sections.iter().flat_map(|s| {
        let names = ["", "-narrow"].map(|width| format!("{}{width}.svg", s.id));
        names.into_iter().zip(s.drawings.iter().map(slide))
    });
    let faults = sections.iter().flat_map(|s| {
        let found = s.drawings.iter().flat_map(Drawing::faults);
        found.map(|fault| format!("{}: {fault}", s.id))
    });
    Page {
        drawings: drawings.collect(),
        faults: faults.collect(),
        html,
    }
}

/// Returns a drawing as a file of its own, in the colours of the page.
#[must_use]
pub fn slide(drawing: &Drawing) -> String {
    drawing.file(&format!("{COLORS}{STYLE}{}", super::map::STYLE))
}

fn title(subject: &Subject) -> String {
    let texts = &subject.checked.texts;
    let own = texts.find(subject.words.lang, "scenario-title", &[]);
    own.unwrap_or_else(|| subject.rules.title.clone())
}

fn opening(subject: &Subject, say: &Sayer, title: &str, sections: &[Section]) -> String {
    let text = |key: &str, args: &[(&'static str, Arg)]| escaped(&say.say(key, args));
    let kind = [
        ("runs", to_number(subject.figures.runs).into()),
        ("turns", f64::from(subject.rules.horizon).into()),
        ("seed", subject.seed.to_string().into()),
    ];
    let mut out = format!(
        "<a class=\"skip\" href=\"#main\">{}</a><main id=\"main\"><header>\
         <p class=\"muted\"><span class=\"brand\">escalade</span> · {}</p><h1>{title}</h1>",
        text("report-skip", &[]),
        text("report-kind", &kind)
    );
    let _ = write!(
        out,
        "<p class=\"lead\">{}</p>",
        escaped(&lead(subject, say))
    );
    let _ = write!(
        out,
        "<div class=\"note\"><p><strong>{}</strong></p>",
        text("report-limits", &[])
    );
    let purpose = subject
        .checked
        .texts
        .find(subject.words.lang, "scenario-purpose", &[]);
    if let Some(purpose) = purpose {
        let _ = write!(out, "<p>{}</p>", escaped(&purpose));
    }
    let _ = write!(out, "<p>{}</p></div>", text("report-ethics", &[]));
    let _ = write!(
        out,
        "<nav aria-label=\"{}\"><ol class=\"toc\">",
        text("report-contents", &[])
    );
    for section in sections {
        let name = text(&format!("report-{}", section.id), &[]);
        let _ = write!(out, "<li><a href=\"#{}\">{name}</a></li>", section.id);
    }
    out + "</ol></nav></header>\n"
}

/// Returns the first sentences: how often the rung was reached, and how runs end.
fn lead(subject: &Subject, say: &Sayer) -> String {
    let figures = subject.figures;
    let names = sections::outcome_names(subject);
    let war = war(subject);
    let ends = if figures.runs < sections::ENOUGH {
        say.say("report-too-few", &[("n", to_number(figures.runs).into())])
    } else {
        say.outcomes(figures, &names, war)
    };
    let (Some((from, to)), Some(count)) = (subject.watch.reader, figures.reached.get(subject.high))
    else {
        return ends;
    };
    let share = crate::stats::Estimate::share(*count, figures.runs);
    let args = [
        ("rung", to_number(subject.high as u64).into()),
        ("name", sections::rung_name(subject, subject.high).into()),
        ("from", sections::actor_name(subject, from).into()),
        ("to", sections::actor_name(subject, to).into()),
        ("share", say.share(*count, figures.runs).into()),
        ("ends", say.ends(&share).into()),
    ];
    format!("{} {ends}", say.say("report-lead", &args))
}

/// Returns the lowest rung that is war.
pub(super) fn war(subject: &Subject) -> Option<usize> {
    let ladder = subject.checked.scenario.ladder.as_ref()?;
    ladder.rungs.iter().position(|r| r.mid == Mid::War)
}

fn element(section: &Section, say: &Sayer) -> String {
    let id = section.id;
    let heading = escaped(&say.say(&format!("report-{id}"), &[]));
    let how = escaped(&say.say(&format!("report-{id}-how"), &[]));
    let class = if section.is_full {
        " class=\"full\""
    } else {
        ""
    };
    let (finding, caption) = (escaped(&section.finding), escaped(&section.caption));
    format!(
        "<section id=\"{id}\"{class} aria-labelledby=\"t-{id}\"><div class=\"say\"><h2 id=\"t-{id}\">{heading}</h2>\
         <p class=\"finding\">{finding}</p><p>{how}</p></div><figure>{}<figcaption>{caption}</figcaption></figure></section>\n",
        section.body
    )
}
