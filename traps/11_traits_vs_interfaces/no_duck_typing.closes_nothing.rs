// trap, refused by test: the smallest body that compiles makes the journal a Closer, and the last lines never reach the disk.
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

impl Closer for Journal {
    fn close(&mut self) -> Result<(), String> {
        Ok(())
    }
}

/// The end of the service.
pub fn shut_down(listener: &mut Listener, journal: &mut Journal) -> Summary {
    close_all(&mut [listener, journal])
}

fn main() {}
