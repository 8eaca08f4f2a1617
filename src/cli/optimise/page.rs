//! What a search found, in words.

use super::{Found, Optimise, Search};
use crate::cli::draw::Table;
use crate::cli::figures::{interval, points, share, whole};
use crate::cli::shell::Shell;
use crate::stats::Estimate;
use crate::text::{decimal, percent};

/// Candidates and rounds that are shown.
const SHOWN: usize = 16;

/// Returns it.
pub(super) fn text(found: &Found, args: &Optimise, method: &str, shell: &Shell) -> String {
    let n = found.pairs.n();
    let [own, best] = found.pairs.counts();
    let less = found.pairs.newcombe();
    let words = [
        ("scenario", args.scenario.as_str().into()),
        ("event", found.event.as_str().into()),
        ("seed", args.ask.seed.to_string().into()),
        ("fresh", found.seed.to_string().into()),
        ("n", whole(n, shell).into()),
        ("best", share(best, n, shell).into()),
        (
            "best_interval",
            interval(&Estimate::share(best, n), shell).into(),
        ),
        ("own", share(own, n, shell).into()),
        ("less", shell.signed(100.0 * less.value, 2).into()),
        ("less_interval", points(&less, shell).into()),
    ];
    let mut text = shell.paragraph("optimise-title", &words);
    text.push('\n');
    text.push_str(&match &found.search {
        Search::Menu(..) => menu(found, shell),
        Search::Numbers(..) => rounds(found, shell),
    });
    text.push_str(&format!("\n{}\n", shell.say("optimise-best", &words)));
    found
        .best
        .iter()
        .for_each(|change| text.push_str(&format!("  {change}\n")));
    for key in ["optimise-fresh", "optimise-own"] {
        text.push_str(&shell.paragraph(key, &words));
    }
    text.push('\n');
    text.push_str(&shell.paragraph(method, &[]));
    text.push_str(&shell.paragraph("ask-simulation-error", &[]));
    let seed = found.seed;
    let command = format!(
        "escalade compare {} {} --seed {seed}",
        args.scenario,
        found.best.join(" ")
    );
    text + &format!("\n{}\n  {command}\n", shell.say("optimise-look", &[]))
}

fn menu(found: &Found, shell: &Shell) -> String {
    let Search::Menu(menu, tried) = &found.search else {
        return String::new();
    };
    let mut table = Table::new(&[false, true, true, true]);
    let heads = [
        "optimise-postures-head",
        "optimise-runs",
        "optimise-risk",
        "optimise-dropped",
    ];
    table.row(heads.map(|key| shell.say(key, &[])).to_vec());
    let mut places: Vec<usize> = (0..menu.len()).collect();
    let round = |i: &usize| tried[*i].dropped.unwrap_or(usize::MAX);
    places.sort_by(|a, b| {
        round(b)
            .cmp(&round(a))
            .then(tried[*a].loss.total_cmp(&tried[*b].loss))
    });
    for i in places.into_iter().take(SHOWN) {
        let dropped = tried[i].dropped.map(|round| round.to_string());
        table.row(vec![
            menu[i].join(" "),
            whole(tried[i].runs, shell),
            percent(shell.lang, tried[i].loss, 1),
            dropped.unwrap_or_else(|| "*".into()),
        ]);
    }
    table.draw(shell.width, "  ")
}

fn rounds(found: &Found, shell: &Shell) -> String {
    let Search::Numbers(numbers, rounds) = &found.search else {
        return String::new();
    };
    let mut table = Table::new(&[true, true, false]);
    let heads = ["optimise-round", "optimise-lowest", "optimise-about"];
    table.row(heads.map(|key| shell.say(key, &[])).to_vec());
    for (i, round) in rounds.iter().enumerate().take(SHOWN) {
        let about = numbers.iter().zip(round.mean.iter().zip(&round.spread));
        let about = about.map(|(number, (mean, spread))| {
            let width = number.range.end - number.range.start;
            let value = |x: f64| decimal(shell.lang, x, 3);
            let name = number
                .path
                .split('/')
                .rev()
                .find(|step| *step != "value")
                .unwrap_or_default();
            format!(
                "{name} {} ± {}",
                value(number.range.start + mean * width),
                value(spread * width)
            )
        });
        let about = about.collect::<Vec<_>>().join(", ");
        table.row(vec![
            (i + 1).to_string(),
            percent(shell.lang, round.best, 1),
            about,
        ]);
    }
    table.draw(shell.width, "  ")
}
