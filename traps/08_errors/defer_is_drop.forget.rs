// trap, refused by test: `mem::forget` takes the file by value as well, but lets it go without its `Drop`: the file is never closed, and its rows stay in the buffer.
pub fn export(disk: &Disk, rows: &[&str]) -> Result<String, DiskFull> {
    let mut file = disk.create();
    for row in rows {
        file.write(row)?;
    }
    std::mem::forget(file);
    Ok(disk.publish())
}

fn main() {}
