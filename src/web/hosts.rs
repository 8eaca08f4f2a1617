//! Names under which the server may be asked for. Any other `Host` is refused, so that no page of the wide world can bring a
//! browser to ask it under a name of its own (DNS rebinding).

use std::net::{IpAddr, SocketAddr, UdpSocket};

/// Returns whether a `Host` header names the server, which was reached at `local`; `names` are further names that it has.
#[must_use]
pub(super) fn is_own(host: &str, local: SocketAddr, names: &[String]) -> bool {
    let (name, port) = parts(host);
    if names.iter().any(|n| n.eq_ignore_ascii_case(name)) {
        return true;
    }
    if port.unwrap_or("80").parse() != Ok(local.port()) {
        return false;
    }
    let address = name.trim_start_matches('[').trim_end_matches(']');
    match address.parse::<IpAddr>() {
        Ok(ip) => ip.to_canonical() == local.ip().to_canonical(),
        Err(_) => name.eq_ignore_ascii_case("localhost") && local.ip().to_canonical().is_loopback(),
    }
}

/// Returns name and port of a `Host` header.
fn parts(host: &str) -> (&str, Option<&str>) {
    match host.rfind(':') {
        Some(at) if !host[at..].contains(']') => (&host[..at], Some(&host[at + 1..])),
        _ => (host, None),
    }
}

/// Returns the address under which other computers reach this one, if it is on a network. Nothing is sent.
#[must_use]
pub fn outward() -> Option<IpAddr> {
    let far = [
        "192.0.2.1:9",
        "192.168.255.254:9",
        "10.255.255.254:9",
        "172.31.255.254:9",
    ];
    far.into_iter().find_map(|far| {
        let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
        socket.connect(far).ok()?;
        let ip = socket.local_addr().ok()?.ip();
        (!ip.is_loopback() && !ip.is_unspecified()).then_some(ip)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_names_are_taken() {
        let local: SocketAddr = "127.0.0.1:7070".parse().expect("an address");
        for host in [
            "127.0.0.1:7070",
            "localhost:7070",
            "LOCALHOST:7070",
            "[::ffff:127.0.0.1]:7070",
        ] {
            assert!(is_own(host, local, &[]), "{host}");
        }
        for host in [
            "evil.example",
            "evil.example:7070",
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost",
            "localhost.evil.example:7070",
            "192.168.1.20:7070",
            "",
            ":7070",
        ] {
            assert!(!is_own(host, local, &[]), "{host}");
        }
        let lan: SocketAddr = "192.168.1.20:7070".parse().expect("an address");
        assert!(is_own("192.168.1.20:7070", lan, &[]) && !is_own("localhost:7070", lan, &[]));
        assert!(is_own("laptop.local:7070", lan, &["laptop.local".into()]));
    }
}
