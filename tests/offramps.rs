//! Off-ramps: the table tells, row by row, exactly what every docket was offered, and what moved them.

use escalade::batch::{Plan, Request, Stopped, play};
use escalade::engine::Game;
use escalade::engine::legal::reasons;
use escalade::record::{Table, Tables};
use escalade::rng::RunKey;
use escalade::rules::Ruleset;
use escalade::scenario;
use escalade::world::runs::Detail;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

const RUNS: u64 = 40;

fn plan(tables: Tables) -> Plan {
    let loaded = scenario::load("caucasus", &scenario::Options::default()).expect("it loads");
    let request = Request {
        scenario: "caucasus".into(),
        seed: 7,
        runs: RUNS,
        tables,
        ..Request::default()
    };
    Plan::new(&loaded.checked, request)
}

/// Returns the rows of `offramps`, as fields by name.
fn rows(plan: &Plan) -> Vec<BTreeMap<String, String>> {
    let header = plan.recording.header(Table::Offramps);
    let names: Vec<&str> = header.trim_end().split(',').collect();
    let mut text = String::new();
    let taken: Result<(), Stopped<()>> = play(plan, RUNS, &|i| i, &AtomicBool::new(false), |run| {
        let bytes = run.rows[Table::Offramps as usize].bytes();
        text.push_str(std::str::from_utf8(bytes).expect("text"));
        Ok(())
    });
    assert!(taken.is_ok(), "{taken:?}");
    let fields = |line: &str| {
        let values = line.split(',').map(str::to_owned);
        names.iter().map(|n| (*n).to_owned()).zip(values).collect()
    };
    text.lines().map(fields).collect()
}

/// Plays every turn of the runs; `look` is shown run, turn, and which off-ramps are open, in order.
fn offered(rules: &Arc<Ruleset>, mut look: impl FnMut(u64, u32, &[bool])) {
    let mut game = Game::new(Arc::clone(rules), 1);
    for run in 0..RUNS {
        let key = RunKey {
            seed: 7,
            branch: 0,
            run,
        };
        game.start(0, key);
        while game.is_live(0) {
            game.open_turn();
            let mut open = vec![];
            for docket in 0..rules.dockets.len() {
                for offered in game.offer(0, docket).options {
                    let Some(option) = offered.option else {
                        continue;
                    };
                    let option = &rules.options[usize::from(option)];
                    if option.conciliation > 0.0 {
                        let reasons = reasons(rules, option, offered.target, game.state(0));
                        open.push(reasons.is_empty());
                    }
                }
            }
            game.choose();
            game.close_turn();
            assert!(game.view(0).ramps.is_empty(), "nobody asked for them");
            look(run, game.view(0).turn, &open);
        }
    }
}

#[test]
fn rows_tell_what_was_offered() {
    let plan = plan(Tables::parse("offramps").expect("a table"));
    let rows = rows(&plan);
    let mut next = 0;
    let mut state: Vec<bool> = vec![];
    let (mut opened, mut closed) = (0, 0);
    offered(&plan.rules, |run, turn, open| {
        if turn == 1 {
            state = vec![false; open.len()];
        }
        let first = next;
        while next < rows.len()
            && (&rows[next]["run"], &rows[next]["turn"]) == (&run.to_string(), &turn.to_string())
        {
            let row = &rows[next];
            let ramp: usize = row["ramp"].parse().expect("a number");
            let is_open = row["state"] == "open";
            assert!(
                turn == 1 || state[ramp - 1] != is_open,
                "{row:?} is no news"
            );
            assert_eq!(row["reasons"].is_empty(), is_open, "{row:?}");
            assert_eq!(row["cause_kind"].is_empty(), turn == 1, "{row:?}");
            state[ramp - 1] = is_open;
            opened += u64::from(turn > 1 && is_open);
            closed += u64::from(turn > 1 && !is_open);
            next += 1;
        }
        assert!(turn > 1 || next - first == open.len(), "turn 1 is whole");
        assert_eq!(state, open, "run {run}, turn {turn}");
    });
    assert_eq!(next, rows.len());
    assert!(
        opened > RUNS && closed > RUNS,
        "{opened} opened, {closed} closed"
    );
}

#[test]
fn counts_are_those_of_the_actor() {
    let plan = plan(Tables::parse("offramps").expect("a table"));
    let mut open: BTreeMap<(String, String), i64> = BTreeMap::new();
    let mut latest: BTreeMap<(String, String), (String, i64)> = BTreeMap::new();
    for row in rows(&plan) {
        let actor = (row["run"].clone(), row["actor"].clone());
        let step = match (row["state"].as_str(), row["turn"].as_str()) {
            ("open", _) => 1,
            (_, "1") => 0,
            _ => -1,
        };
        *open.entry(actor.clone()).or_default() += step;
        let told: i64 = row["n_open"].parse().expect("a number");
        let (turn, before) = latest.entry(actor.clone()).or_insert((String::new(), told));
        // Within a turn every row of an actor tells the same count: that at the choice.
        assert!(*turn != row["turn"] || *before == told, "{row:?}");
        (*turn, *before) = (row["turn"].clone(), told);
    }
    for (actor, n) in &open {
        assert_eq!(latest[actor].1, *n, "{actor:?}");
    }
}

#[test]
fn what_moved_them_is_named() {
    let plan = plan(Tables::parse("offramps").expect("a table"));
    let moved: Vec<_> = rows(&plan)
        .into_iter()
        .filter(|r| r["turn"] != "1")
        .collect();
    let by = |kind: &str| moved.iter().filter(|r| r["cause_kind"] == kind).count();
    // A summit is followed by a pause that a deed starts; tension that closes neutrality fades or is fed by readings.
    assert!(by("deed") > 0 && by("reading") > 0 && by("decay") > 0);
    for row in &moved {
        let is_named = ["deed", "cost", "reading", "rule"].contains(&row["cause_kind"].as_str());
        assert!(!is_named || !row["cause"].is_empty(), "{row:?}");
        assert!(!row["quantity"].is_empty(), "{row:?}");
    }
}

#[test]
fn keeping_them_changes_nothing_else() {
    let key = RunKey {
        seed: 3,
        branch: 0,
        run: 11,
    };
    let digests = |ramps| {
        let mut game = Game::new(plan(Tables::NONE).rules, 1);
        game.set_detail(Detail {
            changes: ramps,
            ramps,
            ..Detail::default()
        });
        game.start(0, key);
        let mut list = vec![];
        while game.is_live(0) {
            game.play_turn();
            assert_eq!(game.view(0).ramps.is_empty(), !ramps);
            list.push(game.digest(0));
        }
        list
    };
    assert_eq!(digests(true), digests(false));
}
