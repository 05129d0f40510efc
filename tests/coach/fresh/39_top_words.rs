use std::collections::HashMap;

fn main() {
    let pages = ["The cat sat", "the dog and the cat"];
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for page in pages {
        let lower = page.to_lowercase();
        for word in lower.split_whitespace() {
            *counts.entry(word).or_insert(0) += 1;
        }
    }
    println!("the: {}", counts["the"]);
}
