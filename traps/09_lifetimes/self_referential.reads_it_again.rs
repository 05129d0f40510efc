// trap, refused by test: a file that finds each line anew borrows nothing and needs no positions, but then the thousandth report reads the text for the thousandth time.
pub struct File {
    text: String,
}

impl File {
    pub fn new(text: String) -> File {
        File { text }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        self.text.split('\n').nth(index)
    }
}

fn main() {}
