//! A game of postures in words.

use super::{Found, Game, payoff};
use crate::analysis::game::Equilibrium;
use crate::cli::draw::Table;
use crate::cli::figures::{share, whole};
use crate::cli::shell::Shell;
use crate::phrase::naming::Naming;
use crate::stats::Estimate;
use crate::text::{decimal, percent};

/// The answer in words.
pub(super) struct Page<'a> {
    pub(super) args: &'a Game,
    pub(super) found: &'a Found,
    pub(super) event: &'a str,
    pub(super) naming: Naming<'a>,
    pub(super) shell: &'a Shell,
}

impl Page<'_> {
    /// Returns it.
    pub(super) fn text(&self) -> String {
        let (shell, found) = (self.shell, self.found);
        let names = self.args.actors().map(|actor| self.naming.actor(actor));
        let args = [
            ("first", names[0].clone().into()),
            ("second", names[1].clone().into()),
            ("n", whole(self.args.runs, shell).into()),
            ("seed", self.args.ask.seed.to_string().into()),
            ("event", self.event.into()),
        ];
        let mut text = shell.paragraph("game-title", &args);
        text.push_str(&shell.paragraph("game-risk", &args));
        text.push('\n');
        text.push_str(&self.table(&names));
        text.push('\n');
        if found.equilibria.is_empty() {
            text.push_str(&shell.paragraph("game-none", &[]));
        }
        for e in &found.equilibria {
            text.push_str(&self.equilibrium(e, &names));
        }
        let number = |x: f64| decimal(shell.lang, x, 2);
        let args = [
            ("error", number(found.epsilon).into()),
            ("epsilon", number(2.0 * found.epsilon).into()),
        ];
        text.push_str(&shell.paragraph("game-epsilon", &args));
        text.push('\n');
        text.push_str(&shell.paragraph("game-method", &[]));
        text + &shell.paragraph("ask-simulation-error", &[])
    }

    fn table(&self, names: &[String; 2]) -> String {
        let (shell, found) = (self.shell, self.found);
        let mut table = Table::new(&[false, false, true, true, true, true, true, false]);
        let say = |key: &str| shell.say(key, &[]);
        table.row(vec![
            names[0].clone(),
            names[1].clone(),
            say("game-payoffs"),
            String::new(),
            say("game-regrets"),
            String::new(),
            say("game-event"),
            String::new(),
        ]);
        for (i, row) in found.cells.iter().enumerate() {
            for (j, cell) in row.iter().enumerate() {
                let number = |e: Estimate| decimal(shell.lang, e.value, 2);
                let mark = if found.is_pure_equilibrium(i, j) {
                    "*"
                } else {
                    ""
                };
                table.row(vec![
                    found.menus[0][i].clone(),
                    found.menus[1][j].clone(),
                    number(payoff(cell, 0)),
                    number(payoff(cell, 1)),
                    number(found.regret(i, j, 0)),
                    number(found.regret(i, j, 1)),
                    share(cell.count(), cell.payoffs[0].len() as u64, shell),
                    mark.into(),
                ]);
            }
        }
        table.draw(shell.width, "  ")
    }

    fn equilibrium(&self, e: &Equilibrium, names: &[String; 2]) -> String {
        let shell = self.shell;
        let mix = |side: usize, weights: &[f64]| {
            let parts = self.found.menus[side]
                .iter()
                .zip(weights)
                .filter(|(_, w)| **w > 1e-9);
            let one = |(posture, weight): (&String, &f64)| {
                if *weight > 1.0 - 1e-9 {
                    posture.clone()
                } else {
                    format!("{posture} {}", percent(shell.lang, *weight, 0))
                }
            };
            parts.map(one).collect::<Vec<_>>().join(", ")
        };
        let values = e.values.map(|value| decimal(shell.lang, value, 2));
        let args = [
            ("first", names[0].clone().into()),
            ("second", names[1].clone().into()),
            ("first_mix", mix(0, &e.first).into()),
            ("second_mix", mix(1, &e.second).into()),
            ("first_value", values[0].clone().into()),
            ("second_value", values[1].clone().into()),
        ];
        let key = if e.is_pure() {
            "game-pure"
        } else {
            "game-mixed"
        };
        shell.paragraph(key, &args)
    }
}
