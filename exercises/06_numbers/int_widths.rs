//! int_widths: how many bytes has a picture?
//!
//! Before a picture is decoded, a service asks how much memory it takes: four bytes
//! for each pixel. The file says width and height as 32-bit numbers. Large scans need
//! more than 4 GiB. This compiles in Go:
//!
//! ```go
//! func imageBytes(width, height uint32) uint64 {
//!     return uint64(width * height * 4)
//! }
//! ```
//!
//! Your task: return the right number, also where it is more than 4 GiB. In Rust
//! `uint64(x)` is written `u64::from(x)`.

/// The bytes of a decoded picture.
pub fn image_bytes(width: u32, height: u32) -> u64 {
    // TODO: 32 bits go in, 64 bits come out. Where does it get wider?
    width * height * 4
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
