// trap, refused by test: aborting the rest when an error turns up stops the leak, but the handles are still asked in the order of the page.
pub async fn load_page(parts: Vec<Load>) -> Result<u32, Error> {
    let mut loads: Vec<_> = parts.into_iter().map(tokio::spawn).collect();
    let mut size = 0;
    while !loads.is_empty() {
        match loads.remove(0).await? {
            Ok(part) => size += part,
            Err(error) => {
                loads.iter().for_each(|load| load.abort());
                return Err(error);
            }
        }
    }
    Ok(size)
}

fn main() {}
