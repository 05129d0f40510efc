// trap, refused by test: a second session makes the sum come out right, but half of the report went out over another connection.
impl Session {
    pub fn close(self) -> u32 {
        self.sent
    }
}

pub fn report() -> u32 {
    let mut session = Session::open();
    session.send(2);
    let cover = session.close();
    let mut session = Session::open();
    session.send(3);
    cover + session.close()
}

fn main() {}
