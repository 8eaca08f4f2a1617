//! Levels found by a pilot: each is passed by about a quarter of the paths that came to the one before.

use super::{Begin, EVENT, Path, Play, Replication, Until};
use crate::math;
use crate::rng::branch;
use std::sync::Arc;

/// Share of paths that should pass a level. The best is near a fifth where copies cost nothing; a ladder is coarse, and what is
/// nearest counts.
const SHARE: f64 = 0.25;
/// A level that more than this share of the paths pass is not worth a stage.
const MOST: f64 = 0.6;
/// With this share of paths on which the event happens, no further level is needed.
const ENOUGH: f64 = 0.15;
/// Most levels.
const LEVELS: usize = 60;

/// Where a path of a stage came from, and how high it has been.
struct Source<S> {
    level: f64,
    state: Arc<S>,
}

/// Looks for levels with `effort` paths a stage. The estimate is to be made with another replication, so that the search cannot
/// bias it. Returns the levels, which rise, and the turns played.
///
/// # Errors
/// When `play` fails.
pub fn pilot<S, E>(
    effort: usize,
    replication: Replication,
    play: &mut Play<S, E>,
) -> Result<(Vec<f64>, u64), E> {
    let (mut levels, mut turns) = (vec![], 0);
    let mut sources: Vec<Source<S>> = vec![];
    while levels.len() < LEVELS {
        let stage = levels.len();
        let first = replication.draw(stage, 0, sources.len().max(1));
        let source = |slot: usize| (stage > 0).then(|| &sources[(first + slot) % sources.len()]);
        let start = |slot| source(slot).map_or(f64::NEG_INFINITY, |source| source.level);
        let begin = |slot: usize| Begin {
            at: source(slot).map(|source| &*source.state),
            level: start(slot),
            run: replication.number,
            branch: branch::path(stage, slot),
        };
        let open: Vec<usize> = (0..effort).filter(|slot| start(*slot) < EVENT).collect();
        let begins: Vec<Begin<S>> = open.iter().map(|slot| begin(*slot)).collect();
        let paths = play(&begins, Until::End)?;
        turns += paths.iter().map(|path| path.turns).sum::<u64>();
        let mut tops: Vec<f64> = (0..effort).map(start).collect();
        for (slot, path) in open.iter().zip(&paths) {
            tops[*slot] = path.marks.last().map_or(tops[*slot], |mark| mark.level);
        }
        let Some(level) = next(&tops, levels.last().copied()) else {
            break;
        };
        let there = (0..effort).filter_map(source).filter(|s| s.level >= level);
        let mut entered: Vec<Source<S>> = there
            .map(|source| Source {
                level: source.level,
                state: Arc::clone(&source.state),
            })
            .collect();
        let below = open
            .iter()
            .zip(paths)
            .filter(|(slot, _)| start(**slot) < level);
        entered.extend(below.filter_map(|(_, path)| entrance(path, level)));
        sources = entered;
        levels.push(level);
    }
    Ok((levels, turns))
}

/// Returns the first state of a path that is at a level or above.
fn entrance<S>(path: Path<S>, level: f64) -> Option<Source<S>> {
    let mark = path.marks.into_iter().find(|mark| mark.level >= level)?;
    Some(Source {
        level: mark.level,
        state: Arc::new(mark.state),
    })
}

/// Returns the next level, from how high each path came; none where the event is near enough, or nothing helps on the way to it.
#[expect(clippy::cast_precision_loss, reason = "there are few paths")]
fn next(tops: &[f64], floor: Option<f64>) -> Option<f64> {
    let share =
        |level: f64| tops.iter().filter(|top| **top >= level).count() as f64 / tops.len() as f64;
    if share(EVENT) >= ENOUGH {
        return None;
    }
    let floor = floor.unwrap_or(f64::NEG_INFINITY);
    let mut levels: Vec<f64> = tops.iter().copied().filter(|top| *top > floor).collect();
    levels.sort_unstable_by(f64::total_cmp);
    levels.dedup();
    let off = |level: f64| math::ln(share(level) / SHARE).abs();
    levels
        .into_iter()
        .filter(|level| *level < EVENT && share(*level) <= MOST)
        .min_by(|a, b| off(*a).total_cmp(&off(*b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_passed_by_about_a_quarter() {
        let tops = |counts: &[(f64, usize)]| -> Vec<f64> {
            counts
                .iter()
                .flat_map(|(top, n)| std::iter::repeat_n(*top, *n))
                .collect()
        };
        let even = tops(&[(0.0, 40), (1.0, 30), (2.0, 20), (3.0, 10)]);
        assert_eq!(next(&even, None), Some(2.0));
        assert_eq!(next(&even, Some(2.0)), Some(3.0));
        assert_eq!(next(&even, Some(3.0)), None, "nobody came higher");
        let steep = tops(&[(1.0, 10), (2.0, 88), (3.0, 2)]);
        assert_eq!(next(&steep, None), Some(3.0), "nine in ten are no stage");
        let near = tops(&[(1.0, 60), (2.0, 20), (EVENT, 20)]);
        assert_eq!(next(&near, None), None, "the event is near enough");
    }
}
