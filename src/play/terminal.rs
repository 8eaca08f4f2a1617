//! The terminal itself: keys in, screens out, and the terminal given back as it was, whatever happens.

use super::Play;
use ratatui::crossterm::event::{self, Event, KeyEventKind};
use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

/// Plays until the player leaves.
///
/// # Errors
/// Where the terminal cannot be written to or read from.
pub fn run(play: &mut Play) -> io::Result<()> {
    ratatui::run(|terminal| {
        while !play.is_over() {
            terminal.draw(|frame| play.draw(frame))?;
            if let Event::Key(key) = event::read()?
                && key.kind != KeyEventKind::Release
            {
                play.key(key, now_ms());
            }
        }
        Ok(())
    })
}

/// Returns ms since 1970.
#[must_use]
pub fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |d| u64::try_from(d.as_millis()).unwrap_or(u64::MAX))
}
