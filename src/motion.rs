//! A **motion** through rows: the keys that move, the same in every text and list.

use console::Key;

/// A way to move through rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the first row.
    Start,
    /// To the last row.
    End,
}

impl Motion {
    /// The motion of a key, if it is one that moves.
    pub fn of(key: &Key) -> Option<Motion> {
        match key {
            Key::ArrowUp | Key::Char('k') => Some(Motion::Up),
            Key::ArrowDown | Key::Char('j') => Some(Motion::Down),
            Key::PageUp => Some(Motion::PageUp),
            Key::PageDown | Key::Char(' ') => Some(Motion::PageDown),
            Key::Home => Some(Motion::Start),
            Key::End => Some(Motion::End),
            _ => None,
        }
    }

    /// The row to which it leads, where `page` rows are on the screen.
    pub fn lead(self, row: usize, page: usize, last: usize) -> usize {
        // One row of the old screenful stays, for the eye.
        let page = page.saturating_sub(1).max(1);
        let to = match self {
            Motion::Up => row.saturating_sub(1),
            Motion::Down => row.saturating_add(1),
            Motion::PageUp => row.saturating_sub(page),
            Motion::PageDown => row.saturating_add(page),
            Motion::Start => 0,
            Motion::End => last,
        };
        to.min(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_motion_stays_within_the_rows() {
        let leads = |key| Motion::of(&key).unwrap().lead(5, 4, 6);
        assert_eq!(leads(Key::Char('k')), 4);
        assert_eq!(leads(Key::ArrowDown), 6);
        assert_eq!(leads(Key::PageUp), 2);
        assert_eq!(leads(Key::Char(' ')), 6);
        assert_eq!(leads(Key::Home), 0);
        assert_eq!(leads(Key::End), 6);
        assert_eq!(Motion::PageDown.lead(0, 0, 9), 1);
        assert_eq!(Motion::Up.lead(0, 4, 0), 0);
    }
}
