//! Files that pages load: one style, one script. Their addresses carry a hash of what they hold, so that browsers may keep them.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::IntoResponse;
use std::sync::LazyLock;

/// Script.
const SCRIPT: &str = include_str!("../../assets/web/app.js");
/// Style: colours are those of reports.
static STYLE: LazyLock<String> = LazyLock::new(|| {
    [
        include_str!("../../assets/report/colors.css"),
        include_str!("../../assets/web/base.css"),
        crate::report::map::STYLE,
        include_str!("../../assets/web/pages.css"),
    ]
    .concat()
});

fn address(name: &str, text: &str) -> String {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    format!("/static/{name}?v={}", &hash.as_str()[..12])
}

static STYLE_ADDRESS: LazyLock<String> = LazyLock::new(|| address("app.css", &STYLE));
static SCRIPT_ADDRESS: LazyLock<String> = LazyLock::new(|| address("app.js", SCRIPT));

/// Returns the address of the style.
pub(super) fn style_address() -> &'static str {
    &STYLE_ADDRESS
}

/// Returns the address of the script.
pub(super) fn script_address() -> &'static str {
    &SCRIPT_ADDRESS
}

/// Answers with the style.
pub(super) async fn style() -> impl IntoResponse {
    (kept("text/css; charset=utf-8"), STYLE.as_str())
}

/// Answers with the script.
pub(super) async fn script() -> impl IntoResponse {
    (kept("text/javascript; charset=utf-8"), SCRIPT)
}

fn kept(kind: &'static str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, max-age=86400, immutable"),
    );
    headers
}
