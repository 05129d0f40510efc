// trap, refused by build E0793: packing leaves no gaps, but then fields lie at odd addresses, and Rust does not let anybody borrow them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(C, packed)]
pub struct Entry {
    pub deleted: bool,
    pub key: u64,
    pub page: u16,
    pub hot: bool,
}

fn main() {}
