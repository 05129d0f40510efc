// trap, refused by test: multiplying where `u64::from` is allowed gives right answers, but whoever reads MAX_UPLOAD sees a limit of 1 GiB.
const GIB: u32 = 1 << 30;

pub const MAX_UPLOAD: u32 = GIB;

pub fn accepts(bytes: u64) -> bool {
    bytes <= 4 * u64::from(MAX_UPLOAD)
}

fn main() {}
