//! The order of a seat: a choice for each docket among what is legal now, what is not and why, and how far the order has come.

use super::frame::form_key;
use super::icons::icon;
use crate::class::fact::{Choice, MAX_WHY, Order, Phase};
use crate::class::setup::Holder;
use crate::class::view::{OfferView, OptionView, SeatView};
use crate::scenario::model::Category;
use crate::web::words::{Tongue, domain};
use maud::{Markup, html};

/// Domains in the order in which they are listed.
const DOMAINS: [Category; 6] = [
    Category::Humanitarian,
    Category::Diplomatic,
    Category::Informational,
    Category::Economic,
    Category::Domestic,
    Category::Military,
];

/// Whose order it is, and where it goes.
pub(crate) struct Desk<'a> {
    /// What the seat sees.
    pub(crate) view: &'a SeatView,
    /// Who looks.
    pub(crate) person: u32,
    /// Where it goes.
    pub(crate) action: String,
    /// The key of forms.
    pub(crate) key: &'a str,
    /// What was typed and refused, if anything was.
    pub(crate) typed: Option<&'a Order>,
}

/// Returns whether a phase is one in which seats decide.
pub(crate) const fn is_time(phase: Phase) -> bool {
    matches!(phase, Phase::Plan | Phase::Discuss | Phase::Commit)
}

/// Returns whether orders are taken now.
pub(crate) const fn is_open(view: &SeatView) -> bool {
    is_time(view.clock.phase) && !view.clock.paused
}

impl Desk<'_> {
    const fn is_shared(&self) -> bool {
        self.view.members.len() > 1
    }

    /// Returns how far the order is, in one word.
    pub(crate) fn tag(&self, t: &Tongue) -> Markup {
        let order = &self.view.order;
        if !is_time(self.view.clock.phase) {
            return html! {};
        }
        let (class, key) = if order.sealed.is_some() {
            ("tag good", "web-order-sealed")
        } else if order.second.is_some() {
            ("tag info", "web-order-seconded")
        } else if order.proposal.is_some() {
            ("tag info", "web-order-proposed")
        } else if order.draft.is_some() {
            ("tag", "web-order-draft")
        } else {
            ("tag", "web-order-none")
        };
        html! { span class=(class) id="order-state" { (t.t(key)) } }
    }

    /// Returns the card's content.
    pub(crate) fn body(&self, t: &Tongue) -> Markup {
        let view = self.view;
        if view.holder == Holder::Policy {
            return html! { p { (t.t("web-order-policy")) } };
        }
        if view.offers.is_empty() {
            return html! { p class="muted" { (t.t("web-order-over")) } };
        }
        if let Some((order, at)) = &view.order.sealed {
            return self.sealed(t, order, *at);
        }
        html! {
            @if !is_open(view) {
                p class="note" { (t.t(if view.clock.paused { "web-order-paused" } else { "web-order-not-yet" })) }
            }
            @if view.clock.phase != Phase::Reveal { (self.proposal(t)) (self.form(t)) }
        }
    }

    fn sealed(&self, t: &Tongue, order: &Order, at: u64) -> Markup {
        html! {
            div class="note good" role="status" { p { (t.say("web-sealed-at", &[("time", t.time(at).into())])) } }
            (self.choices(t, order))
            @if is_open(self.view) { (self.button(t, "take-back", "web-take-back", "btn")) }
        }
    }

    fn proposal(&self, t: &Tongue) -> Markup {
        let order = &self.view.order;
        let Some((proposal, by)) = &order.proposal else {
            return html! {};
        };
        let name = self
            .view
            .members
            .iter()
            .find(|m| m.person == *by)
            .map_or("", |m| m.name.as_str());
        let second = order
            .second
            .and_then(|s| self.view.members.iter().find(|m| m.person == s));
        html! {
            div class="note" {
                p { b { (t.say("web-proposal-by", &[("name", name.into())])) } }
                (self.choices(t, proposal))
                @if let Some(second) = second {
                    p { (t.say("web-seconded-by", &[("name", second.name.as_str().into())])) }
                    (self.button(t, "seal-proposal", "web-seal", "btn pri"))
                } @else if *by == self.person {
                    p class="muted small" { (t.t("web-second-wanted")) }
                } @else {
                    (self.button(t, "second", "web-second", "btn pri"))
                }
                " " (self.button(t, "take-back", "web-take-back", "btn"))
            }
        }
    }

    fn button(&self, t: &Tongue, what: &str, key: &str, class: &str) -> Markup {
        html! {
            form class="inline" action=(self.action) method="post" {
                (form_key(self.key))
                button class=(class) type="submit" name="do" value=(what) { (t.t(key)) }
            }
        }
    }

    fn choices(&self, t: &Tongue, order: &Order) -> Markup {
        html! {
            ul class="plain" {
                @for offer in &self.view.offers {
                    @let chosen = order.choices.iter().find(|c| c.docket == offer.docket);
                    @let option = chosen.and_then(|c| offer.options.iter().find(|o| o.option == c.option));
                    li { span class="muted" { (t.docket(&offer.docket)) (t.colon()) } (option.map_or_else(|| t.t("web-wait"), |o| t.option(o, &self.view.seat))) }
                }
            }
            @if !order.why.is_empty() { p class="said" { (t.quoted(&order.why)) } }
        }
    }

    fn form(&self, t: &Tongue) -> Markup {
        let shown = self
            .typed
            .or_else(|| self.view.order.draft.as_ref().map(|(order, _)| order));
        let capital = self
            .view
            .quantities
            .iter()
            .find(|q| q.quantity == "capital");
        html! {
            @for choice in &self.view.order.impossible { (self.impossible(t, &choice.docket, &choice.option)) }
            form id="order" action=(self.action) method="post" data-capital=[capital.map(|c| c.value)] {
                (form_key(self.key))
                @for offer in &self.view.offers { (self.docket(t, offer, shown)) }
                label for="why" { (t.t("web-why")) }
                span class="hint" id="h-why" { (t.t("web-why-hint")) }
                textarea id="why" name="why" maxlength=(MAX_WHY) aria-describedby="h-why" { (shown.map_or("", |o| o.why.as_str())) }
                div class="commit" {
                    div class="purse" {
                        @if let Some(capital) = capital {
                            (t.quantity("capital")) br;
                            b { output id="cost" data-lang=(t.lang.code()) { (t.tenths(self.cost(shown))) } " / " (t.tenths(capital.value)) }
                        }
                    }
                    button class="btn" type="submit" name="do" value="draft" { (t.t("web-keep-draft")) }
                    @if self.is_shared() {
                        button class="btn pri" type="submit" name="do" value="propose" { (t.t("web-propose")) }
                    } @else {
                        button class="btn pri" type="submit" name="do" value="seal" { (t.t("web-seal")) }
                    }
                }
            }
            @if self.is_shared() {
                @let names: Vec<&str> = self.view.members.iter().map(|m| m.name.as_str()).collect();
                p class="small muted" { (t.say("web-shared-by", &[("names", names.join(", ").into())])) }
            }
        }
    }

    fn impossible(&self, t: &Tongue, docket: &str, option: &str) -> Markup {
        let offer = self.view.offers.iter().find(|o| o.docket == docket);
        let option = offer.and_then(|o| o.options.iter().find(|x| x.option == option));
        html! {
            @if let Some(option) = option {
                div class="note warn" {
                    p {
                        (t.say("web-impossible", &[("deed", t.option(option, &self.view.seat).into())])) " "
                        (t.why_nots(&option.why_not, option.action.as_deref().unwrap_or_default()))
                    }
                }
            }
        }
    }

    fn cost(&self, order: Option<&Order>) -> f64 {
        let choices = order.iter().flat_map(|o| &o.choices);
        let option = |c: &Choice| {
            let offer = self.view.offers.iter().find(|o| o.docket == c.docket)?;
            offer.options.iter().find(|o| o.option == c.option)
        };
        choices.filter_map(option).map(cost).sum()
    }

    fn docket(&self, t: &Tongue, offer: &OfferView, shown: Option<&Order>) -> Markup {
        let chosen = shown
            .and_then(|o| o.choices.iter().find(|c| c.docket == offer.docket))
            .map(|c| c.option.as_str());
        let legal = |o: &&OptionView| o.why_not.is_empty();
        let waits = offer.options.iter().filter(|o| o.action.is_none());
        let closed: Vec<&OptionView> = offer
            .options
            .iter()
            .filter(|o| !legal(o) && o.action.is_some())
            .collect();
        html! {
            fieldset class="docket" {
                legend { (t.docket(&offer.docket)) }
                @for wait in waits { (self.choice(t, offer, wait, chosen.is_none_or(|c| c == wait.option))) }
                @for category in DOMAINS {
                    @let here: Vec<&OptionView> = offer.options.iter().filter(legal).filter(|o| o.category == Some(category)).collect();
                    @if !here.is_empty() {
                        div class="dom" { (icon(domain(category))) " " (t.category(category)) }
                        div class="deeds" { @for option in here { (self.choice(t, offer, option, chosen == Some(option.option.as_str()))) } }
                    }
                }
                @if !closed.is_empty() {
                    details class="alt" data-keep={ "no-" (offer.docket) } {
                        summary { (super::frame::counted(t, "web-not-possible", closed.len())) }
                        ul class="illegal" {
                            @for option in closed {
                                li {
                                    b { (t.option(option, &self.view.seat)) }
                                    span class="why" { (t.why_nots(&option.why_not, option.action.as_deref().unwrap_or_default())) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn choice(
        &self,
        t: &Tongue,
        offer: &OfferView,
        option: &OptionView,
        is_chosen: bool,
    ) -> Markup {
        let id = format!("{}-{}", offer.docket, option.option);
        let id: String = id
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        html! {
            div class="deedopt" {
                input type="radio" id=(id) name={ "docket." (offer.docket) } value=(option.option) data-cost=(cost(option)) checked[is_chosen];
                div {
                    label for=(id) { (t.option(option, &self.view.seat)) }
                    @if option.action.is_some() { (about(t, option)) }
                }
                @if option.action.is_some() {
                    span class="cost" { (t.say("web-cost", &[("n", t.tenths(cost(option)).into())])) }
                }
            }
        }
    }
}

/// Returns what an option costs of the capital, 0..1.
fn cost(option: &OptionView) -> f64 {
    let own = option
        .cost
        .iter()
        .filter(|(quantity, _)| quantity == "capital");
    own.map(|(_, amount)| amount).sum()
}

/// Returns what else is to be known of a deed: off-ramp, rung, who may see it, how long it lasts.
fn about(t: &Tongue, option: &OptionView) -> Markup {
    let mut said: Vec<String> = vec![];
    if option.is_ramp {
        said.push(t.t("web-off-ramp"));
    }
    if option.rung > 0 {
        said.push(t.say("web-rung-n", &[("n", f64::from(option.rung).into())]));
    }
    said.push(t.t(&format!(
        "web-visibility-{}",
        option.visibility.to_ascii_lowercase()
    )));
    if option.lasts_turns > 1 {
        said.push(t.say("web-lasts", &[("n", f64::from(option.lasts_turns).into())]));
    }
    html! { div class="muted small" { (said.join(" · ")) } }
}
