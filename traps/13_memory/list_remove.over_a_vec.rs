// trap, refused by test: a Vec is easier to filter, but pushing its jobs to the front again turns the queue around.
impl Queue {
    pub fn cancel(&mut self, user: &str) {
        let mut kept = vec![];
        while let Some(mut job) = self.head.take() {
            self.head = job.next.take();
            if job.user != user {
                kept.push(job);
            }
        }
        for mut job in kept {
            job.next = self.head.take();
            self.head = Some(job);
        }
    }
}

fn main() {}
