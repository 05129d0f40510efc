struct Hall {
    seats: Vec<bool>,
    cols: i32,
}

impl Hall {
    fn is_free(&self, row: i32, col: i32) -> bool {
        let idx = row * self.cols + col;
        !self.seats[idx]
    }

    fn rows(&self) -> i32 {
        self.seats.len() / self.cols
    }
}

fn main() {
    let hall = Hall { seats: vec![false; 40], cols: 8 };
    println!("{} rows, A1 free: {}", hall.rows(), hall.is_free(0, 0));
}
