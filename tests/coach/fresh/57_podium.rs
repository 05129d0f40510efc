#![deny(clippy::all)]
struct Runner {
    name: String,
    seconds: u32,
}

fn fastest(runners: &Vec<Runner>) -> u32 {
    let mut best = u32::MAX;
    for i in 0..runners.len() {
        if runners[i].seconds < best {
            best = runners[i].seconds;
        }
    }
    return best;
}

fn main() {
    let runners = vec![
        Runner { name: "Eli".to_string(), seconds: 61 },
        Runner { name: "Noa".to_string(), seconds: 58 },
    ];
    if runners.len() > 0 {
        println!("{} ran, best {}", runners[0].name, fastest(&runners));
    }
}
