//! The **history** of a learner's work: each commit that changed an exercise, as far as their git
//! repository goes back. It is a stranger's, so there is a bound to everything.

use std::collections::HashMap;
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::error::Error;
use crate::lock;

use super::found::Found;
use super::found::MAX_TEXT;
use super::found::text_of;
use super::found::too_large;
use super::git::Git;

mod log;

use log::Log;
use log::Written;

/// So many bytes of different texts are read, the newest.
const BYTES: u64 = 32 << 20;

/// What a repository tells.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The changes, the oldest first. Of each exercise no two that follow each other are alike.
    pub changes: Vec<Change>,
    /// What is missing of it and why, as a sentence.
    pub gap: Option<String>,
}

impl History {
    /// No history; why there is none, as a sentence.
    pub fn without(why: String) -> History {
        History {
            gap: Some(why),
            ..History::default()
        }
    }
}

/// A commit that changed an exercise.
#[derive(Debug, Clone)]
pub struct Change {
    /// Which of the exercises that were asked for.
    pub exercise: usize,
    /// Which commit of the history it was, counted from the oldest.
    pub nth: u32,
    /// The commit's full name.
    pub commit: String,
    /// When its author made it by their own clock, in seconds since 1970; 0 if it does not say.
    pub at: i64,
    /// SHA-256 of the text, if it is one.
    pub sha: Option<String>,
    /// What stood there then.
    pub found: Arc<Found>,
}

/// What a commit's object holds.
struct Held {
    found: Arc<Found>,
    sha: Option<String>,
}

/// Where the exercises may be in a commit.
type Places = [[PathBuf; 3]];

/// The history up to a commit of exercises that may be there.
///
/// # Errors
/// `Tool` if git is missing.
pub(super) fn history(git: &Git, tip: &str, places: &Places) -> Result<History, Error> {
    let Some(mut log) = Log::of(git, tip, places)? else {
        return Ok(History {
            gap: Some("git cannot list its commits".to_owned()),
            ..History::default()
        });
    };
    let written = log.written()?;
    let held = held(&mut log, &written)?;
    Ok(told(log, &written, &held))
}

/// What the objects hold.
fn held(log: &mut Log<'_>, written: &[Written]) -> Result<HashMap<String, Held>, Error> {
    let mut seen = HashSet::new();
    let objects = written.iter().map(|one| one.object.as_str());
    let objects: Vec<&str> = objects.filter(|object| seen.insert(*object)).collect();
    let sizes = log.git.sizes(&objects)?;
    let mut room = BYTES;
    let mut wanted = Vec::new();
    for object in objects {
        let Some(size) = sizes.get(object).copied().filter(|size| *size <= MAX_TEXT) else {
            continue;
        };
        let Some(left) = room.checked_sub(size) else {
            log.cut(&format!("it has more than {} MiB of texts", BYTES >> 20));
            break;
        };
        room = left;
        wanted.push((object, size));
    }
    let mut bytes = log.git.blobs(&wanted)?;
    let mut held = HashMap::new();
    for one in written {
        let path = &log.places[one.exercise][one.place];
        let found = match (sizes.get(&one.object), bytes.remove(&one.object)) {
            (_, Some(bytes)) => text_of(path, bytes),
            (Some(size), None) if *size > MAX_TEXT => too_large(path),
            _ => continue,
        };
        let sha = match &found {
            Found::Text(text) => Some(lock::sha(text)),
            _ => None,
        };
        let found = Arc::new(found);
        held.entry(one.object.clone())
            .or_insert(Held { found, sha });
    }
    Ok(held)
}

/// The changes, the oldest first. What was not read is left out, with all that is older where there
/// was no room for it.
fn told(mut log: Log<'_>, written: &[Written], held: &HashMap<String, Held>) -> History {
    let mut last: HashMap<usize, &Held> = HashMap::new();
    let mut changes = Vec::new();
    let mut unread = 0;
    for one in written.iter().rev() {
        let (Some(held), Some((commit, at))) = (held.get(&one.object), log.commit(one.nth)) else {
            unread += 1;
            continue;
        };
        let before = last.insert(one.exercise, held);
        let is_same = |before: &Held| match (&before.sha, &held.sha) {
            (Some(before), Some(now)) => before == now,
            _ => before.found == held.found,
        };
        if before.is_some_and(is_same) {
            continue;
        }
        changes.push(Change {
            exercise: one.exercise,
            nth: one.nth,
            commit: commit.clone(),
            at: *at,
            sha: held.sha.clone(),
            found: Arc::clone(&held.found),
        });
    }
    // Git names the files of a commit in an order of its own.
    changes.sort_by_key(|change| (change.nth, change.exercise));
    if unread > 0 {
        log.cut(&format!("{unread} of its files cannot be read"));
    }
    History {
        changes,
        gap: log.gap,
    }
}
