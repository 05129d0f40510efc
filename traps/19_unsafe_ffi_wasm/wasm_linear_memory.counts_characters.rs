// trap, refused by test: as long as paths are ASCII, characters and bytes are the same number.
pub fn rewrite(memory: &mut Memory, place: u32, length: u32) -> u64 {
    let path = memory.read(place, length);
    let text = format!("/v2{path}");
    let length = text.chars().count() as u32;
    let place = memory.alloc(length);
    memory.write(place, &text.as_bytes()[..length as usize]);
    u64::from(place) << 32 | u64::from(length)
}

pub fn release(memory: &mut Memory, answer: u64) {
    memory.free((answer >> 32) as u32, answer as u32);
}

fn main() {}
