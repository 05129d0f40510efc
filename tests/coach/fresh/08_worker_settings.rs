struct Settings {
    region: String,
    batch: usize,
}

struct Worker {
    id: usize,
    settings: Settings,
}

fn start_pool(n: usize, settings: Settings) -> Vec<Worker> {
    let mut pool = Vec::new();
    for id in 0..n {
        pool.push(Worker { id: id, settings: settings });
    }
    pool
}

fn main() {
    let settings = Settings { region: "eu-west".to_string(), batch: 50 };
    for w in start_pool(3, settings) {
        println!("worker {} in {} takes {}", w.id, w.settings.region, w.settings.batch);
    }
}
