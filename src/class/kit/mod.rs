//! The kit of an exercise: pages to print. One to start from, one for the instructor, and for each seat a role sheet with its order
//! forms, in a file of its own, because one seat must not see what another hides.
//!
//! Invariant: the file of a seat is made from that seat's objectives and the open ones of others, and from nothing secret beside.

mod guide;
pub mod plan;
mod sheet;
mod start;

use crate::report::findings::Sayer;
use crate::report::frame::frame;
use crate::rules::Ruleset;
use crate::rules::objective::{Objective, Test};
use crate::scenario::Checked;
use crate::scenario::model::At;
use crate::text::{Args, Lang, Words, key};
use maud::{Markup, html};
use plan::{Seated, Timetable};

/// Style of printed pages, beside the common one.
const STYLE: &str = include_str!("../../../assets/kit/kit.css");

/// What a kit is made of.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The scenario.
    pub checked: &'a Checked,
    /// The compiled scenario.
    pub rules: &'a Ruleset,
    /// The program's words.
    pub words: &'a Words,
    /// The command that serves the exercise, without its turns and seats.
    pub command: &'a str,
    /// Name of the scenario with masked names, if there is one and this is not it.
    pub masked: Option<&'a str>,
    /// Students.
    pub students: u32,
    /// Minutes.
    pub minutes: u32,
    /// Returns an option, by its place, as a sentence.
    pub deed: &'a dyn Fn(usize) -> String,
}

impl std::fmt::Debug for Subject<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subject")
            .field("scenario", &self.rules.title)
            .finish_non_exhaustive()
    }
}

/// A page of a kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Name of its file.
    pub name: String,
    /// Its text.
    pub html: String,
}

/// Returns the pages of a kit.
#[must_use]
pub fn kit(subject: &Subject) -> Vec<Page> {
    let kit = Kit::new(subject);
    let mut pages = vec![
        kit.page("start", &kit.say("kit-start", &[]), start::start(&kit)),
        kit.page("instructor", &kit.say("kit-guide", &[]), guide::guide(&kit)),
    ];
    for seat in &kit.seats {
        let actor = subject.rules.registry.actors.name(usize::from(seat.actor));
        let title = kit.say("kit-sheet", &[("seat", kit.actor(seat.actor).into())]);
        let page = sheet::sheet(&kit, seat.actor);
        pages.push(kit.page(&format!("seat-{}", actor.to_lowercase()), &title, page));
    }
    pages
}

/// A kit while it is made: what all pages share.
struct Kit<'a> {
    subject: &'a Subject<'a>,
    sayer: Sayer<'a>,
    table: Timetable,
    seats: Vec<Seated>,
}

impl<'a> Kit<'a> {
    fn new(subject: &'a Subject<'a>) -> Self {
        let rules = subject.rules;
        let (mut main, mut others) = (vec![], vec![]);
        for actor in 0..rules.n_actors() {
            let id = u16::try_from(actor).expect("few actors");
            if rules.dockets.iter().any(|d| d.actor == id) {
                let name = rules.registry.actors.name(actor);
                let is_seat = subject
                    .checked
                    .scenario
                    .actors
                    .get(name)
                    .is_some_and(|a| a.seat);
                (if is_seat { &mut main } else { &mut others }).push(id);
            }
        }
        // Those who can do most are opened first.
        let can = |actor: &u16| rules.options.iter().filter(|o| o.actor == *actor).count();
        others.sort_by_key(|actor| std::cmp::Reverse(can(actor)));
        Self {
            subject,
            sayer: Sayer {
                words: subject.words,
            },
            table: Timetable::new(subject.minutes, rules.horizon),
            seats: plan::seating(&main, &others, subject.students),
        }
    }

    const fn lang(&self) -> Lang {
        self.subject.words.lang
    }

    fn say(&self, key: &str, args: &Args) -> String {
        self.subject.words.say(key, args)
    }

    /// Returns a text of the scenario.
    fn own(&self, key: &str) -> Option<String> {
        self.subject.checked.texts.find(self.lang(), key, &[])
    }

    /// Returns a text of the scenario, or the program's for scenarios without one.
    fn own_or(&self, key: &str, other: &str) -> String {
        self.own(key).unwrap_or_else(|| self.say(other, &[]))
    }

    fn name(&self, kind: &str, name: &str) -> String {
        self.subject.checked.texts.name(self.lang(), kind, name)
    }

    fn actor(&self, actor: u16) -> String {
        let names = &self.subject.rules.registry.actors;
        self.name("actor", names.name(usize::from(actor)))
    }

    fn title(&self) -> String {
        let own = self.own("scenario-title");
        own.unwrap_or_else(|| self.subject.rules.title.clone())
    }

    /// Puts a page into the frame, with the mark that no page goes without.
    fn page(&self, name: &str, title: &str, body: Markup) -> Page {
        let whole = html! {
            main {
                header {
                    p.muted { span.brand { "escalade" } " · " (self.title()) " · " (self.say("kit-mark", &[])) }
                    h1 { (title) }
                }
                (body)
            }
        };
        let title = format!("{title} · {}", self.title());
        Page {
            name: format!("{name}.html"),
            html: frame(self.lang(), &title, STYLE, &whole.into_string()),
        }
    }

    /// Returns the situation, in paragraphs.
    fn briefing(&self) -> Vec<String> {
        let parts = [
            "exercise-briefing",
            "exercise-briefing.p2",
            "exercise-briefing.p3",
        ];
        let parts: Vec<String> = parts.iter().filter_map(|key| self.own(key)).collect();
        if parts.is_empty() {
            let known = ["scenario-purpose", "scenario-summary"];
            return known.iter().filter_map(|key| self.own(key)).collect();
        }
        parts
    }

    /// Returns named texts of the block `exercise`, or the program's own.
    fn list(&self, field: &str) -> Vec<String> {
        let exercise = self.subject.checked.scenario.exercise.as_ref();
        let names = exercise.map(|e| match field {
            "learn" => &e.learn,
            _ => &e.ask,
        });
        let own = |name: &String| self.own(&key(&format!("exercise-{field}"), name));
        let own: Vec<String> = names.into_iter().flatten().filter_map(own).collect();
        if own.is_empty() {
            let common = |n: u32| self.say(&format!("kit-{field}-{n}"), &[]);
            return (1..=4).map(common).collect();
        }
        own
    }

    fn ethics(&self) -> String {
        self.own_or("exercise-ethics", "kit-ethics")
    }

    /// Returns the sentence of an objective.
    fn objective(&self, objective: &Objective) -> String {
        self.name("objective", &objective.name)
    }

    /// Says how an objective is judged.
    fn judged(&self, objective: &Objective) -> String {
        let key = match objective.test {
            Test::AtEnd(_) => "kit-judged-end",
            Test::Always(_) => "kit-judged-always",
            Test::Once(_) => "kit-judged-once",
            Test::Graded { .. } => "kit-judged-graded",
        };
        self.say(key, &[])
    }

    /// Returns the injects that are proposed for this length, with their turns, and those kept in reserve.
    fn injects(&self) -> (Vec<(u32, String)>, Vec<String>) {
        let scenario = &self.subject.checked.scenario;
        let at_hand = |name: &&String| matches!(scenario.injects[*name].at, At::Facilitator);
        let mut names: Vec<String> = scenario.injects.keys().filter(at_hand).cloned().collect();
        let plan = scenario.exercise.iter().flat_map(|e| &e.plan);
        let fits = plan.filter(|p| p.least_minutes <= self.subject.minutes);
        let mut due: Vec<(u32, String)> = fits
            .map(|p| (self.table.turn_at(p.after), p.inject.clone()))
            .collect();
        due.sort_by_key(|(turn, _)| *turn);
        names.retain(|name| due.iter().all(|(_, planned)| planned != name));
        (due, names)
    }
}

/// Returns a table: heads, then rows.
pub(super) fn table(label: &str, heads: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.scroll role="group" aria-label=(label) tabindex="0" {
            table {
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
            }
        }
    }
}

/// Returns a text as markup.
fn plain(text: impl AsRef<str>) -> Markup {
    html! { (text.as_ref()) }
}
