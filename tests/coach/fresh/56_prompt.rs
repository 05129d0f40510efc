use std::io;

fn ask(question: &str) -> String {
    print!("{question} ");
    io::stdout().flush().unwrap();
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).unwrap();
    line.trim().to_string()
}

fn main() {
    let name = ask("Who is playing?");
    let mut sheet = String::new();
    write!(sheet, "player: {name}").unwrap();
    println!("{sheet}");
}
