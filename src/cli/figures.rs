//! Figures as people read them: shares, few of many, rare ones, differences in points, chances of a test.

use super::shell::Shell;
use crate::stats::Estimate;
use crate::stats::shares::FEW;
use crate::text::{decimal, percent};

/// Returns a share: `25.4%`; below five `3 in 2,000`.
pub(crate) fn share(count: u64, of: u64, shell: &Shell) -> String {
    if (1..FEW).contains(&count) {
        let args = [
            ("k", whole(count, shell).into()),
            ("n", whole(of, shell).into()),
        ];
        return shell.say("batch-few", &args);
    }
    percent(shell.lang, Estimate::wilson(count, of).value, 1)
}

/// Returns a count.
#[expect(clippy::cast_precision_loss, reason = "numbers for people")]
pub(crate) fn whole(count: u64, shell: &Shell) -> String {
    shell.whole(count as f64)
}

/// Returns the interval of a share, in percent.
pub(crate) fn interval(found: &Estimate, shell: &Shell) -> String {
    to(
        [found.low, found.high].map(|x| decimal(shell.lang, 100.0 * x, 1)),
        shell,
    )
}

/// Returns an interval of numbers with their signs.
pub(crate) fn signed(ends: [f64; 2], decimals: usize, shell: &Shell) -> String {
    if ends.iter().any(|end| !end.is_finite()) {
        return "?".into();
    }
    to(ends.map(|x| shell.signed(x, decimals)), shell)
}

/// Returns the interval of a difference of shares, in points.
pub(crate) fn points(found: &Estimate, shell: &Shell) -> String {
    signed([100.0 * found.low, 100.0 * found.high], 2, shell)
}

pub(crate) fn to([low, high]: [String; 2], shell: &Shell) -> String {
    shell.say("batch-to", &[("low", low.into()), ("high", high.into())])
}

/// Returns the chance of a test: four decimals, or that it is smaller.
pub(crate) fn chance(p: f64, shell: &Shell) -> String {
    if p < 0.0001 {
        format!("< {}", decimal(shell.lang, 0.0001, 4))
    } else {
        decimal(shell.lang, p, 4)
    }
}
