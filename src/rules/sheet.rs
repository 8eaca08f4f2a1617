//! Formulas that are looked at together, at one moment of a turn: worked out line by line, for eight runs side by side.
//!
//! A line is a number, a reading of the state, or one operation on lines above it. What formulas have in common is one line,
//! worked out once; nothing is skipped, because a line without a branch costs less than a branch. Sides must be known when a
//! formula is entered. The bits are those of [`Expr::eval`]: the same operations on the same numbers.

use super::expr::{Expr, Frame, Place, Value, higher, lower};
use crate::math;
use std::collections::BTreeMap;

/// Runs that are worked out side by side.
pub const WIDTH: usize = 8;

/// The place of a line in its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Line(u32);

/// What a line says. Numbers are kept as bits, so that lines can be compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Number(u64),
    Read(u32),
    Window(u32, u32, u32),
    Total(Vec<u32>),
    Highest(u32, u32),
    Negative(Line),
    Add(Line, Line),
    Subtract(Line, Line),
    Multiply(Line, Line),
    Divide(Line, Line),
    Lower(Line, Line),
    Higher(Line, Line),
    Abs(Line),
    Mod(Line, Line),
    Floor(Line),
    Logistic(Line),
    Exp(Line),
    AtLeast(Line, Line),
    Above(Line, Line),
    Same(Line, Line),
    Both(Line, Line),
    Either(Line, Line),
    Not(Line),
}

/// Lines in an order in which each follows those that it needs.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    steps: Vec<Step>,
    known: BTreeMap<Step, Line>,
}

impl Sheet {
    /// Returns how many lines there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether there is no line.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Enters a formula with what is in hand when it is looked at; returns its line.
    pub fn enter(&mut self, expr: &Expr, frame: &Frame) -> Line {
        let at = |place: &Place| place.cell(frame);
        let cell =
            |place: &Place, step: &dyn Fn(u32) -> Step| at(place).map_or_else(|| number(0.0), step);
        let step = match expr {
            Expr::Number(x) => number(*x),
            Expr::Read(place) => cell(place, &Step::Read),
            Expr::Window(place, step, n) => cell(place, &|c| Step::Window(c, *step, *n)),
            Expr::Total(cells) => Step::Total(cells.clone()),
            Expr::Who(side) => number(f64::from(frame.sides[*side as usize])),
            Expr::Mark(mark) => number(frame.marks[*mark as usize]),
            Expr::Trait(_) => number(0.0),
            Expr::Highest(place, n) => cell(place, &|c| Step::Highest(c, *n)),
            Expr::Negative(x) => Step::Negative(self.enter(x, frame)),
            Expr::Add(x) => self.two(x, frame, Step::Add),
            Expr::Subtract(x) => self.two(x, frame, Step::Subtract),
            Expr::Multiply(x) => self.two(x, frame, Step::Multiply),
            Expr::Divide(x) => self.two(x, frame, Step::Divide),
            Expr::Min(v) => return self.chain(v, frame, f64::INFINITY, Step::Lower),
            Expr::Max(v) => return self.chain(v, frame, f64::NEG_INFINITY, Step::Higher),
            Expr::Abs(x) => Step::Abs(self.enter(x, frame)),
            Expr::Mod(x) => self.two(x, frame, Step::Mod),
            Expr::Floor(x) => Step::Floor(self.enter(x, frame)),
            Expr::Logistic(x) => Step::Logistic(self.enter(x, frame)),
            Expr::Exp(x) => Step::Exp(self.enter(x, frame)),
            Expr::AtLeast(x) => self.two(x, frame, Step::AtLeast),
            Expr::Above(x) => self.two(x, frame, Step::Above),
            Expr::Same(x) => self.two(x, frame, Step::Same),
            Expr::OneOf(x, list) => return self.one_of(x, list, frame),
            Expr::All(v) => return self.chain(v, frame, 1.0, Step::Both),
            Expr::Any(v) => return self.chain(v, frame, 0.0, Step::Either),
            Expr::Not(x) => Step::Not(self.enter(x, frame)),
        };
        self.line(step)
    }

    fn line(&mut self, step: Step) -> Line {
        if let Some(line) = self.known.get(&step) {
            return *line;
        }
        let line =
            Line(u32::try_from(self.steps.len()).expect("a scenario has fewer than 2^32 formulas"));
        self.known.insert(step.clone(), line);
        self.steps.push(step);
        line
    }

    fn two(&mut self, [a, b]: &[Expr; 2], frame: &Frame, step: fn(Line, Line) -> Step) -> Step {
        let a = self.enter(a, frame);
        step(a, self.enter(b, frame))
    }

    /// Enters an operation on many parts, from left to right.
    fn chain(
        &mut self,
        parts: &[Expr],
        frame: &Frame,
        none: f64,
        step: fn(Line, Line) -> Step,
    ) -> Line {
        let first = self.line(number(none));
        parts.iter().fold(first, |sum, part| {
            let part = self.enter(part, frame);
            self.line(step(sum, part))
        })
    }

    fn one_of(&mut self, x: &Expr, list: &[f64], frame: &Frame) -> Line {
        let x = self.enter(x, frame);
        let none = self.line(number(0.0));
        list.iter().fold(none, |any, code| {
            let code = self.line(number(*code));
            let same = self.line(Step::Same(x, code));
            self.line(Step::Either(any, same))
        })
    }

    /// Works out every line on each of `W` states.
    fn work_out<const W: usize>(&self, states: &[&[Value]; W], out: &mut [[f64; W]]) {
        for (at, step) in self.steps.iter().enumerate() {
            let (above, rest) = out.split_at_mut(at);
            rest[0] = step.work_out(states, above);
        }
    }
}

const fn number(x: f64) -> Step {
    Step::Number(x.to_bits())
}

#[inline(always)]
fn holds(x: f64) -> bool {
    x != 0.0
}

#[inline(always)]
fn truth(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

impl Step {
    #[inline(always)]
    fn work_out<const W: usize>(&self, states: &[&[Value]; W], above: &[[f64; W]]) -> [f64; W] {
        let at = |line: &Line| above[line.0 as usize];
        let read = |cell: u32| states.map(|state| state[cell as usize].0);
        match self {
            Self::Number(bits) => [f64::from_bits(*bits); W],
            Self::Read(cell) => read(*cell),
            Self::Window(cell, step, n) => {
                states.map(|state| sum((0..*n).map(|age| state[(cell + age * step) as usize])))
            }
            Self::Total(cells) => states.map(|state| sum(cells.iter().map(|c| state[*c as usize]))),
            Self::Highest(cell, n) => {
                (0..*n).fold([0.0; W], |m, i| each(m, read(cell + i), higher))
            }
            Self::Negative(x) => at(x).map(|x| -x),
            Self::Add(a, b) => each(at(a), at(b), |a, b| a + b),
            Self::Subtract(a, b) => each(at(a), at(b), |a, b| a - b),
            Self::Multiply(a, b) => each(at(a), at(b), |a, b| a * b),
            Self::Divide(a, b) => each(at(a), at(b), |a, b| a / b),
            Self::Lower(a, b) => each(at(a), at(b), lower),
            Self::Higher(a, b) => each(at(a), at(b), higher),
            Self::Abs(x) => at(x).map(f64::abs),
            Self::Mod(a, b) => each(at(a), at(b), f64::rem_euclid),
            Self::Floor(x) => at(x).map(f64::floor),
            Self::Logistic(x) => at(x).map(math::logistic),
            Self::Exp(x) => at(x).map(math::exp),
            Self::AtLeast(a, b) => each(at(a), at(b), |a, b| truth(a >= b)),
            Self::Above(a, b) => each(at(a), at(b), |a, b| truth(a > b)),
            #[expect(
                clippy::float_cmp,
                reason = "codes, rungs and counts are whole numbers"
            )]
            Self::Same(a, b) => each(at(a), at(b), |a, b| truth(a == b)),
            Self::Both(a, b) => each(at(a), at(b), |a, b| truth(holds(a) & holds(b))),
            Self::Either(a, b) => each(at(a), at(b), |a, b| truth(holds(a) | holds(b))),
            Self::Not(x) => at(x).map(|x| truth(!holds(x))),
        }
    }
}

#[inline(always)]
fn each<const W: usize>(a: [f64; W], b: [f64; W], f: impl Fn(f64, f64) -> f64) -> [f64; W] {
    std::array::from_fn(|l| f(a[l], b[l]))
}

#[inline(always)]
fn sum(values: impl Iterator<Item = Value>) -> f64 {
    values.map(|v| v.0).sum()
}

/// The lines of a sheet worked out for some runs.
#[derive(Debug, Default)]
pub struct Worked {
    values: Vec<f64>,
    width: usize,
}

impl Worked {
    /// Works out a sheet on the states of up to [`WIDTH`] runs, which lie one after the other, `cells` long.
    pub fn fill(&mut self, sheet: &Sheet, states: &[Value], cells: usize) {
        let n = states.len() / cells;
        let state = |i: usize| &states[i * cells..(i + 1) * cells];
        self.width = if n == 1 { 1 } else { WIDTH };
        self.values.resize(sheet.len() * self.width, 0.0);
        if n == 1 {
            sheet.work_out::<1>(&[states], self.values.as_chunks_mut().0);
        } else {
            // Where there are fewer runs, the last is worked out again: its lanes cost nothing.
            let states = std::array::from_fn(|l| state(l.min(n - 1)));
            sheet.work_out::<WIDTH>(&states, self.values.as_chunks_mut().0);
        }
    }

    /// Returns the lines of one of the runs.
    #[inline(always)]
    #[must_use]
    pub fn of(&self, run: usize) -> Lane<'_> {
        Lane {
            values: &self.values,
            width: self.width,
            run,
        }
    }
}

/// The lines of a sheet as they are for one run.
#[derive(Debug, Clone, Copy)]
pub struct Lane<'a> {
    values: &'a [f64],
    width: usize,
    run: usize,
}

impl Lane<'_> {
    /// Returns what a line comes to.
    #[inline(always)]
    #[must_use]
    pub fn at(&self, line: Line) -> f64 {
        self.values[line.0 as usize * self.width + self.run]
    }

    /// Whether a line holds.
    #[inline(always)]
    #[must_use]
    pub fn holds(&self, line: Line) -> bool {
        holds(self.at(line))
    }
}
