use super::*;

fn cell() -> Cell {
    Cell {
        password: "secret".to_owned(),
        profile: Profile::Run,
        bounds: Profile::Run.bounds(),
        folder: "/a folder".into(),
        reads: vec!["/b".into(), "/c".into()],
    }
}

#[test]
fn what_a_machine_cannot_do_is_a_note_or_an_error() {
    let able = Kernel::linux(Some(1), true);
    let barred = Wanted::Auto.on(able).unwrap();
    assert!(matches!(barred, Door::Barred { .. }));
    assert_eq!(barred.note(), None);
    for unable in [Kernel::linux(None, true), Kernel::linux(Some(7), false)] {
        let open = Wanted::Auto.on(unable).unwrap();
        let note = open.note().unwrap();
        assert!(note.contains("all your rights"), "{note}");
        assert!(note.contains("container"), "{note}");
        let error = Wanted::Require.on(unable).unwrap_err();
        assert_eq!(error.exit_code(), crate::error::EXIT_UNCHECKED);
        assert!(error.hint().unwrap().contains("container"));
    }
    assert_eq!(Wanted::Off.door().unwrap().note(), None);
}

#[test]
fn the_kernel_is_told_in_one_sentence() {
    let says = |landlock, seccomp| Kernel::linux(landlock, seccomp).to_string();
    assert!(says(Some(3), true).ends_with("Landlock 3, seccomp"));
    assert!(says(Some(4), true).ends_with("Landlock 4 with TCP, seccomp"));
    assert!(says(Some(7), true).ends_with("Landlock 7 with TCP and signals, seccomp"));
    assert!(says(None, true).contains("cannot be jailed here: this kernel has no Landlock"));
    assert!(says(Some(7), false).contains("seccomp"));
}

#[test]
fn an_open_door_changes_nothing() {
    let open = Door::Open { why: None };
    let jail = Jail::new(&open, Profile::Run, Path::new("/tmp"));
    let mut command = Command::new("ls");
    command.arg("-l").env("HOME", "/root");
    let before = format!("{command:?}");
    assert_eq!(format!("{:?}", jail.command(command)), before);
}

#[test]
fn a_door_hands_on_the_program_and_keeps_private_variables_out() {
    let jail = Jail::new(&Door::barred("/door"), Profile::Run, Path::new("/w"));
    let mut command = Command::new("/bin/prog");
    command.arg("one").env("HOME", "/root").env("PATH", "/bin");
    command.env("TMPDIR", "/tmp").current_dir("/d");
    let jailed = jail.command(command);
    let words: Vec<String> = jailed
        .get_args()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    assert!(words.ends_with(&["/w".into(), "/bin/prog".into(), "one".into()]));
    assert_eq!(jailed.get_current_dir(), Some(Path::new("/d")));
    let mut variables: Vec<String> = jailed
        .get_envs()
        .map(|(name, value)| format!("{}={}", name.display(), value.unwrap().display()))
        .collect();
    variables.sort();
    assert_eq!(variables, ["MALLOC_ARENA_MAX=2", "PATH=/bin", "TMPDIR=/w"]);
}

#[test]
fn what_the_one_who_enters_is_told_is_read_back_whole() {
    let rest = ["/bin/prog", "one"].map(OsString::from);
    let words = cell().words().into_iter().chain(rest);
    let mut words = words.skip(1);
    assert_eq!(Cell::read(&mut words), Some(cell()));
    assert_eq!(words.next(), Some("/bin/prog".into()));
    // Cut anywhere, it is refused.
    let all = cell().words();
    for length in 1..all.len() {
        let mut cut = all[1..length].iter().cloned();
        assert_eq!(Cell::read(&mut cut), None, "{length}");
    }
}

#[test]
fn only_who_knows_the_password_can_say_that_a_program_was_refused() {
    let door = Door::barred("/door");
    let Door::Barred { password, .. } = &door else {
        panic!("{door:?}");
    };
    let jail = Jail::new(&door, Profile::Run, Path::new("/w"));
    let ended = |code, output: &str| Finished {
        ending: Ending::Failed { code },
        output: output.as_bytes().to_vec(),
        took: std::time::Duration::ZERO,
        stands: Vec::new(),
    };
    let refused = i32::from(entry::REFUSED);
    let said = format!("{password} no such folder\n");
    let why = jail.refusal(&ended(refused, &said)).unwrap();
    assert_eq!(why, "it could not be jailed: no such folder");
    assert_eq!(jail.refusal(&ended(1, &said)), None);
    assert_eq!(jail.refusal(&ended(refused, "no such folder\n")), None);
    assert_ne!(door, Door::barred("/door"), "a password is used once");
}
