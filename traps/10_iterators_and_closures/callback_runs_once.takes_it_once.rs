// trap, refused by test: with an Option the closure may be called again, and its later calls post what is left: nothing, as in Go.
pub fn deliver(partner: &mut Partner, body: Body) -> bool {
    let mut body = Some(body);
    let attempt = || {
        let bytes = body.take().map(Body::into_bytes).unwrap_or_default();
        partner.post(&bytes)
    };
    retry(3, attempt)
}

fn main() {}
