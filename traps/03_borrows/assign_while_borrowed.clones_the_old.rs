// trap, refused by build E0599: a clone would be the snapshot that Go's `old := svc.config` makes, but a Config has no Clone.
pub fn reload(service: &mut Service, fresh: Config) -> String {
    let old = service.config.clone();
    service.config = fresh;
    diff(&old, &service.config)
}

fn main() {}
