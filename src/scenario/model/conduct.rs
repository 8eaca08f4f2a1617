//! Blocks that say what can be done and what follows: actions, red lines, rules, injects, scripts.

use super::effects::Effect;
use super::lenses::Visibility;
use super::values::{Conditions, Map, Num, Repeat, Role, Who};
use serde::{Deserialize, Serialize};

words! {
    /// Domain of an action.
    Category {
        /// Humanitarian.
        Humanitarian,
        /// Diplomatic.
        Diplomatic,
        /// Informational.
        Informational,
        /// Economic.
        Economic,
        /// Domestic.
        Domestic,
        /// Military.
        Military,
    }
    /// MID hostility level (Correlates of War, Militarized Interstate Disputes 5.0), 1..5.
    Mid {
        /// 1: no militarised action.
        NoAction,
        /// 2: threat of force.
        Threat,
        /// 3: display of force.
        Display,
        /// 4: use of force.
        Force,
        /// 5: war.
        War,
    }
}

impl Codes {
    /// Returns the codes with what they leave out taken from the crosswalk.
    #[must_use]
    pub fn completed(&self, crosswalk: &Map<Coding>) -> Self {
        let mut codes = self.clone();
        if let Some(coding) = crosswalk.get(&self.cameo) {
            codes.mid_action = codes.mid_action.or(Some(coding.mid_action));
            if codes.plover.is_none() {
                codes.plover.clone_from(&coding.plover);
                codes.mode = codes.mode.or_else(|| coding.mode.clone());
            }
        }
        codes
    }
}

/// Returns the MID hostility level of a MID action (Correlates of War, Militarized Interstate Disputes 5.0).
#[must_use]
pub const fn mid_of(action: u32) -> Mid {
    match action {
        0 => Mid::NoAction,
        1..=6 => Mid::Threat,
        7..=12 => Mid::Display,
        13..=19 => Mid::Force,
        _ => Mid::War,
    }
}

entries! {
    /// An action that an actor can carry out at a turn; carried out, it is a deed.
    Action {
        /// Domain.
        category: Category,
        /// Who can do it.
        doers: Who,
        /// To or against whom.
        #[serde(default, skip_serializing_if = "Role::is_nobody")]
        target: Role,
        /// Whom it helps.
        #[serde(default, skip_serializing_if = "Role::is_nobody")]
        beneficiary: Role,
        /// On whose ground.
        #[serde(default, skip_serializing_if = "Role::is_nobody")]
        host: Role,
        /// The docket that it belongs to; the doer's own by default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        docket: Option<String>,
        /// When it is legal.
        #[serde(default)]
        needs: Conditions,
        /// Consents asked for when it is done; refused, the deed is done but its `then` does not follow.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        consents: Vec<String>,
        /// What it costs the doer, by actor quantity; it is illegal while the doer has less.
        #[serde(default, skip_serializing_if = "Map::is_empty")]
        cost: Map<Num>,
        /// Rung of hostile conduct, 1 to the top; 0 is not hostile.
        #[serde(default)]
        rung: u32,
        /// Whether the ladder's gate applies: a rung at most `max_climb_per_turn` above, and enough tension.
        #[serde(default = "super::yes")]
        gated: bool,
        /// Level as which it answers; its rung by default, -1 for a conciliatory deed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        match_as: Option<f64>,
        /// How conciliatory, 0..1; above 0 it is an off-ramp.
        #[serde(default)]
        conciliation: Num,
        /// Expected cost of the violence that it may bring, utility.
        #[serde(default)]
        risk: Num,
        /// Family for nested choice: the legal options of a family count as one; by default each counts alone, or with those that name its action.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        family: Option<String>,
        /// Standard codes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        codes: Option<Codes>,
        /// Who can see it.
        #[serde(default)]
        visibility: Visibility,
        /// Properties that lenses read, 0..1 each.
        #[serde(default, skip_serializing_if = "Map::is_empty")]
        traits: Map<f64>,
        /// Weight of each feature in its utility.
        #[serde(default, skip_serializing_if = "Map::is_empty")]
        appeal: Map<Num>,
        /// Turns that it lasts; above 1 it is a commitment, and its `then` happens each turn.
        #[serde(default = "super::one")]
        lasts_turns: u32,
        /// What it does.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        then: Vec<Effect>,
        /// One entry for each number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Repeat,
        /// Switch that removes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        switch: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// Standard codes of a deed.
    Codes {
        /// CAMEO event code.
        cameo: String,
        /// Goldstein scale, -10..10.
        goldstein: f64,
        /// MID hostility level.
        mid: Mid,
        /// Severity points (Rivera et al. 2024).
        severity_points: i32,
        /// PLOVER event type; that of the crosswalk by default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plover: Option<String>,
        /// PLOVER mode; that of the crosswalk by default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mode: Option<String>,
        /// MID action, 0..21; that of the crosswalk by default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mid_action: Option<u32>,
        /// Why the Goldstein value or the MID level is another than that of the crosswalk.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        differs: Option<String>,
    }
    /// What a CAMEO event code is on the other scales; the entry is named by the code.
    Coding {
        /// Goldstein scale, -10..10.
        goldstein: f64,
        /// PLOVER event type; none where PLOVER leaves such events out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plover: Option<String>,
        /// PLOVER mode.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mode: Option<String>,
        /// MID action that it usually is, 0..21; 0 is none.
        #[serde(default)]
        mid_action: u32,
    }
    /// A number that decisions weigh, over `doer target beneficiary host`.
    /// The names `hawk`, `caution`, `conciliation` and `goal` are drives: their weight is times the policy's coefficient of that name.
    Feature {
        /// Its formula; 0 where a side that it names is empty.
        value: Num,
        /// What it stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        doc: Option<String>,
    }
    /// A latched threshold of one actor: crossed once, it stays crossed until cleared.
    RedLine {
        /// Whose it is.
        owner: String,
        /// When it is crossed.
        when: Conditions,
        /// What follows once, on crossing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        then: Vec<Effect>,
        /// When it is cleared.
        clears: Clears,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// When a condition holds, with a chance, effects follow.
    Rule {
        /// For whom it is looked at; once by default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        for_each: Option<Each>,
        /// When it may fire.
        when: Conditions,
        /// How likely, 0..1, one keyed draw per binding; certain by default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chance: Option<Num>,
        /// How often, per binding.
        fires: Fires,
        /// What happens.
        then: Vec<Effect>,
        /// One entry for each number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Repeat,
        /// Switch that removes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        switch: Option<String>,
        /// Note for readers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// An event put in by the scenario or the facilitator; fires at most once.
    Inject {
        /// When it is due.
        at: At,
        /// What must hold.
        #[serde(default)]
        when: Conditions,
        /// How likely, 0..1; certain by default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chance: Option<Num>,
        /// What happens.
        then: Vec<Effect>,
        /// Switch that removes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        switch: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// A plan for the policy `Script`: lines tried in order, at most one deed per docket and turn.
    Script {
        /// The lines.
        lines: Vec<ScriptLine>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// One line of a plan.
    ScriptLine {
        /// When it applies.
        #[serde(default)]
        when: Conditions,
        /// The action; it is done only where it is legal.
        action: String,
        /// To or against whom, where the action leaves a choice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<String>,
    }
}

/// For whom a rule is looked at; the author names what is bound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Each {
    /// Each actor.
    Actor {
        /// Name bound to it.
        called: String,
        /// These only.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        only: Vec<String>,
        /// Not these.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        except: Vec<String>,
    },
    /// Each ordered pair of actors.
    Pair {
        /// Name bound to the first.
        from: String,
        /// Name bound to the second.
        toward: String,
        /// Actors left out on both sides.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        except: Vec<String>,
    },
    /// Each party of a treaty.
    Member {
        /// The treaty.
        of: String,
        /// Name bound to the party.
        called: String,
        /// Not these.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        except: Vec<String>,
    },
    /// Each node.
    Node {
        /// Name bound to it.
        called: String,
        /// These only.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        only: Vec<String>,
    },
    /// Each force.
    Force {
        /// Name bound to it.
        called: String,
        /// Of this owner.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<String>,
        /// At this node at the start.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<String>,
    },
}

/// How often a rule fires, per binding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Fires {
    /// Once in a run.
    Once,
    /// At most once a turn.
    EveryTurn,
    /// Once, then not again for some turns.
    AtMostEvery {
        /// Turns between two firings.
        turns: u32,
    },
}

/// When a red line is cleared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Clears {
    /// Never.
    Never,
    /// When this holds.
    When(Conditions),
}

/// When an inject is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum At {
    /// At this turn.
    Turn(u32),
    /// At the turn that holds this date, `YYYY-MM-DD`.
    Date(String),
    /// At the first turn at which its `when` holds.
    WhenTrue,
    /// When the facilitator says so; never in a batch.
    Facilitator,
}
