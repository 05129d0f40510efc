struct User {
    id: u32,
    email: String,
}

fn find(users: &Vec<User>, id: u32) -> *User {
    for u in users {
        if u.id == id {
            return &u;
        }
    }
    return nil;
}

fn main() {
    let users = vec![User { id: 7, email: "kai@club.test".to_string() }];
    let u = find(&users, 7);
    if u != nil {
        println!("found {}", u.email);
    }
}
