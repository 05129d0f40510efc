// trap, refused by test: without the closure nothing is wrong with giving the body away, but then there is one attempt.
pub fn deliver(partner: &mut Partner, body: Body) -> bool {
    partner.post(&body.into_bytes())
}

fn main() {}
