//! infinite_list: a chain of redirects
//!
//! A crawler follows redirects and keeps every response on the way. That is a
//! linked list: each hop leads to the next, until one does not redirect.
//!
//! ```go
//! type Hop struct {
//!     response Response
//!     next     *Hop // nil: the chain ends here
//! }
//! ```
//!
//! In the port a hop owns the hop after it, and frees it when it is freed itself.
//! Make the chain fit into memory: a hop takes its response and one pointer.

/// A response, and the hop that it led to.
pub struct Hop {
    response: Response,
    // TODO: count the bytes of a Hop.
    next: Option<Hop>,
}

/// A page: the chain ends here.
pub fn page(response: Response) -> Hop {
    Hop {
        response,
        next: None,
    }
}

/// A response that redirects to `next`.
pub fn redirect(response: Response, next: Hop) -> Hop {
    Hop {
        response,
        next: Some(next),
    }
}

/// The address at which the chain ends.
pub fn landing(first: &Hop) -> &str {
    let mut hop = first;
    while let Some(next) = &hop.next {
        hop = next;
    }
    &hop.response.url
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

thread_local! {
    static KEPT: Cell<i32> = const { Cell::new(0) };
}

/// A response with its body. Bodies can be large, so there is no `Clone`.
pub struct Response {
    pub url: String,
}

impl Response {
    pub fn from(url: &str) -> Self {
        KEPT.set(KEPT.get() + 1);
        Response {
            url: String::from(url),
        }
    }
}

impl Drop for Response {
    fn drop(&mut self) {
        KEPT.set(KEPT.get() - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_is_followed_to_its_end() {
        let end = page(Response::from("https://go.dev/doc/"));
        let middle = redirect(Response::from("https://golang.org/doc"), end);
        let first = redirect(Response::from("http://golang.org/doc"), middle);
        assert_eq!(
            landing(&first),
            "https://go.dev/doc/",
            "two redirects, and then the page"
        );
        let alone = page(Response::from("https://go.dev/"));
        assert_eq!(landing(&alone), "https://go.dev/", "no redirect at all");
    }

    #[test]
    fn a_hop_is_a_response_and_one_pointer() {
        let alone = page(Response::from("https://go.dev/"));
        assert_eq!(
            size_of_val(&alone) - size_of::<Response>(),
            size_of::<usize>(),
            "bytes that a hop takes beside its response: it leads to one hop or to none, \
             and one pointer is enough for that"
        );
    }

    #[test]
    fn the_chain_is_freed_with_its_first_hop() {
        let end = page(Response::from("https://go.dev/doc/"));
        let middle = redirect(Response::from("https://golang.org/doc"), end);
        let first = redirect(Response::from("http://golang.org/doc"), middle);
        assert_eq!(KEPT.get(), 3, "three hops, three responses in memory");
        drop(first);
        let kept = KEPT.get();
        assert!(
            kept == 0,
            "leak: the first hop is gone, but {kept} responses are still in memory"
        );
    }
}
