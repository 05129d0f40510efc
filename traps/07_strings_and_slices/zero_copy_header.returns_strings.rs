// trap, refused by build E0308: Strings can be returned from anywhere, but that is two more copies for every line of a proxy that wanted none.
pub fn split_header(line: &str) -> (String, String) {
    let clean = line.replace("\r\n", "");
    let Some((name, value)) = clean.split_once(':') else {
        return (line.trim().to_string(), String::new());
    };
    (name.trim().to_string(), value.trim().to_string())
}

fn main() {}
