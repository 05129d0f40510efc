fn main() {
    readings := [12, 7, 30, 41, 8];
    var total = 0;
    for i := 0; i < readings.len(); i++ {
        if readings[i] % 2 == 0 {
            total += readings[i];
        }
    }
    println!("sum of even readings: {}", total);
}
