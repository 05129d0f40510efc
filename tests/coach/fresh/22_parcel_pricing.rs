trait Parcel {
    fn weight(&self) -> f64;
    fn price(&self) -> f64;
}

struct Tube {
    length: f64,
    grams: f64,
}

impl Parcel for Tube {
    fn new(length: f64, grams: f64) -> Tube {
        Tube { length, grams }
    }

    fn weight(&self) -> f64 {
        self.grams / 1000.0 + self.length * 0.01
    }
}

fn main() {
    let t = Tube::new(80.0, 450.0);
    println!("{:.2} kg", t.weight());
}
