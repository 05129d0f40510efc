// trap, refused by test: a leaked copy lives for ever, so views into it compile, and the proxy keeps every header it has ever seen.
pub fn split_header(line: &str) -> (&str, &str) {
    let clean: &str = line.replace("\r\n", "").leak();
    let Some((name, value)) = clean.split_once(':') else {
        return (line.trim(), "");
    };
    (name.trim(), value.trim())
}

fn main() {}
