//! never_yields: between two .awaits a task has its thread to itself
use tokio::task::yield_now;

/// The hash over all blocks of the chain.
///
/// `yield_now` puts this task at the end of the queue and lets the others run. Doing so
/// every 64 blocks costs next to nothing. The other good answer is to move the whole loop
/// to a thread that may be busy: `spawn_blocking(move || ...)`, and `.await` its handle.
/// For work of more than some milliseconds that is the usual one.
pub async fn checksum(chain: Vec<Block>) -> u64 {
    let mut hash = 0;
    for some in chain.chunks(64) {
        for block in some {
            hash = block.hash(hash);
        }
        yield_now().await;
    }
    hash
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// A block of the chain.
pub struct Block {
    data: u64,
    #[cfg(test)]
    peers: std::sync::Arc<tests::Peers>,
}

impl Block {
    /// The hash of this block and of all before it, whose hash is `before`.
    pub fn hash(&self, before: u64) -> u64 {
        #[cfg(test)]
        self.peers.see_a_block_hashed();
        (before ^ self.data).wrapping_mul(0x100_0000_01b3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;
    use std::sync::atomic::AtomicU32;
    use std::sync::atomic::Ordering::SeqCst;
    use std::thread::ThreadId;
    use std::time::Duration;
    use tokio::task::yield_now;

    /// The peers, who ping all the time and notice when no answer comes.
    pub struct Peers {
        runtime: ThreadId,
        answers: AtomicU32,
        hashed: AtomicU32,
        hashed_since_the_last: AtomicU32,
        hashed_in_one_go: AtomicU32,
        seen_elsewhere: AtomicBool,
        runtime_stands_still: AtomicBool,
    }

    impl Peers {
        fn of_this_thread() -> Peers {
            Peers {
                runtime: std::thread::current().id(),
                answers: 0.into(),
                hashed: 0.into(),
                hashed_since_the_last: 0.into(),
                hashed_in_one_go: 0.into(),
                seen_elsewhere: false.into(),
                runtime_stands_still: false.into(),
            }
        }

        async fn be_answered(&self) {
            loop {
                self.answers.fetch_add(1, SeqCst);
                self.hashed_since_the_last.store(0, SeqCst);
                yield_now().await;
            }
        }

        pub fn see_a_block_hashed(&self) {
            self.hashed.fetch_add(1, SeqCst);
            if std::thread::current().id() == self.runtime {
                let in_one_go = self.hashed_since_the_last.fetch_add(1, SeqCst) + 1;
                self.hashed_in_one_go.fetch_max(in_one_go, SeqCst);
            } else if !self.seen_elsewhere.swap(true, SeqCst) {
                // Another thread hashes. Then the runtime's is free, and answers.
                let answers = self.answers.load(SeqCst);
                for _ in 0..300 {
                    if self.answers.load(SeqCst) != answers {
                        return;
                    }
                    std::thread::sleep(Duration::from_millis(10));
                }
                self.runtime_stands_still.store(true, SeqCst);
            }
        }
    }

    /// A chain of so many blocks, and its peers.
    fn chain(blocks: u64) -> (Vec<Block>, Arc<Peers>) {
        let peers = Arc::new(Peers::of_this_thread());
        let block = |data| Block {
            data,
            peers: Arc::clone(&peers),
        };
        ((1..=blocks).map(block).collect(), peers)
    }

    /// Hashes the chain while its peers are answered by another task.
    async fn hash_with_peers(blocks: u64) -> (u64, Arc<Peers>) {
        let (chain, peers) = chain(blocks);
        let pings = Arc::clone(&peers);
        let answering = tokio::spawn(async move { pings.be_answered().await });
        yield_now().await;
        let hash = checksum(chain).await;
        answering.abort();
        (hash, peers)
    }

    #[tokio::test]
    async fn peers_are_answered_while_the_chain_is_hashed() {
        let (_, peers) = hash_with_peers(4096).await;
        assert!(
            !peers.runtime_stands_still.load(SeqCst),
            "starvation: another thread hashes the chain, but the runtime's thread stands still \
             until that one is done, and no peer gets an answer"
        );
        let in_one_go = peers.hashed_in_one_go.load(SeqCst);
        assert!(
            in_one_go <= 256,
            "starvation: {in_one_go} of 4096 blocks were hashed in one go, and no peer got an \
             answer meanwhile; after 256 they drop the node"
        );
    }

    #[tokio::test]
    async fn the_checksum_covers_the_whole_chain() {
        let (hash, peers) = hash_with_peers(1000).await;
        let hashed = peers.hashed.load(SeqCst);
        assert_eq!(hashed, 1000, "how many of 1000 blocks were hashed");
        let expected = chain(1000).0.iter().fold(0, |hash, block| block.hash(hash));
        assert_eq!(hash, expected, "the hash over 1000 blocks, in their order");
    }
}
