// trap, refused by test: a path that panics needs no value, so this compiles, but most requests take that path.
pub fn timeout(bulk: bool) -> u32 {
    let seconds: u32;
    if bulk {
        seconds = 30;
    } else {
        unreachable!();
    }
    seconds
}

fn main() {}
