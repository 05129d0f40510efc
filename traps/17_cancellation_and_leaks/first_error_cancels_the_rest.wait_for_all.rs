// trap, refused by test: waiting for all before looking leaves nothing behind, but a page that failed after one second keeps its reader for a minute.
pub async fn load_page(parts: Vec<Load>) -> Result<u32, Error> {
    let loads: Vec<_> = parts.into_iter().map(tokio::spawn).collect();
    let mut results = Vec::new();
    for load in loads {
        results.push(load.await);
    }
    let mut size = 0;
    for result in results {
        size += result??;
    }
    Ok(size)
}

fn main() {}
