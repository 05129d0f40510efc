//! What the keys do.

use console::Key;

use crate::journal::Entry;
use crate::list::Wish;
use crate::motion::Motion;
use crate::session::Cause;
use crate::session::Confirm;
use crate::session::Effect;
use crate::session::Front;
use crate::session::Given;
use crate::session::Notice;
use crate::session::Over;
use crate::session::Position;
use crate::session::Request;
use crate::session::Session;
use crate::session::Work;

/// What a learner can ask for at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// The next hint.
    Hint,
    /// The Go twin.
    Twin,
    /// What the first error's code means.
    Explain,
    /// The next exercise.
    Next,
    /// The list.
    List,
    /// Another check.
    Again,
    /// The exercise as it was at first.
    Reset,
    /// The author's solution.
    Solution,
    /// A check of all exercises.
    CheckAll,
    /// All keys.
    Keys,
    /// The end.
    Quit,
}

impl Command {
    /// The keys. A new command gets a row here, its words in `view::keys`, and an arm below.
    pub const KEYS: [(char, Command); 11] = [
        ('h', Command::Hint),
        ('g', Command::Twin),
        ('e', Command::Explain),
        ('n', Command::Next),
        ('l', Command::List),
        ('r', Command::Again),
        ('x', Command::Reset),
        ('s', Command::Solution),
        ('c', Command::CheckAll),
        ('?', Command::Keys),
        ('q', Command::Quit),
    ];

    fn of(key: &Key) -> Option<Command> {
        Command::KEYS
            .iter()
            .find(|(c, _)| *key == Key::Char(*c))
            .map(|(_, command)| *command)
    }
}

/// Ctrl-Z, which a terminal in raw mode passes on.
const SUSPEND: Key = Key::Char('\x1a');

impl Session {
    /// A key was pressed.
    pub(super) fn press(&mut self, key: &Key) -> Vec<Effect> {
        match key {
            Key::CtrlC => return self.quit(),
            key if *key == SUSPEND => return vec![Effect::Suspend],
            _ => {}
        }
        let told = self.notice.take();
        if self.front == Front::Exercise
            && *key == Key::Char('l')
            && let Some(Notice::SavedElsewhere(exercise)) = told
        {
            return self.open_list(exercise);
        }
        match self.front {
            Front::Exercise => self.press_at_exercise(key),
            Front::List => self.press_in_list(key),
            Front::Confirm(confirm) => self.answer(key, confirm),
            Front::Welcome | Front::Farewell | Front::Page(_) | Front::Keys => {
                self.press_on_page(key)
            }
        }
    }

    fn press_at_exercise(&mut self, key: &Key) -> Vec<Effect> {
        if let Some(motion) = Motion::of(key) {
            self.scroll(motion);
            return vec![];
        }
        match Command::of(key) {
            Some(command) => self.carry_out(command),
            None if *key == Key::Escape && matches!(self.work, Work::All { .. }) => {
                self.begin(Cause::Shown)
            }
            None => vec![],
        }
    }

    /// On a page a command's key closes the page, and then does what it always does, unless it is
    /// the key that opened the page.
    fn press_on_page(&mut self, key: &Key) -> Vec<Effect> {
        if let Some(motion) = Motion::of(key) {
            self.scroll(motion);
            return vec![];
        }
        let command = Command::of(key);
        let opener = match &self.front {
            Front::Page(page) => match page.request {
                Request::Twin(_) => Some(Command::Twin),
                Request::Explain { .. } => Some(Command::Explain),
                Request::Solution(_) => Some(Command::Solution),
            },
            Front::Keys => Some(Command::Keys),
            _ => None,
        };
        let closes = match command {
            Some(Command::Quit) => opener.is_some(),
            Some(_) => command == opener,
            None => matches!(key, Key::Escape | Key::Enter),
        };
        match command {
            _ if closes => self.show(Front::Exercise),
            Some(command) => {
                self.show(Front::Exercise);
                return self.carry_out(command);
            }
            None => {}
        }
        vec![]
    }

    fn press_in_list(&mut self, key: &Key) -> Vec<Effect> {
        let page = self.extent.page;
        match self.list.press(key, page, &self.course, &self.progress) {
            Wish::Stay => {}
            Wish::Leave => self.show(Front::Exercise),
            Wish::Jump(exercise) if exercise == self.current => self.show(Front::Exercise),
            Wish::Jump(exercise) => return self.go_to(exercise),
            Wish::Reset(exercise) => self.ask_to_reset(exercise, Over::List),
        }
        vec![]
    }

    /// The answer to the question whether to reset. Only `y` resets.
    fn answer(&mut self, key: &Key, confirm: Confirm) -> Vec<Effect> {
        let exercise = confirm.exercise;
        self.show(match confirm.over {
            Over::Exercise => Front::Exercise,
            Over::List => Front::List,
        });
        match (key, confirm.given) {
            (Key::Char('y' | 'Y'), _) => vec![Effect::Reset { exercise }],
            (Key::Char('g'), Given::Restored) => vec![Effect::Restore { exercise }],
            _ => {
                self.notice = Some(Notice::NotReset);
                vec![]
            }
        }
    }

    fn ask_to_reset(&mut self, exercise: usize, over: Over) {
        let given = match &self.outcome {
            Some(outcome) if exercise == self.current => outcome.given,
            _ => Given::Intact,
        };
        self.show(Front::Confirm(Confirm {
            exercise,
            given,
            over,
        }));
    }

    fn carry_out(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Hint => self.hint(),
            Command::Twin => self.fetch(Request::Twin(self.current)),
            Command::Explain => {
                let code = self.first_code().map(str::to_owned);
                let note = self.note().map(|note| note.name.as_str());
                if code.is_none() && note.is_none() {
                    return self.tell(Notice::NoCode);
                }
                self.fetch(Request::Explain { code, note })
            }
            Command::Next => self.next(),
            Command::List => self.open_list(self.current),
            Command::Again => self.begin(Cause::Again),
            Command::Reset => {
                self.ask_to_reset(self.current, Over::Exercise);
                vec![]
            }
            Command::Solution if self.is_solved(self.current) => {
                self.fetch(Request::Solution(self.current))
            }
            Command::Solution => self.tell(Notice::SolutionLater),
            Command::CheckAll => self.check_all(),
            Command::Keys => {
                self.show(Front::Keys);
                vec![]
            }
            Command::Quit => self.quit(),
        }
    }

    fn open_list(&mut self, exercise: usize) -> Vec<Effect> {
        self.list.open_at(exercise);
        self.show(Front::List);
        vec![]
    }

    /// Shows the next hint of the ladder.
    fn hint(&mut self) -> Vec<Effect> {
        let exercise = self.exercise();
        let rungs = u32::try_from(exercise.hints.len()).unwrap_or(u32::MAX);
        let next = self.progress.rung(&exercise.name) + 1;
        let entry = Entry::hint(0, &exercise.name, next);
        if rungs == 0 {
            return self.tell(Notice::NoHints);
        }
        if self.is_solved_now() {
            return self.tell(Notice::NoHintNeeded);
        }
        self.position = Position::Hint;
        if next > rungs {
            return self.tell(Notice::LastHint);
        }
        let mut effects = vec![];
        self.record(entry, &mut effects);
        effects
    }

    /// Goes on to the next open exercise, if this one is solved.
    fn next(&mut self) -> Vec<Effect> {
        if !self.is_solved(self.current) {
            let symptom = self.symptom();
            return self.tell(Notice::NotSolved(symptom));
        }
        let open = self.open_ones();
        let later = open.iter().find(|exercise| **exercise > self.current);
        match (self.left_at().or(later.copied()), open.first()) {
            (Some(later), _) => self.go_to(later),
            (None, Some(first)) => {
                let effects = self.go_to(*first);
                self.notice = Some(Notice::EarlierOpen(open));
                effects
            }
            (None, None) => {
                self.show(Front::Farewell);
                vec![]
            }
        }
    }

    /// Checks all exercises, or stops doing so.
    fn check_all(&mut self) -> Vec<Effect> {
        if matches!(self.work, Work::All { .. }) {
            return self.begin(Cause::Shown);
        }
        let mut effects = self.stop();
        let run = self.next_run();
        self.work = Work::all(run);
        effects.push(Effect::CheckAll { run });
        effects
    }

    fn fetch(&mut self, request: Request) -> Vec<Effect> {
        self.awaited = Some(request.clone());
        vec![Effect::Fetch(request)]
    }

    fn tell(&mut self, notice: Notice) -> Vec<Effect> {
        self.notice = Some(notice);
        vec![]
    }

    /// Moves through a long text, from where it was painted last.
    fn scroll(&mut self, motion: Motion) {
        let last = self.extent.total.saturating_sub(self.extent.page);
        let top = motion.lead(self.extent.top, self.extent.page, last);
        // Several keys may come between two paints.
        self.extent.top = top;
        self.position = Position::Line(top);
    }
}
