//! What things are called on the screen.

use super::Play;
use crate::class::view::{NewsItem, OptionView, SeenDeed, WhyNot};
use crate::phrase::naming::{Naming, Sides, opened};
use crate::phrase::sentence::Reader;
use crate::text::{Arg, date, decimal};
use crate::world::ramp::Reason;

impl Play<'_> {
    pub(super) fn naming(&self) -> Naming<'_> {
        Naming {
            lang: self.words.lang,
            texts: &self.session.scene().checked.texts,
        }
    }

    pub(super) fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.words.say(key, args)
    }

    /// Returns the text of a thing of the scenario.
    pub(super) fn named(&self, kind: &str, name: &str) -> String {
        self.naming().bare(kind, name)
    }

    /// Returns a deed as a sentence; one whose doer is not known says so.
    pub(super) fn deed(&self, deed: &SeenDeed) -> String {
        let side = |name: &Option<String>| name.clone().unwrap_or_default();
        let (Some(actor), Some(action)) = (&deed.actor, &deed.action) else {
            let target = self.naming().named(&side(&deed.target));
            let key = if target.the.is_empty() {
                "play-somebody"
            } else {
                "play-somebody-against"
            };
            return self.say(key, &[("target", target.the.into())]);
        };
        let (target, beneficiary, host) = (
            side(&deed.target),
            side(&deed.beneficiary),
            side(&deed.host),
        );
        let sides = Sides {
            doer: actor,
            target: &target,
            beneficiary: &beneficiary,
            host: &host,
        };
        let told = self.naming().deed(action, sides);
        if deed.refused {
            self.say("play-refused", &[("deed", told.into())])
        } else {
            told
        }
    }

    /// Returns what an option of one's own is, without its doer.
    pub(super) fn option(&self, option: &OptionView) -> String {
        let Some(action) = &option.action else {
            return self.say("play-wait", &[]);
        };
        let side = |name: &Option<String>| name.clone().unwrap_or_default();
        let (target, beneficiary, host) = (
            side(&option.target),
            side(&option.beneficiary),
            side(&option.host),
        );
        let sides = Sides {
            doer: &self.view.seat,
            target: &target,
            beneficiary: &beneficiary,
            host: &host,
        };
        self.without_doer(&self.naming().deed(action, sides))
    }

    /// Returns a sentence about this seat without its subject, where it begins with it.
    pub(super) fn without_doer(&self, told: &str) -> String {
        let doer = opened(&self.naming().named(&self.view.seat).the);
        let own = told.strip_prefix(&doer).map(str::trim_start);
        opened(own.filter(|rest| !rest.is_empty()).unwrap_or(told))
    }

    /// Returns why an option is not legal, and what would make it so.
    pub(super) fn why_not(&self, action: &str, why: &[WhyNot]) -> String {
        let reader = Reader::new(&self.session.scene().checked, &self.words);
        let reason = |why: &WhyNot| match why {
            WhyNot::Needs(line) => reader.reason(&Reason::Needs(*line), action),
            WhyNot::Cost(_, has, cost) => reader.reason(&Reason::Cost(0, *has, *cost), action),
            WhyNot::TooHigh(reach) => reader.reason(&Reason::TooHigh(*reach), action),
            WhyNot::TooCalm(has, needs) => reader.reason(&Reason::TooCalm(*has, *needs), action),
            WhyNot::UnderWay(turns) => reader.reason(&Reason::UnderWay(*turns), action),
        };
        let said: Vec<String> = why.iter().map(reason).collect();
        said.join(" ")
    }

    /// Returns a piece of news as a sentence.
    pub(super) fn news(&self, item: &NewsItem) -> String {
        match item {
            NewsItem::Deed(deed) => self.deed(deed),
            NewsItem::Inject(name) => self.named("inject", name),
            NewsItem::Line { from, text } if from.is_empty() => text.clone(),
            NewsItem::Line { from, text } => self.say(
                "play-line",
                &[
                    ("from", from.as_str().into()),
                    ("text", text.as_str().into()),
                ],
            ),
        }
    }

    /// Returns the first day of the turn.
    pub(super) fn day(&self) -> String {
        let parts: Vec<i32> = self
            .view
            .clock
            .date
            .split('-')
            .filter_map(|p| p.parse().ok())
            .collect();
        let [year, month, day] = parts[..] else {
            return self.view.clock.date.clone();
        };
        date(
            self.words.lang,
            year,
            month.unsigned_abs(),
            day.unsigned_abs(),
        )
    }

    /// Returns capital in tenths of its range, such as `7`.
    pub(super) fn tenths(&self, x: f64) -> String {
        decimal(
            self.words.lang,
            10.0 * x,
            usize::from((10.0 * x).fract().abs() > 0.049),
        )
    }
}
