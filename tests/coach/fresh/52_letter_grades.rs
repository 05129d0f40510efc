use std::collections::HashMap;

fn tally(grades: &[char]) -> HashMap<char, u32> {
    let mut t = HashMap::new();
    for g in grades {
        *t.entry(*g).or_insert(0) += 1;
    }
    t
}

#[test]
fn counts_every_grade() {
    let t = tally(&['A', 'B', 'A', 'C']);
    assert_eq!(t[&'A'], 2);
    assert_eq!(t[&'B'], 1);
    assert_eq!(t[&'F'], 0);
}
