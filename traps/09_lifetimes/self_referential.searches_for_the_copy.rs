// trap, refused by test: a copy of each line tells what to look for in the text, but it is still a copy, and a line that stands there twice is found once.
pub struct File {
    text: String,
    lines: Vec<String>,
}

impl File {
    pub fn new(text: String) -> File {
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push(line.to_string());
        }
        File { text, lines }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        let line = self.lines.get(index)?;
        let start = self.text.find(line)?;
        Some(&self.text[start..start + line.len()])
    }
}

fn main() {}
