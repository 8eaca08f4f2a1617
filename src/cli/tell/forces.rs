//! Men and ground in a story: consents answered, men who arrive, combat on each axis.

use super::Story;
use crate::analysis::chronicle::Kept;
use crate::rules::change::Cause;
use crate::rules::war::{Front, War};
use crate::scenario::model::Purpose;
use crate::text::Arg;

impl Story<'_> {
    /// Consents asked for this turn, with the answer.
    pub(super) fn consents(&self, kept: &Kept) -> String {
        let mut out = String::new();
        for (id, consent) in self.rules.consents.iter().enumerate() {
            let Some(answer) = kept.changes.iter().find(|c| c.cell == consent.given) else {
                continue;
            };
            if answer.amount <= 0.0 && !self.is_told(id) {
                continue;
            }
            let name = self
                .naming()
                .bare("consent", self.rules.registry.consents.name(id));
            let key = if answer.amount > 0.0 {
                "tell-consent-given"
            } else {
                "tell-consent-refused"
            };
            out.push_str(&self.line(key, &[("name", name.into())]));
        }
        out
    }

    /// Whether a refusal is worth telling: of a host or of a sky. Nobody expects passage on the ground.
    fn is_told(&self, consent: usize) -> bool {
        let name = self.rules.registry.consents.name(consent);
        let consent = self.checked.scenario.consents.get(name);
        consent.is_some_and(|c| c.purpose != Purpose::Transit && c.giver.is_some())
    }

    /// Men who arrived this turn, by where they come from and go to.
    pub(super) fn arrivals(&self, kept: &Kept) -> String {
        let mut out = String::new();
        for (i, shipment) in self.rules.shipments.iter().enumerate() {
            let is_it = |c: Cause| matches!(c, Cause::Arrival(id) if usize::from(id) == i);
            let arrived = kept
                .changes
                .iter()
                .filter(|c| c.cell == shipment.to_cell && is_it(c.cause));
            let men: f64 = arrived.map(|c| c.amount).sum();
            if men < 1.0 {
                continue;
            }
            let node = |id: u16| {
                let id = self.rules.registry.nodes.name(id.into());
                Arg::from(self.naming().bare("node", id))
            };
            let args = [
                ("men", self.people(men).into()),
                (
                    "of_owner",
                    self.naming().named(self.id(shipment.owner)).of.into(),
                ),
                ("from", node(shipment.from)),
                ("to", node(shipment.to)),
            ];
            out.push_str(&self.line("tell-arrival", &args));
        }
        out
    }

    /// Combat of this turn, axis by axis.
    pub(super) fn combat(&self, kept: &Kept) -> String {
        let Some(war) = &self.rules.coefficients.war else {
            return String::new();
        };
        war.fronts
            .iter()
            .map(|front| self.told_front(kept, war, front))
            .collect()
    }

    fn told_front(&self, kept: &Kept, war: &War, front: &Front) -> String {
        let axis = u32::from(front.axis);
        let is_it = |c: Cause| matches!(c, Cause::Combat(id) if id == front.axis);
        let mut cells: Vec<u32> = [&front.attackers, &front.defenders]
            .into_iter()
            .flatten()
            .map(|force| force.killed)
            .collect();
        cells.sort_unstable();
        cells.dedup();
        let deaths = kept
            .changes
            .iter()
            .filter(|c| is_it(c.cause) && cells.contains(&c.cell));
        let killed: f64 = deaths.map(|c| c.amount).sum();
        if killed <= 0.0 {
            return String::new();
        }
        let at = |cell: u32| self.chronicle.value(cell + axis, kept.turn);
        let name = self.rules.registry.axes.name(front.axis.into());
        let name = ("axis", Arg::from(self.naming().bare("axis", name)));
        let args = [
            name.clone(),
            ("ratio", self.two(at(war.ratio)).into()),
            ("chance", self.two(at(war.breakthrough)).into()),
            ("supply", self.two(at(war.supply)).into()),
            ("killed", self.people(killed).into()),
        ];
        let mut out = self.line("tell-combat", &args);
        let taken = at(war.advance);
        if taken > self.chronicle.value(war.advance + axis, kept.turn - 1) {
            out.push_str(&self.told_breakthrough(front, taken, name));
        }
        out
    }

    fn told_breakthrough(&self, front: &Front, taken: f64, axis: (&'static str, Arg)) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of nodes"
        )]
        let taken = taken as usize;
        let id = self.rules.registry.axes.name(front.axis.into());
        let node = &self.checked.scenario.axes[id].nodes[taken];
        let node = ("node", self.naming().bare("node", node).into());
        self.line("tell-breakthrough", &[axis, node])
    }

    /// Returns a number of people, in whole ones.
    fn people(&self, x: f64) -> String {
        crate::text::decimal(self.shell.lang, x, 0)
    }
}
