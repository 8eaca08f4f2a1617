//! Shipped scenarios, compiled.

use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;

/// Returns a shipped scenario, with one of its parameter sets if it is named and with `path=value` changes.
pub(crate) fn shipped(name: &str, params: Option<&str>, set: &[(&str, &str)]) -> Arc<Ruleset> {
    let options = Options {
        params: params.map(str::to_owned),
        overrides: set
            .iter()
            .map(|(path, value)| ((*path).to_owned(), (*value).to_owned()))
            .collect(),
    };
    let loaded =
        scenario::load(name, &options).unwrap_or_else(|f| panic!("{name}: {:?}", f.diagnostics));
    Arc::new(compile(&loaded.checked, &CompileOptions::default()))
}
