struct Stop {
    city: String,
    next: Option<Box<Stop>>,
}

fn print_route(start: &Stop) {
    let mut cur = start;
    loop {
        println!("-> {}", cur.city);
        match cur.next {
            Some(next) => cur = &next,
            None => break,
        }
    }
}

fn main() {
    let end = Stop { city: "Porto".to_string(), next: None };
    let mid = Stop { city: "Lyon".to_string(), next: Some(Box::new(end)) };
    print_route(&mid);
}
