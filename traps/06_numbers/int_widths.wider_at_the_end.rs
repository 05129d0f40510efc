// trap, refused by test: the compiler offers `.into()` behind the product, but then the product is still computed in 32 bits, as in Go.
pub fn image_bytes(width: u32, height: u32) -> u64 {
    (width * height * 4).into()
}

fn main() {}
