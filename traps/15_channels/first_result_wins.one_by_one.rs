// trap, refused by test: without threads nobody is left behind, but the second log is opened only when the first one is read to its end.
pub fn first_hit(logs: &[Log], id: &str) -> Option<String> {
    logs.iter()
        .flat_map(|log| log.lines())
        .find(|line| line.contains(id))
}

fn main() {}
