//! wasm_linear_memory: a text through a door for numbers

/// The host has written a path of `length` bytes at `place`.
pub fn rewrite(memory: &mut Memory, place: u32, length: u32) -> u64 {
    let path = memory.read(place, length);
    let text = format!("/v2{path}");
    // `text` is freed at the closing brace. The block is not: from here on it belongs
    // to the host, who will hand it back. `len()` is in bytes, as in Go.
    let length = text.len() as u32;
    let place = memory.alloc(length);
    memory.write(place, text.as_bytes());
    // Widen first, shift then: a u32 that is shifted by 32 has nothing left.
    u64::from(place) << 32 | u64::from(length)
}

/// The host has read the answer and does not need it any more.
pub fn release(memory: &mut Memory, answer: u64) {
    // `as u32` keeps the lower half, as a conversion does in Go.
    memory.free((answer >> 32) as u32, answer as u32);
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub use plugin::Memory;

mod plugin {
    /// The memory of one plugin: one row of bytes. A place in it is a number.
    pub struct Memory {
        bytes: Vec<u8>,
        /// The blocks in use: place and length in bytes.
        blocks: Vec<(u32, u32)>,
    }

    impl Memory {
        pub fn new() -> Memory {
            Memory {
                bytes: vec![0; 16],
                blocks: Vec::new(),
            }
        }

        /// Takes a block of so many bytes and says where it is.
        pub fn alloc(&mut self, length: u32) -> u32 {
            let place = self.bytes.len() as u32;
            self.bytes.resize(self.bytes.len() + length as usize + 1, 0);
            self.blocks.push((place, length));
            place
        }

        /// How many blocks are in use.
        pub fn blocks_in_use(&self) -> usize {
            self.blocks.len()
        }

        /// Gives a block back. The length must be the one that it was taken with.
        #[track_caller]
        pub fn free(&mut self, place: u32, length: u32) {
            let block = self.blocks.iter().position(|b| b.0 == place);
            let Some(block) = block else {
                panic!("free: no block in use begins at {place}");
            };
            let (_, taken) = self.blocks.swap_remove(block);
            assert_eq!(
                length, taken,
                "free: the block at {place} has another length"
            );
            self.bytes[place as usize..][..taken as usize].fill(b'#');
        }

        /// Writes into a block.
        #[track_caller]
        pub fn write(&mut self, place: u32, bytes: &[u8]) {
            self.check("write", place, bytes.len());
            self.bytes[place as usize..][..bytes.len()].copy_from_slice(bytes);
        }

        /// Copies a text out of a block.
        #[track_caller]
        pub fn read(&self, place: u32, length: u32) -> String {
            self.check("read", place, length as usize);
            let bytes = &self.bytes[place as usize..][..length as usize];
            String::from_utf8_lossy(bytes).into_owned()
        }

        #[track_caller]
        fn check(&self, what: &str, place: u32, length: usize) {
            let (from, length) = (u64::from(place), length as u64);
            let inside = self.blocks.iter().any(|&(start, taken)| {
                let (start, taken) = (u64::from(start), u64::from(taken));
                start <= from && from + length <= start + taken
            });
            assert!(
                inside,
                "{what}: {length} bytes at {place} are not inside a block in use"
            );
        }
    }

    impl Default for Memory {
        fn default() -> Memory {
            Memory::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The gateway, written in Go in real life.
    struct Host {
        memory: Memory,
    }

    impl Host {
        fn start() -> Host {
            Host {
                memory: Memory::new(),
            }
        }

        /// Passes a path through the door. The answer is a number.
        fn ask(&mut self, path: &str) -> u64 {
            let length = path.len() as u32;
            let place = self.memory.alloc(length);
            self.memory.write(place, path.as_bytes());
            let answer = rewrite(&mut self.memory, place, length);
            self.memory.free(place, length);
            answer
        }

        #[track_caller]
        fn read(&self, answer: u64) -> String {
            self.memory.read((answer >> 32) as u32, answer as u32)
        }
    }

    #[test]
    fn the_host_reads_the_rewritten_path() {
        let mut host = Host::start();
        let answer = host.ask("/orders/7");
        assert_eq!(
            host.read(answer),
            "/v2/orders/7",
            "the path with its prefix"
        );
    }

    #[test]
    fn the_length_is_in_bytes() {
        let mut host = Host::start();
        let answer = host.ask("/zürich");
        assert_eq!(
            host.read(answer),
            "/v2/zürich",
            "all of it, also if a letter takes two bytes"
        );
    }

    #[test]
    fn an_answer_stays_until_it_is_released() {
        let mut host = Host::start();
        let (first, second) = (host.ask("/a"), host.ask("/b"));
        assert_eq!(host.read(first), "/v2/a", "the first answer");
        release(&mut host.memory, first);
        assert_eq!(
            host.read(second),
            "/v2/b",
            "the second answer, not released yet"
        );
    }

    #[test]
    fn a_released_answer_leaves_nothing_behind() {
        let mut host = Host::start();
        for path in ["/a", "/orders/7", "/zürich"] {
            let answer = host.ask(path);
            release(&mut host.memory, answer);
        }
        let left = host.memory.blocks_in_use();
        assert_eq!(
            left, 0,
            "leak: three answers were released, and {left} blocks are still in use; the \
             plugin runs for months, and its memory only grows"
        );
    }
}
