// trap, refused by lint clippy::disallowed_methods: a leaked text is `'static` and never moves, so the views are good, and no file ever gives its memory back.
pub struct File {
    text: &'static str,
    lines: Vec<&'static str>,
}

impl File {
    pub fn new(text: String) -> File {
        let text: &'static str = text.leak();
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push(line);
        }
        File { text, lines }
    }

    pub fn text(&self) -> &str {
        self.text
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        let line = self.lines.get(index)?;
        Some(line)
    }
}

fn main() {}
