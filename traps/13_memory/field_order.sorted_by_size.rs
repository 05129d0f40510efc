// trap, refused by test: it is what one does in Go, and it saves the bytes, but the derived comparison now looks at the key first and mixes deleted entries in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(C)]
pub struct Entry {
    pub key: u64,
    pub page: u16,
    pub deleted: bool,
    pub hot: bool,
}

fn main() {}
