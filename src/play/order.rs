//! The menu of a seat: what can be chosen, in the order in which it is shown, and what cannot, with the reason.

use super::Play;
use crate::class::fact::Choice;
use crate::class::view::{OfferView, OptionView, Seeming};

/// A line of the menu.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item<'a> {
    /// A docket begins.
    Docket(&'a str),
    /// An option that can be chosen.
    Open(&'a OfferView, &'a OptionView),
    /// An option that cannot.
    Closed(&'a OptionView),
}

impl Play<'_> {
    /// Returns the menu: docket by docket, what is legal first.
    pub(super) fn menu(&self) -> Vec<Item<'_>> {
        let mut list = vec![];
        for offer in &self.view.offers {
            list.push(Item::Docket(&offer.docket));
            let deeds = || offer.options.iter().filter(|o| o.action.is_some());
            let open = deeds().filter(|o| o.why_not.is_empty());
            list.extend(open.map(|o| Item::Open(offer, o)));
            let closed = deeds().filter(|o| !o.why_not.is_empty());
            list.extend(closed.map(Item::Closed));
        }
        list
    }

    /// Returns what can be chosen, in the order of the menu.
    pub(super) fn choosable(&self) -> Vec<Choice> {
        let choice = |item: &Item| match item {
            Item::Open(offer, option) => Some(Choice {
                docket: offer.docket.clone(),
                option: option.option.clone(),
            }),
            _ => None,
        };
        self.menu().iter().filter_map(choice).collect()
    }

    /// Returns the choices that bear a digit: the nine from the first line of the cursor's page on.
    pub(super) fn numbered(&self) -> Vec<Choice> {
        let first = self.cursor / 9 * 9;
        self.choosable().into_iter().skip(first).take(9).collect()
    }

    /// Returns the deeds of one's own whose readings are known, the last first: all readings of a deed together.
    pub(super) fn read_deeds(&self) -> Vec<Vec<&Seeming>> {
        let mut deeds: Vec<Vec<&Seeming>> = vec![];
        for seeming in &self.view.seemings {
            let is_same = |first: &&Seeming| {
                (first.turn, &first.action, &first.target)
                    == (seeming.turn, &seeming.action, &seeming.target)
            };
            match deeds.iter_mut().find(|d| d.first().is_some_and(is_same)) {
                Some(deed) => deed.push(seeming),
                None => deeds.push(vec![seeming]),
            }
        }
        deeds
    }
}
