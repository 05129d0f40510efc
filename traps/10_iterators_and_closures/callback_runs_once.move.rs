// trap, refused by build E0525: `move` helped the closure before, and it does bring the body into the closure, but the first call still gives it away.
pub fn deliver(partner: &mut Partner, body: Body) -> bool {
    let attempt = move || partner.post(&body.into_bytes());
    retry(3, attempt)
}

fn main() {}
