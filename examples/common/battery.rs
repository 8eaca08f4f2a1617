//! Statistical tests of streams of draws. Every test ends in a score that is standard normal where draws are perfect.

use escalade::math::{exp, ln, unit};

/// Cells of a histogram of 16 bits.
const CELLS: usize = 1 << 16;
/// Distances at which serial correlation is looked for.
const LAGS: [usize; 3] = [1, 2, 7];
/// Birthdays a year, and bits of a day: four coincidences are expected a year.
const BIRTHDAYS: usize = 1 << 13;
const DAY_BITS: u32 = 35;
/// Years after which birthdays are no longer counted.
const YEARS: u64 = 1024;

/// A test and its score.
pub(crate) type Score = (String, f64);

/// The tests of one stream of draws, counted while it flows.
pub(crate) struct Battery {
    n: u64,
    /// The four 16-bit words of a draw, lowest first.
    words: [Vec<u32>; 4],
    /// Top bytes of neighbours, low bytes of neighbours, a top byte and the next low byte.
    pairs: [Vec<u32>; 3],
    /// Draws by how many bits are set, and by how many differ from the draw before.
    weights: [[u32; 65]; 2],
    products: [f64; LAGS.len()],
    /// The last eight draws.
    recent: [u64; 8],
    days: [Vec<u64>; 2],
    coincidences: [u64; 2],
    years: u64,
}

impl Default for Battery {
    fn default() -> Self {
        let cells = || vec![0; CELLS];
        Self {
            n: 0,
            words: [cells(), cells(), cells(), cells()],
            pairs: [cells(), cells(), cells()],
            weights: [[0; 65]; 2],
            products: [0.0; LAGS.len()],
            recent: [0; 8],
            days: [vec![], vec![]],
            coincidences: [0; 2],
            years: 0,
        }
    }
}

impl Battery {
    /// Counts a draw.
    pub(crate) fn take(&mut self, draw: u64) {
        for (i, word) in self.words.iter_mut().enumerate() {
            word[(draw >> (16 * i)) as usize & 0xffff] += 1;
        }
        self.weights[0][draw.count_ones() as usize] += 1;
        if self.n >= 8 {
            let last = self.back(1);
            self.weights[1][(draw ^ last).count_ones() as usize] += 1;
            let (top, low) = (|x: u64| (x >> 56) as usize, |x: u64| (x & 0xff) as usize);
            self.pairs[0][top(last) << 8 | top(draw)] += 1;
            self.pairs[1][low(last) << 8 | low(draw)] += 1;
            self.pairs[2][top(last) << 8 | low(draw)] += 1;
            for (i, lag) in LAGS.into_iter().enumerate() {
                self.products[i] += (unit(draw) - 0.5) * (unit(self.back(lag)) - 0.5);
            }
        }
        if self.years < YEARS {
            self.note_birthdays(draw);
        }
        self.recent[self.n as usize & 7] = draw;
        self.n += 1;
    }

    fn back(&self, lag: usize) -> u64 {
        self.recent[(self.n as usize).wrapping_sub(lag) & 7]
    }

    fn note_birthdays(&mut self, draw: u64) {
        self.days[0].push(draw >> (64 - DAY_BITS));
        self.days[1].push(draw & ((1 << DAY_BITS) - 1));
        if self.days[0].len() == BIRTHDAYS {
            for (days, count) in self.days.iter_mut().zip(&mut self.coincidences) {
                *count += equal_spacings(days);
                days.clear();
            }
            self.years += 1;
        }
    }

    /// Returns how many draws were counted.
    pub(crate) const fn draws(&self) -> u64 {
        self.n
    }

    /// Returns the score of every test.
    pub(crate) fn scores(&self) -> Vec<Score> {
        let mut list = vec![];
        for (i, word) in self.words.iter().enumerate() {
            list.push((format!("bits {}-{}", 16 * i, 16 * i + 15), uniformity(word)));
        }
        list.push(("each bit".into(), self.balance()));
        for (name, counts) in ["bits set", "bits changed"].iter().zip(&self.weights) {
            list.push(((*name).into(), binomial(counts)));
        }
        for (name, cells) in [
            "top bytes in a row",
            "low bytes in a row",
            "top byte, low byte",
        ]
        .iter()
        .zip(&self.pairs)
        {
            list.push(((*name).into(), uniformity(cells)));
        }
        let n = (self.n - 8) as f64;
        for (lag, sum) in LAGS.iter().zip(self.products) {
            list.push((format!("correlation at {lag}"), 12.0 * sum / n.sqrt()));
        }
        let expected = 4.0 * self.years as f64;
        for (name, count) in ["birthdays, top bits", "birthdays, low bits"]
            .iter()
            .zip(self.coincidences)
        {
            if self.years > 0 {
                list.push(((*name).into(), (count as f64 - expected) / expected.sqrt()));
            }
        }
        list
    }

    /// How far each of the 64 bits is from being set half of the time.
    fn balance(&self) -> f64 {
        let set = |word: &[u32], bit: usize| -> u64 {
            word.iter()
                .enumerate()
                .filter(|(cell, _)| cell >> bit & 1 == 1)
                .map(|(_, c)| u64::from(*c))
                .sum()
        };
        let square = |bit: usize| {
            let off = 2.0 * set(&self.words[bit / 16], bit % 16) as f64 - self.n as f64;
            off * off / self.n as f64
        };
        normal_score((0..64).map(square).sum(), 64.0)
    }
}

/// Returns how many spacings between birthdays of a year occur again (Marsaglia 1985).
fn equal_spacings(days: &mut [u64]) -> u64 {
    days.sort_unstable();
    let mut spacings: Vec<u64> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
    spacings.sort_unstable();
    spacings
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .count() as u64
}

/// Returns the score of a chi-square statistic (Wilson and Hilferty 1931).
pub(crate) fn normal_score(chi_square: f64, freedom: f64) -> f64 {
    let spread = 2.0 / (9.0 * freedom);
    (exp(ln((chi_square / freedom).max(1e-300)) / 3.0) - (1.0 - spread)) / spread.sqrt()
}

/// Returns how far equally likely cells are from being equally full.
pub(crate) fn uniformity(cells: &[u32]) -> f64 {
    let total: u64 = cells.iter().map(|c| u64::from(*c)).sum();
    let expected = total as f64 / cells.len() as f64;
    let square = |c: &u32| (f64::from(*c) - expected) * (f64::from(*c) - expected) / expected;
    normal_score(cells.iter().map(square).sum(), (cells.len() - 1) as f64)
}

/// Returns how far counts of bits set are from 64 throws of a coin; cells where few are expected are joined.
fn binomial(counts: &[u32; 65]) -> f64 {
    let total: f64 = counts.iter().map(|c| f64::from(*c)).sum();
    let mut p = f64::from_bits((1023 - 64) << 52);
    let (mut sum, mut n_cells, mut joined) = (0.0, 0.0, [0.0; 2]);
    for (k, count) in counts.iter().enumerate() {
        joined = [joined[0] + f64::from(*count), joined[1] + p * total];
        p *= (64 - k) as f64 / (k + 1) as f64;
        let is_last = k == 64;
        let enough = joined[1] >= 20.0 && (65 - k) > 12;
        if enough || is_last {
            sum += (joined[0] - joined[1]) * (joined[0] - joined[1]) / joined[1];
            n_cells += 1.0;
            joined = [0.0; 2];
        }
    }
    normal_score(sum, n_cells - 1.0)
}

/// Joint chi-squares of all pairs of some draws made together: five top bits, and five low bits.
pub(crate) struct Joint {
    width: usize,
    n: u64,
    cells: [Vec<u32>; 2],
}

impl Joint {
    /// Makes the cells of all pairs of `width` draws.
    pub(crate) fn new(width: usize) -> Self {
        let cells = || vec![0; width * (width - 1) / 2 * 1024];
        Self {
            width,
            n: 0,
            cells: [cells(), cells()],
        }
    }

    /// Counts draws made together.
    pub(crate) fn take(&mut self, draws: &[u64]) {
        assert_eq!(draws.len(), self.width);
        let mut first = 0;
        for (i, a) in draws.iter().enumerate() {
            let (top, low) = (a >> 59 << 5, (a & 31) << 5);
            for b in &draws[i + 1..] {
                self.cells[0][first + (top | b >> 59) as usize] += 1;
                self.cells[1][first + (low | b & 31) as usize] += 1;
                first += 1024;
            }
        }
        self.n += draws.len() as u64;
    }

    /// Returns how many draws were counted.
    pub(crate) const fn draws(&self) -> u64 {
        self.n
    }

    /// Returns the score of every pair.
    pub(crate) fn scores(&self) -> Vec<Score> {
        let pairs: Vec<(usize, usize)> = (0..self.width)
            .flat_map(|i| (i + 1..self.width).map(move |j| (i, j)))
            .collect();
        let mut list = vec![];
        for (name, cells) in ["top", "low"].iter().zip(&self.cells) {
            let of = |((i, j), cells): (&(usize, usize), &[u32])| {
                (format!("{name} bits of {i} and {j}"), uniformity(cells))
            };
            list.extend(pairs.iter().zip(cells.chunks_exact(1024)).map(of));
        }
        list
    }
}

/// Returns the score of every pair of a bit flipped in what goes in and a bit of the draw, which should change half of the time.
pub(crate) fn avalanche(
    n_samples: u64,
    bits_in: u32,
    draw: impl Fn(u64, u64) -> u64,
) -> Vec<Score> {
    let mut changed = vec![[0_u32; 64]; bits_in as usize];
    for sample in 0..n_samples {
        let before = draw(sample, 0);
        for (bit, counts) in changed.iter_mut().enumerate() {
            let difference = before ^ draw(sample, 1 << bit);
            for (out, count) in counts.iter_mut().enumerate() {
                *count += (difference >> out & 1) as u32;
            }
        }
    }
    let n = n_samples as f64;
    let mut list = vec![];
    for (bit, counts) in changed.iter().enumerate() {
        for (out, count) in counts.iter().enumerate() {
            list.push((
                format!("bit {bit} in, bit {out} out"),
                (2.0 * f64::from(*count) - n) / n.sqrt(),
            ));
        }
    }
    let square = |score: &Score| score.1 * score.1;
    let all = normal_score(list.iter().map(square).sum(), list.len() as f64);
    list.push(("all bits".into(), all));
    list
}

/// Returns a name of ten letters that spells a number of 40 bits: a bit changed is a letter changed.
pub(crate) fn spelled(number: u64) -> String {
    let letter = |i: u32| char::from(b'a' + (number >> (4 * i) & 15) as u8);
    (0..10).map(letter).collect()
}
