//! Who may do what: everybody else is refused.

use crate::room::{Room, caucasus};
use escalade::class::fact::What;
use escalade::class::setup::Holder;
use escalade::class::{Command, Refusal, Who};
use escalade::text::Lang;

fn commands() -> Vec<Command> {
    vec![
        Command::Advance,
        Command::Pause,
        Command::Extend(1),
        Command::End {
            reason: String::new(),
        },
        Command::Tick,
        Command::Call("x".into()),
        Command::Fire("x".into()),
        Command::Drop("x".into()),
        Command::Import(vec![]),
        Command::Override {
            cells: vec![],
            reason: "x".into(),
        },
        Command::Reroll { reason: "x".into() },
        Command::HandOver {
            seat: "AZE".into(),
            to: Holder::Policy,
        },
        Command::ShowOdds(true),
        Command::ShowAxes(true),
        Command::Note("x".into()),
        Command::For {
            seat: "RUS".into(),
            command: Box::new(Command::TakeBack),
        },
        Command::Rename {
            person: 2,
            name: "x".into(),
        },
        Command::Join {
            name: "x".into(),
            seat: None,
            lang: Lang::En,
        },
    ]
}

#[test]
fn nobody_does_what_is_not_theirs() {
    let mut room = Room::new(caucasus(), 2, &["AZE", "RUS"]);
    let ada = room.join("Ada", "AZE");
    let idle = room.ask(
        &Who::Visitor,
        Command::Join {
            name: " Bo\u{7} \n Li ".into(),
            seat: None,
            lang: Lang::Fr,
        },
    );
    assert!(
        matches!(idle.expect("joins").what, What::Joined { name, person: 2, .. } if name == "Bo Li")
    );
    for command in commands() {
        let asked = format!("{command:?}");
        assert_eq!(room.ask(&ada, command), Err(Refusal::NotYours), "{asked}");
    }
    for command in commands().into_iter().take(17) {
        let asked = format!("{command:?}");
        assert_eq!(
            room.ask(&Who::Visitor, command),
            Err(Refusal::NotYours),
            "{asked}"
        );
    }
    room.advance(2);
    let order = room.something("AZE");
    assert_eq!(
        room.ask(&Who::Person(2), Command::Draft(order.clone())),
        Err(Refusal::Unseated)
    );
    assert_eq!(
        room.ask(&Who::Person(9), Command::Draft(order)),
        Err(Refusal::NoPerson)
    );
}
