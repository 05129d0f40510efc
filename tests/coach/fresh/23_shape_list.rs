trait Shape {
    fn area(&self) -> f64;
}

struct Circle { r: f64 }
struct Plot { w: f64, h: f64 }

impl Shape for Circle {
    fn area(&self) -> f64 { 3.14159 * self.r * self.r }
}
impl Shape for Plot {
    fn area(&self) -> f64 { self.w * self.h }
}

fn total(shapes: Vec<Shape>) -> f64 {
    shapes.iter().map(|s| s.area()).sum()
}

fn main() {
    let garden = vec![Circle { r: 2.0 }, Plot { w: 3.0, h: 4.0 }];
    println!("{:.1} square metres", total(garden));
}
