//! PRIM (Friedman and Fisher 1999): a box that shrinks face by face where that raises the share of cases of interest most for
//! each case lost, and then grows again where that raises it further.

use super::{Bounds, Cases, Held, Limit, Values, quasi_p};

/// How boxes are peeled and pasted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Patience {
    /// Share of the cases inside that one peel cuts off a face, 0..0.5.
    pub peel: f64,
    /// Share of the cases before a face that one paste takes in, 0..0.5.
    pub paste: f64,
    /// Least share of all cases inside a box.
    pub least: f64,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            peel: 0.05,
            paste: 0.05,
            least: 0.05,
        }
    }
}

/// A box on the way from all cases to the smallest box.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The box.
    pub bounds: Bounds,
    /// What it holds of the cases in which it was found.
    pub held: Held,
}

/// A box that could be the next, and the cases that it holds.
struct Candidate {
    bounds: Bounds,
    inside: Vec<usize>,
    gain: f64,
    free: usize,
}

/// Returns the boxes on the way, from that of all cases, peel by peel, then paste by paste. Cases `of` which some are `left`
/// are those that count; earlier boxes have taken the others.
#[must_use]
pub fn trajectory(cases: &Cases, of: &[usize], left: &[usize], patience: Patience) -> Vec<Step> {
    let search = Search {
        cases,
        of,
        left,
        whole: cases.whole(),
        patience,
    };
    let mut steps = vec![];
    let mut bounds = search.whole.clone();
    let mut inside = left.to_vec();
    search.keep(&bounds, &inside, &mut steps);
    while let Some(next) = search.best(search.peels(&bounds, &inside), &inside, true) {
        (bounds, inside) = (next.bounds, next.inside);
        search.keep(&bounds, &inside, &mut steps);
    }
    while let Some(next) = search.best(search.pastes(&bounds), &inside, false) {
        (bounds, inside) = (next.bounds, next.inside);
        search.keep(&bounds, &inside, &mut steps);
    }
    steps
}

struct Search<'a> {
    cases: &'a Cases,
    of: &'a [usize],
    left: &'a [usize],
    whole: Bounds,
    patience: Patience,
}

#[expect(clippy::cast_precision_loss, reason = "cases are few")]
impl Search<'_> {
    fn keep(&self, bounds: &Bounds, inside: &[usize], steps: &mut Vec<Step>) {
        let held = Held {
            hits: self.cases.count(inside),
            inside: inside.len() as u64,
            all_hits: self.cases.count(self.of),
            all: self.of.len() as u64,
        };
        steps.push(Step {
            bounds: bounds.clone(),
            held,
        });
    }

    fn density(&self, inside: &[usize]) -> f64 {
        super::part(self.cases.count(inside), inside.len() as u64)
    }

    /// Returns the candidate with the highest gain, if the box may become it: of equal ones that with most free factors, then
    /// the first.
    fn best(&self, list: Vec<Candidate>, inside: &[usize], is_peel: bool) -> Option<Candidate> {
        let better = |a: &Candidate, b: &Candidate| {
            a.gain > b.gain || a.gain.total_cmp(&b.gain).is_eq() && a.free > b.free
        };
        let best = list
            .into_iter()
            .reduce(|best, next| if better(&next, &best) { next } else { best })?;
        let (before, now) = (inside.len(), best.inside.len());
        let is_enough = now as f64 / self.of.len() as f64 >= self.patience.least;
        let moves = if is_peel { now < before } else { now > before };
        (is_enough && moves && best.gain > 0.0).then_some(best)
    }

    /// Returns a candidate: what it gains is the rise in density per case lost or taken in.
    fn candidate(&self, bounds: Bounds, before: &[usize], inside: Vec<usize>) -> Candidate {
        let cases = before.len().abs_diff(inside.len());
        let rise = self.density(&inside) - self.density(before);
        let restricted = bounds.restricted(&self.whole).len();
        Candidate {
            free: bounds.0.len() - restricted,
            gain: if cases == 0 { 0.0 } else { rise / cases as f64 },
            bounds,
            inside,
        }
    }

    fn peels(&self, bounds: &Bounds, inside: &[usize]) -> Vec<Candidate> {
        let mut list = vec![];
        for (factor, limit) in bounds.0.iter().enumerate() {
            match (limit, &self.cases.factors[factor]) {
                (Limit::Within(low, high), Values::Numbers(x)) => {
                    let column: Vec<f64> = inside.iter().map(|case| x[*case]).collect();
                    let above = quantile(column.clone(), 1.0 - self.patience.peel);
                    let below = quantile(column, self.patience.peel);
                    for cut in [Limit::Within(*low, above), Limit::Within(below, *high)] {
                        list.push(self.peeled(bounds, factor, cut, inside));
                    }
                }
                (Limit::Among(words), Values::Words(..)) => {
                    let kept = words.iter().filter(|word| **word).count();
                    for (word, _) in words.iter().enumerate().filter(|(_, is_in)| **is_in) {
                        if kept > 1 {
                            let mut fewer = words.clone();
                            fewer[word] = false;
                            let cut = Limit::Among(fewer);
                            list.push(self.peeled(bounds, factor, cut, inside));
                        }
                    }
                }
                _ => {}
            }
        }
        list
    }

    fn peeled(&self, bounds: &Bounds, factor: usize, cut: Limit, inside: &[usize]) -> Candidate {
        let holds = |case: &usize| cut.holds(&self.cases.factors[factor], *case);
        let fewer = inside.iter().copied().filter(holds).collect();
        self.candidate(bounds.with(factor, cut), inside, fewer)
    }

    fn pastes(&self, bounds: &Bounds) -> Vec<Candidate> {
        let before = self.cases.inside(bounds, self.left);
        let mut list = vec![];
        for factor in bounds.restricted(&self.whole) {
            let wider = match (&bounds.0[factor], &self.whole.0[factor]) {
                (Limit::Within(low, high), Limit::Within(least, most)) => {
                    let down =
                        self.beyond(bounds, factor, (*least, *low), 1.0 - self.patience.paste);
                    let up = self.beyond(bounds, factor, (*high, *most), self.patience.paste);
                    vec![Limit::Within(down, *high), Limit::Within(*low, up)]
                }
                (Limit::Among(words), _) => {
                    let absent = (0..words.len()).filter(|i| !words[*i]);
                    let with = |i: usize| {
                        let mut more = words.clone();
                        more[i] = true;
                        Limit::Among(more)
                    };
                    absent.map(with).collect()
                }
                (Limit::Within(..), Limit::Among(_)) => vec![],
            };
            for limit in wider {
                let wide = bounds.with(factor, limit);
                let inside = self.cases.inside(&wide, self.left);
                list.push(self.candidate(wide, &before, inside));
            }
        }
        list
    }

    /// Returns how far a face moves out over the cases before it; where there are none, to the end of the range.
    fn beyond(&self, bounds: &Bounds, factor: usize, span: (f64, f64), q: f64) -> f64 {
        let before = bounds.with(factor, Limit::Within(span.0, span.1));
        let Values::Numbers(x) = &self.cases.factors[factor] else {
            return span.0;
        };
        let cases = self.cases.inside(&before, self.left);
        let column: Vec<f64> = cases.iter().map(|case| x[*case]).collect();
        match (column.is_empty(), q > 0.5) {
            (true, true) => span.0,
            (true, false) => span.1,
            _ => quantile(column, q),
        }
    }
}

/// Returns a value between two of the data at a quantile, moved on to where the data differ: never one that cuts through equal
/// values.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cases are few"
)]
fn quantile(mut data: Vec<f64>, q: f64) -> f64 {
    data.sort_by(f64::total_cmp);
    let place = (data.len() - 1) as f64 * q;
    let (mut low, mut high) = (place.floor() as usize, place.ceil() as usize);
    let same = |low: usize, high: usize| data[low].total_cmp(&data[high]).is_eq();
    if q > 0.5 {
        while same(low, high) && low > 0 {
            low -= 1;
        }
    } else {
        while same(low, high) && high < data.len() - 1 {
            high += 1;
        }
    }
    f64::midpoint(data[low], data[high])
}

/// Returns the first box on the way whose density reaches a level; where none does, the one with the best balance of coverage
/// and density (their harmonic mean).
///
/// # Panics
/// Where there is no box.
#[must_use]
pub fn chosen(steps: &[Step], density: f64) -> &Step {
    let balance = |step: &Step| {
        let (c, d) = (step.held.coverage(), step.held.density());
        if c + d > 0.0 { c * d / (c + d) } else { 0.0 }
    };
    let first = steps.iter().find(|step| step.held.density() >= density);
    let best = || {
        let better = |a: &&Step, b: &&Step| balance(a).total_cmp(&balance(b));
        steps.iter().rev().max_by(better)
    };
    first.or_else(best).expect("a way has a first box")
}

/// Returns a box without the limits that chance explains: those whose quasi-p value is above a level, the highest first.
#[must_use]
pub fn without_chance(cases: &Cases, bounds: &Bounds, of: &[usize], level: f64) -> Bounds {
    let whole = cases.whole();
    let mut bounds = bounds.clone();
    loop {
        let restricted = bounds.restricted(&whole);
        let p = |factor: &usize| quasi_p(cases, &bounds, &whole, *factor, of);
        let weakest = restricted
            .iter()
            .map(|f| (*f, p(f)))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        match weakest {
            Some((factor, p)) if p > level => bounds = bounds.without(factor, &whole),
            _ => return bounds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::table;
    use super::*;

    fn near(x: f64, y: f64) -> bool {
        (x - y).abs() < 1e-9
    }

    fn ends(bounds: &Bounds, factor: usize) -> (f64, f64) {
        match bounds.0[factor] {
            Limit::Within(low, high) => (low, high),
            Limit::Among(_) => panic!("factor {factor} is a number: {bounds:?}"),
        }
    }

    fn way(cases: &Cases, peel: f64) -> Vec<Step> {
        let all: Vec<usize> = (0..cases.len()).collect();
        let patience = Patience {
            peel,
            ..Patience::default()
        };
        trajectory(cases, &all, &all, patience)
    }

    /// What `tests/gsa/make.py` prints (ema_workbench 2.5.3).
    #[test]
    fn boxes_are_those_of_the_workbench() {
        let cases = table();
        let steps = way(&cases, 0.05);
        assert_eq!(steps.len(), 46);
        let tenth = steps[10].held;
        assert!(
            near(tenth.coverage(), 0.931_750_741_839_762_6)
                && near(tenth.density(), 0.262_981_574_539_363_5)
        );
        let step = chosen(&steps, 0.85);
        let place = steps.iter().position(|s| s == step);
        assert_eq!((place, step.held.inside), (Some(34), 342));
        assert!(near(step.held.coverage(), 0.872_403_560_830_860_6));
        assert!(near(step.held.density(), 0.859_649_122_807_017_6));
        assert!(near(ends(&step.bounds, 0).0, 0.596_041_258_685_256_6));
        assert!(near(ends(&step.bounds, 1).1, 0.420_757_117_574_217_24));
        let whole = cases.whole();
        assert_eq!(step.bounds.restricted(&whole), [0, 1]);
        let all: Vec<usize> = (0..2000).collect();
        let p = |factor| quasi_p(&cases, &step.bounds, &whole, factor, &all);
        assert!((p(0) / 1.602_647_854_e-79 - 1.0).abs() < 1e-6, "{}", p(0));
        assert!((p(1) / 8.202_171_608_e-73 - 1.0).abs() < 1e-6, "{}", p(1));
        let last = steps.last().expect("it has steps");
        assert!(near(last.held.coverage(), 0.777_448_071_216_617_2));
        assert!(near(last.held.density(), 0.925_795_053_003_533_6));
        assert!(near(ends(&last.bounds, 0).1, 0.986_969_268_754_106_1));
        assert!(near(ends(&last.bounds, 3).0, 0.036_202_428_105_500_45));

        let steps = way(&cases, 0.1);
        assert_eq!(steps.len(), 21);
        let step = chosen(&steps, 0.85);
        assert_eq!(steps.iter().position(|s| s == step), Some(17));
        assert!(near(ends(&step.bounds, 0).0, 0.601_428_251_099_517_9));
        assert!(near(ends(&step.bounds, 1).1, 0.414_492_761_648_286));
        // Broken: another share peeled, a larger least box.
        assert_ne!(way(&cases, 0.08).len(), 46);
        let patience = Patience {
            least: 0.2,
            ..Patience::default()
        };
        assert!(trajectory(&cases, &all, &all, patience).len() < 46);
    }

    /// The last box says something of all the factors; chance explains d, and the upper end of a goes with its lower one.
    #[test]
    fn limits_that_chance_explains_are_dropped() {
        let cases = table();
        let all: Vec<usize> = (0..2000).collect();
        let steps = way(&cases, 0.05);
        let last = &steps.last().expect("it has steps").bounds;
        let whole = cases.whole();
        assert_eq!(last.restricted(&whole), [0, 1, 3]);
        assert_eq!(
            without_chance(&cases, last, &all, 0.05).restricted(&whole),
            [0, 1]
        );
        assert_eq!(without_chance(&cases, last, &all, 1.0), *last);
    }

    /// Words are peeled one by one, and noise yields no box that holds on other cases.
    #[test]
    fn words_are_peeled() {
        let words = ["a", "b", "c"].map(String::from).to_vec();
        let places: Vec<usize> = (0..300).map(|i| i % 3).collect();
        let cases = Cases {
            hits: places.iter().map(|place| *place == 1).collect(),
            factors: vec![Values::Words(words, places)],
        };
        let all: Vec<usize> = (0..300).collect();
        let steps = trajectory(&cases, &all, &all, Patience::default());
        let step = chosen(&steps, 0.9);
        assert_eq!(step.bounds.0, [Limit::Among(vec![false, true, false])]);
        assert!(near(step.held.coverage(), 1.0) && near(step.held.density(), 1.0));
    }
}
