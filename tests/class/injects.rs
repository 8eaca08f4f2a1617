//! Injects: timed, conditional, at hand; the list as CSV.

use crate::room::{Room, caucasus};
use escalade::class::fact::MAX_LINES;
use escalade::class::inject::{Due, Line};
use escalade::class::msel;
use escalade::class::view::NewsItem;
use escalade::class::{Command, Refusal, Who};
use proptest::prelude::*;

fn line(name: &str, due: Due, text: &str) -> Line {
    Line {
        name: name.into(),
        due,
        to: vec![],
        from: "Agency".into(),
        text: text.into(),
        calls: None,
        note: String::new(),
    }
}

fn told(room: &Room, seat: &str) -> Vec<(u32, String)> {
    let news = room.session.seat(seat).expect("the seat exists").news;
    let lines = news.into_iter().filter_map(|n| match n.what {
        NewsItem::Line { text, .. } => Some((n.turn, text)),
        _ => None,
    });
    lines.collect()
}

#[test]
fn lines_fire_in_their_turn_on_their_condition_or_by_hand() {
    let mut room = Room::new(caucasus(), 3, &["AZE", "RUS"]);
    room.lead(Command::Plan(line("1", Due::Turn(1), "one")));
    room.lead(Command::Plan(line("2", Due::Turn(2), "two")));
    room.lead(Command::Plan(line(
        "3",
        Due::When("turn >= 2".into()),
        "three",
    )));
    room.lead(Command::Plan(line(
        "4",
        Due::When("tension(RUS, AZE) > 2".into()),
        "never",
    )));
    let secret = Line {
        to: vec!["RUS".into()],
        ..line("5", Due::AtHand, "hush")
    };
    room.lead(Command::Plan(secret));
    assert!(told(&room, "AZE").is_empty());
    room.advance(2);
    assert_eq!(told(&room, "AZE"), [(1, "one".into())]);
    room.lead(Command::Fire("5".into()));
    assert_eq!(
        room.ask(&Who::Facilitator, Command::Fire("5".into())),
        Err(Refusal::HasFired("5".into()))
    );
    assert_eq!(told(&room, "AZE").len(), 1);
    assert_eq!(told(&room, "RUS"), [(1, "one".into()), (1, "hush".into())]);
    room.advance(4);
    assert_eq!(told(&room, "AZE"), [(1, "one".into()), (2, "two".into())]);
    room.advance(4);
    let all = [(1, "one".into()), (2, "two".into()), (3, "three".into())];
    assert_eq!(told(&room, "AZE"), all);
    let never = room
        .session
        .lines()
        .into_iter()
        .find(|l| l.line.name == "4");
    assert_eq!(never.expect("the line is there").fired, None);
}

#[test]
fn a_line_calls_an_inject_of_the_scenario_at_once_or_in_its_turn() {
    let names: Vec<String> = {
        let room = Room::new(caucasus(), 3, &["AZE"]);
        let list = room.session.full().injects;
        list.into_iter().map(|i| i.inject).collect()
    };
    let [first, second, ..] = &names[..] else {
        panic!("the scenario has injects: {names:?}")
    };
    let mut room = Room::new(caucasus(), 3, &["AZE"]);
    let timed = Line {
        calls: Some(first.clone()),
        text: String::new(),
        ..line("1", Due::Turn(2), "")
    };
    room.lead(Command::Plan(timed));
    let fired = |room: &Room, name: &str| {
        let list = room.session.full().injects;
        list.into_iter()
            .find(|i| i.inject == name)
            .and_then(|i| i.fired)
    };
    let refused = room.ask(&Who::Facilitator, Command::Call(second.clone()));
    assert!(matches!(refused, Err(Refusal::Phase(_))), "{refused:?}");
    room.advance(2);
    room.lead(Command::Call(second.clone()));
    assert_eq!(
        fired(&room, second),
        Some(1),
        "it happens in the turn that is open"
    );
    let refused = room.ask(&Who::Facilitator, Command::Call(second.clone()));
    assert_eq!(refused, Err(Refusal::HasFired(second.clone())));
    room.advance(3);
    assert_eq!(fired(&room, first), Some(2), "it happens as its turn opens");
}

#[test]
fn a_list_that_cannot_be_played_is_refused_whole() {
    let mut room = Room::new(caucasus(), 3, &["AZE"]);
    room.lead(Command::Plan(line("1", Due::AtHand, "kept")));
    let mut refused = |lines: Vec<Line>| {
        let result = room.ask(&Who::Facilitator, Command::Import(lines));
        result.expect_err("the list is not playable")
    };
    let fine = || line("2", Due::AtHand, "fine");
    assert_eq!(
        refused(vec![fine(), fine()]),
        Refusal::LineTwice("2".into())
    );
    assert_eq!(
        refused(vec![fine(), line("3", Due::Turn(4), "late")]),
        Refusal::LineTurn("3".into(), 4)
    );
    let bad = refused(vec![line("3", Due::When("tension(RUS".into()), "x")]);
    assert!(matches!(bad, Refusal::BadCondition(..)), "{bad:?}");
    assert_eq!(
        refused(vec![line("3", Due::AtHand, " ")]),
        Refusal::IdleLine("3".into())
    );
    let called = Line {
        calls: Some("no such".into()),
        ..fine()
    };
    assert_eq!(refused(vec![called]), Refusal::NoInject("no such".into()));
    let sent = Line {
        to: vec!["XXX".into()],
        ..fine()
    };
    assert_eq!(refused(vec![sent]), Refusal::NoSeat("XXX".into()));
    let lines: Vec<String> = room
        .session
        .lines()
        .into_iter()
        .map(|l| l.line.name)
        .collect();
    assert_eq!(lines, ["1"]);
}

/// A full list that was exported during play comes back: lines that have fired count once.
#[test]
fn a_full_list_comes_back_during_play() {
    let mut room = Room::new(caucasus(), 3, &["AZE"]);
    let full: Vec<Line> = (0..MAX_LINES)
        .map(|i| line(&i.to_string(), Due::AtHand, "news"))
        .collect();
    room.lead(Command::Import(full.clone()));
    room.advance(2);
    room.lead(Command::Fire("7".into()));
    room.lead(Command::Import(full.clone()));
    let more = [full, vec![line("one more", Due::AtHand, "news")]].concat();
    assert_eq!(
        room.ask(&Who::Facilitator, Command::Import(more)),
        Err(Refusal::Full(MAX_LINES))
    );
}

fn any_line() -> impl Strategy<Value = Line> {
    let due = prop_oneof![
        (1_u32..99).prop_map(Due::Turn),
        "[a-z(),\" ]{0,12}[a-z]".prop_map(|f| Due::When(f.trim().into())),
        Just(Due::AtHand),
    ];
    let text = "[ -~é\n;,\"«»]{0,24}";
    let seats = prop::collection::vec("[A-Z]{2,3}", 0..3);
    (
        "[A-Za-z0-9;,\"-]{1,8}",
        due,
        seats,
        text,
        text,
        prop::option::of("[a-z.]{1,6}"),
        text,
    )
        .prop_map(|(name, due, to, from, text, calls, note)| Line {
            name,
            due,
            to,
            from,
            text,
            calls,
            note,
        })
}

proptest! {
    #[test]
    fn a_list_comes_back_from_csv_as_it_was(lines in prop::collection::vec(any_line(), 0..8)) {
        let text = msel::write(&lines);
        prop_assert_eq!(msel::read(&text), Ok(lines), "{}", text);
    }
}
