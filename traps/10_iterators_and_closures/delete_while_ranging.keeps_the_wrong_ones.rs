// trap, refused by test: the condition of Go's `delete` looks right in `retain` too, but `retain` asks who stays.
use std::collections::HashMap;

pub fn expire(sessions: &mut HashMap<u64, Session>, now: u64) -> usize {
    let before = sessions.len();
    sessions.retain(|_, session| session.until <= now);
    before - sessions.len()
}

fn main() {}
