fn main() {
    let levels = [4, 0, 9, 0, 2];
    let mut empty = 0;
    for n in levels {
        if n == 0 {
            empty++;
        }
    }
    let word = empty == 1 ? "shelf" : "shelves";
    println!("{} {} to refill", empty, word);
}
