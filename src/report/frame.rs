//! The frame of a page that stands alone: its style inside, no script, nothing that a browser would fetch.

use super::svg::escaped;
use crate::text::Lang;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// Colours.
pub const COLORS: &str = include_str!("../../assets/report/colors.css");
/// The style of reports, without its colours.
pub const STYLE: &str = include_str!("../../assets/report/report.css");

/// Returns a whole page: `body` is markup, `title` is text, `more` is style beside the common one.
#[must_use]
pub fn frame(lang: Lang, title: &str, more: &str, body: &str) -> String {
    let style = format!("{COLORS}{STYLE}{more}");
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
    let (code, title) = (lang.code(), escaped(title));
    format!(
        "<!doctype html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; \
         base-uri 'none'; form-action 'none'\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
         <style>{style}</style></head><body>\n{body}</body></html>\n"
    )
}
