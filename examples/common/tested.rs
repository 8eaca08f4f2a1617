//! What the tested formulation of the model came to, in 20,000 runs: matched to base rates, and as the world of the report.

/// A measure and its two values, in percent.
pub(crate) struct Tested {
    pub(crate) id: &'static str,
    pub(crate) base: f64,
    pub(crate) report: f64,
}

const fn tested(id: &'static str, base: f64, report: f64) -> Tested {
    Tested { id, base, report }
}

/// Every measure whose value is known.
pub(crate) const TESTED: [Tested; 33] = [
    tested("force_direct", 4.5, 30.7),
    tested("force_any", 7.0, 52.8),
    tested("war", 0.6, 6.2),
    tested("two_fronts", 0.0, 0.0),
    tested("militarised", 29.0, 86.6),
    tested("display", 19.8, 82.2),
    tested("force_given_display", 35.0, 64.0),
    tested("war_given_force", 8.4, 11.7),
    tested("same", 60.5, 60.1),
    tested("higher", 16.6, 19.4),
    tested("lower", 22.9, 20.5),
    tested("F1", 52.0, 2.0),
    tested("F2", 22.5, 17.2),
    tested("calm", 74.5, 19.2),
    tested("reset", 23.7, 24.2),
    tested("F3", 15.9, 45.2),
    tested("F4", 5.1, 4.4),
    tested("F5", 0.0, 0.5),
    tested("F6", 3.9, 24.5),
    tested("F7", 0.6, 6.2),
    tested("F8", 0.0, 0.0),
    tested("F9", 0.0, 0.0),
    tested("strikes_only", 2.5, 22.1),
    tested("threat", 63.0, 97.0),
    tested("denial", 36.0, 94.0),
    tested("minority", 52.0, 93.0),
    tested("agency", 33.0, 94.0),
    tested("gyumri", 29.0, 85.0),
    tested("pressure", 54.0, 76.0),
    tested("red_line", 5.0, 97.0),
    tested("adversary", 15.0, 89.0),
    tested("six_of_six", 4.0, 59.0),
    tested("five_of_six", 15.0, 88.0),
];
