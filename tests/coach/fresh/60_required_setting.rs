use std::collections::HashMap;

fn must_get(settings: &HashMap<&str, &str>, key: &str) -> String {
    match settings.get(key) {
        Some(v) => v.to_string(),
        None => {
            eprintln!("fatal: setting {key} is missing");
            std::process::exit(1);
        }
    }
}

#[test]
fn reads_host() {
    let s = HashMap::from([("host", "db1")]);
    assert_eq!(must_get(&s, "host"), "db1");
}

#[test]
#[should_panic]
fn missing_port_is_fatal() {
    let s = HashMap::from([("host", "db1")]);
    must_get(&s, "port");
}
