//! A game of postures between two actors: payoffs in a table, its equilibria by enumeration of supports, regret.

/// Numbers closer than this count as equal.
const TOLERANCE: f64 = 1e-9;

/// Payoffs of both players, by the posture of the first and of the second.
#[derive(Debug, Clone, PartialEq)]
pub struct Bimatrix {
    /// What the first gets.
    pub first: Vec<Vec<f64>>,
    /// What the second gets.
    pub second: Vec<Vec<f64>>,
}

/// Mixtures from which neither gains by moving alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Equilibrium {
    /// Chance of each posture of the first.
    pub first: Vec<f64>,
    /// Chance of each posture of the second.
    pub second: Vec<f64>,
    /// What each gets.
    pub values: [f64; 2],
}

impl Equilibrium {
    /// Whether each side keeps to one posture.
    #[must_use]
    pub fn is_pure(&self) -> bool {
        [&self.first, &self.second]
            .iter()
            .all(|side| support(side) == 1)
    }
}

fn support(weights: &[f64]) -> usize {
    weights.iter().filter(|w| **w > TOLERANCE).count()
}

impl Bimatrix {
    /// Returns how many postures each has.
    #[must_use]
    pub fn sizes(&self) -> [usize; 2] {
        [self.first.len(), self.first.first().map_or(0, Vec::len)]
    }

    /// Returns by how much each could gain alone at a pair of postures: 0 for both at a pure equilibrium.
    #[must_use]
    pub fn regret(&self, i: usize, j: usize) -> [f64; 2] {
        let best = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::NEG_INFINITY, f64::max);
        [
            best(&mut self.first.iter().map(|row| row[j])) - self.first[i][j],
            best(&mut self.second[i].iter().copied()) - self.second[i][j],
        ]
    }

    /// Returns the best answers of the first to a posture of the second; the first of those that are equal.
    #[must_use]
    pub fn best_answers(&self) -> [Vec<usize>; 2] {
        let [m, n] = self.sizes();
        let best = |n: usize, value: &dyn Fn(usize) -> f64| {
            (0..n).fold(0, |best, i| if value(i) > value(best) { i } else { best })
        };
        [
            (0..n).map(|j| best(m, &|i| self.first[i][j])).collect(),
            (0..m).map(|i| best(n, &|j| self.second[i][j])).collect(),
        ]
    }

    /// Returns the equilibria whose supports have the same size on both sides: all, unless payoffs are tied; pure ones first.
    #[must_use]
    pub fn equilibria(&self) -> Vec<Equilibrium> {
        let [m, n] = self.sizes();
        let mut found: Vec<Equilibrium> = vec![];
        for size in 1..=m.min(n) {
            for rows in subsets(m, size) {
                for columns in subsets(n, size) {
                    found.extend(
                        self.supported(&rows, &columns)
                            .filter(|e| !is_among(e, &found)),
                    );
                }
            }
        }
        found
    }

    /// Returns the equilibrium with these supports, if there is one.
    fn supported(&self, rows: &[usize], columns: &[usize]) -> Option<Equilibrium> {
        let [m, n] = self.sizes();
        // The mixture of one side makes the other indifferent between the postures of its support.
        let (second, value) = indifferent(rows, columns, n, &|i, j| self.first[i][j])?;
        let (first, other) = indifferent(columns, rows, m, &|j, i| self.second[i][j])?;
        let gains = |value: f64, got: f64| got > value + TOLERANCE * (1.0 + value.abs());
        let row = |i: usize| (0..n).map(|j| second[j] * self.first[i][j]).sum::<f64>();
        let column = |j: usize| (0..m).map(|i| first[i] * self.second[i][j]).sum::<f64>();
        let moves = (0..m).any(|i| gains(value, row(i))) || (0..n).any(|j| gains(other, column(j)));
        (!moves).then_some(Equilibrium {
            first,
            second,
            values: [value, other],
        })
    }
}

fn is_among(one: &Equilibrium, list: &[Equilibrium]) -> bool {
    let near = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(x, y)| (x - y).abs() < 1e-7);
    list.iter()
        .any(|e| near(&e.first, &one.first) && near(&e.second, &one.second))
}

/// Returns weights of `columns` among `n` under which every one of `rows` gets the same, and what that is; none where a weight
/// would be below 0 or nothing determines them.
fn indifferent(
    rows: &[usize],
    columns: &[usize],
    n: usize,
    payoff: &dyn Fn(usize, usize) -> f64,
) -> Option<(Vec<f64>, f64)> {
    let k = columns.len();
    // Unknowns: the k weights, then the value.
    let mut system: Vec<Vec<f64>> = rows
        .iter()
        .map(|i| {
            let mut row: Vec<f64> = columns.iter().map(|j| payoff(*i, *j)).collect();
            row.extend([-1.0, 0.0]);
            row
        })
        .collect();
    let mut last = vec![1.0; k];
    last.extend([0.0, 1.0]);
    system.push(last);
    let solved = solve(system)?;
    if solved[..k].iter().any(|w| *w < -TOLERANCE) {
        return None;
    }
    let mut weights = vec![0.0; n];
    for (j, w) in columns.iter().zip(&solved) {
        weights[*j] = w.max(0.0);
    }
    Some((weights, solved[k]))
}

/// Solves a system of equations, each a row with its right-hand side last, by elimination; none where it has no single solution.
fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = rows.len();
    for at in 0..n {
        let pivot = (at..n).max_by(|a, b| rows[*a][at].abs().total_cmp(&rows[*b][at].abs()))?;
        if rows[pivot][at].abs() < 1e-12 {
            return None;
        }
        rows.swap(at, pivot);
        let whole = rows[at].clone();
        for (i, row) in rows.iter_mut().enumerate() {
            if i != at {
                let share = row[at] / whole[at];
                row.iter_mut()
                    .zip(&whole)
                    .for_each(|(x, y)| *x -= share * y);
            }
        }
    }
    Some((0..n).map(|i| rows[i][n] / rows[i][i]).collect())
}

/// Returns the subsets of so many of the first `n` numbers, in order.
fn subsets(n: usize, size: usize) -> Vec<Vec<usize>> {
    let of_size = |set: &u32| set.count_ones() as usize == size;
    let members = |set: u32| (0..n).filter(|i| set >> i & 1 == 1).collect();
    (0..1_u32 << n).filter(of_size).map(members).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn game(first: &[&[f64]], second: &[&[f64]]) -> Bimatrix {
        let own = |rows: &[&[f64]]| rows.iter().map(|row| row.to_vec()).collect();
        Bimatrix {
            first: own(first),
            second: own(second),
        }
    }

    fn near(x: &[f64], y: &[f64]) -> bool {
        x.len() == y.len() && x.iter().zip(y).all(|(x, y)| (x - y).abs() < 1e-9)
    }

    /// Chicken, as Gambit solves it: each pure one in which one side gives way, and both giving way nine times in ten.
    #[test]
    fn chicken() {
        let chicken = game(
            &[&[0.0, -1.0], &[1.0, -10.0]],
            &[&[0.0, 1.0], &[-1.0, -10.0]],
        );
        let found = chicken.equilibria();
        assert_eq!(found.len(), 3, "{found:?}");
        let holds =
            |e: &Equilibrium, x: [f64; 2], y: [f64; 2]| near(&e.first, &x) && near(&e.second, &y);
        let known = [
            ([1.0, 0.0], [0.0, 1.0]),
            ([0.0, 1.0], [1.0, 0.0]),
            ([0.9, 0.1], [0.9, 0.1]),
        ];
        for (x, y) in known {
            assert!(found.iter().any(|e| holds(e, x, y)), "{x:?} {y:?}");
        }
        assert_eq!(found.iter().filter(|e| e.is_pure()).count(), 2);
        // The broken variant: each made indifferent by its own payoffs instead of the other's has another mixture.
        let own = indifferent(&[0, 1], &[0, 1], 2, &|j, i| chicken.first[i][j]);
        assert!(own.is_none_or(|(weights, _)| !near(&weights, &[0.9, 0.1])));
        assert!(
            near(&chicken.regret(1, 1), &[9.0, 9.0]) && near(&chicken.regret(0, 1), &[0.0, 0.0])
        );
        assert_eq!(chicken.best_answers(), [vec![1, 0], vec![1, 0]]);
    }

    #[test]
    fn rock_paper_scissors() {
        let a: [&[f64]; 3] = [&[0.0, -1.0, 1.0], &[1.0, 0.0, -1.0], &[-1.0, 1.0, 0.0]];
        let b: [&[f64]; 3] = [&[0.0, 1.0, -1.0], &[-1.0, 0.0, 1.0], &[1.0, -1.0, 0.0]];
        let found = game(&a, &b).equilibria();
        assert_eq!(found.len(), 1);
        let thirds = [1.0 / 3.0; 3];
        assert!(near(&found[0].first, &thirds) && near(&found[0].second, &thirds));
        assert!(near(&found[0].values, &[0.0, 0.0]) && !found[0].is_pure());
    }

    /// The dilemma has one equilibrium, and a menu of other sizes works as well; nothing is an equilibrium that can be left.
    #[test]
    fn other_tables() {
        let dilemma = game(&[&[3.0, 0.0], &[5.0, 1.0]], &[&[3.0, 5.0], &[0.0, 1.0]]);
        let found = dilemma.equilibria();
        assert!(found.len() == 1 && near(&found[0].values, &[1.0, 1.0]));
        let wide = game(&[&[2.0, 0.0, 1.0]], &[&[1.0, 3.0, 2.0]]);
        let found = wide.equilibria();
        assert!(found.len() == 1 && near(&found[0].second, &[0.0, 1.0, 0.0]));
    }
}
