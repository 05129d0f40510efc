//! const_arithmetic: a limit of 4 GiB

// A constant has a type, and its value is computed in that type: both factors are u32,
// so the product is one too, and 4 GiB are one more than the largest u32. That the
// compiler computes it is why this is an error and no panic at night. With u64 from
// the first factor on everything fits, and `accepts` can be told of larger files.
const GIB: u64 = 1 << 30;

/// The largest upload, in bytes: 4 GiB.
pub const MAX_UPLOAD: u64 = 4 * GIB;

/// Whether a file of this size may be uploaded.
pub fn accepts(bytes: u64) -> bool {
    bytes <= MAX_UPLOAD
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    const FOUR_GIB: u64 = 4_294_967_296;

    #[test]
    fn small_files_are_welcome() {
        assert!(accepts(0), "an empty file was refused");
        assert!(accepts(1_048_576), "a file of 1 MiB was refused");
    }

    #[test]
    fn the_limit_itself_is_4_gib() {
        assert_eq!(
            MAX_UPLOAD.to_string(), // any type of number will do
            "4294967296",
            "MAX_UPLOAD is the largest upload in bytes, and that is 4 GiB"
        );
    }

    #[test]
    fn a_file_may_have_exactly_4_gib() {
        assert!(
            accepts(FOUR_GIB),
            "a file of 4294967296 bytes was refused, and that is 4 GiB"
        );
    }

    #[test]
    fn one_byte_more_is_too_much() {
        assert!(
            !accepts(FOUR_GIB + 1),
            "a file of 4294967297 bytes was accepted, one byte more than 4 GiB"
        );
        assert!(!accepts(5 * (1 << 30)), "a file of 5 GiB was accepted");
    }
}
