//! Sealed orders: drafts, proposals of teams, seals, and what stands when a turn is played.

use super::fact::{Choice, Command, MAX_WHY, Order, PersonId, Phase, What, Who};
use super::refusal::Refusal;
use super::session::Session;
use super::setup::Holder;
use super::view::OrderState;
use crate::engine::offers::Offered;
use crate::record::cell_name;
use crate::record::hand::{find_docket, find_option};
use crate::rules::WAIT;

impl Session {
    pub(super) fn decide_order(&self, who: &Who, command: Command) -> Result<What, Refusal> {
        let (who, place, command, is_alone) = match (who, command) {
            (Who::Person(_), Command::For { .. }) => return Err(Refusal::NotYours),
            (Who::Person(id), command) => {
                let place = self.person(*id)?.seat.ok_or(Refusal::Unseated)?;
                let is_alone = self.members(place).count() < 2;
                (Some(*id), place, command, is_alone)
            }
            (Who::Facilitator, Command::For { seat, command }) => {
                (None, self.seat_at(&seat)?, *command, true)
            }
            _ => return Err(Refusal::NotYours),
        };
        let seat = &self.seats[place];
        let name = seat.name.clone();
        if seat.holder == Holder::Policy {
            return Err(Refusal::PlayedByPolicy(name));
        }
        self.is_open_for_orders()?;
        match command {
            Command::Draft(order) => {
                if seat.sealed.is_some() {
                    return Err(Refusal::Sealed);
                }
                self.check_order(place, &order)?;
                Ok(What::Drafted { seat: name, order })
            }
            Command::Propose(order) => {
                if seat.sealed.is_some() {
                    return Err(Refusal::Sealed);
                }
                self.check_legal(place, &order)?;
                Ok(What::Proposed { seat: name, order })
            }
            Command::Second => {
                let (_, by) = seat.proposal.as_ref().ok_or(Refusal::NoProposal)?;
                match who {
                    _ if seat.sealed.is_some() => Err(Refusal::Sealed),
                    None => Err(Refusal::NotYours),
                    Some(id) if id == *by => Err(Refusal::OwnProposal),
                    Some(_) if seat.second.is_some() => Err(Refusal::NothingNew),
                    Some(_) => Ok(What::Seconded { seat: name }),
                }
            }
            Command::Seal(order) => {
                if seat.sealed.is_some() {
                    return Err(Refusal::Sealed);
                }
                self.check_legal(place, &order)?;
                if !is_alone {
                    let (proposed, _) = seat.proposal.as_ref().ok_or(Refusal::NeedsProposal)?;
                    if seat.second.is_none() {
                        return Err(Refusal::NeedsSecond);
                    }
                    if !same(proposed, &order) {
                        return Err(Refusal::OtherOrder);
                    }
                }
                Ok(What::Sealed { seat: name, order })
            }
            Command::TakeBack => {
                if seat.sealed.is_none() && seat.proposal.is_none() {
                    return Err(Refusal::NothingToTakeBack);
                }
                Ok(What::TakenBack { seat: name })
            }
            _ => Err(Refusal::NotYours),
        }
    }

    /// Whether orders are taken now.
    fn is_open_for_orders(&self) -> Result<(), Refusal> {
        match self.clock.phase {
            Phase::Plan | Phase::Discuss | Phase::Commit => Ok(()),
            Phase::Debrief => Err(Refusal::Over),
            other => Err(Refusal::Phase(other)),
        }
    }

    /// Whether an order means something: its dockets are the seat's, its options theirs.
    fn check_order(&self, place: usize, order: &Order) -> Result<(), Refusal> {
        if order.why.chars().count() > MAX_WHY {
            return Err(Refusal::TooLong(MAX_WHY));
        }
        let rules = self.table.rules();
        for (i, choice) in order.choices.iter().enumerate() {
            let docket = find_docket(rules, &choice.docket)
                .filter(|d| self.seats[place].dockets.contains(d))
                .ok_or_else(|| Refusal::NoDocket(choice.docket.clone()))?;
            if order.choices[..i].iter().any(|c| c.docket == choice.docket) {
                return Err(Refusal::Twice(choice.docket.clone()));
            }
            find_option(rules, docket, &choice.option)
                .ok_or_else(|| Refusal::NoOption(choice.option.clone()))?;
        }
        Ok(())
    }

    /// Whether an order can be carried out as things stand: every choice is legal, and together they can be paid.
    fn check_legal(&self, place: usize, order: &Order) -> Result<(), Refusal> {
        self.check_order(place, order)?;
        for choice in &order.choices {
            if !self.is_legal(choice) {
                let Choice { docket, option } = choice.clone();
                return Err(Refusal::Illegal(docket, option));
            }
        }
        let over = self.cost(&order.choices);
        match over.into_iter().find(|(_, cost, has)| cost > has) {
            Some((quantity, cost, has)) => Err(Refusal::OverBudget(quantity, has, cost)),
            None => Ok(()),
        }
    }

    fn offered(&self, choice: &Choice) -> Option<&Offered> {
        let rules = self.table.rules();
        let docket = find_docket(rules, &choice.docket)?;
        let option = find_option(rules, docket, &choice.option)?;
        let offer = self.table.offers().get(docket)?;
        offer.options.iter().find(|o| o.option == option)
    }

    fn is_legal(&self, choice: &Choice) -> bool {
        self.offered(choice).is_some_and(|o| o.reasons.is_empty())
    }

    /// Returns what choices cost together: quantity, cost, what there is; in order of cells.
    pub(super) fn cost(&self, choices: &[Choice]) -> Vec<(String, f64, f64)> {
        let (rules, state) = (self.table.rules(), self.table.state());
        let mut sums: Vec<(u32, f64)> = vec![];
        for offered in choices.iter().filter_map(|c| self.offered(c)) {
            let Some(id) = offered.option else { continue };
            let option = &rules.options[usize::from(id)];
            for (cell, cost) in &option.cost {
                let cost = cost.eval(state, &option.ends(offered.target));
                match sums.iter_mut().find(|(c, _)| c == cell) {
                    Some((_, sum)) => *sum += cost,
                    None => sums.push((*cell, cost)),
                }
            }
        }
        sums.sort_by_key(|(cell, _)| *cell);
        let setting = self.table.setting();
        let named = |(cell, cost): (u32, f64)| {
            let quantity = cell_name(&setting, cell as usize).0;
            (quantity, cost, state[cell as usize].0)
        };
        sums.into_iter().map(named).collect()
    }

    /// Returns the order of a seat that would stand now: sealed, else seconded, else the draft.
    fn order_of(&self, place: usize) -> Option<&Order> {
        let seat = &self.seats[place];
        let seconded = seat.proposal.as_ref().filter(|_| seat.second.is_some());
        let sealed = seat.sealed.as_ref().map(|(order, _)| order);
        let open = || seconded.or(seat.draft.as_ref()).map(|(order, _)| order);
        sealed.or_else(open)
    }

    /// Returns what the seats of people do if the turn is played now: every docket has its choice, and what is not legal or
    /// cannot be paid any more waits. A docket that cannot wait is left to its policy.
    pub(super) fn standing(&self) -> Vec<(String, String)> {
        let rules = self.table.rules();
        let mut orders = vec![];
        for (place, seat) in self.seats.iter().enumerate() {
            if seat.holder == Holder::Policy {
                continue;
            }
            let order = self.order_of(place);
            let mut done: Vec<Choice> = vec![];
            for d in &seat.dockets {
                let docket = &rules.dockets[*d];
                let chosen = order.and_then(|o| o.choices.iter().find(|c| c.docket == docket.name));
                let chosen = chosen.filter(|choice| self.is_legal(choice)).cloned();
                let chosen = chosen.filter(|choice| {
                    let with = [&done[..], std::slice::from_ref(choice)].concat();
                    self.cost(&with).iter().all(|(_, cost, has)| cost <= has)
                });
                match chosen {
                    Some(choice) => done.push(choice),
                    None if docket.wait.is_some() => done.push(Choice {
                        docket: docket.name.clone(),
                        option: WAIT.into(),
                    }),
                    None => {}
                }
            }
            orders.extend(done.into_iter().map(|c| (c.docket, c.option)));
        }
        orders
    }

    /// Returns the order of a seat, for its own people and the facilitator.
    pub(super) fn order_state(&self, place: usize) -> OrderState {
        let seat = &self.seats[place];
        let order = match (&seat.sealed, &seat.proposal, &seat.draft) {
            (Some((order, _)), ..)
            | (None, Some((order, _)), _)
            | (None, None, Some((order, _))) => Some(order),
            (None, None, None) => None,
        };
        let choices = order.map_or(&[][..], |o| &o.choices);
        let is_over = self.table.offers().is_empty();
        let impossible = choices.iter().filter(|c| !is_over && !self.is_legal(c));
        OrderState {
            draft: seat.draft.clone(),
            proposal: seat.proposal.clone(),
            second: seat.second,
            sealed: seat.sealed.clone(),
            impossible: impossible.cloned().collect(),
            cost: self.cost(choices),
        }
    }

    pub(super) fn apply_order(&mut self, who: &Who, at_ms: u64, what: &What) -> Option<()> {
        let by: PersonId = match who {
            Who::Person(id) => *id,
            _ => 0,
        };
        let (What::Drafted { seat, .. }
        | What::Proposed { seat, .. }
        | What::Seconded { seat }
        | What::Sealed { seat, .. }
        | What::TakenBack { seat }) = what
        else {
            return None;
        };
        let place = self.seat_at(seat).ok()?;
        let seat = self.seats.get_mut(place)?;
        match what {
            What::Drafted { order, .. } => seat.draft = Some((order.clone(), by)),
            What::Proposed { order, .. } => {
                seat.draft = Some((order.clone(), by));
                seat.proposal = Some((order.clone(), by));
                seat.second = None;
            }
            What::Seconded { .. } => seat.second = Some(by),
            What::Sealed { order, .. } => {
                seat.draft = Some((order.clone(), by));
                seat.sealed = Some((order.clone(), at_ms));
            }
            What::TakenBack { .. } if seat.sealed.is_some() => seat.sealed = None,
            _ => {
                seat.proposal = None;
                seat.second = None;
            }
        }
        Some(())
    }
}

/// Whether two orders choose the same, in whatever order and for whatever reason.
fn same(a: &Order, b: &Order) -> bool {
    let sorted = |order: &Order| {
        let mut choices = order.choices.clone();
        choices.retain(|c| c.option != WAIT);
        choices.sort();
        choices
    };
    sorted(a) == sorted(b)
}
