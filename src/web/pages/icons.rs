//! Icons on a grid of 20 units, drawn with one line; never alone: a word always stands beside.

use maud::{Markup, html};

/// Returns an icon by name; nothing where there is none of this name.
pub(crate) fn icon(name: &str) -> Markup {
    let d = match name {
        "diplomatic" => "M3 4h9v7H7l-3 3v-3H3zM12 8h5v6h-1v3l-3-3h-3v-3",
        "humanitarian" => {
            "M10 16V9a1.5 1.5 0 0 1 3 0v3M7 12V5a1.5 1.5 0 0 1 3 0v5M4 11V8a1.5 1.5 0 0 1 3 0v4M13 10a1.5 1.5 0 0 1 3 0v3a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5"
        }
        "informational" => "M3 8v4h3l7 4V4L6 8zM16 7.500v5",
        "economic" => {
            "M4 6c0-1.500 2.500-2.500 6-2.500s6 1 6 2.500-2.500 2.500-6 2.500S4 7.500 4 6zM4 6v8c0 1.500 2.500 2.500 6 2.500s6-1 6-2.500V6M4 10c0 1.500 2.500 2.500 6 2.500s6-1 6-2.500"
        }
        "domestic" => "M3 8l7-4.500L17 8zM5 8v6M10 8v6M15 8v6M3 16.500h14",
        "military" => "M10 3l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V5zM7 9l3-2 3 2M7 12.500l3-2 3 2",
        "wait" => "M6 3h8M6 17h8M7 3c0 4 6 5 6 7s-6 3-6 7M13 3c0 4-6 5-6 7s6 3 6 7",
        "open" => "M4 17V4h7v13M11 5l4 1.500v9L11 17M3 17h14M8.500 10.500v1",
        "closed" => "M5 17V4h10v13M3 17h14M12.500 10.500v1",
        "eye" => {
            "M2 10c2-3.500 5-5 8-5s6 1.500 8 5c-2 3.500-5 5-8 5s-6-1.500-8-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"
        }
        "map" => "M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12",
        "message" => "M3 4h14v9H9l-4 4v-4H3z",
        "pencil" => "M4 16l1-4 8-8 3 3-8 8zM11 6l3 3",
        "ladder" => "M6 3v14M14 3v14M6 6h8M6 10h8M6 14h8",
        "alert" => "M10 3l8 14H2zM10 8v4M10 14.500v.2",
        _ => return html! {},
    };
    html! {
        svg class="i" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" { path d=(d); }
    }
}
