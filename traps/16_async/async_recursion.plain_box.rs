// trap, refused by build E0283: a box was the answer for the linked list, but a future that has begun may not move, and what is in a plain box can still be moved out.
pub async fn size(folder: &Folder) -> u64 {
    let mut total = list(folder).await;
    for sub in &folder.folders {
        total += Box::new(size(sub)).await;
    }
    total
}

fn main() {}
