//! The tables of an answer: the estimate, replications, stages, and the paths with their weights.

use super::Found;
use crate::analysis::paths::Move;
use crate::analysis::rare::crisis::Fork;
use crate::analysis::rare::splitting::{Climb, Opening};
use crate::analysis::rare::{Doubt, EVENT, Verdict};
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use serde_json::{Map, Value, json};

const SHARE: Holds = Holds::Number(0.0, 1.0);
const COUNT: Holds = Holds::Integer(0, i64::MAX);
const ANY: Holds = Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
const ABOVE: Holds = Holds::Number(0.0, f64::INFINITY);

/// Returns the word for a doubt.
const fn word(doubt: &Doubt) -> &'static str {
    match doubt {
        Doubt::Never => "never met",
        Doubt::Few(_) => "few replications",
        Doubt::Zeros(..) => "many zeros",
        Doubt::One(_) => "one replication",
        Doubt::Plain => "plain runs differ",
    }
}

fn refused(verdict: &Verdict) -> String {
    let words: Vec<&str> = verdict.doubts.iter().map(word).collect();
    words.join("; ")
}

/// Returns the numbers that people look at first.
pub(super) fn figures(found: &Found) -> Map<String, Value> {
    let verdict = &found.splitting.verdict;
    let estimate = verdict.estimate();
    let plain = found.splitting.plain();
    let share = plain.map(|plain| plain.share());
    let list = json!({
        "event": found.asked.text(),
        "score": found.score,
        "levels": found.splitting.levels,
        "chance": estimate.map(|e| e.value),
        "low": estimate.map(|e| e.low),
        "high": estimate.map(|e| e.high),
        "interval_method": estimate.map(|e| e.method.name()),
        "refused": verdict.doubts.iter().map(word).collect::<Vec<_>>(),
        "relative_standard_error": finite(verdict.relative_error()),
        "plain_runs": plain.map(|p| p.runs),
        "plain_hits": plain.map(|p| p.hits),
        "plain_low": share.map(|s| s.low),
        "plain_high": share.map(|s| s.high),
        "plain_at_most": plain.map(|p| p.at_most()),
        "z_against_plain": verdict.plain.and_then(|(_, agreement)| agreement.z),
        "largest_family": verdict.family,
        "turns": verdict.turns,
        "pilot_turns": found.splitting.pilot,
        "gain": finite(verdict.gain(found.turns_per_run, found.splitting.pilot)),
    });
    match list {
        Value::Object(figures) => figures,
        _ => Map::new(),
    }
}

fn finite(x: f64) -> Option<f64> {
    Some(x).filter(|x| x.is_finite())
}

/// Returns every table.
pub(super) fn sheets(found: &Found) -> Vec<Sheet> {
    let mut list = vec![
        estimate(found),
        replications(found),
        stages(found),
        paths(found),
    ];
    let ways = found.ways.as_ref();
    list.extend(ways.map(|(ways, steps)| ways.sheet(steps)));
    list
}

fn estimate(found: &Found) -> Sheet {
    let columns = [
        ("event", Holds::Text),
        ("score", Holds::Text),
        ("method", Holds::Text),
        ("chance", SHARE),
        ("low", SHARE),
        ("high", SHARE),
        ("refused", Holds::Text),
        ("mean_of_replications", SHARE),
        ("standard_error", ABOVE),
        ("replications", COUNT),
        ("zero_replications", COUNT),
        ("largest_family", SHARE),
        ("turns", COUNT),
        ("pilot_turns", COUNT),
        ("plain_runs", COUNT),
        ("plain_hits", COUNT),
        ("plain_low", SHARE),
        ("plain_high", SHARE),
        ("z", ANY),
        ("gain", ABOVE),
    ];
    let mut sheet = Sheet::new("rare", &["event"], columns);
    let (splitting, verdict) = (found.splitting, &found.splitting.verdict);
    let estimate = verdict.estimate();
    let plain = splitting.plain();
    let share = plain.map(|plain| plain.share());
    sheet.push(vec![
        found.asked.text().into(),
        found.score.into(),
        found.args.method.as_str().into(),
        estimate.map(|e| e.value).into(),
        estimate.map(|e| e.low).into(),
        estimate.map(|e| e.high).into(),
        refused(verdict).into(),
        verdict.moments.mean().into(),
        verdict.moments.error().into(),
        verdict.moments.n().into(),
        verdict.zeros.into(),
        verdict.family.into(),
        verdict.turns.into(),
        splitting.pilot.into(),
        plain.map(|p| p.runs).into(),
        plain.map(|p| p.hits).into(),
        share.map(|s| s.low).into(),
        share.map(|s| s.high).into(),
        verdict.plain.and_then(|(_, agreement)| agreement.z).into(),
        verdict
            .gain(found.turns_per_run, found.splitting.pilot)
            .into(),
    ]);
    sheet
}

fn replications(found: &Found) -> Sheet {
    let columns = [
        ("replication", COUNT),
        ("estimate", SHARE),
        ("hits", COUNT),
        ("largest_family", SHARE),
        ("turns", COUNT),
    ];
    let mut sheet = Sheet::new("rare_replications", &["replication"], columns);
    for (number, played) in found.splitting.played.iter().enumerate() {
        sheet.push(vec![
            number.into(),
            played.estimate.into(),
            played.hits.len().into(),
            played.largest_family().into(),
            played.turns.into(),
        ]);
    }
    sheet
}

fn stages(found: &Found) -> Sheet {
    let columns = [
        ("replication", COUNT),
        ("stage", Holds::Integer(1, i64::MAX)),
        ("level", ANY),
        ("paths", COUNT),
        ("passed", COUNT),
    ];
    let mut sheet = Sheet::new("rare_stages", &["replication", "stage"], columns);
    for (number, played) in found.splitting.played.iter().enumerate() {
        for (stage, passed) in played.stages.iter().enumerate() {
            let level = Some(passed.level).filter(|level| *level < EVENT);
            sheet.push(vec![
                number.into(),
                (stage + 1).into(),
                level.into(),
                passed.tried.into(),
                passed.passed.into(),
            ]);
        }
    }
    sheet
}

fn paths(found: &Found) -> Sheet {
    let columns = [
        ("path", COUNT),
        ("replication", COUNT),
        ("weight", SHARE),
        ("ancestor", COUNT),
        ("turn", COUNT),
        ("rungs", Holds::Text),
        ("opening", Holds::Text),
        ("branches", Holds::Text),
    ];
    let mut sheet = Sheet::new("rare_paths", &["path"], columns);
    for (path, ((number, weight, hit), climb)) in
        found.splitting.hits().zip(found.climbs).enumerate()
    {
        sheet.push(vec![
            path.into(),
            number.into(),
            weight.into(),
            hit.ancestor.into(),
            hit.state.turn.into(),
            rungs(climb).into(),
            climb.opening.as_ref().map(opening).into(),
            branches(&hit.state.forks).into(),
        ]);
    }
    sheet
}

/// Returns the rungs of a path: `3:2 5:4` reached rung 2 at turn 3 and rung 4 at turn 5.
fn rungs(climb: &Climb) -> String {
    let step = |record: &Move| format!("{}:{}", record.turn, record.after);
    climb
        .trail
        .records()
        .map(step)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the branches of a path: `0:7 5:21` drew on branch 7, and from turn 5 on on branch 21.
fn branches(forks: &[Fork]) -> String {
    let step = |fork: &Fork| format!("{}:{}", fork.turn, fork.branch);
    forks.iter().map(step).collect::<Vec<_>>().join(" ")
}

fn opening(opening: &Opening) -> Cell {
    match opening {
        Opening::Deed { action, sides } => Cell::Text(format!("{} {action}", sides[0])),
        Opening::Rule(rule) => Cell::Text(rule.clone()),
    }
}
