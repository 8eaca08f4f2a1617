//! Facts: any prefix and the rest make the same exercise, and what is not one exercise is found out.

use crate::room::{NOON, Room, caucasus, order, scene, secret};
use escalade::class::fact::Party;
use escalade::class::inject::{Due, Line};
use escalade::class::session::Fault;
use escalade::class::setup::{Holder, Secret, Setup};
use escalade::class::{Command, Fact, Session, What, Who};
use escalade::record::hand::Cell;
use escalade::text::Lang;

/// An exercise in which nearly everything happens that can.
pub(crate) fn eventful() -> Room {
    let mut room = Room::new(caucasus(), 4, &["AZE", "RUS", "ARM"]);
    let (ada, bo) = (room.join("Ada", "AZE"), room.join("Bo", "AZE"));
    let cy = room.join("Cy", "RUS");
    plan_lines(&mut room);
    room.advance(2);
    first_turn(&mut room, [&ada, &bo, &cy]);
    room.advance(3);
    second_turn(&mut room, &cy);
    room
}

fn plan_lines(room: &mut Room) {
    room.lead(Command::Plan(Line {
        name: "M-01".into(),
        due: Due::Turn(2),
        to: vec![],
        from: "Agency".into(),
        text: "A convoy is late.".into(),
        calls: None,
        note: "who asks why?".into(),
    }));
    room.lead(Command::Plan(Line {
        name: "M-02".into(),
        due: Due::When("turn >= 1".into()),
        to: vec!["RUS".into()],
        from: String::new(),
        text: "For your eyes only.".into(),
        calls: None,
        note: String::new(),
    }));
}

fn first_turn(room: &mut Room, [ada, bo, cy]: [&Who; 3]) {
    let first = room.something("AZE");
    room.ask(ada, Command::Draft(first.clone()))
        .expect("a draft is kept");
    room.ask(ada, Command::Propose(first.clone()))
        .expect("a legal order is proposed");
    room.ask(bo, Command::Second).expect("another seconds");
    room.ask(bo, Command::Seal(first))
        .expect("what was seconded is sealed");
    let say = Command::Say {
        to: vec![Party::Seat("RUS".into()), Party::Facilitator],
        text: "Shall we talk?".into(),
        answers: None,
    };
    room.ask(ada, say).expect("a message goes");
    let answer = Command::Say {
        to: vec![Party::Seat("AZE".into())],
        text: "Later.".into(),
        answers: Some(1),
    };
    room.ask(cy, answer).expect("an answer goes");
    room.lead(Command::Override {
        cells: vec![Cell {
            quantity: "tension".into(),
            of: "RUS>AZE".into(),
            value: 0.61,
        }],
        reason: "a calmer start for this class".into(),
    });
    room.lead(Command::HandOver {
        seat: "ARM".into(),
        to: Holder::Policy,
    });
}

fn second_turn(room: &mut Room, cy: &Who) {
    room.lead(Command::Reroll {
        reason: "for the test".into(),
    });
    room.lead(Command::Rename {
        person: 2,
        name: String::new(),
    });
    room.advance(1);
    room.lead(Command::HandOver {
        seat: "ARM".into(),
        to: Holder::Person,
    });
    room.lead(Command::For {
        seat: "ARM".into(),
        command: Box::new(Command::Draft(order(&[("ARM", "wait")]))),
    });
    let second = room.something("RUS");
    room.ask(cy, Command::Seal(second))
        .expect("a legal order is sealed");
    room.ask(cy, Command::TakeBack).expect("and taken back");
    room.lead(Command::Pause);
    room.lead(Command::Resume);
    room.lead(Command::Extend(30_000));
    room.lead(Command::ShowOdds(true));
    room.lead(Command::Note("AZE and RUS talk at last".into()));
    room.advance(3);
    room.advance(2);
    room.lead(Command::End {
        reason: "the bell rings".into(),
    });
}

#[test]
fn any_prefix_and_the_rest_make_the_whole() {
    let room = eventful();
    let whole = room.session.full();
    assert!(whole.public.news.iter().any(|n| n.turn == 2));
    for cut in 1..room.facts.len() {
        let (head, rest) = room.facts.split_at(cut);
        let mut session = Session::replay(caucasus(), secret(), head).expect("a prefix replays");
        rest.iter().for_each(|fact| session.apply(fact));
        assert_eq!(session.fault(), None, "cut after fact {cut}");
        assert_eq!(session.full(), whole, "cut after fact {cut}");
        assert_eq!(
            session.seat("AZE"),
            room.session.seat("AZE"),
            "cut after fact {cut}"
        );
    }
}

#[test]
fn facts_are_the_same_through_json() {
    let room = eventful();
    for fact in &room.facts {
        let text = serde_json::to_string(fact).expect("facts are JSON");
        let back: Fact = serde_json::from_str(&text).expect("what was written reads");
        assert_eq!(back, *fact, "{text}");
    }
}

#[test]
fn what_is_no_exercise_is_found_out() {
    let room = eventful();
    let replay = |facts: &[Fact]| Session::replay(caucasus(), secret(), facts).map(|_| ());
    assert_eq!(replay(&[]), Err(Fault::NoOpening));
    assert_eq!(replay(&room.facts[1..]), Err(Fault::NoOpening));
    let other = Session::replay(scene("tutorial"), secret(), &room.facts).map(|_| ());
    assert_eq!(other, Err(Fault::OtherScenario));
    let other = Session::replay(caucasus(), Secret::of([8; 24]), &room.facts).map(|_| ());
    assert_eq!(other, Err(Fault::OtherSeed));
    let mut gap = room.facts.clone();
    gap.remove(5);
    assert_eq!(replay(&gap), Err(Fault::Inconsistent(7)));
    let mut changed = room.facts.clone();
    let played = changed.iter_mut().find_map(|fact| match &mut fact.what {
        What::TurnPlayed { orders, .. } => Some(orders),
        _ => None,
    });
    let orders = played.expect("a turn was played");
    let mine = orders.iter_mut().find(|(_, option)| option != "wait");
    mine.expect("somebody did something").1 = "wait".into();
    assert_eq!(replay(&changed), Err(Fault::Digest(1)));
    let mut setup = Setup::new(&caucasus(), &secret(), Lang::Fr);
    setup.seats[0].actor = "nobody".into();
    let begun = Session::begin(caucasus(), secret(), setup, NOON).map(|_| ());
    assert_eq!(begun, Err(Fault::BadSetup));
}

#[test]
fn the_commitment_is_that_of_the_seed_told_at_the_end() {
    let room = eventful();
    let public = room.session.public();
    let told = public.revealed.expect("play is over");
    let salt: Vec<u8> = (0..16)
        .map(|i| u8::from_str_radix(&told.salt[2 * i..2 * i + 2], 16).expect("hex"))
        .collect();
    let bytes = [&told.seed.to_le_bytes()[..], &salt].concat();
    assert_eq!(blake3::hash(&bytes).to_hex().as_str(), public.commitment);
    assert!(format!("{:?}", secret()).contains("Secret(..)"));
    let before = serde_json::to_string(&room.facts).expect("facts are JSON");
    assert!(
        !before.contains(&told.seed.to_string()),
        "no fact holds the seed"
    );
    assert_eq!(room.facts[0].who, Who::Facilitator);
}
