// trap, refused by test: the biggest of the reversed is the smallest, but of equal ones `max_by_key` gives the last.
use std::collections::HashMap;
use std::fmt;

impl fmt::Display for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} days left", self.host, self.days_left)
    }
}

/// The hosts whose certificates end within `days`. Entries without a host are left out.
pub fn expiring(certificates: &[Certificate], days: u32) -> Vec<String> {
    certificates
        .iter()
        .filter(|certificate| !certificate.host.is_empty() && certificate.days_left <= days)
        .map(|certificate| certificate.host.clone())
        .collect()
}

/// The certificate that ends first; of several, the one that stands first.
pub fn most_urgent(certificates: &[Certificate]) -> Option<&Certificate> {
    certificates
        .iter()
        .max_by_key(|certificate| std::cmp::Reverse(certificate.days_left))
}

/// How many certificates each issuer has signed.
pub fn by_issuer(certificates: &[Certificate]) -> HashMap<String, u32> {
    let mut counts = HashMap::new();
    for certificate in certificates {
        *counts.entry(certificate.issuer.clone()).or_insert(0) += 1;
    }
    counts
}

fn main() {}
