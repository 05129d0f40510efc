//! int_widths: how many bytes has a picture?

/// The bytes of a decoded picture.
// Numbers of two types are never mixed, not even when nothing can be lost: the width
// of every step is to be seen in the code. `u64::from` only exists where every value
// fits. It stands before the first multiplication, because the type of the operands
// decides where the product is computed.
pub fn image_bytes(width: u32, height: u32) -> u64 {
    u64::from(width) * u64::from(height) * 4
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_has_four_bytes_per_pixel() {
        assert_eq!(image_bytes(800, 600), 1_920_000, "800 x 600 pixels");
    }

    #[test]
    fn a_scan_may_have_more_bytes_than_32_bits_can_count() {
        assert_eq!(
            image_bytes(40_000, 30_000),
            4_800_000_000,
            "40000 x 30000 pixels"
        );
    }

    #[test]
    fn a_scan_may_have_more_pixels_than_32_bits_can_count() {
        assert_eq!(
            image_bytes(100_000, 50_000),
            20_000_000_000,
            "100000 x 50000 pixels"
        );
    }

    #[test]
    fn a_file_may_claim_very_long_sides() {
        assert_eq!(
            image_bytes(1_000_000_001, 3_000_000_001),
            12_000_000_016_000_000_004,
            "1000000001 x 3000000001 pixels, says the file, and each of them counts"
        );
        assert_eq!(
            image_bytes(3_000_000_001, 1_000_000_001),
            12_000_000_016_000_000_004,
            "3000000001 x 1000000001 pixels, says the file, and each of them counts"
        );
    }
}
