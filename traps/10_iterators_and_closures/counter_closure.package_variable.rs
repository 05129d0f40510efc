// trap, refused by test: a static lives for ever and borrowing it is no problem, but all connections count on the same number.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

pub fn request_numbers() -> impl FnMut() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    || LAST.fetch_add(1, Ordering::Relaxed) + 1
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
