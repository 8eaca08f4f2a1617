//! Why a batch did not end well, in the classes of exit codes, and what to tell a person.

use super::fault::{Fault, FaultKind};
use crate::diag::Message;
use crate::record::Difference;
use std::io;
use std::path::{Path, PathBuf};

/// Why a batch did not end well.
#[derive(Debug)]
pub enum BatchError {
    /// The folder is not to be written to.
    Refused(Refusal),
    /// A file could not be written or read.
    Io(IoFailure),
    /// It was told to stop; what was finished is kept.
    Interrupted {
        /// Runs kept.
        kept: u64,
        /// Runs asked for.
        runs: u64,
    },
    /// A run went wrong.
    Fault {
        /// What went wrong.
        fault: Fault,
        /// The command that shows it.
        command: String,
    },
}

/// Why a folder is not to be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It holds a part of the same batch: `--resume` goes on.
    Unfinished {
        /// Runs that it holds.
        kept: u64,
        /// Runs asked for.
        runs: u64,
    },
    /// It holds another batch, which differs in this.
    Other(Vec<Difference>),
    /// It holds a file of this name that no manifest explains.
    Stranger(String),
    /// It holds the same batch, but a file is missing or has another size.
    Damaged(String),
    /// Another process writes to it.
    Busy,
    /// It holds no finished batch.
    NoBatch,
    /// Its manifest cannot be read, for this reason.
    BadManifest(String),
    /// These folders are not the parts of one batch.
    Shards(Vec<ShardFault>),
}

/// Why a folder is no part of the batch that is put together, or what is missing from it. The first field is the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShardFault {
    /// It holds no finished batch.
    NoBatch(String),
    /// Its manifest cannot be used, for this reason.
    BadManifest(String, String),
    /// The scenario in its manifest does not have the hash that the manifest gives.
    Scenario(String),
    /// Its manifest contradicts itself about runs, blocks and files.
    Inconsistent(String),
    /// It holds a batch that is no part of another.
    Whole(String),
    /// It differs from most of the others, or in the version from this program: what it has, and what they have.
    Other(String, Difference),
    /// It holds the same part as another folder: the part, and the other folder.
    Twice(String, String, String),
    /// One of its files is missing or was changed: the file.
    Damaged(String, String),
    /// No folder holds this part.
    Missing(String),
}

/// A file that could not be written or read.
#[derive(Debug)]
pub struct IoFailure {
    /// The file.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
}

impl IoFailure {
    /// Returns a closure that turns the system's error into one about this file.
    pub fn at(path: &Path) -> impl Fn(io::Error) -> BatchError {
        let path = path.to_owned();
        move |error| {
            BatchError::Io(Self {
                path: path.clone(),
                error,
            })
        }
    }
}

impl BatchError {
    /// Returns the exit code of its class.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Refused(_) | Self::Fault { .. } => 2,
            Self::Io(_) => 3,
            Self::Interrupted { .. } => 130,
        }
    }

    /// Returns what to tell a person, the main thing first; `folder` is the folder as it was named.
    #[must_use]
    pub fn messages(&self, folder: &str) -> Vec<Message> {
        match self {
            Self::Refused(refusal) => refusal.messages(folder),
            Self::Io(failure) => vec![
                Message::new("batch-io")
                    .with("file", failure.path.display().to_string())
                    .with("why", failure.error.to_string()),
            ],
            Self::Interrupted { kept, runs } => {
                vec![
                    Message::new("batch-interrupted")
                        .with("kept", count(*kept))
                        .with("runs", count(*runs)),
                ]
            }
            Self::Fault { fault, command } => {
                let mut list = fault.messages();
                list.push(Message::new("batch-look").with("command", command.as_str()));
                list
            }
        }
    }
}

impl Refusal {
    fn messages(&self, folder: &str) -> Vec<Message> {
        let about = |key: &str| Message::new(key).with("folder", folder);
        match self {
            Self::Unfinished { kept, runs } => {
                vec![
                    about("batch-unfinished")
                        .with("kept", count(*kept))
                        .with("runs", count(*runs)),
                ]
            }
            Self::Other(differences) => {
                let line = |(what, there, here): &Difference| {
                    Message::new("batch-difference")
                        .with("what", what.replace('_', "-"))
                        .with("there", there.as_str())
                        .with("here", here.as_str())
                };
                let mut list = vec![about("batch-other")];
                list.extend(differences.iter().map(line));
                list.push(Message::new("batch-other-advice"));
                list
            }
            Self::Stranger(file) => vec![about("batch-stranger").with("file", file.as_str())],
            Self::Damaged(file) => vec![about("batch-damaged").with("file", file.as_str())],
            Self::Busy => vec![about("batch-busy")],
            Self::NoBatch => vec![about("batch-none")],
            Self::BadManifest(why) => vec![about("batch-bad-manifest").with("why", why.as_str())],
            Self::Shards(faults) => {
                let mut list = vec![about("batch-shards")];
                list.extend(faults.iter().map(ShardFault::message));
                list
            }
        }
    }
}

impl ShardFault {
    fn message(&self) -> Message {
        match self {
            Self::NoBatch(folder) => Message::new("batch-none").with("folder", folder.as_str()),
            Self::BadManifest(folder, why) => Message::new("batch-bad-manifest")
                .with("folder", folder.as_str())
                .with("why", why.as_str()),
            Self::Scenario(folder) => {
                Message::new("batch-shard-scenario").with("folder", folder.as_str())
            }
            Self::Inconsistent(folder) => {
                Message::new("batch-shard-inconsistent").with("folder", folder.as_str())
            }
            Self::Whole(folder) => {
                Message::new("batch-shard-whole").with("folder", folder.as_str())
            }
            Self::Other(folder, (what, there, here)) => Message::new("batch-shard-other")
                .with("folder", folder.as_str())
                .with("what", what.replace('_', "-"))
                .with("there", there.as_str())
                .with("here", here.as_str()),
            Self::Twice(folder, shard, other) => Message::new("batch-shard-twice")
                .with("folder", folder.as_str())
                .with("shard", shard.as_str())
                .with("other", other.as_str()),
            Self::Damaged(folder, file) => Message::new("batch-shard-damaged")
                .with("folder", folder.as_str())
                .with("file", file.as_str()),
            Self::Missing(shard) => {
                Message::new("batch-shard-missing").with("shard", shard.as_str())
            }
        }
    }
}

impl Fault {
    fn messages(&self) -> Vec<Message> {
        let about = |key: &str| {
            Message::new(key)
                .with("run", self.run.to_string())
                .with("turn", self.turn.to_string())
        };
        let message = match &self.kind {
            FaultKind::Panic(words) => about("batch-panic").with("why", words.as_str()),
            FaultKind::NotFinite(quantity, of) => about("batch-not-finite")
                .with("quantity", quantity.as_str())
                .with("of", of.as_str()),
            FaultKind::OnlyTogether => about("batch-only-together"),
            FaultKind::Point(point, why) => {
                let point = Message::new("batch-point").with("point", point.to_string());
                return [vec![point], why.clone()].concat();
            }
        };
        vec![message]
    }
}

#[expect(clippy::cast_precision_loss, reason = "a count for people")]
const fn count(n: u64) -> f64 {
    n as f64
}
