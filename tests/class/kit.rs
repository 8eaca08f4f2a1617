//! The kit: what stands on which page, in both languages, and what does not.

use crate::room::scene;
use escalade::class::kit::{Page, Subject, kit};
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::model::Known;
use escalade::text::{Lang, Words, key};

fn pages(spec: &str, students: u32, minutes: u32, lang: Lang) -> Vec<Page> {
    let scene = scene(spec);
    let rules = compile(&scene.checked, &CompileOptions::default());
    kit(&Subject {
        checked: &scene.checked,
        rules: &rules,
        words: &Words::program(lang),
        command: "escalade serve",
        masked: None,
        students,
        minutes,
        deed: &|option| rules.option_name(u16::try_from(option).ok()),
    })
}

/// Returns the headings of a page, one a line, deeper ones further in.
fn outline(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find("<h") {
        let level = rest.as_bytes()[at + 2];
        rest = &rest[at + 3..];
        if let (b'1'..=b'3', Some((_, inside))) = (level, rest.split_once('>')) {
            let text = inside.split('<').next().unwrap_or_default();
            out += &format!("{}{text}\n", "  ".repeat(usize::from(level - b'1')));
        }
    }
    out
}

#[test]
fn pages_hold_what_they_promise_in_both_languages() {
    for lang in Lang::ALL {
        let mut now = String::new();
        for page in pages("caucasus", 24, 45, lang) {
            now += &format!("{}\n{}\n", page.name, outline(&page.html));
        }
        let path = format!("tests/class/kit.{}.txt", lang.code());
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &now).expect("the golden is written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == now,
            "{path} is not current: UPDATE=1 writes it\n{now}"
        );
    }
}

#[test]
fn no_seat_holds_the_secret_of_another() {
    let scene = scene("caucasus");
    for lang in Lang::ALL {
        let pages = pages("caucasus", 45, 90, lang);
        let mut secrets = 0;
        for (name, objective) in &scene.checked.scenario.objectives {
            if objective.known != Known::Secret {
                continue;
            }
            let said = scene.checked.texts.say(lang, &key("objective", name), &[]);
            assert_ne!(said, key("objective", name), "it has words");
            for page in &pages {
                let own = format!("seat-{}.html", objective.actor.to_lowercase());
                let may = page.name == own || page.name == "instructor.html";
                // Words alone do not tell: another seat may want the same.
                let shared = scene.checked.scenario.objectives.iter().any(|(other, o)| {
                    let words = scene.checked.texts.say(lang, &key("objective", other), &[]);
                    o.known == Known::Open && words == said
                });
                let has = page.html.contains(&said);
                assert!(!has || may || shared, "{name} stands on {}", page.name);
                assert!(has || page.name != own, "{name} is missing on {own}");
            }
            secrets += 1;
        }
        assert!(secrets >= 8, "{secrets}");
    }
}

#[test]
fn a_scenario_without_objectives_has_a_kit_too() {
    for minutes in [30, 90, 240] {
        for page in pages("tutorial", 10, minutes, Lang::Fr) {
            assert!(page.html.contains("</main>"), "{}", page.name);
            assert!(!page.html.contains("<script"), "{}", page.name);
            let body = page.html.split("</style>").nth(1).unwrap_or_default();
            assert!(!body.contains("kit-"), "{}: a word is missing", page.name);
        }
    }
}
