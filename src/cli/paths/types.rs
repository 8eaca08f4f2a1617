//! Types of runs in words, and runs to look at.

use super::Found;
use super::told::whole;
use crate::analysis::paths::Trail;
use crate::analysis::paths::tree::Count;
use crate::cli::draw::{Table, columns, left};
use crate::text::decimal;

impl Found<'_> {
    pub(super) fn told_types(&self) -> String {
        let types = &self.types;
        if types.medoids.is_empty() {
            return format!("\n{}", self.shell.paragraph("paths-no-types", &[]));
        }
        let strength = match types.silhouette {
            s if s > 0.70 => "paths-strong",
            s if s > 0.50 => "paths-reasonable",
            s if s > 0.25 => "paths-weak",
            _ => "paths-little",
        };
        let args = [
            ("n", whole(types.medoids.len() as u64).into()),
            (
                "width",
                decimal(self.shell.lang, types.silhouette, 2).into(),
            ),
            ("strength", self.say(strength, &[]).into()),
            ("compared", whole(types.compared as u64).into()),
            ("distinct", whole(types.distinct as u64).into()),
        ];
        let mut out = format!("\n{}", self.shell.paragraph("paths-types", &args));
        let mut table = Table::new(&[true, true, true, true, false]);
        table.row(
            [
                "paths-type",
                "batch-share",
                "batch-interval",
                "paths-event",
                "paths-medoid",
            ]
            .map(|k| self.say(k, &[]))
            .to_vec(),
        );
        for (group, medoid) in types.medoids.iter().enumerate() {
            let [count, hits] = self.of_type(group);
            let trail = &self.trails[*medoid];
            table.row(vec![
                (group + 1).to_string(),
                self.share(&count, &self.tree.nodes[0].count),
                self.interval(&count.share_of(&self.tree.nodes[0].count)),
                self.share(&hits, &count),
                format!("{}  {}", trail.run, digits(trail)),
            ]);
        }
        out.push_str(&table.draw(self.shell.width.max(80), "  "));
        out
    }

    /// Returns the runs of a type, and those of them in which the event happened.
    pub(super) fn of_type(&self, group: usize) -> [Count; 2] {
        let mut counts = [Count::default(); 2];
        for (trail, _) in self
            .trails
            .iter()
            .zip(&self.types.groups)
            .filter(|t| *t.1 == group)
        {
            counts[0].add(trail.weight);
            if trail.hit.is_some() {
                counts[1].add(trail.weight);
            }
        }
        counts
    }

    pub(super) fn told_runs(&self) -> String {
        let mut list = vec![
            (Some(self.types.typical), "paths-typical"),
            (Some(self.notable.most_violent), "paths-violent"),
            (self.notable.earliest_peaceful, "paths-peaceful"),
        ];
        list.retain(|(place, _)| place.is_some());
        let mut out = format!("\n{}\n", self.say("batch-next", &[]));
        let command = |place: usize| {
            let (seed, run) = (self.args.ask.seed, self.trails[place].run);
            let given = &self.args.ask.given;
            let mut words: Vec<String> = vec![self.args.scenario.clone()];
            let options = [("--set", &given.set), ("--policy", &given.policy)];
            for (option, values) in options {
                words.extend(values.iter().flat_map(|v| [option.to_owned(), v.clone()]));
            }
            words.extend(
                given
                    .params
                    .iter()
                    .flat_map(|p| ["--params".to_owned(), p.clone()]),
            );
            let words: Vec<String> = words.iter().map(|w| crate::batch::plan::word(w)).collect();
            format!("escalade run {} --seed {seed} --run {run}", words.join(" "))
        };
        let commands: Vec<(String, &str)> = list
            .into_iter()
            .filter_map(|(place, key)| Some((command(place?), key)))
            .collect();
        let widest = commands.iter().map(|c| columns(&c.0)).max().unwrap_or(0);
        for (command, key) in commands {
            let told = self.say(key, &[]);
            if widest + 4 + columns(&told) <= self.shell.width {
                out.push_str(&format!("  {}  {told}\n", left(&command, widest)));
            } else {
                out.push_str(&format!("  {command}\n      {told}\n"));
            }
        }
        out
    }
}

/// Returns the rungs of a run as one digit a turn.
fn digits(trail: &Trail) -> String {
    let digit = |rung: &u8| char::from_digit(u32::from(*rung), 36).unwrap_or('?');
    trail.rungs.iter().skip(1).map(digit).collect()
}
