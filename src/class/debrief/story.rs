//! What happened: the timeline, deeds beside readings, why they were done, causes, ways down that were open.

use super::{Part, Review, Sheet, drawn, plain};
use crate::report::meant;
use crate::report::svg::actor_class;
use crate::world::turn::{Deed, Origin, Reading};
use maud::{Markup, html};

/// Readings drawn for each observer.
const DRAWN: usize = 5;

impl Review<'_> {
    /// Blank pages: they talk first.
    pub(super) fn discussion(&self) -> Option<Part> {
        let kit = ["feelings", "deeds", "surprise"];
        Some(Part {
            id: "discussion",
            finding: String::new(),
            body: html! {
                @for topic in kit {
                    h3 { (self.say(&format!("debrief-discussion-{topic}"), &[])) }
                    @for _ in 0..4 { p.blank-line {} }
                }
            },
        })
    }

    /// What happened, turn by turn.
    pub(super) fn timeline(&self, sheets: &mut Vec<Sheet>) -> Option<Part> {
        let mut rows = vec![];
        let mut sheet = vec![];
        for kept in &self.chronicle.turns {
            let injects = self.injects(kept.turn);
            let steered: Vec<String> = self
                .facts
                .steered
                .iter()
                .filter(|(turn, ..)| *turn == kept.turn)
                .map(|(_, key, text)| self.say(key, &[("text", text.as_str().into())]))
                .collect();
            let moves: Vec<String> = kept
                .transitions
                .iter()
                .map(|t| {
                    let pair = format!("{} → {}", self.actor(t.from), self.actor(t.to));
                    self.sayer.of(&pair, &format!("{} → {}", t.before, t.after))
                })
                .collect();
            let deeds: Vec<(String, bool)> = kept
                .deeds
                .iter()
                .map(|d| (self.deed(d), self.is_of_people(kept.turn, d)))
                .collect();
            let talk = self.facts.messages.get(&kept.turn).copied().unwrap_or(0);
            let mut line = |kind: &str, text: &str| {
                sheet.push(vec![kept.turn.to_string(), kind.into(), cell(text)]);
            };
            injects.iter().for_each(|t| line("inject", t));
            steered.iter().for_each(|t| line("facilitator", t));
            deeds
                .iter()
                .for_each(|(t, own)| line(if *own { "order" } else { "policy" }, t));
            moves.iter().for_each(|t| line("rung", t));
            rows.push(vec![
                plain(self.number(kept.turn)),
                html! {
                    @for text in injects.iter().chain(&steered) { p { em { (text) } } }
                    @for (text, own) in &deeds { p { @if *own { strong { (text) } } @else { (text) } } }
                },
                html! { @for text in &moves { p { (text) } } },
                plain(self.number(talk)),
            ]);
        }
        sheets.push(Sheet {
            name: "timeline",
            columns: vec!["turn", "kind", "text"],
            rows: sheet,
        });
        Some(Part {
            id: "timeline",
            finding: String::new(),
            body: self.table("timeline", &["turn", "deeds", "moves", "messages"], &rows),
        })
    }

    fn injects(&self, turn: u32) -> Vec<String> {
        let rules = self.rules();
        let Some(kept) = self.chronicle.turn(turn) else {
            return vec![];
        };
        let fired = |i: &usize| {
            let at = kept.state[rules.injects[*i].fired_at as usize].0;
            (at - f64::from(turn)).abs() < 0.5
        };
        let ids = (0..rules.injects.len()).filter(fired);
        ids.map(|i| self.name("inject", rules.registry.injects.name(i)))
            .collect()
    }

    /// Whether people gave the order to do this.
    fn is_of_people(&self, turn: u32, deed: &Deed) -> bool {
        let rules = self.rules();
        let hands = self.subject.session.table().hands();
        let docket = &rules.dockets[usize::from(rules.options[usize::from(deed.option)].docket)];
        let orders = hands.get(turn as usize - 1).map(|h| h.orders.as_slice());
        let given = orders
            .unwrap_or_default()
            .iter()
            .any(|(d, _)| *d == docket.name);
        deed.origin == Origin::Chosen && given
    }

    /// Whether people sat in the seat that did this, be it their order or an inject that had it done.
    fn is_of_their_seat(&self, turn: u32, deed: &Deed) -> bool {
        let hands = self.subject.session.table().hands();
        let orders = hands.get(turn as usize - 1).map(|h| h.orders.as_slice());
        let is_its = |name: &str| {
            let mut dockets = self.rules().dockets.iter();
            dockets.any(|d| d.name == name && d.actor == deed.actor)
        };
        orders.unwrap_or_default().iter().any(|(d, _)| is_its(d))
    }

    /// Returns a reading's deed.
    fn deed_of(&self, reading: &Reading) -> Option<&Deed> {
        let kept = self.chronicle.turn(reading.deed_turn)?;
        kept.deeds.get(usize::from(reading.deed))
    }

    /// Deeds as meant, beside how each observer read them.
    pub(super) fn readings(
        &self,
        sheets: &mut Vec<Sheet>,
        faults: &mut Vec<String>,
    ) -> Option<Part> {
        let all: Vec<&Reading> = self
            .chronicle
            .turns
            .iter()
            .flat_map(|t| &t.readings)
            .collect();
        let own = |r: &&&Reading| {
            self.deed_of(r)
                .is_some_and(|d| self.is_of_their_seat(r.deed_turn, d))
        };
        let told = |r: &Reading| self.deed_of(r).map_or(String::new(), |d| self.deed(d));
        sheets.push(self.readings_sheet(&all));
        let of_people: Vec<&Reading> = all.iter().filter(own).copied().collect();
        let largest = of_people.iter().max_by(|a, b| gap(a).total_cmp(&gap(b)))?;
        let args = [
            ("deed", told(largest).into()),
            ("who", self.actor(largest.observer).into()),
            ("meant", self.sayer.signed(largest.intended).into()),
            ("read", self.sayer.signed(largest.valence).into()),
        ];
        let finding = self.say("debrief-readings-largest", &args);
        let observers = 0..u16::try_from(self.rules().n_actors()).expect("few actors");
        let figures: Vec<Markup> = observers
            .filter_map(|observer| self.figure(observer, &of_people, faults))
            .collect();
        let mut rows: Vec<&Reading> = of_people.clone();
        rows.sort_by(|a, b| a.deed_turn.cmp(&b.deed_turn).then(a.deed.cmp(&b.deed)));
        let cells = |r: &&Reading| {
            vec![
                plain(self.number(r.deed_turn)),
                plain(told(r)),
                plain(self.actor(r.observer)),
                plain(self.sayer.signed(r.intended)),
                plain(self.sayer.signed(r.valence)),
                plain(self.lenses(r).join(" · ")),
            ]
        };
        let rows: Vec<Vec<Markup>> = rows.iter().map(cells).collect();
        let heads = ["turn", "deed", "observer", "meant", "read", "lenses"];
        Some(Part {
            id: "readings",
            finding,
            body: html! { @for figure in figures { (figure) } (self.table("readings", &heads, &rows)) },
        })
    }

    /// Returns the lenses that made a reading, in words.
    fn lenses(&self, reading: &Reading) -> Vec<String> {
        let names = &self.rules().registry.lenses;
        let one = |lens| self.name("lens", names.name(lens));
        reading.lenses().map(one).collect()
    }

    /// Returns the table of all readings.
    fn readings_sheet(&self, all: &[&Reading]) -> Sheet {
        let row = |r: &&Reading| {
            vec![
                r.deed_turn.to_string(),
                self.code(r.actor).into(),
                self.rules()
                    .registry
                    .actions
                    .name(usize::from(r.action))
                    .into(),
                self.code(r.observer).into(),
                format!("{:.4}", r.intended),
                format!("{:.4}", r.valence),
                self.lenses(r).join("; "),
            ]
        };
        Sheet {
            name: "readings",
            columns: vec![
                "turn", "actor", "action", "observer", "intended", "read", "lenses",
            ],
            rows: all.iter().map(row).collect(),
        }
    }

    /// Draws the largest gaps of one observer.
    fn figure(&self, observer: u16, all: &[&Reading], faults: &mut Vec<String>) -> Option<Markup> {
        let mut own: Vec<&&Reading> = all.iter().filter(|r| r.observer == observer).collect();
        own.sort_by(|a, b| {
            gap(b)
                .total_cmp(&gap(a))
                .then(a.deed_turn.cmp(&b.deed_turn))
        });
        own.truncate(DRAWN);
        let deeds: Vec<meant::Deed> = own
            .iter()
            .filter_map(|r| {
                let turn = self.say(
                    "debrief-short-turn",
                    &[("n", f64::from(r.deed_turn).into())],
                );
                Some(meant::Deed {
                    name: format!("{turn} · {}", self.deed(self.deed_of(r)?)),
                    meant: r.intended,
                    read: r.valence,
                    range: [r.valence, r.valence],
                    text: format!(
                        "{} → {}",
                        self.sayer.signed(r.intended),
                        self.sayer.signed(r.valence)
                    ),
                })
            })
            .collect();
        if deeds.is_empty() {
            return None;
        }
        let title = self.say("debrief-read-by", &[("who", self.actor(observer).into())]);
        let tone = actor_class(usize::from(observer));
        let draw = |width| {
            meant::meant(width, &title, &deeds, &tone, &|value| {
                self.sayer.signed(value)
            })
        };
        Some(html! { figure { h3 { (title) } (drawn(draw, faults)) } })
    }

    /// The students' own sentences, beside the deed.
    pub(super) fn whys(&self, sheets: &mut Vec<Sheet>) -> Option<Part> {
        let all: Vec<(u32, &str, &str)> = self.facts.whys().collect();
        sheets.push(Sheet {
            name: "why",
            columns: vec!["turn", "seat", "why"],
            rows: all
                .iter()
                .map(|(turn, seat, why)| vec![turn.to_string(), (*seat).into(), cell(why)])
                .collect(),
        });
        if all.is_empty() {
            return None;
        }
        let row = |(turn, seat, why): &(u32, &str, &str)| {
            let deeds = self.chronicle.turn(*turn).map_or(&[][..], |t| &t.deeds);
            let own = deeds.iter().filter(|d| self.code(d.actor) == *seat);
            let own: Vec<String> = own
                .filter(|d| self.is_of_people(*turn, d))
                .map(|d| self.deed(d))
                .collect();
            vec![
                plain(self.number(*turn)),
                plain(self.naming().actor(seat)),
                plain(self.say("said-quoted", &[("text", (*why).into())])),
                plain(own.join(" · ")),
            ]
        };
        let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
        Some(Part {
            id: "whys",
            finding: String::new(),
            body: self.table("whys", &["turn", "seat", "why", "deeds"], &rows),
        })
    }

    /// The chain of causes.
    pub(super) fn causes(&self) -> Option<Part> {
        let text = (self.subject.causes)(&self.chronicle);
        (!text.trim().is_empty()).then(|| Part {
            id: "causes",
            finding: String::new(),
            body: html! { div.scroll role="group" tabindex="0" aria-label=(self.say("debrief-causes", &[])) { pre { (text) } } },
        })
    }

    /// Returns each way down that stood open: option, target, turns at which it was left, turns at which it was taken.
    fn open_ramps(&self) -> Vec<(u16, u16, Vec<u32>, Vec<u32>)> {
        let mut found: Vec<(u16, u16, Vec<u32>, Vec<u32>)> = vec![];
        for kept in &self.chronicle.turns {
            for ramp in kept.ramps.iter().filter(|r| r.is_open()) {
                let place = found
                    .iter()
                    .position(|f| (f.0, f.1) == (ramp.option, ramp.target));
                let place = place.unwrap_or_else(|| {
                    found.push((ramp.option, ramp.target, vec![], vec![]));
                    found.len() - 1
                });
                let taken = kept.deeds.iter().any(|d| d.option == ramp.option);
                let list = if taken {
                    &mut found[place].3
                } else {
                    &mut found[place].2
                };
                list.push(kept.turn);
            }
        }
        found
    }

    /// Ways down that were open and not taken.
    pub(super) fn ramps(&self, sheets: &mut Vec<Sheet>) -> Option<Part> {
        let found = self.open_ramps();
        let joined = |turns: &[u32]| -> String {
            let turns: Vec<String> = turns.iter().map(u32::to_string).collect();
            turns.join(", ")
        };
        let told = |(option, target): (u16, u16)| {
            let docket = usize::from(self.rules().options[usize::from(option)].docket);
            self.option(docket, Some(option), target)
        };
        sheets.push(Sheet {
            name: "offramps",
            columns: vec!["actor", "option", "open_not_taken", "taken"],
            rows: found
                .iter()
                .map(|(option, _, open, taken)| {
                    let o = &self.rules().options[usize::from(*option)];
                    let name = self.rules().option_name(Some(*option));
                    vec![self.code(o.actor).into(), name, joined(open), joined(taken)]
                })
                .collect(),
        });
        let left = found.iter().filter(|f| !f.2.is_empty()).count();
        let rows: Vec<Vec<Markup>> = found
            .iter()
            .map(|(option, target, open, taken)| {
                vec![
                    plain(told((*option, *target))),
                    plain(joined(open)),
                    plain(joined(taken)),
                ]
            })
            .collect();
        let args = [
            (
                "left",
                f64::from(u32::try_from(left).unwrap_or(u32::MAX)).into(),
            ),
            (
                "taken",
                self.number(
                    u32::try_from(found.iter().filter(|f| !f.3.is_empty()).count())
                        .unwrap_or(u32::MAX),
                )
                .into(),
            ),
        ];
        (!rows.is_empty()).then(|| Part {
            id: "ramps",
            finding: self.say("debrief-ramps-left", &args),
            body: self.table("ramps", &["ramp", "open", "taken"], &rows),
        })
    }
}

/// Returns a text of people as a cell that no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.into()
    }
}

fn gap(reading: &Reading) -> f64 {
    (reading.intended - reading.valence).abs()
}
