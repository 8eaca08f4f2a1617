//! The tables of `paths`.

use super::Found;
use crate::analysis::paths::matching::complexity;
use crate::analysis::paths::{Mark, flow, spread};
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;

const SHARE: Holds = Holds::Number(0.0, 1.0);
const COUNT: Holds = Holds::Integer(0, i64::MAX);

impl Found<'_> {
    /// Returns all tables.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        vec![
            self.tree_sheet(),
            self.telling_sheet(),
            self.types_sheet(),
            self.runs_sheet(),
            self.turns_sheet(),
            self.flow_sheet(),
        ]
    }

    fn tree_sheet(&self) -> Sheet {
        let columns = [
            ("node", COUNT),
            ("parent", COUNT),
            ("depth", COUNT),
            ("rung", Holds::Integer(0, 20)),
            ("step", Holds::Text),
            ("runs", COUNT),
            ("weight", Holds::Number(0.0, f64::INFINITY)),
            ("share", SHARE),
            ("low", SHARE),
            ("high", SHARE),
            ("method", Holds::Text),
            ("event_share", SHARE),
            ("event_low", SHARE),
            ("event_high", SHARE),
            ("lift", Holds::Number(0.0, f64::INFINITY)),
            ("ends", COUNT),
            ("first_run", COUNT),
        ];
        let mut sheet = Sheet::new("paths_tree", &["node"], columns);
        for (at, node) in self.tree.nodes.iter().enumerate() {
            let (share, hits) = (self.tree.share(at), self.tree.hit_share(at));
            sheet.push(vec![
                at.into(),
                node.parent.into(),
                node.depth.into(),
                node.mark.map(|m| u32::from(m.rung)).into(),
                node.mark.as_ref().map(|m| self.steps().cause(m)).into(),
                node.count.runs.into(),
                node.count.weight.into(),
                share.value.into(),
                share.low.into(),
                share.high.into(),
                share.method.name().into(),
                hits.value.into(),
                hits.low.into(),
                hits.high.into(),
                self.tree.lift(at).into(),
                node.ends.runs.into(),
                node.first.into(),
            ]);
        }
        sheet
    }

    fn sequence(&self, marks: &[Mark]) -> String {
        let told: Vec<String> = marks.iter().map(|m| self.steps().step(m)).collect();
        told.join(" > ").replace('\u{a0}', "")
    }

    fn telling_sheet(&self) -> Sheet {
        let columns = [
            ("rank", COUNT),
            ("steps", Holds::Text),
            ("length", COUNT),
            ("runs", COUNT),
            ("share", SHARE),
            ("low", SHARE),
            ("high", SHARE),
            ("runs_with_event", COUNT),
            ("p", SHARE),
            ("p_holm", SHARE),
        ];
        let mut sheet = Sheet::new("paths_sequences", &["rank"], columns);
        for (rank, telling) in self.telling.iter().enumerate() {
            let pattern = &telling.pattern;
            let share = pattern.count.share_of(&self.tree.nodes[0].count);
            sheet.push(vec![
                (rank + 1).into(),
                self.sequence(&pattern.marks).into(),
                pattern.marks.len().into(),
                pattern.count.runs.into(),
                share.value.into(),
                share.low.into(),
                share.high.into(),
                pattern.hits.runs.into(),
                telling.p.into(),
                telling.p_holm.into(),
            ]);
        }
        sheet
    }

    fn types_sheet(&self) -> Sheet {
        let columns = [
            ("type", COUNT),
            ("runs", COUNT),
            ("share", SHARE),
            ("low", SHARE),
            ("high", SHARE),
            ("event_share", SHARE),
            ("event_low", SHARE),
            ("event_high", SHARE),
            ("medoid_run", COUNT),
        ];
        let mut sheet = Sheet::new("paths_types", &["type"], columns);
        for (group, medoid) in self.types.medoids.iter().enumerate() {
            let [count, hits] = self.of_type(group);
            let share = count.share_of(&self.tree.nodes[0].count);
            let event = hits.share_of(&count);
            sheet.push(vec![
                (group + 1).into(),
                count.runs.into(),
                share.value.into(),
                share.low.into(),
                share.high.into(),
                event.value.into(),
                event.low.into(),
                event.high.into(),
                self.trails[*medoid].run.into(),
            ]);
        }
        sheet
    }

    fn runs_sheet(&self) -> Sheet {
        let columns = [
            ("run", COUNT),
            ("weight", Holds::Number(0.0, f64::INFINITY)),
            ("type", COUNT),
            ("peak_rung", Holds::Integer(0, 20)),
            ("event_turn", COUNT),
            ("back_by_turn", COUNT),
            ("complexity", SHARE),
            ("rungs", Holds::Text),
        ];
        let mut sheet = Sheet::new("paths_runs", &["run"], columns);
        let has_types = !self.types.medoids.is_empty();
        for (trail, group) in self.trails.iter().zip(&self.types.groups) {
            let rungs: Vec<String> = trail.rungs.iter().map(u8::to_string).collect();
            sheet.push(vec![
                trail.run.into(),
                trail.weight.into(),
                has_types.then_some(group + 1).into(),
                u32::from(trail.peak()).into(),
                trail.hit.into(),
                trail.back_by().into(),
                complexity(&trail.rungs, self.ladder().rungs.len()).into(),
                rungs.join(" ").into(),
            ]);
        }
        sheet
    }

    fn turns_sheet(&self) -> Sheet {
        let columns = [
            ("turn", COUNT),
            ("rung", Holds::Integer(0, 20)),
            ("share", SHARE),
            ("entropy", SHARE),
        ];
        let mut sheet = Sheet::new("paths_turns", &["turn", "rung"], columns);
        let turns = spread(&self.trails, self.ladder().rungs.len());
        for (turn, at) in turns.iter().enumerate() {
            for (rung, share) in at.shares.iter().enumerate() {
                let row: Vec<Cell> =
                    vec![turn.into(), rung.into(), (*share).into(), at.entropy.into()];
                sheet.push(row);
            }
        }
        sheet
    }

    fn flow_sheet(&self) -> Sheet {
        let columns = [
            ("layer", COUNT),
            ("from_rung", Holds::Integer(0, 20)),
            ("to_rung", Holds::Integer(0, 20)),
            ("weight", Holds::Number(0.0, f64::INFINITY)),
        ];
        let key = &["layer", "from_rung", "to_rung"];
        let mut sheet = Sheet::new("paths_flow", key, columns);
        for link in flow::links(&self.trails) {
            sheet.push(vec![
                link.layer.into(),
                u32::from(link.from).into(),
                u32::from(link.to).into(),
                link.weight.into(),
            ]);
        }
        sheet
    }
}
