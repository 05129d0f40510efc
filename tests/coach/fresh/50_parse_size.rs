fn parse_size(s: &str) -> Result<u64, String> {
    if s.is_empty() {
        return Err("empty size");
    }
    if let Some(n) = s.strip_suffix("k") {
        let n: u64 = n.parse()?;
        return n * 1024;
    }
    s.parse::<u64>()
}

fn main() {
    let limit = parse_size("64k")?;
    println!("limit is {limit} bytes");
}
