//! How one's deeds seemed to be read: the intent as a dot, each observer's reading as a band, on one axis from -10 to +10.

use crate::class::view::{Confidence, Seeming, Tone};
use crate::report::scale::Scale;
use crate::report::svg::{Anchor, Drawing, NARROW, fixed};
use crate::web::words::Tongue;
use maud::{Markup, PreEscaped, html};

/// Height of a row.
const ROW: f64 = 44.0;
/// Width of the drawing where there is room.
const WIDE: f64 = 640.0;

/// Returns the card's content: the deeds of the last turn that has any, one drawing for each.
pub(crate) fn readings(t: &Tongue, seat: &str, seemings: &[Seeming]) -> Markup {
    let Some(turn) = seemings.iter().map(|s| s.turn).max() else {
        return html! { p class="muted" { (t.t("web-reading-none")) } };
    };
    let mut deeds: Vec<Vec<&Seeming>> = vec![];
    for seeming in seemings.iter().filter(|s| s.turn == turn) {
        let is_same = |first: &&Seeming| {
            first.action == seeming.action
                && first.target == seeming.target
                && first.beneficiary == seeming.beneficiary
                && first.host == seeming.host
        };
        match deeds.iter_mut().find(|d| d.first().is_some_and(is_same)) {
            Some(deed) => deed.push(seeming),
            None => deeds.push(vec![seeming]),
        }
    }
    html! {
        @for deed in &deeds { (one(t, seat, deed)) }
        p class="muted small" { (t.t("web-reading-how")) }
    }
}

/// Returns the turn whose deeds are shown.
pub(crate) fn turn(seemings: &[Seeming]) -> Option<u32> {
    seemings.iter().map(|s| s.turn).max()
}

fn one(t: &Tongue, seat: &str, deed: &[&Seeming]) -> Markup {
    let first = deed[0];
    let sides = [&first.target, &first.beneficiary, &first.host];
    let name = t.act(&first.action, seat, sides);
    let (shown, silent): (Vec<&&Seeming>, Vec<&&Seeming>) =
        deed.iter().partition(|s| s.band.is_some());
    let label = format!("{name}. {}", sentences(t, &shown));
    html! {
        div class="recap" {
            p class="deed" { (name) }
            @if shown.is_empty() {
                p { (t.say("web-reading-no-sign", &[("meant", t.signed(first.intended).into())])) }
            } @else {
                (PreEscaped(draw(t, WIDE, &label, first.intended, &shown).element("wide")))
                (PreEscaped(draw(t, NARROW - 24.0, &label, first.intended, &shown).element("narrow")))
                ul class="plain" { @for seeming in &shown { li { (told(t, seeming)) } } }
                @if !silent.is_empty() {
                    @let names: Vec<String> = silent.iter().map(|s| t.actor(&s.observer)).collect();
                    p class="muted small" { (t.say("web-reading-silent", &[("names", names.join(", ").into())])) }
                }
            }
        }
    }
}

fn sentences(t: &Tongue, shown: &[&&Seeming]) -> String {
    let said: Vec<String> = shown.iter().map(|s| words(t, s)).collect();
    t.row(&said)
}

fn words(t: &Tongue, seeming: &Seeming) -> String {
    let tone = seeming.tone.map_or("none", tone);
    t.say(
        &format!("web-seems-{tone}"),
        &[("observer", t.actor(&seeming.observer).into())],
    )
}

/// Returns one observer's reading in words: what it seems, how far from the intent, how sure, by which signs.
fn told(t: &Tongue, seeming: &Seeming) -> Markup {
    let gap = seeming.band.map(|[low, high]| {
        let distance = if seeming.intended < low {
            low - seeming.intended
        } else {
            (seeming.intended - high).max(0.0)
        };
        distance.round()
    });
    let signs: Vec<String> = seeming.signs.iter().take(3).map(|d| t.deed(d)).collect();
    html! {
        b { (words(t, seeming)) } "."
        @if gap.is_some_and(|g| g >= 2.0) {
            " " (t.say("web-reading-gap", &[("n", gap.unwrap_or_default().into())]))
        }
        span class="muted small" {
            " " (t.t(sure(seeming.confidence)))
            @if !signs.is_empty() { " " (t.say("web-reading-signs", &[("signs", t.row(&signs).into())])) }
        }
    }
}

const fn sure(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "web-sure-low",
        Confidence::Medium => "web-sure-medium",
        Confidence::High => "web-sure-high",
    }
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Grave => "grave",
        Tone::Hostile => "hostile",
        Tone::Neutral => "neutral",
        Tone::Friendly => "friendly",
    }
}

fn draw(t: &Tongue, width: f64, label: &str, meant: f64, shown: &[&&Seeming]) -> Drawing {
    #[expect(clippy::cast_precision_loss, reason = "a few observers")]
    let height = 48.0 + shown.len() as f64 * ROW + 22.0;
    let mut d = Drawing::new(width, height, label);
    let scale = Scale {
        values: [-10.0, 10.0],
        places: [16.0, width - 16.0],
    };
    let bottom = height - 20.0;
    for value in [-10.0, -5.0, 0.0, 5.0, 10.0] {
        let x = scale.at(value);
        let class = if value == 0.0 { "z" } else { "g" };
        d.path(class, &format!("M{} 40V{}", fixed(x), fixed(bottom)));
        d.text(
            "t",
            (x, height - 5.0),
            Anchor::Middle,
            &t.signed(value).replace(['.', ','], "·").replace("·0", ""),
        );
    }
    d.text(
        "t",
        (2.0, 13.0),
        Anchor::Start,
        &format!("← {}", t.t("web-axis-hostile")),
    );
    d.text(
        "t",
        (width - 2.0, 13.0),
        Anchor::End,
        &format!("{} →", t.t("web-axis-friendly")),
    );
    let x = scale.at(meant.clamp(-10.0, 10.0));
    d.path("gap", &format!("M{} 40V{}", fixed(x), fixed(bottom)));
    let intent = t.t("web-you-meant");
    let (anchor, shift) = if meant > 0.0 {
        (Anchor::End, -11.0)
    } else {
        (Anchor::Start, 11.0)
    };
    d.text("b h", (x + shift, 36.0), anchor, &intent);
    d.disc("meant", (x, 32.0), 6.0);
    let mut y = 48.0;
    for seeming in shown {
        let Some([low, high]) = seeming.band else {
            continue;
        };
        let class = t.tone(&seeming.observer);
        d.text("h", (2.0, y + 13.0), Anchor::Start, &words(t, seeming));
        let [from, to] = [low.max(-10.0), high].map(|v| scale.at(v));
        d.rect(&format!("read {class}"), [from, y + 20.0, to - from, 14.0]);
        y += ROW;
    }
    d
}
