//! iota_switch: the new state
//!
//! The job page shows a label, and asks again after some seconds. Since this morning
//! there is a new state, `Retrying`. Go compiles every old switch as it was:
//!
//! ```go
//! switch s {
//! case Queued: return "queued"
//! // … and no case Retrying
//! }
//! return ""
//! ```
//!
//! Show such a job as "retrying", ask again after 30 seconds, and see to it that the
//! next new state cannot slip through.

/// The label of a job on the page.
pub fn label(state: State) -> &'static str {
    // TODO: this is the first place that has to know the new state.
    match state {
        State::Queued => "queued",
        State::Running => "running",
        State::Done => "done",
    }
}

/// After how many seconds the page asks again. `None`: the job will not change.
pub fn ask_again(state: State) -> Option<u32> {
    match state {
        State::Queued => Some(10),
        State::Running => Some(1),
        _ => None,
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The states of a job.
#[derive(Clone, Copy)]
pub enum State {
    Queued,
    Running,
    /// It failed, and waits for its next try.
    Retrying,
    Done,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_own_label() {
        assert_eq!(label(State::Queued), "queued", "the label of a queued job");
        assert_eq!(
            label(State::Running),
            "running",
            "the label of a running job"
        );
        assert_eq!(
            label(State::Retrying),
            "retrying",
            "the label of a job that waits for its next try"
        );
        assert_eq!(
            label(State::Done),
            "done",
            "the label of a job that is done"
        );
    }

    #[test]
    fn the_page_asks_again_while_a_job_can_change() {
        assert_eq!(ask_again(State::Queued), Some(10), "a queued job");
        assert_eq!(ask_again(State::Running), Some(1), "a running job");
        assert_eq!(
            ask_again(State::Retrying),
            Some(30),
            "a retrying job: with `None` the page stops asking, and shows \"retrying\" for ever"
        );
        assert_eq!(
            ask_again(State::Done),
            None,
            "a job that is done stays as it is"
        );
    }
}
