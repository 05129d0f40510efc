// trap, refused by test: the largest u32 is so close to 4 GiB that it looks good enough, and the file that has exactly 4 GiB is turned away.
pub const MAX_UPLOAD: u32 = u32::MAX;

pub fn accepts(bytes: u64) -> bool {
    bytes <= u64::from(MAX_UPLOAD)
}

fn main() {}
