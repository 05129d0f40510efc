//! field_order: who decides where a field lies

// `repr(C)` orders the layout of a C compiler: declaration order, gaps included.
// It is for structs that C, a file or the network can see. All others are better
// off without it: rustc may then put the fields where they fit, and it does. The
// order in the source is left for the reader and for the derived comparison.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub deleted: bool,
    pub key: u64,
    pub page: u16,
    pub hot: bool,
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    fn entry(deleted: bool, key: u64) -> Entry {
        Entry {
            deleted,
            key,
            page: 65_535,
            hot: false,
        }
    }

    fn sorted_keys(mut entries: Vec<Entry>) -> Vec<u64> {
        entries.sort();
        entries.iter().map(|entry| entry.key).collect()
    }

    #[test]
    fn an_entry_fits_into_16_bytes() {
        let bytes = size_of::<Entry>();
        assert!(
            bytes <= 16,
            "an entry takes {bytes} bytes: 12 are data, the rest are gaps between and behind the fields"
        );
    }

    #[test]
    fn deleted_entries_come_last() {
        let entries = vec![entry(true, 1), entry(false, 3), entry(false, 2)];
        assert_eq!(
            sorted_keys(entries),
            [2, 3, 1],
            "the keys in order, and 1 at the end because it is deleted"
        );
    }

    #[test]
    fn the_key_decides_before_the_page() {
        let mut first = entry(false, 1);
        let second = entry(false, 2);
        assert!(first < second, "key 1 comes before key 2");
        first.page = 0;
        first.hot = true;
        assert!(first < second, "key 1 comes first, on whatever page it is");
        first.key = 2;
        assert!(first < second, "of two with one key, page 0 comes first");
    }

    #[test]
    fn a_field_can_be_borrowed() {
        let entry = entry(false, u64::MAX);
        let key: &u64 = &entry.key;
        assert_eq!(*key, u64::MAX, "the key with all its 64 bits");
    }
}
