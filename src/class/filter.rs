//! The one filter: what the public, a seat and the facilitator may see of an exercise. Nothing else makes a view.

use super::fact::{Party, Phase};
use super::session::Session;
use super::sight::{Seen, Sight, Viewer, sight};
use super::steer::turn_of;
use super::view::{
    Confidence, News, NewsItem, OfferView, OptionView, OwnQuantity, OwnStance, PublicView,
    RampView, Revealed, SeatView, Seeming, Tone, TreatyState, WhyNot,
};
use crate::analysis::chronicle::Kept;
use crate::record::cell_name;
use crate::rules::expr::NOBODY;
use crate::rules::layout::{What, pair_row};
use crate::scenario::model::{Label, Scope};
use crate::slot::{Kind, Slot};
use crate::world::ramp::Reason;
use crate::world::turn::{Deed, Origin, Reading};

/// Turns back for which seats are told how their deeds seemed to be read.
const TOLD_TURNS: u32 = 3;
/// Turns of a policy's choices that are shown.
const POLICY_TURNS: u32 = 3;

impl Session {
    /// Returns what everybody may see: for the projector, and for whoever sits in no seat.
    #[must_use]
    pub fn public(&self) -> PublicView {
        let sight = sight(&self.table, Viewer::Public);
        PublicView {
            scenario: self.setup.scenario.clone(),
            commitment: self.setup.commitment.clone(),
            clock: self.clock_view(),
            seats: self.seat_states(),
            news: self.news(&sight, None),
            rungs: sight.rungs,
            forces: sight.forces,
            treaties: self.treaties(),
            shows_odds: self.shows_odds,
            shows_axes: self.shows_axes,
            revealed: self.revealed(),
        }
    }

    /// Returns what a seat may see; none where there is no such seat.
    #[must_use]
    pub fn seat(&self, name: &str) -> Option<SeatView> {
        let place = self.seat_at(name).ok()?;
        let seat = &self.seats[place];
        let sight = sight(&self.table, Viewer::Actor(seat.actor));
        let last = self.table.kept().last().map_or(0, |kept| kept.turn);
        let policy = seat.policy.iter().filter(|c| c.turn + POLICY_TURNS > last);
        let mut policy: Vec<_> = policy.cloned().collect();
        policy.sort_by_key(|choice| std::cmp::Reverse(choice.turn));
        Some(SeatView {
            seat: seat.name.clone(),
            scenario: self.setup.scenario.clone(),
            commitment: self.setup.commitment.clone(),
            clock: self.clock_view(),
            seats: self.seat_states(),
            player: seat.player,
            policy_since: seat.policy_since,
            policy,
            members: self.member_list(place),
            quantities: self.quantities(seat.actor),
            stances: self.stances(seat.actor),
            seemings: self.seemings(seat.actor, &sight),
            news: self.news(&sight, Some(&seat.name)),
            deeds: sight.deeds.into_iter().map(|seen| seen.deed).collect(),
            rungs: sight.rungs,
            forces: sight.forces,
            axes: self.threats(&seat.name),
            treaties: self.treaties(),
            messages: self.messages_of(&Party::Seat(seat.name.clone())),
            offers: self.offers(&seat.dockets),
            ramps: self.ramps(&seat.dockets),
            order: self.order_state(place),
            shows_odds: self.shows_odds,
            revealed: self.revealed(),
        })
    }

    /// Returns what is told after the end.
    pub(super) fn revealed(&self) -> Option<Revealed> {
        let salt = self.secret.salt.iter().map(|byte| format!("{byte:02x}"));
        let outcome = |ending: crate::world::turn::Ending| {
            let outcomes = &self.table.rules().outcomes;
            outcomes
                .get(usize::from(ending.outcome))
                .map(|o| o.id.clone())
        };
        (self.clock.phase == Phase::Debrief).then(|| Revealed {
            seed: self.secret.seed,
            salt: salt.collect(),
            outcome: self.table.ending().and_then(outcome),
        })
    }

    /// Returns the news of the public, or of a seat: what it noticed, injects of the scenario, lines that went to it.
    fn news(&self, sight: &Sight, seat: Option<&str>) -> Vec<News> {
        let mut list: Vec<(u32, u8, NewsItem)> = vec![];
        let rules = self.table.rules();
        for (name, inject) in rules.registry.injects.iter().zip(&rules.injects) {
            let fired = self.table.state()[inject.fired_at as usize].0;
            if let Some(turn) = turn_of(fired) {
                list.push((turn, 0, NewsItem::Inject(name.into())));
            }
        }
        for (turn, line) in self.fired_lines() {
            let is_for = line.to.is_empty() || seat.is_some_and(|s| line.to.iter().any(|t| t == s));
            if is_for && !line.text.is_empty() {
                let item = NewsItem::Line {
                    from: line.from.clone(),
                    text: line.text.clone(),
                };
                list.push((turn, 1, item));
            }
        }
        // Deeds are done as a turn closes: after everything that was told before.
        let deeds = sight.deeds.iter();
        list.extend(deeds.map(|s| (s.deed.turn, 2, NewsItem::Deed(s.deed.clone()))));
        list.sort_by_key(|(turn, rank, _)| (*turn, *rank));
        let news = |(turn, _, what)| News { turn, what };
        list.into_iter().map(news).collect()
    }

    /// Returns where parties stand in treaties.
    fn treaties(&self) -> Vec<TreatyState> {
        let setting = self.table.setting();
        let rules = setting.rules;
        let Some(base) = rules.slot(Slot::Status) else {
            return vec![];
        };
        let n = rules.n_actors();
        let mut list = vec![];
        for (t, treaty) in rules.registry.treaties.iter().enumerate() {
            let Some(entry) = setting.scenario.treaties.get(treaty) else {
                continue;
            };
            for (a, actor) in rules.registry.actors.iter().enumerate() {
                let code = self.table.state()[base as usize + t * n + a].0;
                let state = turn_of(code + 1.0).and_then(|c| entry.states.get(c as usize - 1));
                if let Some(state) = state.filter(|_| entry.parties.contains_key(actor)) {
                    list.push(TreatyState {
                        treaty: treaty.into(),
                        actor: actor.into(),
                        state: state.clone(),
                    });
                }
            }
        }
        list
    }

    /// Returns the axes along which somebody could attack a seat.
    fn threats(&self, seat: &str) -> Vec<String> {
        let axes = self.scene.checked.scenario.axes.iter();
        let mine = axes.filter(|(_, axis)| axis.defenders.iter().any(|d| d == seat));
        mine.map(|(name, _)| name.clone()).collect()
    }

    /// Returns the quantities of an actor.
    pub(super) fn quantities(&self, actor: u16) -> Vec<OwnQuantity> {
        let setting = self.table.setting();
        let state = self.table.state();
        let mut list = vec![];
        for column in setting.rules.layout.columns() {
            let is_of_actors = match column.what {
                What::Slot(slot) => slot.quantity().args == [Kind::Actor],
                What::Own(id) => {
                    let name = setting.rules.registry.quantities.name(id.into());
                    setting.scenario.quantities[name].scope == Scope::Actor
                }
                _ => false,
            };
            if is_of_actors {
                let cell = column.base as usize + usize::from(actor);
                list.push(OwnQuantity {
                    quantity: cell_name(&setting, cell).0,
                    value: state[cell].0,
                    bounds: [column.low, column.high],
                });
            }
        }
        list
    }

    /// Returns the attitudes of an actor.
    fn stances(&self, actor: u16) -> Vec<OwnStance> {
        let rules = self.table.rules();
        let own = rules.stances.iter().filter(|(from, _)| *from == actor);
        own.map(|(from, to)| {
            let row = pair_row(rules.n_actors(), (*from).into(), (*to).into());
            OwnStance {
                to: rules.registry.actors.name((*to).into()).into(),
                affinity: self.pair(Slot::Affinity, row),
                tension: self.pair(Slot::Tension, row),
                label: self.label(row),
            }
        })
        .collect()
    }

    /// Returns a quantity of a pair, where the scenario keeps it.
    pub(super) fn pair(&self, slot: Slot, row: usize) -> Option<f64> {
        let base = self.table.rules().slot(slot)?;
        Some(self.table.state()[base as usize + row].0)
    }

    /// Returns the label of a pair, where it has one.
    pub(super) fn label(&self, row: usize) -> Option<Label> {
        let code = self.pair(Slot::Label, row)?;
        let place = turn_of(code + 1.0)? as usize;
        Label::ALL.get(place - 1).copied()
    }

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

    /// Returns how the deeds of an actor seemed to be read by all others that decide.
    fn seemings(&self, actor: u16, sight: &Sight) -> Vec<Seeming> {
        let table = &self.table;
        let rules = table.rules();
        let last = table.kept().last().map_or(0, |kept| kept.turn);
        let mut list = vec![];
        for kept in table
            .kept()
            .iter()
            .rev()
            .take_while(|k| k.turn + TOLD_TURNS > last)
        {
            let readings = self.readings_of(kept.turn);
            for (at, deed) in kept.deeds.iter().enumerate() {
                if deed.actor != actor {
                    continue;
                }
                for observer in self.deciders().filter(|o| *o != actor) {
                    let looks = Looks {
                        kept,
                        at,
                        deed,
                        observer,
                    };
                    list.push(self.seeming(&looks, readings, sight));
                }
            }
        }
        debug_assert!(
            list.iter()
                .all(|s| rules.registry.actors.id(&s.observer).is_some())
        );
        list
    }

    /// Returns the readings made of the deeds of a turn.
    pub(super) fn readings_of(&self, turn: u32) -> &[Reading] {
        let next = self.table.kept().get(turn as usize);
        next.map_or_else(|| self.table.open_readings(), |kept| &kept.readings)
    }

    /// Returns the actors that decide, in order.
    pub(super) fn deciders(&self) -> impl Iterator<Item = u16> {
        let rules = self.table.rules();
        let n = u16::try_from(rules.n_actors()).expect("few actors");
        (0..n).filter(|actor| rules.dockets.iter().any(|d| d.actor == *actor))
    }

    fn seeming(&self, looks: &Looks, readings: &[Reading], sight: &Sight) -> Seeming {
        let rules = self.table.rules();
        let Looks {
            kept,
            at,
            deed,
            observer,
        } = *looks;
        let name = |id: u16| rules.registry.actors.name(id.into()).to_owned();
        let option = &rules.options[usize::from(deed.option)];
        let signs: Vec<&Seen> = sight
            .deeds
            .iter()
            .filter(|s| {
                s.actor == Some(observer) && s.target == deed.actor && s.deed.turn >= deed.turn
            })
            .collect();
        let tone = self.tone(looks, readings);
        let agrees = |seen: &&&Seen| match tone {
            Some(Tone::Grave | Tone::Hostile) => seen.intended < 0.0,
            Some(Tone::Friendly) => seen.intended > 0.0,
            _ => false,
        };
        let confidence = match signs.iter().filter(agrees).count() {
            0 => Confidence::Low,
            1 => Confidence::Medium,
            _ => Confidence::High,
        };
        debug_assert!(kept.deeds[at].option == deed.option);
        Seeming {
            turn: deed.turn,
            action: rules.registry.actions.name(deed.action.into()).into(),
            target: (deed.target != NOBODY).then(|| name(deed.target)),
            observer: name(observer),
            intended: option.intended,
            tone,
            band: tone.map(Tone::band),
            confidence,
            signs: signs.into_iter().map(|seen| seen.deed.clone()).collect(),
        }
    }

    /// Returns how a reading seems from outside. Whoever reads an open deed comments on it, and a hostile reading is protested
    /// whatever the deed; of a deed in the dark that was not taken amiss, or not noticed, nothing is heard.
    fn tone(&self, looks: &Looks, readings: &[Reading]) -> Option<Tone> {
        let rules = self.table.rules();
        let Looks {
            kept,
            at,
            deed,
            observer,
        } = *looks;
        let is_mine = |r: &&Reading| r.observer == observer && usize::from(r.deed) == at;
        let reading = readings.iter().find(is_mine).map(|r| Tone::of(r.valence));
        let mut sightings = self.table.sightings(kept.turn).iter();
        let is_attributed =
            sightings.any(|s| s.observer == observer && usize::from(s.deed) == at && s.attributed);
        if !is_attributed {
            return None;
        }
        let tone = reading.unwrap_or(Tone::Neutral);
        let is_open = rules.actions[usize::from(deed.action)].visibility == "Public";
        (is_open || tone <= Tone::Hostile).then_some(tone)
    }
}

/// One observer before one deed.
#[derive(Clone, Copy)]
struct Looks<'a> {
    kept: &'a Kept,
    at: usize,
    deed: &'a Deed,
    observer: u16,
}

impl Tone {
    /// Returns the tone of a valence, Goldstein points.
    #[must_use]
    pub fn of(valence: f64) -> Self {
        match valence {
            v if v < -6.0 => Self::Grave,
            v if v < -2.0 => Self::Hostile,
            v if v <= 2.0 => Self::Neutral,
            _ => Self::Friendly,
        }
    }

    /// Returns its band, Goldstein points.
    #[must_use]
    pub const fn band(self) -> [f64; 2] {
        match self {
            Self::Grave => [-10.0, -6.0],
            Self::Hostile => [-6.0, -2.0],
            Self::Neutral => [-2.0, 2.0],
            Self::Friendly => [2.0, 10.0],
        }
    }
}

/// Whether a docket chose a deed; else it was ordered.
pub(super) const fn is_chosen(deed: &Deed) -> bool {
    matches!(deed.origin, Origin::Chosen)
}
