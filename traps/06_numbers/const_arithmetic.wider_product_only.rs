// trap, refused by build E0080: the result has 64 bits now, but the factors do not, and they are multiplied before anything gets wider.
const GIB: u32 = 1 << 30;

pub const MAX_UPLOAD: u64 = (4 * GIB) as u64;

pub fn accepts(bytes: u64) -> bool {
    bytes <= MAX_UPLOAD
}

fn main() {}
