// trap, refused by test: with `unwrap` no page is lost, but a full archive takes the whole job down; the signature promises an error.
pub fn move_to_archive(pages: &mut Vec<Page>, archive: &mut Archive) -> Result<usize, Full> {
    for page in pages.iter() {
        archive.write(page).unwrap();
    }
    let moved = pages.len();
    pages.clear();
    Ok(moved)
}

fn main() {}
