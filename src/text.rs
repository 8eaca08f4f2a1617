//! The program's words in two languages, a scenario's own words, and how numbers and dates are written in each.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

static WORDS: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/text");

/// A language of the program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// Returns the two letters of the language, as in `--lang` and in the names of text files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// Returns the language that a locale such as `fr_FR.UTF-8` or a code such as `en` asks for.
    #[must_use]
    pub fn parse(locale: &str) -> Option<Self> {
        let letters = locale
            .split(['_', '-', '.', '@'])
            .next()?
            .to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == letters)
    }

    /// Returns the language of `--lang`, else of the first locale that is set (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
    #[must_use]
    pub fn choose(option: Option<&str>, locales: [Option<&str>; 3]) -> Self {
        let locale = locales
            .into_iter()
            .flatten()
            .find(|value| !value.is_empty());
        option
            .and_then(Self::parse)
            .or_else(|| locale.and_then(Self::parse))
            .unwrap_or_default()
    }

    fn id(self) -> LanguageIdentifier {
        self.code()
            .parse()
            .expect("the codes are language identifiers")
    }
}

/// What fills a gap in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text, as it stands.
    Text(String),
    /// A number, written as the language does, with at most three decimals; it also selects plurals.
    Number(f64),
    /// The key of another message.
    Key(String),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// Named arguments of a message.
pub type Args = [(&'static str, Arg)];

/// The messages of one language: the program's, and those of a scenario on top where it has any.
pub struct Words {
    /// The language.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.lang.code())
    }
}

impl Words {
    /// Returns the program's own words.
    #[must_use]
    pub fn program(lang: Lang) -> Self {
        let mut words = Self::empty(lang);
        let folder = WORDS
            .get_dir(lang.code())
            .expect("every language has a folder of words");
        for file in folder.files() {
            let text = file.contents_utf8().expect("the program's words are UTF-8");
            words.add(text);
        }
        words
    }

    fn empty(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.id()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| plain(value, Lang::En),
            Lang::Fr => |value, _| plain(value, Lang::Fr),
        }));
        Self { lang, bundle }
    }

    /// Adds messages in Fluent syntax; returns the byte spans that are not Fluent, with the parser's words.
    fn add(&mut self, text: &str) -> Vec<(Range<usize>, String)> {
        let (resource, faults) = match FluentResource::try_new(text.into()) {
            Ok(resource) => (resource, vec![]),
            Err((resource, errors)) => {
                let faults = errors
                    .into_iter()
                    .map(|e| (e.pos.clone(), e.to_string()))
                    .collect();
                (resource, faults)
            }
        };
        self.bundle.add_resource_overriding(resource);
        faults
    }

    /// Returns the message, filled in; the key itself where there is no such message.
    #[must_use]
    pub fn say(&self, key: &str, args: &Args) -> String {
        self.find(key, args).unwrap_or_else(|| key.into())
    }

    /// Returns the message, filled in, where there is one. A key may name an attribute: `kind-actor.a`.
    #[must_use]
    pub fn find(&self, key: &str, args: &Args) -> Option<String> {
        let (id, attribute) = key
            .split_once('.')
            .map_or((key, None), |(id, a)| (id, Some(a)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut filled = FluentArgs::new();
        for (name, arg) in args {
            filled.set(*name, self.value(arg));
        }
        Some(
            self.bundle
                .format_pattern(pattern, Some(&filled), &mut vec![])
                .into_owned(),
        )
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Key(key) => FluentValue::from(self.say(key, &[])),
        }
    }
}

/// A scenario's own words, on top of the program's, by language.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    words: BTreeMap<Lang, Arc<Words>>,
}

/// A stretch of a text file that is not Fluent: the file's place in the list, the byte span, the parser's words.
pub type Fault = (usize, Range<usize>, String);

impl Texts {
    /// Builds the words of a scenario from its text files, later files overriding earlier ones; returns faults beside them.
    #[must_use]
    pub fn new(files: &[(Lang, &str)]) -> (Self, Vec<Fault>) {
        let mut faults = vec![];
        let mut texts = Self::default();
        for lang in Lang::ALL {
            let mut words = Words::empty(lang);
            for (place, (_, text)) in files.iter().enumerate().filter(|(_, file)| file.0 == lang) {
                faults.extend(
                    words
                        .add(text)
                        .into_iter()
                        .map(|(span, why)| (place, span, why)),
                );
            }
            texts.words.insert(lang, Arc::new(words));
        }
        (texts, faults)
    }

    /// Returns the message, filled in; the key itself where the scenario has no such message.
    #[must_use]
    pub fn say(&self, lang: Lang, key: &str, args: &Args) -> String {
        self.find(lang, key, args).unwrap_or_else(|| key.into())
    }

    /// Returns the message, filled in, where the scenario has one.
    #[must_use]
    pub fn find(&self, lang: Lang, key: &str, args: &Args) -> Option<String> {
        self.words.get(&lang)?.find(key, args)
    }

    /// Returns the text of a thing, such as `rule-aze-media` for `("rule", "aze.media")`; its name where there is none.
    #[must_use]
    pub fn name(&self, lang: Lang, kind: &str, name: &str) -> String {
        self.find(lang, &key(kind, name), &[])
            .unwrap_or_else(|| name.into())
    }
}

/// Returns the key of a thing's text: `rule-` and the name, with dots as dashes.
#[must_use]
pub fn key(kind: &str, name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' {
            c
        } else {
            '-'
        }
    };
    format!("{kind}-{}", name.chars().map(plain).collect::<String>())
}

fn plain(value: &FluentValue, lang: Lang) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let text = decimal(lang, number.value, 3);
    let point = if lang == Lang::Fr { ',' } else { '.' };
    let (whole, fraction) = text.rsplit_once(point)?;
    let fraction = fraction.trim_end_matches('0');
    Some(if fraction.is_empty() {
        whole.into()
    } else {
        format!("{whole}{point}{fraction}")
    })
}

/// Writes a number with so many decimals: `139,000.5` or, in French, `139 000,5`; the minus is U+2212.
#[must_use]
pub fn decimal(lang: Lang, number: f64, decimals: usize) -> String {
    if !number.is_finite() {
        return if number.is_nan() {
            "?"
        } else if number > 0.0 {
            "∞"
        } else {
            "−∞"
        }
        .into();
    }
    let text = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (thousands, point) = match lang {
        Lang::En => (',', '.'),
        Lang::Fr => ('\u{202f}', ','),
    };
    let mut out = String::new();
    if number < 0.0 && text.bytes().any(|c| c.is_ascii_digit() && c != b'0') {
        out.push('\u{2212}');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// Writes a share of one in percent: `18.7%` or, in French, `18,7 %`.
#[must_use]
pub fn percent(lang: Lang, share: f64, decimals: usize) -> String {
    let number = decimal(lang, share * 100.0, decimals);
    match lang {
        Lang::En => number + "%",
        Lang::Fr => number + "\u{202f}%",
    }
}

/// Writes parts one after the other: `a; b` or, in French, with a no-break space, `a ; b`.
#[must_use]
pub fn listed(lang: Lang, parts: &[String]) -> String {
    parts.join(match lang {
        Lang::En => "; ",
        Lang::Fr => "\u{a0}; ",
    })
}

/// Writes a date: `5 August 2025` or `5 août 2025`; `month` is 1 to 12.
#[must_use]
pub fn date(lang: Lang, year: i32, month: u32, day: u32) -> String {
    let name = MONTHS[lang as usize][(month as usize + 11) % 12];
    match (lang, day) {
        (Lang::Fr, 1) => format!("1er {name} {year}"),
        _ => format!("{day} {name} {year}"),
    }
}

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(decimal(Lang::En, 139_000.0, 0), "139,000");
        assert_eq!(decimal(Lang::Fr, -1_234.5, 1), "\u{2212}1\u{202f}234,5");
        assert_eq!(decimal(Lang::En, -0.001, 1), "0.0");
        assert_eq!(percent(Lang::Fr, 0.187, 1), "18,7\u{202f}%");
        assert_eq!(percent(Lang::En, 0.187, 1), "18.7%");
    }

    #[test]
    fn dates_follow_the_language() {
        assert_eq!(date(Lang::Fr, 2025, 7, 1), "1er juillet 2025");
        assert_eq!(date(Lang::En, 2025, 8, 5), "5 August 2025");
    }

    #[test]
    fn the_option_wins_over_the_locale() {
        assert_eq!(
            Lang::choose(Some("en"), [Some("fr_FR.UTF-8"), None, None]),
            Lang::En
        );
        assert_eq!(
            Lang::choose(None, [Some(""), Some("fr_FR.UTF-8"), Some("en")]),
            Lang::Fr
        );
        assert_eq!(Lang::choose(None, [Some("C"), None, Some("fr")]), Lang::En);
    }

    #[test]
    fn a_scenario_has_its_own_words() {
        let english = "actor-RUS = Russia\nsum = { $n } men\n";
        let (texts, faults) = Texts::new(&[(Lang::En, english), (Lang::Fr, "?")]);
        assert_eq!(texts.name(Lang::En, "actor", "RUS"), "Russia");
        assert_eq!(texts.name(Lang::Fr, "actor", "RUS"), "RUS");
        assert_eq!(
            texts.say(Lang::En, "sum", &[("n", Arg::Number(1500.0))]),
            "1,500 men"
        );
        assert_eq!(
            texts.say(Lang::En, "sum", &[("n", Arg::Number(1.25))]),
            "1.25 men"
        );
        assert_eq!(faults.len(), 1);
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let keys = |lang: Lang| -> BTreeSet<String> {
            let folder = WORDS.get_dir(lang.code()).unwrap();
            let lines = folder
                .files()
                .flat_map(|f| f.contents_utf8().unwrap().lines());
            lines
                .filter_map(|l| l.split_once(" ="))
                .map(|(k, _)| k.trim().to_string())
                .collect()
        };
        assert_eq!(keys(Lang::En), keys(Lang::Fr));
        for file in Lang::ALL
            .iter()
            .flat_map(|lang| WORDS.get_dir(lang.code()).unwrap().files())
        {
            let text = file.contents_utf8().unwrap().to_string();
            assert!(FluentResource::try_new(text).is_ok(), "{:?}", file.path());
        }
    }
}
