// trap, refused by test: both factors look wide, but one of them is a product of 32 bits, and a file may claim a side of more than 2^30 pixels.
pub fn image_bytes(width: u32, height: u32) -> u64 {
    u64::from(width) * u64::from(height * 4)
}

fn main() {}
