//! pin_before_polling: a future that is looked at again and again must stay in place
use std::pin::pin;
use tokio::time::{Duration, interval};

/// Uploads the file and moves the bar once a second; returns the bytes sent.
///
/// A future that has begun may hold pointers into itself, so from its first poll on it must
/// not move. An `.await` sees to that, because it owns its future. Whoever polls through a
/// reference has to promise it: `pin!` takes the future, keeps it in this stack frame and
/// hands out the only way to it. It stands before the loop: one upload, many looks.
pub async fn upload_with_bar(file: &File, bar: &mut Bar) -> u64 {
    let mut ticker = interval(Duration::from_secs(1));
    ticker.tick().await; // the first tick comes at once
    let mut upload = pin!(send(file));
    loop {
        tokio::select! {
            bytes = &mut upload => return bytes,
            _ = ticker.tick() => bar.step(),
        }
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// A file to be uploaded.
pub struct File {
    bytes: u64,
    uploads: std::sync::atomic::AtomicU32,
}

/// A progress bar. It remembers when it moved.
#[derive(Default)]
pub struct Bar {
    steps: Vec<tokio::time::Instant>,
}

impl Bar {
    pub fn step(&mut self) {
        self.steps.push(tokio::time::Instant::now());
    }
}

/// Uploads a file, which takes 3.5 seconds; returns the bytes sent.
pub async fn send(file: &File) -> u64 {
    file.uploads
        .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    tokio::time::sleep(std::time::Duration::from_millis(3500)).await;
    file.bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::Ordering::Relaxed;
    use tokio::time::{Duration, Instant, timeout};

    /// Uploads a file of 700 bytes, but gives up after a minute. Returns the bytes sent, how
    /// often the upload was begun and when the bar moved, in milliseconds from the start.
    async fn upload() -> (u64, u32, Vec<u128>) {
        let start = Instant::now();
        let file = File {
            bytes: 700,
            uploads: 0.into(),
        };
        let mut bar = Bar::default();
        let uploading = upload_with_bar(&file, &mut bar);
        let sent = timeout(Duration::from_secs(60), uploading).await;
        let uploads = file.uploads.load(Relaxed);
        let Ok(bytes) = sent else {
            panic!(
                "hang: an upload of 3.5 seconds has not ended after a minute; \
                 it was begun {uploads} times"
            );
        };
        let steps = bar.steps.iter().map(|step| (*step - start).as_millis());
        (bytes, uploads, steps.collect())
    }

    #[tokio::test(start_paused = true)]
    async fn the_file_is_uploaded_once() {
        let start = Instant::now();
        let (bytes, uploads, _) = upload().await;
        assert_eq!(bytes, 700, "the bytes sent");
        assert_eq!(uploads, 1, "how often the upload was begun");
        assert_eq!(
            start.elapsed().as_millis(),
            3500,
            "the call ends when the upload ends, and it takes 3500 ms"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn the_bar_moves_once_a_second() {
        let (_, _, steps) = upload().await;
        assert_eq!(
            steps,
            [1000, 2000, 3000],
            "during an upload of 3.5 seconds the bar moves after 1000, 2000 and 3000 ms"
        );
    }
}
