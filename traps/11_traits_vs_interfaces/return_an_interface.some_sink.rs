// trap, refused by build E0308: the compiler offers `impl Sink` first, but that is one type, and the two arms have two.
/// Opens the sink that the config names: `console`, or the path of a file.
pub fn open_sink(target: &str) -> impl Sink {
    match target {
        "console" => Console,
        path => LogFile::create(path),
    }
}

fn main() {}
