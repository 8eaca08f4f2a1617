//! Every refusal and every fault has its sentence in both languages.

use escalade::class::Refusal;
use escalade::class::fact::Phase;
use escalade::class::journal::JournalError;
use escalade::class::msel::MselError;
use escalade::class::session::Fault;
use escalade::text::{Lang, Words};
use std::path::PathBuf;

fn name() -> String {
    "N1".into()
}

fn refusals() -> Vec<Refusal> {
    vec![
        Refusal::NotYours,
        Refusal::NoPerson,
        Refusal::NoSeat(name()),
        Refusal::Unseated,
        Refusal::PlayedByPolicy(name()),
        Refusal::Phase(Phase::Plan),
        Refusal::Paused,
        Refusal::NotPaused,
        Refusal::NotDue,
        Refusal::NoClock,
        Refusal::Over,
        Refusal::TooLong(7),
        Refusal::TooManyMessages(7),
        Refusal::Empty,
        Refusal::Full(7),
        Refusal::NoDocket(name()),
        Refusal::Twice(name()),
        Refusal::NoOption(name()),
        Refusal::Illegal(name(), name()),
        Refusal::OverBudget(name(), 0.1, 0.2),
        Refusal::Sealed,
        Refusal::NothingToTakeBack,
        Refusal::NeedsProposal,
        Refusal::NeedsSecond,
        Refusal::NoProposal,
        Refusal::OwnProposal,
        Refusal::OtherOrder,
        Refusal::NoMessage(3),
        Refusal::NoReceiver,
        Refusal::NoLine(name()),
        Refusal::HasFired(name()),
        Refusal::LineTwice(name()),
        Refusal::NoInject(name()),
        Refusal::BadCondition(name(), name()),
        Refusal::Unkept(name()),
        Refusal::IdleLine(name()),
        Refusal::LineTurn(name(), 9),
        Refusal::NoCell(name()),
        Refusal::OutOfRange(name(), 0.0, 1.0),
        Refusal::NoReason,
        Refusal::NothingNew,
    ]
}

#[test]
fn every_refusal_has_a_sentence() {
    let mut messages: Vec<_> = refusals().iter().map(Refusal::message).collect();
    let path = || PathBuf::from("N1");
    let faults = [
        JournalError::Exists(path()),
        JournalError::Missing(path()),
        JournalError::Busy(path()),
        JournalError::Foreign(path()),
        JournalError::Newer(path()),
        JournalError::Damaged(path(), name()),
        JournalError::Fault(path(), Fault::Digest(2)),
        JournalError::Fault(path(), Fault::OtherSeed),
        JournalError::Fault(path(), Fault::Inconsistent(2)),
        JournalError::Io(path(), name()),
        JournalError::Chance(name()),
    ];
    messages.extend(faults.iter().map(JournalError::message));
    let lists = [
        MselError::NoText,
        MselError::NoColumn("text"),
        MselError::OtherColumn(name()),
        MselError::LongRow(2),
        MselError::NoName(2),
        MselError::NoTurn(2, name()),
        MselError::TurnAndWhen(2),
    ];
    messages.extend(lists.iter().map(MselError::message));
    let [en, fr] = [Lang::En, Lang::Fr].map(Words::program);
    for message in &messages {
        let (en, fr) = (message.say(&en), message.say(&fr));
        assert!(en.ends_with('.') && fr.ends_with('.'), "{en} | {fr}");
        assert_ne!(en, fr);
        assert!(!en.contains('{') && !fr.contains('{'), "{en} | {fr}");
        assert_eq!(
            en.matches("N1").count(),
            fr.matches("N1").count(),
            "{en} | {fr}"
        );
    }
}
