use std::time::Instant;

fn upload(name: &str, chunks: u32) -> u32 {
    let start = Instant::now()
    defer println!("{} took {:?}", name, start.elapsed())

    let mut sent = 0
    for c in 0..chunks {
        sent += c * 512
    }
    return sent
}

fn main() {
    let n = upload("backup.tar", 8)
    println!("{} bytes", n)
}
