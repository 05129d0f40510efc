mod timer {
    #[derive(Default)]
    pub struct Options {
        Seconds: u32,
        Repeat: bool,
    }

    pub fn start(o: &Options) -> String {
        format!("every {} s, repeat {}", o.Seconds, o.Repeat)
    }
}

use timer::Options;

fn main() {
    let mut opts = Options { Seconds: 30, Repeat: true };
    println!("{}", timer::start(&opts));
    opts.Seconds = 60;
    println!("{}", timer::start(&opts));
}
