//! async_recursion: a future has a size, a goroutine's stack grows

/// The bytes in a folder and in everything below it.
///
/// The future of `size` holds the future it waits for. In a box that one lies on the heap,
/// and the outer holds a pointer: now its size is known. It is `Box::pin` and not
/// `Box::new`, because a future that has begun must not move any more; the next exercise
/// has more of that. A loop over a `Vec` of folders still to list needs no box at all.
pub async fn size(folder: &Folder) -> u64 {
    let mut total = list(folder).await;
    for sub in &folder.folders {
        total += Box::pin(size(sub)).await;
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
