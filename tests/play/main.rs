//! An exercise in the terminal: what is drawn at both sizes and in both languages, and what keys do. `UPDATE=1` draws the goldens anew.

use escalade::class::setup::{Holder, Lengths};
use escalade::class::{Fact, Scene, Secret, Session, Setup};
use escalade::play::{Play, Screen};
use escalade::scenario::Options;
use escalade::text::{Lang, Words};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

fn session(seats: &[&str]) -> Session {
    let scene = Scene::load("caucasus", &Options::default(), false).expect("it is shipped");
    let secret = Secret {
        seed: 7,
        salt: [1; 16],
    };
    let mut setup = Setup::new(&scene, &secret, Lang::En);
    setup.turns = 3;
    setup.lengths = Lengths {
        briefing: Some(0),
        plan: None,
        discuss: Some(0),
        commit: None,
        reveal: None,
    };
    for seat in &mut setup.seats {
        if !seats.contains(&seat.actor.as_str()) {
            seat.holder = Holder::Policy;
        }
    }
    let begun = Session::begin(Arc::new(scene), secret, setup, 0);
    begun.expect("scene, secret and setup belong together").0
}

fn play<'a>(seats: &[&str], lang: Lang, facts: &Rc<RefCell<Vec<Fact>>>) -> Play<'a> {
    let kept = Rc::clone(facts);
    let keep = move |fact: &Fact| {
        kept.borrow_mut().push(fact.clone());
        Ok(())
    };
    let names: Vec<String> = seats.iter().map(|s| (*s).to_owned()).collect();
    let words = Words::program(lang);
    Play::new(session(seats), &names, words, Box::new(keep), 0).expect("the seats are there")
}

fn keys(play: &mut Play, text: &str) {
    for letter in text.chars() {
        let code = match letter {
            '\n' => KeyCode::Enter,
            '\u{1b}' => KeyCode::Esc,
            '>' => KeyCode::Right,
            'v' => KeyCode::Down,
            other => KeyCode::Char(other),
        };
        play.key(KeyEvent::new(code, KeyModifiers::NONE), 0);
    }
}

fn drawn(play: &Play, [columns, rows]: [u16; 2]) -> String {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("it needs no device");
    let done = terminal
        .draw(|frame| play.draw(frame))
        .expect("it needs no device");
    let line = |row: u16| {
        let cells = (0..columns).map(|column| done.buffer[(column, row)].symbol());
        cells.collect::<String>().trim_end().to_owned()
    };
    (0..rows).map(|row| line(row) + "\n").collect()
}

/// Holds a text against its golden, or writes it.
fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/play/goldens")
        .join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the folder is there");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{name}: UPDATE=1 draws it anew");
}

#[test]
fn screens_are_drawn_at_both_sizes_in_both_languages() {
    for lang in Lang::ALL {
        for size in [[80, 24], [100, 30]] {
            let mut play = play(&["AZE"], lang, &Rc::default());
            let mut text = drawn(&play, size);
            // A turn with the first thing on the menu, then the menu of the second turn, with what came of the first.
            keys(&mut play, "   \n1e"); // the role is read to its end
            text.push_str(&drawn(&play, size));
            keys(&mut play, "\n");
            text.push_str(&drawn(&play, size));
            keys(&mut play, "\n\n");
            for key in ["", "e\n\n", "m", " n", " ?"] {
                keys(&mut play, key);
                text.push_str(&drawn(&play, size));
            }
            golden(&format!("{}.{}.txt", lang.code(), size[0]), &text);
        }
    }
}

#[test]
fn what_was_played_is_kept_and_plays_again() {
    let facts: Rc<RefCell<Vec<Fact>>> = Rc::default();
    let mut play = play(&["AZE", "RUS"], Lang::En, &facts);
    assert_eq!(play.screen(), Screen::Pass);
    for _ in 0..3 {
        // Each seat takes the keyboard, chooses, seals; then each sees what came of it.
        keys(&mut play, "\n");
        if play.screen() == Screen::Role {
            keys(&mut play, "\n");
        }
        assert_eq!(play.screen(), Screen::Order);
        keys(&mut play, "1ebecause\n");
        assert_eq!(
            play.screen(),
            Screen::Pass,
            "the other seat has yet to seal"
        );
        keys(&mut play, "\n");
        if play.screen() == Screen::Role {
            keys(&mut play, "\n");
        }
        keys(&mut play, "e\n");
        assert_eq!(play.screen(), Screen::Pass);
        keys(&mut play, "\n");
        assert_eq!(play.screen(), Screen::Reveal);
        keys(&mut play, "\n\n\n");
    }
    assert_eq!(play.screen(), Screen::End, "three turns");
    let begun = session(&["AZE", "RUS"]);
    let (scene, first) = (Arc::clone(begun.scene()), begun.full().log[0].clone());
    let secret = Secret {
        seed: 7,
        salt: [1; 16],
    };
    let all: Vec<Fact> = [vec![first], facts.borrow().clone()].concat();
    let again = Session::replay(scene, secret, &all).expect("every turn comes out the same");
    assert_eq!(again.full(), play.session().full());
}

#[test]
fn a_seat_is_not_shown_before_its_people_have_the_keyboard() {
    let mut play = play(&["AZE", "RUS"], Lang::En, &Rc::default());
    let before = drawn(&play, [80, 24]);
    assert!(!before.contains("capital"), "{before}");
    keys(&mut play, "mn");
    assert_eq!(play.screen(), Screen::Pass, "no list of a seat either");
    keys(&mut play, "\n");
    assert_eq!(play.screen(), Screen::Role);
}

#[test]
fn a_small_terminal_and_a_wrong_key_do_no_harm() {
    let mut play = play(&["AZE"], Lang::Fr, &Rc::default());
    assert!(drawn(&play, [60, 10]).contains("80 colonnes"));
    keys(&mut play, "\nz9>>p");
    assert_eq!(play.screen(), Screen::Order);
    keys(&mut play, "q\u{1b}");
    assert!(!play.is_over());
    keys(&mut play, "q\n");
    assert!(play.is_over());
}
