//! The typed tree of a formula: names are checked, and stay names until compiled.

use crate::slot::{Function, Kind, Slot, Word};

/// What stands between the brackets of a quantity, or on the right of `is`.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// A name of the kind that the place asks for.
    Name(Kind, String),
    /// A side of the deed in hand.
    Side(Word),
    /// A name bound by `for_each`.
    Bound(String),
    /// A number of turns.
    Turns(u32),
}

/// A quantity: built in, or the scenario's own.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    /// Built in.
    Slot(Slot),
    /// Declared in `quantities`.
    Own(String),
}

/// A comparison of two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
}

/// An operation on two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

/// What `is` and `in` compare with.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// A word of a closed list, by its position: a label, a category, a state of a treaty.
    Code(u32),
    /// A thing.
    Term(Term),
    /// A number.
    Number(Expr),
}

/// A formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A literal.
    Number(f64),
    /// A named parameter.
    Parameter(String),
    /// A word.
    Word(Word),
    /// A thing on the left of `is` or `in`: a bound name.
    Bound(String),
    /// A quantity of something.
    Read(Quantity, Vec<Term>),
    /// `-x`
    Negative(Box<Self>),
    /// `a + b` and the like.
    Binary(Operation, Box<Self>, Box<Self>),
    /// `max(a, b)` and the like.
    Call(Function, Vec<Self>),
    /// `a >= b` and the like.
    Compare(Comparison, Box<Self>, Box<Self>),
    /// `a is B`, `a in (B, C)`; the flag is set by `not`.
    Is(Box<Self>, Vec<Choice>, bool),
    /// Every part holds.
    All(Vec<Self>),
    /// Some part holds.
    Any(Vec<Self>),
    /// The part does not hold.
    Not(Box<Self>),
}

impl Expr {
    /// Calls a function for this part and every part inside it.
    pub fn visit(&self, see: &mut impl FnMut(&Self)) {
        see(self);
        match self {
            Self::Negative(part) | Self::Not(part) => part.visit(see),
            Self::Binary(_, left, right) | Self::Compare(_, left, right) => {
                left.visit(see);
                right.visit(see);
            }
            Self::Call(_, parts) | Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.visit(see);
                }
            }
            Self::Is(left, choices, _) => {
                left.visit(see);
                for choice in choices {
                    if let Choice::Number(part) = choice {
                        part.visit(see);
                    }
                }
            }
            Self::Number(_)
            | Self::Parameter(_)
            | Self::Word(_)
            | Self::Bound(_)
            | Self::Read(..) => {}
        }
    }
}
