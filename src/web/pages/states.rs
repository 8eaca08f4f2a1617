//! Pages that say that something is not as it was hoped: each says what happened, what is kept, what to do.

use super::frame::{Frame, mark, other_language};
use crate::web::words::Tongue;
use maud::{Markup, html};

/// Returns a page of few words: `key` names its heading, `key-body` its text, `key-go` what the button to `to` says.
pub(crate) fn page(t: Tongue, key: &str, to: &str, now_ms: u64) -> Markup {
    let main = html! {
        p class="brand" { "escalade " (other_language(&t)) }
        section class="card" {
            h1 { (t.t(&format!("web-state-{key}"))) }
            p { (t.t(&format!("web-state-{key}-body"))) }
            p { a class="btn" href=(to) { (t.t(&format!("web-state-{key}-go"))) } }
        }
        p { (mark(&t)) }
    };
    Frame {
        title: t.t(&format!("web-state-{key}")),
        tongue: t,
        class: "joinp",
        header: html! {},
        main,
        foot: html! {},
        live: None,
        now_ms,
    }
    .page()
}

/// Returns the page that shows somebody's new link, once.
pub(crate) fn link(t: Tongue, address: &str, back: &str, now_ms: u64) -> Markup {
    let drawing = crate::web::qr::for_page(address, &t.t("web-link-qr"));
    let main = html! {
        section class="card" {
            h1 { (t.t("web-link-new")) }
            p { (t.t("web-link-how")) }
            p class="hash" { a href=(address) { (address) } }
            (maud::PreEscaped(drawing))
            p { a class="btn" href=(back) { (t.t("web-link-back")) } }
        }
    };
    Frame {
        title: t.t("web-link-new"),
        tongue: t,
        class: "joinp",
        header: html! {},
        main,
        foot: html! {},
        live: None,
        now_ms,
    }
    .page()
}
