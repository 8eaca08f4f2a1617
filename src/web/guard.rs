//! What every request passes: its address has some left, it names this server, what it sends comes from a page of this server; and
//! what every answer carries.

use super::hosts;
use super::room::{Room, held};
use super::server::Ends;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::time::Duration;

/// Most bytes of what is sent: a list of injects as CSV is the longest.
pub const BODY_BYTES: usize = 256 * 1024;
/// How long it may take to send it.
const BODY_TIME: Duration = Duration::from_secs(10);
/// What pages may load and do: what comes from this server as a file of its own.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; \
                      base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Looks at a request before any page sees it, and at the answer after.
pub(super) async fn guard(
    State(room): State<Arc<Room>>,
    ConnectInfo(ends): ConnectInfo<Ends>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match look(&room, ends, &request) {
        Err(status) => plain(status),
        Ok(()) => match whole(request).await {
            Err(status) => plain(status),
            Ok(request) => next.run(request).await,
        },
    };
    dress(response.headers_mut());
    response
}

fn look(room: &Room, ends: Ends, request: &Request) -> Result<(), StatusCode> {
    if !held(&room.limits).request(ends.remote.ip(), (room.now)()) {
        return Err(StatusCode::TOO_MANY_REQUESTS);
    }
    let text = |name| {
        request
            .headers()
            .get(name)
            .and_then(|v: &HeaderValue| v.to_str().ok())
    };
    let host = text(header::HOST).unwrap_or_default();
    if !hosts::is_own(host, ends.local, &room.place.names) {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    match *request.method() {
        Method::GET | Method::HEAD => Ok(()),
        Method::POST => {
            let origin = text(header::ORIGIN).unwrap_or_default();
            let named = origin
                .strip_prefix("http://")
                .or_else(|| origin.strip_prefix("https://"));
            let is_own = named.is_some_and(|o| o.eq_ignore_ascii_case(host));
            if is_own {
                Ok(())
            } else {
                Err(StatusCode::FORBIDDEN)
            }
        }
        _ => Err(StatusCode::METHOD_NOT_ALLOWED),
    }
}

/// Reads the whole of what is sent, within limits, before anything is done about it.
async fn whole(request: Request) -> Result<Request, StatusCode> {
    if request.method() != Method::POST {
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    let read = tokio::time::timeout(BODY_TIME, to_bytes(body, BODY_BYTES)).await;
    match read {
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Ok(bytes)) => Ok(Request::from_parts(parts, Body::from(bytes))),
    }
}

/// Returns an answer without a page: whoever gets it is no browser of this exercise.
fn plain(status: StatusCode) -> Response {
    let text = status.canonical_reason().unwrap_or_default();
    (status, [(header::CONNECTION, "close")], format!("{text}\n")).into_response()
}

/// Puts on what every answer carries.
fn dress(headers: &mut HeaderMap) {
    let fixed = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), geolocation=(), microphone=()",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
