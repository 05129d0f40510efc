//! callback_runs_once: what is given away once is gone

/// Posts the body, with up to three attempts. Tells whether the partner took it.
// What a closure does with its captures decides how often it may be called.
// Giving one away makes it `FnOnce`. Only looking at the body and changing the
// partner makes it `FnMut`, and that is what `retry` wants. To take the body apart
// once, in front of the closure, and lend the bytes to every attempt is as good:
//     let bytes = body.into_bytes();
//     retry(3, || partner.post(&bytes))
pub fn deliver(partner: &mut Partner, body: Body) -> bool {
    let attempt = || partner.post(body.as_bytes());
    retry(3, attempt)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// What a webhook says. Big, so there is no `Clone`.
pub struct Body {
    bytes: Vec<u8>,
}

impl Body {
    /// Takes the body apart.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Shows the bytes of the body.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Calls `attempt` until it says `true`, `limit` times at most.
pub fn retry(limit: u32, mut attempt: impl FnMut() -> bool) -> bool {
    for _ in 0..limit {
        if attempt() {
            return true;
        }
    }
    false
}

/// The other side. It turns down the first `refusals` posts.
pub struct Partner {
    refusals: usize,
    posts: Vec<Post>,
}

/// What came in with one post: its text, and where in memory it was sent from.
struct Post {
    text: String,
    sent_from: *const u8,
}

impl Partner {
    pub fn post(&mut self, bytes: &[u8]) -> bool {
        self.posts.push(Post {
            text: String::from_utf8_lossy(bytes).into_owned(),
            sent_from: bytes.as_ptr(),
        });
        self.posts.len() > self.refusals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partner(refusals: usize) -> Partner {
        Partner {
            refusals,
            posts: Vec::new(),
        }
    }

    fn body() -> Body {
        Body {
            bytes: b"order 7 was paid".to_vec(),
        }
    }

    #[test]
    fn the_third_attempt_gets_through() {
        let mut partner = partner(2);
        let delivered = deliver(&mut partner, body());
        assert_eq!(
            partner.posts.len(),
            3,
            "the partner turned two posts down, so there are three attempts"
        );
        assert!(delivered, "the partner took the third post");
    }

    #[test]
    fn every_attempt_posts_the_whole_body() {
        let mut partner = partner(2);
        deliver(&mut partner, body());
        for (i, post) in partner.posts.iter().enumerate() {
            assert_eq!(
                post.text,
                "order 7 was paid",
                "what attempt {} posted",
                i + 1
            );
        }
    }

    #[test]
    fn the_body_is_not_copied() {
        let mut partner = partner(2);
        let body = body();
        let lies_at = body.bytes.as_ptr();
        deliver(&mut partner, body);
        for (i, post) in partner.posts.iter().enumerate() {
            assert_eq!(
                post.sent_from,
                lies_at,
                "attempt {} sent from another place than the one where the body lies",
                i + 1
            );
        }
    }

    #[test]
    fn after_three_attempts_it_is_over() {
        let mut partner = partner(9);
        let delivered = deliver(&mut partner, body());
        assert_eq!(partner.posts.len(), 3, "three attempts and no more");
        assert!(!delivered, "the partner took none of them");
    }
}
