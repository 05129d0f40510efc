//! state_transition: the upload is complete
//!
//! An upload collects chunks until the client says that it has sent everything.
//! Then the same chunks belong to a stored upload. In Go both share them:
//!
//! ```go
//! if s, ok := u.state.(*Receiving); ok {
//!     u.state = &Stored{s.chunks} // and s still has them
//! }
//! ```
//!
//! Let `finish` turn `Receiving` into `Stored`, with the same chunks and no copy of
//! them. An upload that is stored or cancelled already stays as it is.

impl Upload {
    /// The client has sent everything.
    pub fn finish(&mut self) {
        // TODO: the chunks cannot leave a place that is only lent.
        self.state = match self.state {
            State::Receiving { chunks } => State::Stored { chunks },
            State::Stored { chunks } => State::Stored { chunks },
            State::Cancelled => State::Cancelled,
        };
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// Megabytes from the client. Too big to copy, so there is no `Clone`.
#[derive(Debug, PartialEq)]
pub struct Chunk(pub Vec<u8>);

/// Where an upload is.
#[derive(Debug, PartialEq)]
pub enum State {
    Receiving { chunks: Vec<Chunk> },
    Stored { chunks: Vec<Chunk> },
    Cancelled,
}

/// One upload of a client.
pub struct Upload {
    pub state: State,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks() -> Vec<Chunk> {
        vec![Chunk(vec![1, 2, 3]), Chunk(vec![4])]
    }

    #[test]
    fn a_finished_upload_is_stored_with_all_its_chunks() {
        let mut upload = Upload {
            state: State::Receiving { chunks: chunks() },
        };
        upload.finish();
        assert_eq!(
            upload.state,
            State::Stored { chunks: chunks() },
            "the client sent two chunks and then finished"
        );
    }

    #[test]
    fn the_chunks_are_handed_on_and_not_copied() {
        let chunks = chunks();
        let address = chunks[0].0.as_ptr();
        let mut upload = Upload {
            state: State::Receiving { chunks },
        };
        upload.finish();
        let State::Stored { chunks } = &upload.state else {
            panic!("the upload is not stored but {:?}", upload.state);
        };
        assert!(!chunks.is_empty(), "the stored upload lost its chunks");
        assert_eq!(
            chunks[0].0.as_ptr(),
            address,
            "the first chunk of the stored upload is a copy"
        );
    }

    #[test]
    fn a_second_finish_loses_nothing() {
        let mut upload = Upload {
            state: State::Stored { chunks: chunks() },
        };
        upload.finish();
        assert_eq!(
            upload.state,
            State::Stored { chunks: chunks() },
            "the client repeated its last request; the upload was stored already"
        );
    }

    #[test]
    fn a_cancelled_upload_stays_cancelled() {
        let mut upload = Upload {
            state: State::Cancelled,
        };
        upload.finish();
        assert_eq!(
            upload.state,
            State::Cancelled,
            "the upload was cancelled before the client finished"
        );
    }
}
