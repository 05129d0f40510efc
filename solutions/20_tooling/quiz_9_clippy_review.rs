//! quiz_9_clippy_review: MILESTONE: a review before the review
use std::collections::HashMap;
use std::fmt;

// Go's Stringer has a counterpart, and it is not a method called `to_string`: whoever
// implements Display gets that one for nothing, and `{}` in every format string, too.
impl fmt::Display for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} days left", self.host, self.days_left)
    }
}

/// The hosts whose certificates end within `days`. Entries without a host are left out.
// A slice instead of `&Vec`: callers may have an array or a part. `is_empty` says what
// is meant. The loop goes over the values; an index was never wanted. (clippy does not
// see everything: with `for c in certificates` it lets `&Vec` pass, and with a
// `while i < len` the index. A colleague would still ask.)
pub fn expiring(certificates: &[Certificate], days: u32) -> Vec<String> {
    certificates
        .iter()
        .filter(|certificate| !certificate.host.is_empty() && certificate.days_left <= days)
        .map(|certificate| certificate.host.clone())
        .collect()
}

/// The certificate that ends first; of several, the one that stands first.
// `min_by_key` is the whole loop. Of equal ones it gives the first (`max_by_key`
// gives the last), and for an empty slice it gives `None`.
pub fn most_urgent(certificates: &[Certificate]) -> Option<&Certificate> {
    certificates
        .iter()
        .min_by_key(|certificate| certificate.days_left)
}

/// How many certificates each issuer has signed.
// One look into the map instead of three, and no `unwrap`. (`entry(…).or_insert(0);`
// and then the `get_mut(…).unwrap()` makes clippy content, too, but looks twice.)
pub fn by_issuer(certificates: &[Certificate]) -> HashMap<String, u32> {
    let mut counts = HashMap::new();
    for certificate in certificates {
        *counts.entry(certificate.issuer.clone()).or_insert(0) += 1;
    }
    counts
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[derive(Debug, PartialEq)]
pub struct Certificate {
    pub host: String,
    pub issuer: String,
    pub days_left: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate(host: &str, issuer: &str, days_left: u32) -> Certificate {
        Certificate {
            host: String::from(host),
            issuer: String::from(issuer),
            days_left,
        }
    }

    fn certificates() -> Vec<Certificate> {
        vec![
            certificate("api.example.com", "Let's Encrypt", 60),
            certificate("", "our own CA", 3),
            certificate("shop.example.com", "Let's Encrypt", 7),
            certificate("www.example.com", "our own CA", 90),
            certificate("cdn.example.com", "Let's Encrypt", 3),
        ]
    }

    #[test]
    fn hosts_that_expire_soon_are_listed_in_their_order() {
        assert_eq!(
            expiring(&certificates(), 7),
            ["shop.example.com", "cdn.example.com"],
            "shop has exactly 7 days and cdn has 3; the entry without a host is left out, \
             and what stands behind it is not"
        );
        assert!(
            expiring(&certificates(), 2).is_empty(),
            "none ends within 2 days"
        );
    }

    #[test]
    fn the_most_urgent_is_the_first_of_those_that_end_first() {
        let list = certificates();
        assert_eq!(
            most_urgent(&list),
            Some(&list[1]),
            "two have 3 days left; the second entry stands before the fifth"
        );
        assert_eq!(
            most_urgent(&list[..1]),
            Some(&list[0]),
            "one certificate is the most urgent of one"
        );
        assert_eq!(most_urgent(&[]), None, "no certificates, none is urgent");
    }

    #[test]
    fn every_certificate_counts_for_its_issuer() {
        let counts = by_issuer(&certificates());
        let count = |issuer| counts.get(issuer).copied();
        assert_eq!(count("Let's Encrypt"), Some(3), "api, shop and cdn");
        assert_eq!(
            count("our own CA"),
            Some(2),
            "www and the one without a host"
        );
        assert_eq!(counts.len(), 2, "there are two issuers");
    }

    #[test]
    fn a_certificate_has_a_line_in_the_report() {
        let line = certificate("api.example.com", "Let's Encrypt", 60).to_string();
        assert_eq!(line, "api.example.com: 60 days left", "its line");
    }
}
