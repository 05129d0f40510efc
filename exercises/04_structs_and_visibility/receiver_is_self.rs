//! receiver_is_self: the receiver has no name of its own
//!
//! A counter stands between the handler and the network and adds up what goes out.
//! In Go the receiver is named after its type:
//!
//! ```go
//! // never (this *Counter) or (self *Counter)
//! func (c *Counter) Record(p []byte) { c.bytes += len(p) }
//! ```
//!
//! The port kept the name. The handlers call `counter.record(…)`, and so they shall.
//! Your task: make `record` a method.

impl Counter {
    /// Adds a part of the response.
    // TODO: `c` is a parameter like any other.
    pub fn record(c: &mut Counter, part: &[u8]) {
        c.bytes += part.len();
        c.parts += 1;
    }
}

/// Counts a list that is sent line by line.
pub fn send_list(counter: &mut Counter, lines: &[&str]) {
    for line in lines {
        counter.record(line.as_bytes());
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// What has been sent so far. Two numbers: it may be copied, as in Go.
#[derive(Clone, Copy)]
pub struct Counter {
    pub bytes: usize,
    pub parts: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handler_writes_to_its_counter() {
        let mut counter = Counter { bytes: 0, parts: 0 };
        counter.record(b"not found");
        assert_eq!(
            counter.bytes, 9,
            "the handler sent 9 bytes, and its counter must know"
        );
        assert_eq!(
            counter.parts, 1,
            "the handler sent one part, and its counter must know"
        );
    }

    #[test]
    fn every_line_of_a_list_is_counted() {
        let mut counter = Counter { bytes: 0, parts: 0 };
        send_list(&mut counter, &["id,name\n", "1,ann\n"]);
        assert_eq!(
            counter.bytes, 14,
            "the list has 8 and 6 bytes, and the caller's counter must know"
        );
        assert_eq!(
            counter.parts, 2,
            "the list has two lines, and each is a part"
        );
    }
}
