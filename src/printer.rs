//! The **printer**: standard output for people and pipes, its colours as decided once.

use std::io;
use std::io::Write;

use crate::paint;
use crate::paint::Colours;
use crate::paint::Printed;

/// Writes to standard output, without escape sequences where colours are off.
#[derive(Debug)]
pub struct Printer {
    colours: Colours,
}

impl Printer {
    /// A printer with those colours.
    pub fn new(colours: Colours) -> Printer {
        Printer { colours }
    }
}

impl Write for Printer {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        let readable = String::from_utf8_lossy(text);
        match paint::print(&mut io::stdout().lock(), &readable, self.colours) {
            Ok(Printed::Whole) => Ok(text.len()),
            Ok(Printed::ReaderGone) => Err(io::ErrorKind::BrokenPipe.into()),
            Err(error) => Err(io::Error::other(error)),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stdout().flush()
    }
}
