struct Guest {
    first: String,
    last: String,
    table: u32,
}

fn badge(g: &Guest) -> String {
    let full = g.first + " " + g.last;
    "Welcome, " + full + "! Your table is " + g.table
}

fn main() {
    let g = Guest { first: "Mara".to_string(), last: "Lind".to_string(), table: 12 };
    println!("{}", badge(&g));
}
