struct Symbols<'a> {
    names: Vec<&'a str>,
}

impl<'a> Symbols<'a> {
    fn intern(&mut self, name: &str) -> usize {
        for (i, n) in self.names.iter().enumerate() {
            if *n == name {
                return i;
            }
        }
        self.names.push(name);
        self.names.len() - 1
    }
}

#[test]
fn same_name_same_number() {
    let mut s = Symbols { names: Vec::new() };
    assert_eq!(s.intern("width"), 0);
    assert_eq!(s.intern("height"), 1);
    assert_eq!(s.intern("width"), 0);
}
