//! Room for what a verb writes: tried before anything is worked out, so that no answer is lost for want of a place.
//!
//! Invariant: what is tried is removed again, and nothing that was there is touched.

use super::shell::Failure;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// Tries whether a file can be written.
///
/// # Errors
/// Those of the file system, with the path.
pub(crate) fn file(path: &Path) -> Result<(), Failure> {
    let mut trial = path.as_os_str().to_owned();
    trial.push(".partial");
    let tried = if path.is_dir() {
        Err(ErrorKind::IsADirectory.into())
    } else {
        attempt(Path::new(&trial))
    };
    tried.map_err(|error| Failure::broken(path.display().to_string(), &error))
}

/// Tries whether files can be written to a folder, which need not be there yet.
///
/// # Errors
/// Those of the file system, with the path.
pub(crate) fn folder(path: &Path) -> Result<(), Failure> {
    let there = path.ancestors().find(|folder| folder.exists());
    let there = there.unwrap_or(Path::new("."));
    let tried = if there.is_dir() {
        attempt(&there.join(".escalade.partial"))
    } else {
        Err(Error::from(ErrorKind::NotADirectory))
    };
    tried.map_err(|error| Failure::broken(path.display().to_string(), &error))
}

fn attempt(trial: &Path) -> std::io::Result<()> {
    fs::write(trial, "").and_then(|()| fs::remove_file(trial))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_is_removed_again() {
        let inside = tempfile::tempdir().expect("a folder");
        let at = |name: &str| inside.path().join(name);
        fs::write(at("taken"), "kept").expect("it is written");
        assert!(file(&at("new.html")).is_ok() && file(&at("taken")).is_ok());
        assert!(folder(inside.path()).is_ok() && folder(&at("new/deep")).is_ok());
        // A folder is no file, a file is no folder, and a file needs its folder.
        assert!(file(inside.path()).is_err() && folder(&at("taken")).is_err());
        assert!(folder(&at("taken/deep")).is_err() && file(&at("new/deep.html")).is_err());
        let left: Vec<_> = fs::read_dir(inside.path())
            .expect("a folder")
            .flatten()
            .collect();
        assert_eq!(left.len(), 1);
        assert_eq!(
            fs::read_to_string(at("taken")).ok().as_deref(),
            Some("kept")
        );
    }
}
