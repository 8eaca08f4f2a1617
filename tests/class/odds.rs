//! Live odds: the same moment gives the same odds, and they can be stopped.

use crate::room::{Room, caucasus};
use escalade::class::Command;
use escalade::record::hand::Cell;
use std::sync::atomic::AtomicBool;

#[test]
fn odds_are_those_of_the_moment_whatever_the_threads() {
    let mut room = Room::new(caucasus(), 6, &["AZE", "RUS"]);
    room.advance(5);
    let go = AtomicBool::new(false);
    let task = room.session.odds_task().expect("play goes on");
    let odds = task.play(300, 2, &go).expect("nothing stops it");
    assert_eq!(odds, task.play(300, 1, &go).expect("nothing stops it"));
    assert_eq!((odds.turn, odds.rollouts), (2, 300));
    let counts: u64 = odds.outcomes.iter().map(|(_, share)| share.count).sum();
    assert_eq!(counts, 300, "every rollout has its outcome");
    for (name, share) in &odds.outcomes {
        assert!(
            share.low <= share.value && share.value <= share.high,
            "{name}: {share:?}"
        );
        assert!(share.high > 0.0, "{name}: no rollout is no proof");
    }
    room.advance(1);
    let (before, _) = (room.session.odds_task().expect("play goes on"), ());
    room.lead(Command::Override {
        cells: vec![Cell {
            quantity: "tension".into(),
            of: "RUS>AZE".into(),
            value: 1.0,
        }],
        reason: "to see that the odds see it".into(),
    });
    let after = room.session.odds_task().expect("play goes on");
    let of = |task: &escalade::class::odds::OddsTask| task.play(200, 2, &go).expect("goes");
    assert_ne!(of(&before).outcomes, of(&after).outcomes);
    room.advance(3);
    let (moment, closed) = (room.session.moment(), room.session.odds_task());
    room.lead(Command::Reroll {
        reason: "to see that the odds see it".into(),
    });
    assert_ne!(moment, room.session.moment(), "another state, other odds");
    let again = room.session.odds_task().expect("play goes on");
    assert_ne!(of(&closed.expect("play goes on")), of(&again));
    let stop = AtomicBool::new(true);
    assert!(task.play(300, 2, &stop).is_err());
    room.lead(Command::End {
        reason: "enough".into(),
    });
}
