//! Fixed effort: at every level the same number of paths goes on, copies of those that came so far (Garvels 2000).

use super::{Begin, EVENT, Hit, Play, Played, Replication, Stage, Until};
use crate::rng::branch;
use std::sync::Arc;

/// A state at which a path entered a level.
struct Entrance<S> {
    level: f64,
    state: Arc<S>,
    ancestor: usize,
}

/// Estimates the chance of the event with `effort` paths a stage: one stage for each of the levels, which rise, and a last one
/// for the event itself. A path that jumps over several levels has passed them all; one that falls back goes on.
///
/// # Errors
/// When `play` fails.
///
/// # Panics
/// If the effort is 0.
#[expect(clippy::cast_precision_loss, reason = "there are few paths")]
pub fn fixed_effort<S, E>(
    levels: &[f64],
    effort: usize,
    replication: Replication,
    play: &mut Play<S, E>,
) -> Result<Played<S>, E> {
    assert!(effort > 0, "somebody must set out");
    let mut played = Played {
        estimate: 1.0,
        stages: vec![],
        hits: vec![],
        turns: 0,
    };
    let mut entrances: Vec<Entrance<S>> = vec![];
    for (stage, level) in levels.iter().copied().chain([EVENT]).enumerate() {
        let turns;
        (entrances, turns) = cross(&entrances, level, effort, stage, replication, play)?;
        played.turns += turns;
        played.estimate *= entrances.len() as f64 / effort as f64;
        played.stages.push(Stage {
            level,
            tried: effort,
            passed: entrances.len(),
        });
        if entrances.is_empty() {
            return Ok(played);
        }
    }
    let weight = played.estimate / entrances.len() as f64;
    let hit = |entrance: Entrance<S>| Hit {
        state: entrance.state,
        ancestor: entrance.ancestor,
        weight,
    };
    played.hits = entrances.into_iter().map(hit).collect();
    Ok(played)
}

/// Plays one stage; returns where paths passed its level, in the order of slots, and the turns played. Each entrance of the
/// stage before is copied equally often, give or take one, and which get the odd copies is drawn.
fn cross<S, E>(
    from: &[Entrance<S>],
    level: f64,
    effort: usize,
    stage: usize,
    replication: Replication,
    play: &mut Play<S, E>,
) -> Result<(Vec<Entrance<S>>, u64), E> {
    let first = replication.draw(stage, 0, from.len().max(1));
    let source = |slot: usize| (stage > 0).then(|| &from[(first + slot) % from.len()]);
    let is_there = |slot: &usize| source(*slot).is_some_and(|entrance| entrance.level >= level);
    let slots: Vec<usize> = (0..effort).filter(|slot| !is_there(slot)).collect();
    let begins: Vec<Begin<S>> = slots
        .iter()
        .map(|slot| Begin {
            at: source(*slot).map(|entrance| &*entrance.state),
            level: source(*slot).map_or(f64::NEG_INFINITY, |entrance| entrance.level),
            run: replication.number,
            branch: branch::path(stage, *slot),
        })
        .collect();
    let paths = play(&begins, Until::Level(level))?;
    let turns = paths.iter().map(|path| path.turns).sum();
    let mut played = slots.into_iter().zip(paths).peekable();
    let mut passed = vec![];
    for slot in 0..effort {
        let ancestor = source(slot).map_or(slot, |entrance| entrance.ancestor);
        let Some((_, path)) = played.next_if(|(at, _)| *at == slot) else {
            let there = source(slot).expect("who did not set out was there");
            passed.push(Entrance {
                level: there.level,
                state: Arc::clone(&there.state),
                ancestor,
            });
            continue;
        };
        passed.extend(path.marks.into_iter().next_back().map(|mark| Entrance {
            level: mark.level,
            state: Arc::new(mark.state),
            ancestor,
        }));
    }
    Ok((passed, turns))
}
