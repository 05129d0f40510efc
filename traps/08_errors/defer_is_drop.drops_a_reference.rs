// trap, refused by lint dropping_references: with `&` this is a call like many others, but what ends in it is the reference, and the file stays open.
pub fn export(disk: &Disk, rows: &[&str]) -> Result<String, DiskFull> {
    let mut file = disk.create();
    for row in rows {
        file.write(row)?;
    }
    drop(&file);
    Ok(disk.publish())
}

fn main() {}
