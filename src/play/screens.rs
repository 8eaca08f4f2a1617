//! Whole screens: passing the keyboard, the role, lists, the turn that was played, the end; and the frame around them all.

use super::panes::padded;
use super::{Play, Screen};
use crate::class::view::{FullDeed, SeenDeed};
use crate::phrase::wrap::{columns, wrap};
use crate::scenario::model::Known;
use crate::text::{Arg, decimal};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Stylize;
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph, Wrap};

/// Columns and rows that the five panes need.
pub(super) const LEAST: [u16; 2] = [80, 24];

impl Play<'_> {
    /// Draws the screen.
    pub fn draw(&self, frame: &mut Frame) {
        let area = frame.area();
        if area.width < LEAST[0] || area.height < LEAST[1] {
            let args = [
                ("columns", f64::from(LEAST[0]).into()),
                ("rows", f64::from(LEAST[1]).into()),
            ];
            let text = self.say("play-too-small", &args);
            frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: true }), area);
            return;
        }
        let [head, body, foot] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Min(0),
            Constraint::Length(1),
        ])
        .areas(area);
        frame.render_widget(self.head(head.width.into()), head);
        match self.screen {
            Screen::Order => self.draw_turn(frame, body),
            Screen::Map => self.list(frame, body, "play-map", self.map()),
            Screen::News => self.list(frame, body, "play-all-news", self.all_news()),
            Screen::Help => self.list(frame, body, "play-help", self.paragraphs("play-help-text")),
            Screen::Pass => self.list(frame, body, "play-pass", self.pass()),
            Screen::Role => self.list(frame, body, "play-role", self.role()),
            Screen::Why => self.list(frame, body, "play-why", self.ask_why()),
            Screen::Reveal => self.list(frame, body, "play-reveal", self.reveal()),
            Screen::End => self.list(frame, body, "play-end", self.end()),
            Screen::Quit => self.list(frame, body, "play-quit", self.paragraphs("play-quit-text")),
        }
        let line = self.notice.as_ref().map_or_else(
            || Line::from(format!(" {}", self.keys())).dim(),
            |notice| Line::from(format!(" {notice}")).bold(),
        );
        frame.render_widget(line, foot);
    }

    /// Returns the first line: whose seat it is, which turn, how much capital. Nothing of a seat before its people are here.
    fn head(&self, width: usize) -> Line<'static> {
        let clock = &self.view.clock;
        let exercise = self.say("play-exercise", &[]);
        if self.screen == Screen::Pass {
            return Line::from(format!(" {exercise}")).bold();
        }
        let args = [
            ("turn", f64::from(clock.turn).into()),
            ("turns", f64::from(clock.turns).into()),
            ("date", Arg::Text(self.day())),
        ];
        let turn = self.say("play-turn", &args);
        let capital = self
            .view
            .quantities
            .iter()
            .find(|q| q.quantity == "capital");
        let capital = capital.map_or(String::new(), |q| {
            let args = [("capital", Arg::Text(self.tenths(q.value)))];
            self.say("play-capital", &args)
        });
        let actor = self.naming().actor(&self.view.seat);
        let right = format!("{exercise}  {capital} ");
        let room = width.saturating_sub(right.chars().count());
        let left = padded(&format!(" {} {actor}  {turn}", self.view.seat), room);
        Line::from(left + &right).bold()
    }

    /// Draws a text that may be longer than the screen; its lower edge says how much is left.
    fn list(&self, frame: &mut Frame, area: Rect, title: &str, lines: Vec<Line<'static>>) {
        let mut block = Block::bordered().title(format!(" {} ", self.say(title, &[])).bold());
        let inner = block.inner(area);
        let (width, height) = (usize::from(inner.width), usize::from(inner.height));
        let rows: Vec<Line> = lines.iter().flat_map(|line| broken(line, width)).collect();
        let last = rows.len().saturating_sub(height);
        self.room.set((height, last));
        let top = self.top.min(last);
        if top < last {
            let left = u16::try_from(last - top).unwrap_or(u16::MAX);
            let args = [("lines", f64::from(left).into())];
            let more = Line::from(format!(" {} ", self.say("play-more", &args)));
            block = block.title_bottom(more.right_aligned());
        }
        let shown: Vec<Line> = rows.into_iter().skip(top).take(height).collect();
        frame.render_widget(Paragraph::new(shown).block(block), area);
    }

    /// Returns a message of the program, a line of it on a line.
    fn paragraphs(&self, key: &str) -> Vec<Line<'static>> {
        let text = self.say(key, &[]);
        text.lines()
            .map(|line| Line::from(line.to_owned()))
            .collect()
    }

    fn pass(&self) -> Vec<Line<'static>> {
        let seat = self.naming().named(&self.view.seat).the;
        let args = [("seat", Arg::Text(seat))];
        vec![
            Line::from(""),
            Line::from(self.say("play-pass-text", &args)).bold(),
        ]
    }

    /// Returns the briefing, the role, and what the seat is after.
    fn role(&self) -> Vec<Line<'static>> {
        let scene = self.session.scene();
        let texts = &scene.checked.texts;
        let find = |key: &str| texts.find(self.words.lang, key, &[]);
        let briefing = [
            "exercise-briefing",
            "exercise-briefing.p2",
            "exercise-briefing.p3",
        ];
        let mut text: Vec<String> = briefing.into_iter().filter_map(find).collect();
        if text.is_empty() {
            text.extend(find("scenario-summary"));
        }
        text.extend(find(&crate::text::key("exercise-role", &self.view.seat)));
        let mut lines: Vec<Line> = vec![];
        for paragraph in text {
            lines.push(Line::from(paragraph.replace('\n', " ")));
            lines.push(Line::from(""));
        }
        let all = scene.checked.scenario.objectives.iter();
        for (name, objective) in all.filter(|(_, o)| o.actor == self.view.seat) {
            let told = self.named("objective", name);
            let mark = match objective.known {
                Known::Open => String::new(),
                Known::Secret => format!(" ({})", self.say("play-secret", &[])),
            };
            lines.push(Line::from(format!("• {told}{mark}")));
        }
        lines.extend(find("exercise-ethics").map(|ethics| Line::from(format!("\n{ethics}")).dim()));
        lines
    }

    /// Returns what is known of the map, as text.
    fn map(&self) -> Vec<Line<'static>> {
        let mut lines: Vec<Line> = vec![Line::from(self.say("play-map-forces", &[])).bold()];
        let forces = self.view.forces.iter().filter(|f| f.men > 0);
        lines.extend(forces.map(|f| {
            let args = [
                ("force", Arg::Text(self.force(f))),
                ("turn", f64::from(f.as_of).into()),
                (
                    "own",
                    (if f.owner == self.view.seat {
                        "yes"
                    } else {
                        "no"
                    })
                    .into(),
                ),
            ];
            Line::from(self.say("play-map-force", &args))
        }));
        lines.push(Line::from(""));
        lines.push(Line::from(self.say("play-map-treaties", &[])).bold());
        lines.extend(self.view.treaties.iter().map(|t| {
            let args = [
                ("treaty", Arg::Text(self.named("treaty", &t.treaty))),
                ("actor", Arg::Text(self.naming().actor(&t.actor))),
                ("state", Arg::Text(self.named("state", &t.state))),
            ];
            Line::from(self.say("play-treaty", &args))
        }));
        if !self.view.axes.is_empty() {
            lines.push(Line::from(""));
            lines.push(Line::from(self.say("play-map-axes", &[])).bold());
            let axes = self.view.axes.iter();
            lines.extend(axes.map(|axis| Line::from(self.named("axis", axis))));
        }
        lines
    }

    fn all_news(&self) -> Vec<Line<'static>> {
        let news = self.view.news.iter().rev();
        let lines: Vec<Line> = news
            .map(|n| Line::from(format!("{:>2}  {}", n.turn, self.news(&n.what))))
            .collect();
        if lines.is_empty() {
            return vec![Line::from(self.say("play-no-news", &[]))];
        }
        lines
    }

    fn ask_why(&self) -> Vec<Line<'static>> {
        let mut lines = vec![];
        for offer in &self.view.offers {
            let chosen = self.chosen.iter().find(|c| c.docket == offer.docket);
            let option = chosen.and_then(|c| offer.options.iter().find(|o| o.option == c.option));
            let what = option.map_or_else(|| self.say("play-wait", &[]), |o| self.option(o));
            let docket = self.named("docket", &offer.docket);
            let args = [("name", Arg::Text(docket)), ("what", Arg::Text(what))];
            lines.push(Line::from(self.say("play-chosen", &args)));
        }
        lines.push(Line::from(""));
        lines.push(Line::from(self.say("play-why-text", &[])));
        lines.push(Line::from(format!("> {}█", self.why)).bold());
        lines
    }

    /// Returns what this seat noticed of the turn that was played.
    fn reveal(&self) -> Vec<Line<'static>> {
        let turn = self.view.clock.turn;
        let deeds: Vec<&SeenDeed> = self.view.deeds.iter().filter(|d| d.turn == turn).collect();
        let mut lines: Vec<Line> = deeds
            .iter()
            .map(|d| Line::from(format!("• {}", self.deed(d))))
            .collect();
        if lines.is_empty() {
            lines.push(Line::from(self.say("play-quiet-turn", &[])));
        }
        lines.push(Line::from(""));
        for pair in self.view.rungs.iter().filter(|p| p.rung != p.before) {
            let id = &self.session.table().rules().ladder.rungs[usize::from(pair.rung)];
            let args = [
                ("from", Arg::Text(self.naming().named(&pair.from).the)),
                ("to", Arg::Text(self.naming().named(&pair.to).the)),
                (
                    "moved",
                    (if pair.rung > pair.before {
                        "up"
                    } else {
                        "down"
                    })
                    .into(),
                ),
                (
                    "rung",
                    Arg::Text(format!("{} {}", pair.rung, self.naming().rung(id))),
                ),
            ];
            lines.push(Line::from(self.say("play-moved", &args)));
        }
        lines
    }

    /// Returns how it ended, and how every deed of this seat was really read: everything may be known now.
    fn end(&self) -> Vec<Line<'static>> {
        let mut lines = vec![];
        let public = self.session.public();
        if let Some(told) = &public.revealed {
            let outcome = told.outcome.as_ref().map_or_else(
                || self.say("play-stopped", &[]),
                |outcome| self.named("outcome", outcome),
            );
            lines.push(Line::from(outcome).bold());
            let args = [
                ("seed", Arg::Text(told.seed.to_string())),
                ("salt", told.salt.as_str().into()),
                ("commitment", public.commitment.as_str().into()),
            ];
            lines.push(Line::from(self.say("play-revealed", &args)).dim());
        }
        lines.push(Line::from(""));
        lines.push(Line::from(self.say("play-truly-read", &[])).bold());
        let full = self.session.full();
        let own = full
            .deeds
            .iter()
            .filter(|d| d.deed.actor.as_ref() == Some(&self.view.seat));
        lines.extend(own.map(|deed| Line::from(self.truly_read(deed))));
        lines
    }

    fn truly_read(&self, deed: &FullDeed) -> String {
        let signed = |x: f64| {
            let number = decimal(self.words.lang, x.abs(), 1);
            format!("{}{number}", if x < 0.0 { "−" } else { "+" })
        };
        let readings: Vec<String> = deed
            .readings
            .iter()
            .map(|r| format!("{} {}", r.observer, signed(r.valence)))
            .collect();
        let args = [
            ("turn", f64::from(deed.deed.turn).into()),
            ("deed", Arg::Text(self.deed(&deed.deed))),
            ("meant", Arg::Text(signed(deed.intended))),
            ("read", Arg::Text(readings.join(", "))),
        ];
        let key = if readings.is_empty() {
            "play-meant-unread"
        } else {
            "play-meant-read"
        };
        self.say(key, &args)
    }
}

/// Breaks a line to a width; what follows stands under what was said first, after a bullet or a number.
fn broken(line: &Line, width: usize) -> Vec<Line<'static>> {
    let (text, style) = (line.to_string(), line.style);
    let rows = text.split('\n').flat_map(|text| {
        if columns(text) <= width {
            return vec![text.to_owned()];
        }
        let bullet = text.strip_prefix("• ").map(|_| "• ".len());
        let column = text.trim_start().find("  ").map(|at| {
            let at = at + text.len() - text.trim_start().len();
            at + text[at..].len() - text[at..].trim_start().len()
        });
        let (first, said) = text.split_at(bullet.or(column).unwrap_or(0));
        let rest = " ".repeat(columns(first));
        let rows = wrap(said, width, first, &rest);
        rows.lines().map(str::to_owned).collect()
    });
    rows.map(|row| Line::from(row).style(style)).collect()
}
