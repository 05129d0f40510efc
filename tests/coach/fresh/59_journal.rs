use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};

fn append(path: &str, entry: &str) -> io::Result<()> {
    let mut f = OpenOptions::new().create(true).append(true).open(path)?;
    f.write(entry.as_bytes())?;
    f.write(b"\n")?;
    Ok(())
}

fn header(path: &str) -> io::Result<[u8; 16]> {
    let mut buf = [0; 16];
    let mut f = File::open(path)?;
    f.read(&mut buf)?;
    Ok(buf)
}

fn main() -> io::Result<()> {
    append("journal.txt", "watered the plants, all of them")?;
    println!("{:?}", header("journal.txt")?);
    Ok(())
}
