// trap, refused by test: `let _ = file` looks as if it threw the file away, but `_` takes nothing: the file stays in its variable until the end of the function.
pub fn export(disk: &Disk, rows: &[&str]) -> Result<String, DiskFull> {
    let mut file = disk.create();
    for row in rows {
        file.write(row)?;
    }
    let _ = file;
    Ok(disk.publish())
}

fn main() {}
