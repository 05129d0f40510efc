// trap, refused by build E0308: a reference has the right size, but it owns nothing, so somebody else would have to keep every hop of the chain.
pub struct Hop<'a> {
    response: Response,
    next: Option<&'a Hop<'a>>,
}

pub fn page<'a>(response: Response) -> Hop<'a> {
    Hop {
        response,
        next: None,
    }
}

pub fn redirect<'a>(response: Response, next: &'a Hop<'a>) -> Hop<'a> {
    Hop {
        response,
        next: Some(next),
    }
}

pub fn landing<'a>(first: &'a Hop<'a>) -> &'a str {
    let mut hop = first;
    while let Some(next) = hop.next {
        hop = next;
    }
    &hop.response.url
}

fn main() {}
