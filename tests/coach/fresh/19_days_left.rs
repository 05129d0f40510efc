struct Loan {
    title: String,
    due_day: u32,
}

fn days_left(loan: &Loan, today: u32) -> u32 {
    let left = loan.due_day - today;
    if left < 1 {
        println!("{} is overdue", loan.title);
        return 0;
    }
    left
}

#[test]
fn overdue_book_has_no_days_left() {
    let loan = Loan { title: "Dune".to_string(), due_day: 14 };
    assert_eq!(days_left(&loan, 10), 4);
    assert_eq!(days_left(&loan, 17), 0);
}
