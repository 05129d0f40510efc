// trap, refused by test: `wrapping_mul` stops the panic and gives the number that Go gives, which is wrong.
pub fn image_bytes(width: u32, height: u32) -> u64 {
    u64::from(width.wrapping_mul(height).wrapping_mul(4))
}

fn main() {}
