fn port_from(arg: &str) -> (u16, Option<String>) {
    let (port, err) = arg.parse::<u16>();
    if err != nil {
        return (0, err);
    }
    (port, None)
}

fn main() {
    for arg in ["8080", "http"] {
        let (port, err) = port_from(arg);
        if err != None {
            println!("bad port {}: {}", arg, err);
            continue;
        }
        println!("listening on {}", port);
    }
}
