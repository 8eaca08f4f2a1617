//! Seats on the facilitator's page: who sits where, how far each is, and handing over.

use super::desk::{Page, asked, button};
use super::frame::{aside, form_key, table};
use super::order::is_time;
use crate::class::fact::Phase;
use crate::class::setup::Holder;
use crate::class::view::{FullSeat, PersonView, Ready};
use crate::web::words::{Tongue, count};
use maud::{Markup, html};

/// Returns the key of who plays a seat.
pub(crate) const fn holder(holder: Holder) -> &'static str {
    match holder {
        Holder::Person => "web-players-people",
        Holder::Policy => "web-players-policy",
    }
}

/// Returns the card of seats and people.
pub(crate) fn card(page: &Page) -> Markup {
    let (t, view) = (&page.tongue, page.view);
    let ready = view
        .seats
        .iter()
        .filter(|s| s.state.ready == Ready::Ready)
        .count();
    let people = view
        .seats
        .iter()
        .filter(|s| s.state.holder == Holder::Person)
        .count();
    let beside = t.say(
        "web-seats-ready",
        &[
            ("n", count(ready)),
            ("all", count(people)),
            ("people", count(view.people.len())),
        ],
    );
    let heads = [
        "web-seat",
        "web-who",
        "web-status",
        "web-order-is",
        "web-do",
    ]
    .map(|k| t.t(k));
    let rows: Vec<Markup> = view.seats.iter().map(|s| row(page, s)).collect();
    let body = html! {
        div class="stack" { (table(&t.t("web-seats"), &heads, &rows)) }
        @if !view.people.is_empty() {
            details class="alt" data-keep="people" { summary { (t.t("web-people-move")) } (people_table(page)) }
        }
    };
    super::frame::card("seats", &t.t("web-seats"), &aside(&beside), &body)
}

fn row(page: &Page, seat: &FullSeat) -> Markup {
    let (t, view) = (&page.tongue, page.view);
    let name = &seat.state.seat;
    let members: Vec<&PersonView> = view
        .people
        .iter()
        .filter(|p| p.seat.as_ref() == Some(name))
        .collect();
    html! {
        th scope="row" { (t.badge(name)) }
        td {
            @for (i, person) in members.iter().enumerate() {
                @if i > 0 { ", " }
                (shown(t, person)) @if !page.here.contains(&person.person) { " " span class="tag bad" { (t.t("web-offline")) } }
            }
            @if members.is_empty() { span class="muted" { "–" } }
        }
        td { (status(t, seat, view.public.clock.phase)) }
        td class="muted small" { (order(t, seat)) }
        td { (hand_over(page, seat)) }
    }
}

fn status(t: &Tongue, seat: &FullSeat, phase: Phase) -> Markup {
    let order = &seat.order;
    let (class, key) = match seat.state.ready {
        Ready::Policy => ("tag", "web-players-policy"),
        _ if !is_time(phase) => ("tag", "web-players-people"),
        Ready::Ready => ("tag good", "web-ready"),
        Ready::Thinking if order.second.is_some() => ("tag info", "web-order-seconded"),
        Ready::Thinking if order.proposal.is_some() => ("tag info", "web-order-proposed"),
        Ready::Thinking if order.draft.is_some() => ("tag", "web-order-draft"),
        Ready::Thinking => ("tag warn", "web-thinking"),
    };
    html! { span class=(class) { (t.t(key)) } }
}

/// Returns what the seat would do now, and why.
fn order(t: &Tongue, seat: &FullSeat) -> Markup {
    let sealed = seat.order.sealed.as_ref().map(|(order, _)| order);
    let shown = sealed
        .or_else(|| seat.order.proposal.as_ref().map(|(o, _)| o))
        .or_else(|| seat.order.draft.as_ref().map(|(o, _)| o));
    let Some(order) = shown else {
        return html! { "–" };
    };
    let deeds = order.choices.iter().filter_map(|c| {
        let offer = seat.offers.iter().find(|o| o.docket == c.docket)?;
        let option = offer.options.iter().find(|o| o.option == c.option)?;
        option
            .action
            .is_some()
            .then(|| t.option(option, &seat.state.seat))
    });
    let deeds: Vec<String> = deeds.collect();
    html! {
        @if deeds.is_empty() { (t.t("web-wait")) } @else { @for deed in &deeds { div { (deed) } } }
        @if !order.why.is_empty() { div class="said" { (t.quoted(&order.why)) } }
    }
}

fn hand_over(page: &Page, seat: &FullSeat) -> Markup {
    let t = &page.tongue;
    let name = seat.state.seat.as_str();
    let (to, word, explain) = match seat.state.holder {
        Holder::Person => ("policy", "web-hand-policy", "web-hand-policy-ask"),
        Holder::Policy => ("person", "web-hand-people", "web-hand-people-ask"),
    };
    let body = html! {
        p { (t.say(explain, &[("seat", t.the(name).into())])) }
        (button(t, page.key, "/desk/hand-over", word, "btn sm", &[("seat", name), ("to", to)]))
        @if seat.order.sealed.is_some() {
            " " (button(t, page.key, "/desk/take-back", "web-take-back", "btn sm", &[("seat", name)]))
        }
    };
    asked(t, &format!("hand-{name}"), "web-hand", &body)
}

fn shown(t: &Tongue, person: &PersonView) -> String {
    if person.name.is_empty() {
        t.say("web-erased", &[("n", f64::from(person.person).into())])
    } else {
        person.name.clone()
    }
}

fn people_table(page: &Page) -> Markup {
    let (t, view) = (&page.tongue, page.view);
    let heads = ["web-name", "web-seat", "web-do"].map(|k| t.t(k));
    let rows: Vec<Markup> = view
        .people
        .iter()
        .map(|p| {
            let number = p.person.to_string();
            html! {
                th scope="row" { (shown(t, p)) }
                td {
                    form class="inline" action="/desk/sit" method="post" {
                        (form_key(page.key))
                        input type="hidden" name="person" value=(number);
                        select name="seat" aria-label=(t.say("web-seat-of", &[("name", shown(t, p).into())])) {
                            option value="" selected[p.seat.is_none()] { "–" }
                            @for seat in &view.seats {
                                option value=(seat.state.seat) selected[p.seat.as_ref() == Some(&seat.state.seat)] { (t.actor(&seat.state.seat)) }
                            }
                        }
                        " " button class="btn sm" type="submit" { (t.t("web-sit")) }
                    }
                }
                td {
                    (button(t, page.key, "/desk/rename", "web-erase-name", "btn sm", &[("person", &number), ("name", "")]))
                    " " (button(t, page.key, "/desk/link", "web-new-link", "btn sm", &[("person", &number)]))
                }
            }
        })
        .collect();
    table(&t.t("web-people-move"), &heads, &rows)
}
