//! The page to start from: what is needed, seven steps, the timetable, who sits where.

use super::plan::What;
use super::{Kit, plain, table};
use crate::text::Arg;
use maud::{Markup, html};

/// Returns the page.
pub(super) fn start(kit: &Kit) -> Markup {
    let count = f64::from(kit.subject.students);
    let minutes = f64::from(kit.subject.minutes);
    let turns = f64::from(kit.table.turns);
    let args: [(&'static str, Arg); 3] = [
        ("students", count.into()),
        ("minutes", minutes.into()),
        ("turns", turns.into()),
    ];
    html! {
        p.lead { (kit.say("kit-lead", &args)) }
        section.full {
            h2 { (kit.say("kit-need", &[])) }
            ul { @for n in 1..=4 { li { (kit.say(&format!("kit-need-{n}"), &args)) } } }
        }
        section.full {
            h2 { (kit.say("kit-steps", &[])) }
            ol {
                li { (kit.say("kit-step-print", &[])) }
                li { (kit.say("kit-step-serve", &[])) " " code { (command(kit)) } }
                @for step in ["open", "join", "brief", "play", "debrief"] {
                    li { (kit.say(&format!("kit-step-{step}"), &args)) }
                }
            }
            p.muted { (kit.say("kit-steps-paper", &[])) }
        }
        section.full {
            h2 { (kit.say("kit-time", &[])) }
            (timetable(kit))
        }
        section.full.next {
            h2 { (kit.say("kit-seats", &[])) }
            p { (kit.say("kit-seats-how", &[])) }
            (seats(kit))
        }
        aside.note { p { strong { (kit.say("kit-ethics-head", &[])) } " " (kit.ethics()) } }
    }
}

/// Returns the command that serves this exercise: so many turns, people in these seats.
fn command(kit: &Kit) -> String {
    let names = &kit.subject.rules.registry.actors;
    let open = kit.seats.iter().filter(|seat| seat.people > 0);
    let seats: Vec<&str> = open
        .map(|seat| names.name(usize::from(seat.actor)))
        .collect();
    let (command, turns) = (kit.subject.command, kit.table.turns);
    format!("{command} --turns {turns} --seats {}", seats.join(","))
}

/// Returns the timetable, with the injects of each turn.
pub(super) fn timetable(kit: &Kit) -> Markup {
    let (due, _) = kit.injects();
    let row = |s: &super::plan::Stretch| {
        let (name, note) = match s.what {
            What::Join => (
                kit.say("kit-time-join", &[]),
                kit.say("kit-time-join-do", &[]),
            ),
            What::Briefing => (
                kit.say("kit-time-briefing", &[]),
                kit.say("kit-time-briefing-do", &[]),
            ),
            What::Turn(turn) => {
                let titles: Vec<String> = due
                    .iter()
                    .filter(|(at, _)| *at == turn)
                    .map(|(_, name)| kit.name("inject", name))
                    .collect();
                let [plan, discuss, commit, reveal] = kit.table.turn.map(f64::from);
                let phases = [
                    ("plan", plan.into()),
                    ("discuss", discuss.into()),
                    ("commit", commit.into()),
                    ("reveal", reveal.into()),
                ];
                let note = if titles.is_empty() {
                    kit.say("kit-time-turn-do", &phases)
                } else {
                    kit.say("kit-time-inject", &[("inject", titles.join(" · ").into())])
                };
                (
                    kit.say("kit-time-turn", &[("n", f64::from(turn).into())]),
                    note,
                )
            }
            What::Rest => (
                kit.say("kit-time-rest", &[]),
                kit.say("kit-time-rest-do", &[]),
            ),
            What::Talk => (
                kit.say("kit-time-talk", &[]),
                kit.say("kit-time-talk-do", &[]),
            ),
            What::Facts => (
                kit.say("kit-time-facts", &[]),
                kit.say("kit-time-facts-do", &[]),
            ),
            What::Theory => (
                kit.say("kit-time-theory", &[]),
                kit.say("kit-time-theory-do", &[]),
            ),
        };
        vec![
            plain(format!("{}–{}", s.from, s.to)),
            plain(name),
            plain(note),
        ]
    };
    let rows: Vec<Vec<Markup>> = kit.table.stretches().iter().map(row).collect();
    let heads = ["kit-minute", "kit-phase", "kit-what"].map(|key| kit.say(key, &[]));
    table(&kit.say("kit-time", &[]), &heads, &rows)
}

fn seats(kit: &Kit) -> Markup {
    let row = |seat: &super::Seated| {
        let who = if seat.people == 0 {
            plain(kit.say("kit-seats-policy", &[]))
        } else {
            html! { @for _ in 0..seat.people { span.blank-name {} " " } }
        };
        let count = kit.sayer.number(f64::from(seat.people), 0);
        vec![plain(kit.actor(seat.actor)), plain(count), who]
    };
    let rows: Vec<Vec<Markup>> = kit.seats.iter().map(row).collect();
    let heads = ["kit-seat", "kit-people", "kit-names"].map(|key| kit.say(key, &[]));
    table(&kit.say("kit-seats", &[]), &heads, &rows)
}
