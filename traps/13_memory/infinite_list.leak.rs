// trap, refused by test: a reference is the pointer that Go has, and leaking the hop makes it live long enough, namely for ever.
pub struct Hop {
    response: Response,
    next: Option<&'static Hop>,
}

pub fn page(response: Response) -> Hop {
    Hop {
        response,
        next: None,
    }
}

pub fn redirect(response: Response, next: Hop) -> Hop {
    Hop {
        response,
        next: Some(Box::leak(Box::new(next))),
    }
}

pub fn landing(first: &Hop) -> &str {
    let mut hop = first;
    while let Some(next) = hop.next {
        hop = next;
    }
    &hop.response.url
}

fn main() {}
