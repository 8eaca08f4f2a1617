//! A ladder with a closed form: up with one chance, down with another, reflected at the foot, ended at the top or when time is up.

use escalade::analysis::rare::{Begin, EVENT, Mark, Path, Until};
use escalade::rng::{Label, Purpose, RunKey, TurnKeys};
use std::convert::Infallible;

/// The ladder.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ladder {
    /// The rung that is the event.
    pub(crate) top: u32,
    /// Chance of a rung up.
    pub(crate) up: f64,
    /// Chance of a rung down.
    pub(crate) down: f64,
    /// Chance of three rungs up at once.
    pub(crate) leap: f64,
    /// Chance of the event from wherever it stands: a way to which the rung is blind.
    pub(crate) direct: f64,
    /// Turns.
    pub(crate) turns: u32,
    /// Whether copies go on drawing on the branch of their ancestor: the defect of engines without branches.
    pub(crate) is_branchless: bool,
}

/// A state of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stand {
    pub(crate) rung: u32,
    pub(crate) turn: u32,
    branch: u64,
}

impl Ladder {
    /// Returns the plain ladder of 52 turns.
    pub(crate) const fn new(top: u32, up: f64, down: f64) -> Self {
        Self {
            top,
            up,
            down,
            leap: 0.0,
            direct: 0.0,
            turns: 52,
            is_branchless: false,
        }
    }

    /// Returns the chances to go up, leap and reach the event at once, and where each leads from a rung.
    fn moves(&self, rung: u32) -> [(f64, u32); 4] {
        let at = |rung: u32| rung.min(self.top);
        [
            (self.up, at(rung + 1)),
            (self.leap, at(rung + 3)),
            (self.direct, self.top),
            (self.down, rung.saturating_sub(1)),
        ]
    }

    /// Returns the exact chance of the event.
    pub(crate) fn exact(&self) -> f64 {
        let top = self.top as usize;
        let mut at = vec![0.0; top + 1];
        at[0] = 1.0;
        for _ in 0..self.turns {
            let mut next = vec![0.0; top + 1];
            next[top] = at[top];
            for rung in 0..self.top {
                let share = at[rung as usize];
                let mut stays = 1.0;
                for (chance, to) in self.moves(rung) {
                    next[to as usize] += share * chance;
                    stays -= chance;
                }
                next[rung as usize] += share * stays;
            }
            at = next;
        }
        at[top]
    }

    /// Plays one turn.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn step(&self, stand: &mut Stand, seed: u64, run: u64) {
        stand.turn += 1;
        let branch = stand.branch;
        let root = TurnKeys::new(RunKey { seed, branch, run }, stand.turn).root(Purpose::World);
        let mut draw = (root.draw(Label::of("step")) >> 11) as f64 / 9_007_199_254_740_992.0;
        for (chance, to) in self.moves(stand.rung) {
            if draw < chance {
                stand.rung = to;
                return;
            }
            draw -= chance;
        }
    }

    fn level(&self, stand: &Stand) -> f64 {
        if stand.rung == self.top {
            EVENT
        } else {
            f64::from(stand.rung)
        }
    }

    /// Plays one path.
    pub(crate) fn path(&self, begin: &Begin<Stand>, seed: u64, until: Until) -> Path<Stand> {
        let mut stand = begin.at.copied().unwrap_or(Stand {
            rung: 0,
            turn: 0,
            branch: begin.branch,
        });
        if !self.is_branchless {
            stand.branch = begin.branch;
        }
        let mut path = Path::default();
        let mut highest = begin.level;
        while stand.turn < self.turns && stand.rung < self.top {
            self.step(&mut stand, seed, begin.run);
            path.turns += 1;
            let level = self.level(&stand);
            if until.keeps(level, highest) {
                path.marks.push(Mark {
                    level,
                    state: stand,
                });
            }
            if until.stops(level) {
                break;
            }
            highest = highest.max(level);
        }
        path
    }

    /// Returns the function that plays its paths.
    pub(crate) fn play(
        self,
        seed: u64,
    ) -> impl FnMut(&[Begin<Stand>], Until) -> Result<Vec<Path<Stand>>, Infallible> {
        move |begins, until| {
            Ok(begins
                .iter()
                .map(|begin| self.path(begin, seed, until))
                .collect())
        }
    }

    /// Returns its rungs below the top as levels.
    pub(crate) fn levels(&self) -> Vec<f64> {
        (1..self.top).map(f64::from).collect()
    }
}
