//! macro_hygiene: whose variable is it?

/// Leaves out a line that is bad, and counts it.
// A variable that is named in the macro is looked up where the macro is written,
// and there is no counter there. One that its user hands in is looked up at the
// user's. So a macro can neither grab nor hide a variable by accident. (Functions and
// types are looked up where it is used.) `ident` takes a name; `expr` would do too.
//
// The `continue` is why this is a macro: no function can leave its caller's loop.
macro_rules! skip_if {
    ($counter:ident, $bad:expr) => {
        if $bad {
            $counter += 1;
            continue;
        }
    };
}

/// The payments of a day in cents, and how many lines were left out.
pub fn payments(export: &str) -> (Vec<u32>, u32) {
    let mut payments = Vec::new();
    let mut skipped = 0;
    for line in export.lines() {
        let cents = line.parse().unwrap_or(0);
        skip_if!(skipped, cents == 0);
        payments.push(cents);
    }
    (payments, skipped)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    /// The other importer: a refund is a line that begins with a minus.
    fn refunds(export: &str) -> (Vec<u32>, u32) {
        let mut refunds = Vec::new();
        let mut refused = 0;
        for line in export.lines() {
            skip_if!(refused, !line.starts_with('-'));
            let cents = line[1..].parse().unwrap_or(0);
            skip_if!(refused, cents == 0);
            refunds.push(cents);
        }
        (refunds, refused)
    }

    #[test]
    fn bad_lines_are_left_out_and_counted() {
        let (payments, skipped) = payments("1250\nn/a\n300\n\n0\n");
        assert_eq!(payments, [1250, 300], "the two payments of the day");
        assert_eq!(skipped, 3, "`n/a`, an empty line and a 0 were left out");
    }

    #[test]
    fn every_import_counts_its_own_lines() {
        let (_, monday) = payments("n/a\nn/a\n80\n");
        let (_, tuesday) = payments("n/a\n90\n");
        assert_eq!(monday, 2, "two bad lines came on Monday");
        assert_eq!(tuesday, 1, "one bad line came on Tuesday");
    }

    #[test]
    fn the_other_importer_counts_too() {
        let (refunds, refused) = refunds("-70\n120\n-x\n-5\n");
        assert_eq!(refunds, [70, 5], "the two refunds of the day");
        assert_eq!(refused, 2, "`120` and `-x` are no refunds");
    }
}
