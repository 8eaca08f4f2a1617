//! What every exploring verb has: the options of a question, progress while it is worked out, and the ways an answer leaves the
//! program: as text, as JSON, as a folder of tables.

use super::args::{Given, SEED_MAX};
use super::batch::interrupt;
use super::given;
use super::room;
use super::shell::{Done, Exit, Failure, Shell};
use crate::analysis::event::{Asked, EventFault};
use crate::batch::crew::{Crew, Halted};
use crate::batch::plan::word;
use crate::record::answer::Sheet;
use crate::record::manifest::json_lines;
use crate::record::package::{self, Extra, PACKAGE};
use crate::rng::RunKey;
use crate::scenario::Checked;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::Thread;
use std::time::Duration;

/// Name of the file that says what a folder of answers holds.
const ANSWER: &str = "answer.json";
/// Time between two looks at how far the work is.
const GLANCE: Duration = Duration::from_millis(100);
/// Glances between two plain lines.
const LINE: u64 = 100;

/// The options of every question.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Ask {
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(0..=SEED_MAX))]
    pub(crate) seed: u64,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, conflicts_with = "out")]
    pub(crate) json: bool,
    #[arg(long, requires = "out")]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) given: Given,
}

/// What was found.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The verb that was asked.
    pub(crate) verb: &'static str,
    /// The command that gives the same answer, without what no result depends on: see [`command`].
    pub(crate) command: String,
    /// How intervals were made, in words.
    pub(crate) method: String,
    /// The numbers that people look at first.
    pub(crate) figures: Map<String, Value>,
    /// Its tables.
    pub(crate) sheets: Vec<Sheet>,
    /// It in words.
    pub(crate) text: String,
}

/// Returns a command: the verb, what it is about and its own options, then those of every question.
pub(crate) fn command(verb: &str, words: &[String], ask: &Ask) -> String {
    let mut list = vec!["escalade".to_owned(), verb.to_owned()];
    list.extend(words.iter().map(|w| word(w)));
    list.extend(["--seed".into(), ask.seed.to_string()]);
    let options = [("--set", &ask.given.set), ("--policy", &ask.given.policy)];
    for (option, values) in options {
        list.extend(values.iter().flat_map(|v| [option.to_owned(), word(v)]));
    }
    let params = ask.given.params.iter();
    list.extend(params.flat_map(|p| ["--params".to_owned(), word(p)]));
    list.join(" ")
}

/// Returns the event that is asked about, as `--event` gives it; the usual one where it does not.
pub(crate) fn event(text: Option<&str>, checked: &Checked) -> Result<Asked, Failure> {
    let Some(text) = text else {
        return Asked::usual(checked).ok_or_else(|| Failure::input("ask-no-event"));
    };
    Asked::parse(text, checked).map_err(|fault| match fault {
        EventFault::Said(message) => Failure::Said(Exit::BadInput, message),
        EventFault::Formula(failure) => Failure::Findings(failure.diagnostics, failure.files),
    })
}

/// Returns the command of a question, as [`command`] does, once the folder that is to take the answer was tried: before anything
/// is worked out, one that cannot take it, or holds anything but the answer to the same question, is refused.
pub(crate) fn claim(verb: &str, words: &[String], ask: &Ask) -> Result<String, Failure> {
    let command = command(verb, words, ask);
    if let Some(out) = &ask.out {
        room::folder(out)?;
        if !ask.force {
            refuse_others(&command, out)?;
        }
    }
    Ok(command)
}

/// Does the work with as many threads as were asked for, and shows how far it is: a bar on a terminal, else a plain line every
/// ten seconds. `total` is how many tasks there will be, about.
pub(crate) fn work<T: Send>(
    shell: &Shell,
    ask: &Ask,
    scenario: &str,
    total: u64,
    job: impl FnOnce(&Crew) -> Result<T, Halted> + Send,
) -> Result<T, Failure> {
    let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (done, over) = (AtomicU64::new(0), AtomicBool::new(false));
    let crew = Crew {
        threads: ask.threads.map_or_else(cores, usize::from),
        cancel: interrupt(),
        done: &done,
    };
    let result = std::thread::scope(|scope| {
        let watcher = scope.spawn(|| watch(shell, total, &done, &over));
        let _ending = Ending {
            over: &over,
            watcher: watcher.thread(),
        };
        job(&crew)
    });
    result.map_err(|halted| match halted {
        Halted::Interrupted => {
            shell.complain(&format!("{}\n", shell.say("ask-interrupted", &[])));
            Failure::Told(Exit::Interrupted)
        }
        Halted::Fault { key, with } => fault(key, with, scenario, ask),
    })
}

/// Tells the watcher that the work is over once it is dropped: also where the work panics.
struct Ending<'a> {
    over: &'a AtomicBool,
    watcher: &'a Thread,
}

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        self.watcher.unpark();
    }
}

/// Names a run that went wrong, or the run of which a fork did.
fn fault(key: RunKey, with: Vec<String>, scenario: &str, ask: &Ask) -> Failure {
    let name = if key.branch == 0 {
        "ask-fault"
    } else {
        "ask-fault-fork"
    };
    let run = ["--run".to_owned(), key.run.to_string()];
    let words = [&[scenario.to_owned()][..], &run].concat();
    let mut asked = Ask {
        seed: key.seed,
        ..ask.clone()
    };
    asked.given.set.extend(with);
    let failure = Failure::input(name).with("run", key.run.to_string());
    failure.with("command", command("run", &words, &asked))
}

/// Shows how far the work is until it is over.
fn watch(shell: &Shell, total: u64, done: &AtomicU64, over: &AtomicBool) {
    if shell.quiet {
        return;
    }
    let bar = shell.live.then(|| {
        let template = "  {prefix}  {bar:22}  {pos} / {len}  {eta}";
        let style = ProgressStyle::with_template(template).expect("the template is sound");
        let bar = ProgressBar::new(total).with_style(style.progress_chars("█▉▊▋▌▍▎▏░"));
        bar.set_prefix(shell.say("batch-simulating", &[]));
        bar
    });
    for glance in 1.. {
        std::thread::park_timeout(GLANCE);
        if over.load(Ordering::Relaxed) {
            break;
        }
        let now = done.load(Ordering::Relaxed);
        match &bar {
            Some(bar) => {
                bar.set_length(total.max(now));
                bar.set_position(now);
            }
            None if glance % LINE == 0 => shell.remark(&format!("{now}/{}\n", total.max(now))),
            None => {}
        }
    }
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
}

/// Hands an answer over as it was asked for.
pub(crate) fn finish(answer: &Answer, ask: &Ask, checked: &Checked, shell: &Shell) -> Done {
    if ask.json {
        let rows = answer.sheets.iter().map(|s| (s.name.to_owned(), s.json()));
        let page = page(answer, ask, checked, Value::Object(rows.collect()));
        shell.print(&page)?;
        return Ok(Exit::Success);
    }
    if let Some(out) = &ask.out {
        write(answer, ask, checked, out)?;
    }
    shell.print(&answer.text)?;
    if let Some(out) = &ask.out {
        let names = answer.sheets.iter().map(|s| format!("{}.csv", s.name));
        let files: Vec<String> = names.chain([PACKAGE.into(), ANSWER.into()]).collect();
        let folder = format!("{}/", out.display().to_string().trim_end_matches('/'));
        let args = [
            ("folder", folder.into()),
            ("files", files.join(", ").into()),
        ];
        shell.print(&format!("\n{}", shell.paragraph("batch-wrote", &args)))?;
    }
    Ok(Exit::Success)
}

/// Returns the answer for programs.
fn page(answer: &Answer, ask: &Ask, checked: &Checked, sheets: Value) -> String {
    let hash = checked.hash().map(|byte| format!("{byte:02x}")).concat();
    let value = json!({
        "format": 1,
        "verb": answer.verb,
        "command": answer.command,
        "version": env!("CARGO_PKG_VERSION"),
        "scenario": checked.scenario.title,
        "scenario_hash": hash,
        "seed": ask.seed,
        "method": answer.method,
        "figures": answer.figures,
        "tables": sheets,
    });
    json_lines(&value, 2)
}

/// Writes an answer's tables, what describes them, and what made them, last.
fn write(answer: &Answer, ask: &Ask, checked: &Checked, out: &Path) -> Result<(), Failure> {
    let broken = |path: &Path| {
        let name = path.display().to_string();
        move |error: std::io::Error| Failure::broken(name, &error)
    };
    fs::create_dir_all(out).map_err(broken(out))?;
    let mut marks = Map::new();
    let mut extras = vec![];
    let put = |name: &str, text: &str| {
        let (path, partial) = (out.join(name), out.join(format!("{name}.partial")));
        fs::write(&partial, text).map_err(broken(&partial))?;
        fs::rename(&partial, &path).map_err(broken(&path))
    };
    for sheet in &answer.sheets {
        let text = sheet.csv();
        let name = format!("{}.csv", sheet.name);
        put(&name, &text)?;
        let digest = blake3::hash(text.as_bytes()).to_hex().to_string();
        let mark = json!({ "rows": sheet.rows.len(), "bytes": text.len(), "blake3": digest });
        marks.insert(name, mark);
        let extra = Extra {
            name: sheet.name,
            key: sheet.key,
            columns: sheet.columns.clone(),
        };
        extras.push((extra, text.len() as u64));
    }
    put(
        PACKAGE,
        &package::text(&checked.scenario, &[], &BTreeMap::new(), &extras),
    )?;
    put(ANSWER, &page(answer, ask, checked, Value::Object(marks)))
}

/// Refuses a folder that holds anything but the answer to the same question.
fn refuse_others(command: &str, out: &Path) -> Result<(), Failure> {
    let refuse = |key: &str| Failure::input(key).with("folder", out.display().to_string());
    if is_empty(out) {
        return Ok(());
    }
    if !out.join(ANSWER).is_file() {
        return Err(refuse("ask-others"));
    }
    let text = fs::read_to_string(out.join(ANSWER)).unwrap_or_default();
    let held: Value = serde_json::from_str(&text).unwrap_or_default();
    if held["command"] == json!(command) {
        return Ok(());
    }
    Err(refuse("ask-other").with("command", command))
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none())
}

/// Returns a scenario as a question gives it, compiled with the formulas that it looks at.
pub(crate) fn ready(
    spec: &str,
    ask: &Ask,
    probes: impl FnOnce(&Checked) -> Result<Vec<String>, Failure>,
    shell: &Shell,
) -> Result<Ready, Failure> {
    let loaded = given::load(spec, &ask.given, shell)?;
    let mut options = given::policies(&loaded, &ask.given)?;
    options.probes = probes(&loaded.checked)?;
    let rules = std::sync::Arc::new(crate::rules::compile(&loaded.checked, &options));
    Ok(Ready {
        checked: loaded.checked,
        rules,
        options,
    })
}

/// Returns a scenario as a question gives it, compiled for the event that is asked about.
pub(crate) fn about(
    spec: &str,
    text: Option<&str>,
    ask: &Ask,
    shell: &Shell,
) -> Result<(Ready, Asked), Failure> {
    let mut asked = None;
    let probes = |checked: &Checked| {
        let event = asked.insert(event(text, checked)?);
        Ok(event.probe().map(str::to_owned).into_iter().collect())
    };
    let ready = ready(spec, ask, probes, shell)?;
    Ok((ready, asked.expect("it was read with the scenario")))
}

/// A scenario that is ready to be played for a question.
#[derive(Debug)]
pub(crate) struct Ready {
    /// The scenario.
    pub(crate) checked: Checked,
    /// The same, compiled.
    pub(crate) rules: std::sync::Arc<crate::rules::Ruleset>,
    /// What it was compiled with.
    pub(crate) options: crate::rules::CompileOptions,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_panics_is_over() {
        let over = AtomicBool::new(false);
        let me = std::thread::current();
        let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _ending = Ending {
                over: &over,
                watcher: &me,
            };
            panic!("a job that goes wrong");
        }));
        assert!(failed.is_err() && over.load(Ordering::Relaxed));
    }
}
