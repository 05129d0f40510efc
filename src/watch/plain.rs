//! Watching **without a terminal**: each verdict is printed as it comes, and a solved exercise makes
//! place for the next, since nobody can press a key.

use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc::Receiver;

use console::Key;

use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::headless;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Session;
use crate::verdict::Verdict;
use crate::watch::desk::Desk;

/// Goes on until every exercise is solved, or nobody reads any more.
pub(super) fn watch(
    session: Session,
    events: &Receiver<Event>,
    desk: &mut Desk,
    out: &mut dyn Write,
) -> Result<u8, Error> {
    match follow(session, events, desk, out) {
        // A reader that has gone away has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::writing(Path::new("standard output"))(error))
        }
        _ => Ok(EXIT_SOLVED),
    }
}

fn follow(
    mut session: Session,
    events: &Receiver<Event>,
    desk: &mut Desk,
    out: &mut dyn Write,
) -> io::Result<()> {
    // Somebody sits there, and looks for the keys.
    if io::stdout().is_terminal() {
        print(
            out,
            "No keys here: every save is checked, and Ctrl-C quits.\n\n",
        )?;
    }
    let mut effects = session.start();
    loop {
        for effect in effects {
            if effect == Effect::Quit {
                return Ok(());
            }
            desk.perform(effect);
        }
        let Ok(event) = events.recv() else {
            return Ok(());
        };
        let outcome = match &event {
            Event::Checked { outcome, .. } => Some(outcome.clone()),
            Event::Notice(sentence) => {
                print(out, &format!("{sentence}\n"))?;
                None
            }
            _ => None,
        };
        effects = session.handle(event);
        // The session has taken it for its own only if it did not come too late.
        if let Some(outcome) = outcome.filter(|outcome| session.outcome() == Some(outcome)) {
            let text = headless::in_full(&desk.folder, session.exercise(), &outcome);
            print(out, &text)?;
            if matches!(outcome.verdict, Verdict::Solved(_)) {
                effects.extend(advance(&mut session));
            }
        }
    }
}

/// On to the next unsolved exercise; after the last one, to the end.
fn advance(session: &mut Session) -> Vec<Effect> {
    if session.progress().next(session.course()).is_none() {
        return session.handle(Event::Quit);
    }
    session.handle(Event::Key(Key::Char('n')))
}

fn print(out: &mut dyn Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    out.flush()
}
