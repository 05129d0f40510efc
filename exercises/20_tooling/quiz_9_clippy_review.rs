//! quiz_9_clippy_review: MILESTONE: a review before the review
//!
//! The tool that warns of expiring certificates was ported from Go, line by line:
//!
//! ```go
//! for i := 0; i < len(certs); i++ {
//!     if len(certs[i].Host) == 0 {
//! ```
//!
//! It compiles and its tests pass. Now `cargo clippy` reviews it. Your task: leave it no
//! warning, without `#[allow]`, and change nothing that the code does.
use std::collections::HashMap;

// TODO: most lints here are Go habits that have a shorter form in Rust.
impl Certificate {
    pub fn to_string(&self) -> String {
        format!("{}: {} days left", self.host, self.days_left)
    }
}

/// The hosts whose certificates end within `days`. Entries without a host are left out.
pub fn expiring(certificates: &Vec<Certificate>, days: u32) -> Vec<String> {
    let mut hosts = Vec::new();
    for i in 0..certificates.len() {
        if certificates[i].host.len() == 0 {
            continue;
        }
        if certificates[i].days_left <= days {
            hosts.push(certificates[i].host.clone());
        }
    }
    return hosts;
}

/// The certificate that ends first; of several, the one that stands first.
pub fn most_urgent(certificates: &[Certificate]) -> Option<&Certificate> {
    let mut urgent = certificates.first()?;
    for i in 1..certificates.len() {
        if certificates[i].days_left < urgent.days_left {
            urgent = &certificates[i];
        }
    }
    return Some(urgent);
}

/// How many certificates each issuer has signed.
pub fn by_issuer(certificates: &[Certificate]) -> HashMap<String, u32> {
    let mut counts = HashMap::new();
    for certificate in certificates {
        let issuer = certificate.issuer.clone();
        if !counts.contains_key(&issuer) {
            counts.insert(issuer, 0);
        }
        *counts.get_mut(&certificate.issuer).unwrap() += 1;
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
