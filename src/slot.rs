//! The one table of quantities that formulas read and effects write: name, scope, range, unit, documentation.
//! Checks, compiled rules, tables and the author reference all look here.

/// What a formula can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An actor.
    Actor,
    /// A node of the map.
    Node,
    /// A force.
    Force,
    /// A treaty.
    Treaty,
    /// A narrative.
    Narrative,
    /// A red line.
    RedLine,
    /// A rule.
    Rule,
    /// An action.
    Action,
    /// An outcome flag.
    Flag,
    /// An axis.
    Axis,
    /// A consent.
    Consent,
    /// A trait of deeds.
    Trait,
    /// A whole number of turns, 1..52.
    Turns,
}

impl Kind {
    /// Key of the kind's name in the program's texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Actor => "kind-actor",
            Self::Node => "kind-node",
            Self::Force => "kind-force",
            Self::Treaty => "kind-treaty",
            Self::Narrative => "kind-narrative",
            Self::RedLine => "kind-red-line",
            Self::Rule => "kind-rule",
            Self::Action => "kind-action",
            Self::Flag => "kind-flag",
            Self::Axis => "kind-axis",
            Self::Consent => "kind-consent",
            Self::Trait => "kind-trait",
            Self::Turns => "kind-turns",
        }
    }
}

/// What values a quantity takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Values {
    /// Numbers from the first to the second.
    Numbers(f64, f64),
    /// True or false.
    Truth,
    /// Words of [`crate::scenario::model::Label`].
    Labels,
    /// Words of the treaty named.
    States,
}

/// A built-in quantity.
#[derive(Debug, Clone, Copy)]
pub struct Quantity {
    /// Its slot.
    pub slot: Slot,
    /// Name in formulas.
    pub name: &'static str,
    /// What it is asked of, in order.
    pub args: &'static [Kind],
    /// What values it takes.
    pub values: Values,
    /// Whether effects can change it.
    pub writable: bool,
    /// Whether it exists only where someone reads a deed.
    pub lens_only: bool,
    /// Unit.
    pub unit: &'static str,
    /// What it stands for.
    pub doc: &'static str,
}

const INFINITE: f64 = f64::INFINITY;

macro_rules! quantities {
    ($( $slot:ident $name:literal ($($arg:ident),*) $values:expr, $access:ident, $unit:literal, $doc:literal; )*) => {
        /// A built-in quantity, by identity.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Slot { $( #[doc = $doc] $slot ),* }

        /// All built-in quantities, in the order of [`Slot`].
        pub const QUANTITIES: &[Quantity] = &[$( Quantity {
            slot: Slot::$slot, name: $name, args: &[$(Kind::$arg),*], values: $values,
            writable: matches!(Access::$access, Access::Write), lens_only: matches!(Access::$access, Access::Lens),
            unit: $unit, doc: $doc,
        } ),*];
    };
}

#[derive(Clone, Copy)]
enum Access {
    Read,
    Write,
    Lens,
}

use Values::{Labels, Numbers, States, Truth};

quantities! {
    Affinity "affinity" (Actor, Actor) Numbers(-1.0, 1.0), Write, "-1..1", "how warmly the first sees the second";
    Tension "tension" (Actor, Actor) Numbers(0.0, 1.0), Write, "0..1", "tension of the first toward the second";
    Heat "heat" (Actor, Actor) Numbers(0.0, 10.0), Write, "10 Goldstein points", "fresh hostile readings of the first in deeds of the second; fades fast";
    Received "received" (Actor, Actor) Numbers(-1.0, 20.0), Write, "rung", "level of conduct that the first last detected from the second; -1 is conciliatory";
    Rung "rung" (Actor, Actor) Numbers(0.0, 20.0), Write, "rung", "rung of the first toward the second; 0 is calm";
    Quiet "quiet" (Actor, Actor) Numbers(0.0, 520.0), Write, "turns", "turns since the first did a deed of its rung toward the second";
    Stake "stake" (Actor, Actor) Numbers(0.0, 20.0), Write, "rung", "what backing down would cost the first: its rung, remembered";
    Label "label" (Actor, Actor) Labels, Write, "", "what the first calls the second";
    Distance "distance" (Actor, Actor) Numbers(0.0, 3.0), Read, "", "the label as a number: Ally 0, Partner 1, Drifting 2, Adversary 3";
    HighestRung "highest_rung" (Actor) Numbers(0.0, 20.0), Read, "rung", "highest rung of this actor toward anyone";
    Capital "capital" (Actor) Numbers(0.0, 1.0), Write, "0..1", "political capital left";
    Cohesion "cohesion" (Actor) Numbers(0.0, 1.0), Write, "0..1", "how united the country is";
    Resolve "resolve" (Actor) Numbers(0.0, 1.0), Write, "0..1", "willingness to bear cost";
    Insecurity "insecurity" (Actor) Numbers(0.0, 1.0), Write, "0..1", "fear of losing position";
    Contaminated "contaminated_km2" (Node) Numbers(0.0, 200_000.0), Write, "km2", "mined area";
    Strength "strength" (Force) Numbers(0.0, 1_000_000.0), Write, "men", "men in a force";
    Troops "troops" (Actor, Node) Numbers(0.0, 1_000_000.0), Read, "men", "men of the first at a node";
    Underway "underway" (Actor, Node) Numbers(0.0, 1_000_000.0), Read, "men", "men of the first ordered to a node and not yet there";
    Status "status" (Actor, Treaty) States, Write, "", "state of the first in a treaty";
    Salience "salience" (Narrative) Numbers(0.0, 1.0), Write, "0..1", "how present a narrative is";
    Crossed "crossed" (RedLine) Truth, Read, "", "the red line has been crossed and not cleared";
    Fired "fired" (Rule) Truth, Read, "", "the rule has fired in this run";
    Flag "flag" (Flag) Truth, Read, "", "an outcome flag is up";
    Fighting "fighting" (Axis) Numbers(0.0, 1.0), Write, "0 or 1", "1 while there is combat on this axis";
    ForceRatio "force_ratio" (Axis) Numbers(0.0, 100.0), Read, "1", "effective strength of the attackers over that of the defenders on this axis, terrain counted";
    Breakthrough "breakthrough" (Axis) Numbers(0.0, 1.0), Read, "chance a turn", "chance to break through one node of this axis in a turn of combat";
    Advance "advance" (Axis) Numbers(0.0, 64.0), Write, "nodes", "nodes of this axis that the attackers have taken";
    Supply "supply" (Axis) Numbers(0.0, 1.0), Write, "0..1", "share of their needs that reaches the attackers on this axis";
    Killed "killed" (Actor) Numbers(0.0, 1_000_000.0), Write, "men", "battle deaths of this actor since the start";
    AtWar "at_war" (Actor, Actor) Truth, Read, "", "the first is at the top rung toward the second";
    Grants "grants" (Consent) Truth, Read, "", "this consent was given when last asked, and still holds";
    Deeds "deeds" (Actor, Action, Turns) Numbers(0.0, INFINITE), Read, "deeds", "how often the first did this in the last n turns, this one included";
    Hostility "hostility" (Actor, Actor, Turns) Numbers(0.0, INFINITE), Read, "Goldstein points", "points of hostility (valence below 0) that the first read in deeds of the second in the last n turns";
    Kindness "kindness" (Actor, Actor, Turns) Numbers(0.0, INFINITE), Read, "Goldstein points", "points of friendliness (valence above 0) that the first read in deeds of the second in the last n turns";
    HostileReadings "hostile_readings" (Actor, Actor, Turns) Numbers(0.0, INFINITE), Read, "readings", "deeds of the second that the first read as hostile in the last n turns";
    KindReadings "kind_readings" (Actor, Actor, Turns) Numbers(0.0, INFINITE), Read, "readings", "deeds of the second that the first read as friendly in the last n turns";
    Trait "trait" (Trait) Numbers(0.0, 1.0), Lens, "0..1", "a property of the deed, 0 where the action does not state it";
}

impl Slot {
    /// Returns the table's line for this quantity.
    #[must_use]
    pub const fn quantity(self) -> &'static Quantity {
        &QUANTITIES[self as usize]
    }
}

/// Returns the built-in quantity of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Quantity> {
    QUANTITIES.iter().find(|q| q.name == name)
}

/// A word that stands for a number or a side of a deed, without arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// Number of the turn, 1 the first.
    Turn,
    /// Month of the turn's first day, 1..12.
    Month,
    /// Highest rung that any focal pair (any pair, where none is focal) has reached so far.
    PeakRung,
    /// Mined area cleared since the start, km2.
    ClearedKm2,
    /// Battle deaths of all actors since the start.
    BattleDeaths,
    /// Valence before the lens's own stage.
    Valence,
    /// Valence as intended (Goldstein).
    Intended,
    /// Chance of detection of the deed.
    Visibility,
    /// Chance that a detected deed is laid at its doer's door.
    Attribution,
    /// The action.
    Action,
    /// The action's category.
    Category,
    /// Who did it.
    Doer,
    /// To or against whom.
    Target,
    /// Whom it helps.
    Beneficiary,
    /// On whose ground.
    Host,
    /// Who reads it.
    Observer,
}

/// Where a word has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Everywhere.
    Everywhere,
    /// Where a deed is in hand: actions, features and lenses.
    Deed,
    /// Where someone reads a deed: lenses.
    Lens,
}

/// What a word stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WordValues {
    /// A number in a range.
    Numbers(f64, f64),
    /// A thing of a kind.
    Thing(Kind),
    /// A word of [`crate::scenario::model::Category`].
    Categories,
}

/// All words: name, identity, where it has a meaning, what it stands for.
#[rustfmt::skip] // one line each
pub const WORDS: &[(&str, Word, Place, WordValues)] = &[
    ("turn", Word::Turn, Place::Everywhere, WordValues::Numbers(0.0, 520.0)),
    ("month", Word::Month, Place::Everywhere, WordValues::Numbers(1.0, 12.0)),
    ("peak_rung", Word::PeakRung, Place::Everywhere, WordValues::Numbers(0.0, 20.0)),
    ("cleared_km2", Word::ClearedKm2, Place::Everywhere, WordValues::Numbers(0.0, 200_000.0)),
    ("battle_deaths", Word::BattleDeaths, Place::Everywhere, WordValues::Numbers(0.0, 10_000_000.0)),
    ("valence", Word::Valence, Place::Lens, WordValues::Numbers(-10.0, 10.0)),
    ("intended", Word::Intended, Place::Lens, WordValues::Numbers(-10.0, 10.0)),
    ("visibility", Word::Visibility, Place::Lens, WordValues::Numbers(0.0, 1.0)),
    ("attribution", Word::Attribution, Place::Lens, WordValues::Numbers(0.0, 1.0)),
    ("kind", Word::Action, Place::Deed, WordValues::Thing(Kind::Action)),
    ("category", Word::Category, Place::Deed, WordValues::Categories),
    ("doer", Word::Doer, Place::Deed, WordValues::Thing(Kind::Actor)),
    ("target", Word::Target, Place::Deed, WordValues::Thing(Kind::Actor)),
    ("beneficiary", Word::Beneficiary, Place::Deed, WordValues::Thing(Kind::Actor)),
    ("host", Word::Host, Place::Deed, WordValues::Thing(Kind::Actor)),
    ("observer", Word::Observer, Place::Lens, WordValues::Thing(Kind::Actor)),
];

/// A function of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// The smallest of its values.
    Min,
    /// The largest of its values.
    Max,
    /// Without its sign.
    Abs,
    /// Non-negative remainder.
    Mod,
    /// Largest whole number not above.
    Floor,
    /// First value, kept between the second and the third.
    Clamp,
    /// 1 / (1 + exp(-x)).
    Logistic,
    /// e to the power x.
    Exp,
    /// 1 where a condition holds, else 0.
    OneIf,
}

/// All functions: name, identity, least and most number of values.
#[rustfmt::skip] // one line each
pub const FUNCTIONS: &[(&str, Function, usize, usize)] = &[
    ("min", Function::Min, 2, 9),
    ("max", Function::Max, 2, 9),
    ("abs", Function::Abs, 1, 1),
    ("mod", Function::Mod, 2, 2),
    ("floor", Function::Floor, 1, 1),
    ("clamp", Function::Clamp, 3, 3),
    ("logistic", Function::Logistic, 1, 1),
    ("exp", Function::Exp, 1, 1),
    ("one_if", Function::OneIf, 1, 1),
];
