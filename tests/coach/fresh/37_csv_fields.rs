fn fields(line: &str) -> Vec<&str> {
    let clean = line.trim().to_lowercase();
    clean.split(',').map(|f| f.trim()).collect()
}

fn main() {
    let rows = ["Name, City , Age", "Ada, London, 36"];
    for row in rows {
        let f = fields(row);
        println!("{} columns, first is {}", f.len(), f[0]);
    }
}
