struct Player {
    name: String,
    level: u32,
    lives: u32,
}

fn main() {
    let template = Player {
        name: String::from("newcomer"),
        level: 1,
        lives: 3,
    };

    let alice = template;
    alice.name = String::from("Alice");
    alice.level = 7;

    let bob = template;
    println!("{} is level {}", alice.name, alice.level);
    println!("{} has {} lives", bob.name, bob.lives);
    println!("next one starts at level {}", template.level);
}
