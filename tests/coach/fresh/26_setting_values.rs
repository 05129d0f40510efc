use std::any::Any;
use std::collections::HashMap;

fn describe(v: &Box<dyn Any>) -> String {
    match v {
        i32 => format!("number {}", i32),
        bool => format!("switch {}", bool),
        String => format!("text {}", String),
    }
}

fn main() {
    let mut settings: HashMap<&str, Box<dyn Any>> = HashMap::new();
    settings.insert("port", Box::new(8080));
    settings.insert("tls", Box::new(true));
    for (key, v) in &settings {
        println!("{key}: {}", describe(v));
    }
}
