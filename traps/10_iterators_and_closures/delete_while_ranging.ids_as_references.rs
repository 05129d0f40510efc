// trap, refused by build E0502: look first, change after the loop is the right plan, but the gathered ids are references into the map, and the loan lasts as long as the list.
use std::collections::HashMap;

pub fn expire(sessions: &mut HashMap<u64, Session>, now: u64) -> usize {
    let mut over = Vec::new();
    for (id, session) in sessions.iter() {
        if session.until <= now {
            over.push(id);
        }
    }
    for id in &over {
        sessions.remove(id);
    }
    over.len()
}

fn main() {}
