//! A room to test in: a scenario, a session, people.

use escalade::class::fact::{Choice, Order};
use escalade::class::setup::{Holder, Scene, Secret, Setup};
use escalade::class::{Command, Fact, Refusal, Session, Who};
use escalade::scenario::Options;
use escalade::text::Lang;
use std::sync::{Arc, OnceLock};

/// The moment at which every test begins, ms since 1970.
pub(crate) const NOON: u64 = 1_751_371_200_000;

/// Returns a shipped scenario as a class loads it.
pub(crate) fn scene(name: &str) -> Arc<Scene> {
    Arc::new(Scene::load(name, &Options::default(), false).expect("shipped scenarios load"))
}

/// Returns the default scenario, loaded once.
pub(crate) fn caucasus() -> Arc<Scene> {
    static SCENE: OnceLock<Arc<Scene>> = OnceLock::new();
    Arc::clone(SCENE.get_or_init(|| scene("caucasus")))
}

/// Returns a secret that is the same in every test.
pub(crate) fn secret() -> Secret {
    Secret::of([7; 24])
}

/// An exercise with its facts.
pub(crate) struct Room {
    pub(crate) session: Session,
    pub(crate) facts: Vec<Fact>,
    pub(crate) now: u64,
}

impl Room {
    /// Begins an exercise of so many turns; seats that are named are for people, the rest for policies.
    pub(crate) fn new(scene: Arc<Scene>, turns: u32, people: &[&str]) -> Self {
        let mut setup = Setup::new(&scene, &secret(), Lang::En);
        setup.turns = turns;
        for seat in &mut setup.seats {
            let is_person = people.contains(&seat.actor.as_str());
            seat.holder = if is_person {
                Holder::Person
            } else {
                Holder::Policy
            };
        }
        let (session, fact) =
            Session::begin(scene, secret(), setup, NOON).expect("the setup fits the scenario");
        Self {
            session,
            facts: vec![fact],
            now: NOON,
        }
    }

    /// Asks for something a second later.
    pub(crate) fn ask(&mut self, who: &Who, command: Command) -> Result<Fact, Refusal> {
        self.now += 1000;
        let fact = self.session.decide(who, command, self.now)?;
        self.session.apply(&fact);
        assert_eq!(self.session.fault(), None, "{fact:?}");
        self.facts.push(fact.clone());
        Ok(fact)
    }

    /// The facilitator asks for something that is granted.
    pub(crate) fn lead(&mut self, command: Command) -> Fact {
        let asked = format!("{command:?}");
        let fact = self.ask(&Who::Facilitator, command);
        fact.unwrap_or_else(|why| panic!("{asked}: {why:?}"))
    }

    /// Somebody joins a seat, which after the briefing the facilitator gives; returns them.
    pub(crate) fn join(&mut self, name: &str, seat: &str) -> Who {
        let command = Command::Join {
            name: name.into(),
            seat: Some(seat.into()),
            lang: Lang::En,
        };
        let fact = self
            .ask(&Who::Visitor, command)
            .expect("the room has places");
        let escalade::class::What::Joined {
            person, seat: own, ..
        } = fact.what
        else {
            panic!("{:?}", fact.what)
        };
        if own.is_none() {
            let seat = Some(seat.into());
            self.lead(Command::Sit { person, seat });
        }
        Who::Person(person)
    }

    /// Goes on to the next phase so many times.
    pub(crate) fn advance(&mut self, times: usize) {
        for _ in 0..times {
            self.lead(Command::Advance);
        }
    }

    /// Returns the first legal option of a docket of a seat that is not waiting.
    pub(crate) fn something(&self, seat: &str) -> Order {
        let view = self.session.seat(seat).expect("the seat exists");
        let offer = &view.offers[0];
        let mut legal = offer.options.iter().filter(|o| o.why_not.is_empty());
        let option = legal.next().expect("waiting is always legal");
        order(&[(&offer.docket, &option.option)])
    }
}

/// Returns an order.
pub(crate) fn order(choices: &[(&str, &str)]) -> Order {
    let choice = |(docket, option): &(&str, &str)| Choice {
        docket: (*docket).into(),
        option: (*option).into(),
    };
    Order {
        choices: choices.iter().map(choice).collect(),
        why: String::new(),
    }
}
