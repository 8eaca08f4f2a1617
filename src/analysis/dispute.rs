//! The dispute between two actors as coders of militarised disputes see it: how far each went, who answered whom and how, how
//! long it lasted (Ghosn, Palmer and Bremer 2004; Palmer et al. 2021).

use crate::world::turn::TurnView;

/// Turns within which a deed answers one of the other side.
pub const REPLY_TURNS: u32 = 3;
/// Level from which a deed counts as militarised: threat of force.
pub const THREAT: u8 = 2;
/// Level of a display of force.
pub const DISPLAY: u8 = 3;
/// Level of the use of force.
pub const FORCE: u8 = 4;
/// Level of war.
pub const WAR: u8 = 5;

/// One hostile deed of a turn, as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Who did it: 0 the first of the pair, 1 the second.
    pub side: usize,
    /// Rung of the deed, from 1.
    pub rung: u8,
    /// Level of hostility, 1 to 5.
    pub level: u8,
}

impl Act {
    /// Returns the class in which replies are compared: words (rungs 1 and 2), coercion, threat, display, force, war.
    #[must_use]
    pub const fn class(self) -> u8 {
        match (self.rung, self.level) {
            (_, THREAT..) => self.level + 1,
            (0..=2, _) => 1,
            _ => 2,
        }
    }
}

/// Replies by how they compare with what they answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Replies {
    /// At the same level.
    pub same: u32,
    /// At a higher level.
    pub higher: u32,
    /// At a lower level.
    pub lower: u32,
}

impl Replies {
    /// Returns how many there are.
    #[must_use]
    pub const fn all(&self) -> u32 {
        self.same + self.higher + self.lower
    }

    fn take(&mut self, reply: u8, answered: u8) {
        let count = match reply.cmp(&answered) {
            std::cmp::Ordering::Equal => &mut self.same,
            std::cmp::Ordering::Greater => &mut self.higher,
            std::cmp::Ordering::Less => &mut self.lower,
        };
        *count += 1;
    }
}

/// What stands unanswered on each side, and the replies so far.
///
/// The highest level of a side's turn answers the other side's last hostile turn, within [`REPLY_TURNS`]; a turn of its own takes
/// its place. Both sides of one turn answer what stood before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Exchange {
    open: [Option<(u32, u8)>; 2],
    replies: Replies,
}

impl Exchange {
    fn take(&mut self, turn: u32, levels: [u8; 2]) {
        for (side, level) in levels.into_iter().enumerate().filter(|(_, l)| *l > 0) {
            let fresh = self.open[1 - side].filter(|(when, _)| turn - when <= REPLY_TURNS);
            if let Some((_, answered)) = fresh {
                self.replies.take(level, answered);
            }
        }
        for side in [0, 1] {
            if levels[side] > 0 {
                self.open[side] = Some((turn, levels[side]));
            } else if levels[1 - side] > 0 {
                self.open[side] = None;
            }
        }
    }
}

/// What has passed between two actors in a run so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dispute {
    levels: [u8; 2],
    span: Option<(u32, u32)>,
    weekly: Exchange,
    militarised: Exchange,
    hostile: [Vec<u32>; 2],
}

impl Dispute {
    /// Takes a turn of a run into account: hostile deeds of the two actors toward each other.
    pub fn see(&mut self, view: &TurnView, pair: [u16; 2]) {
        let act = |deed: &crate::world::turn::Deed| {
            let side = (0..2).find(|i| [deed.actor, deed.target] == [pair[*i], pair[1 - i]])?;
            let action = &view.rules.actions[usize::from(deed.action)];
            let (rung, level) = (action.rung, action.mid());
            (rung > 0).then_some(Act { side, rung, level })
        };
        let acts: Vec<Act> = view.deeds.iter().filter_map(act).collect();
        self.take(view.turn, &acts);
    }

    /// Takes the hostile deeds of a turn into account; turns come in order.
    pub fn take(&mut self, turn: u32, acts: &[Act]) {
        let (mut classes, mut levels, mut counts) = ([0; 2], [0; 2], [0; 2]);
        for act in acts {
            let side = act.side;
            counts[side] += 1;
            classes[side] = act.class().max(classes[side]);
            self.levels[side] = act.level.max(self.levels[side]);
            if act.level >= THREAT {
                levels[side] = act.level.max(levels[side]);
                self.span = Some((self.span.map_or(turn, |(first, _)| first), turn));
            }
        }
        self.weekly.take(turn, classes);
        self.militarised.take(turn, levels);
        for (hostile, count) in self.hostile.iter_mut().zip(counts) {
            hostile.push(count);
        }
    }

    /// Takes into account that both sides fight in a turn, whether or not either did a deed in it: force, or war.
    pub fn fight(&mut self, turn: u32, level: u8) {
        self.levels = self.levels.map(|so_far| so_far.max(level));
        let first = match self.span {
            Some((first, _)) => first,
            None => turn,
        };
        self.span = Some((first, turn));
    }

    /// Returns the highest level that each side reached; 0 without a hostile deed.
    #[must_use]
    pub const fn levels(&self) -> [u8; 2] {
        self.levels
    }

    /// Returns the level of the dispute, the higher of the two; below [`THREAT`] there is none.
    #[must_use]
    pub fn level(&self) -> u8 {
        self.levels[0].max(self.levels[1])
    }

    /// Whether both sides did something militarised.
    #[must_use]
    pub fn is_reciprocated(&self) -> bool {
        self.levels.iter().all(|level| *level >= THREAT)
    }

    /// Returns the turns of the first and the last militarised deed.
    #[must_use]
    pub const fn span(&self) -> Option<(u32, u32)> {
        self.span
    }

    /// Returns the least number of days from the first to the last militarised deed, for turns of so many days.
    #[must_use]
    pub fn days(&self, turn_days: u32) -> Option<u32> {
        self.span
            .map(|(first, last)| (last - first) * turn_days + 1)
    }

    /// Returns replies by class of deed, words and coercion too.
    #[must_use]
    pub const fn replies(&self) -> Replies {
        self.weekly.replies
    }

    /// Returns replies where both deeds are militarised, by level.
    #[must_use]
    pub const fn militarised_replies(&self) -> Replies {
        self.militarised.replies
    }

    /// Returns each side's hostile deeds, a number a turn.
    #[must_use]
    pub const fn hostile(&self) -> &[Vec<u32>; 2] {
        &self.hostile
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn act(side: usize, rung: u8, level: u8) -> Act {
        Act { side, rung, level }
    }

    fn dispute(turns: &[&[Act]]) -> Dispute {
        let mut dispute = Dispute::default();
        for (turn, acts) in (1..).zip(turns) {
            dispute.take(turn, acts);
        }
        dispute
    }

    #[test]
    fn classes_go_from_words_to_war() {
        let acts = [(1, 1), (2, 1), (3, 1), (4, 2), (5, 3), (7, 4), (9, 5)];
        let classes = acts.map(|(rung, level)| act(0, rung, level).class());
        assert_eq!(classes, [1, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn levels_span_and_reciprocity() {
        let quiet = dispute(&[&[act(0, 2, 1)], &[]]);
        assert_eq!((quiet.level(), quiet.days(7)), (1, None));
        let d = dispute(&[
            &[act(0, 2, 1)],
            &[act(0, 5, 3), act(0, 4, 2)],
            &[],
            &[act(0, 4, 2)],
            &[act(1, 3, 1)],
        ]);
        assert_eq!(
            (d.level(), d.levels(), d.span(), d.days(7)),
            (3, [3, 1], Some((2, 4)), Some(15))
        );
        assert!(!d.is_reciprocated());
        assert!(dispute(&[&[act(0, 5, 3)], &[act(1, 4, 2)]]).is_reciprocated());
        assert_eq!(d.hostile(), &[vec![1, 2, 0, 1, 0], vec![0, 0, 0, 0, 1]]);
        let mut war = d;
        war.fight(6, WAR);
        assert_eq!((war.level(), war.span()), (5, Some((2, 6))));
        assert!(war.is_reciprocated());
    }

    #[test]
    fn replies_compare_with_the_last_hostile_turn_of_the_other() {
        let d = dispute(&[
            &[act(0, 3, 1)],
            &[act(1, 5, 3)],
            &[act(0, 5, 3), act(0, 1, 1)],
            &[act(1, 1, 1)],
        ]);
        let replies = d.replies();
        assert_eq!((replies.same, replies.higher, replies.lower), (1, 1, 1));
        assert_eq!(
            (d.militarised_replies().same, d.militarised_replies().all()),
            (1, 1)
        );
        // Both in one turn: neither has seen the other yet.
        assert_eq!(dispute(&[&[act(0, 2, 1), act(1, 2, 1)]]).replies().all(), 0);
        assert_eq!(
            dispute(&[&[act(0, 2, 1), act(1, 2, 1)], &[act(0, 2, 1), act(1, 3, 1)]])
                .replies()
                .all(),
            2
        );
    }

    #[test]
    fn what_is_old_or_answered_is_not_answered_again() {
        let late = dispute(&[&[act(0, 2, 1)], &[], &[], &[], &[act(1, 2, 1)]]);
        assert_eq!(late.replies().all(), 0);
        let in_time = dispute(&[&[act(0, 2, 1)], &[], &[], &[act(1, 2, 1)]]);
        assert_eq!(in_time.replies().all(), 1);
        let twice = dispute(&[&[act(0, 2, 1)], &[act(1, 2, 1)], &[act(1, 2, 1)]]);
        assert_eq!(twice.replies().all(), 1);
    }
}
