fn main() {
    let rows = ["ann;31", "bob;x", "cy;27"];
    let mut i = 0;
    let mut sum = 0;
    while i < rows.len() {
        let parts: Vec<&str> = rows[i].split(';').collect();
        let age = match parts[1].parse::<u32>() {
            Ok(n) => n,
            Err(e) => {
                println!("row {}: skipping {}: {}", i, parts[0], e);
                continue;
            }
        };
        sum += age;
        i += 1;
    }
    println!("sum of ages: {}", sum);
}
