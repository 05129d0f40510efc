#[derive(Debug, PartialEq)]
enum Level {
    Debug,
    Info,
    Warn,
    Error,
}

fn parse_level(raw: &str) -> Level {
    let n: u8 = raw.parse().unwrap_or(1);
    Level(n)
}

fn louder(l: Level) -> Level {
    if l == Level::Error {
        return l;
    }
    (l as u8 + 1) as Level
}

fn main() {
    println!("{:?}", louder(parse_level("2")));
}
