//! What one address, or one client that takes no answer, can do to the server: connections, requests, streams that nobody reads.
//!
//! The server runs as it does in class, on a port of its own; bounds of time are far above what is waited for.

use super::{Class, HOST, NOW, run};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use escalade::class::fact::Order;
use escalade::class::{Command, Who};
use escalade::web::serve;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::time::Duration;
use tokio::net::TcpSocket;

/// Connections that one address may hold: see docs/classroom.md.
const CONNECTIONS: usize = 320;
/// Requests that one address may send at once, and each second after that.
const REQUESTS: usize = 900;
const REQUESTS_A_SECOND: usize = 300;
/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long it waits between two looks, and how often it looks in that time.
const PAUSE: Duration = Duration::from_millis(50);
const LOOKS: usize = 2400;
/// Bytes that the kernel keeps of an answer which nobody reads: as few as it allows.
const NARROW: u32 = 2048;

/// Serves an exercise on a port of its own for as long as the tests run.
fn begin(class: &Class) -> SocketAddr {
    let (told, address) = mpsc::channel();
    let router = class.router.clone();
    std::thread::spawn(move || {
        run(async move {
            let socket = TcpSocket::new_v4().expect("a socket");
            socket.set_send_buffer_size(NARROW).expect("a size");
            let any = "127.0.0.1:0".parse().expect("an address");
            socket.bind(any).expect("a free port");
            let listener = socket.listen(1024).expect("a listener");
            let address = listener.local_addr().expect("an address");
            told.send(address).expect("the test waits");
            serve(listener, router, std::future::pending()).await
        })
    });
    address.recv_timeout(PATIENCE).expect("the server starts")
}

/// Connects from an address of this computer, with little room for what comes back.
fn connect(to: SocketAddr, from: &str) -> TcpStream {
    let stream = run(async {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.set_recv_buffer_size(NARROW).expect("a size");
        let from = format!("{from}:0").parse().expect("an address");
        socket.bind(from).expect("an address of this computer");
        let stream = socket.connect(to).await.expect("the kernel connects");
        stream.into_std().expect("a stream")
    });
    stream.set_nonblocking(false).expect("a stream that waits");
    stream.set_read_timeout(Some(PATIENCE)).expect("a bound");
    stream
}

/// Sends a request by hand.
fn ask(stream: &mut TcpStream, class: &Class, path: &str, token: &str) -> std::io::Result<()> {
    let host = stream.peer_addr()?;
    let cookie = class.cookie(token);
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n"
    )
}

/// Returns the first line of an answer; none where the server hung up instead.
fn status(stream: &mut TcpStream) -> Option<String> {
    let mut line = vec![];
    let mut byte = [0];
    while !line.ends_with(b"\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => line.push(byte[0]),
            Ok(_) => return None,
            Err(e) if e.kind() == std::io::ErrorKind::ConnectionReset => return None,
            Err(e) => panic!("neither an answer nor an end: {e}"),
        }
    }
    Some(String::from_utf8(line).expect("letters"))
}

/// Opens a stream of events; returns it, or nothing where the server hung up.
fn follow(class: &Class, to: SocketAddr, from: &str, token: &str) -> Option<TcpStream> {
    let mut stream = connect(to, from);
    // Whoever is turned away may be told so before all is sent.
    let _ = ask(&mut stream, class, "/screen/events", token);
    let line = status(&mut stream)?;
    assert!(line.contains(" 200 "), "{line}");
    Some(stream)
}

#[test]
fn an_address_holds_so_many_connections_and_no_more() {
    let class = Class::new();
    let token = class.room.screen().expect("a door").text().to_owned();
    let to = begin(&class);
    let mut open: Vec<TcpStream> = (0..CONNECTIONS)
        .map(|n| {
            let stream = follow(&class, to, "127.0.0.1", &token);
            stream.unwrap_or_else(|| panic!("connection {n} is turned away"))
        })
        .collect();
    for _ in 0..3 {
        let more = follow(&class, to, "127.0.0.1", &token);
        assert!(more.is_none(), "one more than the limit");
    }
    #[cfg(target_os = "linux")]
    {
        let other = follow(&class, to, "127.0.0.2", &token);
        assert!(other.is_some(), "another address is shut out");
    }
    // Whoever leaves makes room.
    open.pop();
    let has_room = (0..LOOKS).any(|_| {
        let room = follow(&class, to, "127.0.0.1", &token).is_some();
        if !room {
            std::thread::sleep(PAUSE);
        }
        room
    });
    assert!(has_room, "no room is made");
}

/// Time of the test of requests; it moves by hand.
static CLOCK: AtomicU64 = AtomicU64::new(NOW);

#[test]
fn an_address_sends_so_many_requests_and_no_more() {
    run(async {
        let class = Class::at(|| CLOCK.load(Ordering::SeqCst));
        let ask = async |from: &str| {
            let request = Request::get("/static/app.css")
                .header(header::HOST, HOST)
                .body(Body::empty())
                .expect("a request");
            class.send_from(from, request).await.0
        };
        let flood = async || {
            let mut granted = 0;
            loop {
                let answer = ask("10.0.0.9:40000").await;
                if answer.status() == StatusCode::TOO_MANY_REQUESTS {
                    assert_eq!(answer.headers()[header::CONNECTION], "close");
                    return granted;
                }
                assert_eq!(answer.status(), StatusCode::OK);
                granted += 1;
                assert!(granted <= REQUESTS, "the limit never comes");
            }
        };
        assert_eq!(flood().await, REQUESTS);
        assert_eq!(
            ask("10.0.0.9:40001").await.status(),
            StatusCode::TOO_MANY_REQUESTS,
            "another port is the same address"
        );
        assert_eq!(
            ask("10.0.0.8:40000").await.status(),
            StatusCode::OK,
            "another address has its own"
        );
        CLOCK.fetch_add(1000, Ordering::SeqCst);
        assert_eq!(flood().await, REQUESTS_A_SECOND, "a second later");
        CLOCK.fetch_add(3_600_000, Ordering::SeqCst);
        assert_eq!(flood().await, REQUESTS, "an hour saves nothing up");
    });
}

#[test]
fn a_stream_that_nobody_reads_is_given_up_and_stalls_nobody() {
    let class = Class::new();
    let (mute, reader) = run(async {
        let mute = class.join("Ana", "AZE").await;
        (mute, class.join("Boris", "AZE").await)
    });
    for _ in 0..2 {
        class
            .room
            .act(&Who::Facilitator, Command::Advance)
            .expect("it goes on");
    }
    let to = begin(&class);
    let mut streams = [&mute, &reader].map(|(person, token)| {
        let mut stream = connect(to, "127.0.0.1");
        ask(
            &mut stream,
            &class,
            &format!("/seat/{person}/events"),
            token,
        )
        .expect("the request goes out");
        let line = status(&mut stream).expect("the stream opens");
        assert!(line.contains(" 200 "), "{line}");
        stream
    });
    assert!(class.room.is_present(mute.0) && class.room.is_present(reader.0));
    let mut told = 0;
    // Every draft rings the bell of the seat; the first stream is read no more, the second goes on.
    while class.room.is_present(mute.0) {
        assert!(told < LOOKS, "the stream is kept for ever");
        let order = Order {
            why: format!("thought {told}"),
            ..Order::default()
        };
        class
            .room
            .act(&Who::Person(reader.0), Command::Draft(order))
            .expect("a draft is kept");
        let mut some = [0; 4096];
        let read = streams[1].read(&mut some).expect("the reader is told");
        assert!(read > 0, "the reader is cut off");
        let mut page = connect(to, "127.0.0.1");
        ask(&mut page, &class, "/static/app.css", "").expect("the request goes out");
        let line = status(&mut page).expect("others are answered");
        if !line.contains(" 429 ") {
            assert!(line.contains(" 200 "), "{line}");
        }
        told += 1;
        std::thread::sleep(PAUSE);
    }
    assert!(
        class.room.is_present(reader.0),
        "whoever reads keeps the stream"
    );
    drop(streams);
}
