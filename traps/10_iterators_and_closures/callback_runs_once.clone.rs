// trap, refused by test: the Vec inside can be cloned though the Body cannot, and so every attempt makes a copy of all the bytes.
pub fn deliver(partner: &mut Partner, body: Body) -> bool {
    let bytes = body.into_bytes();
    let attempt = || partner.post(&bytes.clone());
    retry(3, attempt)
}

fn main() {}
