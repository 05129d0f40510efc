//! ignored_error: copied, deleted, gone
//!
//! A nightly job moves pages to an archive: it writes them there, then deletes them
//! here. One night the archive was full. In Go this builds:
//!
//! ```go
//! for _, page := range pages {
//!     archive.Write(page) // returns an error; nobody looks
//! }
//! os.Remove(disk)
//! ```
//!
//! When a page cannot be written, return the error and delete nothing.

/// Moves the pages to the archive. Returns how many were moved.
pub fn move_to_archive(pages: &mut Vec<Page>, archive: &mut Archive) -> Result<usize, Full> {
    for page in pages.iter() {
        // TODO: the archive has an answer. Who reads it?
        archive.write(page);
    }
    let moved = pages.len();
    pages.clear();
    Ok(moved)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A page that is somewhere between the disk and the archive.
pub struct Page {
    pub number: u32,
}

/// There is no room left.
#[derive(Debug, PartialEq)]
pub struct Full;

/// Takes pages as long as it has room.
pub struct Archive {
    room: usize,
    numbers: Vec<u32>,
}

impl Archive {
    pub fn with_room_for(pages: usize) -> Self {
        Archive {
            room: pages,
            numbers: Vec::new(),
        }
    }

    pub fn write(&mut self, page: &Page) -> Result<(), Full> {
        if self.numbers.len() == self.room {
            return Err(Full);
        }
        self.numbers.push(page.number);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three_pages() -> Vec<Page> {
        vec![Page { number: 1 }, Page { number: 2 }, Page { number: 3 }]
    }

    /// An archive that has page 7 already, and room for some more.
    fn archive_with_room_for(pages: usize) -> Archive {
        let mut archive = Archive::with_room_for(pages + 1);
        let written = archive.write(&Page { number: 7 });
        assert_eq!(written, Ok(()), "page 7 fits into an empty archive");
        archive
    }

    #[test]
    fn pages_that_fit_are_moved() {
        let mut pages = three_pages();
        let mut archive = archive_with_room_for(5);
        let moved = move_to_archive(&mut pages, &mut archive);
        assert_eq!(moved, Ok(3), "there was room for the three pages");
        assert_eq!(archive.numbers, [7, 1, 2, 3], "the pages in the archive");
        assert!(pages.is_empty(), "pages that were moved are deleted here");
    }

    #[test]
    fn a_full_archive_is_reported() {
        let mut archive = archive_with_room_for(2);
        let moved = move_to_archive(&mut three_pages(), &mut archive);
        assert_eq!(
            moved,
            Err(Full),
            "the archive had room for two of three pages and said that it was full"
        );
    }

    #[test]
    fn no_page_is_lost() {
        let mut pages = three_pages();
        let mut archive = archive_with_room_for(2);
        let _ = move_to_archive(&mut pages, &mut archive);
        for number in 1..=3 {
            let here = pages.iter().any(|page| page.number == number);
            let there = archive.numbers.contains(&number);
            assert!(
                here || there,
                "page {number} was deleted here, and it is not in the archive"
            );
        }
    }

    #[test]
    fn a_move_that_fails_deletes_nothing() {
        let mut pages = three_pages();
        let mut archive = archive_with_room_for(2);
        let _ = move_to_archive(&mut pages, &mut archive);
        assert_eq!(
            pages.len(),
            3,
            "the third page could not be written, so all three pages must still be here"
        );
    }
}
