use std::cell::RefCell;
use std::rc::Rc;

struct Room {
    temp: f64,
    history: Vec<f64>,
}

fn average(room: &Rc<RefCell<Room>>) -> f64 {
    let r = room.borrow();
    r.history.iter().sum::<f64>() / r.history.len() as f64
}

fn set_temp(room: &Rc<RefCell<Room>>, temp: f64) {
    let mut r = room.borrow_mut();
    r.temp = temp;
    r.history.push(temp);
    println!("now {} (average {:.1})", r.temp, average(room));
}

fn main() {
    let room = Rc::new(RefCell::new(Room { temp: 20.0, history: vec![20.0] }));
    set_temp(&room, 22.5);
}
