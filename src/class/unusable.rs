//! Why a journal cannot be used, in the classes of exit codes, and what to tell a person.

use super::session::Fault;
use crate::diag::Message;
use std::path::{Path, PathBuf};

/// Why a journal cannot be used.
#[derive(Debug)]
pub enum JournalError {
    /// There is such a file already.
    Exists(PathBuf),
    /// There is no such file.
    Missing(PathBuf),
    /// Another program has it open.
    Busy(PathBuf),
    /// It is no journal of an exercise.
    Foreign(PathBuf),
    /// A later version of the program wrote it.
    Newer(PathBuf),
    /// It is damaged: what does not read.
    Damaged(PathBuf, String),
    /// Its facts are not those of one exercise.
    Fault(PathBuf, Fault),
    /// It cannot be read or written, in the system's words.
    Io(PathBuf, String),
    /// The system has no chance to give, in its words.
    Chance(String),
}

impl JournalError {
    /// Returns the exit code: 2 where another file should be named, 3 where this one cannot be read or written.
    #[must_use]
    pub const fn exit(&self) -> u8 {
        match self {
            Self::Exists(_)
            | Self::Missing(_)
            | Self::Busy(_)
            | Self::Foreign(_)
            | Self::Newer(_) => 2,
            Self::Damaged(..) | Self::Fault(..) | Self::Io(..) | Self::Chance(_) => 3,
        }
    }

    /// Returns its sentence with what fills it.
    #[must_use]
    pub fn message(&self) -> Message {
        let about =
            |key: &str, path: &Path| Message::new(key).with("path", path.display().to_string());
        match self {
            Self::Exists(path) => about("journal-exists", path),
            Self::Missing(path) => about("journal-missing", path),
            Self::Busy(path) => about("journal-busy", path),
            Self::Foreign(path) => about("journal-foreign", path),
            Self::Newer(path) => about("journal-newer", path),
            Self::Damaged(path, why) => about("journal-damaged", path).with("why", why.as_str()),
            Self::Fault(path, fault) => {
                let key = match fault {
                    Fault::Digest(_) => "journal-digest",
                    Fault::OtherScenario | Fault::OtherSeed => "journal-altered",
                    _ => "journal-inconsistent",
                };
                let number = match fault {
                    Fault::Digest(turn) => f64::from(*turn),
                    #[expect(clippy::cast_precision_loss, reason = "few facts")]
                    Fault::Inconsistent(seq) => *seq as f64,
                    _ => 0.0,
                };
                about(key, path).with("number", number)
            }
            Self::Io(path, why) => about("journal-io", path).with("why", why.as_str()),
            Self::Chance(why) => Message::new("journal-chance").with("why", why.as_str()),
        }
    }
}
