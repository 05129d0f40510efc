// trap, refused by test: `move` helps the first closure, and the second one has it already and compiles, but it counts on a copy, and the log ends with 0.
pub fn request_numbers() -> impl FnMut() -> u64 {
    let mut last = 0;
    move || {
        last += 1;
        last
    }
}

pub fn log(paths: &[&str]) -> Vec<String> {
    let mut last = 0;
    let mut next = move || {
        last += 1;
        last
    };
    let mut lines = Vec::new();
    for path in paths {
        lines.push(format!("request {}: {path}", next()));
    }
    lines.push(format!("requests: {last}"));
    lines
}

fn main() {}
