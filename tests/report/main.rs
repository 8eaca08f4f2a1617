//! The report as whoever opens it meets it: self-contained, readable at both widths, the same bytes however it was played.

mod map;

use escalade::batch::crew::Crew;
use escalade::batch::ensemble::{Ensemble, Task};
use escalade::report::{Figures, Kept, Page, Subject, Watch, page};
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options};
use escalade::text::{Lang, Words};
use escalade::world::runs::Detail;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

/// A folder of its own, empty.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}"));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

fn call(inside: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_escalade"));
    command.current_dir(inside).args(["--lang", "en"]);
    command.args(arguments).output().unwrap()
}

fn done(inside: &Path, arguments: &[&str]) {
    let output = call(inside, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
}

/// Plays some runs of a scenario and returns its page in each language.
fn pages(spec: &str, runs: usize) -> [Page; 2] {
    let loaded = scenario::load(spec, &Options::default()).unwrap();
    let rules = Arc::new(compile(&loaded.checked, &CompileOptions::default()));
    let watch = Watch::new(&rules);
    let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
    let crew = Crew {
        threads: 2,
        cancel: &cancel,
        done: &done,
    };
    let ensemble = Ensemble {
        rules: &rules,
        seed: 1,
        detail: Detail {
            changes: true,
            ..Detail::default()
        },
        tasks: runs,
        task_at: &|i| Task::run(i as u64),
    };
    let kept = ensemble.play(&crew, &Kept::default, &|kept, game, row| {
        watch.look(kept, &game.view(row));
        ControlFlow::Continue(())
    });
    let figures = Figures::new(&rules, &watch, &kept.unwrap(), 5);
    Lang::ALL.map(|lang| {
        page(&Subject {
            checked: &loaded.checked,
            rules: &rules,
            watch: &watch,
            figures: &figures,
            words: &Words::program(lang),
            high: rules.ladder.top().min(5),
            deed: &|doer, kind| format!("Un acte de {doer} dont la phrase est longue, trop longue pour une seule ligne {kind:?}"),
            remake: &[("report-command".into(), "escalade report <x> && 'y'".into())],
            seed: 1,
            set: (spec == "caucasus").then_some("base_rates"),
            wordless: None,
            turning: None,
            drivers: None,
        })
    })
}

/// Follows every tag of a page and returns the first that does not fit.
fn misfit(html: &str) -> Option<String> {
    let mut open: Vec<&str> = vec![];
    for part in html.split('<').skip(1) {
        let tag = part.split('>').next()?;
        let name = tag.split([' ', '\n']).next()?;
        if let Some(closed) = name.strip_prefix('/') {
            if open.pop() != Some(closed) {
                return Some(tag.into());
            }
        } else if !tag.ends_with('/') && !["!doctype", "meta", "br"].contains(&name) {
            open.push(name);
        }
        if tag.matches('"').count() % 2 == 1 {
            return Some(tag.into());
        }
    }
    open.first().map(|name| (*name).into())
}

fn self_contained(html: &str) {
    for part in ["@import", "url(", "javascript:"] {
        assert!(!html.contains(part), "{part}");
    }
    let tags = || html.split('<').filter_map(|t| t.split('>').next());
    // What stands in quotation marks is a value, whatever it says.
    let bare = |tag: &str| tag.split('"').step_by(2).collect::<String>();
    for name in ["script", "link", "iframe", "img"] {
        assert!(tags().all(|tag| !tag.starts_with(name)), "<{name}");
    }
    for attribute in [" src=", " on", " style="] {
        // A text between two tags is no tag.
        let found = tags().find(|tag| tag.contains("=\"") && bare(tag).contains(attribute));
        assert_eq!(found, None, "{attribute}");
    }
    assert!(!html.contains("http:") && !html.contains("https:"));
    assert!(html.contains("default-src 'none'; style-src 'sha256-"));
    assert_eq!(misfit(html), None);
}

#[test]
fn a_page_is_self_contained_and_nothing_lies_on_anything() {
    for (spec, runs, charts) in [("caucasus", 60, 14), ("tutorial", 40, 10)] {
        for page in pages(spec, runs) {
            self_contained(&page.html);
            let drawn = page.html.matches("<svg").count();
            assert_eq!(drawn, charts, "{spec}");
            assert_eq!(page.html.matches("role=\"img\" aria-label=").count(), drawn);
            assert_eq!(page.drawings.len(), drawn);
            assert_eq!(page.faults, Vec::<String>::new(), "{spec}");
            assert!(!page.html.contains("report-"), "{spec}: a text is missing");
            for (name, drawing) in &page.drawings {
                assert_eq!(misfit(drawing), None, "{name}");
            }
        }
    }
}

#[test]
fn hostile_words_of_a_scenario_stay_words() {
    let inside = folder("hostile");
    for name in ["tutorial.ron", "tutorial.fr.ftl", "tutorial.en.ftl"] {
        let text = fs::read_to_string(Path::new("scenarios").join(name)).unwrap();
        let hostile = "outcome-faded = <img src=x onerror=\"alert(1)\">&\nscenario-title = </title><script>alert(1)</script>\n";
        let lines = text
            .lines()
            .filter(|l| !l.starts_with("outcome-faded") && !l.starts_with("scenario-title"));
        let mut text: String = lines.map(|l| format!("{l}\n")).collect();
        if name.ends_with("ftl") {
            text += hostile;
        }
        fs::write(inside.join(name), text).unwrap();
    }
    for page in pages(inside.join("tutorial.ron").to_str().unwrap(), 20) {
        self_contained(&page.html);
        assert!(
            page.html
                .contains("<h1>&lt;/title&gt;&lt;script&gt;alert(1)")
        );
        assert!(
            page.html
                .contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;")
        );
    }
}

#[test]
fn the_same_bytes_on_one_thread_and_on_two() {
    let inside = folder("threads");
    let made = ["1", "2"].map(|threads| {
        let svg = format!("svg{threads}");
        let options = [
            "--to",
            "page.html",
            "--svg",
            &svg,
            "--runs",
            "150",
            "--seed",
            "7",
            "--threads",
            threads,
        ];
        done(&inside, &[&["report", "tutorial"][..], &options].concat());
        fs::read(inside.join("page.html")).unwrap()
    });
    assert!(made[0] == made[1] && made[0].len() > 20_000);
    let drawn = fs::read_to_string(inside.join("svg1/meant.svg")).unwrap();
    assert_eq!(
        drawn,
        fs::read_to_string(inside.join("svg2/meant.svg")).unwrap()
    );
    assert!(drawn.starts_with("<svg xmlns=") && misfit(&drawn).is_none());
}

#[test]
fn a_folder_gives_the_figures_of_its_own_runs() {
    let inside = folder("folder");
    done(
        &inside,
        &[
            "batch", "tutorial", "--runs", "120", "--seed", "3", "--out", "results",
        ],
    );
    done(
        &inside,
        &["report", "results", "--to", "a.html", "--svg", "a"],
    );
    done(
        &inside,
        &[
            "report", "tutorial", "--runs", "120", "--seed", "3", "--to", "b.html", "--svg", "b",
        ],
    );
    for name in [
        "outcomes.svg",
        "rungs.svg",
        "paths.svg",
        "tension.svg",
        "meant-narrow.svg",
    ] {
        let [a, b] = ["a", "b"].map(|side| fs::read(inside.join(side).join(name)).unwrap());
        assert!(a == b, "{name}");
    }
    let page = fs::read_to_string(inside.join("a.html")).unwrap();
    assert!(
        page.contains("--out results &amp;&amp; escalade report results --to a.html"),
        "what makes the page again"
    );
    let refused = call(
        &inside,
        &["report", "results", "--to", "c.html", "--runs", "9"],
    );
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("leave out --runs"));
    let manifest = inside.join("results/manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace("\"seed\": 3", "\"seed\": 4")).unwrap();
    let other = call(&inside, &["report", "results", "--to", "c.html"]);
    assert!(String::from_utf8_lossy(&other.stderr).contains("come out otherwise"));
    assert!(!inside.join("c.html").exists());
}
