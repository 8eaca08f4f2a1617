//! Keyed draws: a draw is a pure function of (seed, branch, run, turn, who, purpose, label).
//!
//! One ChaCha8 block per (seed, branch, run, turn), read from `rand_chacha`, gives a root per purpose. The label of an actor
//! folded into a root gives that actor's sub-key, and the label of an option, a rule or another actor folded into a sub-key
//! gives a draw. Labels are hashes of stable names, so adding an actor, a rule or an option changes no other draw.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What chance is used for. Each purpose has sub-keys of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Choice of an option of a docket.
    Choose,
    /// Rules and injects.
    Rules,
    /// Detection, attribution and noise of readings.
    Readings,
    /// Consents and the seasons of legs.
    World,
}

const PURPOSES: usize = 4;

/// Uses of chance beside runs. Each has a branch of its own, counted down from the highest, that no run ever plays on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// Which runs of a folder are played again.
    Sample,
    /// Points of a design.
    Design,
    /// The order in which points are played.
    Order,
    /// Samples drawn again from a sample.
    Bootstrap,
    /// Orders of the parts of a model.
    Coalition,
    /// Paths that are copied where paths split.
    Copies,
    /// Points that a search tries.
    Search,
}

/// Branches of chance: on which draws a fork of a run goes on. Branch 0 is the run itself; all others are dealt out here. What is
/// never held against each other may share a branch: a crisis is split, or it is played in class.
pub mod branch {
    /// Returns the branch of a turn of an exercise that is drawn for the `n`th time again, `n` from 1.
    #[must_use]
    pub const fn reroll(n: u64) -> u64 {
        n
    }

    /// Returns the branch of a fork, from fork 0 on.
    #[must_use]
    pub const fn fork(fork: usize) -> u64 {
        1 + fork as u64
    }

    /// Returns the branch of a rollout of an exercise that is under way, from rollout 0 on: no turn drawn again is on it.
    #[must_use]
    pub const fn rollout(rollout: usize) -> u64 {
        (1 << 32) + rollout as u64
    }

    /// Returns the branch of a fork of an exercise that is over, from fork 0 on: no turn drawn again and no rollout is on it.
    #[must_use]
    pub const fn again(fork: usize) -> u64 {
        (1 << 33) + fork as u64
    }

    /// Returns the branch of the path in a slot of a stage, both from 0, where paths split.
    #[must_use]
    pub const fn path(stage: usize, slot: usize) -> u64 {
        (stage as u64 + 1) << 32 | slot as u64
    }
}

/// What a run's draws depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RunKey {
    /// Seed of the batch, 0 to 2^53 - 1.
    pub seed: u64,
    /// Branch: 0 for the run itself, others for forks; see [`branch`].
    pub branch: u64,
    /// Number of the run, from 0.
    pub run: u64,
}

/// A secret pair from which draws are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SubKey([u64; 2]);

impl SubKey {
    /// Returns the 64-bit draw of a label: the folded 64 x 64 bit product of wyhash.
    #[inline(always)]
    #[must_use]
    pub const fn draw(self, label: Label) -> u64 {
        self.draw_ready(label.ready())
    }

    /// Returns the draw of a label that was made ready.
    #[inline(always)]
    #[must_use]
    pub const fn draw_ready(self, Ready(label): Ready) -> u64 {
        let product = ((self.0[0] ^ label[0]) as u128).wrapping_mul((self.0[1] ^ label[1]) as u128);
        product as u64 ^ (product >> 64) as u64
    }

    /// Returns the key of chance that no run plays on, for one of the program's own uses.
    #[must_use]
    pub fn aside(seed: u64, what: Aside) -> Self {
        let key = RunKey {
            seed,
            branch: u64::MAX - what as u64,
            run: 0,
        };
        TurnKeys::new(key, 0).root(Purpose::World)
    }

    /// Returns one of the first `n` whole numbers, from 0: the `i`th of the `sample`th sample. Plain numbers make poor labels,
    /// draws of neighbours hang together, so they are hashed first.
    #[inline]
    #[must_use]
    pub const fn pick(self, sample: u64, i: u64, n: usize) -> usize {
        let label = Label(sample).and(Label(i));
        ((self.draw(label) as u128 * n as u128) >> 64) as usize
    }

    /// Returns the sub-key whose draw of a label is this one's draw of that label beside `other`.
    #[inline(always)]
    #[must_use]
    pub const fn beside(self, other: Label) -> Self {
        Self([self.0[0] ^ other.0, self.0[1] ^ other.0.rotate_left(32)])
    }

    /// Returns the sub-key of a label below this one.
    #[inline(always)]
    #[must_use]
    pub const fn below(self, label: Label) -> Self {
        let turned = Self([self.0[1].rotate_left(29), self.0[0] ^ 0x9e37_79b9_7f4a_7c15]);
        Self([self.draw(label), turned.draw(label)])
    }
}

/// Stable number of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Label(pub u64);

impl Label {
    /// Returns the label of a name (FNV-1a, then a finaliser).
    #[must_use]
    pub const fn of(name: &str) -> Self {
        let bytes = name.as_bytes();
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut i = 0;
        while i < bytes.len() {
            hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0100_0000_01b3);
            i += 1;
        }
        Self(finish(hash))
    }

    /// Returns the label ready for many draws.
    #[inline(always)]
    #[must_use]
    pub const fn ready(self) -> Ready {
        Ready([self.0, self.0.rotate_left(32)])
    }

    /// Returns the label of this thing together with another; the order counts.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(finish(
            self.0.rotate_left(21) ^ other.0.wrapping_mul(0xd6e8_feb8_6659_fd93),
        ))
    }

    /// Returns the label of this thing beside another; cheap, and the order does not count.
    #[inline(always)]
    #[must_use]
    pub const fn beside(self, other: Self) -> Self {
        Self(self.0 ^ other.0)
    }
}

/// A label that draws are made of again and again: itself, and with its halves changed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ready([u64; 2]);

const fn finish(mut hash: u64) -> u64 {
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^= hash >> 32;
    hash.wrapping_mul(0xd6e8_feb8_6659_fd93) ^ hash >> 29
}

/// The roots of one turn of one run.
#[derive(Debug, Clone, Copy, Default)]
pub struct TurnKeys([SubKey; PURPOSES]);

impl TurnKeys {
    /// Reads the roots of a turn: block `turn << 32` of the stream `run` of the generator of (seed, branch).
    #[must_use]
    pub fn new(key: RunKey, turn: u32) -> Self {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&key.seed.to_le_bytes());
        seed[8..16].copy_from_slice(&key.branch.to_le_bytes());
        seed[16..24].copy_from_slice(b"escalade");
        let mut generator = ChaCha8Rng::from_seed(seed);
        generator.set_stream(key.run);
        generator.set_word_pos(u128::from(turn) << 36);
        Self([(); PURPOSES].map(|()| SubKey([generator.next_u64(), generator.next_u64()])))
    }

    /// Returns the sub-key of the crisis as a whole.
    #[inline(always)]
    #[must_use]
    pub const fn root(&self, purpose: Purpose) -> SubKey {
        self.0[purpose as usize]
    }

    /// Returns the sub-key of an actor.
    #[inline(always)]
    #[must_use]
    pub const fn of(&self, purpose: Purpose, actor: Label) -> SubKey {
        self.root(purpose).below(actor)
    }
}

/// A probability as the threshold of a draw: a draw below it succeeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chance(u64);

impl Chance {
    /// Certain.
    pub const ALWAYS: Self = Self(u64::MAX);

    /// Converts a probability; what is outside 0..1 is cut.
    #[inline]
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, which cuts to 0..1"
    )]
    pub const fn new(probability: f64) -> Self {
        Self((probability * 18_446_744_073_709_551_616.0) as u64)
    }

    /// Whether a draw succeeds. A probability of 1 or more always does.
    #[inline(always)]
    #[must_use]
    pub const fn met_by(self, draw: u64) -> bool {
        draw < self.0 || self.0 == u64::MAX
    }

    /// Returns the highest draw that succeeds; none if none does.
    #[must_use]
    pub const fn most(self) -> Option<u64> {
        match self {
            Self::ALWAYS => Some(u64::MAX),
            Self(threshold) => threshold.checked_sub(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: RunKey = RunKey {
        seed: 0x0012_3456_789a_bcde,
        branch: 77,
        run: 0x1_0000_0005,
    };

    /// The block function of ChaCha8, written from its definition, as an oracle for the position in the stream.
    fn block(key: [u8; 32], counter: u64, stream: u64) -> [u32; 16] {
        let word =
            |i: usize| u32::from_le_bytes(key[4 * i..4 * i + 4].try_into().expect("four bytes"));
        let mut start = [0; 16];
        start[..4].copy_from_slice(&[0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574]);
        for (i, w) in start[4..12].iter_mut().enumerate() {
            *w = word(i);
        }
        start[12..].copy_from_slice(&[
            counter as u32,
            (counter >> 32) as u32,
            stream as u32,
            (stream >> 32) as u32,
        ]);
        let mut s = start;
        let mut quarter = |a: usize, b: usize, c: usize, d: usize| {
            for (x, y, z, n) in [(a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)] {
                s[x] = s[x].wrapping_add(s[y]);
                s[z] = (s[z] ^ s[x]).rotate_left(n);
            }
        };
        for _ in 0..4 {
            (0..4).for_each(|i| quarter(i, i + 4, i + 8, i + 12));
            (0..4).for_each(|i| quarter(i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12));
        }
        std::array::from_fn(|i| s[i].wrapping_add(start[i]))
    }

    #[test]
    fn roots_are_the_words_of_their_block() {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&KEY.seed.to_le_bytes());
        key[8..16].copy_from_slice(&KEY.branch.to_le_bytes());
        key[16..24].copy_from_slice(b"escalade");
        let words = block(key, 9 << 32, KEY.run);
        let keys = TurnKeys::new(KEY, 9);
        for (i, root) in keys.0.iter().enumerate() {
            for (j, half) in root.0.iter().enumerate() {
                let at = 4 * i + 2 * j;
                assert_eq!(*half, u64::from(words[at]) | u64::from(words[at + 1]) << 32);
            }
        }
    }

    #[test]
    fn known_draws() {
        let keys = TurnKeys::new(
            RunKey {
                seed: 7,
                branch: 0,
                run: 4211,
            },
            3,
        );
        let draw = keys
            .of(Purpose::Choose, Label::of("RUS"))
            .draw(Label::of("mil.deploy_border"));
        assert_eq!(
            draw,
            keys.of(Purpose::Choose, Label::of("RUS"))
                .draw(Label::of("mil.deploy_border"))
        );
        assert_ne!(
            draw,
            keys.of(Purpose::Choose, Label::of("AZE"))
                .draw(Label::of("mil.deploy_border"))
        );
        assert_ne!(
            draw,
            keys.of(Purpose::Rules, Label::of("RUS"))
                .draw(Label::of("mil.deploy_border"))
        );
    }

    #[test]
    fn chance_at_the_ends() {
        assert!(Chance::new(1.0).met_by(u64::MAX) && Chance::new(2.0).met_by(u64::MAX));
        assert!(
            !Chance::new(0.0).met_by(0)
                && !Chance::new(-1.0).met_by(0)
                && !Chance::new(f64::NAN).met_by(0)
        );
        assert!(Chance::new(0.5).met_by((1 << 63) - 1) && !Chance::new(0.5).met_by(1 << 63));
    }

    #[test]
    fn the_highest_draw_of_a_chance() {
        for p in [0.0, 1e-19, 0.3, 1.0 - f64::EPSILON, 1.0] {
            let chance = Chance::new(p);
            let meets = |draw: u64| chance.most().is_some_and(|most| draw <= most);
            for draw in [
                0,
                1,
                1 << 62,
                5_534_023_222_112_865_484,
                u64::MAX - 2048,
                u64::MAX,
            ] {
                for near in [draw.saturating_sub(1), draw, draw.saturating_add(1)] {
                    assert_eq!(meets(near), chance.met_by(near), "{p} {near}");
                }
            }
        }
    }

    #[test]
    fn a_key_beside_a_label_draws_as_for_both() {
        let (key, a, b) = (SubKey([3, 5 << 40]), Label::of("a"), Label::of("b"));
        assert_eq!(key.beside(a).draw(b), key.draw(b.beside(a)));
    }

    /// The top bits of two labels' draws are jointly uniform, under random sub-keys of random actors.
    #[test]
    fn pairs_of_draws_are_independent() {
        let names: Vec<Label> = (0..40).map(|k| Label::of(&format!("k{k}"))).collect();
        let actors: Vec<Label> = (0..8).map(|k| Label::of(&format!("a{k}"))).collect();
        for (i, j) in [(0, 1), (2, 3), (8, 9), (5, 39), (17, 18)] {
            let mut cells = vec![0_u32; 1024];
            for run in 0..1 << 14 {
                let keys = TurnKeys::new(
                    RunKey {
                        seed: 3,
                        branch: 0,
                        run,
                    },
                    1,
                );
                for actor in &actors {
                    let sub = keys.of(Purpose::Choose, *actor);
                    cells[(sub.draw(names[i]) >> 59 << 5 | sub.draw(names[j]) >> 59) as usize] += 1;
                }
            }
            let expected = f64::from(1 << 17) / 1024.0;
            let chi2: f64 = cells
                .iter()
                .map(|&c| (f64::from(c) - expected) * (f64::from(c) - expected) / expected)
                .sum();
            let z = (chi2 - 1023.0) / f64::sqrt(2.0 * 1023.0);
            assert!(z.abs() < 4.0, "labels {i} and {j}: {z}");
        }
    }
}
