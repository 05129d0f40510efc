// trap, refused by test: without the copy the blank before the value is what one sees, but the line break behind it is still there.
pub fn split_header(line: &str) -> (&str, &str) {
    let Some((name, value)) = line.split_once(':') else {
        return (line.trim(), "");
    };
    (name.trim(), value.trim_start())
}

fn main() {}
