// trap, refused by test: `as u64` reads like Go's conversion and comes too late like Go's conversion.
pub fn image_bytes(width: u32, height: u32) -> u64 {
    (width * height * 4) as u64
}

fn main() {}
