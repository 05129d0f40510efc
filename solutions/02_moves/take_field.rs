//! take_field: flush the buffer

impl Buffer {
    /// Hands out the lines that were written since the last flush.
    pub fn flush(&mut self) -> Vec<String> {
        // Behind `&mut self` a field may be changed, but there must always be
        // something in it: the owner still expects a whole Buffer. `take` does what
        // Go's two lines do, in one step: it puts an empty Vec in and hands the old
        // one out. No line is copied, and an empty Vec allocates nothing.
        std::mem::take(&mut self.lines)
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub struct Buffer {
    lines: Vec<String>,
}

impl Buffer {
    pub fn empty() -> Self {
        Buffer { lines: Vec::new() }
    }

    pub fn write(&mut self, line: &str) {
        self.lines.push(String::from(line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flush_hands_out_everything_that_was_written() {
        let mut buffer = Buffer::empty();
        buffer.write("started");
        buffer.write("ready");
        assert_eq!(buffer.flush(), ["started", "ready"], "the two lines");
    }

    #[test]
    fn a_line_is_flushed_once() {
        let mut buffer = Buffer::empty();
        buffer.write("started");
        buffer.flush();
        buffer.write("ready");
        assert_eq!(buffer.flush(), ["ready"], "only the new line");
        assert!(buffer.flush().is_empty(), "nothing was written since");
    }

    #[test]
    fn the_lines_are_handed_out_and_not_copied() {
        let mut buffer = Buffer::empty();
        buffer.write("started");
        let address = buffer.lines[0].as_ptr();
        let out = buffer.flush();
        assert_eq!(out[0].as_ptr(), address, "this line is a copy");
    }
}
