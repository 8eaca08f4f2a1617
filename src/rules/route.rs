//! The compiled map: legs, and the best way for men from one node to another.

use super::expr::Expr;
use super::lower::{Lowerer, Scope, id16};
use crate::rng::Label;
use crate::scenario::model::Mode;

/// A compiled leg.
#[derive(Debug, Clone)]
pub struct Leg {
    /// Its ends.
    pub ends: [u16; 2],
    /// Whether it is travelled from the first end to the second only.
    pub one_way: bool,
    /// How it is travelled.
    pub mode: Mode,
    /// Length, km.
    pub km: f64,
    /// Capacity class, 1..5.
    pub capacity: u32,
    /// Consents: of each list one is enough, and every list must be met.
    pub consents: Vec<Vec<u16>>,
    /// Chance that it is open in a winter week, where that is below one.
    pub winter_open: Option<f64>,
    /// Chance that it is open in a turn, where that is stated.
    pub open: Option<Expr>,
    /// Label of its season's draw.
    pub label: Label,
}

/// The map as movement sees it: open legs that carry men.
#[derive(Debug, Clone, Default)]
pub struct Map {
    /// Legs that are not closed and carry men.
    pub legs: Vec<Leg>,
    /// Legs at each node.
    at: Vec<Vec<u16>>,
}

/// Scratch memory of a search.
#[derive(Debug, Clone, Default)]
pub struct Search {
    km: Vec<f64>,
    done: Vec<bool>,
}

/// Compiles the map.
pub(super) fn map(l: &mut Lowerer) -> Map {
    let checked = l.checked;
    let mut map = Map {
        legs: vec![],
        at: vec![vec![]; l.registry.nodes.len()],
    };
    for (key, leg) in &checked.scenario.legs {
        let mut parts = key.split('>');
        let (Some(a), Some(b), Some(mode)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let mode = Mode::ALL[Mode::NAMES
            .iter()
            .position(|m| *m == mode)
            .expect("the checker knows the modes")];
        if leg.closed || mode == Mode::Pipeline {
            continue;
        }
        let ends = [id16(&l.registry.nodes, a), id16(&l.registry.nodes, b)];
        let consent = |item: &crate::scenario::model::ConsentItem| {
            item.names()
                .iter()
                .map(|c| id16(&l.registry.consents, c))
                .collect()
        };
        let consents = leg.consent.iter().map(consent).collect();
        let open = leg
            .winter_open
            .as_ref()
            .map_or(Expr::Number(1.0), |x| l.num(x, &Scope::plain()));
        let id = u16::try_from(map.legs.len()).expect("few legs");
        for end in ends {
            map.at[usize::from(end)].push(id);
        }
        map.legs.push(Leg {
            ends,
            one_way: leg.one_way,
            mode,
            km: leg.km,
            capacity: leg.capacity,
            consents,
            open: leg.open.as_ref().map(|x| l.num(x, &Scope::plain())),
            winter_open: open.constant().filter(|p| *p < 1.0),
            label: Label::of("leg").and(Label::of(key)),
        });
    }
    map
}

impl Map {
    /// Returns the greatest share of a class-1 leg's men that can travel per turn, times the class of the narrowest leg.
    ///
    /// Of all ways over open legs the one with the greatest rate is taken: capacity class of its narrowest leg, times
    /// `air_reach_km` / km flown where more than that is flown (sorties fall with distance).
    #[must_use]
    pub fn rate(
        &self,
        from: u16,
        to: u16,
        air_reach_km: f64,
        open: &[bool],
        search: &mut Search,
    ) -> f64 {
        let mut best = 0.0;
        for class in (1..=5_u32).rev() {
            if f64::from(class) <= best {
                break;
            }
            if let Some(air_km) = self.least_air_km(from, to, class, open, search) {
                let rate = f64::from(class) * (air_reach_km / air_km.max(air_reach_km));
                best = if rate > best { rate } else { best };
            }
        }
        best
    }

    /// Returns the least km flown on any way over open legs of at least a capacity class (Dijkstra 1959).
    fn least_air_km(
        &self,
        from: u16,
        to: u16,
        class: u32,
        open: &[bool],
        search: &mut Search,
    ) -> Option<f64> {
        let n = self.at.len();
        search.km.clear();
        search.km.resize(n, f64::INFINITY);
        search.done.clear();
        search.done.resize(n, false);
        search.km[usize::from(from)] = 0.0;
        loop {
            let mut here = None;
            for node in 0..n {
                let is_next = !search.done[node]
                    && here.is_none_or(|h: usize| search.km[node] < search.km[h]);
                here = if is_next { Some(node) } else { here };
            }
            let here = here.filter(|h| search.km[*h].is_finite())?;
            if here == usize::from(to) {
                return Some(search.km[here]);
            }
            search.done[here] = true;
            for id in &self.at[here] {
                let leg = &self.legs[usize::from(*id)];
                let [a, b] = leg.ends.map(usize::from);
                let there = if a == here { b } else { a };
                if !open[usize::from(*id)] || leg.capacity < class || (leg.one_way && a != here) {
                    continue;
                }
                let km = search.km[here] + if leg.mode == Mode::Air { leg.km } else { 0.0 };
                if km < search.km[there] {
                    search.km[there] = km;
                }
            }
        }
    }
}
