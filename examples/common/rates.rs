//! Base rates: data to hold the model against, and the verdict on each.

use escalade::rfc4180::Reader;
use escalade::stats::Estimate;

/// A datum of `assets/calibration/base_rates.csv`.
pub(crate) struct Datum {
    pub(crate) measure: String,
    /// How many cases it rests on; none for a judgement.
    pub(crate) of: Option<u64>,
    /// Value, if it is not a band.
    pub(crate) value: Option<f64>,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) sample: String,
    pub(crate) definition: String,
    /// Where the model may be off: in the base set, in the world of the report.
    pub(crate) off: [String; 2],
    pub(crate) because: String,
}

/// A line on which the model is known to be off without a reason in the data: measure, sample, and what may be wrong.
pub(crate) type Known = (&'static str, &'static str, &'static str);

/// Where the model is known to be off; in the base set, then in the world of the report. docs/calibration.md gives each reason.
pub(crate) const KNOWN: [&[Known]; 2] = [
    &[
        (
            "p5_given_4",
            "all disputes 1990-2014",
            "that sample is of all pairs of states; the two samples of major powers hold the value",
        ),
        (
            "reciprocated_force",
            "major against minor 1990-2014",
            "short disputes are seldom answered (next line), and those of the model last three months",
        ),
        (
            "reciprocated_force",
            "Russia and post-Soviet states 1992-2014",
            "of these 18, disputes of a fortnight or less are answered in 2 of 7, longer ones in 9 of 11; those of the model last three months",
        ),
    ],
    &[(
        "reset",
        "judgement",
        "mediators offer nearly four times as often as in the base set, which is how such a world comes down at all; a third of its resets do not last",
    )],
];

/// What comes of holding the model against a datum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// The intervals have a point in common.
    Inside,
    /// They have none, on the side that the datum names, for the reason that it names.
    Explained,
    /// They have none.
    Outside,
    /// No run qualified.
    Unseen,
}

impl Verdict {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Explained => "explained",
            Self::Outside => "outside",
            Self::Unseen => "not seen",
        }
    }
}

/// Reads the data.
pub(crate) fn data() -> Vec<Datum> {
    let text = include_str!("../../assets/calibration/base_rates.csv");
    let (mut reader, mut data) = (Reader::new(text.as_bytes()), vec![]);
    let mut header = true;
    while reader.next_row().expect("the data are a table") {
        let cells: Vec<String> = (0..reader.len()).map(|i| reader.field(i).into()).collect();
        if !std::mem::take(&mut header) {
            data.push(datum(&cells));
        }
    }
    data
}

fn datum(cells: &[String]) -> Datum {
    let [
        measure,
        kind,
        count,
        of,
        value,
        low,
        high,
        sample,
        definition,
        base,
        report,
        because,
    ] = cells
    else {
        panic!("a datum has twelve cells: {cells:?}");
    };
    let number = |text: &str| -> f64 { text.parse().unwrap_or_else(|_| panic!("{cells:?}")) };
    let share = || Estimate::share(number(count) as u64, number(of) as u64);
    let [value, low, high] = match kind.as_str() {
        "share" => [share().value, share().low, share().high].map(Some),
        // An event a year is half as likely in 26 weeks, and a little more.
        "rate" => [share().value, share().low, share().high].map(|p| Some(1.0 - (1.0 - p).sqrt())),
        "median" => [number(value), number(low), number(high)].map(Some),
        "band" => [None, Some(number(low)), Some(number(high))],
        _ => panic!("no kind of datum is called {kind}"),
    };
    Datum {
        measure: measure.clone(),
        of: of.parse().ok(),
        value,
        low: low.expect("every kind has it"),
        high: high.expect("every kind has it"),
        sample: sample.clone(),
        definition: definition.clone(),
        off: [base.clone(), report.clone()],
        because: because.clone(),
    }
}

impl Datum {
    /// Returns what may be wrong where the model is known to be off here.
    pub(crate) fn known(&self, is_report: bool) -> Option<&'static str> {
        let mut those = KNOWN[usize::from(is_report)].iter();
        let found = those.find(|(id, sample, _)| (*id, *sample) == (&self.measure, &self.sample));
        found.map(|(_, _, why)| *why)
    }

    /// Returns the verdict on a value of the model: in the base set, or in the world of the report.
    pub(crate) fn verdict(&self, model: &Estimate, is_report: bool) -> Verdict {
        let side = if model.n == 0 || !model.value.is_finite() {
            return Verdict::Unseen;
        } else if model.low > self.high {
            "above"
        } else if model.high < self.low {
            "below"
        } else {
            return Verdict::Inside;
        };
        if self.off[usize::from(is_report)] == side {
            Verdict::Explained
        } else {
            Verdict::Outside
        }
    }
}
