// trap, refused by test: a Vec keeps its elements elsewhere, so the type has a size again, but it takes three words and a hop can now lead to two places.
pub struct Hop {
    response: Response,
    next: Vec<Hop>,
}

pub fn page(response: Response) -> Hop {
    Hop {
        response,
        next: vec![],
    }
}

pub fn redirect(response: Response, next: Hop) -> Hop {
    Hop {
        response,
        next: vec![next],
    }
}

pub fn landing(first: &Hop) -> &str {
    let mut hop = first;
    while let Some(next) = hop.next.first() {
        hop = next;
    }
    &hop.response.url
}

fn main() {}
