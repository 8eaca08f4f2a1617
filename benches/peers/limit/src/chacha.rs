//! One ChaCha8 block for each of eight runs, lane by lane.

use super::LANES;

type Words = [u32; LANES];
const CONSTANTS: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];

/// A step of a quarter round: add, and turn what is mixed. A loop for each, so that both become vector operations.
macro_rules! step {
    ($s:ident, $x:ident, $y:ident, $z:ident, $turn:literal) => {
        for l in 0..LANES {
            $s[$x][l] = $s[$x][l].wrapping_add($s[$y][l]);
        }
        for l in 0..LANES {
            $s[$z][l] = ($s[$z][l] ^ $s[$x][l]).rotate_left($turn);
        }
    };
}

#[inline(always)]
fn quarter(s: &mut [Words; 16], a: usize, b: usize, c: usize, d: usize) {
    step!(s, a, b, d, 16);
    step!(s, c, d, b, 12);
    step!(s, a, b, d, 8);
    step!(s, c, d, b, 7);
}

/// Kept apart: only where the words come from memory does the compiler see that the lanes are vectors.
#[inline(never)]
fn double_round(s: &mut [Words; 16]) {
    quarter(s, 0, 4, 8, 12);
    quarter(s, 1, 5, 9, 13);
    quarter(s, 2, 6, 10, 14);
    quarter(s, 3, 7, 11, 15);
    quarter(s, 0, 5, 10, 15);
    quarter(s, 1, 6, 11, 12);
    quarter(s, 2, 7, 8, 13);
    quarter(s, 3, 4, 9, 14);
}

/// Fills the words of one actor's turn in eight runs.
#[inline(always)]
pub(crate) fn block(
    seed: u64,
    run: &[u64; LANES],
    turn: &[u32; LANES],
    actor: u32,
    out: &mut [Words; 16],
) {
    let mut start = [[0; LANES]; 16];
    for (word, constant) in start.iter_mut().zip(CONSTANTS) {
        *word = [constant; LANES];
    }
    start[4] = [seed as u32; LANES];
    start[5] = [(seed >> 32) as u32; LANES];
    start[12] = turn.map(|turn| turn << 16 | actor << 4);
    start[14] = run.map(|run| run as u32);
    start[15] = run.map(|run| (run >> 32) as u32);
    let mut s = start;
    (0..4).for_each(|_| double_round(&mut s));
    for w in 0..16 {
        for l in 0..LANES {
            out[w][l] = s[w][l].wrapping_add(start[w][l]);
        }
    }
}
