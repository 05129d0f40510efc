//! export_a_symbol: a name for the whole process
//!
//! The Go API server is to get its VAT from Rust, in cents. It calls the function
//! through cgo, and asks for it by a C name:
//!
//! ```go
//! // #include <stdint.h>
//! // extern int64_t billing_vat(int64_t net, uint32_t percent);
//! import "C"
//!
//! vat := int64(C.billing_vat(1999, 19))
//! ```
//!
//! An old C library for prices is linked into the same process.
//! Your task: let Go find the function.

/// The VAT on a net price of 0 or more, in cents, rounded half up.
// TODO: what does this attribute ask of you?
#[export_name = "vat"]
pub extern "C" fn billing_vat(net: i64, percent: u32) -> i64 {
    (net * i64::from(percent) + 50) / 100
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The old library. It was written in C; what counts here is that it has the symbol
/// `vat`, and that half of the server still calls it.
pub mod old_prices {
    #[unsafe(no_mangle)]
    pub extern "C" fn vat(net: i64, percent: u32) -> i64 {
        net * i64::from(percent) / 100
    }
}

#[cfg(test)]
mod tests {
    /// What cgo makes of the declarations in Go: a name and a type. The linker looks
    /// for the name, and nobody compares the type.
    mod go_side {
        unsafe extern "C" {
            pub safe fn billing_vat(net: i64, percent: u32) -> i64;
            pub safe fn vat(net: i64, percent: u32) -> i64;
        }
    }

    #[test]
    fn go_finds_the_new_function() {
        assert_eq!(
            go_side::billing_vat(1999, 19),
            380,
            "19 % of 19.99 is 3.7981, and the new function rounds"
        );
        assert_eq!(go_side::billing_vat(0, 19), 0, "no price, no VAT");
    }

    #[test]
    fn the_old_function_is_still_there() {
        assert_eq!(
            go_side::vat(1999, 19),
            379,
            "the old library does not round, and its callers rely on it"
        );
    }

    #[test]
    fn it_is_called_the_way_c_calls() {
        let _: extern "C" fn(i64, u32) -> i64 = super::billing_vat;
    }
}
