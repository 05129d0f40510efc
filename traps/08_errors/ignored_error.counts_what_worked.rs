// trap, refused by test: asking `is_ok` makes the number right, but the page that failed is still deleted, and nobody hears of it.
pub fn move_to_archive(pages: &mut Vec<Page>, archive: &mut Archive) -> Result<usize, Full> {
    let mut moved = 0;
    for page in pages.iter() {
        if archive.write(page).is_ok() {
            moved += 1;
        }
    }
    pages.clear();
    Ok(moved)
}

fn main() {}
