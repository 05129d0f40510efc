use std::collections::HashMap;

fn main() {
    let ballots = ["red", "blue", "red", "green", "red"];
    let mut votes: HashMap<&str, u32> = HashMap::new();
    for b in ballots {
        votes.insert(b, votes.get(b) + 1);
    }
    let red = votes.get("red");
    if red > 2 {
        println!("red wins with {} votes", red);
    }
}
