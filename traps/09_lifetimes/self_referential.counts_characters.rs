// trap, refused by test: positions are the right idea, but a Rust text is cut by bytes, as in Go, and `ë` is one character and two bytes.
pub struct File {
    text: String,
    lines: Vec<(usize, usize)>,
}

impl File {
    pub fn new(text: String) -> File {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.chars().count();
            lines.push((start, end));
            start = end + 1;
        }
        File { text, lines }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        let (start, end) = *self.lines.get(index)?;
        Some(&self.text[start..end])
    }
}

fn main() {}
