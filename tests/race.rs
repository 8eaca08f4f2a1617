//! The race decided by bounds is the race with every logarithm taken, and a score that changes moves choices only toward its
//! own option or away from it.

use escalade::race::{Block, Bounds, ILLEGAL, LANES, full_race};
use escalade::rng::{Label, Purpose, Ready, RunKey, SubKey, TurnKeys};
use proptest::prelude::*;

/// An option's score: legal near others, far from others, tied with others, or illegal.
fn score() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -4.0..4.0,
        2 => -900.0..900.0,
        1 => (-3_i32..4).prop_map(f64::from),
        3 => Just(ILLEGAL),
    ]
}

/// Scores of 1 to 41 options, of which one at least is legal.
fn scores() -> impl Strategy<Value = Vec<f64>> {
    let any_legal = |list: &Vec<f64>| list.iter().any(|s| *s > ILLEGAL);
    prop::collection::vec(score(), 1..42).prop_filter("some option is legal", any_legal)
}

fn key(run: u64) -> SubKey {
    TurnKeys::new(
        RunKey {
            seed: 8,
            branch: 0,
            run,
        },
        4,
    )
    .of(Purpose::Choose, Label::of("RUS"))
}

fn blocks(scores: &[f64]) -> Vec<Block> {
    let pad = |chunk: &[f64]| std::array::from_fn(|l| chunk.get(l).copied().unwrap_or(ILLEGAL));
    scores.chunks(LANES).map(pad).collect()
}

fn labels(n: usize) -> Vec<[Ready; LANES]> {
    let label = |o: usize| {
        if o < n {
            Label::of(&format!("option {o}")).ready()
        } else {
            Ready::default()
        }
    };
    (0..n.div_ceil(LANES))
        .map(|k| std::array::from_fn(|l| label(k * LANES + l)))
        .collect()
}

/// Returns the winner, after both races agreed on it.
fn winner(scores: &[f64], key: SubKey) -> usize {
    let (blocks, labels) = (blocks(scores), labels(scores.len()));
    let fast = Bounds::default().race(&blocks, &labels, key, &mut vec![]);
    assert_eq!(fast, full_race(&blocks, &labels, key), "{scores:?}");
    assert!(
        fast < scores.len() && scores[fast] > ILLEGAL,
        "{fast} of {scores:?}"
    );
    fast
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn bounds_decide_as_logarithms_do(scores in scores(), run in any::<u64>()) {
        winner(&scores, key(run));
    }

    #[test]
    fn a_score_moves_choices_toward_its_option_or_away(
        scores in scores(), at in any::<prop::sample::Index>(), changed in score(), run in any::<u64>(),
    ) {
        let at = at.index(scores.len());
        let mut other = scores.clone();
        other[at] = changed;
        prop_assume!(other.iter().any(|s| *s > ILLEGAL));
        let (before, after) = (winner(&scores, key(run)), winner(&other, key(run)));
        if changed >= scores[at] {
            prop_assert!(after == before || after == at);
        }
        if changed <= scores[at] {
            prop_assert!(after == before || before == at);
        }
    }

    #[test]
    fn options_that_cannot_be_chosen_change_nothing(scores in scores(), n_more in 1_usize..20, run in any::<u64>()) {
        let longer: Vec<f64> = scores.iter().copied().chain(std::iter::repeat_n(ILLEGAL, n_more)).collect();
        prop_assert_eq!(winner(&scores, key(run)), winner(&longer, key(run)));
    }

    #[test]
    fn what_is_added_to_every_score_changes_nothing(scores in scores(), shift in -32_i32..32, run in any::<u64>()) {
        // Eighths, so that the sums are exact.
        let eighths = |s: f64, by: f64| if s > ILLEGAL { (8.0 * s).round() / 8.0 + by } else { s };
        let moved = |by: f64| -> Vec<f64> { scores.iter().map(|s| eighths(*s, by)).collect() };
        prop_assert_eq!(winner(&moved(0.0), key(run)), winner(&moved(f64::from(shift)), key(run)));
    }
}
