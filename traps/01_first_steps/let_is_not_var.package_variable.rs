// trap, refused by test: a package variable may change in Go, and `static mut` may here, but it remembers the last check, and every thread shares it.
static mut FAILED: u32 = 0;

pub fn failures(statuses: &[u16]) -> u32 {
    for status in statuses {
        if *status >= 500 {
            unsafe { FAILED += 1 };
        }
    }
    unsafe { FAILED }
}

fn main() {}
