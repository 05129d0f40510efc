//! return_an_interface: a return value needs a size

/// Opens the sink that the config names: `console`, or the path of a file.
// A box is a pointer that owns what it points to. It has one size, whatever is in
// it, and with `dyn` also the table of methods: Go's interface value, written out.
// `impl Sink` would be for a function that always returns the same type.
pub fn open_sink(target: &str) -> Box<dyn Sink> {
    match target {
        "console" => Box::new(Console),
        path => Box::new(LogFile::create(path)),
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

thread_local! {
    static OPEN_FILES: Cell<i32> = const { Cell::new(0) };
}

/// Something that takes log lines.
pub trait Sink {
    /// Writes a line. Returns it as it was written.
    fn write(&mut self, line: &str) -> String;
}

pub struct Console;

impl Sink for Console {
    fn write(&mut self, line: &str) -> String {
        String::from(line)
    }
}

/// A file of log lines. It is closed when its owner lets go of it.
pub struct LogFile {
    path: String,
}

impl LogFile {
    pub fn create(path: &str) -> Self {
        OPEN_FILES.set(OPEN_FILES.get() + 1);
        LogFile {
            path: String::from(path),
        }
    }
}

impl Sink for LogFile {
    fn write(&mut self, line: &str) -> String {
        format!("{}: {line}", self.path)
    }
}

impl Drop for LogFile {
    fn drop(&mut self) {
        OPEN_FILES.set(OPEN_FILES.get() - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Opens a sink, writes one line, counts the open files, and lets go of the sink.
    fn log(target: &str, line: &str) -> (String, i32) {
        (open_sink(target).write(line), OPEN_FILES.get())
    }

    #[test]
    fn the_config_picks_the_sink() {
        assert_eq!(
            log("console", "ready").0,
            "ready",
            "the config says `console`, and the console shows the line as it is"
        );
        assert_eq!(
            log("app.log", "ready").0,
            "app.log: ready",
            "the config names a file"
        );
    }

    #[test]
    fn a_sink_that_goes_closes_its_file() {
        let (_, open) = log("monday.log", "ready");
        assert_eq!(open, 1, "while a line is written, one `LogFile` is open");
        log("tuesday.log", "ready");
        let open = OPEN_FILES.get();
        assert_eq!(
            open, 0,
            "leak: nobody has a sink any more, but {open} files are open"
        );
    }
}
