type Counter struct {
    name  string
    value int
}

func (c *Counter) Add(n int) {
    c.value += n
}

func main() {
    let c = Counter{name: "hits", value: 0};
    c.Add(3);
    println!("{} = {}", c.name, c.value);
}
