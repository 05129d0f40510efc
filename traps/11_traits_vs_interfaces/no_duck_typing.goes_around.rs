// trap, refused by build E0277: called by hand the method needs no trait, but the journal is still no Closer, and nobody else can have it closed.
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

/// The end of the service.
pub fn shut_down(listener: &mut Listener, journal: &mut Journal) -> Summary {
    let summary = close_all(&mut [listener]);
    let _ = journal.close();
    summary
}

fn main() {}
