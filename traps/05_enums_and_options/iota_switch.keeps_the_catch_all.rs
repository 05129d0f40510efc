// trap, refused by lint clippy::match_wildcard_for_single_variants: the new state has its arm, but the `_` behind it will answer for the next one too, and nobody will be told.
pub fn label(state: State) -> &'static str {
    match state {
        State::Queued => "queued",
        State::Running => "running",
        State::Retrying => "retrying",
        State::Done => "done",
    }
}

pub fn ask_again(state: State) -> Option<u32> {
    match state {
        State::Queued => Some(10),
        State::Running => Some(1),
        State::Retrying => Some(30),
        _ => None,
    }
}

fn main() {}
