//! What `sensitivity` found, as text and as tables.

use super::{Found, confidence, named};
use crate::analysis::sensitivity::declared::Declared;
use crate::analysis::sensitivity::study::{Measured, Method, shares};
use crate::cli::draw::{Table, cut, wrap};
use crate::cli::numbers::Question;
use crate::cli::shell::Shell;
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use crate::stats::Estimate;
use crate::text::{Arg, decimal, percent};

/// Most factors that the text shows.
const SHOWN: usize = 12;
/// Most doubtful factors that the text names.
const NAMED: usize = 3;
/// Widest name of a factor in the text.
const NAME: usize = 28;

/// Returns the mean share of runs in which the event happened.
#[expect(clippy::cast_precision_loss, reason = "points are few")]
pub(super) fn mean(runs: &[Vec<bool>]) -> f64 {
    shares(runs).iter().sum::<f64>() / runs.len() as f64
}

/// What is told, and to whom.
pub(super) struct Told<'a> {
    pub(super) found: &'a Found,
    pub(super) question: &'a Question<'a>,
    pub(super) shell: &'a Shell,
    pub(super) seed: u64,
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
impl Told<'_> {
    /// Returns the answer in words.
    pub(super) fn text(&self) -> String {
        let (shell, found) = (self.shell, self.found);
        let method = found.method.name();
        let args = [
            ("scenario", self.question.scenario.into()),
            ("event", self.question.event.text().into()),
            ("factors", Arg::Number(self.question.factors.len() as f64)),
            ("size", Arg::Number(found.size as f64)),
            ("points", Arg::Number(found.spots.len() as f64)),
            ("runs", Arg::Number(self.question.runs as f64)),
            ("seed", self.seed.to_string().into()),
            ("mean", percent(shell.lang, mean(&found.runs), 1).into()),
        ];
        let mut text = shell.paragraph(&format!("sensitivity-title-{method}"), &args);
        if let Some(n) = found.screened {
            text += &shell.paragraph("sensitivity-screened", &[("n", Arg::Number(n as f64))]);
        }
        text.push('\n');
        text += &self.table().draw(shell.width, "  ");
        let more = found.findings.list.len().saturating_sub(SHOWN + 1);
        if more > 0 {
            text += &shell.paragraph("sensitivity-more", &[("n", Arg::Number(more as f64))]);
        }
        text.push('\n');
        text += &shell.paragraph(&format!("sensitivity-read-{method}"), &[]);
        text += &self.standing_out();
        text += &self.noise();
        let how = shell.say(&format!("sensitivity-method-{method}"), &[]);
        text += &shell.paragraph("sensitivity-how", &[("how", how.into())]);
        text + &shell.paragraph("ask-simulation-error", &[])
    }

    /// The first factors, and the dummy at its place or below them.
    fn table(&self) -> Table {
        let (shell, found) = (self.shell, self.found);
        let mut rights = vec![true, false, true, false];
        rights.extend(found.method.measures().iter().skip(1).map(|_| true));
        rights.push(false);
        let mut table = Table::new(&rights);
        let say = |key: String| shell.say(&key, &[]);
        let head = |m: &&str| say(format!("sensitivity-head-{m}"));
        let mut heads: Vec<String> = vec![String::new(), say("sensitivity-head-factor".into())];
        heads.push(head(&found.method.measures()[0]));
        heads.push(say("sensitivity-head-interval".into()));
        heads.extend(found.method.measures().iter().skip(1).map(head));
        heads.push(say("sensitivity-head-confidence".into()));
        table.row(heads);
        let mut rank = 0;
        for (place, row) in found.findings.list.iter().enumerate() {
            rank += usize::from(row.factor.is_some());
            if place >= SHOWN && row.factor.is_some() {
                continue;
            }
            table.row(self.row(row, rank));
        }
        table
    }

    fn row(&self, row: &Measured, rank: usize) -> Vec<String> {
        let shell = self.shell;
        let mut cells = match &row.factor {
            Some(d) => vec![rank.to_string(), cut(&d.name, NAME)],
            None => vec![String::new(), shell.say("sensitivity-dummy", &[])],
        };
        let first = row.measures[0];
        cells.push(self.number(first.value, false));
        let ends = [first.low, first.high].map(|x| self.number(x, false));
        let args = [
            ("low", ends[0].as_str().into()),
            ("high", ends[1].as_str().into()),
        ];
        cells.push(shell.say("sensitivity-interval", &args));
        for (estimate, name) in row
            .measures
            .iter()
            .zip(self.found.method.measures())
            .skip(1)
        {
            cells.push(self.number(estimate.value, *name == "mu"));
        }
        cells.push(
            row.factor
                .as_ref()
                .map_or(String::new(), |d| confidence(d, shell)),
        );
        cells
    }

    /// Returns a measure as people read it: hundredths for effects and shares, distances as they are.
    fn number(&self, x: f64, is_signed: bool) -> String {
        match self.found.method {
            Method::Pawn => decimal(self.shell.lang, x, 2),
            _ if is_signed => self.shell.signed(100.0 * x, 1),
            _ => decimal(self.shell.lang, 100.0 * x, 1),
        }
    }

    /// Which factors stand out from the dummy, and which of these are doubtful.
    fn standing_out(&self) -> String {
        let (shell, drivers) = (self.shell, self.found.findings.drivers());
        let all = self.question.factors.len();
        let args = [
            ("n", Arg::Number(drivers.len() as f64)),
            ("all", Arg::Number(all as f64)),
        ];
        if drivers.is_empty() {
            return shell.paragraph("sensitivity-none", &args);
        }
        let mut text = shell.paragraph("sensitivity-stand-out", &args);
        let doubtful: Vec<&Declared> = drivers.into_iter().filter(|d| d.is_doubtful()).collect();
        if doubtful.is_empty() {
            return text + &shell.paragraph("sensitivity-firm", &[]);
        }
        let checked = &self.question.ready.checked;
        let name = |d: &&Declared| {
            let number = |x| numeral(shell, x);
            let args = [
                ("name", named(d, checked, shell).into()),
                ("value", number(d.value).into()),
                ("low", number(d.range.start).into()),
                ("high", number(d.range.end).into()),
            ];
            shell.say("sensitivity-doubtful", &args)
        };
        let count = |n: usize| [("n", Arg::Number(n as f64))];
        text += &shell.paragraph("sensitivity-rests", &count(doubtful.len()));
        for d in doubtful.iter().take(NAMED) {
            text += &wrap(&name(d), shell.width, "  - ", "    ");
        }
        if doubtful.len() > NAMED {
            text += &shell.paragraph("sensitivity-rests-more", &count(doubtful.len() - NAMED));
        }
        text
    }

    fn noise(&self) -> String {
        let shell = self.shell;
        let Some(noise) = self.found.findings.noise else {
            return shell.paragraph("sensitivity-same", &[]);
        };
        let args = [
            (
                "common",
                percent(shell.lang, noise.common.min(1.0), 0).into(),
            ),
            ("own", percent(shell.lang, noise.own.min(1.0), 0).into()),
            ("runs", Arg::Number(self.question.runs as f64)),
        ];
        shell.paragraph("sensitivity-noise", &args)
    }

    /// Returns the tables: what was found of each factor, and the points.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        let any = || Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
        let mut columns = vec![
            ("rank", Holds::Integer(1, i64::MAX)),
            ("factor", Holds::Text),
            ("path", Holds::Text),
            ("confidence", Holds::Text),
            ("value", any()),
            ("range_low", any()),
            ("range_high", any()),
        ];
        for [value, low, high] in self.found.method.measures().iter().map(|m| triple(m)) {
            columns.extend([(value, any()), (low, any()), (high, any())]);
        }
        columns.push(("stands_out", Holds::Flag));
        let mut sheet = Sheet::new("sensitivity", &["factor"], columns);
        let floor = self.found.findings.dummy().measures[0];
        let mut rank = 0_usize;
        for row in &self.found.findings.list {
            rank += usize::from(row.factor.is_some());
            let d = row.factor.as_ref();
            let mut cells: Vec<Cell> = vec![
                d.map(|_| rank).into(),
                d.map_or("dummy", |d| d.name.as_str()).into(),
                d.map(|d| d.path.as_str()).into(),
                d.and_then(|d| d.confidence).map(|c| c.name()).into(),
                d.map(|d| d.value).into(),
                d.map(|d| d.range.start).into(),
                d.map(|d| d.range.end).into(),
            ];
            let ends = |e: &Estimate| [e.value, e.low, e.high].map(Cell::Number);
            cells.extend(row.measures.iter().flat_map(ends));
            cells.push(d.map(|_| row.measures[0].is_above(&floor)).into());
            sheet.push(cells);
        }
        let points = self
            .question
            .sheet("sensitivity_points", &self.found.spots, &self.found.runs);
        vec![sheet, points]
    }
}

/// Returns the columns of a measure and of the ends of its interval.
const fn triple(measure: &str) -> [&'static str; 3] {
    match measure.as_bytes() {
        b"mu_star" => ["mu_star", "mu_star_low", "mu_star_high"],
        b"mu" => ["mu", "mu_low", "mu_high"],
        b"sigma" => ["sigma", "sigma_low", "sigma_high"],
        b"total" => ["total", "total_low", "total_high"],
        b"first" => ["first", "first_low", "first_high"],
        b"median" => ["median", "median_low", "median_high"],
        b"mean" => ["mean", "mean_low", "mean_high"],
        _ => ["most", "most_low", "most_high"],
    }
}

/// Returns a number with as many decimals as it needs, six digits at most.
pub(in crate::cli) fn numeral(shell: &Shell, x: f64) -> String {
    let short = format!("{x}");
    let decimals = short.split_once('.').map_or(0, |(_, d)| d.len()).min(6);
    decimal(shell.lang, x, decimals)
}
