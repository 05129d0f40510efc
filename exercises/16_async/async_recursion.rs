//! async_recursion: a future has a size, a goroutine's stack grows
//!
//! A bucket in the cloud holds folders, which hold folders. Every listing is a
//! request. In Go a function that waits may call itself like any other:
//!
//!     func size(f Folder) int {
//!         total := list(f)
//!         for _, sub := range f.Folders { total += size(sub) }
//!         return total
//!     }
//!
//! An async function becomes a struct with all that it needs while it waits, and
//! here that includes another one of itself. You have met this with the linked list;
//! this time the compiler names the kind of box.

/// The bytes in a folder and in everything below it.
pub async fn size(folder: &Folder) -> u64 {
    let mut total = list(folder).await;
    for sub in &folder.folders {
        // TODO: how big is a struct that contains itself?
        total += size(sub).await;
    }
    total
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub use cloud::{Folder, list};

mod cloud {
    /// A folder of the bucket.
    pub struct Folder {
        bytes: u64,
        pub folders: Vec<Folder>,
    }

    impl Folder {
        pub fn new(bytes: u64, folders: Vec<Folder>) -> Folder {
            Folder { bytes, folders }
        }
    }

    /// Asks the cloud for the bytes of a folder's own files.
    pub async fn list(folder: &Folder) -> u64 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        folder.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_folder_without_folders_is_its_own_files() {
        let folder = Folder::new(7, vec![]);
        assert_eq!(size(&folder).await, 7, "7 bytes, and no folders");
    }

    #[tokio::test(start_paused = true)]
    async fn every_folder_counts_however_deep_it_is() {
        let mut bucket = Folder::new(1, vec![]);
        for _ in 0..50 {
            bucket = Folder::new(1, vec![bucket, Folder::new(2, vec![])]);
        }
        assert_eq!(
            size(&bucket).await,
            151,
            "51 folders of 1 byte, each in the next, and 50 of 2 bytes beside them"
        );
    }
}
