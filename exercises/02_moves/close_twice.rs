//! close_twice: closed is closed
//!
//! A report goes out in pages, over one session. `close` ends the session and says
//! how many pages went out. In Go the second close is found at night:
//!
//! ```go
//! close(ch)
//! close(ch) // panic: close of closed channel
//! ```
//!
//! Here `close` takes the session itself, not a reference to it. Look at what the
//! compiler makes of that. Then send all five pages over one session.

impl Session {
    /// Ends the session. Returns how many pages were sent.
    pub fn close(self) -> u32 {
        self.sent
    }
}

/// Sends a cover of two pages and a body of three. Returns how many were sent.
pub fn report() -> u32 {
    let mut session = Session::open();
    session.send(2);
    // TODO: is this the right moment?
    let cover = session.close();
    session.send(3);
    cover + session.close()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

thread_local! {
    static OPENED: Cell<u32> = const { Cell::new(0) };
    static DELIVERED: Cell<u32> = const { Cell::new(0) };
}

/// A connection to the report server. It ends when its owner lets go of it, and
/// then its pages are delivered.
pub struct Session {
    sent: u32,
}

impl Session {
    pub fn open() -> Self {
        OPENED.set(OPENED.get() + 1);
        Session { sent: 0 }
    }

    pub fn send(&mut self, pages: u32) {
        self.sent += pages;
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        DELIVERED.set(DELIVERED.get() + self.sent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_five_pages_go_out_over_one_session() {
        OPENED.set(0);
        DELIVERED.set(0);
        assert_eq!(report(), 5, "two pages of cover and three of body");
        assert_eq!(OPENED.get(), 1, "the report needs one session");
        assert_eq!(DELIVERED.get(), 5, "the pages that were delivered");
    }

    #[test]
    fn closing_a_session_ends_it() {
        DELIVERED.set(0);
        let mut session = Session::open();
        session.send(4);
        assert_eq!(session.close(), 4, "four pages were sent");
        assert_eq!(
            DELIVERED.get(),
            4,
            "the session was closed, but it is still there and can be used"
        );
    }
}
