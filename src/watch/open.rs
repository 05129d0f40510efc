//! **Opens** a course for watching: takes the lock, the terminal and the watcher, and gives them back.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::sync::mpsc::Sender;

use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::folder::Folder;
use crate::paint::Colours;
use crate::printer::Printer;
use crate::progress::Progress;
use crate::session::Event;
use crate::session::Session;
use crate::stop::Stop;
use crate::store;
use crate::store::Lock;
use crate::terminal;
use crate::terminal::Terminal;
use crate::terminal::TerminalEvent;
use crate::watch::checker::Checker;
use crate::watch::desk::Desk;
use crate::watch::plain;
use crate::watch::ring;
use crate::watch::seat::Seat;
use crate::watcher::Change;
use crate::watcher::Watcher;
use crate::watcher::Watching;

/// `goferris` without a command: watches a course until the learner leaves.
pub fn watch(
    folder: Folder,
    how: Watching,
    edit_cmd: Option<String>,
    colours: Colours,
) -> Result<u8, Error> {
    let _lock = Lock::take(&folder)?;
    let journal = store::journal(&folder)?;
    let progress = Progress::of(&journal.entries);
    let root = folder.root.to_string_lossy().into_owned();
    let Some(session) = Session::new(folder.course.clone(), progress, &root) else {
        return Err(Error::Usage {
            what: "this course has no exercises".to_owned(),
        });
    };
    // Whatever the learner changes later, their first text must be known as the starter's.
    for exercise in &folder.course.exercises {
        let _ = folder.starter(exercise);
    }
    let (events, heard) = mpsc::channel();
    if journal.unreadable > 0 {
        let lines = crate::error::count(journal.unreadable, "line");
        let _ = events.send(Event::Notice(format!(
            "{lines} of the journal cannot be read and were left out; everything else counts"
        )));
    }
    let files: Vec<_> = folder.course.exercises.iter().map(|e| e.path()).collect();
    let changes = events.clone();
    let watcher = Watcher::start(&folder.root, &files, how, move |change| {
        let _ = changes.send(event_of(change));
    })?;
    let interactive = terminal::is_interactive();
    let width = interactive
        .then(|| terminal::narrow(terminal::size().columns))
        .flatten();
    let mut desk = Desk {
        checker: Checker::start(folder.clone(), width, events.clone()),
        folder,
        edit_cmd,
        events: events.clone(),
        is_recording: true,
        heard: journal.length,
    };
    let code = if interactive {
        let continued = Arc::new(AtomicBool::new(false));
        let terminal = Terminal::take(terminal_events(events, continued.clone()))?;
        let mut seat = Seat {
            continued,
            desk,
            terminal,
            colours,
        };
        ring(session, &heard, &mut seat);
        // A shell knows a process that was stopped by a signal by 128 and its number.
        let signal = seat.terminal.quit_signal();
        signal
            .and_then(|n| u8::try_from(128 + n).ok())
            .unwrap_or(EXIT_SOLVED)
    } else {
        // What a check has started would outlive us if the signal ended us.
        let stop = Stop::when_told(move || drop(events.send(Event::Quit)));
        let code = plain::watch(session, &heard, &mut desk, &mut Printer::new(colours))?;
        drop(desk);
        stop.unless_told()?;
        code
    };
    drop(watcher);
    Ok(code)
}

/// What a change of a file means to a session.
fn event_of(change: Change) -> Event {
    match change {
        Change::Saved { index } => Event::Saved { exercise: index },
        Change::Missing { index } => Event::Missing { exercise: index },
        Change::Polling(why) => Event::Notice(why.to_string()),
    }
}

/// What happens at the terminal, as a session's events.
fn terminal_events(
    events: Sender<Event>,
    continued: Arc<AtomicBool>,
) -> impl Fn(TerminalEvent) + Clone + Send + 'static {
    move |event| {
        let event = match event {
            TerminalEvent::Key(key) => Event::Key(key),
            TerminalEvent::Resized => Event::Resized,
            TerminalEvent::Continued => {
                continued.store(true, Ordering::Relaxed);
                Event::Resized
            }
            // The key that asks for it is the same as the signal that does.
            TerminalEvent::Suspend => Event::Key(console::Key::Char('\u{1a}')),
            TerminalEvent::Quit { .. } | TerminalEvent::Closed => Event::Quit,
        };
        let _ = events.send(event);
    }
}
