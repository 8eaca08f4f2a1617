//! What every verb has at hand: the language, the width, where results and diagnostics go, and how a verb fails.

use super::draw;
use crate::class::journal::JournalError;
use crate::diag::{self, Diagnostic, Files, Message};
use crate::text::{self, Args, Lang, Words};
use std::io::{ErrorKind, IsTerminal, Write};

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done.
    Success = 0,
    /// A check that was asked for failed.
    CheckFailed = 1,
    /// Bad input or usage; a refused folder too.
    BadInput = 2,
    /// Something could not be read or written.
    Broken = 3,
    /// Interrupted; what was finished is kept.
    Interrupted = 130,
}

/// Why a verb stopped short.
#[derive(Debug)]
pub(crate) enum Failure {
    /// For a reason told in one line: what, why, what to do.
    Said(Exit, Message),
    /// Findings about a scenario's files.
    Findings(Vec<Diagnostic>, Files),
    /// For a reason that is already on the screen.
    Told(Exit),
}

impl Failure {
    /// Returns a failure of what the user gave.
    pub(crate) fn input(key: &str) -> Self {
        Self::Said(Exit::BadInput, Message::new(key))
    }

    /// Returns a failure to read or write a file.
    pub(crate) fn broken(path: impl Into<String>, error: &std::io::Error) -> Self {
        let why = if error.kind() == ErrorKind::PermissionDenied {
            "fail-why-denied"
        } else {
            "fail-why-other"
        };
        let message = Message::new("fail-file")
            .with("path", path.into())
            .with("why", text::Arg::Key(why.into()));
        Self::Said(Exit::Broken, message.with("detail", error.to_string()))
    }

    /// Returns what is wrong with the journal of an exercise.
    pub(crate) fn journal(error: &JournalError) -> Self {
        let exit = if error.exit() == 2 {
            Exit::BadInput
        } else {
            Exit::Broken
        };
        Self::Said(exit, error.message())
    }

    /// Returns the failure with one more argument of its sentence.
    pub(crate) fn with(self, name: &'static str, arg: impl Into<text::Arg>) -> Self {
        match self {
            Self::Said(exit, message) => Self::Said(exit, message.with(name, arg)),
            other => other,
        }
    }
}

/// What a verb returns: how the program ends, or why it stopped short.
pub(crate) type Done = Result<Exit, Failure>;

/// Language, width and manners of this call.
#[derive(Debug)]
pub(crate) struct Shell {
    /// Language of what is printed.
    pub(crate) lang: Lang,
    /// The program's words.
    pub(crate) words: Words,
    /// Columns of a line.
    pub(crate) width: usize,
    /// Whether only results and errors are printed.
    pub(crate) quiet: bool,
    /// Whether results may be coloured.
    pub(crate) color: bool,
    /// Whether standard error is a terminal, so that progress can be drawn.
    pub(crate) live: bool,
}

/// Narrowest and widest lines that are written.
const WIDTHS: (usize, usize) = (60, 100);

impl Shell {
    /// Looks at the terminal and the environment.
    pub(crate) fn new(lang: Lang) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let asked = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
        let measured = terminal
            .then(terminal_size::terminal_size)
            .flatten()
            .map(|(w, _)| usize::from(w.0));
        let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
        Self {
            lang,
            words: Words::program(lang),
            width: asked.or(measured).unwrap_or(80).clamp(WIDTHS.0, WIDTHS.1),
            quiet: false,
            color: terminal && !plain,
            live: std::io::stderr().is_terminal(),
        }
    }

    /// Returns a message of the program, filled in.
    pub(crate) fn say(&self, key: &str, args: &Args) -> String {
        self.words.say(key, args)
    }

    /// Returns a message wrapped to the width.
    pub(crate) fn paragraph(&self, key: &str, args: &Args) -> String {
        draw::wrap(&self.say(key, args), self.width, "", "")
    }

    /// Returns a whole number in the language.
    pub(crate) fn whole(&self, number: f64) -> String {
        text::decimal(self.lang, number, 0)
    }

    /// Returns a number with a sign and one decimal, as Goldstein points are written.
    pub(crate) fn signed(&self, number: f64, decimals: usize) -> String {
        let text = text::decimal(self.lang, number, decimals);
        if text.starts_with('\u{2212}') {
            text
        } else {
            format!("+{text}")
        }
    }

    /// Prints a result on standard output.
    pub(crate) fn print(&self, text: &str) -> Result<(), Failure> {
        match std::io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                Err(Failure::Told(Exit::Success))
            }
            Err(error) => Err(Failure::broken(
                self.say("fail-standard-output", &[]),
                &error,
            )),
            Ok(()) => Ok(()),
        }
    }

    /// Prints a remark on standard error, unless the call is quiet.
    pub(crate) fn remark(&self, text: &str) {
        if !self.quiet {
            let _ = std::io::stderr().lock().write_all(text.as_bytes());
        }
    }

    /// Prints an error on standard error, even where the call is quiet.
    pub(crate) fn complain(&self, text: &str) {
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    /// Returns a text in the colour of a rung, where colour is wanted.
    pub(crate) fn tint(&self, rung: u8, text: &str) -> String {
        match LADDER_COLORS.get(usize::from(rung)) {
            Some(code) if self.color => format!("\u{1b}[38;5;{code}m{text}\u{1b}[0m"),
            _ => text.into(),
        }
    }

    /// Prints why a verb stopped short, and returns how the program ends.
    pub(crate) fn report(&self, failure: Failure) -> Exit {
        let (exit, text) = match failure {
            Failure::Told(exit) => return exit,
            Failure::Said(exit, message) => {
                let line = format!(
                    "{}{}",
                    self.say("fail-error", &[]),
                    message.say(&self.words)
                );
                (exit, format!("{line}\n"))
            }
            Failure::Findings(findings, files) => {
                let styled = self.live && self.color;
                let shown = diag::render_all(&findings, &files, self.lang, styled);
                (Exit::BadInput, shown)
            }
        };
        self.complain(&text);
        exit
    }
}

/// Colours of the rungs among the 256 of terminals, readable on light and dark grounds.
const LADDER_COLORS: [u8; 10] = [67, 67, 73, 143, 172, 172, 166, 167, 132, 133];
