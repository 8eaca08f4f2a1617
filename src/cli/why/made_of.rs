//! What a stance is made of, line by line: tension with what time has left of each change, affinity by cause.

use super::Teller;
use crate::analysis::ledger::{Entry, Ledger, ledger};
use crate::cli::draw::{self, Table, bar};
use crate::rules::change::Cause;
use crate::slot::Slot;

impl Teller<'_> {
    /// What the tension and the affinity of a pair are made of at the close of a turn.
    pub(super) fn ledger(&self, from: u16, to: u16, turn: u32) -> String {
        let turn = turn.min(self.story.chronicle.last());
        let of = |slot| {
            ledger(
                self.story.chronicle,
                self.story.rules,
                slot,
                [from, to],
                turn,
            )
        };
        let tension = of(Slot::Tension);
        let args = [
            ("pair", self.story.pair(from, to).into()),
            ("n", f64::from(turn).into()),
            ("date", self.story.date(turn).into()),
            ("value", self.story.two(tension.value).into()),
        ];
        let mut out = self.shell.paragraph("why-ledger", &args) + "\n";
        let (shown, small): (Vec<&Entry>, Vec<&Entry>) =
            tension.entries.iter().partition(|e| e.left.abs() >= 0.005);
        let mut rows: Vec<(f64, String)> = vec![
            (tension.start, self.say("why-start", &[])),
            (tension.rest, self.say("why-resting", &[])),
        ];
        rows.extend(shown.iter().map(|e| (e.left, self.entry(e))));
        rows.extend(self.small(small.iter().map(|e| e.left)));
        out.push_str(&self.sum_up(&rows, tension.value));
        if let Some(c) = &self.story.rules.coefficients.tension {
            let kept = [("kept", self.story.two(c.kept).into())];
            out.push_str(&format!("\n{}", self.shell.paragraph("why-fades", &kept)));
        }
        let affinity = of(Slot::Affinity);
        if !affinity.entries.is_empty() {
            let args = [("value", self.shell.signed(affinity.value, 2).into())];
            out.push_str(&format!(
                "\n{}\n",
                self.shell.paragraph("why-affinity", &args)
            ));
            out.push_str(&self.sum_up(&self.by_cause(&affinity), affinity.value));
        }
        out
    }

    /// The start, and what each cause has added in all, the strongest first.
    fn by_cause(&self, ledger: &Ledger) -> Vec<(f64, String)> {
        let mut groups: Vec<(String, f64, u32)> = vec![];
        for entry in &ledger.entries {
            let text = self.cause_of(entry);
            match groups.iter_mut().find(|g| g.0 == text) {
                Some(group) => (group.1, group.2) = (group.1 + entry.left, group.2 + 1),
                None => groups.push((text, entry.left, 1)),
            }
        }
        groups.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let (shown, small): (Vec<_>, Vec<_>) = groups.into_iter().partition(|g| g.1.abs() >= 0.005);
        let mut rows = vec![(ledger.start, self.say("why-affinity-start", &[]))];
        rows.extend(shown.into_iter().map(|(text, left, n)| {
            let args = [("n", f64::from(n).into()), ("text", text.into())];
            (left, self.say("why-in-all", &args))
        }));
        rows.extend(self.small(small.iter().map(|g| g.1)));
        rows
    }

    /// One row for the parts that are too small to show.
    fn small(&self, parts: impl ExactSizeIterator<Item = f64>) -> Option<(f64, String)> {
        #[expect(clippy::cast_precision_loss, reason = "entries are few")]
        let n = parts.len() as f64;
        (n > 0.0).then(|| (parts.sum(), self.say("why-small", &[("n", n.into())])))
    }

    fn sum_up(&self, rows: &[(f64, String)], value: f64) -> String {
        let full = rows.iter().map(|r| r.0.abs()).fold(0.0, f64::max);
        let mut table = Table::new(&[true, false, false]);
        for (part, text) in rows {
            let drawn = draw::left(&bar(part.abs(), full, 12), 12);
            table.row(vec![self.shell.signed(*part, 2), drawn, text.clone()]);
        }
        format!(
            "{}  {}  {}\n",
            table.draw(self.shell.width, "  "),
            self.shell.signed(value, 2),
            self.say("why-sum", &[])
        )
    }

    fn entry(&self, entry: &Entry) -> String {
        let args = [
            ("n", f64::from(entry.turn).into()),
            ("text", self.cause_of(entry).into()),
            ("amount", self.shell.signed(entry.amount, 2).into()),
        ];
        self.say("why-entry", &args)
    }

    fn cause_of(&self, entry: &Entry) -> String {
        match entry.cause {
            Cause::Reading(at) | Cause::Lens(at, _) => self.reading(entry.turn, at),
            Cause::Deed(at) => self.deed(entry.turn, at),
            other => self.other(other),
        }
    }
}
