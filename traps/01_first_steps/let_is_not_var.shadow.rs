// trap, refused by test: a second `let` is a new variable, as `failed := failed + 1` is in Go; it ends with the block and the outer one stays 0.
pub fn failures(statuses: &[u16]) -> u32 {
    let failed = 0;
    for status in statuses {
        if *status >= 500 {
            let failed = failed + 1;
        }
    }
    failed
}

fn main() {}
