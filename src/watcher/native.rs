//! The operating system's **native** file events, as touches of paths.
//!
//! Folders are watched, never files: a save by renaming would end the watch of a file. Events are
//! only a reason to look, and some get lost, so nothing here has to be complete.

use std::path::Path;
use std::path::PathBuf;

use notify::ErrorKind;
use notify::Event;
use notify::EventKind;
use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;
use notify::event::AccessKind;
use notify::event::AccessMode;
use notify::event::ModifyKind;
use notify::event::RenameMode;

use crate::error;
use crate::watcher::settle::Touch;

/// What the operating system says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    /// These paths were touched.
    Touched(Vec<(PathBuf, Touch)>),
    /// Some events were lost: anything may have changed.
    Lost,
    /// No more folders can be watched.
    Refused(String),
}

/// A native watch of a course.
#[derive(Debug)]
pub(super) struct Native {
    notify: RecommendedWatcher,
    root: PathBuf,
    exercises: PathBuf,
}

impl Native {
    /// Watches a course, or says why it cannot.
    pub(super) fn start(
        root: &Path,
        exercises: &Path,
        tell: impl Fn(Told) + Send + 'static,
    ) -> Result<Native, String> {
        let on_event = move |event: notify::Result<Event>| {
            if let Some(told) = told(event) {
                tell(told);
            }
        };
        let mut native = Native {
            notify: notify::recommended_watcher(on_event).map_err(|error| reason(&error))?,
            root: root.to_owned(),
            exercises: exercises.to_owned(),
        };
        native.watch()?;
        Ok(native)
    }

    /// Watches the folders that are there now, in place of those that were.
    pub(super) fn watch(&mut self) -> Result<(), String> {
        // The root is watched too, to see the whole of `exercises` go and come back.
        for (dir, mode) in [
            (&self.root, RecursiveMode::NonRecursive),
            (&self.exercises, RecursiveMode::Recursive),
        ] {
            // It fails where there is no watch any more, which is as good.
            let _ = self.notify.unwatch(dir);
            match self.notify.watch(dir, mode) {
                Err(error) if !is_absence(&error) => return Err(reason(&error)),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Whether a folder is not there, which is no reason to give up: it may come back.
pub(super) fn is_absence(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

pub(super) fn reason(error: &notify::Error) -> String {
    match &error.kind {
        ErrorKind::MaxFilesWatch => "too many folders are watched already".to_owned(),
        ErrorKind::Io(error) => error::plain(error),
        ErrorKind::Generic(why) => why.clone(),
        _ => error.to_string(),
    }
}

/// What an event tells, if anything: the compiler's reading of a file tells nothing.
pub(super) fn told(event: notify::Result<Event>) -> Option<Told> {
    let event = match event {
        Ok(event) => event,
        Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch) => {
            return Some(Told::Refused(reason(&error)));
        }
        Err(_) => return Some(Told::Lost),
    };
    if event.need_rescan() {
        return Some(Told::Lost);
    }
    let touches = touches(event.kind)?;
    Some(Told::Touched(
        event.paths.into_iter().zip(touches).collect(),
    ))
}

/// What an event of that kind means for its first and its second path.
fn touches(kind: EventKind) -> Option<[Touch; 2]> {
    use Touch::*;
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Some([Whole, Whole]),
        EventKind::Modify(ModifyKind::Name(RenameMode::To)) => Some([Whole, Whole]),
        EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => Some([Part, Whole]),
        EventKind::Modify(ModifyKind::Metadata(_)) => Some([Side, Side]),
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) => {
            Some([Part, Part])
        }
        EventKind::Access(_) | EventKind::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use notify::event::CreateKind;
    use notify::event::Flag;

    use super::*;

    fn told_of(kind: EventKind, paths: &[&str]) -> Option<Told> {
        let event = Event::new(kind);
        told(Ok(paths.iter().fold(event, |e, p| e.add_path(p.into()))))
    }

    #[test]
    fn reading_tells_nothing() {
        for access in [
            AccessKind::Open(AccessMode::Any),
            AccessKind::Close(AccessMode::Read),
            AccessKind::Read,
        ] {
            assert_eq!(told_of(EventKind::Access(access), &["a"]), None);
        }
    }

    #[test]
    fn a_rename_is_whole_for_the_new_name_only() {
        let both = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
        let touches = vec![("a".into(), Touch::Part), ("b".into(), Touch::Whole)];
        assert_eq!(told_of(both, &["a", "b"]), Some(Told::Touched(touches)));
    }

    #[test]
    fn a_close_after_writing_is_whole() {
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let touches = vec![("a".into(), Touch::Whole)];
        assert_eq!(told_of(closed, &["a"]), Some(Told::Touched(touches)));
    }

    #[test]
    fn a_creation_is_only_the_beginning() {
        let created = EventKind::Create(CreateKind::File);
        let touches = vec![("a".into(), Touch::Part)];
        assert_eq!(told_of(created, &["a"]), Some(Told::Touched(touches)));
    }

    #[test]
    fn an_overflow_of_events_means_that_anything_may_have_changed() {
        let overflow = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(told(Ok(overflow)), Some(Told::Lost));
        let limit = notify::Error::new(ErrorKind::MaxFilesWatch);
        assert!(matches!(told(Err(limit)), Some(Told::Refused(_))));
    }
}
