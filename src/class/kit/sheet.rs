//! A seat's own pages: situation, role, objectives, what it can do, the ladder, and an order form for each turn.

use super::{Kit, plain, table};
use crate::rules::action::Aim;
use crate::rules::expr::NOBODY;
use crate::rules::objective::Objective;
use crate::text::key;
use maud::{Markup, html};

/// Returns the pages of a seat.
pub(super) fn sheet(kit: &Kit, actor: u16) -> Markup {
    let name = kit.subject.rules.registry.actors.name(usize::from(actor));
    let seat = [("seat", kit.actor(actor).into())];
    let role = kit.own(&key("exercise-role", name));
    html! {
        p.secret { (kit.say("kit-for-seat-only", &seat)) }
        section.full {
            h2 { (kit.say("kit-situation", &[])) }
            @for part in kit.briefing() { p { (part) } }
        }
        section.full {
            h2 { (kit.say("kit-role", &[])) }
            p { (role.unwrap_or_else(|| kit.say("kit-role-plain", &seat))) }
        }
        section.full {
            h2 { (kit.say("kit-objectives", &[])) }
            (objectives(kit, actor))
        }
        aside.note { p { (kit.ethics()) } }
        section.full.next {
            h2 { (kit.say("kit-means", &[])) }
            p { (kit.say("kit-means-how", &[])) }
            (means(kit, actor))
        }
        section.full {
            h2 { (kit.say("kit-ladder", &[])) }
            (ladder(kit))
        }
        @for turn in 1..=kit.table.turns { (form(kit, actor, turn)) }
    }
}

fn objectives(kit: &Kit, actor: u16) -> Markup {
    let all = &kit.subject.rules.objectives;
    let own: Vec<&Objective> = all.iter().filter(|o| o.actor == actor).collect();
    let open = all.iter().filter(|o| o.actor != actor && !o.is_secret);
    let open: Vec<&Objective> = open.filter(|o| is_seated(kit, o.actor)).collect();
    if own.is_empty() {
        return html! { p { (kit.say("kit-objectives-none", &[])) } @for _ in 0..3 { p.blank-line {} } };
    }
    let row = |o: &&Objective| {
        let known = if o.is_secret {
            "kit-secret"
        } else {
            "kit-open"
        };
        vec![
            plain(kit.objective(o)),
            html! { @if o.is_secret { strong { (kit.say(known, &[])) } } @else { (kit.say(known, &[])) } },
            plain(kit.judged(o)),
        ]
    };
    let rows: Vec<Vec<Markup>> = own.iter().map(row).collect();
    let heads = ["kit-objective", "kit-known", "kit-judged"].map(|key| kit.say(key, &[]));
    html! {
        (table(&kit.say("kit-objectives", &[]), &heads, &rows))
        p { (kit.say("kit-objectives-how", &[])) }
        @if !open.is_empty() {
            h3 { (kit.say("kit-others-want", &[])) }
            ul { @for o in open { li { strong { (kit.actor(o.actor)) } " · " (kit.objective(o)) } } }
        }
    }
}

fn is_seated(kit: &Kit, actor: u16) -> bool {
    kit.seats.iter().any(|s| s.actor == actor && s.people > 0)
}

/// Returns what a seat can do, by docket: deed, rung, cost at the start, who sees it.
fn means(kit: &Kit, actor: u16) -> Markup {
    let rules = kit.subject.rules;
    let dockets = rules.dockets.iter().filter(|d| d.actor == actor);
    let heads = ["kit-deed", "kit-rung", "kit-cost", "kit-seen"].map(|key| kit.say(key, &[]));
    html! {
        @for docket in dockets {
            @let name = kit.name("docket", &docket.name);
            @let name = if name == docket.name { kit.actor(actor) } else { name };
            h3 { (name) }
            (table(&name, &heads, &docket.options.clone().map(|o| deed(kit, o)).collect::<Vec<_>>()))
        }
    }
}

fn deed(kit: &Kit, option: usize) -> Vec<Markup> {
    let rules = kit.subject.rules;
    let o = &rules.options[option];
    let target = match o.aim {
        Aim::Fixed(target) => target,
        Aim::Best(_) => NOBODY,
    };
    let frame = o.frame(target);
    let cost: f64 = o
        .cost
        .iter()
        .map(|(_, c)| c.eval(&rules.start, &frame))
        .sum();
    let action = &rules.actions[usize::from(o.action)];
    let seen = kit.say(
        &format!("kit-seen-{}", action.visibility.to_lowercase()),
        &[],
    );
    let rung = match o.rung {
        0 => String::new(),
        rung => kit.sayer.number(f64::from(rung), 0),
    };
    let cost = if cost > 0.0 {
        kit.sayer.number(cost, 2)
    } else {
        String::new()
    };
    vec![
        plain((kit.subject.deed)(option)),
        plain(rung),
        plain(cost),
        plain(seen),
    ]
}

fn ladder(kit: &Kit) -> Markup {
    let rungs = kit.subject.rules.ladder.rungs.iter().enumerate();
    html! {
        ol.rungs start="0" { @for (number, id) in rungs { li value=(number) { (kit.name("rung", id)) } } }
        p.muted { (kit.say("kit-ladder-how", &[])) }
    }
}

/// Returns the order form of a turn.
fn form(kit: &Kit, actor: u16, turn: u32) -> Markup {
    let rules = kit.subject.rules;
    let date = rules.calendar.date(turn);
    let week = crate::text::date(kit.lang(), date.year, date.month, date.day);
    let args = [
        ("n", f64::from(turn).into()),
        ("seat", kit.actor(actor).into()),
        ("date", week.into()),
    ];
    let dockets = rules.dockets.iter().filter(|d| d.actor == actor);
    let row = |docket: &crate::rules::docket::Docket| {
        let name = kit.name("docket", &docket.name);
        let name = if name == docket.name {
            kit.actor(actor)
        } else {
            name
        };
        vec![plain(name), html! {}, html! {}]
    };
    let rows: Vec<Vec<Markup>> = dockets.map(row).collect();
    let heads = ["kit-docket", "kit-form-deed", "kit-form-toward"].map(|key| kit.say(key, &[]));
    let say = |key: &str| kit.say(key, &[]);
    html! {
        section.form.full.next[turn % 2 == 1] {
            h2 { (kit.say("kit-form", &args)) }
            div.wide-rows { (table(&kit.say("kit-form", &args), &heads, &rows)) }
            p { (say("kit-form-why")) } p.blank-line {} p.blank-line {}
            p { (say("kit-form-meant")) } p.axis { "−10 · · · · −5 · · · · 0 · · · · +5 · · · · +10" }
            p { (say("kit-form-read")) } p.axis { "−10 · · · · −5 · · · · 0 · · · · +5 · · · · +10" }
            p.muted { (say("kit-form-sign")) }
        }
    }
}
