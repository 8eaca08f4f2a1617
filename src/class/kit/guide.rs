//! The instructor's pages: what is to be learnt, what to do before, during and after, the inject list, every objective, questions.

use super::{Kit, plain, start, table};
use maud::{Markup, html};

/// Steps of each part, by how many there are in the texts.
const PARTS: [(&str, u32); 3] = [("before", 5), ("during", 6), ("after", 5)];

/// Returns the pages.
pub(super) fn guide(kit: &Kit) -> Markup {
    html! {
        p.secret { (kit.say("kit-instructor-only", &[])) }
        section.full {
            h2 { (kit.say("kit-learn", &[])) }
            ol { @for text in kit.list("learn") { li { (text) } } }
        }
        @for (part, steps) in PARTS {
            section.full {
                h2 { (kit.say(&format!("kit-{part}"), &[])) }
                ul { @for n in 1..=steps { li { (kit.say(&format!("kit-{part}-{n}"), &[])) } } }
            }
        }
        aside.note { p { (kit.own_or("exercise-note", "kit-note")) } }
        section.full.next { h2 { (kit.say("kit-time", &[])) } (start::timetable(kit)) }
        section.full.next {
            h2 { (kit.say("kit-injects", &[])) }
            p { (kit.say("kit-injects-how", &[])) }
            (injects(kit))
        }
        section.full.next {
            h2 { (kit.say("kit-all-objectives", &[])) }
            p { (kit.say("kit-all-objectives-how", &[])) }
            (objectives(kit))
        }
        section.full {
            h2 { (kit.say("kit-ask", &[])) }
            ol { @for text in kit.list("ask") { li { (text) } } }
        }
        section.full {
            h2 { (kit.say("kit-ethics-head", &[])) }
            p { (kit.ethics()) }
            p { (kit.say("kit-ethics-minorities", &[])) }
            @if let Some(name) = kit.subject.masked {
                p { (kit.say("kit-masked", &[("name", name.into())])) }
            }
        }
    }
}

fn injects(kit: &Kit) -> Markup {
    let (due, reserve) = kit.injects();
    if due.is_empty() && reserve.is_empty() {
        return html! { p { (kit.say("kit-injects-none", &[])) } };
    }
    let planned = due
        .iter()
        .map(|(turn, name)| (kit.sayer.number(f64::from(*turn), 0), name));
    let kept = reserve
        .iter()
        .map(|name| (kit.say("kit-injects-reserve", &[]), name));
    let row = |(turn, name): (String, &String)| {
        let id = crate::text::key("inject", name);
        let part = |part: &str| plain(kit.own(&format!("{id}.{part}")).unwrap_or_default());
        vec![
            plain(turn),
            html! { strong { (kit.name("inject", name)) } br; code { (name) } },
            part("purpose"),
            part("trigger"),
            part("expect"),
            html! { span.box {} },
        ]
    };
    let rows: Vec<Vec<Markup>> = planned.chain(kept).map(row).collect();
    let heads = ["turn", "inject", "purpose", "trigger", "expect", "done"];
    let heads = heads.map(|head| kit.say(&format!("kit-injects-{head}"), &[]));
    table(&kit.say("kit-injects", &[]), &heads, &rows)
}

fn objectives(kit: &Kit) -> Markup {
    let all = &kit.subject.rules.objectives;
    if all.is_empty() {
        return html! { p { (kit.say("kit-all-objectives-none", &[])) } };
    }
    let seats = kit.seats.iter().flat_map(|seat| {
        let own = all.iter().filter(|o| o.actor == seat.actor);
        own.map(|o| {
            let known = if o.is_secret {
                "kit-secret"
            } else {
                "kit-open"
            };
            vec![
                plain(kit.actor(o.actor)),
                plain(kit.objective(o)),
                plain(kit.say(known, &[])),
                plain(kit.judged(o)),
                html! {},
            ]
        })
    });
    let rows: Vec<Vec<Markup>> = seats.collect();
    let heads = [
        "kit-seat",
        "kit-objective",
        "kit-known",
        "kit-judged",
        "kit-evidence",
    ];
    table(
        &kit.say("kit-all-objectives", &[]),
        &heads.map(|key| kit.say(key, &[])),
        &rows,
    )
}
