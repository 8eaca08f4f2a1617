//! What a seat may not know is not in its bytes: worlds that differ only in what others hide look the same to it.

use crate::room::{Room, caucasus, order, secret};
use escalade::class::fact::{Order, Party};
use escalade::class::inject::{Due, Line};
use escalade::class::view::CellView;
use escalade::class::{Command, Session, What, Who};
use escalade::record::hand::{Cell, find_cell};
use escalade::rules::expr::{Frame, Side};
use proptest::prelude::*;
use std::collections::BTreeSet;

const SEATS: [&str; 3] = ["AZE", "RUS", "ARM"];

/// Small chance for tests: numbers that follow from a seed (Steele et al. 2014, SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).expect("below n")
    }
}

/// Returns a random legal order of a seat: one docket does something, the rest wait.
fn any_order(room: &Room, seat: &str, chance: &mut Chance) -> Order {
    let view = room.session.seat(seat).expect("the seat exists");
    let offer = &view.offers[chance.below(view.offers.len())];
    let legal: Vec<_> = offer
        .options
        .iter()
        .filter(|o| o.why_not.is_empty())
        .collect();
    let option = &legal[chance.below(legal.len())].option;
    order(&[(&offer.docket, option)])
}

fn bytes(session: &Session, seat: &str) -> String {
    let view = session.seat(seat).expect("the seat exists");
    serde_json::to_string(&view).expect("views are JSON")
}

/// Two worlds that are played alike; in the second the others do more in secret.
struct Worlds {
    plain: Room,
    busy: Room,
}

impl Worlds {
    fn both(&mut self, who: &Who, command: Command) {
        let asked = format!("{command:?}");
        // What is done in both takes place at the same time in both.
        let now = self.plain.now.max(self.busy.now);
        for room in [&mut self.plain, &mut self.busy] {
            room.now = now;
            if let Err(why) = room.ask(who, command.clone()) {
                panic!("{asked}: {why:?}");
            }
        }
    }

    fn assert_alike(&self, seat: &str, when: &str) {
        let (plain, busy) = (
            bytes(&self.plain.session, seat),
            bytes(&self.busy.session, seat),
        );
        assert_eq!(plain, busy, "{when}");
        let public = |room: &Room| serde_json::to_string(&room.session.public()).expect("JSON");
        assert_eq!(public(&self.plain), public(&self.busy), "{when}");
    }
}

/// Plays some turns; seat 0 looks after every step.
fn play(seed: u64) {
    let mut chance = Chance(seed);
    let mut worlds = Worlds {
        plain: Room::new(caucasus(), 5, &SEATS),
        busy: Room::new(caucasus(), 5, &SEATS),
    };
    let mut people: Vec<Who> = vec![];
    for seat in SEATS {
        people.push(worlds.plain.join(seat, seat));
        worlds.busy.join(seat, seat);
    }
    worlds.both(&Who::Facilitator, Command::Advance);
    worlds.both(&Who::Facilitator, Command::Advance);
    let me = SEATS[0];
    for turn in 1..=3 {
        for step in 0..4 {
            let other = 1 + chance.below(SEATS.len() - 1);
            whisper(&mut worlds.busy, &people, other, &mut chance);
            worlds.assert_alike(me, &format!("seed {seed}, turn {turn}, step {step}"));
        }
        // A message that I may know of, after those that I may not.
        let to = Command::Say {
            to: vec![Party::Seat(me.into())],
            text: format!("turn {turn}"),
            answers: None,
        };
        worlds.both(&people[1], to);
        worlds.assert_alike(me, "after a message to me");
        for (place, seat) in SEATS.iter().enumerate() {
            let order = any_order(&worlds.plain, seat, &mut chance);
            worlds.both(&people[place], Command::Seal(order));
            worlds.assert_alike(me, "after a seal");
        }
        for _ in 0..4 {
            worlds.both(&Who::Facilitator, Command::Advance);
            worlds.assert_alike(me, "after a phase");
        }
        let hidden = hide(&worlds.plain, me);
        assert!(hidden > 50, "much is hidden: {hidden}");
    }
}

/// Somebody else does something in secret: drafts, talks to a third, is told something, is put down in a note.
fn whisper(room: &mut Room, people: &[Who], other: usize, chance: &mut Chance) {
    let seat = SEATS[other];
    let command = match chance.below(6) {
        0 => Command::Draft(any_order(room, seat, chance)),
        1 => Command::Propose(any_order(room, seat, chance)),
        2 => Command::Say {
            to: vec![Party::Seat(SEATS[3 - other].into()), Party::Facilitator],
            text: "between us".into(),
            answers: None,
        },
        3 => {
            let order = any_order(room, seat, chance);
            room.ask(&people[other], Command::Seal(order))
                .expect("a legal order is sealed");
            Command::TakeBack
        }
        4 => {
            let name = format!("L{}", room.facts.len());
            room.lead(Command::Plan(Line {
                name: name.clone(),
                due: Due::AtHand,
                to: vec![seat.into()],
                from: "Agency".into(),
                text: "for you alone".into(),
                calls: None,
                note: "hush".into(),
            }));
            room.lead(Command::Fire(name));
            return;
        }
        _ => {
            room.lead(Command::Note("they whisper".into()));
            return;
        }
    };
    let sent = room.ask(&people[other], command);
    sent.expect("whispers are allowed");
}

/// Sets everything at once that a seat may not see, and looks whether it sees it; returns how many cells that were.
fn hide(room: &Room, seat: &str) -> usize {
    let known = read_by(room, seat);
    let rules = room.session.table().rules();
    let cells = room.session.cells().into_iter().filter(|cell| {
        let at = find_cell(&room.session.table().setting(), &cell.quantity, &cell.of);
        let at = at.expect("the cell was listed");
        let mine = cell.of == seat || cell.of.starts_with(&format!("{seat}>"));
        let my_force = room.session.scene().checked.scenario.forces.get(&cell.of);
        let my_force = my_force.is_some_and(|f| f.owner == seat);
        !mine && !my_force && !known.contains(&at)
    });
    let other = |cell: &CellView| {
        let [low, high] = cell.bounds;
        let high = if high.is_finite() { high } else { low + 10.0 };
        let value = if (cell.value - low).abs() < (high - low) / 2.0 {
            high
        } else {
            low
        };
        Cell {
            quantity: cell.quantity.clone(),
            of: cell.of.clone(),
            value,
        }
    };
    let cells: Vec<Cell> = cells.map(|cell| other(&cell)).collect();
    let n = cells.len();
    assert!(rules.registry.actors.len() > 3);
    let mut world = Session::replay(caucasus(), secret(), &room.facts).expect("facts replay");
    for part in cells.chunks(100) {
        let command = Command::Override {
            cells: part.to_vec(),
            reason: "another world".into(),
        };
        let fact = world
            .decide(&Who::Facilitator, command, room.now)
            .expect("cells may be set");
        world.apply(&fact);
    }
    assert_eq!(bytes(&world, seat), bytes(&room.session, seat));
    assert_ne!(
        world.full().stances,
        room.session.full().stances,
        "the worlds do differ"
    );
    n
}

/// Returns the cells that say what the options of a seat are now: their rules are open to it.
fn read_by(room: &Room, seat: &str) -> BTreeSet<u32> {
    let rules = room.session.table().rules();
    let actor = rules.registry.actors.id(seat).expect("the seat exists");
    let n = u16::try_from(rules.n_actors()).expect("few actors");
    let mut cells = BTreeSet::new();
    for docket in rules
        .dockets
        .iter()
        .filter(|d| usize::from(d.actor) == actor)
    {
        for target in 0..n {
            let frame = Frame::EMPTY
                .with(Side::Doer, docket.actor)
                .with(Side::Target, target);
            for best in &docket.bests {
                best.rank.cells(&frame, &mut |cell| {
                    cells.insert(cell);
                });
            }
            for option in &rules.options[docket.options.clone()] {
                let frame = option.frame(target);
                for need in &option.needs {
                    need.cells(&frame, &mut |cell| {
                        cells.insert(cell);
                    });
                }
                for (cell, cost) in &option.cost {
                    cells.insert(*cell);
                    cost.cells(&frame, &mut |cell| {
                        cells.insert(cell);
                    });
                }
            }
        }
    }
    cells
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]
    #[test]
    fn what_others_hide_is_not_in_my_bytes(seed in any::<u64>()) {
        play(seed);
    }
}

/// Plays on with fighting on the northern axis and men on the way; looks after every turn from seats on either side and beside.
#[test]
fn in_combat_too_what_others_hide_is_not_in_my_bytes() {
    let mut room = Room::new(caucasus(), 6, &["AZE", "RUS", "ARM"]);
    let people = SEATS.map(|seat| room.join(seat, seat));
    room.advance(2);
    room.lead(Command::Override {
        cells: vec![
            cell("fighting", "north", 1.0),
            cell("rung", "RUS>AZE", 8.0),
            cell("rung", "AZE>RUS", 8.0),
        ],
        reason: "the exercise begins in the middle".into(),
    });
    let before = men(&room);
    for turn in 1..=4 {
        for (place, seat) in SEATS.iter().enumerate() {
            let order = hardest(&room, seat);
            let sealed = room.ask(&people[place], Command::Seal(order));
            sealed.expect("a legal order is sealed");
        }
        room.advance(4);
        for seat in ["AZE", "RUS", "ARM", "GEO", "IRN"] {
            let hidden = hide(&room, seat);
            assert!(hidden > 50, "turn {turn}: {seat}: {hidden}");
        }
    }
    let after = men(&room);
    let changed: Vec<&str> = before
        .iter()
        .zip(&after)
        .filter(|(old, new)| old.1 != new.1)
        .map(|(old, _)| old.0.as_str())
        .collect();
    assert!(changed.len() >= 3, "forces move and lose men: {changed:?}");
    let killed = value(&room, "killed", "RUS") + value(&room, "killed", "AZE");
    assert!(killed > 0.0, "there was combat");
    let full = room.session.full();
    let guessed = |force: &escalade::class::view::KnownForce| {
        let truth = full.forces.iter().find(|f| f.force.force == force.force);
        truth.is_some_and(|truth| truth.force.men != force.men)
    };
    let view = room.session.seat("ARM").expect("the seat exists");
    assert!(
        view.forces.iter().any(guessed) || view.forces.len() < full.forces.len(),
        "Armenia knows every force as it is: nothing is hidden"
    );
}

fn cell(quantity: &str, of: &str, value: f64) -> Cell {
    Cell {
        quantity: quantity.into(),
        of: of.into(),
        value,
    }
}

fn value(room: &Room, quantity: &str, of: &str) -> f64 {
    let mut cells = room.session.cells().into_iter();
    let cell = cells.find(|c| c.quantity == quantity && c.of == of);
    cell.unwrap_or_else(|| panic!("no {quantity} of {of}"))
        .value
}

/// Returns every force with its men.
fn men(room: &Room) -> Vec<(String, u32)> {
    let forces = room.session.full().forces.into_iter();
    forces.map(|f| (f.force.force, f.force.men)).collect()
}

/// Returns an order of the legal deed of the highest rung that a seat is offered.
fn hardest(room: &Room, seat: &str) -> Order {
    let view = room.session.seat(seat).expect("the seat exists");
    let legal = view.offers.iter().flat_map(|offer| {
        let legal = offer.options.iter().filter(|o| o.why_not.is_empty());
        legal.map(move |option| (option.rung, &offer.docket, &option.option))
    });
    let (_, docket, option) = legal.max().expect("waiting is always legal");
    order(&[(docket, option)])
}

/// The other side: what is in the bytes of the seat itself is not in those of the rest.
#[test]
fn what_i_write_reaches_nobody_else() {
    let mut room = Room::new(caucasus(), 3, &SEATS);
    let people: Vec<Who> = SEATS
        .iter()
        .map(|seat| room.join("Ada Lovelace", seat))
        .collect();
    room.advance(2);
    let mut order = room.something("AZE");
    order.why = "MARK-WHY".into();
    room.ask(&people[0], Command::Seal(order))
        .expect("a legal order is sealed");
    let say = Command::Say {
        to: vec![Party::Facilitator],
        text: "MARK-SAID".into(),
        answers: None,
    };
    room.ask(&people[0], say).expect("a message goes");
    room.lead(Command::Note("MARK-NOTE".into()));
    let full = serde_json::to_string(&room.session.full()).expect("views are JSON");
    for mark in ["MARK-WHY", "MARK-SAID", "MARK-NOTE"] {
        assert!(full.contains(mark), "{mark}");
        for seat in ["RUS", "ARM"] {
            assert!(
                !bytes(&room.session, seat).contains(mark),
                "{mark} in {seat}"
            );
        }
    }
    assert!(bytes(&room.session, "AZE").contains("MARK-WHY"));
    assert!(!bytes(&room.session, "AZE").contains("MARK-NOTE"));
    let seed = secret().seed.to_string();
    assert!(!full.contains(&seed), "nobody is told the seed during play");
    let played = room
        .facts
        .iter()
        .any(|f| matches!(f.what, What::TurnPlayed { .. }));
    assert!(!played);
}
