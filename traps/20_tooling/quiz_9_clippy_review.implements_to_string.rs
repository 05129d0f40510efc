// trap, refused by lint clippy::to_string_trait_impl: there is a trait of that name, and then `{}` in a format string still does not take a certificate; `Display` gives both.
use std::collections::HashMap;

impl ToString for Certificate {
    fn to_string(&self) -> String {
        format!("{}: {} days left", self.host, self.days_left)
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
        .min_by_key(|certificate| certificate.days_left)
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
