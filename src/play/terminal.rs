//! The terminal itself: keys in, screens out, and the terminal given back as it was, whatever happens.

use super::Play;
use crate::class::journal::now_ms;
use ratatui::crossterm::event::{self, Event, KeyEventKind};
use std::io;

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
