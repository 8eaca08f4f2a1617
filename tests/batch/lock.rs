//! A folder is written by one process at a time; whoever goes on with it waits for the other.

use crate::{FORCE, GO, RESUME, bytes, folder, made, plan, run, tutorial};
use escalade::batch::{self, BatchError, Mode, Refusal};
use std::sync::mpsc::channel;

#[test]
fn two_processes_do_not_write_to_one_folder() {
    let (_all, reference) = made(tutorial(600));
    let (out, plan) = (folder(), plan(tutorial(600)));
    let (waits, told) = channel();
    let mut waiting = None;
    let meanwhile = |p: &batch::Progress| {
        if p.done == 300 {
            let busy = run(&plan, out.path(), FORCE);
            assert!(matches!(busy, Err(BatchError::Refused(Refusal::Busy))));
            let part = run(&plan, out.path(), Mode::default());
            assert!(matches!(
                part,
                Err(BatchError::Refused(Refusal::Unfinished { .. }))
            ));
            let (plan, path, waits) = (plan.clone(), out.path().to_owned(), waits.clone());
            waiting = Some(std::thread::spawn(move || {
                let tell = || waits.send(()).expect("listened to");
                let done = batch::run(&plan, &path, RESUME, &GO, tell, |_| ());
                done.expect("waited for").was_there
            }));
            told.recv().expect("it says that it waits");
        }
    };
    batch::run(&plan, out.path(), Mode::default(), &GO, || (), meanwhile).expect("a batch");
    assert!(
        waiting.expect("started").join().expect("no panic"),
        "the other has made it"
    );
    assert!(told.try_recv().is_err(), "it says so once");
    assert!(bytes(out.path()) == reference);
}

/// Whoever comes while another begins, or just as it ends, finds the batch begun or done, never something else.
#[test]
fn many_that_go_on_at_once_make_one_batch() {
    let (_all, reference) = made(tutorial(3));
    let plan = plan(tutorial(3));
    for round in 0..150 {
        let out = folder();
        let go_on = || run(&plan, out.path(), RESUME).unwrap_or_else(|e| panic!("{round}: {e:?}"));
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(go_on);
            }
        });
        assert!(bytes(out.path()) == reference, "{round}");
    }
}
