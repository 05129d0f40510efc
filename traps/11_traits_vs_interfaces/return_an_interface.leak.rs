// trap, refused by test leak: a leaked box gives a reference that is good for ever, and the file behind it is never closed.
/// Opens the sink that the config names: `console`, or the path of a file.
pub fn open_sink(target: &str) -> &'static mut dyn Sink {
    match target {
        "console" => Box::leak(Box::new(Console)),
        path => Box::leak(Box::new(LogFile::create(path))),
    }
}

fn main() {}
