//! Edges of a turn: nothing legal, men who leave twice, rules that ask whether others fired, and what a World holds.

use bevy_ecs::prelude::World;
use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::layout::What;
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::model::Scenario;
use escalade::scenario::{self, Options};
use escalade::slot::Slot;
use escalade::world::{Force, OwnedBy, Stance};
use std::fs;
use std::sync::Arc;

fn base(name: &str) -> Scenario {
    let loaded = scenario::load(name, &Options::default()).expect("shipped scenarios load");
    loaded.checked.scenario
}

fn game(scenario: Scenario) -> Game {
    let checked = scenario::from_scenario(scenario).expect("the scenario is correct");
    Game::new(Arc::new(compile(&checked, &CompileOptions::default())), 1)
}

/// Loads a scenario written in a test.
fn written(text: &str) -> Game {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    fs::write(&path, text).expect("a file");
    let spec = path.to_str().expect("a name");
    let loaded = scenario::load(spec, &Options::default());
    let checked = loaded
        .unwrap_or_else(|f| panic!("{:?}", f.diagnostics))
        .checked;
    Game::new(Arc::new(compile(&checked, &CompileOptions::default())), 1)
}

fn play(game: &mut Game, mut each: impl FnMut(&Game)) {
    game.start(
        0,
        RunKey {
            seed: 1,
            branch: 0,
            run: 0,
        },
    );
    while game.is_live(0) {
        game.play_turn();
        each(game);
    }
}

const HEAD: &str = r#"format: 1, title: "case", start_date: "2030-01-07", horizon_turns: 6,
    outcomes: [(id: "end", decide: AtEnd, assumption: "x")],"#;

#[test]
fn a_docket_without_a_legal_option_waits() {
    let mut game = written(&format!(
        r#"({HEAD}
        actors: {{"A": (kind: State, assumption: "x"), "B": (kind: State, assumption: "x")}},
        dockets: {{"A": (actor: "A", wait: false, assumption: "x")}},
        actions: {{"act": (category: Diplomatic, doers: Only(["A"]), needs: "turn >= 4", assumption: "x")}},
        )"#
    ));
    let mut deeds = vec![];
    play(&mut game, |g| deeds.push(g.view(0).deeds.len()));
    assert_eq!(deeds, [0, 0, 0, 1, 1, 1]);
}

#[test]
fn men_are_conserved_when_two_shipments_leave_one_force() {
    let mut game = written(&format!(
        r#"({HEAD}
        mechanisms: (movement: (men_per_capacity: 900, air_reach_km: 600, trickle_men: 0)),
        actors: {{"A": (kind: State, assumption: "x"), "B": (kind: State, assumption: "x")}},
        nodes: {{
            "ONE": (lat: 1, lon: 1, terrain: Plain, assumption: "x"), "TWO": (lat: 1, lon: 2, terrain: Plain, assumption: "x"),
            "TRI": (lat: 1, lon: 3, terrain: Plain, assumption: "x"),
        }},
        legs: {{
            ("ONE", "TWO", Road): (km: 10, capacity: 1, assumption: "x"), ("ONE", "TRI", Road): (km: 10, capacity: 1, assumption: "x"),
        }},
        forces: {{"pool": (owner: "A", at: "ONE", strength_men: 1000, posture: Garrison, assumption: "x")}},
        injects: {{"order": (at: Turn(1), then: [
            Send(men: 1000, owner: "A", from: "ONE", to: "TWO"), Send(men: 1000, owner: "A", from: "ONE", to: "TRI"),
        ], assumption: "x")}},
        )"#
    ));
    let rules = Arc::clone(game.rules());
    let base = rules
        .layout
        .find(What::Slot(Slot::Strength))
        .expect("forces") as usize;
    play(&mut game, |g| {
        let men: f64 = g.state(0)[base..base + 3].iter().map(|v| v.0).sum();
        assert!((men - 1000.0).abs() < 1e-9, "{men} men");
    });
}

#[test]
fn a_rule_that_fired_is_known_to_have_fired() {
    let mut game = written(
        r#"(format: 1, title: "case", start_date: "2030-01-07", horizon_turns: 6,
        actors: {"A": (kind: State, assumption: "x"), "B": (kind: State, assumption: "x")},
        rules: {"late": (when: "turn is 3", fires: EveryTurn, then: [Flag("seen")], assumption: "x")},
        outcomes: [
            (id: "fired", decide: AtOnce, when: "fired(late) and flag(seen)", assumption: "x"), (id: "end", decide: AtEnd, assumption: "x"),
        ],
        )"#,
    );
    let mut end = None;
    play(&mut game, |g| end = g.view(0).ending);
    assert_eq!(end.map(|e| (e.outcome, e.turn)), Some((0, 3)));
}

#[test]
fn mined_areas_of_the_default_scenario_are_there_and_shrink() {
    let mut game = game(base("caucasus"));
    let rules: Arc<Ruleset> = Arc::clone(game.rules());
    let base = rules
        .layout
        .find(What::Slot(Slot::Contaminated))
        .expect("mined nodes") as usize;
    let nodes = rules.registry.nodes.len();
    let sum = |state: &[escalade::rules::expr::Value]| -> f64 {
        state[base..base + nodes].iter().map(|v| v.0).sum()
    };
    assert!((sum(&rules.start) - 139_000.0).abs() < 1e-6);
    let mut left = vec![];
    play(&mut game, |g| left.push(sum(g.state(0))));
    assert!(left.last() < left.first(), "{left:?}");
}

#[test]
fn a_world_holds_stances_and_forces_with_their_owners() {
    let game = game(base("caucasus"));
    let rules = Arc::clone(game.rules());
    let world: &World = game.world();
    let mut stances = world.try_query::<&Stance>().expect("stances");
    assert_eq!(stances.iter(world).count(), rules.stances.len());
    let mut forces = world.try_query::<(&Force, &OwnedBy)>().expect("forces");
    let owned = forces.iter(world).filter(|(force, owner)| {
        let actor = world
            .get::<escalade::world::Actor>(owner.0)
            .expect("an owner");
        actor.id == rules.garrisons[usize::from(force.id)].0
    });
    assert_eq!(owned.count(), rules.garrisons.len());
}

/// A party that a rule moves is in its new state since then: what follows by time waits in full.
#[test]
fn a_status_set_by_a_rule_starts_its_clock() {
    let mut game = written(&format!(
        r#"({HEAD}
        actors: {{"A": (kind: State, assumption: "x"), "B": (kind: State, assumption: "x")}},
        treaties: {{"PACT": (
            states: ["Near", "Far", "Out"], parties: {{"A": "Near"}},
            moves: [(from: "Far", to: "Out", after_turns: 2)], assumption: "x",
        )}},
        rules: {{"moves": (when: ["turn >= 3", "status(A, PACT) is not Out"], fires: EveryTurn, then: [SetTo(what: "status(A, PACT)", to: "Far")], assumption: "x")}},
        )"#
    ));
    let rules = Arc::clone(game.rules());
    let status = rules
        .layout
        .find(What::Slot(Slot::Status))
        .expect("a treaty") as usize;
    let mut seen = vec![];
    play(&mut game, |g| seen.push(g.state(0)[status].0));
    assert_eq!(seen, [0.0, 0.0, 1.0, 1.0, 2.0, 2.0]);
}
