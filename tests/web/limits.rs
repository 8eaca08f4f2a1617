//! Who asks too much, or never reads, is held back alone: others are served.

use super::{Class, HOST, run};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use escalade::web::{Ends, serve};
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use tokio_stream::StreamExt;
use tower::ServiceExt;

/// Requests that an address may send at once; connections that it may hold. Both stand in docs/classroom.md.
const REQUESTS: usize = 900;
const CONNECTIONS: usize = 320;
/// More than a busy machine needs; what hangs fails.
const PATIENCE: Duration = Duration::from_secs(60);

async fn status(class: &Class, remote: &str) -> StatusCode {
    let mut request = Request::get("/nowhere")
        .header(header::HOST, HOST)
        .body(Body::empty())
        .expect("a request");
    request.extensions_mut().insert(ConnectInfo(Ends {
        local: HOST.parse().expect("an address"),
        remote: remote.parse().expect("an address"),
    }));
    let answer = class.router.clone().oneshot(request).await;
    answer.expect("the server answers").status()
}

#[test]
fn an_address_that_asks_too_often_waits_and_others_do_not() {
    run(async {
        let class = Class::new();
        let (one, other) = ("10.0.0.1:40000", "10.0.0.2:40000");
        for n in 0..REQUESTS {
            let status = status(&class, one).await;
            assert_ne!(status, StatusCode::TOO_MANY_REQUESTS, "request {n}");
        }
        // Time stands still here, so nothing comes back.
        assert_eq!(status(&class, one).await, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(status(&class, other).await, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_page_that_never_reads_its_stream_costs_one_number() {
    run(async {
        let class = Class::new();
        let me = class.join("Ana", "AZE").await;
        let other = class.join("Boris", "RUS").await;
        let mut request = Request::get(format!("/seat/{}/events", me.0))
            .header(header::HOST, HOST)
            .header(header::COOKIE, class.cookie(&me.1))
            .body(Body::empty())
            .expect("a request");
        request.extensions_mut().insert(ConnectInfo(Ends {
            local: HOST.parse().expect("an address"),
            remote: "127.0.0.1:40000".parse().expect("an address"),
        }));
        let answer = class.router.clone().oneshot(request).await;
        let mut stream = answer
            .expect("the server answers")
            .into_body()
            .into_data_stream();
        let first = stream.next().await.expect("it begins").expect("bytes");
        for n in 0..20 {
            let note = format!("number {n}");
            let fields = [("to", "AZE"), ("text", note.as_str())];
            let (status, text) = class.seat(&other, "say", &fields).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        }
        let next = stream.next().await.expect("it goes on").expect("bytes");
        assert_ne!(first, next, "the page has changed");
        // All that came in between is one event: nothing waits behind it.
        let third = tokio::time::timeout(Duration::from_millis(50), stream.next()).await;
        assert!(third.is_err(), "{third:?}");
    });
}

/// Serves an exercise on a port of its own for as long as the test asks.
fn with_server(test: impl FnOnce(SocketAddr)) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.set_nonblocking(true).expect("it can be told so");
    let address = listener.local_addr().expect("it has an address");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    std::thread::scope(|threads| {
        threads.spawn(|| {
            run(async {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let until = async {
                    let _ = stopped.await;
                };
                serve(listener, Class::new().router, until)
                    .await
                    .expect("clients do no harm");
            });
        });
        test(address);
        let _ = stop.send(());
    });
}

fn connect(to: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(to).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream
}

/// Asks for a page; returns the first line of the answer, or nothing where the connection was closed.
fn ask(stream: &mut TcpStream, host: SocketAddr) -> Option<String> {
    let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let mut answer = String::new();
    let read = stream
        .write_all(request.as_bytes())
        .and_then(|()| stream.read_to_string(&mut answer));
    match read {
        Ok(_) => answer.lines().next().map(str::to_owned),
        Err(e) => {
            let is_late = matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
            assert!(!is_late, "the server hangs: {e}");
            None
        }
    }
}

#[test]
fn one_address_holds_so_many_connections_and_no_more() {
    with_server(|host| {
        let mut held: Vec<TcpStream> = (0..CONNECTIONS).map(|_| connect(host)).collect();
        assert_eq!(ask(&mut connect(host), host), None, "one too many");
        let mut last = held.pop().expect("there are some");
        let answer = ask(&mut last, host).expect("those within the limit are served");
        assert!(answer.contains(" 200 "), "{answer}");
        // Its place is free once the server has seen it end.
        drop(last);
        let is_served = || ask(&mut connect(host), host).is_some();
        let mut tries = (0..600).map(|_| {
            std::thread::sleep(Duration::from_millis(50));
            is_served()
        });
        assert!(
            tries.any(|served| served),
            "a place that is left is given away"
        );
    });
}

#[test]
fn who_asks_and_never_reads_holds_up_nobody() {
    with_server(|host| {
        let mut deaf = connect(host);
        deaf.set_write_timeout(Some(Duration::from_millis(500)))
            .expect("a timeout");
        let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n");
        // Until the server takes no more of it: it waits for the answers to be read.
        let sent = (0..200_000).find(|_| deaf.write_all(request.as_bytes()).is_err());
        assert!(sent.is_some(), "requests are not heaped up without end");
        std::thread::sleep(Duration::from_secs(1)); // some of the address's requests come back
        let answer = ask(&mut connect(host), host).expect("others are served");
        assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
    });
}
