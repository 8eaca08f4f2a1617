//! The sizes of an experiment: points, runs, levels, and its stop rule.

use super::{Design, Experiment, POINTS, RUNS, Reader, Values, Varied};
use std::ops::Range;

impl Reader<'_> {
    /// Checks the numbers of points and runs, and the stop rule.
    pub(super) fn sizes(&mut self, raw: &Experiment, factors: &[Varied]) {
        self.within("E138", &["runs"], raw.runs, 1..RUNS + 1);
        self.within("E138", &["seed"], raw.seed, 0..1 << 53);
        if raw.factors.is_empty() {
            self.push(self.say("E139", &["factors"]));
        }
        self.points(&raw.design, factors);
        if raw.until_halfwidth.is_some_and(|w| !(w > 0.0 && w < 0.5)) {
            self.push(self.say("E141", &["until_halfwidth"]));
        }
        if let Some(of) = raw.of.as_deref().filter(|of| *of != "rung") {
            let outcomes = &self.loaded.checked.scenario.outcomes;
            let known: Vec<&str> = outcomes.iter().map(|o| o.id.as_str()).collect();
            if !known.contains(&of) {
                let finding = self.say("E142", &["of"]).with("name", of);
                self.push(finding.near_or_list(of, known));
            }
        }
    }

    fn points(&mut self, design: &Design, factors: &[Varied]) {
        let most = 1..POINTS as u64 + 1;
        match design {
            Design::Grid => {
                let levels = |f: &Varied| match &f.values {
                    Values::Range(_, steps) => *steps as u64,
                    Values::Levels(levels) => levels.len() as u64,
                };
                let n = factors.iter().map(levels).fold(1, u64::saturating_mul);
                self.within("E138-points", &["design"], n, most);
            }
            Design::LatinHypercube { points } => {
                self.within("E138", &["design", "points"], *points as u64, most);
            }
            Design::Sobol { points, .. } => {
                self.within("E138", &["design", "points"], *points as u64, most);
                if !points.is_power_of_two() {
                    let near = points.checked_next_power_of_two().unwrap_or(*points);
                    let finding = self.say("E137", &["design", "points"]);
                    self.push(finding.with("near", near.to_string()));
                }
            }
            Design::Morris {
                trajectories,
                levels,
            } => {
                let most = 1..POINTS as u64 / (factors.len() as u64 + 1) + 1;
                self.within(
                    "E138",
                    &["design", "trajectories"],
                    *trajectories as u64,
                    most,
                );
                if !levels.is_multiple_of(2) || !(2..=1000).contains(levels) {
                    self.push(self.say("E137-levels", &["design", "levels"]));
                }
            }
            Design::List { .. } => {}
        }
    }

    fn within(&mut self, key: &str, path: &[&str], n: u64, range: Range<u64>) {
        if !range.contains(&n) {
            let finding = self.say(key, path).with("low", range.start.to_string());
            let finding = finding.with("high", (range.end - 1).to_string());
            self.push(finding.with("found", n.to_string()));
        }
    }
}
