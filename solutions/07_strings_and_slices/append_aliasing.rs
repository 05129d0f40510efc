//! append_aliasing: two slices, one array

/// Adds the status to the fields of the access line, and returns the fields of the
/// audit line: the first two, and the user.
// A `push` may move the whole list to a bigger array, so nobody may look into it
// meanwhile. Make the second list first, then let the first one grow.
// This copies two Strings, and here that is right: two log lines, two owners.
// Pushing first and copying afterwards is just as good.
pub fn log_fields(fields: &mut Vec<String>, status: &str, user: &str) -> Vec<String> {
    let mut audit = fields[..2].to_vec();
    audit.push(user.to_string());
    fields.push(status.to_string());
    audit
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    /// The fields of a request, with room for one more, as `append` leaves it.
    fn request() -> Vec<String> {
        let mut fields = Vec::with_capacity(4);
        for field in ["service=shop", "region=eu", "path=/cart"] {
            fields.push(field.to_string());
        }
        fields
    }

    #[test]
    fn the_access_line_has_all_fields_and_the_status() {
        let mut fields = request();
        log_fields(&mut fields, "status=200", "user=ann");
        assert_eq!(
            fields,
            ["service=shop", "region=eu", "path=/cart", "status=200"],
            "the access line keeps its fields and gets the status"
        );
    }

    #[test]
    fn the_audit_line_has_the_common_fields_and_the_user() {
        let mut fields = request();
        assert_eq!(
            log_fields(&mut fields, "status=200", "user=ann"),
            ["service=shop", "region=eu", "user=ann"],
            "the audit line has the first two fields and the user"
        );

        let mut other = vec!["service=mail".to_string(), "region=us".to_string()];
        assert_eq!(
            log_fields(&mut other, "status=404", "user=eve"),
            ["service=mail", "region=us", "user=eve"],
            "another service has other fields, and its audit line has those"
        );
    }

    #[test]
    fn each_audit_line_has_its_own_user() {
        let mut fields = request();
        let first = log_fields(&mut fields, "status=200", "user=ann");
        let second = log_fields(&mut fields, "status=500", "user=bob");
        assert_eq!(
            first,
            ["service=shop", "region=eu", "user=ann"],
            "ann's audit line, after bob's was made"
        );
        assert_eq!(
            second,
            ["service=shop", "region=eu", "user=bob"],
            "bob's audit line, made from the same request"
        );
    }
}
