use std::env;
use std::fs;

fn load(path: &str) -> Vec<String> {
    let text = fs.read_to_string(path).unwrap_or_default();
    let mut lines = Vec::new();
    for line in text.lines() {
        lines.push(strings.trim(line).to_string());
    }
    lines
}

fn main() {
    let path = env.args().nth(1).unwrap_or("notes.txt".to_string());
    for (i, line) in load(&path).iter().enumerate() {
        fmt::println!("{:3} {}", i + 1, line);
    }
}
