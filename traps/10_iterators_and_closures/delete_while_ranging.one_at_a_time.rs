// trap, refused by test: with a `break` behind it the compiler accepts the `remove`, since the loop is over by then, and so is the clean-up, after one session.
use std::collections::HashMap;

pub fn expire(sessions: &mut HashMap<u64, Session>, now: u64) -> usize {
    let before = sessions.len();
    for (id, session) in sessions.iter() {
        if session.until <= now {
            let id = *id;
            sessions.remove(&id);
            break;
        }
    }
    before - sessions.len()
}

fn main() {}
