use std::thread;

fn size_of(url: &str) -> usize {
    url.len() * 100
}

fn main() {
    let urls = vec!["https://a.test", "https://bb.test", "https://ccc.test"];
    let mut sizes: Vec<usize> = Vec::new();
    let mut handles = Vec::new();
    for url in &urls {
        handles.push(thread::spawn(|| {
            sizes.push(size_of(url));
        }));
    }
    for h in handles {
        h.join().unwrap();
    }
    println!("{} pages, {:?}", urls.len(), sizes);
}
