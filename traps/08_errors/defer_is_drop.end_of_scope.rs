// trap, refused by test: without the line it builds, and the file is closed for certain, but like Go's defer only after it was published.
pub fn export(disk: &Disk, rows: &[&str]) -> Result<String, DiskFull> {
    let mut file = disk.create();
    for row in rows {
        file.write(row)?;
    }
    Ok(disk.publish())
}

fn main() {}
