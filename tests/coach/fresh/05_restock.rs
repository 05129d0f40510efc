struct Item {
    sku: String,
    qty: u32,
    price: f64,
}

fn restock(item: &Item, n: u32) {
    item.qty += n;
}

fn discount(item: &Item, percent: f64) {
    item.price = item.price * (1.0 - percent / 100.0);
}

fn main() {
    let tea = Item { sku: "TEA-01".to_string(), qty: 4, price: 3.5 };
    restock(&tea, 20);
    discount(&tea, 10.0);
    println!("{}: {} pieces at {:.2}", tea.sku, tea.qty, tea.price);
}
