//! A comparison in words.

use super::Compare;
use crate::analysis::compare::{Comparison, Share};
use crate::batch::plan::word;
use crate::cli::ask::Ask;
use crate::cli::draw::{self, Table};
use crate::cli::figures::{chance, interval, points, share, signed, to, whole};
use crate::cli::shell::Shell;
use crate::phrase::naming::Naming;
use crate::stats::Estimate;
use crate::text::decimal;

/// The answer in words.
pub(super) struct Page<'a> {
    pub(super) args: &'a Compare,
    pub(super) found: &'a Comparison,
    pub(super) naming: Naming<'a>,
    /// In how many runs the deed was open.
    pub(super) open: Option<u64>,
    pub(super) shell: &'a Shell,
}

impl Page<'_> {
    /// Returns it.
    pub(super) fn text(&self) -> String {
        let args = [
            ("n", whole(self.args.runs, self.shell).into()),
            ("seed", self.args.ask.seed.to_string().into()),
        ];
        let mut text = self.shell.paragraph("compare-title", &args);
        text.push_str(&format!(
            "\n  A  {}\n  B  {}\n",
            self.args.first,
            self.args.second_words()
        ));
        if let Some(open) = self.open {
            let args = [
                ("k", whole(open, self.shell).into()),
                ("n", whole(self.args.runs, self.shell).into()),
            ];
            text.push_str(&self.shell.paragraph("compare-open", &args));
        }
        for (event, reduction) in &self.found.events {
            text.push_str(&self.event(event, reduction));
        }
        text.push_str(&self.outcomes());
        text.push_str(&self.numbers());
        text.push('\n');
        text.push_str(&self.shell.paragraph("compare-method", &[]));
        text.push_str(&self.shell.paragraph("ask-simulation-error", &[]));
        text.push_str(&self.next());
        text
    }

    fn event(&self, event: &Share, reduction: &Estimate) -> String {
        let (shell, pairs) = (self.shell, &event.pairs);
        let say = |key: &str| shell.say(key, &[]);
        let mut table = Table::new(&[false, true, true]);
        table.row(vec![
            String::new(),
            say("compare-b-yes"),
            say("compare-b-no"),
        ]);
        let cell = |count| whole(count, shell);
        table.row(vec![
            say("compare-a-yes"),
            cell(pairs.both),
            cell(pairs.first),
        ]);
        table.row(vec![
            say("compare-a-no"),
            cell(pairs.second),
            cell(pairs.neither),
        ]);
        let mut text = format!("\n{}\n{}", event.name, table.draw(shell.width, "  "));
        let n = pairs.n();
        let [a, b] = pairs.counts();
        let found = [a, b].map(|count| interval(&Estimate::share(count, n), shell));
        let (newcombe, bonett) = (pairs.newcombe(), pairs.bonett_price());
        let args = [
            ("a", share(a, n, shell).into()),
            ("a_interval", found[0].clone().into()),
            ("b", share(b, n, shell).into()),
            ("b_interval", found[1].clone().into()),
            ("difference", shell.signed(100.0 * newcombe.value, 2).into()),
            ("newcombe", points(&newcombe, shell).into()),
            ("bonett", points(&bonett, shell).into()),
            ("p", chance(event.adjusted, shell).into()),
        ];
        text.push_str(&shell.paragraph("compare-shares", &args));
        let key = if self.found.events.len() > 1 {
            "compare-difference-holm"
        } else {
            "compare-difference"
        };
        text.push_str(&shell.paragraph(key, &args));
        text + &self.reduction(event, reduction)
    }

    /// How much the same draws save.
    fn reduction(&self, event: &Share, reduction: &Estimate) -> String {
        let shell = self.shell;
        if !reduction.value.is_finite() {
            return shell.paragraph("compare-no-pair-differs", &[]);
        }
        let number = |x: f64| decimal(shell.lang, x, 1);
        let args = [
            ("times", number(reduction.value).into()),
            ("most", number(event.pairs.most_variance_reduction()).into()),
            (
                "interval",
                to([number(reduction.low), number(reduction.high)], shell).into(),
            ),
        ];
        shell.paragraph("compare-reduction", &args)
    }

    fn outcomes(&self) -> String {
        let shell = self.shell;
        let mut table = Table::new(&[false, true, true, true, true, true]);
        let heads = [
            "compare-outcome",
            "compare-a",
            "compare-b",
            "compare-points",
            "compare-interval",
            "compare-holm",
        ];
        table.row(heads.iter().map(|key| shell.say(key, &[])).collect());
        for outcome in &self.found.outcomes {
            let (pairs, e) = (&outcome.pairs, outcome.pairs.newcombe());
            let [a, b] = pairs.counts().map(|count| share(count, pairs.n(), shell));
            table.row(vec![
                draw::cut(
                    &self.naming.bare("outcome", &outcome.name),
                    shell.width.saturating_sub(60).clamp(12, 40),
                ),
                a,
                b,
                shell.signed(100.0 * e.value, 2),
                points(&e, shell),
                chance(outcome.adjusted, shell),
            ]);
        }
        format!("\n{}", table.draw(shell.width, "  "))
    }

    fn numbers(&self) -> String {
        let shell = self.shell;
        let mut table = Table::new(&[false, true, true, true, true]);
        let heads = [
            "compare-number",
            "compare-a",
            "compare-b",
            "compare-less",
            "compare-interval",
        ];
        table.row(heads.iter().map(|key| shell.say(key, &[])).collect());
        for number in &self.found.numbers {
            let (e, decimals) = (&number.difference, number.decimals);
            let [a, b] = number.means.map(|x| decimal(shell.lang, x, decimals));
            let name = shell.say(&format!("compare-{}", number.name.replace('_', "-")), &[]);
            let ends = signed([e.low, e.high], decimals, shell);
            table.row(vec![name, a, b, shell.signed(e.value, decimals), ends]);
        }
        format!("\n{}", table.draw(shell.width, "  "))
    }

    /// A pair of runs worth a look, where the settings are whole scenarios.
    fn next(&self) -> String {
        let Some((run, _)) = self.found.parted else {
            return String::new();
        };
        let second = self.args.second.as_ref().unwrap_or(&self.args.first);
        let seed = self.args.ask.seed;
        let show = |spec: &str, ask: &Ask| {
            let given = &ask.given;
            let option = |name: &str, values: &[String]| {
                values
                    .iter()
                    .map(|v| format!(" {name} {}", word(v)))
                    .collect::<String>()
            };
            let sets = option("--set", &given.set) + &option("--policy", &given.policy);
            let params = given
                .params
                .as_ref()
                .map(|p| format!(" --params {}", word(p)));
            let params = params.unwrap_or_default();
            format!(
                "  escalade run {}{sets}{params} --seed {seed} --run {run}\n",
                word(spec)
            )
        };
        let mut text = format!("\n{}\n", self.shell.say("compare-look", &[]));
        text.push_str(&show(&self.args.first, &self.args.ask));
        if self.args.deed.is_none() {
            text.push_str(&show(second, &self.args.second_ask()));
        }
        text
    }
}
