//! `new`: a small commented scenario to start from.

use super::shell::{Done, Exit, Failure, Shell};
use include_dir::{Dir, include_dir};
use std::io;
use std::path::Path;

static TEMPLATE: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/new");

/// Writes the template to a folder that is new or empty.
pub(crate) fn new(dir: &Path, shell: &Shell) -> Done {
    let shown = dir.display().to_string();
    let broken = |error: io::Error| Failure::broken(shown.clone(), &error);
    if dir.exists() {
        if !dir.is_dir() {
            return Err(Failure::input("new-not-a-folder").with("dir", shown));
        }
        if dir.read_dir().map_err(broken)?.next().is_some() {
            return Err(Failure::input("new-not-empty").with("dir", shown));
        }
    }
    let title = dir
        .file_name()
        .map_or("mine".into(), |n| n.to_string_lossy().into_owned());
    std::fs::create_dir_all(dir.join("text")).map_err(broken)?;
    for file in TEMPLATE.files().chain(TEMPLATE.dirs().flat_map(Dir::files)) {
        let text = file
            .contents_utf8()
            .expect("the template is UTF-8")
            .replace("TITLE", &plain(&title));
        std::fs::write(dir.join(file.path()), text).map_err(broken)?;
    }
    shell.print(&shell.say("new-done", &[("dir", shown.into())]))?;
    shell.print("\n")?;
    Ok(Exit::Success)
}

/// Keeps of a folder's name what a title may hold.
fn plain(name: &str) -> String {
    let kept: String = name
        .chars()
        .filter(|c| c.is_alphanumeric() || "-_ ".contains(*c))
        .collect();
    if kept.is_empty() { "mine".into() } else { kept }
}
