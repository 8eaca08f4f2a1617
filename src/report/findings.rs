//! Sentences that say what a figure shows, chosen by thresholds in its numbers: none is a fixed text.

use super::figures::{Figures, Read};
use crate::stats::Estimate;
use crate::text::{Arg, Words, decimal, percent};

/// Fewer cases than this are written “k in n”.
const FEW: u64 = 5;
/// Shares under this are written “1 in n”.
const RARE: f64 = 0.01;
/// Points of the Goldstein scale that count as a gap.
const GAP: f64 = 1.0;
/// Change of tension that counts as one.
const SHIFT: f64 = 0.05;

/// The words of a report.
#[derive(Debug, Clone, Copy)]
pub struct Sayer<'a> {
    /// The program's words.
    pub words: &'a Words,
}

impl Sayer<'_> {
    /// Returns a message, filled in.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.words.say(key, args)
    }

    /// Returns a text before what is said of it.
    #[must_use]
    pub fn of(&self, what: &str, said: &str) -> String {
        self.say("said-of", &[("what", what.into()), ("said", said.into())])
    }

    /// Returns a number.
    #[must_use]
    pub fn number(&self, number: f64, decimals: usize) -> String {
        decimal(self.words.lang, number, decimals)
    }

    /// Returns a number with its sign.
    #[must_use]
    pub fn signed(&self, number: f64) -> String {
        let text = self.number(number, 1);
        let is_zero = !text.contains(|c: char| c.is_ascii_digit() && c != '0');
        if is_zero || text.starts_with('\u{2212}') {
            text
        } else {
            format!("+{text}")
        }
    }

    /// Returns a share with its count: percent, “1 in 2,000” where it is rare, “k in n” where few cases are behind it.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts for people")]
    pub fn share(&self, count: u64, of: u64) -> String {
        let value = count as f64 / of.max(1) as f64;
        if count < FEW {
            let args = [("count", (count as f64).into()), ("n", (of as f64).into())];
            self.say("report-few", &args)
        } else if value < RARE {
            self.say("report-rare", &[("n", (1.0 / value).round().into())])
        } else {
            percent(self.words.lang, value, 1)
        }
    }

    /// Returns the ends of an interval of a share, in percent without the sign.
    #[must_use]
    pub fn ends(&self, share: &Estimate) -> String {
        let digits = if share.high < RARE { 2 } else { 1 };
        format!(
            "{}–{}",
            self.number(share.low * 100.0, digits),
            self.number(share.high * 100.0, digits)
        )
    }

    /// Returns a share in words that open a sentence: “Seven in ten runs”.
    #[must_use]
    pub fn tenths(&self, share: f64) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 10"
        )]
        let tenth = (share.clamp(0.0, 1.0) * 10.0).round() as u8;
        let key = match (share, tenth) {
            (s, _) if s <= 0.0 => "report-tenths-none".into(),
            (s, _) if s >= 1.0 => "report-tenths-all".into(),
            (s, _) if s < 0.05 => "report-tenths-0".into(),
            (s, _) if s >= 0.95 => "report-tenths-10".into(),
            (_, tenth) => format!("report-tenths-{tenth}"),
        };
        self.say(&key, &[])
    }

    /// Says which end is the most frequent, and how often war came.
    #[must_use]
    pub fn outcomes(&self, figures: &Figures, names: &[String], war: Option<usize>) -> String {
        let mut order: Vec<usize> = (0..figures.outcomes.len()).collect();
        order.sort_by_key(|o| std::cmp::Reverse(figures.outcomes[*o].count));
        let Some(first) = order.first().map(|o| &figures.outcomes[*o]) else {
            return String::new();
        };
        let args = |place: usize| ("outcome", Arg::Text(names[place].clone()));
        let second = order.get(1).map(|o| &figures.outcomes[*o]);
        let mut text = match second.filter(|s| s.share.overlaps(&first.share)) {
            Some(second) => {
                let other = ("other", Arg::Text(names[second.place].clone()));
                self.say("report-outcomes-close", &[args(first.place), other])
            }
            None => {
                let share = ("share", self.tenths(first.share.value).into());
                self.say("report-outcomes-first", &[share, args(first.place)])
            }
        };
        if let Some(count) = war.and_then(|rung| figures.reached_by_any.get(rung)) {
            let key = if *count == 0 {
                "report-war-none"
            } else {
                "report-war"
            };
            let args = [
                ("share", self.share(*count, figures.runs).into()),
                ("n", self.number(to_number(figures.runs), 0).into()),
            ];
            text = format!("{text} {}", self.say(key, &args));
        }
        text
    }

    /// Says what climbing costs in cleared ground.
    #[must_use]
    pub fn peace(&self, figures: &Figures, rung: usize) -> String {
        let Some([calm, high]) = &figures.peace else {
            return self.say("report-peace-unknown", &[]);
        };
        let key = match (calm.overlaps(high), calm.value > high.value) {
            (true, _) => "report-peace-same",
            (false, true) => "report-peace-less",
            (false, false) => "report-peace-more",
        };
        let decimals = decimals(calm.value.max(high.value));
        let km2 = |e: &Estimate| Arg::Text(self.number(e.value, decimals));
        self.say(
            key,
            &[
                ("rung", to_number(rung as u64).into()),
                ("calm", km2(calm)),
                ("high", km2(high)),
            ],
        )
    }

    /// Says whether the crisis climbs, and whether it comes down again.
    #[must_use]
    pub fn rungs(&self, figures: &Figures) -> String {
        let above = |turn: &Vec<f64>| turn.iter().skip(figures.start + 1).sum::<f64>();
        let shares: Vec<f64> = figures.rungs.iter().map(above).collect();
        let Some(end) = shares.last().copied() else {
            return String::new();
        };
        let (mut turn, mut most) = (0, 0.0);
        for (at, share) in shares.iter().enumerate() {
            if *share > most {
                (turn, most) = (at, *share);
            }
        }
        let key = match (most, end) {
            (most, _) if most < 0.05 => "report-rungs-flat",
            (most, end) if end < most * 0.75 => "report-rungs-down",
            _ => "report-rungs-up",
        };
        let args = [
            ("most", self.tenths(most).into()),
            ("turn", to_number(turn as u64).into()),
            ("rung", to_number(figures.start as u64).into()),
            ("end", percent(self.words.lang, end, 0).into()),
        ];
        self.say(key, &args)
    }

    /// Says how many runs never climb, and how many paths there are.
    #[must_use]
    pub fn paths(&self, figures: &Figures) -> String {
        let still = figures
            .paths
            .iter()
            .filter(|(path, _)| path.len() == 1)
            .map(|(_, n)| n)
            .sum::<u64>();
        let mut counts: Vec<u64> = figures.paths.values().copied().collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let ten: u64 = counts.iter().take(10).sum();
        let runs = to_number(figures.runs.max(1));
        let args = [
            ("still", self.tenths(to_number(still) / runs).into()),
            ("paths", to_number(counts.len() as u64).into()),
            (
                "ten",
                percent(self.words.lang, to_number(ten) / runs, 0).into(),
            ),
        ];
        let key = if counts.len() > 10 {
            "report-paths-many"
        } else {
            "report-paths-few"
        };
        self.say(key, &args)
    }

    /// Says which pair's tension rises most, or falls most where none rises; `names` are the pairs.
    #[must_use]
    pub fn bands(&self, figures: &Figures, names: &[String]) -> String {
        let median = |band: Option<&[f64; 5]>| band.map_or(0.0, |b| b[2]);
        let ends = |bands: &Vec<[f64; 5]>| [median(bands.first()), median(bands.last())];
        let all: Vec<[f64; 2]> = figures.bands.iter().map(ends).collect();
        let rise = |e: &[f64; 2]| e[1] - e[0];
        let furthest = |sign: f64| {
            let by = |pair: &usize| sign * rise(&all[*pair]);
            (0..all.len()).max_by(|a, b| by(a).total_cmp(&by(b)).then(b.cmp(a)))
        };
        let (Some(up), Some(down)) = (furthest(1.0), furthest(-1.0)) else {
            return String::new();
        };
        let (key, pair) = match (rise(&all[up]), rise(&all[down])) {
            (most, _) if most >= SHIFT => ("report-bands-rise", up),
            (most, _) if most <= -SHIFT => ("report-bands-fall", down),
            (_, least) if least <= -SHIFT => ("report-bands-down", down),
            (most, least) if most >= -least => ("report-bands-still", up),
            _ => ("report-bands-still", down),
        };
        let [from, to] = all[pair].map(|v| Arg::Text(self.number(v, 2)));
        self.say(
            key,
            &[
                ("pair", names[pair].as_str().into()),
                ("from", from),
                ("to", to),
            ],
        )
    }

    /// Says which deed is read furthest from what was meant; `name` writes a deed.
    #[must_use]
    pub fn meant(&self, readings: &[Read], name: &dyn Fn(&Read) -> String) -> String {
        let gap = |r: &Read| (r.meant - r.read).abs();
        let worst = readings
            .iter()
            .filter(|r| r.meant > 0.0 && r.read < 0.0)
            .max_by(|a, b| gap(a).total_cmp(&gap(b)));
        let widest = readings.iter().max_by(|a, b| gap(a).total_cmp(&gap(b)));
        let (key, found) = match (worst, widest) {
            (Some(read), _) if gap(read) >= GAP => ("report-meant-hostile", read),
            (_, Some(read)) if gap(read) >= GAP => ("report-meant-gap", read),
            (_, Some(read)) => ("report-meant-same", read),
            _ => return String::new(),
        };
        let args = [
            ("deed", name(found).into()),
            ("meant", self.signed(found.meant).into()),
            ("read", self.signed(found.read).into()),
        ];
        self.say(key, &args)
    }
}

/// Returns how many decimals tell numbers up to this apart.
#[must_use]
pub const fn decimals(largest: f64) -> usize {
    if largest < 20.0 { 1 } else { 0 }
}

/// Returns a count as a number.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub const fn to_number(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn shares_in_words_have_thresholds() {
        let words = Words::program(Lang::En);
        let sayer = Sayer { words: &words };
        let tenths = |share| sayer.tenths(share);
        assert_eq!(tenths(0.0), "No run");
        assert_eq!(tenths(0.049), "Hardly any run");
        assert_eq!(
            [0.05, 0.149].map(tenths),
            ["One in ten runs", "One in ten runs"]
        );
        assert_eq!(
            [0.66, 0.74].map(tenths),
            ["Seven in ten runs", "Seven in ten runs"]
        );
        assert_eq!([0.95, 1.0].map(tenths), ["Nearly every run", "Every run"]);
        assert_eq!(sayer.share(3, 1000), "3 in 1,000");
        assert_eq!(sayer.share(5, 10_000), "1 in 2,000");
        assert_eq!(sayer.share(187, 1000), "18.7%");
    }

    #[test]
    fn readings_choose_their_sentence() {
        let words = Words::program(Lang::Fr);
        let sayer = Sayer { words: &words };
        let read = |meant, read| Read {
            kind: [0; 4],
            n: 9,
            meant,
            read,
            range: [read, read],
        };
        let say = |list: &[Read]| sayer.meant(list, &|_| "Don".into());
        let hostile = say(&[read(7.4, -6.0), read(-2.0, -9.9)]);
        assert!(
            hostile.contains("+7,4") && hostile.contains("\u{2212}6,0"),
            "{hostile}"
        );
        let [gap, same] = [say(&[read(-2.0, -9.0)]), say(&[read(1.0, 0.5)])];
        assert!(gap != same && gap.contains("\u{2212}9,0"), "{gap} {same}");
        assert_eq!(say(&[]), "");
    }
}
