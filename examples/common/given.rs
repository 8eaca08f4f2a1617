//! What the command line of an example gives: `--name value` pairs.

use std::collections::BTreeMap;
use std::str::FromStr;

/// Values by name.
pub(crate) struct Given(BTreeMap<String, String>);

impl Given {
    /// Reads the command line; ends the program with a line of advice where a name is not one of these.
    pub(crate) fn read(names: &[&str]) -> Self {
        let mut values = BTreeMap::new();
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let name = word.strip_prefix("--").filter(|name| names.contains(name));
            let (Some(name), Some(value)) = (name, words.next()) else {
                let known: Vec<String> = names.iter().map(|name| format!("--{name}")).collect();
                eprintln!(
                    "{word}: expected one of {}, each with a value",
                    known.join(", ")
                );
                std::process::exit(2);
            };
            values.insert(name.to_owned(), value);
        }
        Self(values)
    }

    /// Returns a text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Returns a number.
    pub(crate) fn number<T: FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).map(|text| {
            text.parse().unwrap_or_else(|_| {
                eprintln!("--{name}: {text} is no such number");
                std::process::exit(2)
            })
        })
    }
}
