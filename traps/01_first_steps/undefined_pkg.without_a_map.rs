// trap, refused by test: without the map there is nothing to import, but this counts only requests that follow each other.
pub fn busiest(paths: &[&str]) -> u32 {
    let mut most = 0;
    let mut run = 0;
    let mut last = "";
    for path in paths {
        run = if *path == last { run + 1 } else { 1 };
        last = path;
        most = run.max(most);
    }
    most
}

fn main() {}
