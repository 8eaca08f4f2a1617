//! The `mechanisms` block: one struct per file of `src/mechanisms`. An absent block means that the mechanism is not built
//! into the schedule.

use super::values::Num;

entries! {
    /// How deeds are read. Without this block deeds are read through the lenses, without noise.
    Readings {
        /// Standard deviation of the logarithm of the noise that multiplies a hostile reading; its mean is one.
        #[serde(default)]
        noise: Num,
        /// Share of the intended value at which an actor that is no side of the deed starts to read it, 0..1.
        #[serde(default = "super::full")]
        third_party: Num,
    }
    /// How readings become tension (slow) and heat (fast).
    Tension {
        /// Half-life of the distance between tension and its resting level, turns.
        half_life_turns: Num,
        /// Half-life of heat, turns; 0: there is no heat.
        heat_half_life_turns: Num,
        /// Impulse per 10 Goldstein points of hostile readings.
        hostile_gain: Num,
        /// Relief per 10 Goldstein points of friendly readings.
        relief_gain: Num,
        /// Share of the level received that is kept in a turn without a deed, 0..1.
        received_kept: Num,
    }
    /// Political capital.
    Capital {
        /// Income of every actor, per turn.
        income_per_turn: Num,
        /// Utility lost per unit of capital spent is `scarcity - capital`.
        scarcity: Num,
    }
    /// Memory of own conduct.
    Habit {
        /// Share of the repeat count of an option that is kept from turn to turn, 0..1.
        repeat_kept: Num,
        /// Share of the stake that is kept from turn to turn, 0..1.
        stake_kept: Num,
        /// Capital lost by a conciliatory deed at the full stake, times the policy's `audience`.
        backing_down_cost: Num,
    }
    /// How ordered men travel.
    Movement {
        /// Men per turn that pass a leg, per capacity class.
        men_per_capacity: Num,
        /// Km flown at the full rate; beyond it sorties, and so men per turn, fall with the distance.
        air_reach_km: Num,
        /// Men per turn who arrive unseen where no route is open, as ordinary travellers.
        trickle_men: Num,
    }
    /// Combat along axes.
    War {
        /// Ratio of forces at which a turn of combat breaks through one node half the time.
        reference_ratio: Num,
        /// How sharply that chance turns with the ratio.
        steepness: Num,
        /// Share of the attackers' effect that is lost because their army is tied elsewhere, 0..1; worked out each turn.
        #[serde(default)]
        overstretch: Num,
        /// Share of the men engaged on one side who are killed per turn; the attackers' times the terrain.
        killed_share: Num,
        /// Men wounded or lost otherwise for each one killed.
        wounded_per_killed: Num,
        /// Men in combat whom one capacity class of the way from the depot keeps supplied.
        men_supplied_per_capacity: Num,
        /// Km of advance that halve the supply.
        supply_half_km: Num,
        /// Turns for which stocks last.
        stock_turns: Num,
    }
}

/// Coefficients of the mechanisms that the scenario uses.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mechanisms {
    /// How deeds are read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readings: Option<Readings>,
    /// How readings become tension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tension: Option<Tension>,
    /// Political capital.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capital: Option<Capital>,
    /// Memory of own conduct.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub habit: Option<Habit>,
    /// How ordered men travel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<Movement>,
    /// Combat along axes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub war: Option<War>,
}
