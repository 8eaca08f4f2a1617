//! Many runs: threads play them, a folder takes their rows in order, and can be checked by playing them again.
//!
//! Invariant: the bytes of a folder depend on what identifies the batch, never on threads, timing or interruptions.

mod cohort;
mod columnar;
mod compare;
mod desk;
mod error;
mod fault;
mod folder;
mod journal;
pub mod merge;
mod part;
pub mod plan;
pub mod play;
mod replay;
pub mod verify;

pub use compare::Discrepancy;
pub use error::{BatchError, IoFailure, Refusal, ShardFault};
pub use fault::{Fault, FaultKind};
pub use folder::Mode;
pub use plan::{Plan, Request, Shard};
pub use play::{Stopped, play};

use crate::record::{Manifest, Tally};
use folder::Opened;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Time between two looks at a folder that another process writes to.
const PATIENCE: Duration = Duration::from_millis(50);

/// How far a batch is.
#[derive(Debug)]
pub struct Progress<'a> {
    /// Runs done, those of an earlier part included.
    pub done: u64,
    /// Runs of this folder.
    pub runs: u64,
    /// What they come to.
    pub tally: &'a Tally,
}

/// A batch that is done.
#[derive(Debug)]
pub struct Done {
    /// What the folder holds.
    pub manifest: Manifest,
    /// Whether the folder held it already.
    pub was_there: bool,
}

/// Plays a batch into a folder. `progress` is told of every run, so it should be quick.
///
/// # Errors
/// Where the folder is refused, a file fails, a run goes wrong, or `cancel` is set; finished blocks are kept.
pub fn run(
    plan: &Plan,
    path: &Path,
    mode: Mode,
    cancel: &AtomicBool,
    mut progress: impl FnMut(&Progress),
) -> Result<Done, BatchError> {
    let mut folder = match open(plan, path, mode, cancel)? {
        Opened::Finished(manifest) => {
            return Ok(Done {
                manifest: *manifest,
                was_there: true,
            });
        }
        Opened::Begun(folder) => *folder,
    };
    let range = plan.range();
    let (first, runs) = (folder.next(), range.end - range.start);
    let done = first - range.start;
    progress(&Progress {
        done,
        runs,
        tally: folder.tally(),
    });
    let played = play(
        plan,
        range.end - first,
        &|place| first + place,
        cancel,
        |rows| {
            folder.add(rows)?;
            progress(&Progress {
                done: folder.tally().runs,
                runs,
                tally: folder.tally(),
            });
            Ok(())
        },
    );
    match played {
        Ok(()) => Ok(Done {
            manifest: folder.finish(plan)?,
            was_there: false,
        }),
        Err(Stopped::Taker(error)) => Err(error),
        Err(Stopped::Interrupted) => Err(BatchError::Interrupted {
            kept: folder.kept(range.start),
            runs,
        }),
        Err(Stopped::Fault(fault)) => Err(BatchError::Fault {
            command: plan.look(fault.run, fault.turn),
            fault,
        }),
    }
}

/// Opens the folder; whoever wants to go on waits for another process that is still writing to it.
fn open(plan: &Plan, path: &Path, mode: Mode, cancel: &AtomicBool) -> Result<Opened, BatchError> {
    loop {
        match folder::open(path, plan, mode) {
            Err(BatchError::Refused(Refusal::Busy)) if mode.resume => {}
            opened => return opened,
        }
        if cancel.load(Ordering::Relaxed) {
            let range = plan.range();
            return Err(BatchError::Interrupted {
                kept: 0,
                runs: range.end - range.start,
            });
        }
        std::thread::sleep(PATIENCE);
    }
}
