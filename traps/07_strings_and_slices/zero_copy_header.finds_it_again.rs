// trap, refused by test: looking the parts of the copy up in the line gives views, but every line is still copied, and `find` stops at the first place that reads the same.
pub fn split_header(line: &str) -> (&str, &str) {
    let clean = line.replace("\r\n", "");
    let Some((name, value)) = clean.split_once(':') else {
        return (line.trim(), "");
    };
    (view(line, name.trim()), view(line, value.trim()))
}

fn view<'a>(line: &'a str, part: &str) -> &'a str {
    match line.find(part) {
        Some(start) => &line[start..start + part.len()],
        None => "",
    }
}

fn main() {}
