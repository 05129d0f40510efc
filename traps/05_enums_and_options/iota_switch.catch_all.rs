// trap, refused by test: a `_` is the shortest way to a complete match, but it is Go's default case: the label is wrong and the compiler will not ask again.
pub fn label(state: State) -> &'static str {
    match state {
        State::Queued => "queued",
        State::Running => "running",
        _ => "done",
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
