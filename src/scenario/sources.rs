//! The only door to files: a folder, one file, or a scenario that the program carries, read with limits.

use crate::diag::Diagnostic;
use include_dir::{Dir, include_dir};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

static SHIPPED: Dir = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// Largest file, bytes.
pub(crate) const FILE_BYTES: u64 = 1 << 20;
/// Most files of a scenario.
pub(crate) const FILES: usize = 64;

/// Why a file was not read; the key of a message.
pub(crate) type Refusal = &'static str;

/// Where the files of a scenario are.
#[derive(Debug, Clone)]
enum Root {
    Disk(PathBuf),
    Shipped(PathBuf),
}

/// A scenario's folder and its first file.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    root: Root,
    /// Name of the first file, in the folder.
    pub(crate) main: String,
    /// Put before file names in messages.
    prefix: String,
}

impl Source {
    /// Finds a scenario by path or by the name of a shipped one; an existing path wins.
    pub(crate) fn find(spec: &str) -> Option<Self> {
        let path = Path::new(spec);
        if path.is_dir() {
            let root = Root::Disk(path.to_path_buf());
            return Some(Self {
                root,
                main: "scenario.ron".into(),
                prefix: prefix(path),
            });
        }
        if path.exists() {
            let folder = path
                .parent()
                .filter(|p| !p.as_os_str().is_empty())
                .unwrap_or(Path::new("."));
            let main = path.file_name()?.to_str()?.to_string();
            let shown = if spec.contains(['/', '\\']) {
                prefix(folder)
            } else {
                String::new()
            };
            return Some(Self {
                root: Root::Disk(folder.to_path_buf()),
                main,
                prefix: shown,
            });
        }
        Self::shipped(spec)
    }

    fn shipped(name: &str) -> Option<Self> {
        if name.contains(['/', '\\', '.']) {
            return None;
        }
        if SHIPPED.get_file(format!("{name}/scenario.ron")).is_some() {
            let root = Root::Shipped(PathBuf::from(name));
            return Some(Self {
                root,
                main: "scenario.ron".into(),
                prefix: format!("{name}/"),
            });
        }
        let main = format!("{name}.ron");
        SHIPPED.get_file(&main)?;
        Some(Self {
            root: Root::Shipped(PathBuf::new()),
            main,
            prefix: String::new(),
        })
    }

    /// Finds the base of a variant: beside the variant, else shipped.
    pub(crate) fn base(&self, name: &str) -> Option<Self> {
        if !inside(name) {
            return None;
        }
        match &self.root {
            Root::Shipped(_) => Self::shipped(name),
            Root::Disk(root) => {
                let path = root.join(name);
                let file = root.join(format!("{name}.ron"));
                let found = [path, file].into_iter().find(|p| p.exists());
                match found {
                    Some(path) => Self::find(path.to_str()?),
                    None => Self::shipped(name),
                }
            }
        }
    }

    /// Returns the name of a file for messages.
    pub(crate) fn shown(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// Reads a file of the scenario's folder.
    pub(crate) fn read(&self, name: &str) -> Result<String, Refusal> {
        if !inside(name) {
            return Err("E007");
        }
        let bytes = match &self.root {
            Root::Shipped(folder) => SHIPPED
                .get_file(folder.join(name))
                .ok_or("E001")?
                .contents()
                .to_vec(),
            Root::Disk(root) => read_disk(root, name, name == self.main)?,
        };
        String::from_utf8(bytes).map_err(|_| "E010")
    }
}

/// Reads a file after looking at its kind, size and place; the first file may be a link, others must not leave the folder.
fn read_disk(root: &Path, name: &str, is_main: bool) -> Result<Vec<u8>, Refusal> {
    let path = root.join(name);
    let metadata = std::fs::metadata(&path).map_err(|_| "E001")?;
    if !metadata.is_file() {
        return Err("E008");
    }
    if metadata.len() > FILE_BYTES {
        return Err("E002");
    }
    if !is_main {
        let real = (path.canonicalize(), root.canonicalize());
        let (Ok(path), Ok(root)) = real else {
            return Err("E001");
        };
        if !path.starts_with(root) {
            return Err("E007");
        }
    }
    let mut bytes = vec![];
    let file = std::fs::File::open(&path).map_err(|_| "E001")?;
    file.take(FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| "E001")?;
    if bytes.len() as u64 > FILE_BYTES {
        Err("E002")
    } else {
        Ok(bytes)
    }
}

/// Whether a name stays in its folder: relative, without `..`.
fn inside(name: &str) -> bool {
    let path = Path::new(name);
    !name.is_empty()
        && !name.contains('\\')
        && path
            .components()
            .all(|c| matches!(c, Component::Normal(_) | Component::CurDir))
}

fn prefix(folder: &Path) -> String {
    let shown = folder.display().to_string();
    if shown.ends_with('/') {
        shown
    } else {
        shown + "/"
    }
}

/// Returns the names of the scenarios that the program carries, in order.
#[must_use]
pub fn embedded_names() -> Vec<String> {
    let folders = SHIPPED
        .dirs()
        .filter(|d| d.get_file(d.path().join("scenario.ron")).is_some());
    let folders = folders.map(|d| d.path().display().to_string());
    let is_ron = |p: &Path| p.extension().is_some_and(|e| e == "ron");
    let files = SHIPPED
        .files()
        .filter(|f| is_ron(f.path()))
        .map(|f| f.path().with_extension(""));
    let mut names: Vec<String> = folders
        .chain(files.map(|p| p.display().to_string()))
        .collect();
    names.sort();
    names
}

/// Returns a finding about a scenario that is nowhere, with the nearest name.
pub(crate) fn missing(spec: &str) -> Diagnostic {
    let names = embedded_names();
    let finding =
        Diagnostic::about("E001-scenario", vec![], crate::diag::Part::Value).with("name", spec);
    finding.near_or_list(spec, names.iter().map(String::as_str))
}
