//! The after-action review of an exercise: one page and its tables. Blank pages to talk first, then facts, then theory.
//!
//! Everything comes from the facts, by replay, and from forks of the game; nobody's name stands in it, only seats.
//! Invariant: it is made after the end only, because it holds every secret.

mod again;
mod chances;
mod facts;
mod judged;
mod story;

pub use again::Effort;

use super::fact::Fact;
use super::session::Session;
use crate::analysis::chronicle::Chronicle;
use crate::analysis::event::{Event, HIGH_RUNG};
use crate::batch::crew::Crew;
pub use crate::batch::crew::Halted;
use crate::phrase::naming::{Naming, Sides, opened};
use crate::phrase::sentence::Reader;
use crate::report::findings::Sayer;
use crate::report::frame::frame;
use crate::rules::Ruleset;
use crate::rules::expr::NOBODY;
use crate::text::{Args, Words};
use crate::world::turn::Deed;
use again::Path;
use facts::Facts;
use maud::{Markup, PreEscaped, html};

const STYLE: &str = include_str!("../../../assets/kit/kit.css");

/// What a debrief is made of.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The exercise, over.
    pub session: &'a Session,
    /// Its facts, drafts too.
    pub facts: &'a [Fact],
    /// The program's words.
    pub words: &'a Words,
    /// How much is played.
    pub effort: Effort,
    /// Returns the chain of causes behind how it ended, as lines of text.
    pub causes: &'a dyn Fn(&Chronicle) -> String,
}

impl std::fmt::Debug for Subject<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subject").finish_non_exhaustive()
    }
}

/// A table of a debrief: its name, its columns, its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Name of its file, without the end.
    pub name: &'static str,
    /// Names of its columns.
    pub columns: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

/// A debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debrief {
    /// The page.
    pub html: String,
    /// Its tables.
    pub sheets: Vec<Sheet>,
    /// Texts of drawings that are cut, or lie on each other.
    pub faults: Vec<String>,
}

/// A section of the page.
pub(super) struct Part {
    id: &'static str,
    finding: String,
    body: Markup,
}

/// Makes a debrief.
///
/// # Errors
/// When the crew is told to stop, and at a run that goes wrong.
pub fn debrief(subject: &Subject, crew: &Crew) -> Result<Debrief, Halted> {
    let review = Review::new(subject, crew)?;
    let mut sheets = vec![];
    let mut faults = vec![];
    let parts = [
        review.discussion(),
        review.timeline(&mut sheets),
        review.curves(&mut sheets, &mut faults),
        review.readings(&mut sheets, &mut faults),
        review.whys(&mut sheets),
        review.causes(),
        review.ramps(&mut sheets),
        review.turning(&mut sheets),
        review.among(&mut sheets),
        review.branches(&mut sheets),
        review.objectives(&mut sheets),
        review.remake(),
    ];
    let parts: Vec<Part> = parts.into_iter().flatten().collect();
    Ok(Debrief {
        html: review.page(&parts),
        sheets,
        faults,
    })
}

/// A debrief while it is made.
struct Review<'a> {
    subject: &'a Subject<'a>,
    sayer: Sayer<'a>,
    reader: Reader<'a>,
    chronicle: Chronicle,
    facts: Facts,
    high: usize,
    paths: Vec<Path>,
    course: Option<crate::analysis::junctures::Course>,
    branches: Vec<again::Branch>,
}

impl<'a> Review<'a> {
    fn new(subject: &'a Subject<'a>, crew: &Crew) -> Result<Self, Halted> {
        let session = subject.session;
        let (table, seed) = (session.table(), session.secret.seed);
        let rules = table.rules();
        let high = HIGH_RUNG.min(rules.ladder.top());
        let event = Event::War(u8::try_from(high).expect("a ladder has at most 21 rungs"));
        let effort = subject.effort;
        let played = again::played(table, seed, event).filter(|p| !p.snapshots.is_empty());
        let (mut course, mut branches) = (None, vec![]);
        if let Some(played) = &played {
            let found = again::course(rules, seed, event, effort.forks, played, crew)?;
            branches = again::branches(table, event, effort, (played, &found), crew)?;
            course = Some(found);
        }
        Ok(Self {
            subject,
            sayer: Sayer {
                words: subject.words,
            },
            reader: Reader::new(&session.scene().checked, subject.words),
            chronicle: Chronicle {
                start: table.start().to_vec(),
                turns: table.kept().to_vec(),
            },
            facts: Facts::new(subject.facts),
            high,
            paths: again::paths(rules, seed, effort.runs, crew)?,
            course,
            branches,
        })
    }

    fn rules(&self) -> &'a Ruleset {
        self.subject.session.table().rules()
    }

    fn say(&self, key: &str, args: &Args) -> String {
        self.subject.words.say(key, args)
    }

    const fn naming(&self) -> &Naming<'a> {
        &self.reader.naming
    }

    fn name(&self, kind: &str, name: &str) -> String {
        self.naming().bare(kind, name)
    }

    fn code(&self, actor: u16) -> &'a str {
        match actor {
            NOBODY => "",
            actor => self.rules().registry.actors.name(usize::from(actor)),
        }
    }

    fn actor(&self, actor: u16) -> String {
        self.naming().actor(self.code(actor))
    }

    fn outcome(&self, outcome: u16) -> String {
        self.name("outcome", &self.rules().outcomes[usize::from(outcome)].id)
    }

    fn rung(&self, rung: usize) -> String {
        let rungs = &self.rules().ladder.rungs;
        rungs
            .get(rung)
            .map_or(String::new(), |id| self.naming().rung(id))
    }

    /// Returns a deed as a sentence.
    fn deed(&self, deed: &Deed) -> String {
        self.told(
            deed.action,
            [deed.actor, deed.target, deed.beneficiary, deed.host],
        )
    }

    fn told(&self, action: u16, [doer, target, beneficiary, host]: [u16; 4]) -> String {
        let sides = Sides {
            doer: self.code(doer),
            target: self.code(target),
            beneficiary: self.code(beneficiary),
            host: self.code(host),
        };
        let name = self.rules().registry.actions.name(usize::from(action));
        opened(&self.naming().deed(name, sides))
    }

    /// Returns an option as a sentence; doing nothing has one too.
    fn option(&self, docket: usize, option: Option<u16>, target: u16) -> String {
        match option {
            Some(option) => {
                let o = &self.rules().options[usize::from(option)];
                self.told(o.action, [o.actor, target, o.beneficiary, o.host])
            }
            None => {
                let who = self.actor(self.rules().dockets[docket].actor);
                self.say("debrief-wait", &[("who", who.into())])
            }
        }
    }

    fn last(&self) -> u32 {
        self.chronicle.last()
    }

    fn number(&self, n: impl Into<f64>) -> String {
        self.sayer.number(n.into(), 0)
    }

    fn page(&self, parts: &[Part]) -> String {
        let scene = self.subject.session.scene();
        let own = scene
            .checked
            .texts
            .find(self.subject.words.lang, "scenario-title", &[]);
        let title = own.unwrap_or_else(|| self.rules().title.clone());
        let whole = html! {
            a.skip href="#main" { (self.say("report-skip", &[])) }
            main #main {
                header {
                    p.muted { span.brand { "escalade" } " · " (title) " · " (self.say("kit-mark", &[])) }
                    h1 { (self.say("debrief-title", &[])) }
                    p.lead { (self.lead()) }
                    div.note { p { strong { (self.say("debrief-limits", &[])) } } p { (self.say("report-ethics", &[])) } }
                    nav aria-label=(self.say("report-contents", &[])) {
                        ol.toc { @for part in parts {
                            li { a href=(format!("#{}", part.id)) { (self.say(&format!("debrief-{}", part.id), &[])) } }
                        } }
                    }
                }
                @for part in parts { (self.section(part)) }
            }
        };
        let title = format!("{} · {title}", self.say("debrief-title", &[]));
        frame(self.subject.words.lang, &title, STYLE, &whole.into_string())
    }

    fn section(&self, part: &Part) -> Markup {
        let label = format!("t-{}", part.id);
        html! {
            section.full.next[part.id == "timeline"] id=(part.id) aria-labelledby=(label) {
                div.say {
                    h2 id=(label) { (self.say(&format!("debrief-{}", part.id), &[])) }
                    @if !part.finding.is_empty() { p.finding { (part.finding) } }
                    p { (self.say(&format!("debrief-{}-how", part.id), &[])) }
                }
                (part.body)
            }
        }
    }

    fn lead(&self) -> String {
        let peak = self.own_path().peak(usize::MAX);
        let args = [
            ("turns", f64::from(self.last()).into()),
            ("rung", f64::from(peak).into()),
            ("name", self.rung(usize::from(peak)).into()),
        ];
        let ending = self.chronicle.turns.last().and_then(|t| t.ending);
        let end = ending.map_or_else(
            || self.say("debrief-lead-open", &[]),
            |e| {
                let outcome = self.outcome(e.outcome);
                self.say("debrief-lead-end", &[("outcome", outcome.into())])
            },
        );
        format!("{} {end}", self.say("debrief-lead", &args))
    }

    /// Returns the class's own path.
    fn own_path(&self) -> Path {
        let turns = &self.chronicle.turns;
        Path {
            rungs: turns
                .iter()
                .map(|t| again::rungs(self.rules(), &t.state))
                .collect(),
            outcome: turns.last().and_then(|t| t.ending).map(|e| e.outcome),
        }
    }

    /// Returns a table with heads from the words.
    fn table(&self, id: &str, heads: &[&str], rows: &[Vec<Markup>]) -> Markup {
        let heads: Vec<String> = heads
            .iter()
            .map(|h| self.say(&format!("debrief-col-{h}"), &[]))
            .collect();
        super::kit::table(&self.say(&format!("debrief-{id}"), &[]), &heads, rows)
    }
}

/// Puts both widths of a drawing on the page.
fn drawn(draw: impl Fn(f64) -> crate::report::svg::Drawing, faults: &mut Vec<String>) -> Markup {
    use crate::report::svg::{NARROW, WIDE};
    let (wide, narrow) = (draw(WIDE), draw(NARROW));
    faults.extend(wide.faults());
    faults.extend(narrow.faults());
    html! { (PreEscaped(wide.element("wide"))) (PreEscaped(narrow.element("narrow"))) }
}

/// Returns a text as markup.
fn plain(text: impl AsRef<str>) -> Markup {
    html! { (text.as_ref()) }
}
