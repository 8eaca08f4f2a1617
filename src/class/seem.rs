//! How one's own deeds seem to be read by others: never what they read, only what a press review could give of it.

use super::session::Session;
use super::sight::{Seen, Sight};
use super::view::{Confidence, Seeming, Tone};
use crate::analysis::chronicle::Kept;
use crate::rules::expr::NOBODY;
use crate::world::turn::{Deed, Reading};

/// Turns back for which seats are told how their deeds seemed to be read.
const TOLD_TURNS: u32 = 3;

impl Session {
    /// Returns how the deeds of an actor seemed to be read by all others that decide.
    pub(super) fn seemings(&self, actor: u16, sight: &Sight) -> Vec<Seeming> {
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
        let some = |id: u16| (id != NOBODY).then(|| name(id));
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
            target: some(deed.target),
            beneficiary: some(option.beneficiary),
            host: some(option.host),
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
