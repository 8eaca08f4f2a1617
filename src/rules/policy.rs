//! How an actor decides in a batch instead of as its scenario says, and the word for it on a command line.

/// How an actor decides instead of as its scenario says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyChoice {
    /// As the scenario says.
    Utility,
    /// Every legal option alike.
    Uniform,
    /// Utility with twice the weight of `hawk` and half that of `caution`.
    Hawk,
    /// Utility with half the weight of `hawk` and twice that of `caution`.
    Dove,
    /// Only the match with the level received.
    TitForTat,
    /// A plan of the scenario.
    Script(String),
}

/// The policies that have a word of their own.
const WORDS: [(&str, PolicyChoice); 5] = [
    ("utility", PolicyChoice::Utility),
    ("uniform", PolicyChoice::Uniform),
    ("hawk", PolicyChoice::Hawk),
    ("dove", PolicyChoice::Dove),
    ("tit_for_tat", PolicyChoice::TitForTat),
];

impl PolicyChoice {
    /// Returns the words that stand for a policy by themselves.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }

    /// Reads a policy as `--policy` writes it; `script:NAME` is a plan of the scenario.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(name) = text.strip_prefix("script:") {
            return Some(Self::Script(name.into()));
        }
        let found = WORDS.iter().find(|(word, _)| *word == text);
        found.map(|(_, choice)| choice.clone())
    }

    /// Returns the policy as `--policy` writes it.
    #[must_use]
    pub fn word(&self) -> String {
        if let Self::Script(name) = self {
            return format!("script:{name}");
        }
        let found = WORDS.iter().find(|(_, choice)| choice == self);
        found.map_or_else(String::new, |(word, _)| (*word).into())
    }

    /// Returns whether the policy bends the utility that the scenario gives its actor, and so needs one.
    #[must_use]
    pub fn bends_utility(&self) -> bool {
        matches!(self, Self::Hawk | Self::Dove | Self::TitForTat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_read_back() {
        for word in PolicyChoice::words().chain(["script:calm"]) {
            let read = PolicyChoice::parse(word).expect("a policy");
            assert_eq!(read.word(), word);
        }
        assert_eq!(PolicyChoice::parse("hawkish"), None);
    }
}
