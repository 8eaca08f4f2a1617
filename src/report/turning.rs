//! Turning points of one run: how likely the event still was at the close of each turn, and which deeds moved that most.

use super::Subject;
use super::findings::{Sayer, to_number};
use super::page::Section;
use super::scale::Scale;
use super::sections::section;
use super::steps::{area, line, turn_axis};
use super::svg::{Anchor, Drawing, NARROW, breadth, escaped, fixed, rung_class};
use crate::analysis::junctures::{
    Contrast, Course, Others, Question, Weighed, contrasts, courses, noise_floor, play, weigh,
};
use crate::batch::crew::{Crew, Halted};
use crate::rng::branch;
use crate::text::percent;

/// Turns that are told, at most.
const TOLD: usize = 3;

/// The turning points of a run.
#[derive(Debug, Clone)]
pub struct Turning {
    /// The run.
    pub run: u64,
    /// Forks of the run at each turn.
    pub forks: usize,
    /// How likely the event was, turn by turn.
    pub course: Course,
    /// Turns that moved it by more than the noise, the greatest step first.
    pub turns: Vec<usize>,
    /// Deeds of those turns, each against another thing that its docket could have done.
    pub deeds: Vec<Weighed>,
}

impl Turning {
    /// Forks a run at every turn.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn new(question: &Question, run: u64, crew: &Crew) -> Result<Option<Self>, Halted> {
        let played = play(question, &[run], crew)?;
        let course = courses(question, &played, &branch::fork, crew)?;
        let Some(course) = course.into_iter().next().filter(|c| c.last() > 0) else {
            return Ok(None);
        };
        let floor = noise_floor(question.forks, course.last());
        let size = |turn: &usize| course.shift(*turn).value.abs();
        let mut turns: Vec<usize> = (1..=course.last()).filter(|t| size(t) > floor).collect();
        turns.sort_by(|a, b| size(b).total_cmp(&size(a)));
        turns.truncate(TOLD);
        let list: Vec<Contrast> = turns
            .iter()
            .filter_map(|turn| u32::try_from(*turn).ok())
            .flat_map(|turn| contrasts(question, &played, 0, turn, Others::One))
            .collect();
        let deeds = weigh(question, &played, &list, crew)?;
        Ok(Some(Self {
            run,
            forks: question.forks,
            course,
            turns,
            deeds,
        }))
    }

    /// Returns the size that a step must have to be more than noise.
    fn floor(&self) -> f64 {
        noise_floor(self.forks, self.course.last())
    }

    /// Returns the deed of a turn that moved the chance most, where it did so by more than its interval.
    fn deed(&self, turn: usize) -> Option<&Weighed> {
        let of = self
            .deeds
            .iter()
            .filter(|d| d.contrast.turn as usize == turn);
        let clear = of.filter(|d| {
            let difference = d.difference();
            difference.low > 0.0 || difference.high < 0.0
        });
        let size = |d: &&Weighed| d.difference().value.abs();
        clear.max_by(|a, b| size(a).total_cmp(&size(b)))
    }
}

/// Returns the section; none where no run had the event.
pub(super) fn turning(subject: &Subject, say: &Sayer) -> Option<Section> {
    let turning = subject.turning?;
    let mut section = section(subject, say, "turning", finding(turning, say));
    let args = [
        ("run", to_number(turning.run).into()),
        ("forks", to_number(turning.forks as u64).into()),
        ("floor", say.number(100.0 * turning.floor(), 1).into()),
        ("rung", to_number(subject.high as u64).into()),
    ];
    section.caption = say.say("report-turning-source", &args);
    let label = format!("{}. {}", say.say("report-turning", &[]), section.finding);
    let rungs = subject
        .figures
        .climb
        .as_ref()
        .map_or(&[][..], |(_, rungs)| rungs);
    section.draw(|width| draw(width, &label, turning, rungs, subject, say));
    section.body.push_str(&told(turning, subject, say));
    let points = (0..=turning.course.last()).map(|turn| {
        let chance = turning.course.chance(turn);
        let shift = match turn {
            0 => String::new(),
            turn => say.signed(100.0 * turning.course.shift(turn).value),
        };
        let share = percent(say.words.lang, chance.value, 1);
        vec![turn.to_string(), share, say.ends(&chance), shift]
    });
    let heads = ["turn", "chance", "interval", "shift"].map(|h| format!("report-head-{h}"));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    section.table(say, &heads, &points.collect::<Vec<_>>());
    Some(section)
}

fn finding(turning: &Turning, say: &Sayer) -> String {
    let Some(turn) = turning.turns.first() else {
        let floor = say.number(100.0 * turning.floor(), 1);
        return say.say("report-turning-none", &[("floor", floor.into())]);
    };
    let share = |turn: usize| percent(say.words.lang, turning.course.chance(turn).value, 0);
    let args = [
        ("run", to_number(turning.run).into()),
        ("turn", to_number(*turn as u64).into()),
        ("from", share(turn - 1).into()),
        ("to", share(*turn).into()),
    ];
    say.say("report-turning-moved", &args)
}

/// Returns the turns that moved the chance most, lettered in the order of time, with their strongest deeds.
fn told(turning: &Turning, subject: &Subject, say: &Sayer) -> String {
    let mut turns = turning.turns.clone();
    turns.sort_unstable();
    let item = |(i, turn): (usize, &usize)| {
        let shift = turning.course.shift(*turn).value;
        let deed = turning.deed(*turn);
        let args = [
            ("turn", to_number(*turn as u64).into()),
            ("shift", say.signed(100.0 * shift).into()),
        ];
        let mut text = say.say("report-turning-turn", &args);
        if let Some(weighed) = deed {
            let done = &weighed.contrast.done;
            let kind = [done.action, done.target, done.beneficiary, done.host];
            let args = [
                ("deed", (subject.deed)(done.actor, kind).into()),
                (
                    "shift",
                    say.signed(100.0 * weighed.difference().value).into(),
                ),
            ];
            text = format!("{text} {}", say.say("report-turning-deed", &args));
        }
        format!("<li><b>{}</b>{}</li>", letter(i), escaped(&text))
    };
    let items: String = turns.iter().enumerate().map(item).collect();
    if items.is_empty() {
        items
    } else {
        format!("<ul class=\"key lines\">{items}</ul>")
    }
}

fn letter(i: usize) -> char {
    ['A', 'B', 'C'].get(i).copied().unwrap_or('·')
}

#[expect(clippy::cast_precision_loss, reason = "few turns")]
fn draw(
    width: f64,
    label: &str,
    turning: &Turning,
    rungs: &[u8],
    subject: &Subject,
    say: &Sayer,
) -> Drawing {
    let (left, bottom, last) = (44.0, 226.0, turning.course.last());
    // The strip below has a cell around each turn: half of one stands out at the right.
    let half = 0.5 / last.max(1) as f64;
    let mut drawing = Drawing::new(width, 296.0, label);
    let x = Scale {
        values: [0.0, last as f64],
        places: [left, (width - 2.0 + left * half) / (1.0 + half)],
    };
    let right = x.places[1];
    let y = Scale {
        values: [0.0, 1.0],
        places: [bottom, 34.0],
    };
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let at = y.at(share);
        let d = format!("M{} {}H{}", fixed(left), fixed(at), fixed(right));
        drawing.path(if share > 0.0 { "g" } else { "z" }, &d);
        let text = percent(say.words.lang, share, 0);
        drawing.text("t", (left - 6.0, at + 4.0), Anchor::End, &text);
    }
    let chance = |turn: usize| turning.course.chance(turn).value;
    let edge = |by: f64| (0..=last).map(|t| y.at(chance(t) + by)).collect::<Vec<_>>();
    let floor = turning.floor();
    drawing.path("noise", &area(&x, &edge(floor), &edge(-floor)));
    let points = (0..=last).map(|t| (t, y.at(chance(t))));
    drawing.path("course", &line(&x, points));
    let mut turns = turning.turns.clone();
    turns.sort_unstable();
    for (i, turn) in turns.iter().enumerate() {
        let (at, top) = (x.at(*turn as f64), y.at(chance(*turn)));
        drawing.path("k", &format!("M{} {}V24", fixed(at), fixed(top)));
        let plate = [
            at - 8.0,
            5.0 + 18.0 * shelf(&turns, i),
            at + 8.0,
            22.0 + 18.0 * shelf(&turns, i),
        ];
        let [l, t, r, b] = plate;
        drawing.rect("point", [l, t, r - l, b - t]);
        drawing.text_on(plate, "t b on", (at - 4.3, b - 4.5), &letter(i).to_string());
    }
    strip(
        &mut drawing,
        &x,
        bottom + 6.0,
        &rungs[..last.min(rungs.len())],
        subject.rules.ladder.top(),
    );
    turn_axis(
        &mut drawing,
        &x,
        last,
        bottom + 24.0,
        if width <= NARROW { 4 } else { 8 },
    );
    let words = say.say("report-turning-strip", &[]);
    drawing.text("t", (right, 288.0), Anchor::End, &words);
    drawing
}

/// Draws the rung at the close of each turn, with its number once for each stretch of turns on it.
#[expect(clippy::cast_precision_loss, reason = "few turns")]
fn strip(drawing: &mut Drawing, x: &Scale, up: f64, rungs: &[u8], top: usize) {
    let edge = |turn: usize| x.at(turn as f64 + 0.5);
    for (i, rung) in rungs.iter().enumerate() {
        let class = format!("f {}", rung_class(usize::from(*rung), top));
        drawing.rect(&class, [edge(i), up, edge(i + 1) - edge(i), 18.0]);
    }
    let mut from = 0;
    for stretch in rungs.chunk_by(|a, b| a == b) {
        let (left, right) = (edge(from), edge(from + stretch.len()));
        from += stretch.len();
        let text = stretch[0].to_string();
        let wide = breadth(&text, "t b");
        if wide + 2.0 <= right - left {
            let class = format!("t b digit {}", rung_class(usize::from(stretch[0]), top));
            let at = (f64::midpoint(left, right) - wide / 2.0, up + 13.0);
            drawing.text_on([left, up, right, up + 18.0], &class, at, &text);
        }
    }
}

/// Returns 1 for a letter that would lie on the one before it, else 0.
fn shelf(turns: &[usize], i: usize) -> f64 {
    let is_near = i > 0 && turns[i] - turns[i - 1] < 2;
    f64::from(u8::from(is_near && i % 2 == 1))
}
