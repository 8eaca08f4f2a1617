//! Everything that is counted over runs of `caucasus`, each by one name: what data, targets and tests speak of.

use super::crisis::Crisis;
use escalade::analysis::dispute::{DISPLAY, FORCE, Replies, THREAT, WAR};
use escalade::stats::Estimate;

/// Days of a turn.
const WEEK: u32 = 7;
/// Turns at the beginning and at the end over which hostile deeds are compared.
const EDGE: usize = 6;

/// How runs are added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sum {
    /// How many of those that qualify.
    Share,
    /// One sum over another.
    Ratio,
    /// The median of those that qualify.
    Median,
}

/// Something that is counted.
pub(crate) struct Measure {
    /// Its name in data, targets and tests.
    pub(crate) id: &'static str,
    /// What it is.
    pub(crate) text: &'static str,
    pub(crate) sum: Sum,
    /// What a run adds: a part and a whole, or a value and whether it qualifies.
    pub(crate) of: fn(&Crisis) -> (f64, f64),
}

impl Measure {
    /// Returns the value over runs, with its interval.
    pub(crate) fn estimate(&self, runs: &[Crisis]) -> Estimate {
        let pairs = runs.iter().map(self.of);
        match self.sum {
            Sum::Ratio => Estimate::ratio(pairs),
            Sum::Median => {
                let those = pairs.filter(|(_, qualifies)| *qualifies > 0.0);
                Estimate::median(those.map(|(value, _)| value).collect())
            }
            Sum::Share => {
                let (x, of) = pairs.fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
                Estimate::share(x as u64, of as u64)
            }
        }
    }
}

/// Returns the measure of that name.
pub(crate) fn measure(id: &str) -> &'static Measure {
    let found = MEASURES.iter().find(|measure| measure.id == id);
    found.unwrap_or_else(|| panic!("no measure is called {id}"))
}

fn yes(x: bool) -> (f64, f64) {
    (f64::from(u8::from(x)), 1.0)
}

fn given(x: bool, of: bool) -> (f64, f64) {
    (f64::from(u8::from(x && of)), f64::from(u8::from(of)))
}

fn mean(x: f64) -> (f64, f64) {
    (x, 1.0)
}

fn part(of: fn(&Replies) -> u32, replies: Replies) -> (f64, f64) {
    (of(&replies).into(), replies.all().into())
}

fn events(run: &Crisis) -> usize {
    run.events.iter().filter(|event| **event).count()
}

fn any_force(run: &Crisis) -> bool {
    run.force || run.force_abroad
}

fn is_dispute(run: &Crisis) -> bool {
    run.level() >= THREAT
}

fn days(run: &Crisis, level: u8) -> (f64, f64) {
    let days = run.main.days(WEEK).filter(|_| run.level() == level);
    days.map_or((0.0, 0.0), |days| (days.into(), 1.0))
}

fn late_early(run: &Crisis) -> (f64, f64) {
    let hostile = &run.main.hostile()[0];
    let sum = |turns: &[u32]| f64::from(turns.iter().sum::<u32>());
    let edge = EDGE.min(hostile.len());
    (sum(&hostile[hostile.len() - edge..]), sum(&hostile[..edge]))
}

fn hostile(side: &[u32]) -> (f64, f64) {
    mean(side.iter().sum::<u32>().into())
}

fn top_share(run: &Crisis) -> (f64, f64) {
    let all: u32 = run.used.iter().sum();
    let top = run.used.iter().copied().max().unwrap_or(0);
    if all == 0 {
        (0.0, 0.0)
    } else {
        (f64::from(top) / f64::from(all), 1.0)
    }
}

macro_rules! measures {
    ($( $id:literal $sum:ident $text:literal $of:expr; )*) => {
        /// What is counted, in the order in which it is shown.
        pub(crate) const MEASURES: &[Measure] = &[$(
            Measure { id: $id, text: $text, sum: Sum::$sum, of: $of }
        ),*];
    };
}

measures! {
    "force_direct" Share "force on Azerbaijan" |r| yes(r.force);
    "force_any" Share "any force, strikes abroad too" |r| yes(any_force(r));
    "strikes_only" Share "only strikes abroad" |r| yes(r.force_abroad && !r.force);
    "war" Share "war" |r| yes(r.war);
    "two_fronts" Share "war on two axes" |r| yes(r.two_fronts);
    "militarised" Share "militarised act of Russia" |r| yes(r.main.levels()[0] >= THREAT || r.war);
    "display" Share "peak rung 5 or more" |r| yes(r.peak >= 5);
    "force_given_display" Share "force, given rung 5 or more" |r| given(any_force(r), r.peak >= 5);
    "war_given_force" Share "war, given force" |r| given(r.war, any_force(r));
    "dispute" Share "dispute, either side" |r| yes(is_dispute(r));
    "dispute_armenia" Share "dispute of Russia and Armenia" |r| yes(r.armenia.level() >= THREAT);
    "level_2" Share "highest level: threat" |r| given(r.level() == THREAT, is_dispute(r));
    "level_3" Share "highest level: display" |r| given(r.level() == DISPLAY, is_dispute(r));
    "level_4" Share "highest level: force" |r| given(r.level() == FORCE, is_dispute(r));
    "level_5" Share "highest level: war" |r| given(r.level() == WAR, is_dispute(r));
    "p3_given_2" Share "display, given threat" |r| given(r.level() >= DISPLAY, is_dispute(r));
    "p4_given_3" Share "force, given display" |r| given(r.level() >= FORCE, r.level() >= DISPLAY);
    "p5_given_4" Share "war, given force, either side" |r| given(r.level() >= WAR, r.level() >= FORCE);
    "same" Ratio "reply at the same level" |r| part(|x| x.same, r.main.replies());
    "higher" Ratio "reply higher" |r| part(|x| x.higher, r.main.replies());
    "lower" Ratio "reply lower" |r| part(|x| x.lower, r.main.replies());
    "mid_same" Ratio "militarised reply, same" |r| part(|x| x.same, r.main.militarised_replies());
    "mid_higher" Ratio "militarised reply, higher" |r| part(|x| x.higher, r.main.militarised_replies());
    "mid_lower" Ratio "militarised reply, lower" |r| part(|x| x.lower, r.main.militarised_replies());
    "settled_not" Share "dispute without settlement" |r| given(!r.settles(r.reset) && !r.settles(r.yielded), is_dispute(r));
    "negotiated" Share "dispute with a reset" |r| given(r.settles(r.reset), is_dispute(r));
    "yielded" Share "dispute in which Baku yields" |r| given(r.settles(r.yielded), is_dispute(r));
    "reciprocated_display" Share "display reciprocated" |r| given(r.main.is_reciprocated(), r.level() == DISPLAY);
    "reciprocated_force" Share "force reciprocated" |r| given(r.main.is_reciprocated(), r.level() == FORCE);
    "reciprocated_war" Share "war reciprocated" |r| given(r.main.is_reciprocated(), r.level() == WAR);
    "days_display" Median "days of a display" |r| days(r, DISPLAY);
    "days_force" Median "days of a dispute with force" |r| days(r, FORCE);
    "days_war" Median "days of a dispute with war" |r| days(r, WAR);
    "F1" Share "F1 fades" |r| yes(r.class == 1);
    "F2" Share "F2 reset" |r| yes(r.class == 2);
    "calm" Share "F1 or F2" |r| yes(r.class == 1 || r.class == 2);
    "reset" Share "a reset during the run" |r| yes(r.reset.is_some());
    "F3" Share "F3 stalemate" |r| yes(r.class == 3);
    "F4" Share "F4 Armenian exit" |r| yes(r.class == 4);
    "F5" Share "F5 arms" |r| yes(r.class == 5);
    "F6" Share "F6 incident" |r| yes(r.class == 6);
    "F7" Share "F7 war" |r| yes(r.class == 7);
    "F8" Share "F8 two fronts" |r| yes(r.class == 8);
    "F9" Share "F9 neutrality" |r| yes(r.class == 9);
    "threat" Share "threat" |r| yes(r.events[0]);
    "denial" Share "denial of statehood" |r| yes(r.events[1]);
    "minority" Share "campaign about a minority" |r| yes(r.events[2]);
    "agency" Share "agency turned" |r| yes(r.events[3]);
    "gyumri" Share "reinforcement of Gyumri asked" |r| yes(r.events[4]);
    "pressure" Share "pressure on Armenia" |r| yes(r.events[5]);
    "five_of_six" Share "five of six events" |r| yes(events(r) >= 5);
    "six_of_six" Share "all six events" |r| yes(events(r) == 6);
    "red_line" Share "red line R1 crossed" |r| yes(r.red_line);
    "adversary" Share "Azerbaijan labelled adversary" |r| yes(r.adversary);
    "comes_down" Share "below its peak at the end, given peak 3" |r| given(
        r.rungs[0].last().is_some_and(|end| *end < r.peak), r.peak >= 3);
    "late_early" Ratio "hostile deeds, last 6 weeks to first" late_early;
    "hostile" Ratio "hostile deeds of Russia a run" |r| hostile(&r.main.hostile()[0]);
    "hostile_armenia" Ratio "hostile deeds toward Armenia a run" |r| hostile(&r.armenia.hostile()[0]);
    "top_share" Ratio "share of the commonest deed" top_share;
    "waits" Ratio "weeks in which the state docket waits" |r| (f64::from(r.turns - r.chosen), r.turns.into());
    "saturated" Ratio "weeks at the ceiling of tension" |r| mean(r.saturated.into());
    "tension" Ratio "mean tension of Russia" |r| (r.tension, r.turns.into());
    "base_men" Ratio "men at Gyumri at the end" |r| mean(r.base_men);
    "cohesion" Ratio "cohesion of Azerbaijan at the end" |r| mean(r.cohesion);
    "cleared_km2" Ratio "km2 cleared" |r| mean(r.cleared_km2);
}
