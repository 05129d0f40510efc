// trap, refused by test: the error is returned and no page is lost, but two of three pages are gone from here, and a second try starts with half a job.
pub fn move_to_archive(pages: &mut Vec<Page>, archive: &mut Archive) -> Result<usize, Full> {
    let mut moved = 0;
    while !pages.is_empty() {
        archive.write(&pages[0])?;
        pages.remove(0);
        moved += 1;
    }
    Ok(moved)
}

fn main() {}
