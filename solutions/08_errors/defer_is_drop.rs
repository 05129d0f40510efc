//! defer_is_drop: closed before it is published

/// Writes the rows to a file. Returns what its readers see.
pub fn export(disk: &Disk, rows: &[&str]) -> Result<String, DiskFull> {
    let mut file = disk.create();
    for row in rows {
        // On this way out the file is closed as well: `file` goes out of scope.
        // That is Rust's `defer`. It stands in the type, so nobody can forget it.
        file.write(row)?;
    }
    // `drop` is an ordinary function with an empty body. It takes the file by value,
    // and what it took ends with it. A method call `file.drop()` would leave the
    // file here, to be closed a second time at the end, so Rust does not allow it.
    // A block around the lines that write would do, too.
    //
    // A `Drop` cannot return an error. A file whose closing can fail, as Go's can, gets
    // a method of its own, `fn close(self) -> Result<(), DiskFull>`: called here it
    // takes the file as well, and `Drop` is left for the ways out that failed already.
    drop(file);
    Ok(disk.publish())
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;
use std::cell::RefCell;

#[derive(Debug, PartialEq)]
pub struct DiskFull;

/// A disk that has room for some rows, and counts its files.
pub struct Disk {
    room: usize,
    text: RefCell<String>,
    opened: Cell<u32>,
    closed: Cell<u32>,
    /// How many files were open when the disk was published.
    published_with: Cell<Option<u32>>,
}

/// A file that is open. What is written to it stays in a buffer at first.
pub struct File<'disk> {
    disk: &'disk Disk,
    buffer: Vec<String>,
}

impl Disk {
    pub fn with_room_for(rows: usize) -> Self {
        Disk {
            room: rows,
            text: RefCell::new(String::new()),
            opened: Cell::new(0),
            closed: Cell::new(0),
            published_with: Cell::new(None),
        }
    }

    pub fn create(&self) -> File<'_> {
        self.opened.set(self.opened.get() + 1);
        File {
            disk: self,
            buffer: Vec::new(),
        }
    }

    /// Everybody can now read what has reached the disk.
    pub fn publish(&self) -> String {
        let open = self.opened.get() - self.closed.get();
        self.published_with.set(Some(open));
        self.text.borrow().clone()
    }
}

impl File<'_> {
    pub fn write(&mut self, row: &str) -> Result<(), DiskFull> {
        if self.buffer.len() == self.disk.room {
            return Err(DiskFull);
        }
        self.buffer.push(String::from(row));
        Ok(())
    }
}

/// This is the file's `Close`. Rust calls it when the owner of the file is gone.
impl Drop for File<'_> {
    fn drop(&mut self) {
        for row in &self.buffer {
            self.disk.text.borrow_mut().push_str(row);
        }
        self.disk.closed.set(self.disk.closed.get() + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_see_every_row() {
        let disk = Disk::with_room_for(5);
        assert_eq!(
            export(&disk, &["id,name;", "7,ferris;"]),
            Ok(String::from("id,name;7,ferris;")),
            "two rows were written; rows are missing if the file was published while it was open"
        );
        assert_eq!(
            disk.published_with.get(),
            Some(0),
            "no file may be open when the disk is published (None: it was not published at all)"
        );
    }

    #[test]
    fn every_file_is_closed_once() {
        let disk = Disk::with_room_for(5);
        let _ = export(&disk, &["id,name;", "7,ferris;"]);
        assert_eq!(disk.opened.get(), 1, "an export needs one file");
        assert_eq!(
            disk.closed.get(),
            1,
            "the export is over, and its file was not closed exactly once"
        );
    }

    #[test]
    fn a_failed_export_closes_its_file_too() {
        let disk = Disk::with_room_for(1);
        assert_eq!(
            export(&disk, &["id,name;", "7,ferris;"]),
            Err(DiskFull),
            "the disk had room for one row of two"
        );
        assert_eq!(
            disk.opened.get(),
            disk.closed.get(),
            "the export failed, and its file is still open"
        );
    }
}
