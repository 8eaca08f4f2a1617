//! Live pages: one stream of events for each open page. An event says that the page has changed, and nothing else; the page then
//! asks for itself again.

use super::room::{Room, Topic};
use axum::response::sse::{Event, KeepAlive, Sse};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

/// How often a silent stream says that it is there.
const BREATH: Duration = Duration::from_secs(10);
/// How long a browser waits before it comes back, ms.
const RETRY: Duration = Duration::from_millis(1000);

/// Notes that a page is open for as long as it is kept.
struct Presence {
    room: Arc<Room>,
    person: u32,
}

impl Presence {
    fn new(room: Arc<Room>, person: u32) -> Self {
        room.mark_present(person, true);
        Self { room, person }
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.room.mark_present(self.person, false);
    }
}

/// Returns the stream of a page; `person` is whose it is, if it is somebody's.
pub(super) fn stream(
    room: &Arc<Room>,
    topic: &Topic,
    person: Option<u32>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let presence = person.map(|p| Presence::new(Arc::clone(room), p));
    let events = WatchStream::new(room.bell(topic)).map(move |number| {
        let _here = &presence;
        let number = number.to_string();
        Ok(Event::default()
            .id(&number)
            .event("changed")
            .retry(RETRY)
            .data(number))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(BREATH))
}
