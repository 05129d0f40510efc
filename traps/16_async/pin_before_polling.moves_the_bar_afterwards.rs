// trap, refused by test: the bytes are right and the bar has moved three times, but all three at the end, when nobody looks any more.
pub async fn upload_with_bar(file: &File, bar: &mut Bar) -> u64 {
    let bytes = send(file).await;
    for _ in 0..3 {
        bar.step();
    }
    bytes
}

fn main() {}
