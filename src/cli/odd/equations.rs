//! Equations of the submodels, in names of fields and quantities only, so that they are the same in every language. Each
//! follows the code of its mechanism; `docs/model.md` holds them with their theory.

/// Returns the equations of a submodel; empty where there are none.
pub(super) fn of(name: &str) -> &'static str {
    ALL.iter()
        .find(|(n, _)| *n == name)
        .map_or("", |(_, text)| text)
}

const ALL: &[(&str, &str)] = &[
    (
        "readings",
        "P(seen)  = detection * attribution
v0       = intended                 observer in (target, beneficiary, host)
v0       = third_party * intended   observer not in (target, beneficiary, host)
v1       = min(Set)                 | v0
v2       = v1 + sum(Shift)
v3       = v2 * product(Multiply)   v2 != 0
valence  = clamp(v3 * exp(noise * Z - noise^2 / 2), -40, 10)   v3 < 0, Z ~ N(0, 1)
valence  = clamp(v3, -40, 10)                                  v3 >= 0",
    ),
    (
        "tension",
        "q        = hostile_gain * sum(-valence | valence < 0) / 10
p        = relief_gain * sum(valence | valence > 0) / 10
tension' = resting + (tension - resting) * 2^(-1 / half_life_turns)
tension  = (tension' + (1 - tension') * (1 - exp(-q))) * exp(-p)
heat     = clamp(heat * 2^(-1 / heat_half_life_turns) + q - p, 0, 10)
received = max(rung) | -1 | received_kept * received",
    ),
    (
        "ByDeeds",
        "rung = max(rung(deed))   max(rung(deed)) > rung
rung = rung - 1          quiet >= quiet_turns, tension < floor(rung)
gate   rung(deed) <= rung + max_climb_per_turn, tension >= gate(rung(deed))",
    ),
    (
        "ByTension",
        "rung = rung + 1   tension >= up(rung + 1), max_climb_per_turn
rung = rung - 1   tension < down(rung)",
    ),
    ("ByRules", "rung <= rung(turn - 1) + max_climb_per_turn"),
    (
        "choice",
        "P(option) = exp(score) / sum(exp(score))
score     = sharpness * utility - ln(n(family))
utility   = sum(appeal * feature)
          - match * w * abs(level - received) / 3
          - inertia * w - repeat * w * count
          - audience * w * stake / top   conciliation > 0
          - cost * (scarcity - capital)
wait      = -sharpness * match * abs(received) / 3",
    ),
    (
        "capital",
        "capital = clamp(capital + income_per_turn - cost, 0, 1)",
    ),
    (
        "habit",
        "count   = repeat_kept * count + 1   | repeat_kept * count
stake   = max(rung, stake_kept * stake)
capital = capital - audience * backing_down_cost * stake / top   conciliation > 0",
    ),
    ("consents", "P(given) = chance   holds_turns"),
    (
        "narratives",
        "salience = salience * 2^(-1 / half_life_turns)
salience = salience + boost * reach * (1 - salience)   Tell",
    ),
    (
        "movement",
        "rate    = men_per_capacity * capacity * min(1, air_reach_km / km)   capacity = min(leg)
arrives = min(max(rate) / n(shipments), ordered, strength)          | trickle_men",
    ),
    (
        "war",
        "A            = sum(strength * readiness) * supply * (1 - overstretch)
D            = sum(strength * readiness)
force_ratio  = A / max(1, D * defender_bonus)
breakthrough = 1 / (1 + (reference_ratio / force_ratio)^steepness)
killed       = killed_share * min(men(A), men(D))
killed       = killed_share * min(men(A), men(D)) * defender_bonus   A
strength     = strength - killed * (1 + wounded_per_killed)
supply       = supply + (target - supply) / stock_turns
target       = min(1, men_supplied_per_capacity * rate / men(A)) * 2^(-km / supply_half_km)   fighting
target       = 1",
    ),
];
