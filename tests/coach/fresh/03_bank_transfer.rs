use std::collections::HashMap;

struct Account {
    balance: i64,
}

fn transfer(bank: &mut HashMap<String, Account>, from: &str, to: &str, amount: i64) -> bool {
    let src = bank.get_mut(from).unwrap();
    let dst = bank.get_mut(to).unwrap();
    if src.balance < amount {
        return false;
    }
    src.balance -= amount;
    dst.balance += amount;
    true
}

#[test]
fn moves_money() {
    let mut bank = HashMap::new();
    bank.insert("ann".to_string(), Account { balance: 100 });
    bank.insert("bob".to_string(), Account { balance: 0 });
    assert!(transfer(&mut bank, "ann", "bob", 30));
    assert_eq!(bank["bob"].balance, 30);
}
