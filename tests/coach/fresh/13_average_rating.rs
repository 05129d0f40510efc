fn average(ratings: &[i32]) -> f64 {
    let mut sum = 0;
    for r in ratings {
        sum += r;
    }
    return f64(sum) / ratings.len();
}

fn main() {
    let ratings = [5, 4, 4, 2];
    let avg = average(&ratings);
    let share = ratings.len() * 0.5;
    println!("average {:.2}, half is {}", avg, share);
    if avg > 3 {
        println!("recommended");
    }
}
