//! Words and tables of `junctures`.

use super::Found;
use crate::analysis::junctures::Weighed;
use crate::phrase::naming::{Named, Naming};
use crate::record::answer::Sheet;
use crate::record::tables::Holds;
use crate::rules::expr::NOBODY;
use crate::stats::Estimate;
use crate::stats::many::holm;
use crate::text::{Arg, decimal, percent};

const SHARE: Holds = Holds::Number(0.0, 1.0);
const STEP: Holds = Holds::Number(-1.0, 1.0);
const COUNT: Holds = Holds::Integer(0, i64::MAX);

impl Found<'_> {
    pub(super) fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.shell.say(key, args)
    }

    /// Returns what a docket did, or `wait`, as a sentence with the short names of actors.
    pub(super) fn deed(&self, option: Option<u16>, target: u16) -> String {
        let Some(option) = option.map(|o| &self.ready.rules.options[usize::from(o)]) else {
            return self.say("junctures-wait", &[]);
        };
        let registry = &self.ready.rules.registry;
        let code = |actor: u16| match actor {
            NOBODY => "",
            actor => registry.actors.name(actor.into()),
        };
        let sides = [option.actor, target, option.beneficiary, option.host];
        let short = sides.map(|actor| Named::new(self.shell.lang, code(actor)));
        let naming = Naming::new(self.shell.lang, &self.ready.checked.texts);
        let action = registry.actions.name(option.action.into());
        naming
            .deed_of(action, &short)
            .unwrap_or_else(|| action.into())
    }

    pub(super) fn share(&self, x: f64) -> String {
        percent(self.shell.lang, x, 1)
    }

    pub(super) fn interval(&self, found: &Estimate) -> String {
        let end = |x: f64| Arg::Text(decimal(self.shell.lang, 100.0 * x, 1));
        self.say(
            "batch-to",
            &[("low", end(found.low)), ("high", end(found.high))],
        )
    }

    /// Returns the interval of a difference in points, with signs.
    pub(super) fn points(&self, found: &Estimate) -> String {
        let end = |x: f64| Arg::Text(self.shell.signed(100.0 * x, 1));
        self.say(
            "batch-to",
            &[("low", end(found.low)), ("high", end(found.high))],
        )
    }

    /// Returns all tables.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        vec![
            self.steps_sheet(),
            self.turns_sheet(),
            self.deeds_sheet("junctures_deeds", &self.deeds),
            self.deeds_sheet("junctures_others", &self.others),
        ]
    }

    /// The chance at every turn of every run.
    fn steps_sheet(&self) -> Sheet {
        let columns = [
            ("run", COUNT),
            ("turn", COUNT),
            ("forks", COUNT),
            ("chance", SHARE),
            ("low", SHARE),
            ("high", SHARE),
            ("shift", STEP),
            ("shift_low", STEP),
            ("shift_high", STEP),
        ];
        let mut sheet = Sheet::new("junctures_steps", &["run", "turn"], columns);
        for (played, course) in self.played.iter().zip(&self.courses) {
            for turn in 0..=course.last() {
                let chance = course.chance(turn);
                let shift = (turn > 0).then(|| course.shift(turn));
                sheet.push(vec![
                    played.run.into(),
                    turn.into(),
                    chance.n.into(),
                    chance.value.into(),
                    chance.low.into(),
                    chance.high.into(),
                    shift.map(|s| s.value).into(),
                    shift.map(|s| s.low).into(),
                    shift.map(|s| s.high).into(),
                ]);
            }
        }
        sheet
    }

    /// What each turn settled, over all runs.
    fn turns_sheet(&self) -> Sheet {
        let columns = [
            ("turn", COUNT),
            ("open_runs", COUNT),
            ("settled", STEP),
            ("low", STEP),
            ("high", STEP),
            ("turning_points", COUNT),
        ];
        let mut sheet = Sheet::new("junctures_turns", &["turn"], columns);
        for sum in self.turns() {
            sheet.push(vec![
                sum.turn.into(),
                sum.open.into(),
                sum.settled.value.into(),
                sum.settled.low.into(),
                sum.settled.high.into(),
                sum.points.into(),
            ]);
        }
        sheet
    }

    fn deeds_sheet(&self, name: &'static str, list: &[Weighed]) -> Sheet {
        let columns = [
            ("row", COUNT),
            ("run", COUNT),
            ("turn", COUNT),
            ("docket", Holds::Text),
            ("deed", Holds::Text),
            ("other", Holds::Text),
            ("other_probability", SHARE),
            ("chance_with", SHARE),
            ("chance_without", SHARE),
            ("difference", STEP),
            ("low", STEP),
            ("high", STEP),
            ("p", SHARE),
            ("p_holm", SHARE),
        ];
        let mut sheet = Sheet::new(name, &["row"], columns);
        for (row, (weighed, p_holm)) in list.iter().zip(self.corrected(list)).enumerate() {
            let (contrast, found) = (&weighed.contrast, weighed.difference());
            let [with, without] = self.arms(weighed);
            sheet.push(vec![
                (row + 1).into(),
                self.played[contrast.run].run.into(),
                contrast.turn.into(),
                self.ready.rules.dockets[contrast.docket]
                    .name
                    .as_str()
                    .into(),
                self.deed(Some(contrast.done.option), contrast.done.target)
                    .into(),
                self.deed(contrast.other.0, contrast.other.1).into(),
                contrast.other_chance.into(),
                with.into(),
                without.into(),
                found.value.into(),
                found.low.into(),
                found.high.into(),
                weighed.pairs.mcnemar().into(),
                p_holm.into(),
            ]);
        }
        sheet
    }

    /// Returns the chances of McNemar's test over all of these, corrected after Holm.
    pub(super) fn corrected(&self, list: &[Weighed]) -> Vec<f64> {
        let values: Vec<f64> = list.iter().map(|w| w.pairs.mcnemar()).collect();
        holm(&values)
    }

    /// Returns the chance of the event with the deed, and with the other thing.
    #[expect(clippy::cast_precision_loss, reason = "forks are few")]
    pub(super) fn arms(&self, weighed: &Weighed) -> [f64; 2] {
        weighed
            .pairs
            .counts()
            .map(|k| k as f64 / weighed.pairs.n().max(1) as f64)
    }
}
