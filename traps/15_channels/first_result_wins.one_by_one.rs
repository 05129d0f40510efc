// trap, refused by test: without threads nobody is left behind, but the second log is opened only when the first one is read to its end.
pub fn first_hits(logs: &[Log], id: &str, n: usize) -> Vec<String> {
    logs.iter()
        .flat_map(|log| log.lines())
        .filter(|line| line.contains(id))
        .take(n)
        .collect()
}

fn main() {}
