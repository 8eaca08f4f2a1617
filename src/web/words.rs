//! What pages say, in the language of whoever reads: the program's words, the scenario's, and both in the grammar of sentences.

use crate::class::view::{OptionView, SeenDeed, WhyNot};
use crate::phrase::naming::{Naming, Sides};
use crate::phrase::sentence::Reader;
use crate::report::svg::{actor_class, rung_class};
use crate::scenario::Checked;
use crate::scenario::Date;
use crate::scenario::formula::Context;
use crate::scenario::model::Category;
use crate::text::{Arg, Args, Lang, Words, date, decimal, key, percent};
use maud::{Markup, html};

/// Words in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tongue<'a> {
    /// The language.
    pub(super) lang: Lang,
    /// The program's words.
    pub(super) words: &'a Words,
    /// The scenario, with its words.
    pub(super) checked: &'a Checked,
}

impl Tongue<'_> {
    /// Returns a message.
    pub(super) fn say(&self, key: &str, args: &Args) -> String {
        self.words.say(key, args)
    }

    /// Returns a message without gaps.
    pub(super) fn t(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// Returns a text before what is said of it.
    pub(super) fn of(&self, what: &str, said: &str) -> String {
        self.say("said-of", &[("what", what.into()), ("said", said.into())])
    }

    /// Returns the colon between a name and what is said of it, as the language sets it.
    pub(super) fn colon(&self) -> String {
        self.of("", "")
    }

    /// Returns sentences in one row.
    pub(super) fn row(&self, said: &[String]) -> String {
        let mut all = said.iter();
        let first = all.next().cloned().unwrap_or_default();
        all.fold(first, |row, next| {
            self.say(
                "web-row",
                &[("row", row.into()), ("next", next.as_str().into())],
            )
        })
    }

    /// Returns what somebody wrote, in quotes.
    pub(super) fn quoted(&self, text: &str) -> String {
        self.say("said-quoted", &[("text", text.into())])
    }

    const fn naming(&self) -> Naming<'_> {
        Naming {
            lang: self.lang,
            texts: &self.checked.texts,
        }
    }

    /// Returns the scenario's own text, if it has one.
    pub(super) fn own(&self, key: &str) -> Option<String> {
        let found = self.checked.texts.find(self.lang, key, &[])?;
        (!found.trim().is_empty()).then_some(found)
    }

    /// Returns the plain name of a thing.
    pub(super) fn name(&self, kind: &str, name: &str) -> String {
        self.naming().bare(kind, name)
    }

    /// Returns the title of the scenario.
    pub(super) fn title(&self) -> String {
        self.own("scenario-title")
            .unwrap_or_else(|| self.checked.scenario.title.clone())
    }

    /// Returns the name of an actor.
    pub(super) fn actor(&self, name: &str) -> String {
        self.naming().actor(name)
    }

    /// Returns the name of an actor with its article.
    pub(super) fn the(&self, name: &str) -> String {
        self.naming().named(name).the
    }

    /// Returns the class of an actor's colour.
    pub(super) fn tone(&self, name: &str) -> String {
        let place = self.checked.scenario.actors.keys().position(|k| k == name);
        actor_class(place.unwrap_or(0))
    }

    /// Returns an actor's letters in its colour.
    pub(super) fn chip(&self, name: &str) -> Markup {
        html! { span class={ "actor " (self.tone(name)) } title=(self.actor(name)) { b { (name) } } }
    }

    /// Returns an actor's letters in its colour, and its name.
    pub(super) fn badge(&self, name: &str) -> Markup {
        html! { span class={ "actor " (self.tone(name)) } { b { (name) } " " (self.actor(name)) } }
    }

    /// Returns the class of a rung's colour.
    pub(super) fn rung_class(&self, rung: usize) -> String {
        rung_class(rung, self.rungs().len().saturating_sub(1))
    }

    /// Returns the names of the rungs, from 0.
    pub(super) fn rungs(&self) -> Vec<String> {
        let ladder = self.checked.scenario.ladder.iter();
        ladder
            .flat_map(|l| &l.rungs)
            .map(|r| self.naming().rung(&r.id))
            .collect()
    }

    /// Returns a deed as a sentence.
    pub(super) fn deed(&self, deed: &SeenDeed) -> String {
        let (Some(actor), Some(action)) = (&deed.actor, &deed.action) else {
            let by = ("domain", self.category(deed.category).into());
            return match &deed.target {
                Some(target) => self.say(
                    "web-deed-unknown-at",
                    &[by, ("target", self.the(target).into())],
                ),
                None => self.say("web-deed-unknown", &[by]),
            };
        };
        self.act(action, actor, [&deed.target, &deed.beneficiary, &deed.host])
    }

    /// Returns an action of an actor as a sentence: with target, beneficiary and host.
    pub(super) fn act(&self, action: &str, doer: &str, sides: [&Option<String>; 3]) -> String {
        let [target, beneficiary, host] = sides.map(|s| s.as_deref().unwrap_or_default());
        let sides = Sides {
            doer,
            target,
            beneficiary,
            host,
        };
        self.naming().deed(action, sides)
    }

    /// Returns an option of a seat as a sentence.
    pub(super) fn option(&self, option: &OptionView, seat: &str) -> String {
        match &option.action {
            None => self.t("web-wait"),
            Some(action) => self.act(
                action,
                seat,
                [&option.target, &option.beneficiary, &option.host],
            ),
        }
    }

    /// Returns the name of a docket.
    pub(super) fn docket(&self, name: &str) -> String {
        self.naming().bare("docket", name)
    }

    /// Returns the name of a domain.
    pub(super) fn category(&self, category: Category) -> String {
        self.t(&format!("web-domain-{}", domain(category)))
    }

    /// Returns the name of a quantity: the scenario's, else the program's.
    pub(super) fn quantity(&self, name: &str) -> String {
        let own = self
            .checked
            .texts
            .find(self.lang, &key("quantity", name), &[]);
        own.or_else(|| self.words.find(&format!("web-quantity-{name}"), &[]))
            .unwrap_or_else(|| name.into())
    }

    /// Returns the name of a motive of a policy: the scenario's, else the program's.
    pub(super) fn motive(&self, name: &str) -> Option<String> {
        let own = self
            .checked
            .texts
            .find(self.lang, &key("feature", name), &[]);
        own.or_else(|| self.words.find(&format!("motive-{name}"), &[]))
    }

    /// Returns why an option is not legal, and what would make it so.
    pub(super) fn why_not(&self, why: &WhyNot, action: &str) -> String {
        match why {
            WhyNot::Needs(place) => {
                let when = self.needs(action, *place);
                self.say("web-why-needs", &[("when", when.into())])
            }
            WhyNot::Cost(quantity, has, cost) => self.say(
                "web-why-cost",
                &[
                    ("name", self.quantity(quantity).into()),
                    ("has", self.tenths(*has).into()),
                    ("cost", self.tenths(*cost).into()),
                ],
            ),
            WhyNot::TooHigh(reach) => self.say("web-why-high", &[("n", f64::from(*reach).into())]),
            WhyNot::TooCalm(has, needs) => self.say(
                "web-why-calm",
                &[
                    ("has", decimal(self.lang, *has, 2).into()),
                    ("needs", decimal(self.lang, *needs, 2).into()),
                ],
            ),
            WhyNot::UnderWay(turns) => {
                self.say("web-why-under-way", &[("n", f64::from(*turns).into())])
            }
        }
    }

    /// Returns what a deed needs, with the values of parameters in place of their names.
    fn needs(&self, action: &str, place: usize) -> String {
        let Some(action) = self.checked.scenario.actions.get(action) else {
            return String::new();
        };
        let reader = Reader::new(self.checked, self.words);
        let all = reader.conditions(&action.needs, &Context::deed());
        let mut when = all.get(place).cloned().unwrap_or_default();
        for name in reader.parameters.borrow().iter() {
            if let Some(parameter) = self.checked.scenario.params.get(name) {
                when = when.replace(&format!("`{name}`"), &reader.number(parameter.value));
            }
        }
        when
    }

    /// Returns all reasons in one sentence.
    pub(super) fn why_nots(&self, list: &[WhyNot], action: &str) -> String {
        let said: Vec<String> = list.iter().map(|why| self.why_not(why, action)).collect();
        self.row(&said)
    }

    /// Returns a quantity that runs from 0 to 1 in tenths, as people count it.
    pub(super) fn tenths(&self, value: f64) -> String {
        let text = decimal(self.lang, value * 10.0, 1);
        text.trim_end_matches('0')
            .trim_end_matches(['.', ','])
            .to_owned()
    }

    /// Returns a number with its sign and one decimal.
    pub(super) fn signed(&self, value: f64) -> String {
        let text = decimal(self.lang, value, 1);
        if value > 0.0 {
            format!("+{text}")
        } else {
            text
        }
    }

    /// Returns a number of people.
    pub(super) fn people(&self, n: usize) -> String {
        self.say("web-people", &[("n", count(n))])
    }

    /// Returns a share in percent.
    pub(super) fn percent(&self, share: f64) -> String {
        percent(self.lang, share, 1)
    }

    /// Returns a date that stands as `YYYY-MM-DD`.
    pub(super) fn date(&self, text: &str) -> String {
        Date::parse(text).map_or_else(|| text.into(), |d| date(self.lang, d.year, d.month, d.day))
    }

    /// Returns the time of day of a moment, ms since 1970, where the server stands: `14:32:07`.
    pub(super) fn time(&self, ms: u64) -> String {
        let at = i64::try_from(ms)
            .ok()
            .and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
        at.map_or_else(String::new, |at| {
            at.to_zoned(jiff::tz::TimeZone::system())
                .strftime("%H:%M:%S")
                .to_string()
        })
    }
}

/// Returns the word of a domain in keys and classes.
pub(super) const fn domain(category: Category) -> &'static str {
    match category {
        Category::Humanitarian => "humanitarian",
        Category::Diplomatic => "diplomatic",
        Category::Informational => "informational",
        Category::Economic => "economic",
        Category::Domestic => "domestic",
        Category::Military => "military",
    }
}

/// Returns a count as an argument.
#[expect(clippy::cast_precision_loss, reason = "counts of a class are small")]
pub(super) fn count(n: usize) -> Arg {
    Arg::Number(n as f64)
}
