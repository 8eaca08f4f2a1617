//! Playing: phases, sealed orders, teams, seats that change hands.

use crate::room::{Room, caucasus, secret};
use escalade::class::fact::Phase;
use escalade::class::view::Ready;
use escalade::class::{Command, Session, What};

#[test]
fn two_seats_seal_and_a_turn_is_played_to_the_end() {
    let mut room = Room::new(caucasus(), 2, &["AZE", "RUS"]);
    let (ada, bo) = (room.join("Ada", "AZE"), room.join("Bo", "RUS"));
    room.advance(2);
    let view = room.session.seat("AZE").expect("the seat exists");
    assert_eq!((view.clock.phase, view.clock.turn), (Phase::Plan, 1));
    assert_eq!(view.clock.ends_ms, Some(room.now + 240_000));
    let order = room.something("AZE");
    room.ask(&ada, Command::Seal(order.clone()))
        .expect("a legal order is sealed");
    let other = room.something("RUS");
    room.ask(&bo, Command::Seal(other))
        .expect("a legal order is sealed");
    let ready: Vec<_> = room
        .session
        .public()
        .seats
        .into_iter()
        .map(|s| s.ready)
        .collect();
    assert_eq!(ready.iter().filter(|r| **r == Ready::Ready).count(), 2);
    room.advance(2);
    let played = room.lead(Command::Advance);
    let What::TurnPlayed {
        turn: 1, orders, ..
    } = played.what
    else {
        panic!("{played:?}")
    };
    let choice = &order.choices[0];
    assert!(orders.contains(&(choice.docket.clone(), choice.option.clone())));
    let kept = room.session.table().kept();
    let deed = kept[0].deeds.iter().find(|d| {
        let rules = room.session.table().rules();
        rules.option_name(Some(d.option)) == choice.option && d.chance >= 1.0
    });
    assert!(deed.is_some(), "what was sealed was done");
    room.advance(4);
    assert_eq!(room.session.public().clock.phase, Phase::Reveal);
    assert!(room.session.public().revealed.is_none());
    room.advance(1);
    let told = room
        .session
        .public()
        .revealed
        .expect("the end tells the seed");
    assert_eq!(told.seed, secret().seed);
    let again = Session::replay(caucasus(), secret(), &room.facts).expect("facts replay");
    assert_eq!(again.full(), room.session.full());
}
