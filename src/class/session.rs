//! The exercise: a state that facts make. [`Session::decide`] checks and changes nothing, [`Session::apply`] changes and cannot fail.

use super::fact::{Command, Fact, Phase, What, Who};
use super::phases::ClockState;
use super::refusal::Refusal;
use super::seats::{Person, Seat};
use super::setup::{Holder, Scene, Secret, Setup};
use super::table::Table;
use super::talk::{Listed, spoken};
use super::view::MessageView;
use std::sync::Arc;

/// Why facts do not make an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There are no facts, or the first does not set an exercise up.
    NoOpening,
    /// The facts are of another scenario.
    OtherScenario,
    /// The seed is not the one that the setup commits to.
    OtherSeed,
    /// The setup names what the scenario does not have.
    BadSetup,
    /// A fact does not follow from those before it: its number.
    Inconsistent(u64),
    /// A turn came out otherwise than the fact says: the turn.
    Digest(u32),
}

/// An exercise.
#[derive(Debug)]
pub struct Session {
    pub(super) scene: Arc<Scene>,
    pub(super) secret: Secret,
    pub(super) setup: Setup,
    pub(super) table: Table,
    pub(super) clock: ClockState,
    pub(super) people: Vec<Person>,
    pub(super) seats: Vec<Seat>,
    pub(super) messages: Vec<MessageView>,
    pub(super) lines: Vec<Listed>,
    pub(super) shows_odds: bool,
    pub(super) shows_axes: bool,
    /// Branches of chance that re-rolls have used.
    pub(super) rerolls: u64,
    /// Everything that happened, but for drafts.
    pub(super) log: Vec<Fact>,
    seq: u64,
    pub(super) fault: Option<Fault>,
}

impl Session {
    /// Begins an exercise; returns it with its first fact, which is applied already and has yet to be kept.
    ///
    /// # Errors
    /// Where setup, scenario and secret do not belong together.
    pub fn begin(
        scene: Arc<Scene>,
        secret: Secret,
        setup: Setup,
        now_ms: u64,
    ) -> Result<(Self, Fact), Fault> {
        let fact = Fact {
            seq: 1,
            at_ms: now_ms,
            who: Who::Facilitator,
            what: What::Opened(setup),
        };
        let session = Self::replay(scene, secret, std::slice::from_ref(&fact))?;
        Ok((session, fact))
    }

    /// Makes the exercise that facts tell, from the first on; every turn is played again and held against its digest.
    ///
    /// # Errors
    /// Where the facts are not those of an exercise of this scenario and secret.
    pub fn replay<'a>(
        scene: Arc<Scene>,
        secret: Secret,
        facts: impl IntoIterator<Item = &'a Fact>,
    ) -> Result<Self, Fault> {
        let mut facts = facts.into_iter();
        let first = facts.next().ok_or(Fault::NoOpening)?;
        let What::Opened(setup) = &first.what else {
            return Err(Fault::NoOpening);
        };
        let mut session = Self::open(scene, secret, setup.clone())?;
        session.seq = first.seq;
        session.log.push(first.clone());
        for fact in facts {
            session.apply(fact);
        }
        match session.fault {
            Some(fault) => Err(fault),
            None => Ok(session),
        }
    }

    fn open(scene: Arc<Scene>, secret: Secret, setup: Setup) -> Result<Self, Fault> {
        let hash = blake3::Hash::from_bytes(scene.checked.hash());
        if hash.to_hex().as_str() != setup.scenario_hash {
            return Err(Fault::OtherScenario);
        }
        if secret.commitment() != setup.commitment {
            return Err(Fault::OtherSeed);
        }
        let horizon = scene.checked.scenario.horizon_turns;
        if setup.turns == 0 || setup.turns > horizon || setup.seats.is_empty() {
            return Err(Fault::BadSetup);
        }
        let table = Table::new(Arc::clone(&scene), secret.seed, setup.turns);
        let seats = seats(&table, &setup).ok_or(Fault::BadSetup)?;
        Ok(Self {
            scene,
            secret,
            table,
            clock: ClockState {
                phase: Phase::Lobby,
                turn: 0,
                ends_ms: None,
                paused: None,
            },
            people: vec![],
            seats,
            messages: vec![],
            lines: vec![],
            shows_odds: setup.show_odds,
            shows_axes: setup.show_axes,
            rerolls: 0,
            log: vec![],
            seq: 0,
            fault: None,
            setup,
        })
    }

    /// Returns what the exercise was set up with.
    #[must_use]
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Returns the scenario.
    #[must_use]
    pub const fn scene(&self) -> &Arc<Scene> {
        &self.scene
    }

    /// Returns the game, for analyses and for the facilitator's pages only: it knows everything.
    #[must_use]
    pub const fn table(&self) -> &Table {
        &self.table
    }

    /// Returns the number of the last fact.
    #[must_use]
    pub const fn seq(&self) -> u64 {
        self.seq
    }

    /// Returns what is wrong, if a fact did not fit: nothing more should be decided then.
    #[must_use]
    pub const fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// Whether play is over: then everything may be told.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.clock.phase == Phase::Debrief
    }

    /// Checks what somebody asks for and says what would happen; changes nothing.
    ///
    /// # Errors
    /// Why it does not happen.
    pub fn decide(&self, who: &Who, command: Command, now_ms: u64) -> Result<Fact, Refusal> {
        let what = self.what(who, command, now_ms)?;
        Ok(Fact {
            seq: self.seq + 1,
            at_ms: now_ms,
            who: who.clone(),
            what,
        })
    }

    fn what(&self, who: &Who, command: Command, now: u64) -> Result<What, Refusal> {
        match command {
            Command::Join { .. }
            | Command::Rename { .. }
            | Command::Sit { .. }
            | Command::HandOver { .. } => self.decide_people(who, command),
            Command::Tick
            | Command::Advance
            | Command::Pause
            | Command::Resume
            | Command::Extend(_)
            | Command::End { .. } => self.decide_clock(who, command, now),
            Command::Draft(_)
            | Command::Propose(_)
            | Command::Second
            | Command::Seal(_)
            | Command::TakeBack
            | Command::For { .. } => self.decide_order(who, command),
            Command::Say { .. } => self.decide_say(who, command),
            Command::Plan(_) | Command::Import(_) | Command::Drop(_) | Command::Fire(_) => {
                self.is_facilitator(who)?;
                self.decide_lines(command)
            }
            Command::Call(_) | Command::Override { .. } | Command::Reroll { .. } => {
                self.is_facilitator(who)?;
                self.decide_steer(command)
            }
            Command::ShowOdds(shows) => {
                self.is_facilitator(who)?;
                is_new(self.shows_odds != shows)?;
                Ok(What::OddsShown(shows))
            }
            Command::ShowAxes(shows) => {
                self.is_facilitator(who)?;
                is_new(self.shows_axes != shows)?;
                Ok(What::AxesShown(shows))
            }
            Command::Note(text) => {
                self.is_facilitator(who)?;
                let text = spoken(&text)?;
                if text.is_empty() {
                    return Err(Refusal::Empty);
                }
                Ok(What::Noted(text))
            }
        }
    }

    #[expect(clippy::unused_self, reason = "reads like the other checks")]
    pub(super) fn is_facilitator(&self, who: &Who) -> Result<(), Refusal> {
        if *who == Who::Facilitator {
            Ok(())
        } else {
            Err(Refusal::NotYours)
        }
    }

    /// Applies what happened. Facts come in order; one that does not fit is noted as a [`Fault`] and changes nothing more.
    pub fn apply(&mut self, fact: &Fact) {
        if self.fault.is_some() {
            return;
        }
        let done = (fact.seq == self.seq + 1)
            .then(|| self.take(fact))
            .flatten();
        if done.is_none() {
            self.fault.get_or_insert(Fault::Inconsistent(fact.seq));
            return;
        }
        self.seq = fact.seq;
        if let Who::Person(id) = fact.who
            && let Some(person) = self.people.get_mut((id as usize).wrapping_sub(1))
        {
            person.active_ms = fact.at_ms;
        }
        if !matches!(fact.what, What::Drafted { .. }) {
            self.log.push(fact.clone());
        }
    }

    fn take(&mut self, fact: &Fact) -> Option<()> {
        let at_ms = fact.at_ms;
        match &fact.what {
            What::Opened(_) => return None,
            What::Joined {
                name, seat, lang, ..
            } => {
                self.join(name, seat.as_deref(), *lang, at_ms)?;
            }
            What::Renamed { person, name } => {
                let place = (*person as usize).checked_sub(1)?;
                self.people.get_mut(place)?.name.clone_from(name);
            }
            What::Seated { person, seat } => self.sit(*person, seat.as_deref())?,
            What::Began {
                phase,
                turn,
                ends_ms,
            } => self.begin_phase(*phase, *turn, *ends_ms),
            What::TurnPlayed {
                turn,
                digest,
                orders,
                ends_ms,
            } => {
                self.play(*turn, digest, orders)?;
                self.clock.phase = Phase::Reveal;
                self.clock.ends_ms = *ends_ms;
            }
            What::Paused { left_ms } => {
                self.clock.paused = Some(*left_ms);
                self.clock.ends_ms = None;
            }
            What::Resumed { ends_ms } => {
                self.clock.paused = None;
                self.clock.ends_ms = *ends_ms;
            }
            What::Extended { by_ms } => self.extend(*by_ms)?,
            What::Drafted { .. }
            | What::Proposed { .. }
            | What::Seconded { .. }
            | What::Sealed { .. }
            | What::TakenBack { .. } => self.apply_order(&fact.who, at_ms, &fact.what)?,
            What::Said { .. } => self.apply_said(at_ms, &fact.what)?,
            What::Planned(_) | What::Imported(_) | What::Dropped { .. } | What::Fired { .. } => {
                self.apply_lines(&fact.what)?;
            }
            What::Called { .. } | What::Overridden { .. } | What::Rerolled { .. } => {
                self.apply_steer(&fact.what)?;
            }
            What::HandedOver { seat, to } => self.hand_over(seat, *to)?,
            What::OddsShown(shows) => self.shows_odds = *shows,
            What::AxesShown(shows) => self.shows_axes = *shows,
            What::Ended { .. } => self.begin_phase(Phase::Debrief, self.clock.turn, None),
            What::Noted(_) => {}
        }
        Some(())
    }
}

fn is_new(is_new: bool) -> Result<(), Refusal> {
    if is_new {
        Ok(())
    } else {
        Err(Refusal::NothingNew)
    }
}

/// Makes the seats of a setup; none where it names something twice, or what has no docket.
fn seats(table: &Table, setup: &Setup) -> Option<Vec<Seat>> {
    let rules = table.rules();
    let mut seats: Vec<Seat> = vec![];
    for given in &setup.seats {
        let actor = u16::try_from(rules.registry.actors.id(&given.actor)?).ok()?;
        let own = rules.dockets.iter().enumerate();
        let own = own.filter(|(_, d)| d.actor == actor).map(|(i, _)| i);
        let dockets: Vec<usize> = own.collect();
        if dockets.is_empty() || seats.iter().any(|s| s.actor == actor) {
            return None;
        }
        seats.push(Seat {
            name: given.actor.clone(),
            actor,
            dockets,
            holder: given.holder,
            policy_since: (given.holder == Holder::Policy).then_some(0),
            draft: None,
            proposal: None,
            second: None,
            sealed: None,
            policy: vec![],
        });
    }
    Some(seats)
}
