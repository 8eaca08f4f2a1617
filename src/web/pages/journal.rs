//! The journal on the facilitator's page: what happened, in a few words each.

use super::desk::Page;
use super::frame::{aside, card, form_key};
use super::seats;
use crate::class::fact::{Party, What, Who};
use maud::{Markup, html};

/// Facts that are listed.
const LISTED: usize = 40;

impl Page<'_> {
    /// Returns the card of the journal.
    pub(super) fn journal(&self) -> Markup {
        let (t, view) = (&self.tongue, self.view);
        let body = html! {
            form class="inline" action="/desk/note" method="post" {
                (form_key(self.key))
                label for="note" { (t.t("web-note")) } " " input id="note" type="text" name="text" maxlength="2000" required; " "
                button class="btn sm" type="submit" { (t.t("web-note-keep")) }
            }
            div class="scroll" tabindex="0" role="group" aria-label=(t.t("web-journal")) {
                table { tbody {
                    @for fact in view.log.iter().rev().take(LISTED) {
                        tr { td class="muted" { (t.time(fact.at_ms)) } td { (self.by(&fact.who)) } td { (self.told(&fact.what)) } }
                    }
                } }
            }
            p { a href="/desk/journal.jsonl" download { (t.t("web-journal-download")) } }
        };
        card(
            "journal",
            &t.t("web-journal"),
            &aside(&t.t("web-journal-kept")),
            &body,
        )
    }

    fn by(&self, who: &Who) -> String {
        let t = &self.tongue;
        match who {
            Who::Clock => t.t("web-clock"),
            Who::Facilitator => t.t("web-facilitator"),
            Who::Person(id) => self
                .view
                .people
                .iter()
                .find(|p| p.person == *id)
                .map_or_else(String::new, |p| p.name.clone()),
            Who::Visitor => String::new(),
        }
    }

    /// Returns a fact in a few words.
    fn told(&self, what: &What) -> String {
        let t = &self.tongue;
        let seat = |name: &str| t.actor(name);
        let (key, arg) = match what {
            What::Opened(_) => ("opened", String::new()),
            What::Joined { name, seat: at, .. } => (
                "joined",
                format!(
                    "{name}{}",
                    at.as_deref()
                        .map_or_else(String::new, |s| format!(", {}", seat(s)))
                ),
            ),
            What::Renamed { name, .. } => ("renamed", name.clone()),
            What::Seated { person, seat: at } => {
                let name = self.by(&Who::Person(*person));
                (
                    "seated",
                    format!(
                        "{name} → {}",
                        at.as_deref().map_or_else(|| "–".into(), seat)
                    ),
                )
            }
            What::Began { phase, turn, .. } => (
                "began",
                format!("{} ({turn})", t.t(&format!("web-phase-{}", phase.word()))),
            ),
            What::TurnPlayed { turn, .. } => ("played", turn.to_string()),
            What::Paused { .. } => ("paused", String::new()),
            What::Resumed { .. } => ("resumed", String::new()),
            What::Extended { by_ms } => ("extended", (by_ms / 1000).to_string()),
            What::Drafted { seat: s, .. } => ("drafted", seat(s)),
            What::Proposed { seat: s, .. } => ("proposed", seat(s)),
            What::Seconded { seat: s } => ("seconded", seat(s)),
            What::Sealed { seat: s, .. } => ("sealed", seat(s)),
            What::TakenBack { seat: s } => ("taken-back", seat(s)),
            What::Said { from, text, .. } => (
                "said",
                t.of(
                    &match from {
                        Party::Facilitator => t.t("web-facilitator"),
                        Party::Seat(s) => seat(s),
                    },
                    text,
                ),
            ),
            other => self.steered(other),
        };
        t.say(&format!("web-fact-{key}"), &[("what", arg.into())])
    }

    /// Returns key and gap of what the facilitator did to the game.
    fn steered(&self, what: &What) -> (&'static str, String) {
        let t = &self.tongue;
        match what {
            What::Planned(line) => ("planned", line.name.clone()),
            What::Imported(lines) => ("imported", lines.len().to_string()),
            What::Dropped { line } => ("dropped", line.clone()),
            What::Fired { line } => ("fired", line.clone()),
            What::Called { inject } => ("called", t.name("inject", inject)),
            What::Overridden { cells, reason } => {
                let list: Vec<String> = cells
                    .iter()
                    .map(|c| format!("{} {} = {}", t.quantity(&c.quantity), c.of, c.value))
                    .collect();
                ("overridden", format!("{} ({reason})", list.join(", ")))
            }
            What::Rerolled { turn, reason, .. } => ("rerolled", format!("{turn} ({reason})")),
            What::HandedOver { seat: s, to } => (
                "handed",
                format!("{} → {}", t.actor(s), t.t(seats::holder(*to))),
            ),
            What::OddsShown(shows) => (
                if *shows { "odds-shown" } else { "odds-hidden" },
                String::new(),
            ),
            What::AxesShown(shows) => (
                if *shows { "axes-shown" } else { "axes-hidden" },
                String::new(),
            ),
            What::Ended { reason } => ("ended", reason.clone()),
            What::Noted(text) => ("noted", text.clone()),
            _ => ("opened", String::new()),
        }
    }
}
