//! Generalised adaptive multilevel splitting: the lowest paths give way to copies of higher ones until the event holds on nearly
//! all (Bréhier, Gazeau, Goudenège, Lelièvre and Rousset 2016).
//!
//! Scores of a crisis tie. Every path at the lowest level or below it gives way, not only as many as were asked for, and a copy
//! begins at the first state that is strictly higher; else the estimate is many times too small.

use super::{Begin, EVENT, Hit, Mark, Path, Play, Played, Replication, Stage, Until};
use crate::rng::branch;
use std::sync::Arc;

/// A path with its high marks.
struct Walk<S> {
    marks: Vec<Mark<Arc<S>>>,
    ancestor: usize,
}

impl<S> Walk<S> {
    /// Returns the highest level it reached.
    fn top(&self) -> f64 {
        self.marks
            .last()
            .map_or(f64::NEG_INFINITY, |mark| mark.level)
    }

    fn append(&mut self, path: Path<S>) {
        self.marks.extend(path.marks.into_iter().map(|mark| Mark {
            level: mark.level,
            state: Arc::new(mark.state),
        }));
    }

    /// Returns the beginning of the path up to its first state above a level.
    fn up_to(&self, level: f64) -> Self {
        let above = self.marks.iter().position(|mark| mark.level > level);
        let end = above.expect("a survivor rose above the level") + 1;
        let copy = |mark: &Mark<Arc<S>>| Mark {
            level: mark.level,
            state: Arc::clone(&mark.state),
        };
        Self {
            marks: self.marks[..end].iter().map(copy).collect(),
            ancestor: self.ancestor,
        }
    }
}

/// Estimates the chance of the event with `effort` whole paths, of which at least `kill` give way in each round.
///
/// # Errors
/// When `play` fails.
///
/// # Panics
/// If `kill` is 0 or not below the effort.
#[expect(clippy::cast_precision_loss, reason = "there are few paths")]
pub fn adaptive<S, E>(
    kill: usize,
    effort: usize,
    replication: Replication,
    play: &mut Play<S, E>,
) -> Result<Played<S>, E> {
    assert!(0 < kill && kill < effort, "some give way, not all");
    let mut played = Played {
        estimate: 1.0,
        stages: vec![],
        hits: vec![],
        turns: 0,
    };
    let mut walks = set_out(effort, replication, &mut played.turns, play)?;
    for round in 1.. {
        let mut tops: Vec<f64> = walks.iter().map(Walk::top).collect();
        tops.sort_unstable_by(f64::total_cmp);
        let level = tops[kill - 1];
        let passed = walks.iter().filter(|walk| walk.top() > level).count();
        let is_last = level >= EVENT;
        let passed = if is_last {
            walks.iter().filter(|walk| walk.top() >= EVENT).count()
        } else {
            passed
        };
        played.stages.push(Stage {
            level,
            tried: effort,
            passed,
        });
        played.estimate *= passed as f64 / effort as f64;
        if is_last || passed == 0 {
            break;
        }
        replace(
            &mut walks,
            level,
            round,
            replication,
            &mut played.turns,
            play,
        )?;
    }
    let hits: Vec<Walk<S>> = walks
        .into_iter()
        .filter(|walk| walk.top() >= EVENT)
        .collect();
    let weight = played.estimate / hits.len().max(1) as f64;
    let hit = |mut walk: Walk<S>| Hit {
        state: walk.marks.pop().expect("a hit has a mark").state,
        ancestor: walk.ancestor,
        weight,
    };
    played.hits = hits.into_iter().map(hit).collect();
    Ok(played)
}

fn set_out<S, E>(
    effort: usize,
    replication: Replication,
    turns: &mut u64,
    play: &mut Play<S, E>,
) -> Result<Vec<Walk<S>>, E> {
    let begin = |slot| Begin {
        at: None,
        level: f64::NEG_INFINITY,
        run: replication.number,
        branch: branch::path(0, slot),
    };
    let begins: Vec<Begin<S>> = (0..effort).map(begin).collect();
    let paths = play(&begins, Until::End)?;
    let walk = |(ancestor, path): (usize, Path<S>)| {
        *turns += path.turns;
        let mut walk = Walk {
            marks: vec![],
            ancestor,
        };
        walk.append(path);
        walk
    };
    Ok(paths.into_iter().enumerate().map(walk).collect())
}

/// Replaces every path that never rose above the level by a copy of one that did, each drawn by itself, which goes on by itself
/// from its first state above the level.
fn replace<S, E>(
    walks: &mut [Walk<S>],
    level: f64,
    round: usize,
    replication: Replication,
    turns: &mut u64,
    play: &mut Play<S, E>,
) -> Result<(), E> {
    let (above, below): (Vec<usize>, Vec<usize>) =
        (0..walks.len()).partition(|slot| walks[*slot].top() > level);
    for slot in &below {
        let parent = above[replication.draw(round, *slot, above.len())];
        walks[*slot] = walks[parent].up_to(level);
    }
    let open = |slot: &usize| walks[*slot].top() < EVENT;
    let slots: Vec<usize> = below.into_iter().filter(open).collect();
    let begin = |slot: &usize| {
        let mark = walks[*slot].marks.last().expect("a copy has a mark");
        Begin {
            at: Some(&*mark.state),
            level: mark.level,
            run: replication.number,
            branch: branch::path(round, *slot),
        }
    };
    let begins: Vec<Begin<S>> = slots.iter().map(begin).collect();
    let paths = play(&begins, Until::End)?;
    drop(begins);
    for (slot, path) in slots.into_iter().zip(paths) {
        *turns += path.turns;
        walks[slot].append(path);
    }
    Ok(())
}
