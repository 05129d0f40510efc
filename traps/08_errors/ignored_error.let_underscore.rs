// trap, refused by test: `let _ =` is what the compiler offers to those who want no answer, and the lint is quiet; the third page is gone all the same.
pub fn move_to_archive(pages: &mut Vec<Page>, archive: &mut Archive) -> Result<usize, Full> {
    for page in pages.iter() {
        let _ = archive.write(page);
    }
    let moved = pages.len();
    pages.clear();
    Ok(moved)
}

fn main() {}
