//! Draws are keyed by stable names: what a scenario gains without using it changes nothing else.

use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::expr::NOBODY;
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::model::{
    Action, Actor, ActorKind, Conditions, Effect, Fires, Num, Rule, Scenario,
};
use escalade::scenario::{self, Options};
use std::sync::Arc;

fn base(name: &str) -> Scenario {
    let loaded = scenario::load(name, &Options::default()).expect("shipped scenarios load");
    loaded.checked.scenario
}

fn ruleset(scenario: Scenario) -> Arc<Ruleset> {
    let checked = scenario::from_scenario(scenario).expect("the scenario stays correct");
    Arc::new(compile(&checked, &CompileOptions::default()))
}

/// What happened in some runs, in names: deeds, readings, moves on the ladder, outcomes.
fn story(rules: &Arc<Ruleset>, left_out: &str, n_runs: u64) -> Vec<String> {
    let mut game = Game::new(Arc::clone(rules), 1);
    let r = &rules.registry;
    let name = |id: u16| {
        if id == NOBODY {
            "-"
        } else {
            r.actors.name(id.into())
        }
    };
    let mut lines = vec![];
    for run in 0..n_runs {
        game.start(
            0,
            RunKey {
                seed: 3,
                branch: 0,
                run,
            },
        );
        while game.is_live(0) {
            game.play_turn();
            let v = game.view(0);
            for d in v.deeds {
                let action = r.actions.name(d.action.into());
                lines.push(format!(
                    "{run} {} {} {action} {}",
                    v.turn,
                    name(d.actor),
                    name(d.target)
                ));
            }
            for x in v.readings.iter().filter(|x| name(x.observer) != left_out) {
                let action = r.actions.name(x.action.into());
                let (a, b) = (name(x.observer), x.valence.to_bits());
                lines.push(format!("{run} {} {a} reads {action} {b:x}", v.turn));
            }
            for t in v.transitions {
                let (a, b) = (name(t.from), name(t.to));
                lines.push(format!("{run} {} {a} {b} {} {}", v.turn, t.before, t.after));
            }
            if let Some(e) = v.ending {
                lines.push(format!(
                    "{run} ends {}",
                    rules.outcomes[usize::from(e.outcome)].id
                ));
            }
        }
    }
    lines
}

fn no_source() -> Option<String> {
    Some("for a test".into())
}

fn inert_actor() -> Actor {
    Actor {
        kind: ActorKind::State,
        seat: false,
        policy: None,
        start: Default::default(),
        media: vec![],
        repeat: None,
        cites: vec![],
        assumption: no_source(),
    }
}

fn rule(when: &str, chance: f64) -> Rule {
    Rule {
        for_each: None,
        when: Conditions {
            lines: vec![when.into()],
            is_list: false,
        },
        chance: Some(Num::Literal(chance)),
        fires: Fires::EveryTurn,
        then: vec![Effect::Flag("an_unread_flag".into())],
        repeat: None,
        switch: None,
        note: None,
        cites: vec![],
        assumption: no_source(),
    }
}

fn unavailable(action: &Action) -> Action {
    let needs = Conditions {
        lines: vec!["turn >= 500".into()],
        is_list: false,
    };
    Action {
        needs,
        consents: vec![],
        ..action.clone()
    }
}

#[test]
fn an_unused_actor_changes_no_other_draw() {
    let plain = base("caucasus");
    let mut more = plain.clone();
    more.actors.insert("BLR".into(), inert_actor());
    assert_eq!(
        story(&ruleset(plain), "", 40),
        story(&ruleset(more), "BLR", 40)
    );
}

#[test]
fn an_unavailable_action_changes_no_other_draw() {
    let plain = base("caucasus");
    let mut more = plain.clone();
    let model = plain
        .actions
        .values()
        .find(|a| a.docket.is_some())
        .expect("caucasus has dockets");
    more.actions
        .insert("aaa.unavailable".into(), unavailable(model));
    assert_eq!(
        story(&ruleset(plain), "", 40),
        story(&ruleset(more), "", 40)
    );
}

#[test]
fn a_rule_and_its_chance_change_no_other_draw() {
    let plain = base("caucasus");
    let with = |chance| {
        let mut more = plain.clone();
        more.rules
            .insert("aaa.flag_only".into(), rule("turn >= 1", chance));
        story(&ruleset(more), "", 40)
    };
    let without = story(&ruleset(plain.clone()), "", 40);
    assert_eq!(without, with(0.2));
    assert_eq!(without, with(0.9));
}

#[test]
fn a_rule_that_matters_is_seen() {
    let plain = base("caucasus");
    let mut more = plain.clone();
    let shock = Effect::SetTo {
        what: "tension(RUS, AZE)".into(),
        to: Num::Literal(0.9),
    };
    more.rules.insert(
        "aaa.shock".into(),
        Rule {
            then: vec![shock],
            ..rule("turn is 2", 1.0)
        },
    );
    assert_ne!(
        story(&ruleset(plain), "", 10),
        story(&ruleset(more), "", 10)
    );
}
