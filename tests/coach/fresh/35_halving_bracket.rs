fn rounds(players: u64) -> u64 {
    let count = 0;
    let left = players;
    while left > 1 {
        let left = (left + 1) / 2;
        let count = count + 1;
        if left == 2 {
            println!("final comes after round {}", count);
        }
    }
    count
}

#[test]
fn eight_players_need_three_rounds() {
    assert_eq!(rounds(8), 3);
    assert_eq!(rounds(5), 3);
}
