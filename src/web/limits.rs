//! How much one address may ask for: requests and wrong codes, each from a bucket that fills up again with time.

use std::collections::BTreeMap;
use std::net::IpAddr;

/// Requests that an address may send at once: a whole class may sit behind one address.
const REQUESTS: f64 = 900.0;
/// Requests that it may send each second, in the long run.
const REQUESTS_A_SECOND: f64 = 300.0;
/// Wrong codes that an address may send at once.
const GUESSES: f64 = 30.0;
/// Wrong codes that it may send each second, in the long run.
const GUESSES_A_SECOND: f64 = 0.5;
/// Addresses that are kept in mind.
const ADDRESSES: usize = 4096;

/// A bucket: what is left in it, and when that was.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at_ms: u64,
}

impl Bucket {
    /// Puts in what has come back since.
    fn fill(&mut self, now_ms: u64, most: f64, a_second: f64) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "the time between two requests is short"
        )]
        let seconds = now_ms.saturating_sub(self.at_ms) as f64 / 1000.0;
        self.left = (self.left + seconds * a_second).min(most);
        self.at_ms = now_ms;
    }

    fn take(&mut self, now_ms: u64, most: f64, a_second: f64) -> bool {
        self.fill(now_ms, most, a_second);
        let has = self.left >= 1.0;
        if has {
            self.left -= 1.0;
        }
        has
    }
}

/// What each address has left.
#[derive(Debug, Default)]
pub struct Limits {
    requests: BTreeMap<IpAddr, Bucket>,
    guesses: BTreeMap<IpAddr, Bucket>,
}

impl Limits {
    /// Takes a request from an address; returns whether it had one left.
    pub fn request(&mut self, from: IpAddr, now_ms: u64) -> bool {
        bucket(&mut self.requests, from, REQUESTS, now_ms).take(now_ms, REQUESTS, REQUESTS_A_SECOND)
    }

    /// Returns whether an address has a guess of the join code left, and takes none.
    pub fn may_guess(&mut self, from: IpAddr, now_ms: u64) -> bool {
        let bucket = bucket(&mut self.guesses, from, GUESSES, now_ms);
        bucket.fill(now_ms, GUESSES, GUESSES_A_SECOND);
        bucket.left >= 1.0
    }

    /// Takes a guess of the join code from an address; returns whether it had one left.
    pub fn guess(&mut self, from: IpAddr, now_ms: u64) -> bool {
        bucket(&mut self.guesses, from, GUESSES, now_ms).take(now_ms, GUESSES, GUESSES_A_SECOND)
    }
}

/// Returns the bucket of an address. Where there are too many, those unused for longest make room.
fn bucket(all: &mut BTreeMap<IpAddr, Bucket>, from: IpAddr, most: f64, now_ms: u64) -> &mut Bucket {
    if all.len() >= ADDRESSES && !all.contains_key(&from) {
        let mut times: Vec<u64> = all.values().map(|b| b.at_ms).collect();
        times.sort_unstable();
        let middle = times[times.len() / 2];
        all.retain(|_, b| b.at_ms > middle);
    }
    all.entry(from).or_insert(Bucket {
        left: most,
        at_ms: now_ms,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn a_bucket_empties_and_fills() {
        let mut limits = Limits::default();
        let from = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let granted = (0..100).filter(|_| limits.guess(from, 1000)).count();
        assert_eq!(granted, 30);
        assert!(
            !limits.may_guess(from, 2000) && !limits.guess(from, 2000),
            "half a guess came back"
        );
        assert!(
            limits.may_guess(from, 3500) && limits.may_guess(from, 3500),
            "to look takes none"
        );
        assert!(limits.guess(from, 3500), "one came back");
        let other = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1));
        assert!(limits.guess(other, 3500), "each address has its own");
    }

    #[test]
    fn memory_is_bounded() {
        let mut limits = Limits::default();
        for n in 0..20_000_u32 {
            limits.request(IpAddr::V4(Ipv4Addr::from(n)), u64::from(n));
        }
        assert!(limits.requests.len() <= ADDRESSES);
    }
}
