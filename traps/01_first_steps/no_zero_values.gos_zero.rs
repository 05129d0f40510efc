// trap, refused by test: Go's zero value, typed in by hand, makes the compiler content and brings Go's bug along.
pub fn timeout(bulk: bool) -> u32 {
    let mut seconds = 0;
    if bulk {
        seconds = 30;
    }
    seconds
}

fn main() {}
