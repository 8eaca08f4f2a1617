//! Salience of information campaigns fades with a half-life: salience <- salience 2^(-1 / half_life), per turn.
//!
//! Telling raises it by a share of what is left to one (effect `Tell`), as far as the channel reaches, so that repetition saturates.

use crate::rules::Ruleset;
use crate::rules::change::{Cause, Decay};
use crate::rules::expr::Value;
use crate::world::runs::Run;

/// Pushes the fading of every narrative.
pub fn fade(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    for narrative in &rules.narratives {
        let salience = state[narrative.salience as usize].0;
        if salience > 0.0 {
            run.add(
                narrative.salience,
                (narrative.kept - 1.0) * salience,
                Cause::Decay(Decay::Salience),
            );
        }
    }
}
