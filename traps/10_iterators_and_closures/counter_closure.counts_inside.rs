// trap, refused by test: a counter inside the closure is nobody's to borrow, but it is a new one at each call.
pub fn request_numbers() -> impl FnMut() -> u64 {
    || {
        let mut last = 0;
        last += 1;
        last
    }
}

fn main() {}
