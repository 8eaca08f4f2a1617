//! The server itself: connections with limits on their number, their headers and their patience, until it is asked to stop.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::BTreeMap;
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{Instant, Sleep, sleep, timeout};
use tower::ServiceExt;

/// Most connections at once.
const MOST: usize = 512;
/// Most connections of one address: a whole class may sit behind one.
const MOST_EACH: usize = 320;
/// How long the headers of a request may take; also how long an idle connection is kept.
const HEADERS: Duration = Duration::from_secs(10);
/// How long the client may take none of an answer.
const STALL: Duration = Duration::from_secs(20);
/// How long answers under way may take once the server is asked to stop.
const FAREWELL: Duration = Duration::from_secs(2);
/// Most bytes of headers.
const HEADER_BYTES: usize = 16 * 1024;

/// Which end of a connection is whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// The address that was called.
    pub local: SocketAddr,
    /// The address of the caller.
    pub remote: SocketAddr,
}

/// Counts the connections of each address.
#[derive(Debug, Default)]
struct Count(Mutex<BTreeMap<IpAddr, usize>>);

/// A connection that is counted until it is dropped.
struct Counted {
    count: Arc<Count>,
    ip: IpAddr,
}

impl Count {
    fn add(self: &Arc<Self>, ip: IpAddr) -> Option<Counted> {
        let mut each = super::room::held(&self.0);
        let own = each.get(&ip).copied().unwrap_or(0);
        if own >= MOST_EACH || each.values().sum::<usize>() >= MOST {
            return None;
        }
        each.insert(ip, own + 1);
        Some(Counted {
            count: Arc::clone(self),
            ip,
        })
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut each = super::room::held(&self.count.0);
        match each.get_mut(&self.ip) {
            Some(own) if *own > 1 => *own -= 1,
            _ => {
                each.remove(&self.ip);
            }
        }
    }
}

/// Answers whoever comes until `stop` is done; then lets answers under way come to their end.
///
/// # Errors
/// Never for what a client does.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let count = Arc::new(Count::default());
    let (farewell, _) = watch::channel(false);
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(HEADER_BYTES)
        .half_close(false);
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        let Ok((stream, remote)) = accepted else {
            // Out of file descriptors, as a rule: some will be free soon.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let (Some(counted), Ok(local)) = (count.add(remote.ip()), stream.local_addr()) else {
            continue;
        };
        let _ = stream.set_nodelay(true);
        let ends = Ends { local, remote };
        let router = router.clone();
        let service = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(ends));
            router.clone().oneshot(request.map(Body::new))
        });
        let connection = builder.serve_connection(TokioIo::new(Patient::new(stream)), service);
        let mut ends = farewell.subscribe();
        tokio::spawn(async move {
            let _counted = counted;
            let mut connection = std::pin::pin!(connection);
            // What goes wrong on a connection is the client's affair: nothing is said about it.
            tokio::select! {
                _ = connection.as_mut() => return,
                _ = ends.changed() => connection.as_mut().graceful_shutdown(),
            }
            let _ = connection.await;
        });
    }
    drop(listener);
    farewell.send_replace(true);
    let _ = timeout(FAREWELL, farewell.closed()).await;
    Ok(())
}

/// A stream that is given up when the other end takes nothing for too long.
struct Patient {
    stream: TcpStream,
    stalled: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    const fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            stalled: None,
        }
    }

    /// Starts or ends the wait, after what a write came to.
    fn judge<T>(
        &mut self,
        cx: &mut Context<'_>,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let wait = self
            .stalled
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(Instant::now() + STALL)));
        ready!(wait.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.judge(cx, written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.judge(cx, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn all_addresses_together_hold_so_many_connections_and_no_more() {
        let count = Arc::new(Count::default());
        let address = |i: usize| {
            let host = u32::try_from(i / MOST_EACH).expect("few addresses");
            IpAddr::V4(Ipv4Addr::from(0x0a00_0001 + host))
        };
        let mut held: Vec<Counted> = (0..MOST)
            .map(|i| count.add(address(i)).expect("there is room"))
            .collect();
        let late = address(2 * MOST);
        assert!(count.add(late).is_none());
        held.pop();
        assert!(count.add(late).is_some(), "who leaves makes room");
        drop(held);
        assert!(super::super::room::held(&count.0).is_empty());
    }
}
