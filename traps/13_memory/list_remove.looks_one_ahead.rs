// trap, refused by test: changing the link behind the job at hand pleases the compiler, but nobody looks at the first job, and after a removal one is skipped.
impl Queue {
    pub fn cancel(&mut self, user: &str) {
        let mut link = &mut self.head;
        while let Some(job) = link {
            if job.next.as_ref().is_some_and(|next| next.user == user) {
                job.next = job.next.take().and_then(|gone| gone.next);
            }
            link = &mut job.next;
        }
    }
}

fn main() {}
