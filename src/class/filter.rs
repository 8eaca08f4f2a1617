//! The one filter: what the public, a seat and the facilitator may see of an exercise. Nothing else makes a view.

use super::fact::{Party, Phase};
use super::session::Session;
use super::sight::{Sight, Viewer, sight};
use super::steer::turn_of;
use super::view::{
    News, NewsItem, OwnQuantity, OwnStance, PublicView, Revealed, SeatView, TreatyState,
};
use crate::record::cell_name;
use crate::rules::layout::{What, pair_row};
use crate::scenario::model::{Label, Scope};
use crate::slot::{Kind, Slot};
use crate::world::turn::{Deed, Origin};

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
            holder: seat.holder,
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
}

/// Whether a docket chose a deed; else it was ordered.
pub(super) const fn is_chosen(deed: &Deed) -> bool {
    matches!(deed.origin, Origin::Chosen)
}
