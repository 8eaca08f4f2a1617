//! `odd`: a scenario's model after the ODD protocol (Grimm et al. 2020), seven elements in markdown.
//!
//! Invariant: what describes entities, schedule, start, inputs and submodels is read from the scenario and the compiled
//! model; only what no file can know (purpose, patterns, principles) is a text of the scenario, and its absence is said.

mod entries;
mod equations;
mod numbers;
mod start;
mod state;

use crate::cli::args;
use crate::cli::given;
use crate::cli::read::Page;
use crate::cli::shell::{Done, Exit, Failure, Shell};
use crate::engine::phases;
use crate::rules::{CompileOptions, Ruleset, compile};
use crate::scenario::Checked;
use crate::scenario::model::Scenario;
use crate::text::{Arg, Args};
use serde_json::Value;

/// Writes the protocol to standard output or to a file.
pub(crate) fn odd(args: &args::Odd, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args.given, shell)?;
    let tree = serde_json::to_value(&loaded.checked.scenario).expect("a scenario is plain data");
    let odd = Odd {
        checked: &loaded.checked,
        rules: compile(&loaded.checked, &CompileOptions::default()),
        page: Page::new(&loaded.checked, &tree, shell),
        tree: &tree,
        shell,
    };
    let text = odd.text();
    match &args.to {
        Some(path) => std::fs::write(path, text)
            .map_err(|error| Failure::broken(path.display().to_string(), &error))?,
        None => shell.print(&text)?,
    }
    Ok(Exit::Success)
}

/// A scenario in all its forms, to be described.
struct Odd<'a> {
    checked: &'a Checked,
    rules: Ruleset,
    page: Page<'a>,
    tree: &'a Value,
    shell: &'a Shell,
}

/// The eleven design concepts, in the order of the protocol.
const CONCEPTS: [&str; 11] = [
    "principles",
    "emergence",
    "adaptation",
    "objectives",
    "learning",
    "prediction",
    "sensing",
    "interaction",
    "stochasticity",
    "collectives",
    "observation",
];

impl Odd<'_> {
    fn text(&self) -> String {
        let title = self
            .own("scenario-title")
            .unwrap_or_else(|| self.scenario().title.clone());
        let version = env!("CARGO_PKG_VERSION");
        let mut out = format!(
            "# {}\n\n",
            self.say("odd-title", &[("scenario", title.into())])
        );
        out.push_str(&self.paragraph("odd-intro", &[("version", version.into())]));
        let elements = [
            self.purpose(),
            self.entities(),
            self.scheduling(),
            self.concepts(),
            self.initialisation(),
            self.inputs(),
            self.submodels(),
        ];
        for (n, text) in (1..).zip(elements) {
            let name = self.say(&format!("odd-{n}"), &[]);
            out.push_str(&format!("## {n}. {name}\n\n{text}"));
        }
        out.trim_end().to_owned() + "\n"
    }

    fn scenario(&self) -> &Scenario {
        &self.checked.scenario
    }

    fn say(&self, key: &str, args: &Args) -> String {
        self.shell.say(key, args)
    }

    fn paragraph(&self, key: &str, args: &Args) -> String {
        format!("{}\n\n", self.say(key, args))
    }

    fn heading(&self, key: &str) -> String {
        format!("### {}\n\n", self.say(key, &[]))
    }

    /// Returns a text of the scenario, in its words.
    fn own(&self, key: &str) -> Option<String> {
        self.checked.texts.find(self.shell.lang, key, &[])
    }

    /// Returns a text of the scenario as a paragraph, or what to write to have one.
    fn own_paragraph(&self, key: &str) -> String {
        match self.own(key) {
            Some(text) => format!("{text}\n\n"),
            None => self.paragraph("odd-missing", &[("key", key.into())]),
        }
    }

    /// Returns a table under headings of the program; nothing where there are no rows.
    fn table(&self, heads: &[&str], rows: &[Vec<String>]) -> String {
        let heads = heads.iter().map(|key| self.say(&format!("odd-{key}"), &[]));
        self.sheet(&heads.collect::<Vec<_>>(), rows)
    }

    /// Returns a table under any headings.
    fn sheet(&self, heads: &[String], rows: &[Vec<String>]) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let plain = |cell: &String| cell.replace('|', "\\|").replace('\n', " ");
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(plain).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule = format!("|{}\n", " --- |".repeat(heads.len()));
        let rows: String = rows.iter().map(|row| line(row)).collect();
        format!("{}{rule}{rows}\n", line(heads))
    }

    fn purpose(&self) -> String {
        let claims = self.scenario().claims.values();
        let (n, modelled) = (claims.len(), claims.filter(|c| c.modelled).count());
        let mut out =
            self.own_paragraph("scenario-purpose") + &self.paragraph("odd-instrument", &[]);
        if n > 0 {
            out.push_str(&self.paragraph(
                "odd-claims",
                &[("n", count(n)), ("modelled", count(modelled))],
            ));
        }
        out + &self.heading("odd-patterns") + &self.own_paragraph("scenario-patterns")
    }

    fn scheduling(&self) -> String {
        let mut out = self.paragraph("odd-order", &[]);
        for (phase, steps) in ["open", "choose", "close"]
            .iter()
            .zip(phases::steps(&self.rules))
        {
            out.push_str(&format!(
                "**{}**\n\n",
                self.say(&format!("odd-phase-{phase}"), &[])
            ));
            for (n, step) in (1..).zip(steps) {
                out.push_str(&format!(
                    "{n}. `{step}`: {}\n",
                    self.say(&format!("odd-step-{step}"), &[])
                ));
            }
            out.push('\n');
        }
        out
    }

    fn concepts(&self) -> String {
        let mut out = self
            .own("scenario-concepts")
            .map_or(String::new(), |text| format!("{text}\n\n"));
        let s = self.scenario();
        let args = [
            ("lenses", count(s.lenses.len())),
            ("dockets", count(self.rules.dockets.len())),
            ("rules", count(s.rules.len())),
            (
                "chances",
                count(s.rules.values().filter(|r| r.chance.is_some()).count()),
            ),
            ("consents", count(s.consents.len())),
            ("treaties", count(s.treaties.len())),
            ("outcomes", count(s.outcomes.len())),
        ];
        for concept in CONCEPTS {
            let name = self.say(&format!("odd-concept-{concept}"), &[]);
            let text = self.say(&format!("odd-concept-{concept}-text"), &args);
            out.push_str(&format!("**{name}.** {text}\n\n"));
        }
        out
    }

    fn inputs(&self) -> String {
        let s = self.scenario();
        let args = [
            ("injects", count(s.injects.len())),
            ("sources", count(s.sources.len())),
        ];
        let key = if s.injects.is_empty() {
            "odd-no-inputs"
        } else {
            "odd-inputs"
        };
        self.paragraph(key, &args) + &self.sentences("injects")
    }

    fn submodels(&self) -> String {
        let blocks = ["lenses", "features", "rules", "red_lines", "outcomes"];
        let mut out = self.mechanisms() + &self.ladder() + &self.actions();
        for block in blocks {
            let text = self.sentences(block);
            if !text.is_empty() {
                out.push_str(&self.heading(&format!("odd-entries-{}", block.replace('_', "-"))));
                out.push_str(&text);
            }
        }
        out + &self.treaties() + &self.parameters()
    }
}

/// Returns a count as an argument of a text.
#[expect(clippy::cast_precision_loss, reason = "entries are few")]
fn count(n: usize) -> Arg {
    Arg::Number(n as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::schema::MECHANISMS;
    use crate::scenario::{self, Options};
    use crate::text::{Lang, Words};

    #[test]
    fn every_step_and_every_mechanism_is_described_in_both_languages() {
        let loaded = scenario::load("caucasus", &Options::default()).expect("it loads");
        let steps = phases::steps(&compile(&loaded.checked, &CompileOptions::default()));
        assert_eq!(steps[0].first(), Some(&"begin"));
        assert_eq!(steps[2].last(), Some(&"finish"));
        for words in Lang::ALL.map(Words::program) {
            for step in steps.iter().flatten() {
                assert!(
                    words.find(&format!("odd-step-{step}"), &[]).is_some(),
                    "{step}"
                );
            }
            for part in MECHANISMS {
                let key = format!("odd-submodel-{}", part.name);
                assert!(words.find(&key, &[]).is_some(), "{key}");
                assert!(!equations::of(part.name).is_empty(), "{key}");
            }
        }
    }
}
