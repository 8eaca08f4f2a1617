//! A sheet says what its formulas say, to the bit: for runs side by side and for one alone, in states that runs come to.

use escalade::engine::Game;
use escalade::engine::legal::is_legal;
use escalade::rng::RunKey;
use escalade::rules::action::Aim;
use escalade::rules::docket::Source;
use escalade::rules::expr::{Expr, Frame, Value};
use escalade::rules::sheet::{Line, Sheet, Worked};
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;

const RUNS: usize = 11;

/// A formula, what is in hand when it is looked at, and its line.
type Entry<'a> = (&'a Expr, Frame, Line);

fn rules(name: &str) -> Arc<Ruleset> {
    let loaded = scenario::load(name, &Options::default()).expect("shipped scenarios load");
    Arc::new(compile(&loaded.checked, &CompileOptions::default()))
}

/// Returns what dockets weigh when they choose.
fn choosing(rules: &Ruleset) -> Vec<Entry<'_>> {
    let mut list: Vec<Entry> = vec![];
    for docket in &rules.dockets {
        for (fact, source) in docket.facts.iter().zip(&docket.sources) {
            if let Source::Line(line) = source {
                list.push((&fact.expr, Frame::EMPTY, *line));
            }
        }
    }
    list
}

/// Returns the conditions of rules.
fn firing(rules: &Ruleset) -> Vec<Entry<'_>> {
    let instances = rules.triggers.instances.iter();
    instances.map(|i| (&i.when, Frame::EMPTY, i.line)).collect()
}

/// Returns what a sheet holds against its formulas on some states, one after the other.
fn compare(sheet: &Sheet, entries: &[Entry], states: &[Value], cells: usize) {
    let mut worked = Worked::default();
    worked.fill(sheet, states, cells);
    for (run, state) in states.chunks_exact(cells).enumerate() {
        for (expr, frame, line) in entries {
            let (said, meant) = (worked.of(run).at(*line), expr.eval(state, frame));
            assert_eq!(said.to_bits(), meant.to_bits(), "{said} for {expr:?}");
        }
    }
}

/// Returns what the sheet of choices holds legal against the one source of what is legal.
fn compare_legal(rules: &Ruleset, states: &[Value]) {
    let cells = rules.layout.cells();
    let mut worked = Worked::default();
    worked.fill(&rules.moments.choosing, states, cells);
    for (run, state) in states.chunks_exact(cells).enumerate() {
        for docket in &rules.dockets {
            let options = &rules.options[docket.options.clone()];
            for (option, line) in options.iter().zip(&docket.legal_lines) {
                if let (Aim::Fixed(target), Some(line)) = (&option.aim, line) {
                    let is_legal = is_legal(rules, option, state, &option.ends(*target));
                    assert_eq!(worked.of(run).holds(*line), is_legal, "{}", docket.name);
                }
            }
        }
    }
}

#[test]
fn sheets_say_what_formulas_say() {
    for name in scenario::embedded_names() {
        let rules = rules(&name);
        let (choosing, firing) = (choosing(&rules), firing(&rules));
        let cells = rules.layout.cells();
        let mut game = Game::new(Arc::clone(&rules), RUNS);
        for run in 0..RUNS {
            let number = u64::try_from(run).expect("few runs");
            game.start(
                run,
                RunKey {
                    seed: 3,
                    branch: 0,
                    run: number,
                },
            );
        }
        for _ in 0..rules.horizon {
            game.play_turn();
            let states: Vec<Value> = (0..RUNS).flat_map(|run| game.state(run).to_vec()).collect();
            for side_by_side in [1, 3, 8] {
                for states in states.chunks(side_by_side * cells) {
                    compare(&rules.moments.choosing, &choosing, states, cells);
                    compare(&rules.moments.firing, &firing, states, cells);
                    compare_legal(&rules, states);
                }
            }
        }
    }
}

#[test]
fn what_formulas_share_is_one_line() {
    let rules = rules("caucasus");
    let mut sheet = Sheet::default();
    let entries = choosing(&rules);
    let mut enter = || -> (Vec<Line>, usize) {
        let lines = entries
            .iter()
            .map(|(expr, frame, _)| sheet.enter(expr, frame));
        (lines.collect(), sheet.len())
    };
    let first = enter();
    assert_eq!(first, enter(), "entered again, nothing is new");
    let both: Vec<Expr> = entries.iter().take(2).map(|e| e.0.clone()).collect();
    let sum = Expr::Add(both.try_into().map(Box::new).expect("two formulas"));
    sheet.enter(&sum, &Frame::EMPTY);
    assert_eq!(
        sheet.len(),
        first.1 + 1,
        "a sum of known formulas is one line more"
    );
}
