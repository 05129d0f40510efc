//! delete_while_ranging: a map does not shrink under a loop
//!
//! A login service throws out the sessions whose time is over.
//! ```go
//! for id, s := range sessions {
//!     if s.Until <= now {
//!         delete(sessions, id) // allowed, also in the middle of the loop
//!     }
//! }
//! ```
//! Your task: remove the sessions that are over, keep the others, and
//! return how many went.

use std::collections::HashMap;

/// Removes the sessions that are over at `now`. Returns their number.
pub fn expire(sessions: &mut HashMap<u64, Session>, now: u64) -> usize {
    let before = sessions.len();
    // TODO: the loop is in the middle of the map when an entry goes.
    for (id, session) in sessions.iter() {
        if session.until <= now {
            sessions.remove(id);
        }
    }
    before - sessions.len()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The session of a user. There is no `Clone`: whoever holds it is logged in.
pub struct Session {
    pub user: String,
    /// The session is over when this second has come.
    pub until: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sessions 1 to 10. Session 10 is over at second 1, session 9 at second 2 …
    fn ten_sessions() -> std::collections::HashMap<u64, Session> {
        (1..=10)
            .map(|id| {
                let user = format!("user-{id}");
                let until = 11 - id;
                (id, Session { user, until })
            })
            .collect()
    }

    #[test]
    fn the_sessions_that_are_over_go_and_are_counted() {
        let mut sessions = ten_sessions();
        let gone = expire(&mut sessions, 4);
        for id in 7..=10 {
            assert!(
                !sessions.contains_key(&id),
                "session {id} was over at second {}; now it is second 4 and it is still there",
                11 - id
            );
        }
        assert_eq!(gone, 4, "at second 4 the sessions 7 to 10 are over");
    }

    #[test]
    fn the_others_stay_logged_in() {
        let mut sessions = ten_sessions();
        expire(&mut sessions, 4);
        for id in 1..=6 {
            assert!(
                sessions.contains_key(&id),
                "session {id} is good until second {}; it is second 4 and it is gone",
                11 - id
            );
            assert_eq!(
                sessions[&id].user,
                format!("user-{id}"),
                "session {id} still belongs to its user"
            );
        }
    }

    #[test]
    fn when_nothing_is_over_nobody_goes() {
        let mut sessions = ten_sessions();
        assert_eq!(expire(&mut sessions, 0), 0, "no session is over yet");
        assert_eq!(sessions.len(), 10, "all ten users stay logged in");
    }
}
