struct Request {
    method: &str,
    path: &str,
}

fn parse(line: &str) -> Request {
    let mut parts = line.split(' ');
    Request {
        method: parts.next().unwrap(),
        path: parts.next().unwrap(),
    }
}

fn pick(a: &Request, b: &Request) -> &Request {
    if a.path.len() >= b.path.len() { a } else { b }
}

fn main() {
    let a = parse("GET /index.html HTTP/1.1");
    let b = parse("POST /cart HTTP/1.1");
    println!("{} {}", pick(&a, &b).method, pick(&a, &b).path);
}
