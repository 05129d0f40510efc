// trap, refused by build E0599: a clone would be a second session with the same pages in it; a Session has no `clone`.
impl Session {
    pub fn close(self) -> u32 {
        self.sent
    }
}

pub fn report() -> u32 {
    let mut session = Session::open();
    session.send(2);
    let cover = session.clone().close();
    session.send(3);
    cover + session.close()
}

fn main() {}
