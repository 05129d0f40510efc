// trap, refused by test: with this attribute rustfmt looks away and is content, but the code is as it was.
#[rustfmt::skip]
pub fn respond(load:u32,limit:u32)->Reply{
  if load<limit {reply(200)}
    else if load==limit { reply(429) } else {reply(503)}
}

fn main() {}
