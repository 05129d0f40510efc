// trap, refused by test: both functions agree with each other, but the host reads the place from the upper half.
pub fn rewrite(memory: &mut Memory, place: u32, length: u32) -> u64 {
    let path = memory.read(place, length);
    let text = format!("/v2{path}");
    let place = memory.alloc(text.len() as u32);
    memory.write(place, text.as_bytes());
    (text.len() as u64) << 32 | u64::from(place)
}

pub fn release(memory: &mut Memory, answer: u64) {
    memory.free(answer as u32, (answer >> 32) as u32);
}

fn main() {}
