//! Playing: phases, sealed orders, teams, seats that change hands.

use crate::room::{Room, caucasus, secret};
use escalade::class::fact::{MAX_MESSAGES, Party, Phase};
use escalade::class::setup::Holder;
use escalade::class::view::{Ready, WhyNot};
use escalade::class::{Command, Refusal, Session, What, Who};
use escalade::record::hand::Cell;

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

#[test]
fn a_team_proposes_seconds_seals_and_takes_back() {
    let mut room = Room::new(caucasus(), 2, &["AZE"]);
    let (ada, bo) = (room.join("Ada", "AZE"), room.join("Bo", "AZE"));
    room.advance(2);
    let order = room.something("AZE");
    let wait = crate::room::order(&[(&order.choices[0].docket, "wait")]);
    let seal = || Command::Seal(order.clone());
    assert_eq!(room.ask(&ada, seal()), Err(Refusal::NeedsProposal));
    assert_eq!(room.ask(&bo, Command::Second), Err(Refusal::NoProposal));
    assert_eq!(
        room.ask(&bo, Command::TakeBack),
        Err(Refusal::NothingToTakeBack)
    );
    room.ask(&ada, Command::Propose(order.clone()))
        .expect("a legal order is proposed");
    assert_eq!(room.ask(&ada, Command::Second), Err(Refusal::OwnProposal));
    assert_eq!(room.ask(&ada, seal()), Err(Refusal::NeedsSecond));
    room.ask(&bo, Command::Second).expect("another seconds");
    assert_eq!(room.ask(&bo, Command::Seal(wait)), Err(Refusal::OtherOrder));
    room.ask(&bo, seal()).expect("what was seconded is sealed");
    assert_eq!(
        room.ask(&ada, Command::Draft(order.clone())),
        Err(Refusal::Sealed)
    );
    room.ask(&ada, Command::TakeBack)
        .expect("a sealed order is taken back");
    room.ask(&ada, Command::TakeBack)
        .expect("then the proposal");
    let state = room.session.seat("AZE").expect("the seat exists").order;
    assert_eq!(
        (state.proposal, state.second, state.sealed),
        (None, None, None)
    );
    assert_eq!(
        state.draft.map(|(draft, _)| draft),
        Some(order.clone()),
        "the draft stays"
    );
    room.ask(&bo, Command::Propose(order.clone()))
        .expect("a legal order is proposed");
    room.ask(&ada, Command::Second).expect("another seconds");
    // Whoever leaves takes the second along.
    let Who::Person(person) = ada else {
        panic!("{ada:?}")
    };
    room.lead(Command::Sit { person, seat: None });
    room.join("Cy", "AZE");
    assert_eq!(room.ask(&bo, seal()), Err(Refusal::NeedsSecond));
}

#[test]
fn neither_order_nor_draft_waits_and_a_draft_stands() {
    let mut room = Room::new(caucasus(), 3, &["AZE", "RUS"]);
    let ada = room.join("Ada", "AZE");
    room.join("Bo", "RUS");
    room.advance(2);
    let draft = room.something("AZE");
    room.ask(&ada, Command::Draft(draft.clone()))
        .expect("a draft is kept");
    room.advance(2);
    let What::TurnPlayed { orders, .. } = room.lead(Command::Advance).what else {
        panic!("the turn was to be played")
    };
    for (docket, option) in &orders {
        let drafted = draft.choices.iter().find(|c| c.docket == *docket);
        let wanted = drafted.map_or("wait", |c| c.option.as_str());
        assert_eq!(option, wanted, "{docket}");
    }
    let mine = orders
        .iter()
        .filter(|(docket, _)| docket.starts_with("RUS/"));
    assert_eq!(mine.count(), 3, "every docket of a seat has its order");
    let state = room.session.seat("AZE").expect("the seat exists").order;
    assert_eq!(
        state.draft, None,
        "the next turn begins with an empty sheet"
    );
}

#[test]
fn what_is_illegal_or_not_ones_own_is_refused() {
    let mut room = Room::new(caucasus(), 2, &["AZE"]);
    let ada = room.join("Ada", "AZE");
    room.advance(2);
    let view = room.session.seat("AZE").expect("the seat exists");
    let closed = view.offers.iter().find_map(|offer| {
        let option = offer.options.iter().find(|o| !o.why_not.is_empty())?;
        Some((offer.docket.clone(), option.option.clone()))
    });
    let (docket, option) = closed.expect("not everything is possible");
    let order = crate::room::order(&[(&docket, &option)]);
    let refused = room.ask(&ada, Command::Seal(order.clone()));
    assert_eq!(
        refused,
        Err(Refusal::Illegal(docket.clone(), option.clone()))
    );
    room.ask(&ada, Command::Draft(order))
        .expect("a draft may hold it");
    let state = room.session.seat("AZE").expect("the seat exists").order;
    assert_eq!(state.impossible.len(), 1);
    let foreign = crate::room::order(&[("RUS/media", "wait")]);
    let refused = room.ask(&ada, Command::Seal(foreign));
    assert_eq!(refused, Err(Refusal::NoDocket("RUS/media".into())));
    let twice = crate::room::order(&[(&docket, "wait"), (&docket, "wait")]);
    assert_eq!(
        room.ask(&ada, Command::Draft(twice)),
        Err(Refusal::Twice(docket.clone()))
    );
    let none = crate::room::order(&[(&docket, "no.such.deed")]);
    let refused = room.ask(&ada, Command::Draft(none));
    assert_eq!(refused, Err(Refusal::NoOption("no.such.deed".into())));
}

#[test]
fn a_seat_sends_so_many_messages_a_turn_and_the_facilitator_any() {
    let mut room = Room::new(caucasus(), 2, &["AZE", "RUS"]);
    let ada = room.join("Ada", "AZE");
    let bo = room.join("Bo", "RUS");
    room.advance(2);
    let say = |to: &str| Command::Say {
        to: vec![Party::Seat(to.into())],
        text: "again".into(),
        answers: None,
    };
    let sent = (0..1000).take_while(|_| room.ask(&ada, say("RUS")).is_ok());
    assert_eq!(sent.count(), MAX_MESSAGES);
    let refused = room.ask(&ada, say("RUS"));
    assert_eq!(refused, Err(Refusal::TooManyMessages(MAX_MESSAGES)));
    room.ask(&bo, say("AZE")).expect("each seat has its own");
    room.lead(say("AZE"));
    room.advance(4);
    room.ask(&ada, say("RUS"))
        .expect("a new turn, new messages");
}

/// With no capital left, nothing that costs can be sealed; nor can two deeds that could each be paid, and not both.
#[test]
fn what_cannot_be_paid_is_refused() {
    let mut room = Room::new(caucasus(), 2, &["AZE"]);
    let ada = room.join("Ada", "AZE");
    room.advance(2);
    let set = |value| Command::Override {
        cells: vec![Cell {
            quantity: "capital".into(),
            of: "AZE".into(),
            value,
        }],
        reason: "what an empty purse can do".into(),
    };
    room.lead(set(0.0));
    let view = room.session.seat("AZE").expect("the seat exists");
    let dear = view
        .offers
        .iter()
        .flat_map(|o| &o.options)
        .filter(|o| !o.cost.is_empty());
    assert!(dear.clone().count() > 0);
    for option in dear {
        let is_paid = option.cost.iter().any(|(_, cost)| *cost > 0.0);
        assert_eq!(
            is_paid,
            option.why_not.iter().any(|w| matches!(w, WhyNot::Cost(..)))
        );
    }
    let dearest = |offer: &escalade::class::view::OfferView| {
        let priced = offer.options.iter().filter_map(|o| {
            let others = o.why_not.iter().all(|w| matches!(w, WhyNot::Cost(..)));
            let (_, cost) = o.cost.first().filter(|_| others)?;
            Some((*cost, o.option.clone()))
        });
        priced.max_by(|a, b| a.0.total_cmp(&b.0))
    };
    let two: Vec<(f64, String, String)> = view
        .offers
        .iter()
        .filter_map(|o| dearest(o).map(|(cost, option)| (cost, o.docket.clone(), option)))
        .take(2)
        .collect();
    let [(a, in_a, do_a), (b, in_b, do_b)] = &two[..] else {
        panic!("{two:?}")
    };
    room.lead(set(a.max(*b) + a.min(*b) / 2.0));
    let both = crate::room::order(&[(in_a, do_a), (in_b, do_b)]);
    let refused = room.ask(&ada, Command::Seal(both));
    assert!(
        matches!(refused, Err(Refusal::OverBudget(..))),
        "{refused:?}"
    );
}

#[test]
fn the_clock_ends_phases_pauses_and_is_extended() {
    let mut room = Room::new(caucasus(), 2, &["AZE"]);
    room.join("Ada", "AZE");
    assert_eq!(room.session.due(), None);
    room.advance(2);
    let ends = room.now + 240_000;
    assert_eq!(
        room.session.due(),
        Some(ends + 15_000),
        "a soft clock leaves a grace"
    );
    assert_eq!(room.ask(&Who::Clock, Command::Tick), Err(Refusal::NotDue));
    room.lead(Command::Extend(60_000));
    assert_eq!(room.session.due(), Some(ends + 75_000));
    room.now = ends;
    room.lead(Command::Pause);
    let clock = room.session.public().clock;
    assert!(clock.paused && clock.ends_ms.is_none());
    assert_eq!(clock.left_ms, Some(59_000));
    assert_eq!(room.session.due(), None);
    assert_eq!(room.ask(&Who::Clock, Command::Tick), Err(Refusal::Paused));
    assert_eq!(
        room.ask(&Who::Facilitator, Command::Advance),
        Err(Refusal::Paused)
    );
    room.lead(Command::Extend(1000));
    room.now += 600_000;
    room.lead(Command::Resume);
    let due = room.now + 60_000 + 15_000;
    assert_eq!(room.session.due(), Some(due));
    room.now = due;
    room.ask(&Who::Clock, Command::Tick)
        .expect("the phase is over");
    assert_eq!(room.session.public().clock.phase, Phase::Discuss);
    for phase in [Phase::Commit, Phase::Reveal, Phase::Plan] {
        room.now = room
            .session
            .due()
            .expect("every phase of a turn has a clock");
        room.ask(&Who::Clock, Command::Tick)
            .expect("the phase is over");
        assert_eq!(room.session.public().clock.phase, phase);
    }
    assert_eq!(room.session.public().clock.turn, 2);
}

#[test]
fn a_seat_is_handed_over_and_the_policy_says_why() {
    let mut room = Room::new(caucasus(), 6, &["AZE", "RUS"]);
    let ada = room.join("Ada", "AZE");
    room.advance(2);
    let order = room.something("AZE");
    let to = |to| Command::HandOver {
        seat: "AZE".into(),
        to,
    };
    assert_eq!(room.ask(&ada, to(Holder::Policy)), Err(Refusal::NotYours));
    room.lead(to(Holder::Policy));
    let refused = room.ask(&ada, Command::Draft(order.clone()));
    assert_eq!(refused, Err(Refusal::PlayedByPolicy("AZE".into())));
    room.advance(3);
    for _ in 0..3 {
        room.advance(4);
    }
    let view = room.session.seat("AZE").expect("the seat exists");
    assert_eq!((view.holder, view.policy_since), (Holder::Policy, Some(1)));
    let turns: Vec<u32> = view.policy.iter().map(|choice| choice.turn).collect();
    assert_eq!(
        turns,
        [4, 4, 4, 3, 3, 3, 2, 2, 2],
        "the last three turns, the last first"
    );
    assert!(view.policy.iter().all(|choice| choice.chance > 0.0));
    let deeds = view.policy.iter().filter(|choice| choice.action.is_some());
    assert!(deeds.clone().count() > 0 && deeds.into_iter().any(|c| !c.motives.is_empty()));
    room.advance(1);
    room.lead(to(Holder::Person));
    let order = room.something("AZE");
    room.ask(&ada, Command::Seal(order))
        .expect("the seat is theirs again");
}

#[test]
fn a_turn_is_drawn_again_with_the_same_orders() {
    let mut room = Room::new(caucasus(), 4, &["AZE"]);
    let ada = room.join("Ada", "AZE");
    let reroll = |reason: &str| Command::Reroll {
        reason: reason.into(),
    };
    room.advance(2);
    let refused = room.ask(&Who::Facilitator, reroll("too early"));
    assert_eq!(refused, Err(Refusal::Phase(Phase::Plan)));
    let order = room.something("AZE");
    room.ask(&ada, Command::Seal(order.clone()))
        .expect("a legal order is sealed");
    room.advance(3);
    assert_eq!(
        room.ask(&Who::Facilitator, reroll(" ")),
        Err(Refusal::NoReason)
    );
    let first = room.session.table().digest(1);
    let before = room.session.table().hands().to_vec();
    room.lead(reroll("a deed without sense in the story"));
    assert_ne!(
        room.session.table().digest(1),
        first,
        "other chances were drawn"
    );
    assert_eq!(room.session.table().hands()[0].orders, before[0].orders);
    let view = room.session.full();
    let is_theirs = |d: &&escalade::class::view::FullDeed| {
        d.is_chosen && d.deed.actor.as_deref() == Some("AZE")
    };
    let done = view.deeds.iter().filter(is_theirs);
    assert_eq!(done.count(), 1);
    room.lead(reroll("once more"));
    room.advance(8);
    let again = Session::replay(caucasus(), secret(), &room.facts).expect("facts replay");
    assert_eq!(again.full(), room.session.full());
}
