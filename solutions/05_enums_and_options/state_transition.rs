//! state_transition: the upload is complete

impl Upload {
    /// The client has sent everything.
    pub fn finish(&mut self) {
        // Behind `&mut self` there must be a state at every moment, so the old one
        // comes out only in exchange for another. `replace` puts a stand-in there
        // and hands the old state over: now it is ours, and the chunks may move.
        // The last arm puts back what was not to change; without it, the stand-in
        // would stay.
        //
        // `if let State::Receiving { chunks } = &mut self.state`, and in it a
        // `take` of the chunks, is as good.
        self.state = match std::mem::replace(&mut self.state, State::Cancelled) {
            State::Receiving { chunks } => State::Stored { chunks },
            other => other,
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
