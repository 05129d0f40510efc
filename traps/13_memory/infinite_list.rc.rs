// trap, refused by lint clippy::disallowed_types: the compiler's help names Rc too, and it fits, but it counts several owners where a hop has one.
use std::rc::Rc;

pub struct Hop {
    response: Response,
    next: Option<Rc<Hop>>,
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
        next: Some(Rc::new(next)),
    }
}

pub fn landing(first: &Hop) -> &str {
    let mut hop = first;
    while let Some(next) = &hop.next {
        hop = next;
    }
    &hop.response.url
}

fn main() {}
