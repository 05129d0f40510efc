// trap, refused by test: a counter inside the closure is nobody's to borrow, but it is a new one at each call.
pub fn request_numbers() -> impl FnMut() -> u64 {
    || {
        let mut last = 0;
        last += 1;
        last
    }
}

pub fn log(paths: &[&str]) -> Vec<String> {
    let mut last = 0;
    let mut next = || {
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
