// trap, refused by build E0599: looping over a copy would leave the map free, but a Session has no Clone, and all sessions would be copied to remove a few.
use std::collections::HashMap;

pub fn expire(sessions: &mut HashMap<u64, Session>, now: u64) -> usize {
    let before = sessions.len();
    for (id, session) in sessions.clone().iter() {
        if session.until <= now {
            sessions.remove(id);
        }
    }
    before - sessions.len()
}

fn main() {}
