// trap, refused by test leak: the host reads the right text, so it seems done; but nobody collects garbage in a plugin's memory.
pub fn rewrite(memory: &mut Memory, place: u32, length: u32) -> u64 {
    let path = memory.read(place, length);
    let text = format!("/v2{path}");
    let place = memory.alloc(text.len() as u32);
    memory.write(place, text.as_bytes());
    u64::from(place) << 32 | text.len() as u64
}

pub fn release(memory: &mut Memory, answer: u64) {
    let _ = (memory, answer);
}

fn main() {}
