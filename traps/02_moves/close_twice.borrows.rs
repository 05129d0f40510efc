// trap, refused by test: with `&self` everything compiles, also a send after the close and a second close: Go's bug without Go's panic.
impl Session {
    pub fn close(&self) -> u32 {
        self.sent
    }
}

pub fn report() -> u32 {
    let mut session = Session::open();
    session.send(2);
    let cover = session.close();
    session.send(3);
    cover + session.close()
}

fn main() {}
