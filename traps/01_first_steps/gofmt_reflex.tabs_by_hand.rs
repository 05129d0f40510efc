// trap, refused by fmt: gofmt's tabs, set by hand, look tidy to a gopher; rustfmt indents with four spaces.
pub fn respond(load: u32, limit: u32) -> Reply {
	if load < limit {
		reply(200)
	} else if load == limit {
		reply(429)
	} else {
		reply(503)
	}
}

fn main() {}
