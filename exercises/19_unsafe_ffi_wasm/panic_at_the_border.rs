//! panic_at_the_border: nobody catches it on the other side
//!
//! The Go API server asks Rust what a parcel costs. In Go, a function that is called
//! from outside begins like this, and whatever goes wrong in it becomes a number:
//!
//! ```go
//! defer func() {
//!     if recover() != nil {
//!         cents = -1
//!     }
//! }()
//! ```
//!
//! Your task: `quote` answers -1 whenever the tariff panics, for whatever reason.

/// What a parcel costs, in cents; -1 if that cannot be said. Go calls this.
#[unsafe(no_mangle)]
pub extern "C" fn quote(grams: u32, zone: u32) -> i64 {
    // TODO: nothing but a number may leave here.
    tariff(grams, zone)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The tariff, as the logistics team has written it.
fn tariff(grams: u32, zone: u32) -> i64 {
    let per_kilogram = price_list::per_kilogram(zone);
    let parcels_per_kilogram = 1000 / grams;
    if parcels_per_kilogram >= 1 {
        return per_kilogram;
    }
    let kilograms = i64::from(grams.div_ceil(1000));
    assert!(kilograms <= 30, "no van takes {kilograms} kilograms");
    per_kilogram * kilograms
}

/// What a kilogram costs in each zone.
mod price_list {
    use std::sync::atomic::{AtomicUsize, Ordering};

    const PRICES: [i64; 4] = [120, 250, 480, 600];

    /// How many zones are open. The last one opens some day, while the server runs.
    static OPEN: AtomicUsize = AtomicUsize::new(3);

    pub fn per_kilogram(zone: u32) -> i64 {
        PRICES[..OPEN.load(Ordering::Relaxed)][zone as usize]
    }

    pub fn open_the_last_zone() {
        OPEN.store(PRICES.len(), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::io::Write;
    use std::panic::{catch_unwind, set_hook, take_hook};
    use std::sync::Once;

    thread_local! {
        static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
    }

    /// Panics are reported as ever, but for the one that ends the process: that one is
    /// told in a sentence, and not with a trace of sixty frames.
    fn report_the_end_in_a_sentence() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let report = take_hook();
            set_hook(Box::new(move |panic| {
                let text = panic.to_string();
                if !text.contains("cannot unwind") {
                    report(panic);
                    LAST_PANIC.set(text);
                    return;
                }
                let end = format!(
                    "{}\nThe panic has come to the end of an `extern \"C\"` function, which \
                     cannot unwind.\nThe process ends here, and in it the Go server with all \
                     its requests.\n",
                    LAST_PANIC.take()
                );
                let _ = std::io::stderr().write_all(end.as_bytes());
            }));
        });
    }

    /// Asks as Go does, and sees what Go has no eyes for: a panic that comes out.
    fn go_asks(grams: u32, zone: u32) -> i64 {
        report_the_end_in_a_sentence();
        let answer = catch_unwind(|| quote(grams, zone));
        assert!(
            answer.is_ok(),
            "the panic has left `quote`: in the real server it would now run into Go, which \
             does not know Rust's panics, and nobody can say what happens then"
        );
        answer.unwrap()
    }

    #[test]
    fn a_parcel_has_its_price() {
        assert_eq!(go_asks(500, 0), 120, "up to a kilogram in zone 0");
        assert_eq!(
            go_asks(2500, 2),
            1440,
            "three kilograms to zone 2, 480 each"
        );
    }

    #[test]
    fn an_unknown_zone_has_no_price() {
        assert_eq!(go_asks(500, 7), -1, "there is no zone 7");
    }

    #[test]
    fn a_parcel_without_weight_has_no_price() {
        assert_eq!(go_asks(0, 1), -1, "the form came without a weight");
    }

    #[test]
    fn a_parcel_that_no_van_takes_has_no_price() {
        assert_eq!(go_asks(31_000, 1), -1, "31 kilograms are too many");
    }

    #[test]
    fn only_the_tariff_knows_what_has_a_price() {
        assert_eq!(go_asks(500, 3), -1, "zone 3 is not open yet");
        price_list::open_the_last_zone();
        assert_eq!(
            go_asks(500, 3),
            600,
            "zone 3 is open now, and the tariff has a price for it; whoever checks the \
             arguments in `quote` keeps a second list, and that one is old"
        );
    }

    #[test]
    fn the_next_request_is_served() {
        assert_eq!(go_asks(500, 7), -1, "there is no zone 7");
        assert_eq!(go_asks(500, 1), 250, "up to a kilogram in zone 1");
    }
}
