struct Config {
    host: String,
    port: u16,
}

impl Config {
    fn reload(&mut self, line: &str) {
        let parts: Vec<&str> = line.split(':').collect();
        self.host = parts[0].to_string();
        self.port = parts[1].parse().unwrap();
    }
}

fn main() {
    let mut cfg = Config { host: "localhost".to_string(), port: 8080 };
    let old = &cfg.host;
    let oldPort = cfg.port;
    cfg.reload("db.internal:5432");
    if *old != cfg.host || oldPort != cfg.port {
        println!("moved from {}:{} to {}:{}", old, oldPort, cfg.host, cfg.port);
    }
}
