// trap, refused by build E0308: with a key of 32 bits the struct is small enough, until the table has more rows than that.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(C)]
pub struct Entry {
    pub deleted: bool,
    pub key: u32,
    pub page: u16,
    pub hot: bool,
}

fn main() {}
