//! What an exercise is set up with: the scenario, its seats, its clock, its secret.

use crate::batch::plan::MAX_SEED;
use crate::diag::Diagnostic;
use crate::scenario::model::Scenario;
use crate::scenario::{Checked, Failure, Options, from_scenario, load};
use crate::text::{Lang, Texts};
use serde::{Deserialize, Serialize};

/// Switch by which a scenario marks what is told about minorities; off in class unless it is asked for.
pub const ETHNIC_NARRATIVES: &str = "ethnic_narratives";
/// Time that a soft clock leaves after a phase is over, ms.
pub const GRACE_MS: u64 = 15_000;

/// A scenario with its words, as plain data: it can be kept in a file and read without the folder it came from.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The scenario, with its words.
    pub checked: Checked,
    /// Its text files: language, text.
    pub texts: Vec<(Lang, String)>,
}

impl Scene {
    /// Loads a scenario for a class. Where it has the switch [`ETHNIC_NARRATIVES`], that is turned off unless `ethnic`.
    ///
    /// # Errors
    /// Everything that is wrong with the scenario.
    pub fn load(spec: &str, options: &Options, ethnic: bool) -> Result<Self, Failure> {
        let mut loaded = load(spec, options)?;
        let switch = loaded.checked.scenario.switches.get(ETHNIC_NARRATIVES);
        if !ethnic && switch.is_some_and(|s| s.on) {
            let mut options = options.clone();
            let path = format!("switches/{ETHNIC_NARRATIVES}/on");
            options.overrides.push((path, "false".into()));
            loaded = load(spec, &options)?;
        }
        let texts = loaded.files.iter().filter_map(|file| {
            let name = file.name.strip_suffix(".ftl")?;
            let letters = name.rsplit(['/', '\\', '.']).next()?;
            Some((Lang::parse(letters)?, file.text.clone()))
        });
        Ok(Self {
            texts: texts.collect(),
            checked: loaded.checked,
        })
    }

    /// Makes a scene of what was kept in a file.
    ///
    /// # Errors
    /// Everything that is wrong with the scenario.
    pub fn new(scenario: Scenario, texts: Vec<(Lang, String)>) -> Result<Self, Vec<Diagnostic>> {
        let mut checked = from_scenario(scenario)?;
        let files: Vec<(Lang, &str)> = texts.iter().map(|(l, t)| (*l, t.as_str())).collect();
        checked.texts = Texts::new(&files).0;
        Ok(Self { checked, texts })
    }
}

/// The seed of an exercise and the salt that hides it until the end. Never part of a fact, a view or a message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret {
    /// Seed, 0 to 2^53 - 1.
    pub seed: u64,
    /// 128 random bits.
    pub salt: [u8; 16],
}

/// Says that it is there, never what it is.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Secret {
    /// Makes a secret of 24 random bytes: 8 for the seed, cut to 53 bits, and 16 for the salt.
    #[must_use]
    pub fn of(bytes: [u8; 24]) -> Self {
        let (mut seed, mut salt) = ([0; 8], [0; 16]);
        seed.copy_from_slice(&bytes[..8]);
        salt.copy_from_slice(&bytes[8..]);
        Self {
            seed: u64::from_le_bytes(seed) & MAX_SEED,
            salt,
        }
    }

    /// Returns the commitment that is shown before play: BLAKE3 of the seed (8 bytes, little end first) and the salt, in hex.
    /// Whoever is told both after the end can work it out again.
    #[must_use]
    pub fn commitment(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.seed.to_le_bytes());
        hasher.update(&self.salt);
        hasher.finalize().to_hex().to_string()
    }
}

/// Who holds a seat: what plays it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// People, or nobody yet.
    Person,
    /// The policy that the scenario gives the actor.
    Policy,
}

/// A seat at the start: an actor that has a docket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatSetup {
    /// The actor, by name; it is the seat's name too.
    pub actor: String,
    /// Who plays it.
    pub holder: Holder,
}

/// How long each phase takes, seconds; 0 leaves the phase out, none lets it last until the facilitator ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lengths {
    /// Briefing before the first turn.
    pub briefing: Option<u32>,
    /// Plan.
    pub plan: Option<u32>,
    /// Discuss.
    pub discuss: Option<u32>,
    /// Commit; 0 counts as none, because orders must be sealed some time.
    pub commit: Option<u32>,
    /// Reveal; 0 counts as none.
    pub reveal: Option<u32>,
}

impl Default for Lengths {
    /// 9 minutes a turn: 4, 3, 1, 1; the briefing lasts until the facilitator ends it.
    fn default() -> Self {
        Self {
            briefing: None,
            plan: Some(240),
            discuss: Some(180),
            commit: Some(60),
            reveal: Some(60),
        }
    }
}

/// What an exercise is set up with. It is the first fact, so it holds nothing that its readers may not know: no seed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// Short name of the scenario.
    pub scenario: String,
    /// BLAKE3 hash of the scenario's content, hex.
    pub scenario_hash: String,
    /// Version of the program that began it.
    pub version: String,
    /// BLAKE3 of seed and salt, hex; see [`Secret::commitment`].
    pub commitment: String,
    /// Language of the class: of the projector, and of whoever has not chosen.
    #[serde(with = "lang")]
    pub lang: Lang,
    /// Turns that are played, 1 to the scenario's horizon.
    pub turns: u32,
    /// How long each phase takes.
    pub lengths: Lengths,
    /// Whether a phase ends at zero; else [`GRACE_MS`] later.
    pub strict_clock: bool,
    /// Seats, in the order of the scenario's dockets.
    pub seats: Vec<SeatSetup>,
    /// Whether students and projector see the live odds.
    pub show_odds: bool,
    /// Whether the projector shows the axes of a possible attack.
    pub show_axes: bool,
    /// Whether names are masked; for pages, the scenario is as it is.
    pub masked: bool,
}

impl Setup {
    /// Returns the setup that a scenario suggests: its seats for people, all other actors with dockets for policies.
    #[must_use]
    pub fn new(scene: &Scene, secret: &Secret, lang: Lang) -> Self {
        let scenario = &scene.checked.scenario;
        let mut seats: Vec<SeatSetup> = vec![];
        let owners = scenario.dockets.values().map(|d| &d.actor);
        for actor in owners {
            if seats.iter().any(|s| s.actor == *actor) {
                continue;
            }
            let is_seat = scenario.actors.get(actor).is_some_and(|a| a.seat);
            seats.push(SeatSetup {
                actor: actor.clone(),
                holder: if is_seat {
                    Holder::Person
                } else {
                    Holder::Policy
                },
            });
        }
        let hash = blake3::Hash::from_bytes(scene.checked.hash());
        Self {
            scenario: scenario.title.clone(),
            scenario_hash: hash.to_hex().to_string(),
            version: env!("CARGO_PKG_VERSION").into(),
            commitment: secret.commitment(),
            lang,
            turns: scenario.horizon_turns,
            lengths: Lengths::default(),
            strict_clock: false,
            seats,
            show_odds: false,
            show_axes: false,
            masked: false,
        }
    }
}

/// A language as its two letters.
pub(crate) mod lang {
    use crate::text::Lang;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(lang: &Lang, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(lang.code())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Lang, D::Error> {
        let letters = String::deserialize(from)?;
        Lang::parse(&letters).ok_or_else(|| D::Error::custom("no such language"))
    }
}
