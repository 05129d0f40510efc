struct Entry {
    user: String,
    path: String,
    status: u16,
}

fn slowest_user(entries: &Vec<Entry>) -> String {
    let first = entries[0];
    let mut user = first.user;
    for i in 1..entries.len() {
        if entries[i].status >= 500 {
            user = entries[i].user;
        }
    }
    user
}

fn main() {
    let entries = vec![
        Entry { user: "kim".into(), path: "/".into(), status: 200 },
        Entry { user: "lee".into(), path: "/buy".into(), status: 503 },
    ];
    println!("{} ({})", slowest_user(&entries), entries[1].path);
}
