fn initials(name: &str) -> String {
    let mut out = String::new();
    for word in name.split(" ") {
        if word.len() > 0 {
            out.push(word[0]);
        }
    }
    out
}

fn count_vowels(name: &str) -> usize {
    let mut n = 0;
    for (_, c) in name {
        if c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' {
            n += 1;
        }
    }
    n
}

fn main() {
    println!("{} {}", initials("grace hopper"), count_vowels("grace hopper"));
}
