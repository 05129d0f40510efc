use super::*;

#[test]
fn a_target_is_a_file_or_a_store_and_never_holds_a_password() {
    let url = |text: &str| Ok(Target::Url(text.to_owned()));
    let parse = str::parse::<Target>;
    assert_eq!(parse("a.jsonl"), Ok(Target::File("a.jsonl".into())));
    assert_eq!(parse("https://a/xapi"), url("https://a/xapi"));
    assert_eq!(parse("https://a/xapi/statements/"), url("https://a/xapi"));
    assert!(
        parse("https://ana:secret@a/xapi")
            .unwrap_err()
            .contains(AUTH)
    );
    for no in [
        "ftp://a",
        "https://",
        "https://a b",
        "https://a\nuser = x",
        "https://a?x",
    ] {
        assert!(parse(no).is_err(), "{no}");
    }
}

#[test]
fn nobody_is_named_without_being_asked_to() {
    let mut asked = Asked {
        xapi: vec![Target::File("a".into())],
        ..Asked::default()
    };
    let error = asked.names().unwrap_err();
    assert!(error.to_string().contains("--xapi-salt"), "{error}");
    asked.xapi_names = true;
    assert_eq!(asked.names().unwrap(), Names::Ids);
}

#[test]
fn the_salt_is_made_once_for_its_owner_alone_and_not_guessed() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("salt");
    let made = salt(&file).unwrap();
    assert_eq!(made, salt(&file).unwrap());
    assert_eq!(made.len(), 64);
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_ne!(made, salt(&dir.path().join("other")).unwrap());
    std::fs::write(&file, "short\n").unwrap();
    assert!(salt(&file).unwrap_err().to_string().contains("guessed"));
}
