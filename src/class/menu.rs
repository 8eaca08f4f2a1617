//! What dockets may do now, as their seat is told: options with what they cost and why they are closed, and off-ramps.

use super::session::Session;
use super::view::{OfferView, OptionView, RampView, WhyNot};
use crate::record::cell_name;
use crate::world::ramp::Reason;

impl Session {
    /// Returns the offers of some dockets.
    pub(super) fn offers(&self, dockets: &[usize]) -> Vec<OfferView> {
        let rules = self.table.rules();
        let offers = dockets.iter().filter_map(|d| self.table.offers().get(*d));
        offers
            .map(|offer| {
                let docket = &rules.dockets[offer.docket];
                let actor = |id: u16| rules.registry.actors.name(id.into()).to_owned();
                let view = |o: &crate::engine::offers::Offered| {
                    self.option(o.option, o.target, &o.reasons)
                };
                OfferView {
                    docket: docket.name.clone(),
                    toward: docket.toward.map(actor),
                    options: offer.options.iter().map(view).collect(),
                }
            })
            .collect()
    }

    fn option(&self, id: Option<u16>, target: u16, reasons: &[Reason]) -> OptionView {
        let setting = self.table.setting();
        let rules = setting.rules;
        let name = |id: u16| {
            let there = usize::from(id) < rules.n_actors();
            there.then(|| rules.registry.actors.name(id.into()).to_owned())
        };
        let option = id.map(|id| &rules.options[usize::from(id)]);
        let state = self.table.state();
        let cost = option.map_or(vec![], |option| {
            let frame = option.ends(target);
            let one = |(cell, cost): &(u32, crate::rules::expr::Expr)| {
                let quantity = cell_name(&setting, *cell as usize).0;
                (quantity, cost.eval(state, &frame))
            };
            option.cost.iter().map(one).collect()
        });
        let action = option.map(|option| &rules.actions[usize::from(option.action)]);
        OptionView {
            option: rules.option_name(id),
            place: id,
            action: option.map(|o| rules.registry.actions.name(o.action.into()).into()),
            target: name(target),
            beneficiary: option.and_then(|o| name(o.beneficiary)),
            host: option.and_then(|o| name(o.host)),
            category: option.map(|o| o.category),
            cost,
            rung: option.map_or(0, |o| o.rung),
            is_ramp: option.is_some_and(|o| o.conciliation > 0.0),
            intended: option.map_or(0.0, |o| o.intended),
            visibility: action.map_or("Public", |a| a.visibility),
            lasts_turns: option.and_then(|o| o.lasts).map_or(1, |(turns, _)| turns),
            why_not: self.why_not(reasons),
        }
    }

    fn why_not(&self, reasons: &[Reason]) -> Vec<WhyNot> {
        let setting = self.table.setting();
        let one = |reason: &Reason| match *reason {
            Reason::Needs(line) => WhyNot::Needs(line),
            Reason::Cost(cell, has, cost) => {
                WhyNot::Cost(cell_name(&setting, cell as usize).0, has, cost)
            }
            Reason::TooHigh(reach) => WhyNot::TooHigh(reach),
            Reason::TooCalm(has, needed) => WhyNot::TooCalm(has, needed),
            Reason::UnderWay(left) => WhyNot::UnderWay(left),
        };
        reasons.iter().map(one).collect()
    }

    /// Returns the off-ramps of some dockets.
    pub(super) fn ramps(&self, dockets: &[usize]) -> Vec<RampView> {
        let rules = self.table.rules();
        let past = self.table.kept().last();
        let was_open = |id: u16| {
            let ramp = past?.ramps.iter().find(|ramp| ramp.option == id)?;
            Some(ramp.is_open())
        };
        let mut list = vec![];
        for offer in dockets.iter().filter_map(|d| self.table.offers().get(*d)) {
            for offered in &offer.options {
                let Some(id) = offered.option else { continue };
                let option = &rules.options[usize::from(id)];
                if option.conciliation <= 0.0 {
                    continue;
                }
                let there = usize::from(offered.target) < rules.n_actors();
                list.push(RampView {
                    docket: rules.dockets[offer.docket].name.clone(),
                    option: rules.option_name(Some(id)),
                    place: id,
                    action: rules.registry.actions.name(option.action.into()).into(),
                    target: there.then(|| rules.registry.actors.name(offered.target.into()).into()),
                    why_not: self.why_not(&offered.reasons),
                    was_open: was_open(id),
                });
            }
        }
        list
    }
}
