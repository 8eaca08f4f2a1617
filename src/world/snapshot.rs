//! A run as plain data: to fork it at a turn, to compare it, to fold it into one number.

use crate::rules::expr::Value;

const SECRETS: [u64; 4] = [
    0xa076_1d64_78bd_642f,
    0xe703_7ed1_a0b4_28db,
    0x8ebc_6af0_9c88_c6e3,
    0x5899_65cc_7537_4cc3,
];

const fn fold(a: u64, b: u64) -> u64 {
    let product = (a as u128).wrapping_mul(b as u128);
    product as u64 ^ (product >> 64) as u64
}

/// Folds 64-bit words into one: two words a multiplication, in four lanes.
#[derive(Debug, Clone, Copy)]
pub struct Digest {
    lanes: [u64; 4],
    words: u64,
}

impl Default for Digest {
    fn default() -> Self {
        let [a, b, c, d] = SECRETS;
        Self {
            // A lane begins with another secret than its second words meet, or two words could change places.
            lanes: [b, c, d, a],
            words: 0,
        }
    }
}

impl Digest {
    /// Folds a word. The first of two is kept in its lane until the second comes.
    #[inline(always)]
    pub const fn word(&mut self, word: u64) {
        let lane = ((self.words >> 1) & 3) as usize;
        self.lanes[lane] = if self.words & 1 == 0 {
            self.lanes[lane] ^ word
        } else {
            fold(self.lanes[lane], SECRETS[lane] ^ word)
        };
        self.words += 1;
    }

    /// Folds the bits of values.
    #[inline]
    pub fn values(&mut self, state: &[Value]) {
        let to_block = (self.words.wrapping_neg() & 7) as usize;
        let (before, rest) = state.split_at(to_block.min(state.len()));
        before.iter().for_each(|value| self.word(value.0.to_bits()));
        // Eight words at a time keep the lanes in registers.
        let mut lanes = self.lanes;
        let (blocks, after) = rest.as_chunks::<8>();
        for block in blocks {
            for (lane, two) in block.as_chunks::<2>().0.iter().enumerate() {
                let [first, second] = two.map(|value| value.0.to_bits());
                lanes[lane] = fold(lanes[lane] ^ first, SECRETS[lane] ^ second);
            }
        }
        self.lanes = lanes;
        self.words += (rest.len() - after.len()) as u64;
        after.iter().for_each(|value| self.word(value.0.to_bits()));
    }

    /// Returns what was folded, as one number.
    #[must_use]
    pub const fn finish(&self) -> u64 {
        let [a, b, c, d] = self.lanes;
        fold(fold(a ^ self.words, b ^ SECRETS[1]) ^ c, d ^ SECRETS[2])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_values_fold_alike() {
        let values: Vec<Value> = (0..23_u32).map(|i| Value(f64::from(i) / 7.0)).collect();
        for first in 0..9 {
            for n in 0..values.len() {
                let (mut one, mut many) = (Digest::default(), Digest::default());
                for word in 0..first {
                    one.word(word);
                    many.word(word);
                }
                values[..n]
                    .iter()
                    .for_each(|value| one.word(value.0.to_bits()));
                many.values(&values[..n]);
                assert_eq!(one.finish(), many.finish());
            }
        }
    }

    #[test]
    fn every_bit_and_place_counts() {
        let digest = |values: &[f64]| {
            let mut d = Digest::default();
            d.values(&values.iter().map(|x| Value(*x)).collect::<Vec<_>>());
            d.finish()
        };
        let base = digest(&[0.1, 0.2, 0.3, 0.4, 0.5]);
        assert_eq!(base, digest(&[0.1, 0.2, 0.3, 0.4, 0.5]));
        assert_ne!(base, digest(&[0.2, 0.1, 0.3, 0.4, 0.5]));
        assert_ne!(base, digest(&[0.3, 0.2, 0.1, 0.4, 0.5]));
        assert_ne!(
            base,
            digest(&[0.1, 0.2, 0.3, 0.4, f64::from_bits(0.5_f64.to_bits() + 1)])
        );
        assert_ne!(digest(&[0.0]), digest(&[0.0, 0.0]));
    }
}
