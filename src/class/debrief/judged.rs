//! What each seat was after and what came of it, and what makes the page again.

use super::{Part, Review, Sheet, plain};
use crate::analysis::objectives::{Came, Evidence, judge};
use crate::class::session::Session;
use crate::rules::expr::Value;
use crate::text::key;
use maud::{Markup, html};

impl Review<'_> {
    /// Objectives with their evidence: those that pass or fail, then those that are graded; nothing adds them up.
    pub(super) fn objectives(&self, sheets: &mut Vec<Sheet>) -> Option<Part> {
        let rules = self.rules();
        let closes: Vec<&[Value]> = self
            .chronicle
            .turns
            .iter()
            .map(|t| t.state.as_slice())
            .collect();
        let all = judge(rules, &self.chronicle.start, &closes);
        sheets.push(Sheet {
            name: "objectives",
            columns: vec![
                "seat",
                "objective",
                "known",
                "kind",
                "reached",
                "turn",
                "value",
                "share",
            ],
            rows: all.iter().map(|e| self.evidence_row(e)).collect(),
        });
        let mut body = vec![];
        for actor in 0..u16::try_from(rules.n_actors()).expect("few actors") {
            let own = all
                .iter()
                .filter(|e| rules.objectives[e.objective].actor == actor);
            let rows: Vec<Vec<Markup>> = own.map(|e| self.evidence(e)).collect();
            if !rows.is_empty() {
                let heads = ["objective", "known", "came"];
                body.push(
                    html! { h3 { (self.actor(actor)) } (self.table("objectives", &heads, &rows)) },
                );
            }
        }
        (!body.is_empty()).then(|| Part {
            id: "objectives",
            finding: String::new(),
            body: html! { @for part in body { (part) } },
        })
    }

    fn evidence(&self, evidence: &Evidence) -> Vec<Markup> {
        let o = &self.rules().objectives[evidence.objective];
        let known = if o.is_secret {
            "kit-secret"
        } else {
            "kit-open"
        };
        let came = match evidence.came {
            Came::Passed { is_reached, turn } => {
                let word = if is_reached {
                    "debrief-reached"
                } else {
                    "debrief-missed"
                };
                self.say(word, &[("turn", f64::from(turn).into())])
            }
            Came::Graded { value, share } => {
                let args = [
                    ("value", self.sayer.number(value, 2).into()),
                    ("share", self.sayer.number(share * 100.0, 0).into()),
                ];
                self.say("debrief-graded", &args)
            }
        };
        vec![
            plain(self.name("objective", &o.name)),
            plain(self.say(known, &[])),
            plain(came),
        ]
    }

    fn evidence_row(&self, evidence: &Evidence) -> Vec<String> {
        let o = &self.rules().objectives[evidence.objective];
        let known = if o.is_secret { "secret" } else { "open" };
        let mut row = vec![self.code(o.actor).to_owned(), o.name.clone(), known.into()];
        row.extend(match evidence.came {
            Came::Passed { is_reached, turn } => [
                "pass_fail".into(),
                is_reached.to_string(),
                turn.to_string(),
                String::new(),
                String::new(),
            ],
            Came::Graded { value, share } => [
                "graded".into(),
                String::new(),
                String::new(),
                format!("{value:.4}"),
                format!("{share:.4}"),
            ],
        });
        row
    }

    /// Discussion questions, then the seed against its commitment and what makes the page again.
    #[expect(clippy::unnecessary_wraps, reason = "parts are optional")]
    pub(super) fn remake(&self) -> Option<Part> {
        let session: &Session = self.subject.session;
        let (setup, secret) = (session.setup(), session.secret);
        let salt = secret.salt.map(|byte| format!("{byte:02x}")).concat();
        let matches = if secret.commitment() == setup.commitment {
            "debrief-seed-fits"
        } else {
            "debrief-seed-differs"
        };
        let line = |key: &str| self.say(&format!("debrief-{key}"), &[]);
        Some(Part {
            id: "remake",
            finding: self.say(matches, &[]),
            body: html! {
                h3 { (line("questions")) }
                ol { @for text in self.questions() { li { (text) p.blank-line {} } } }
                h3 { (line("numbers")) }
                dl {
                    dt { (line("seed")) } dd { code { (secret.seed) } }
                    dt { (line("salt")) } dd { code { (salt) } }
                    dt { (line("commitment")) } dd { code { (setup.commitment) } }
                    dt { (line("scenario")) } dd { (setup.scenario) " " code { (setup.scenario_hash) } }
                    dt { (line("version")) } dd { (setup.version) }
                }
            },
        })
    }

    fn questions(&self) -> Vec<String> {
        let checked = &self.subject.session.scene().checked;
        let exercise = checked.scenario.exercise.iter();
        let own = exercise.flat_map(|e| &e.ask).filter_map(|name| {
            let key = key("exercise-ask", name);
            checked.texts.find(self.subject.words.lang, &key, &[])
        });
        let own: Vec<String> = own.collect();
        if own.is_empty() {
            return (1..=4)
                .map(|n| self.say(&format!("kit-ask-{n}"), &[]))
                .collect();
        }
        own
    }
}
