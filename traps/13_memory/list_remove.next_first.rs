// trap, refused by build E0506: taking the rest of the list out before the assignment looks like the fix, but `link` itself stays borrowed for the other branch.
impl Queue {
    pub fn cancel(&mut self, user: &str) {
        let mut link = &mut self.head;
        while let Some(job) = link {
            if job.user == user {
                let rest = job.next.take();
                *link = rest;
            } else {
                link = &mut job.next;
            }
        }
    }
}

fn main() {}
