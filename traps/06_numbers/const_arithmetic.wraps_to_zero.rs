// trap, refused by test: `wrapping_mul` makes the constant compile, with the value that Go computes at run time: zero.
const GIB: u32 = 1 << 30;

pub const MAX_UPLOAD: u32 = GIB.wrapping_mul(4);

pub fn accepts(bytes: u64) -> bool {
    bytes <= u64::from(MAX_UPLOAD)
}

fn main() {}
