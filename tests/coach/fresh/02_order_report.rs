struct Order {
    customer: String,
    cents: u64,
}

fn revenue(orders: Vec<Order>) -> u64 {
    let mut sum = 0;
    for o in orders {
        sum += o.cents;
    }
    sum
}

fn main() {
    let orders = vec![
        Order { customer: "Ines".to_string(), cents: 1250 },
        Order { customer: "Tom".to_string(), cents: 399 },
    ];
    let total = revenue(orders);
    println!("revenue: {} from {} orders", total, orders.len());
    for o in orders {
        println!("  {:<10} {:>6}", o.customer, o.cents);
    }
}
