//! An attribution in words.

use super::{Attribute, Found};
use crate::analysis::attribution::all;
use crate::cli::draw::{self, Table};
use crate::cli::figures::{points, share, whole};
use crate::cli::shell::Shell;

/// Returns it.
pub(super) fn text(
    found: &Found,
    args: &Attribute,
    event: &str,
    method: &str,
    shell: &Shell,
) -> String {
    let (n, parts) = (args.runs, found.groups.len());
    let [whole_value, sum] = found.whole();
    let hundred = |x: f64| shell.signed(100.0 * x, 2);
    let words = [
        ("event", event.into()),
        ("n", whole(n, shell).into()),
        (
            "coalitions",
            whole(found.happened.len() as u64, shell).into(),
        ),
        ("seed", args.ask.seed.to_string().into()),
        ("all", share(found.count(all(parts)), n, shell).into()),
        ("none", share(found.count(0), n, shell).into()),
        ("whole", hundred(whole_value).into()),
        ("sum", hundred(sum).into()),
    ];
    let mut text = shell.paragraph("attribute-title", &words);
    text.push_str(&shell.paragraph("attribute-whole", &words));
    text.push('\n');
    let mut table = Table::new(&[false, true, true, true, true]);
    let heads = [
        "attribute-group",
        "attribute-share",
        "compare-interval",
        "attribute-out",
        "compare-interval",
    ];
    table.row(heads.map(|key| shell.say(key, &[])).to_vec());
    let mut places: Vec<usize> = (0..parts).collect();
    places.sort_by(|a, b| {
        found.shapley[*b]
            .value
            .abs()
            .total_cmp(&found.shapley[*a].value.abs())
    });
    for i in places {
        let (phi, out) = (&found.shapley[i], found.without(i).newcombe());
        table.row(vec![
            draw::cut(
                &found.groups[i].name,
                shell.width.saturating_sub(57).clamp(12, 40),
            ),
            hundred(phi.value),
            points(phi, shell),
            hundred(out.value),
            points(&out, shell),
        ]);
    }
    text.push_str(&table.draw(shell.width, "  "));
    text.push('\n');
    for key in [
        "attribute-sum",
        "attribute-ablation",
        method,
        "ask-simulation-error",
    ] {
        text.push_str(&shell.paragraph(key, &words));
    }
    text
}
