//! The journal: one SQLite file an exercise. A fact that was appended is on the disk: one transaction each, `synchronous=FULL`.
//!
//! The file holds the scenario with its words, so that it can be read without the folder it came from, and the seed: it belongs
//! to the facilitator. While it is open, no other program can open it. The only file of the classroom that touches files,
//! the clock and the system's chance.

pub use super::unusable::JournalError;

use super::export::{erase, erased, line};
use super::fact::{Fact, What};
use super::session::{Fault, Session};
use super::setup::{Scene, Secret};
use crate::scenario::model::Scenario;
use crate::text::Lang;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, params};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Mark of the files in their head (`PRAGMA application_id`): "ESCA".
const APPLICATION: i32 = 0x4553_4341;
/// Version of what they hold (`PRAGMA user_version`).
const FORMAT: i32 = 1;

const TABLES: &str = "
CREATE TABLE exercise (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, fact TEXT NOT NULL);
CREATE TABLE kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
";

/// A journal that is open for writing.
#[derive(Debug)]
pub struct Journal {
    db: Connection,
    path: PathBuf,
    seq: u64,
}

/// What a journal holds.
#[derive(Debug, Clone)]
pub struct Record {
    /// The scenario.
    pub scene: Arc<Scene>,
    /// The seed and its salt.
    pub secret: Secret,
    /// The facts, the first first.
    pub facts: Vec<Fact>,
}

/// Returns the time, ms since 1970.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "facts are stamped with the time of day; no turn reads it"
)]
pub fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}

/// Draws a secret from the system.
///
/// # Errors
/// Where the system has no chance to give.
pub fn draw_secret() -> Result<Secret, JournalError> {
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes).map_err(|e| JournalError::Chance(e.to_string()))?;
    Ok(Secret::of(bytes))
}

impl Drop for Journal {
    /// Leaves one file: the empty rest that a transaction needs beside it goes. Where that fails, it does no harm.
    fn drop(&mut self) {
        let _ = self
            .db
            .pragma_update(None, "locking_mode", "NORMAL")
            .and_then(|()| {
                self.db
                    .query_row("SELECT count(*) FROM exercise", [], |_| Ok(()))
            })
            .and_then(|()| self.db.pragma_update(None, "journal_mode", "DELETE"));
    }
}

impl Journal {
    /// Makes the journal of an exercise that begins with this fact; the file must not exist.
    ///
    /// # Errors
    /// Where the file exists or cannot be written.
    pub fn create(
        path: &Path,
        scene: &Scene,
        secret: &Secret,
        first: &Fact,
    ) -> Result<Self, JournalError> {
        private(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let made = Connection::open_with_flags(path, flags).and_then(|mut db| {
            lock(&db)?;
            db.pragma_update(None, "application_id", APPLICATION)?;
            db.pragma_update(None, "user_version", FORMAT)?;
            let all = db.transaction()?;
            all.execute_batch(TABLES)?;
            let texts: Vec<(&str, &str)> = scene
                .texts
                .iter()
                .map(|(l, t)| (l.code(), t.as_str()))
                .collect();
            let json = |value: serde_json::Result<Vec<u8>>| {
                value.expect("a scenario holds no value that JSON lacks")
            };
            let parts = [
                (
                    "scenario",
                    json(serde_json::to_vec(&scene.checked.scenario)),
                ),
                ("texts", json(serde_json::to_vec(&texts))),
                ("seed", secret.seed.to_le_bytes().to_vec()),
                ("salt", secret.salt.to_vec()),
            ];
            for (name, value) in parts {
                all.execute("INSERT INTO exercise VALUES (?1, ?2)", params![name, value])?;
            }
            insert(&all, first)?;
            all.commit()?;
            Ok(db)
        });
        let db = made.map_err(|e| failure(path, &e))?;
        Ok(Self {
            db,
            path: path.to_owned(),
            seq: first.seq,
        })
    }

    /// Opens the journal of an exercise to go on with it: every turn is played again and held against its digest.
    ///
    /// # Errors
    /// Where the file is no journal, is in use, is damaged, or tells no exercise.
    pub fn open(path: &Path) -> Result<(Self, Session), JournalError> {
        let (db, record) = open(path, true)?;
        let session = record.session(path)?;
        let journal = Self {
            db,
            path: path.to_owned(),
            seq: session.seq(),
        };
        Ok((journal, session))
    }

    /// Keeps a fact; when this returns, it is on the disk. Facts come in order. Where a name is erased, it is taken out of the
    /// facts before, too.
    ///
    /// # Errors
    /// Where it cannot be written: then the fact must not be applied.
    pub fn append(&mut self, fact: &Fact) -> Result<(), JournalError> {
        if fact.seq != self.seq + 1 {
            let fault = Fault::Inconsistent(fact.seq);
            return Err(JournalError::Fault(self.path.clone(), fault));
        }
        let done = self.db.transaction().and_then(|all| {
            insert(&all, fact)?;
            if matches!(&fact.what, What::Renamed { name, .. } if name.is_empty()) {
                forget(&all, fact)?;
            }
            all.commit()
        });
        done.map_err(|e| failure(&self.path, &e))?;
        self.seq = fact.seq;
        Ok(())
    }

    /// Keeps something beside the facts under a name, such as hashes of tokens; it takes the place of what was there.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn keep(&mut self, name: &str, value: &[u8]) -> Result<(), JournalError> {
        let sql = "INSERT OR REPLACE INTO kept VALUES (?1, ?2)";
        let done = self.db.execute(sql, params![name, value]);
        done.map(|_| ()).map_err(|e| failure(&self.path, &e))
    }

    /// Returns what is kept under a name.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn kept(&self, name: &str) -> Result<Option<Vec<u8>>, JournalError> {
        let sql = "SELECT value FROM kept WHERE name = ?1";
        let found = self.db.query_row(sql, [name], |row| row.get(0));
        found.optional().map_err(|e| failure(&self.path, &e))
    }

    /// Returns the facts, the first first.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn facts(&self) -> Result<Vec<Fact>, JournalError> {
        facts(&self.db, &self.path)
    }

    /// Returns the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Reads a journal that nobody has open, and leaves it as it is.
///
/// # Errors
/// Where the file is no journal, is in use, or is damaged.
pub fn read(path: &Path) -> Result<Record, JournalError> {
    open(path, false).map(|(_, record)| record)
}

impl Record {
    /// Returns the exercise at its last fact.
    ///
    /// # Errors
    /// Where the facts tell none.
    pub fn session(&self, path: &Path) -> Result<Session, JournalError> {
        let replayed = Session::replay(Arc::clone(&self.scene), self.secret, &self.facts);
        replayed.map_err(|fault| JournalError::Fault(path.to_owned(), fault))
    }
}

/// Makes an empty file that only its owner may read; its path must be free.
fn private(path: &Path) -> Result<(), JournalError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(JournalError::Exists(path.to_owned()))
        }
        Err(e) => Err(JournalError::Io(path.to_owned(), e.to_string())),
    }
}

/// Holds the file until it is closed, against every other program.
fn lock(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    db.pragma_update(None, "journal_mode", "TRUNCATE")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "trusted_schema", false)?;
    // A name that is erased leaves no trace in free pages.
    db.pragma_update(None, "secure_delete", true)?;
    db.execute_batch("BEGIN EXCLUSIVE; COMMIT;")
}

fn open(path: &Path, writes: bool) -> Result<(Connection, Record), JournalError> {
    if !path.exists() {
        return Err(JournalError::Missing(path.to_owned()));
    }
    // Reading takes a lock too, so that a rest of a transaction that was cut off is undone first.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let fails = |e: rusqlite::Error| failure(path, &e);
    let db = Connection::open_with_flags(path, flags).map_err(fails)?;
    let number = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    if number("application_id").map_err(fails)? != APPLICATION {
        return Err(JournalError::Foreign(path.to_owned()));
    }
    if number("user_version").map_err(fails)? > FORMAT {
        return Err(JournalError::Newer(path.to_owned()));
    }
    if writes {
        lock(&db).map_err(fails)?;
    }
    let record = record(&db, path)?;
    Ok((db, record))
}

fn record(db: &Connection, path: &Path) -> Result<Record, JournalError> {
    let damaged = |what: &str| JournalError::Damaged(path.to_owned(), what.into());
    let part = |name: &str| {
        let sql = "SELECT value FROM exercise WHERE name = ?1";
        let found = db
            .query_row(sql, [name], |row| row.get::<_, Vec<u8>>(0))
            .optional();
        found
            .map_err(|e| failure(path, &e))?
            .ok_or_else(|| damaged(name))
    };
    let scenario: Scenario =
        serde_json::from_slice(&part("scenario")?).map_err(|_| damaged("scenario"))?;
    let texts: Vec<(String, String)> =
        serde_json::from_slice(&part("texts")?).map_err(|_| damaged("texts"))?;
    let texts = texts
        .into_iter()
        .map(|(letters, text)| Some((Lang::parse(&letters)?, text)))
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| damaged("texts"))?;
    let seed: [u8; 8] = part("seed")?.try_into().map_err(|_| damaged("seed"))?;
    let salt: [u8; 16] = part("salt")?.try_into().map_err(|_| damaged("salt"))?;
    let scene = Scene::new(scenario, texts).map_err(|_| damaged("scenario"))?;
    Ok(Record {
        scene: Arc::new(scene),
        secret: Secret {
            seed: u64::from_le_bytes(seed),
            salt,
        },
        facts: facts(db, path)?,
    })
}

fn facts(db: &Connection, path: &Path) -> Result<Vec<Fact>, JournalError> {
    let read = || -> rusqlite::Result<Vec<(u64, String)>> {
        let mut query = db.prepare("SELECT seq, fact FROM facts ORDER BY seq")?;
        let rows = query.query_map([], |row| {
            Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?))
        })?;
        rows.collect()
    };
    let rows = read().map_err(|e| failure(path, &e))?;
    let mut list = Vec::with_capacity(rows.len());
    for (seq, text) in rows {
        let fact: Option<Fact> = serde_json::from_str(&text).ok();
        match fact.filter(|fact| fact.seq == seq) {
            Some(fact) => list.push(fact),
            None => {
                return Err(JournalError::Damaged(
                    path.to_owned(),
                    format!("fact {seq}"),
                ));
            }
        }
    }
    Ok(list)
}

fn insert(db: &Connection, fact: &Fact) -> rusqlite::Result<()> {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let mut query = db.prepare("INSERT INTO facts VALUES (?1, ?2, ?3)")?;
    query.execute(params![number(fact.seq), number(fact.at_ms), line(fact)])?;
    Ok(())
}

/// Takes a name that is erased out of the facts before.
fn forget(db: &Connection, fact: &Fact) -> rusqlite::Result<()> {
    let people = erased(std::slice::from_ref(fact));
    let mut query = db.prepare("SELECT seq, fact FROM facts WHERE seq < ?1")?;
    let before = i64::try_from(fact.seq).unwrap_or(i64::MAX);
    let rows = query.query_map([before], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
    let rows: Vec<(i64, String)> = rows.collect::<rusqlite::Result<_>>()?;
    for (seq, text) in rows {
        let Ok(mut past) = serde_json::from_str::<Fact>(&text) else {
            continue;
        };
        if erase(&mut past, &people) {
            let sql = "UPDATE facts SET fact = ?2 WHERE seq = ?1";
            db.execute(sql, params![seq, line(&past)])?;
        }
    }
    Ok(())
}

fn failure(path: &Path, error: &rusqlite::Error) -> JournalError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => JournalError::Busy(path),
        Some(ErrorCode::NotADatabase) => JournalError::Foreign(path),
        Some(ErrorCode::DatabaseCorrupt) => JournalError::Damaged(path, error.to_string()),
        Some(_) => JournalError::Io(path, error.to_string()),
        None => JournalError::Damaged(path, error.to_string()),
    }
}
