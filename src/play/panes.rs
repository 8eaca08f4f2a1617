//! The five panes: how you were read, the ladder, the order, off-ramps, news and who stands where.

use super::axis;
use super::order::Item;
use super::{Play, Screen};
use crate::class::view::{KnownForce, KnownRung, Tone};
use crate::phrase::wrap::wrap;
use crate::text::Arg;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style, Stylize};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph};

/// Columns of a name before the axis.
const NAME: usize = 5;
/// Shades of the ladder, from the lowest rungs to the highest.
const SHADES: [&str; 4] = ["░░", "▒▒", "▓▓", "██"];

/// Cuts a text to a width, with an ellipsis.
pub(super) fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.into();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Fills a text with blanks up to a width, or cuts it.
pub(super) fn padded(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let blanks = width.saturating_sub(text.chars().count());
    text + &" ".repeat(blanks)
}

impl Play<'_> {
    /// Draws the screen of a turn.
    pub(super) fn draw_turn(&self, frame: &mut Frame, area: Rect) {
        let is_large = area.height >= 27;
        let [left, right] =
            Layout::horizontal([Constraint::Min(46), Constraint::Length(area.width * 2 / 5)])
                .areas(area);
        let news = if is_large { 7 } else { 3 };
        let heights = [
            Constraint::Length(10),
            Constraint::Min(6),
            Constraint::Length(news),
        ];
        let [reading, order, news] = Layout::vertical(heights).areas(left);
        let rungs = u16::try_from(self.rungs().len()).unwrap_or(10) + 2;
        let presence = if is_large { 7 } else { 3 };
        let heights = [
            Constraint::Length(rungs.min(13)),
            Constraint::Min(4),
            Constraint::Length(presence),
        ];
        let [ladder, ramps, forces] = Layout::vertical(heights).areas(right);
        self.draw_reading(frame, reading);
        self.pane(frame, order, "play-order", &|w| {
            self.order_lines(w, order.height.into())
        });
        self.pane(frame, news, "play-news", &|w| {
            self.last_news(w, news.height.into())
        });
        self.pane(frame, ladder, "play-ladder", &|w| self.ladder(w));
        self.pane(frame, ramps, "play-ramps", &|w| self.ramps(w));
        self.pane(frame, forces, "play-forces", &|w| self.forces(w));
    }

    fn pane<'b>(
        &self,
        frame: &mut Frame,
        area: Rect,
        title: &str,
        lines: &dyn Fn(usize) -> Vec<Line<'b>>,
    ) {
        let title = format!(" {} ", self.say(title, &[]));
        let block = Block::bordered().title(title.bold());
        let inner = block.inner(area);
        frame.render_widget(block, area);
        frame.render_widget(Paragraph::new(lines(inner.width.into())), inner);
    }

    fn draw_reading(&self, frame: &mut Frame, area: Rect) {
        self.pane(frame, area, "play-reading", &|width| self.reading(width));
    }

    /// Returns how the deed in question seems to be read.
    pub(super) fn reading(&self, width: usize) -> Vec<Line<'static>> {
        let deeds = self.read_deeds();
        let Some(deed) = deeds.get(self.deed.min(deeds.len().saturating_sub(1))) else {
            let text = wrap(&self.say("play-nothing-read", &[]), width, "", "");
            return text.lines().map(|row| Line::from(row.to_owned())).collect();
        };
        let first = deed[0];
        let wide = width.saturating_sub(NAME + 1).min(41);
        let name = self.own_deed(first.turn, &first.action, first.target.as_deref());
        let mut lines = vec![
            Line::from(cut(&name, width)).bold(),
            Line::from(format!("{}{}", " ".repeat(NAME - 1), axis::numbers(wide))),
            Line::from(format!("{}{}", " ".repeat(NAME), axis::axis(wide))),
            Line::from(vec![
                Span::from(padded(&self.say("play-you", &[]), NAME)),
                Span::from(axis::dot(first.intended, wide)).bold(),
            ]),
        ];
        let seen = deed.iter().filter(|s| s.tone.is_some());
        let rows: Vec<Line> = seen
            .map(|s| {
                let band = axis::band(s.band, wide);
                let word = self.tone(s.tone);
                Line::from(format!(
                    "{}{}",
                    padded(&s.observer, NAME),
                    over(&band, &word)
                ))
            })
            .collect();
        if rows.is_empty() {
            lines.push(Line::from(cut(&self.say("play-no-sign", &[]), width)));
        } else {
            lines.extend(rows.into_iter().take(3));
            lines.push(Line::from(cut(&self.say("play-estimated", &[]), width)).dim());
        }
        lines
    }

    /// Returns a deed of one's own as a sentence, with its turn.
    fn own_deed(&self, turn: u32, action: &str, target: Option<&str>) -> String {
        let is_it = |d: &&crate::class::view::SeenDeed| {
            d.turn == turn
                && d.actor.as_ref() == Some(&self.view.seat)
                && d.action.as_deref() == Some(action)
                && d.target.as_deref() == target
        };
        let deed = self.view.deeds.iter().find(is_it);
        let told = deed.map_or_else(
            || action.to_owned(),
            |deed| self.without_doer(&self.deed(deed)),
        );
        let args = [("turn", f64::from(turn).into()), ("deed", Arg::Text(told))];
        self.say("play-own-deed", &args)
    }

    fn tone(&self, tone: Option<Tone>) -> String {
        let key = match tone {
            Some(Tone::Grave) => "play-tone-grave",
            Some(Tone::Hostile) => "play-tone-hostile",
            Some(Tone::Neutral) => "play-tone-neutral",
            Some(Tone::Friendly) => "play-tone-friendly",
            None => "play-no-sign",
        };
        self.say(key, &[])
    }

    /// Returns the ids of the ladder's rungs, the lowest first.
    fn rungs(&self) -> &[String] {
        &self.session.table().rules().ladder.rungs
    }

    fn ladder(&self, width: usize) -> Vec<Line<'static>> {
        let rungs = self.rungs();
        let top = rungs.len().saturating_sub(1).max(1);
        let line = |(n, id): (usize, &String)| {
            let shade = SHADES[n * (SHADES.len() - 1) / top];
            let pairs = self.pairs_at(n, width);
            let room = width.saturating_sub(6 + pairs.chars().count());
            let name = padded(&self.naming().rung(id), room);
            Line::from(format!("{n:>2}{shade} {name} {pairs}"))
        };
        rungs.iter().enumerate().rev().map(line).collect()
    }

    /// Returns the pairs on a rung: those of this seat first, at most two, and a mark where there are more.
    fn pairs_at(&self, rung: usize, width: usize) -> String {
        let mut pairs: Vec<&KnownRung> = self.view.rungs.iter().collect();
        pairs.retain(|p| usize::from(p.rung) == rung && (rung > 0 || p.before > 0));
        let is_own = |p: &KnownRung| p.from == self.view.seat || p.to == self.view.seat;
        pairs.sort_by_key(|p| !is_own(p));
        let told = |p: &&KnownRung| {
            let moved = match p.rung.cmp(&p.before) {
                std::cmp::Ordering::Greater => "▲",
                std::cmp::Ordering::Less => "▼",
                std::cmp::Ordering::Equal => "",
            };
            format!("{}→{}{moved}", p.from, p.to)
        };
        let most = if width >= 36 { 2 } else { 1 };
        let mut text: Vec<String> = pairs.iter().take(most).map(told).collect();
        if pairs.len() > most {
            text.push(format!("+{}", pairs.len() - most));
        }
        text.join(" ")
    }

    /// Returns the menu with the line of the cursor in sight.
    fn order_lines(&self, width: usize, height: usize) -> Vec<Line<'static>> {
        if self.view.offers.is_empty() {
            return vec![Line::from(self.say("play-no-order", &[]))];
        }
        let mut lines: Vec<Line> = vec![];
        let (mut nth, mut under_cursor) = (0, 0);
        let first = self.cursor / 9 * 9;
        for item in self.menu() {
            match item {
                Item::Docket(name) => {
                    let name = self.named("docket", name);
                    lines.push(Line::from(cut(&name, width)).bold().underlined());
                }
                Item::Open(offer, option) => {
                    let is_chosen = self
                        .chosen
                        .iter()
                        .any(|c| c.docket == offer.docket && c.option == option.option);
                    let digit = (nth >= first && nth < first + 9).then(|| nth - first + 1);
                    let digit = digit.map_or(" ".into(), |d| d.to_string());
                    let costs: Vec<String> =
                        option.cost.iter().map(|(_, c)| self.tenths(*c)).collect();
                    let costs = costs.join("+");
                    let room = width.saturating_sub(8 + costs.chars().count());
                    let mark = if is_chosen { "x" } else { " " };
                    let name = self.option(option);
                    // The option under the cursor is said in full.
                    let rows = if nth == self.cursor {
                        wrap(&name, room, "", "")
                    } else {
                        name
                    };
                    for (i, row) in rows.lines().enumerate() {
                        let row = padded(row, room);
                        let line = match i {
                            0 => Line::from(format!("[{mark}] {digit}  {row} {costs}")),
                            _ => Line::from(padded(&format!("       {row}"), width)),
                        };
                        if nth == self.cursor {
                            under_cursor = lines.len();
                            lines.push(line.style(Style::new().add_modifier(Modifier::REVERSED)));
                        } else {
                            lines.push(line);
                        }
                    }
                    nth += 1;
                }
                Item::Closed(option) => {
                    let name = self.option(option);
                    lines.push(Line::from(cut(&format!(" ×     {name}"), width)).dim());
                    let action = option.action.as_deref().unwrap_or_default();
                    let why = self.why_not(action, &option.why_not);
                    lines.push(Line::from(cut(&format!("       {why}"), width)).dim());
                }
            }
        }
        let height = height.saturating_sub(2);
        let top = (under_cursor + 2).saturating_sub(height);
        lines.split_off(top.min(lines.len().saturating_sub(1)))
    }

    fn ramps(&self, width: usize) -> Vec<Line<'static>> {
        let mut lines = vec![];
        let mut ramps: Vec<_> = self.view.ramps.iter().collect();
        ramps.sort_by_key(|r| !r.why_not.is_empty());
        for ramp in ramps {
            let offer = self.view.offers.iter().find(|o| o.docket == ramp.docket);
            let option = offer.and_then(|o| o.options.iter().find(|o| o.option == ramp.option));
            let name = option.map_or_else(|| ramp.action.clone(), |o| self.option(o));
            let is_open = ramp.why_not.is_empty();
            let mark = if is_open { "○" } else { "×" };
            lines.push(Line::from(cut(&format!("{mark} {name}"), width)));
            if ramp.was_open == Some(true) && !is_open {
                let why = self.why_not(&ramp.action, &ramp.why_not);
                let args = [("why", Arg::Text(why))];
                let text = self.say("play-closed-now", &args);
                lines.push(Line::from(cut(&format!("  {text}"), width)).dim());
            }
        }
        if lines.is_empty() {
            lines.push(Line::from(self.say("play-no-ramps", &[])));
        }
        lines
    }

    fn last_news(&self, width: usize, height: usize) -> Vec<Line<'static>> {
        let last = self.view.news.iter().rev().take(height.saturating_sub(2));
        let lines: Vec<Line> = last
            .map(|n| {
                Line::from(cut(
                    &format!("{:>2}  {}", n.turn, self.news(&n.what)),
                    width,
                ))
            })
            .collect();
        if lines.is_empty() {
            return vec![Line::from(self.say("play-no-news", &[]))];
        }
        lines
    }

    fn forces(&self, width: usize) -> Vec<Line<'static>> {
        let is_other = |f: &&KnownForce| f.owner != self.view.seat && f.men > 0;
        let mut others: Vec<&KnownForce> = self.view.forces.iter().filter(is_other).collect();
        let rung = |owner: &str| {
            let pairs = self.view.rungs.iter();
            let toward = pairs.filter(|p| p.from == owner && p.to == self.view.seat);
            toward.map(|p| p.rung).max()
        };
        others.sort_by_key(|f| std::cmp::Reverse(rung(&f.owner)));
        let line = |f: &&KnownForce| Line::from(cut(&self.force(f), width));
        let lines: Vec<Line> = others.iter().map(line).collect();
        if lines.is_empty() {
            return vec![Line::from(self.say("play-no-forces", &[]))];
        }
        lines
    }

    /// Returns where a force stands, and how strong it is; what is not sure has a question mark.
    pub(super) fn force(&self, force: &KnownForce) -> String {
        let node = self.named("node", &force.node);
        let men = crate::text::decimal(self.words.lang, f64::from(force.men), 0);
        let mark = if force.confirmed { "" } else { " ?" };
        format!("{} {node} {men}{mark}", force.owner)
    }

    /// Returns the keys of the screen.
    pub(super) fn keys(&self) -> String {
        let key = match self.screen {
            Screen::Order => "play-keys-order",
            Screen::Why => "play-keys-why",
            Screen::Quit => "play-keys-quit",
            Screen::Map | Screen::News | Screen::Help => "play-keys-list",
            _ => "play-keys-on",
        };
        self.say(key, &[])
    }
}

/// Writes a word into the free space of a band: to its right where there is room, else to its left.
fn over(band: &str, word: &str) -> String {
    let letters: Vec<char> = band.chars().collect();
    let last = letters.iter().rposition(|c| *c != ' ').unwrap_or(0);
    let n = word.chars().count();
    if last + 2 + n <= letters.len() {
        let kept: String = letters[..=last].iter().collect();
        return format!("{kept}  {word}");
    }
    let first = letters.iter().position(|c| *c != ' ').unwrap_or(0);
    if n + 2 <= first {
        let rest: String = letters[first..].iter().collect();
        return format!("{word:>width$}  {rest}", width = first - 2);
    }
    band.into()
}
