//! **Settle** decides when a touched file is looked at: soon after a save is complete, a little
//! later where nobody says that it is, and never put off for ever by a file that is always touched.
//!
//! Pure: the time comes in as an argument.

use std::collections::BTreeMap;
use std::time::Duration;
use std::time::Instant;

/// The pause after a touch that tells that the content is whole. It only joins what one save does
/// in several steps, and it is part of the time between a save and its verdict.
const WHOLE: Duration = Duration::from_millis(2);

/// The pause after any other touch: on some platforms nothing tells that a file was closed.
const PART: Duration = Duration::from_millis(20);

/// The longest time between the first touch and the look.
const LONGEST: Duration = Duration::from_millis(50);

/// How long a file must stay away, or empty, before that is believed: an editor may be half way
/// through a save.
const ABSENCE: Duration = Duration::from_millis(100);

/// What happened to a file, as far as the time to look at it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    /// It was closed after writing, or renamed into its place.
    Whole,
    /// It was created, written to, removed or renamed away; more may follow.
    Part,
    /// Its rights or times changed. Nothing follows from that, so it puts nothing off.
    Side,
}

/// Whether a file that was not there, or empty, may be reported so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Absence {
    /// It has been so for long enough.
    Sure,
    /// It gets another look.
    LookAgain,
}

/// The files that wait to be looked at, by their number.
#[derive(Debug, Default)]
pub(super) struct Settle {
    waiting: BTreeMap<usize, Wait>,
}

#[derive(Debug, Default)]
struct Wait {
    /// When the burst of touches began.
    first: Option<Instant>,
    /// When to look.
    due: Option<Instant>,
    /// When it was first seen absent.
    absent_since: Option<Instant>,
}

impl Settle {
    /// A file was touched.
    pub(super) fn touched(&mut self, index: usize, touch: Touch, now: Instant) {
        let wait = self.waiting.entry(index).or_default();
        let first = *wait.first.get_or_insert(now);
        let due = match (touch, wait.due) {
            (Touch::Whole, _) => now + WHOLE,
            (Touch::Part, _) | (Touch::Side, None) => now + PART,
            (Touch::Side, Some(due)) => due,
        };
        wait.due = Some(due.min(first + LONGEST));
    }

    /// When the next file is due.
    pub(super) fn next_due(&self) -> Option<Instant> {
        self.waiting.values().filter_map(|wait| wait.due).min()
    }

    /// Takes the files that are due, the longest due first. Of each, say `present` or `absent`.
    pub(super) fn take_due(&mut self, now: Instant) -> Vec<usize> {
        let mut due: Vec<(Instant, usize)> = Vec::new();
        for (index, wait) in &mut self.waiting {
            if let Some(at) = wait.due.filter(|at| *at <= now) {
                due.push((at, *index));
                wait.first = None;
                wait.due = None;
            }
        }
        due.sort();
        due.into_iter().map(|(_, index)| index).collect()
    }

    /// A file that was due is there, or is as it was: nothing more to wait for.
    pub(super) fn present(&mut self, index: usize) {
        self.waiting.remove(&index);
    }

    /// A file that was due is not there, or empty.
    pub(super) fn absent(&mut self, index: usize, now: Instant) -> Absence {
        let wait = self.waiting.entry(index).or_default();
        let sure = *wait.absent_since.get_or_insert(now) + ABSENCE;
        if now >= sure {
            self.waiting.remove(&index);
            return Absence::Sure;
        }
        wait.due = Some(sure);
        Absence::LookAgain
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    /// Plays touches, given in milliseconds, and returns when the file was looked at.
    fn looks(touches: &[(u64, Touch)]) -> Vec<u64> {
        let start = Instant::now();
        let mut settle = Settle::default();
        let mut looks = Vec::new();
        let look_until = |settle: &mut Settle, looks: &mut Vec<u64>, until: Option<Instant>| {
            while let Some(due) = settle
                .next_due()
                .filter(|due| until.is_none_or(|u| *due < u))
            {
                for index in settle.take_due(due) {
                    settle.present(index);
                    looks.push((due - start).as_millis() as u64);
                }
            }
        };
        for (at, touch) in touches {
            look_until(&mut settle, &mut looks, Some(start + ms(*at)));
            settle.touched(7, *touch, start + ms(*at));
        }
        look_until(&mut settle, &mut looks, None);
        looks
    }

    #[test]
    fn a_whole_save_is_looked_at_once_and_at_once() {
        let truncate_and_write = [(0, Touch::Part), (0, Touch::Part), (1, Touch::Whole)];
        assert_eq!(looks(&truncate_and_write), [3]);
        let temp_and_rename = [(0, Touch::Whole), (0, Touch::Whole)];
        assert_eq!(looks(&temp_and_rename), [2]);
        let backup_and_create = [(0, Touch::Part), (5, Touch::Part), (9, Touch::Whole)];
        assert_eq!(looks(&backup_and_create), [11]);
    }

    #[test]
    fn two_quick_writes_are_one_look() {
        let touches = [
            (0, Touch::Part),
            (0, Touch::Whole),
            (1, Touch::Part),
            (2, Touch::Whole),
        ];
        assert_eq!(looks(&touches), [4]);
    }

    #[test]
    fn without_a_close_a_pause_ends_the_save() {
        assert_eq!(looks(&[(0, Touch::Part), (15, Touch::Part)]), [35]);
    }

    #[test]
    fn a_change_of_rights_after_the_save_puts_nothing_off() {
        assert_eq!(looks(&[(0, Touch::Whole), (1, Touch::Side)]), [2]);
        assert_eq!(looks(&[(0, Touch::Side)]), [20]);
    }

    #[test]
    fn a_chatty_disk_starves_nobody() {
        let touches: Vec<_> = (0..120).map(|at| (at, Touch::Part)).collect();
        assert_eq!(looks(&touches), [50, 101, 139]);
    }

    #[test]
    fn the_longest_due_comes_first() {
        let now = Instant::now();
        let mut settle = Settle::default();
        settle.touched(1, Touch::Part, now);
        settle.touched(2, Touch::Whole, now);
        assert_eq!(settle.take_due(now + ms(30)), [2, 1]);
        assert_eq!(settle.next_due(), None);
    }

    #[test]
    fn an_absence_is_believed_at_the_second_look() {
        let now = Instant::now();
        let mut settle = Settle::default();
        settle.touched(0, Touch::Part, now);
        assert_eq!(settle.take_due(now + ms(20)), [0]);
        assert_eq!(settle.absent(0, now + ms(20)), Absence::LookAgain);
        assert_eq!(settle.next_due(), Some(now + ms(120)));
        assert_eq!(settle.take_due(now + ms(120)), [0]);
        assert_eq!(settle.absent(0, now + ms(120)), Absence::Sure);
        assert_eq!(settle.next_due(), None);
    }

    #[test]
    fn touches_do_not_put_off_the_report_of_an_absence() {
        let now = Instant::now();
        let mut settle = Settle::default();
        assert_eq!(settle.absent(0, now), Absence::LookAgain);
        settle.touched(0, Touch::Part, now + ms(90));
        assert_eq!(settle.take_due(now + ms(110)), [0]);
        assert_eq!(settle.absent(0, now + ms(110)), Absence::Sure);
    }

    #[test]
    fn a_file_that_came_back_starts_afresh() {
        let now = Instant::now();
        let mut settle = Settle::default();
        assert_eq!(settle.absent(0, now), Absence::LookAgain);
        settle.present(0);
        assert_eq!(settle.absent(0, now + ms(500)), Absence::LookAgain);
    }

    proptest! {
        #[test]
        fn every_touch_is_followed_by_a_look_within_the_longest_time(
            gaps in proptest::collection::vec((0u64..60, 0usize..3), 1..40)
        ) {
            let mut at = 0;
            let touches: Vec<_> = gaps.iter().map(|(gap, kind)| {
                at += gap;
                (at, [Touch::Whole, Touch::Part, Touch::Side][*kind])
            }).collect();
            let looks = looks(&touches);
            for (at, _) in &touches {
                prop_assert!(looks.iter().any(|look| look >= at && *look <= at + 50), "{looks:?}");
            }
            prop_assert!(looks.len() <= touches.len());
        }
    }
}
