//! What the model is expected to show (patterns P1 to P11), which way each driver pushes, and what went wrong in earlier
//! formulations and must not come back.

use super::expected::{Case, Changes, Expected, Look, Push};

const fn base(changes: Changes) -> Case {
    Case {
        scenario: "caucasus",
        params: None,
        changes,
    }
}

const fn report(changes: Changes) -> Case {
    Case {
        scenario: "caucasus",
        params: Some("report_world"),
        changes,
    }
}

const fn expect(name: &'static str, look: Look, [least, most]: [f64; 2], runs: u64) -> Expected {
    Expected {
        name,
        look,
        least,
        most,
        runs,
    }
}

use Look::{Contrast, Crossed, Displayed, Level};

const NO_L1: Changes = &[("switches/any_aid_is_hostile/on", "false")];
const IRAN_REFUSES: Changes = &[("params/iran/range", "0..1"), ("params/iran/value", "0")];
const IRAN_AGREES: Changes = &[("params/iran/range", "0..1"), ("params/iran/value", "1")];
const EARLY_EXIT: Changes = &[("injects/class_yerevan_leaves_the_csto/at", "Turn(6)")];
const NO_CAMPAIGN: Changes = &[("switches/ethnic_narratives/on", "false")];
const NO_MEDIATOR: Changes = &[("params/mediate/value", "0")];
const NO_HEAT: Changes = &[("params/heat_gain/value", "0")];

const fn no_aid(params: Option<&'static str>, changes: Changes) -> Case {
    Case {
        scenario: "caucasus-no-aid",
        params,
        changes,
    }
}

const WORLD: Option<&str> = Some("report_world");

/// Patterns P1 to P11 of the tested formulation.
pub(crate) const PATTERNS: &[Expected] = &[
    expect(
        "P1 base: lens L1, chance of rung 5",
        Contrast(base(&[]), base(NO_L1), "display"),
        [0.03, 0.30],
        400,
    ),
    expect(
        "P1 report: lens L1, chance of rung 5",
        Contrast(report(&[]), report(NO_L1), "display"),
        [0.25, 0.80],
        150,
    ),
    expect(
        "P1b base: the aid, chance of rung 5",
        Contrast(base(&[]), no_aid(None, &[]), "display"),
        [0.02, 0.30],
        400,
    ),
    expect(
        "P1b report: the aid, chance of rung 5",
        Contrast(report(&[]), no_aid(WORLD, &[]), "display"),
        [0.10, 0.60],
        200,
    ),
    expect(
        "P1c base: the aid without lens L1",
        Contrast(base(NO_L1), no_aid(None, NO_L1), "display"),
        [-0.02, 0.02],
        400,
    ),
    expect(
        "P1d base: lens L1, hostile deeds",
        Contrast(base(&[]), base(NO_L1), "hostile"),
        [1.0, 12.0],
        300,
    ),
    expect(
        "P1d report: lens L1, hostile deeds",
        Contrast(report(&[]), report(NO_L1), "hostile"),
        [8.0, 40.0],
        100,
    ),
    expect(
        "P3 report: Iran agrees, men at Gyumri",
        Contrast(report(IRAN_AGREES), report(IRAN_REFUSES), "base_men"),
        [300.0, 4000.0],
        150,
    ),
    expect(
        "P4 base: early exit, deeds toward Armenia",
        Contrast(base(EARLY_EXIT), base(&[]), "hostile_armenia"),
        [0.8, 8.0],
        150,
    ),
    expect(
        "P4 report: early exit, deeds toward Armenia",
        Contrast(report(EARLY_EXIT), report(&[]), "hostile_armenia"),
        [0.8, 9.0],
        150,
    ),
    expect(
        "P5 base: burst, last six weeks to first",
        Level(base(&[]), "late_early"),
        [0.20, 1.00],
        600,
    ),
    expect(
        "P5 report: no runaway, last six weeks to first",
        Level(report(&[]), "late_early"),
        [0.40, 1.60],
        200,
    ),
    expect(
        "P6 base: red line crossed, chance of rung 5",
        Crossed(base(&[]), "display"),
        [0.10, 0.90],
        3000,
    ),
    expect(
        "P7 report: the Turkish guarantee, force",
        Contrast(
            report(&[("params/p_tur/value", "0.8")]),
            report(&[("params/p_tur/value", "0.4")]),
            "force_direct",
        ),
        [-0.15, 0.02],
        300,
    ),
    expect(
        "P8 base: rung 5, km2 cleared",
        Displayed(base(&[]), "cleared_km2"),
        [-3.0, -0.1],
        600,
    ),
    expect(
        "P9 base: force, given rung 5",
        Level(base(&[]), "force_given_display"),
        [0.20, 0.75],
        900,
    ),
    expect(
        "P9 base: war, given force",
        Level(base(&[]), "war_given_force"),
        [0.0, 0.12],
        900,
    ),
    expect(
        "P10 base: comes down from its peak",
        Level(base(&[]), "comes_down"),
        [0.50, 0.95],
        400,
    ),
    expect(
        "P10 report: comes down from its peak",
        Level(report(&[]), "comes_down"),
        [0.20, 0.80],
        200,
    ),
    expect(
        "P11 base: the campaign, cohesion",
        Contrast(base(&[]), base(NO_CAMPAIGN), "cohesion"),
        [-0.03, 0.01],
        300,
    ),
];

/// What went wrong in earlier formulations (runaway, saturation, no way back, one deed only, no heat, free exits).
pub(crate) const PATHOLOGIES: &[Expected] = &[
    expect(
        "runaway, base: hostile deeds a run",
        Level(base(&[]), "hostile"),
        [3.0, 20.0],
        400,
    ),
    expect(
        "runaway, base: Azerbaijan an adversary",
        Level(base(&[]), "adversary"),
        [0.0, 0.40],
        400,
    ),
    expect(
        "saturation, base: weeks at the ceiling",
        Level(base(&[]), "saturated"),
        [0.0, 0.10],
        400,
    ),
    expect(
        "saturation, report: weeks at the ceiling",
        Level(report(&[]), "saturated"),
        [0.0, 1.0],
        200,
    ),
    expect(
        "no way back, base: mediators bring resets",
        Contrast(base(&[]), base(NO_MEDIATOR), "reset"),
        [0.01, 0.40],
        600,
    ),
    expect(
        "everybody the same, base: commonest deed",
        Level(base(&[]), "top_share"),
        [0.05, 0.45],
        400,
    ),
    expect(
        "everybody the same, report: commonest deed",
        Level(report(&[]), "top_share"),
        [0.05, 0.35],
        200,
    ),
    expect(
        "waiting for ever, base: weeks of waiting",
        Level(base(&[]), "waits"),
        [0.40, 0.97],
        400,
    ),
    expect(
        "no heat, report: chance of rung 5",
        Contrast(report(&[]), report(NO_HEAT), "display"),
        [0.05, 0.70],
        200,
    ),
    expect(
        "no heat, report: force",
        Contrast(report(&[]), report(NO_HEAT), "force_any"),
        [0.05, 0.70],
        200,
    ),
    expect(
        "force out of reach, report: force, given rung 5",
        Level(report(&[]), "force_given_display"),
        [0.25, 0.90],
        200,
    ),
    expect(
        "free exits, base: neutrality",
        Level(base(&[]), "F9"),
        [0.0, 0.10],
        400,
    ),
    expect(
        "free exits, base: Armenia leaves",
        Level(base(&[]), "F4"),
        [0.0, 0.15],
        400,
    ),
    expect(
        "everything ends in war, report",
        Level(report(&[]), "war"),
        [0.0, 0.08],
        300,
    ),
];

const fn push(
    param: &'static str,
    measure: &'static str,
    sign: f64,
    is_report: bool,
    runs: u64,
) -> Push {
    Push {
        param,
        measure,
        sign,
        is_report,
        runs,
    }
}

/// Monotonicities. Those that are small in the base set are looked at in the world of the report.
pub(crate) const PUSHES: &[Push] = &[
    push("k1", "display", 1.0, true, 250),
    push("hawk_rus", "display", 1.0, true, 250),
    push("caution_rus", "force_any", -1.0, true, 250),
    push("heat_gain", "hostile", 1.0, false, 250),
    push("insec0", "display", 1.0, true, 0),
    push("inertia", "hostile", -1.0, false, 250),
    push("mediate", "reset", 1.0, false, 250),
    push("conc_rus", "reset", 1.0, false, 250),
    push("audience", "reset", -1.0, false, 0),
    push("theta", "display", -1.0, true, 250),
    push("q_scale", "display", 1.0, true, 250),
    push("rl_push", "display", 1.0, true, 0),
    push("rl_thr", "red_line", -1.0, false, 250),
    push("half_tau", "tension", 1.0, false, 250),
    push("relief", "tension", -1.0, false, 250),
    push("p_tur", "force_direct", -1.0, true, 0),
    push("iran", "base_men", 1.0, true, 0),
    push("tau0", "display", 1.0, true, 0),
    push("l6", "display", 1.0, true, 0),
    push("l4", "display", 1.0, true, 0),
    push("risk_scale", "force_any", -1.0, true, 250),
    push("spread", "war", 1.0, true, 2_500),
    push("goal_aze", "display", 1.0, true, 0),
    push("repeat", "top_share", -1.0, false, 0),
];
