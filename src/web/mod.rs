//! The web server of the classroom: pages made on the server, forms that work without script, and streams that say when a page has
//! changed.
//!
//! Invariant: what a page shows comes from a view of [`crate::class`], and a page is answered only to whoever holds its token.

mod assets;
mod call;
mod desk;
mod forms;
mod guard;
mod hosts;
mod limits;
mod live;
mod odds;
mod pages;
mod parts;
mod qr;
mod room;
mod routes;
mod seat;
mod server;
pub mod tokens;
mod words;

pub use guard::BODY_BYTES;
pub use hosts::outward;
pub use qr::{for_page, for_terminal};
pub use room::{Denied, Guest, Keep, Place, Room, Topic};
pub use routes::router;
pub use server::{Ends, serve};

use crate::class::{Command, Who};
use std::sync::Arc;
use std::time::Duration;

/// How often the clock of an exercise looks whether a phase is over.
const LOOK: Duration = Duration::from_millis(200);

/// Lets the clock of an exercise run; ends phases that are due. Comes to no end of its own.
pub async fn tick(room: Arc<Room>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let due = room.ask_if_free(crate::class::Session::due).flatten();
        if due.is_some_and(|due| due <= (room.now)()) {
            let room = Arc::clone(&room);
            // A disk that is full now may have room later: the clock looks again.
            let _ = tokio::task::spawn_blocking(move || room.act(&Who::Clock, Command::Tick)).await;
        }
    }
}

/// Works out the live odds whenever the game has moved on. Comes to no end of its own.
pub async fn forecast(room: Arc<Room>) {
    odds::follow(room).await;
}
