// trap, refused by lint: a leaked counter lives on the heap, as Go's does, but nobody ever frees it: every connection leaves one behind.
pub fn request_numbers() -> impl FnMut() -> u64 {
    let last: &'static mut u64 = Box::leak(Box::new(0));
    move || {
        *last += 1;
        *last
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
