use std::collections::HashMap;

struct Cell {
    x: i32,
    y: i32,
}

fn main() {
    let mut visits: HashMap<Cell, u32> = HashMap::new();
    let path = [(0, 0), (0, 1), (1, 1), (0, 1)];
    for (x, y) in path {
        *visits.entry(Cell { x, y }).or_insert(0) += 1;
    }
    let home = Cell { x: 0, y: 0 };
    for (cell, n) in &visits {
        if *cell != home {
            println!("{} visited {} times", cell, n);
        }
    }
}
