//! Deeds seen through lenses (Jervis 1976): detection, attribution, intended value, lenses, noise.
//!
//! For a deed of the last turn and an observer that is not its doer: it is detected with the chance `detection` and laid at
//! its doer's door with the chance `attribution` (keyed draws). The valence starts at the deed's Goldstein value for its
//! target, beneficiary and host, and at `third_party` times it for others; then the observer's lenses apply, stage by stage:
//! every `Set` (the most hostile wins), every `Shift` (added), every `Multiply`. A hostile valence is multiplied by
//! exp(s Z - s^2 / 2), Z standard normal, so that its mean stays. Valences are Goldstein points, kept in -40..10: lenses and noise can make a reading worse than
//! any deed is meant.

use crate::math::{exp, normal, unit};
use crate::rng::{Chance, Label, Purpose, SubKey};
use crate::rules::Ruleset;
use crate::rules::action::Choosable;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, Mark, Side, Value};
use crate::rules::layout::pair_row;
use crate::rules::lens::{BoundLens, Stage};
use crate::world::runs::Run;
use crate::world::turn::{Deed, LENSES_KEPT, NO_LENS, Reading, Sighting};

const DETECTED: Label = Label::of("detected");
const ATTRIBUTED: Label = Label::of("attributed");
const NOISE: [Label; 2] = [Label::of("noise u"), Label::of("noise v")];

/// Reads every deed of the last turn: fills the turn's readings, and pushes what else follows from lenses.
pub fn read(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    for row in run.scratch.rows.drain(..) {
        run.scratch.received[row as usize] = [0.0; 3];
    }
    if let Some(sightings) = &mut run.sightings {
        sightings.clear();
    }
    for at in 0..run.past.len() {
        let deed = run.past[at];
        let option = &rules.options[usize::from(deed.option)];
        let frame = frame(option, &deed, state);
        for observer in 0..rules.n_actors() {
            if observer != usize::from(deed.actor) {
                observe(rules, run, state, at, option, &frame, observer);
            }
        }
    }
}

/// Returns what is in hand when a deed is read.
fn frame(option: &Choosable, deed: &Deed, state: &[Value]) -> Frame {
    let mut frame = option.frame(deed.target);
    frame.marks[Mark::Intended as usize] = option.intended;
    frame.marks[Mark::Visibility as usize] = option.seen[0].eval(state, &frame);
    frame.marks[Mark::Attribution as usize] = option.seen[1].eval(state, &frame);
    frame
}

/// One observer before one deed.
struct Sight<'a> {
    option: &'a Choosable,
    frame: Frame,
    observer: u16,
    /// Place of the deed in the last turn's list.
    at: usize,
    key: SubKey,
}

fn observe(
    rules: &Ruleset,
    run: &mut Run,
    state: &[Value],
    at: usize,
    option: &Choosable,
    frame: &Frame,
    observer: usize,
) {
    let deed = run.past[at];
    let id = u16::try_from(observer).expect("few actors");
    let is_side = [deed.target, deed.beneficiary, deed.host].contains(&id);
    let share = if is_side {
        1.0
    } else {
        rules.coefficients.third_party
    };
    let base = option.intended * share;
    let is_nothing = option.lenses[observer].is_empty() && base.abs() <= 0.0 && deed.target != id;
    if is_nothing && run.sightings.is_none() {
        return;
    }
    let key = run
        .keys
        .of(Purpose::Readings, rules.actor_labels[observer])
        .below(option.label);
    let [detection, attribution] =
        [Mark::Visibility, Mark::Attribution].map(|m| frame.marks[m as usize]);
    let detected = Chance::new(detection).met_by(key.draw(DETECTED));
    let attributed = detected && Chance::new(attribution).met_by(key.draw(ATTRIBUTED));
    if let Some(sightings) = &mut run.sightings {
        sightings.push(Sighting {
            observer: id,
            deed: u16::try_from(at).expect("few deeds a turn"),
            detected,
            attributed,
        });
    }
    if !attributed || is_nothing {
        return;
    }
    let row = pair_row(rules.n_actors(), observer, usize::from(deed.actor));
    if deed.target == id {
        note_level(run, row, option);
    }
    let frame = frame.with(Side::Observer, id);
    let sight = Sight {
        option,
        frame,
        observer: id,
        at,
        key,
    };
    if let Some(reading) = interpret(rules, run, state, &sight, base) {
        run.readings.push(reading);
        note_points(run, row, reading.valence);
    }
}

/// Returns the reading of a deed that is seen; none where it means nothing to the observer.
fn interpret(
    rules: &Ruleset,
    run: &mut Run,
    state: &[Value],
    sight: &Sight,
    base: f64,
) -> Option<Reading> {
    let deed = run.past[sight.at];
    let lenses = &sight.option.lenses[usize::from(sight.observer)];
    let mut used = [NO_LENS; LENSES_KEPT];
    let place = u16::try_from(run.readings.len()).expect("few readings a turn");
    let also = |lens: &BoundLens, frame: &Frame| {
        let cause = Cause::Lens(place, lens.lens);
        run.follow(&lens.also, state, frame, cause);
    };
    let (valence, n_used) = through_lenses(lenses, base, state, sight.frame, &mut used, also);
    let noise = if valence < 0.0 {
        noise(rules.coefficients.noise, sight.key)
    } else {
        1.0
    };
    let valence = (valence * noise).clamp(-40.0, 10.0);
    (n_used > 0 || valence.abs() > 0.0).then(|| Reading {
        turn: run.turn,
        observer: sight.observer,
        deed: u16::try_from(sight.at).expect("few deeds a turn"),
        deed_turn: deed.turn,
        actor: deed.actor,
        action: deed.action,
        intended: sight.option.intended,
        valence,
        noise,
        lenses: used,
    })
}

/// Takes a valence through the lenses that apply; returns it and how many applied. Nothing multiplies what means nothing.
fn through_lenses(
    lenses: &[BoundLens],
    base: f64,
    state: &[Value],
    mut frame: Frame,
    used: &mut [u16; LENSES_KEPT],
    mut also: impl FnMut(&BoundLens, &Frame),
) -> (f64, usize) {
    let (mut valence, mut n_used) = (base, 0);
    for stage in [Stage::Set, Stage::Shift, Stage::Multiply] {
        frame.marks[Mark::Valence as usize] = valence;
        let mut replaced: Option<f64> = None;
        if stage == Stage::Multiply && valence.abs() <= 0.0 {
            break;
        }
        for lens in lenses.iter().filter(|l| l.stage == stage) {
            if !lens.when.holds(state, &frame) {
                continue;
            }
            let amount = lens.amount.eval(state, &frame);
            match stage {
                Stage::Set => replaced = Some(replaced.map_or(amount, |r| r.min(amount))),
                Stage::Shift => valence += amount,
                Stage::Multiply => valence *= amount,
            }
            if n_used < LENSES_KEPT {
                used[n_used] = lens.lens;
            }
            n_used += 1;
            also(lens, &frame);
        }
        valence = replaced.unwrap_or(valence);
    }
    (valence, n_used)
}

fn noise(sd: f64, key: SubKey) -> f64 {
    if sd <= 0.0 {
        return 1.0;
    }
    let [u, v] = NOISE.map(|label| unit(key.draw(label)));
    exp(sd * normal(u, v) - 0.5 * sd * sd)
}

/// Notes the level of conduct that the target of a detected deed received: the highest rung, or -1 if only conciliatory.
fn note_level(run: &mut Run, row: usize, option: &Choosable) {
    let level = if option.rung > 0 {
        f64::from(option.rung)
    } else if option.conciliation > 0.0 {
        -1.0
    } else {
        return;
    };
    let noted = &mut touch(run, row)[2];
    *noted = if *noted > 0.0 && level < *noted {
        *noted
    } else {
        level
    };
}

fn note_points(run: &mut Run, row: usize, valence: f64) {
    let noted = touch(run, row);
    if valence < 0.0 {
        noted[0] -= valence;
    } else {
        noted[1] += valence;
    }
}

fn touch(run: &mut Run, row: usize) -> &mut [f64; 3] {
    let row_id = u32::try_from(row).expect("few pairs");
    if !run.scratch.rows.contains(&row_id) {
        run.scratch.rows.push(row_id);
    }
    &mut run.scratch.received[row]
}
