//! Compiled formulas: no names, only cells and sides of a deed. The place where a condition is evaluated.

pub use super::place::{End, Frame, Known, Mark, NOBODY, Place, SIDES, Side, Value};
use crate::math;

/// A compiled formula. Conditions are numbers too: 1 where they hold, else 0.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A constant.
    Number(f64),
    /// A cell; 0 where there is none.
    Read(Place),
    /// The sum of `n` cells, `step` apart, the first at a place.
    Window(Place, u32, u32),
    /// The sum of cells.
    Total(Vec<u32>),
    /// The number of whoever is on a side.
    Who(Side),
    /// A number of the reading in hand.
    Mark(Mark),
    /// A trait of the deed in hand, by id; known once the action is.
    Trait(u16),
    /// The highest of `n` cells, the first at a place.
    Highest(Place, u32),
    /// `-x`
    Negative(Box<Self>),
    /// `a + b`
    Add(Box<[Self; 2]>),
    /// `a - b`
    Subtract(Box<[Self; 2]>),
    /// `a * b`
    Multiply(Box<[Self; 2]>),
    /// `a / b`
    Divide(Box<[Self; 2]>),
    /// The smallest.
    Min(Vec<Self>),
    /// The largest.
    Max(Vec<Self>),
    /// Without its sign.
    Abs(Box<Self>),
    /// Non-negative remainder.
    Mod(Box<[Self; 2]>),
    /// Largest whole number not above.
    Floor(Box<Self>),
    /// 1 / (1 + exp(-x))
    Logistic(Box<Self>),
    /// e to the power x.
    Exp(Box<Self>),
    /// `a >= b`
    AtLeast(Box<[Self; 2]>),
    /// `a > b`
    Above(Box<[Self; 2]>),
    /// The first is one of the numbers.
    OneOf(Box<Self>, Vec<f64>),
    /// The two are equal.
    Same(Box<[Self; 2]>),
    /// Every part holds.
    All(Vec<Self>),
    /// Some part holds.
    Any(Vec<Self>),
    /// The part does not hold.
    Not(Box<Self>),
}

#[inline(always)]
const fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

#[expect(
    clippy::float_cmp,
    reason = "codes, rungs and counts are whole numbers; authors ask for exact zeros"
)]
#[inline(always)]
fn same(a: f64, b: f64) -> bool {
    a == b
}

/// Returns the smaller of two numbers. Unlike [`f64::min`] it says which of two zeros that is.
#[inline(always)]
pub(super) fn lower(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

/// Returns the larger of two numbers; of two zeros the first.
#[inline(always)]
pub(super) fn higher(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

/// Numbers that are compared side by side.
const LANES: usize = 8;

/// Returns the highest of some numbers, or 0 where none is above it. No comparison waits for the one before it, and the bits
/// are those of any other order.
#[must_use]
pub fn highest(values: &[Value]) -> f64 {
    let (blocks, rest) = values.as_chunks::<LANES>();
    let mut most = [0.0; LANES];
    for block in blocks {
        for l in 0..LANES {
            most[l] = higher(most[l], block[l].0);
        }
    }
    let last = rest.iter().map(|value| value.0);
    most.into_iter().chain(last).fold(0.0, higher)
}

impl Expr {
    /// Returns the value of the formula.
    #[inline(always)]
    #[must_use]
    pub fn eval(&self, state: &[Value], frame: &Frame) -> f64 {
        match self {
            Self::Number(x) => *x,
            Self::Read(place) => place.cell(frame).map_or(0.0, |c| state[c as usize].0),
            operation => operation.work_out(state, frame),
        }
    }

    /// Returns the value of what is more than a number or a reading: those are worked out where they stand, without a call.
    fn work_out(&self, state: &[Value], frame: &Frame) -> f64 {
        match self {
            Self::Number(_) | Self::Read(_) => self.eval(state, frame),
            Self::Window(place, step, n) => place.cell(frame).map_or(0.0, |c| {
                (0..*n).map(|age| state[(c + age * step) as usize].0).sum()
            }),
            Self::Total(cells) => cells.iter().map(|c| state[*c as usize].0).sum(),
            Self::Who(side) => f64::from(frame.sides[*side as usize]),
            Self::Mark(mark) => frame.marks[*mark as usize],
            Self::Trait(_) => 0.0,
            Self::Highest(place, n) => place
                .cell(frame)
                .map_or(0.0, |c| highest(&state[c as usize..(c + n) as usize])),
            Self::Negative(x) => -x.eval(state, frame),
            Self::Add(x) => x[0].eval(state, frame) + x[1].eval(state, frame),
            Self::Subtract(x) => x[0].eval(state, frame) - x[1].eval(state, frame),
            Self::Multiply(x) => x[0].eval(state, frame) * x[1].eval(state, frame),
            Self::Divide(x) => x[0].eval(state, frame) / x[1].eval(state, frame),
            Self::Min(v) => v
                .iter()
                .map(|x| x.eval(state, frame))
                .fold(f64::INFINITY, lower),
            Self::Max(v) => v
                .iter()
                .map(|x| x.eval(state, frame))
                .fold(f64::NEG_INFINITY, higher),
            Self::Abs(x) => x.eval(state, frame).abs(),
            Self::Mod(x) => x[0].eval(state, frame).rem_euclid(x[1].eval(state, frame)),
            Self::Floor(x) => x.eval(state, frame).floor(),
            Self::Logistic(x) => math::logistic(x.eval(state, frame)),
            Self::Exp(x) => math::exp(x.eval(state, frame)),
            condition => truth(condition.holds(state, frame)),
        }
    }

    /// Whether the condition holds.
    #[must_use]
    pub fn holds(&self, state: &[Value], frame: &Frame) -> bool {
        match self {
            Self::AtLeast(x) => x[0].eval(state, frame) >= x[1].eval(state, frame),
            Self::Above(x) => x[0].eval(state, frame) > x[1].eval(state, frame),
            Self::OneOf(x, list) => {
                let value = x.eval(state, frame);
                list.iter().any(|y| same(value, *y))
            }
            Self::Same(x) => same(x[0].eval(state, frame), x[1].eval(state, frame)),
            Self::All(v) => v.iter().all(|x| x.holds(state, frame)),
            Self::Any(v) => v.iter().any(|x| x.holds(state, frame)),
            Self::Not(x) => !x.holds(state, frame),
            number => !same(number.eval(state, frame), 0.0),
        }
    }

    /// Returns the formula with the known sides filled in and what is constant worked out.
    #[must_use]
    pub fn bind(&self, known: &Known) -> Self {
        let one = |x: &Self| Box::new(x.bind(known));
        let two = |x: &[Self; 2]| Box::new([x[0].bind(known), x[1].bind(known)]);
        let many = |v: &[Self]| v.iter().map(|x| x.bind(known)).collect();
        match self {
            Self::Read(place) => Self::Read(place.bind(known)),
            Self::Window(place, step, n) => Self::Window(place.bind(known), *step, *n),
            Self::Highest(place, n) => Self::Highest(place.bind(known), *n),
            Self::Who(side) => known
                .side(*side)
                .map_or(Self::Who(*side), |id| Self::Number(f64::from(id))),
            Self::Trait(id) => known
                .traits
                .get(usize::from(*id))
                .map_or(Self::Trait(*id), |x| Self::Number(*x)),
            Self::Negative(x) => Self::Negative(one(x)),
            Self::Add(x) => Self::Add(two(x)),
            Self::Subtract(x) => Self::Subtract(two(x)),
            Self::Multiply(x) => Self::Multiply(two(x)),
            Self::Divide(x) => Self::Divide(two(x)),
            Self::Min(v) => Self::Min(many(v)),
            Self::Max(v) => Self::Max(many(v)),
            Self::Abs(x) => Self::Abs(one(x)),
            Self::Mod(x) => Self::Mod(two(x)),
            Self::Floor(x) => Self::Floor(one(x)),
            Self::Logistic(x) => Self::Logistic(one(x)),
            Self::Exp(x) => Self::Exp(one(x)),
            Self::AtLeast(x) => Self::AtLeast(two(x)),
            Self::Above(x) => Self::Above(two(x)),
            Self::OneOf(x, list) => Self::OneOf(one(x), list.clone()),
            Self::Same(x) => Self::Same(two(x)),
            Self::All(v) => Self::All(many(v)),
            Self::Any(v) => Self::Any(many(v)),
            Self::Not(x) => Self::Not(one(x)),
            Self::Number(_) | Self::Total(_) | Self::Mark(_) => self.clone(),
        }
        .folded()
    }

    /// Returns what is divided by a constant, and that constant; the formula and 1 where it is no such thing.
    #[must_use]
    pub fn without_divisor(&self) -> (&Self, f64) {
        match self {
            Self::Divide(x) => x[1].constant().map_or((self, 1.0), |by| (&x[0], by)),
            _ => (self, 1.0),
        }
    }

    /// Returns the constant that the formula is, if it is one.
    #[must_use]
    pub const fn constant(&self) -> Option<f64> {
        match self {
            Self::Number(x) => Some(*x),
            _ => None,
        }
    }

    /// Calls `each` for this formula and every part of it.
    pub fn visit(&self, each: &mut impl FnMut(&Self)) {
        each(self);
        match self {
            Self::Negative(x)
            | Self::Abs(x)
            | Self::Floor(x)
            | Self::Logistic(x)
            | Self::Exp(x)
            | Self::Not(x)
            | Self::OneOf(x, _) => x.visit(each),
            Self::Add(x)
            | Self::Subtract(x)
            | Self::Multiply(x)
            | Self::Divide(x)
            | Self::Mod(x)
            | Self::AtLeast(x)
            | Self::Above(x)
            | Self::Same(x) => x.iter().for_each(|y| y.visit(each)),
            Self::Min(v) | Self::Max(v) | Self::All(v) | Self::Any(v) => {
                v.iter().for_each(|y| y.visit(each));
            }
            _ => {}
        }
    }

    /// Calls `each` for every cell that the formula reads.
    pub fn cells(&self, frame: &Frame, each: &mut impl FnMut(u32)) {
        self.visit(&mut |part| match part {
            Self::Read(place) => place.cell(frame).into_iter().for_each(&mut *each),
            Self::Window(place, step, n) => {
                let ages = |c| (0..*n).map(move |age| c + age * step);
                place
                    .cell(frame)
                    .into_iter()
                    .flat_map(ages)
                    .for_each(&mut *each);
            }
            Self::Highest(place, n) => {
                place
                    .cell(frame)
                    .into_iter()
                    .flat_map(|c| c..c + n)
                    .for_each(&mut *each);
            }
            Self::Total(cells) => cells.iter().copied().for_each(&mut *each),
            _ => {}
        });
    }

    /// Works out this node if its parts are constant, and drops parts that decide nothing.
    #[must_use]
    pub fn folded(self) -> Self {
        match self {
            Self::All(mut parts) => {
                parts.retain(|p| p.constant().is_none_or(|x| same(x, 0.0)));
                match parts.len() {
                    _ if parts.iter().any(|p| p.constant().is_some()) => Self::Number(0.0),
                    0 => Self::Number(1.0),
                    1 => parts.swap_remove(0),
                    _ => Self::All(parts),
                }
            }
            Self::Any(mut parts) => {
                parts.retain(|p| p.constant().is_none_or(|x| !same(x, 0.0)));
                match parts.len() {
                    _ if parts.iter().any(|p| p.constant().is_some()) => Self::Number(1.0),
                    0 => Self::Number(0.0),
                    1 => parts.swap_remove(0),
                    _ => Self::Any(parts),
                }
            }
            other if other.parts_are_constant() => Self::Number(other.eval(&[], &Frame::EMPTY)),
            other => other.without_neutral(),
        }
    }

    /// Drops multiplication by one and addition of zero; a product with zero is zero.
    fn without_neutral(self) -> Self {
        match self {
            Self::Multiply(x) => match (x[0].constant(), x[1].constant()) {
                (Some(0.0), _) | (_, Some(0.0)) => Self::Number(0.0),
                (Some(1.0), _) => x[1].clone(),
                (_, Some(1.0)) => x[0].clone(),
                _ => Self::Multiply(x),
            },
            Self::Add(x) => match (x[0].constant(), x[1].constant()) {
                (Some(0.0), _) => x[1].clone(),
                (_, Some(0.0)) => x[0].clone(),
                _ => Self::Add(x),
            },
            other => other,
        }
    }

    fn parts_are_constant(&self) -> bool {
        match self {
            Self::Number(_)
            | Self::Read(_)
            | Self::Window(..)
            | Self::Total(_)
            | Self::Who(_)
            | Self::Mark(_)
            | Self::Trait(_)
            | Self::Highest(..) => false,
            Self::Negative(x)
            | Self::Abs(x)
            | Self::Floor(x)
            | Self::Logistic(x)
            | Self::Exp(x)
            | Self::Not(x)
            | Self::OneOf(x, _) => x.constant().is_some(),
            Self::Add(x)
            | Self::Subtract(x)
            | Self::Multiply(x)
            | Self::Divide(x)
            | Self::Mod(x)
            | Self::AtLeast(x)
            | Self::Above(x)
            | Self::Same(x) => x.iter().all(|y| y.constant().is_some()),
            Self::Min(v) | Self::Max(v) | Self::All(v) | Self::Any(v) => {
                v.iter().all(|y| y.constant().is_some())
            }
        }
    }
}
