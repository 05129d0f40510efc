// trap, refused by test: `take` empties the link and looks like a removal, but the job that comes out owns all the jobs behind it.
impl Queue {
    pub fn cancel(&mut self, user: &str) {
        let mut link = &mut self.head;
        loop {
            match link {
                None => break,
                Some(job) if job.user == user => {
                    link.take();
                }
                Some(job) => link = &mut job.next,
            }
        }
    }
}

fn main() {}
