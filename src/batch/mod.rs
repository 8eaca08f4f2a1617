//! Many runs: threads play them, a folder takes their rows in order, and can be checked by playing them again.
//!
//! Invariant: the bytes of a folder depend on what identifies the batch, never on threads, timing or interruptions.

mod cohort;
mod columnar;
mod compare;
pub mod crew;
pub mod ensemble;
mod error;
mod fault;
mod finish;
mod folder;
mod journal;
pub mod merge;
mod part;
pub mod plan;
pub mod play;
mod points;
mod queue;
mod replay;
mod settle;
pub mod stop;
pub mod survey;
pub mod sweep;
pub mod verify;

pub use compare::Discrepancy;
pub use error::{BatchError, IoFailure, Refusal, ShardFault};
pub use fault::{Fault, FaultKind};
pub use plan::{Plan, Request, Shard};
pub use play::{Stopped, play};
pub use settle::Mode;
pub use stop::Until;
pub use sweep::Sweep;

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

/// Plays a batch into a folder. `progress` is told of every run, so it should be quick; `waits` is told once if another process
/// writes to the folder and this one, which is to go on, waits for it.
///
/// # Errors
/// Where the folder is refused, a file fails, a run goes wrong, or `cancel` is set; finished blocks are kept.
pub fn run(
    plan: &Plan,
    path: &Path,
    mode: Mode,
    cancel: &AtomicBool,
    waits: impl FnOnce(),
    mut progress: impl FnMut(&Progress),
) -> Result<Done, BatchError> {
    let mut folder = match open(plan, path, mode, cancel, waits)? {
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
    if folder.is_enough() {
        return finished(folder, plan);
    }
    let played = play(
        plan,
        range.end - first,
        &|position| first + position,
        cancel,
        |rows| {
            folder.add(rows).map_err(Halt::Error)?;
            progress(&Progress {
                done: folder.tally().runs,
                runs,
                tally: folder.tally(),
            });
            if folder.is_enough() {
                Err(Halt::Enough)
            } else {
                Ok(())
            }
        },
    );
    match played {
        Ok(()) | Err(Stopped::Taker(Halt::Enough)) => finished(folder, plan),
        Err(Stopped::Taker(Halt::Error(error))) => Err(error),
        Err(Stopped::Interrupted) => Err(BatchError::Interrupted {
            kept: folder.kept(range.start),
            runs,
        }),
        Err(Stopped::Fault(fault)) => Err(fault_of(fault, plan)),
    }
}

/// Why no more runs are taken.
enum Halt {
    Error(BatchError),
    Enough,
}

fn finished(folder: folder::Folder, plan: &Plan) -> Result<Done, BatchError> {
    Ok(Done {
        manifest: folder.finish(plan)?,
        was_there: false,
    })
}

/// Returns the error of a fault whose run is a place.
fn fault_of(fault: Fault, plan: &Plan) -> BatchError {
    BatchError::Fault {
        command: plan.look(fault.run, fault.turn),
        fault: Fault {
            run: plan.run_at(fault.run),
            ..fault
        },
    }
}

/// Opens the folder; whoever wants to go on waits for another process that is still writing to it.
fn open(
    plan: &Plan,
    path: &Path,
    mode: Mode,
    cancel: &AtomicBool,
    waits: impl FnOnce(),
) -> Result<Opened, BatchError> {
    let mut waits = Some(waits);
    loop {
        match folder::open(path, plan, mode) {
            Err(BatchError::Refused(Refusal::Busy)) if mode.resume => {}
            opened => return opened,
        }
        if let Some(tell) = waits.take() {
            tell();
        }
        if cancel.load(Ordering::Relaxed) {
            let range = plan.range();
            return Err(BatchError::Interrupted {
                kept: settle::kept(path)?,
                runs: range.end - range.start,
            });
        }
        std::thread::sleep(PATIENCE);
    }
}
