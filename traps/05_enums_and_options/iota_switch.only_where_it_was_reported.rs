// trap, refused by test: the compiler found one place and this one is right, but the other match had a `_`, and nobody was told.
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
        _ => None,
    }
}

fn main() {}
