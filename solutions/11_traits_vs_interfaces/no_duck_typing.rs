//! no_duck_typing: having the method is not enough

/// Lines on their way to the disk.
pub struct Journal {
    pub unwritten: u32,
    pub open: bool,
}

impl Journal {
    /// Writes what is left and closes the file. The second time is an error.
    pub fn close(&mut self) -> Result<(), String> {
        if !self.open {
            return Err(String::from("the journal is closed already"));
        }
        self.unwritten = 0;
        self.open = false;
        Ok(())
    }
}

// A trait is a promise, and somebody has to give it: here. Go would have taken
// the method's name for it. `Journal::close` is the method above: where the type and
// the trait both have a method of that name, the type's own one goes first.
impl Closer for Journal {
    fn close(&mut self) -> Result<(), String> {
        Journal::close(self)
    }
}

/// The end of the service.
pub fn shut_down(listener: &mut Listener, journal: &mut Journal) -> Summary {
    close_all(&mut [listener, journal])
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// Something to be closed when the service stops.
pub trait Closer {
    fn close(&mut self) -> Result<(), String>;
}

/// How the shutdown went. It stands in the log.
#[derive(Debug, PartialEq)]
pub struct Summary {
    pub closed: u32,
    pub errors: Vec<String>,
}

/// Closes everything, in this order.
pub fn close_all(parts: &mut [&mut dyn Closer]) -> Summary {
    let mut summary = Summary {
        closed: 0,
        errors: Vec::new(),
    };
    for part in parts {
        match part.close() {
            Ok(()) => summary.closed += 1,
            Err(error) => summary.errors.push(error),
        }
    }
    summary
}

/// The port that the service listens on.
pub struct Listener {
    pub open: bool,
}

impl Closer for Listener {
    fn close(&mut self) -> Result<(), String> {
        self.open = false;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shutdown_closes_the_port_and_the_journal() {
        let mut listener = Listener { open: true };
        let mut journal = Journal {
            unwritten: 3,
            open: true,
        };
        let summary = shut_down(&mut listener, &mut journal);
        assert!(!listener.open, "the port is still open after the shutdown");
        assert!(
            !journal.open,
            "the journal is still open after the shutdown"
        );
        assert_eq!(journal.unwritten, 0, "lines that never reached the disk");
        let both = Summary {
            closed: 2,
            errors: Vec::new(),
        };
        assert_eq!(summary, both, "`close_all` closes both, and counts them");
    }

    #[test]
    fn whoever_has_a_journal_can_have_it_closed() {
        let mut journal = Journal {
            unwritten: 2,
            open: true,
        };
        let summary = close_all(&mut [&mut journal]);
        assert_eq!(summary.closed, 1, "`close_all` got one journal");
        assert_eq!(journal.unwritten, 0, "lines that never reached the disk");
    }

    #[test]
    fn what_the_journal_says_stands_in_the_summary() {
        let mut listener = Listener { open: true };
        let mut journal = Journal {
            unwritten: 0,
            open: false,
        };
        let summary = shut_down(&mut listener, &mut journal);
        assert_eq!(
            summary.errors,
            ["the journal is closed already"],
            "somebody had closed the journal before; the summary should say so"
        );
        assert_eq!(summary.closed, 1, "only the port was still open");
    }
}
