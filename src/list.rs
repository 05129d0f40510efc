//! The **list** of all exercises: what it shows, what is selected, what is searched for.
//!
//! It is a state of the session, not a loop of its own.

use console::Key;

use crate::course::Course;
use crate::motion::Motion;
use crate::progress::Progress;

/// Which exercises are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those that are not solved.
    Open,
    /// Those that are solved.
    Done,
}

impl Filter {
    /// Every filter with its key and its word.
    pub const ALL: [(char, &'static str, Filter); 3] = [
        ('a', "all", Filter::All),
        ('o', "open", Filter::Open),
        ('d', "done", Filter::Done),
    ];

    /// The word for it.
    pub fn word(self) -> &'static str {
        Filter::ALL
            .iter()
            .find(|(_, _, filter)| *filter == self)
            .map_or("", |(_, word, _)| word)
    }
}

/// The state of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    selected: usize,
    filter: Filter,
    search: String,
    typing: bool,
}

/// What the learner wants of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To stay in it.
    Stay,
    /// To leave it.
    Leave,
    /// To work on this exercise.
    Jump(usize),
    /// To reset this exercise.
    Reset(usize),
}

impl List {
    /// Opens the list at an exercise. The filter is as it was; what was searched for is forgotten.
    pub fn open_at(&mut self, exercise: usize) {
        self.selected = exercise;
        self.search.clear();
        self.typing = false;
    }

    /// Which exercises are shown.
    pub fn filter(&self) -> Filter {
        self.filter
    }

    /// What is searched for, if anything.
    pub fn search(&self) -> Option<&str> {
        (self.typing || !self.search.is_empty()).then_some(self.search.as_str())
    }

    /// Whether keys are letters of the search.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// The exercises that are shown, in the order of the course. A search looks at names and
    /// chapters and is not particular about case.
    pub fn rows(&self, course: &Course, progress: &Progress) -> Vec<usize> {
        let search = self.search.to_lowercase();
        let is_shown = |index: &usize| {
            let exercise = &course.exercises[*index];
            let is_solved = progress.is_solved(&exercise.name);
            let fits = match self.filter {
                Filter::All => true,
                Filter::Open => !is_solved,
                Filter::Done => is_solved,
            };
            fits && (exercise.name.to_lowercase().contains(&search)
                || exercise.chapter().to_lowercase().contains(&search))
        };
        (0..course.exercises.len()).filter(is_shown).collect()
    }

    /// Which of the shown rows is selected: that of the selected exercise, or the one nearest after
    /// it, or else the last. `None` if there is no row.
    pub fn selected_row(&self, rows: &[usize]) -> Option<usize> {
        let at = rows.partition_point(|index| *index < self.selected);
        (!rows.is_empty()).then(|| at.min(rows.len() - 1))
    }

    /// Takes in a key; `page` is how many rows are on the screen.
    pub fn press(&mut self, key: &Key, page: usize, course: &Course, progress: &Progress) -> Wish {
        if self.typing && self.type_key(key) {
            return Wish::Stay;
        }
        let rows = self.rows(course, progress);
        let row = self.selected_row(&rows);
        let exercise = row.map(|row| rows[row]);
        match key {
            Key::Enter => return exercise.map_or(Wish::Stay, Wish::Jump),
            Key::Char('x') => return exercise.map_or(Wish::Stay, Wish::Reset),
            Key::Escape if !self.search.is_empty() => self.search.clear(),
            Key::Escape | Key::Char('l' | 'q') => return Wish::Leave,
            Key::Char('/' | 's') => self.typing = true,
            Key::Char(c) => self.filter = filter_of(*c).unwrap_or(self.filter),
            _ => {}
        }
        if let Some(motion) = Motion::of(key)
            && let Some(row) = row
        {
            self.selected = rows[motion.lead(row, page, rows.len() - 1)];
        }
        Wish::Stay
    }

    /// Takes in a key while a search is typed; whether it belonged to the search.
    fn type_key(&mut self, key: &Key) -> bool {
        match key {
            Key::Char(c) if !c.is_control() => self.search.push(*c),
            Key::Backspace => {
                self.search.pop();
            }
            Key::Enter => self.typing = false,
            Key::Escape => {
                self.search.clear();
                self.typing = false;
            }
            _ => return false,
        }
        true
    }
}

fn filter_of(key: char) -> Option<Filter> {
    Filter::ALL
        .iter()
        .find(|(c, _, _)| *c == key)
        .map(|(_, _, filter)| *filter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn after(keys: &[Key]) -> (Vec<usize>, Option<usize>, Wish) {
        // Four exercises in two chapters; the second is solved.
        let course = sample::course();
        let progress = sample::solved(&["moved_string"]);
        let mut list = List::default();
        list.open_at(0);
        let mut wish = Wish::Stay;
        for key in keys {
            wish = list.press(key, 3, &course, &progress);
        }
        let rows = list.rows(&course, &progress);
        let selected = list.selected_row(&rows).map(|row| rows[row]);
        (rows, selected, wish)
    }

    fn typed(text: &str) -> Vec<Key> {
        text.chars().map(Key::Char).collect()
    }

    #[test]
    fn a_filter_shows_what_is_open_or_done() {
        assert_eq!(after(&typed("o")).0, [0, 2, 3]);
        assert_eq!(after(&typed("d")).0, [1]);
        assert_eq!(after(&typed("da")).0, [0, 1, 2, 3]);
    }

    #[test]
    fn a_search_narrows_while_it_is_typed_and_looks_at_chapters_too() {
        assert_eq!(after(&typed("/MAP")).0, [2]);
        assert_eq!(after(&typed("s02 m")).0, [1, 2, 3]);
        let mut keys = typed("/mapx");
        keys.push(Key::Backspace);
        assert_eq!(after(&keys).0, [2]);
        assert_eq!(after(&typed("/nothing")), (vec![], None, Wish::Stay));
    }

    #[test]
    fn enter_keeps_a_search_and_then_jumps_while_escape_clears_it_and_then_leaves() {
        let mut keys = typed("/moved");
        keys.push(Key::Enter);
        assert_eq!(after(&keys), (vec![1, 2], Some(1), Wish::Stay));
        let mut jump = keys.clone();
        jump.extend([Key::Char('j'), Key::Enter]);
        assert_eq!(after(&jump).2, Wish::Jump(2));
        keys.push(Key::Escape);
        assert_eq!(after(&keys).0.len(), 4);
        keys.push(Key::Escape);
        assert_eq!(after(&keys).2, Wish::Leave);
    }

    #[test]
    fn the_selection_moves_over_shown_rows_only_and_follows_a_filter() {
        assert_eq!(after(&typed("oj")).1, Some(2));
        assert_eq!(after(&typed("jd")).1, Some(1));
        assert_eq!(after(&typed("jjd")).1, Some(1));
        assert_eq!(after(&[Key::End]).1, Some(3));
        assert_eq!(after(&typed("jx")).2, Wish::Reset(1));
    }

    #[test]
    fn an_empty_list_answers_every_key() {
        for key in [Key::Enter, Key::Char('x'), Key::End, Key::ArrowDown] {
            let mut keys = typed("/nothing");
            keys.extend([Key::Enter, key]);
            assert_eq!(after(&keys), (vec![], None, Wish::Stay));
        }
    }
}
