// trap, refused by test: a float never overflows here, but it has 53 bits for the digits, and rounds a large product to another number.
pub fn image_bytes(width: u32, height: u32) -> u64 {
    (f64::from(width) * f64::from(height) * 4.0) as u64
}

fn main() {}
