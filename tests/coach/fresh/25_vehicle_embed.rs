struct Vehicle {
    plate: String,
    km: u32,
}

impl Vehicle {
    fn drive(&mut self, km: u32) {
        self.km += km;
    }
}

struct Truck {
    vehicle: Vehicle,
    load: u32,
}

fn main() {
    let mut t = Truck {
        vehicle: Vehicle { plate: "B-XY 12".to_string(), km: 0 },
        load: 800,
    };
    t.drive(120);
    println!("{} drove {} km with {} kg", t.plate, t.km, t.load);
}
