//! What every page has: its head, the way past the header, the mark that it is an exercise, the language, the clock.

use crate::class::fact::Phase;
use crate::class::view::Clock;
use crate::text::Lang;
use crate::web::assets;
use crate::web::words::{Tongue, count};
use maud::{DOCTYPE, Markup, html};

/// How a page stays up to date.
#[derive(Debug, Clone)]
pub(crate) struct Live {
    /// Its stream of events.
    pub(crate) events: String,
    /// Whose it is: a page that has become somebody else's is loaded anew.
    pub(crate) of: String,
    /// The number of the state that it shows.
    pub(crate) number: u64,
}

/// A page.
pub(crate) struct Frame<'a> {
    /// Words.
    pub(crate) tongue: Tongue<'a>,
    /// Title, of the window.
    pub(crate) title: String,
    /// Class of the body.
    pub(crate) class: &'static str,
    /// Header.
    pub(crate) header: Markup,
    /// What it says.
    pub(crate) main: Markup,
    /// What stands below.
    pub(crate) foot: Markup,
    /// How it stays up to date, if it does.
    pub(crate) live: Option<Live>,
    /// What time it is, ms since 1970.
    pub(crate) now_ms: u64,
}

impl Frame<'_> {
    /// Returns the page.
    pub(crate) fn page(&self) -> Markup {
        let t = &self.tongue;
        let (events, number) = self
            .live
            .as_ref()
            .map_or((None, None), |l| (Some(&l.events), Some(l.number)));
        html! {
            (DOCTYPE)
            html lang=(t.lang.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    meta name="robots" content="noindex";
                    title { (self.title) " – escalade" }
                    link rel="icon" href="data:,";
                    link rel="stylesheet" href=(assets::style_address());
                    script src=(assets::script_address()) defer {}
                }
                body class=(self.class) data-events=[events] data-number=[number] data-of=[self.live.as_ref().map(|l| &l.of)] data-now=(self.now_ms)
                    data-lost=(t.t("web-lost")) data-back=(t.t("web-back")) data-updated=(t.t("web-updated"))
                    data-saved=(t.t("web-draft-saved")) data-over=(t.t("web-clock-over")) data-two=(t.t("web-clock-two"))
                    data-thirty=(t.t("web-clock-thirty")) data-unsaved=(t.t("web-draft-unsaved")) {
                    a class="skip" href="#main" { (t.t("web-skip")) }
                    (self.header)
                    div id="conn" class="conn-note" role="status" hidden {}
                    main id="main" { (self.main) }
                    (self.foot)
                    div id="say" class="sr" role="status" aria-live="polite" {}
                }
            }
        }
    }
}

/// Returns the link to the same page in the other language.
pub(crate) fn other_language(t: &Tongue) -> Markup {
    let (other, name) = match t.lang {
        Lang::En => (Lang::Fr, "Français"),
        Lang::Fr => (Lang::En, "English"),
    };
    let code = other.code();
    html! { a class="small" href={ "?lang=" (code) } lang=(code) hreflang=(code) { (name) } }
}

/// Returns the mark that all is an exercise.
pub(crate) fn mark(t: &Tongue) -> Markup {
    html! { span class="exer" { (t.t("web-exercise")) } }
}

/// Returns the phases of a turn, the present one marked.
pub(crate) fn phases(t: &Tongue, clock: &Clock) -> Markup {
    let all = [Phase::Plan, Phase::Discuss, Phase::Commit, Phase::Reveal];
    html! {
        @if all.contains(&clock.phase) {
            ol class="phase" aria-label=(t.t("web-phases")) {
                @for phase in all {
                    li aria-current=[(phase == clock.phase).then_some("step")] { (t.t(&format!("web-phase-{}", phase.word()))) }
                }
            }
        } @else {
            span class="tag info" { (t.t(&format!("web-phase-{}", clock.phase.word()))) }
        }
    }
}

/// Returns where the exercise stands: turn and week.
pub(crate) fn turn(t: &Tongue, clock: &Clock) -> Markup {
    let args = [
        ("turn", f64::from(clock.turn).into()),
        ("turns", f64::from(clock.turns).into()),
    ];
    html! {
        @if clock.turn > 0 {
            span class="turn" { (t.say("web-turn-of", &args)) }
            " " span class="muted" { (t.say("web-week-of", &[("date", t.date(&clock.date).into())])) }
        } @else {
            span class="turn" { (t.say("web-turns", &[("n", f64::from(clock.turns).into())])) }
        }
    }
}

/// Returns the clock.
pub(crate) fn clock(t: &Tongue, clock: &Clock, now_ms: u64) -> Markup {
    let left = clock
        .left_ms
        .or_else(|| clock.ends_ms.map(|end| end.saturating_sub(now_ms)));
    let Some(left) = left else {
        return html! {
            @if clock.paused { span class="tag warn" { (t.t("web-paused")) } }
        };
    };
    let seconds = left.div_ceil(1000);
    let (minutes, rest) = (seconds / 60, seconds % 60);
    html! {
        span class="clock" role="timer" aria-label=(t.t("web-time-left")) {
            time datetime={ "PT" (minutes) "M" (rest) "S" } data-ends=[clock.ends_ms] data-grace=[clock.ends_ms.map(|_| clock.grace_ms)] {
                (format!("{minutes:02}:{rest:02}"))
            }
        }
        @if clock.paused { " " span class="tag warn" { (t.t("web-paused")) } }
    }
}

/// Returns a card with its heading.
pub(crate) fn card(id: &str, title: &str, beside: &Markup, body: &Markup) -> Markup {
    html! {
        section class="card" id=(id) aria-labelledby={ "t-" (id) } data-live {
            header { h2 id={ "t-" (id) } { (title) } (beside) }
            (body)
        }
    }
}

/// Returns a remark in small letters, for the side of a heading.
pub(crate) fn aside(text: &str) -> Markup {
    html! { span class="eyebrow" { (text) } }
}

/// Returns a table that scrolls by itself where it is wide.
pub(crate) fn table(label: &str, heads: &[String], rows: &[Markup]) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="group" aria-label=(label) {
            table {
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { @for row in rows { tr { (row) } } }
            }
        }
    }
}

/// Returns what was done, or what was wrong, at the head of a page.
pub(crate) fn note(t: &Tongue, done: Option<&str>, wrong: Option<&str>) -> Markup {
    html! {
        @if let Some(wrong) = wrong {
            div class="err" role="alert" tabindex="-1" id="wrong" autofocus {
                h2 { (t.t("web-problem")) }
                p { (wrong) }
                p class="muted small" { (t.t("web-nothing-lost")) }
            }
        }
        @if let Some(done) = done.and_then(|d| t.words.find(&format!("web-done-{d}"), &[])) {
            div class="note good" role="status" id="done" { p { (done) } }
        }
    }
}

/// Returns a hidden field with the key of this door's forms.
pub(crate) fn form_key(key: &str) -> Markup {
    html! { input type="hidden" name="key" value=(key); }
}

/// Returns how many, as a remark.
pub(crate) fn counted(t: &Tongue, key: &str, n: usize) -> String {
    t.say(key, &[("n", count(n))])
}
