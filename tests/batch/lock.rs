//! A folder is written by one process at a time.

use crate::{FORCE, GO, RESUME, bytes, folder, made, plan, run, tutorial};
use escalade::batch::{self, BatchError, Mode, Refusal};

#[test]
fn two_processes_do_not_write_to_one_folder() {
    let (_all, reference) = made(tutorial(600));
    let (out, plan) = (folder(), plan(tutorial(600)));
    let mut waiting = None;
    let meanwhile = |p: &batch::Progress| {
        if p.done == 300 {
            let busy = run(&plan, out.path(), FORCE);
            assert!(matches!(busy, Err(BatchError::Refused(Refusal::Busy))));
            let (plan, path) = (plan.clone(), out.path().to_owned());
            waiting = Some(std::thread::spawn(move || {
                run(&plan, &path, RESUME).expect("waited for").was_there
            }));
        }
    };
    batch::run(&plan, out.path(), Mode::default(), &GO, meanwhile).expect("a batch");
    assert!(
        waiting.expect("started").join().expect("no panic"),
        "the other has made it"
    );
    assert!(bytes(out.path()) == reference);
}
