use super::*;

fn ids(text: &str) -> Vec<String> {
    let entries = parse(text.as_bytes()).unwrap_or_else(|e| panic!("{e}"));
    entries.into_iter().map(|entry| entry.learner.id).collect()
}

fn complaint(text: &str) -> String {
    parse(text.as_bytes()).unwrap_err()
}

#[test]
fn columns_are_found_by_their_heads_in_any_order_and_spelling() {
    let text = "\u{feff}Section;WORK;e-mail;Name;Learner_ID\r\nred;a/b;x;\"Ana; Maria\";17\r\n;;;;\r\n;https://h/r.git#main;x;;18\r\n";
    let entries = parse(text.as_bytes()).unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].learner.name, "Ana; Maria");
    assert_eq!(entries[0].learner.section.as_deref(), Some("red"));
    assert_eq!(entries[0].work, Work::Place("a/b".into()));
    assert_eq!(entries[1].learner.name, "18");
    assert_eq!(entries[1].learner.section, None);
    assert_eq!(
        entries[1].work,
        Work::Remote {
            url: "https://h/r.git".to_owned(),
            rev: Some("main".to_owned())
        }
    );
    for head in ["path", "git", "work", "path_or_git"] {
        assert_eq!(ids(&format!("learner_id,name,{head}\n1,a,b\n")), ["1"]);
    }
    assert_eq!(ids("sep=;\nlearner_id;name;path\n1;a,b;c,d\n"), ["1"]);
    assert_eq!(ids("learner_id\tname\tpath\n1\ta,b\tc,d\n"), ["1"]);
}

#[test]
fn a_hostile_name_is_a_name_and_an_id_with_a_slash_is_an_id() {
    let text = "learner_id,name,path\n../../etc,</script>,a\n\"=cmd|' /C calc'!A0\",\u{202e}x,b\n";
    assert_eq!(ids(text), ["../../etc", "=cmd|' /C calc'!A0"]);
    let mut same = "learner_id,name,path\n".to_owned();
    for n in 0..300 {
        same.push_str(&format!("{n},Ana,x\n"));
    }
    assert_eq!(ids(&same).len(), 300);
}

#[test]
fn what_is_wrong_is_told_by_line_and_column_with_what_to_do() {
    let head = "learner_id,name,path\n";
    for (text, words) in [
        ("", "names no learner"),
        (head, "names no learner"),
        (
            "learner_id,path\n1,a\n",
            "line 1: no column is called `name`",
        ),
        (
            "learner_id,name,git,path\n",
            "columns 3 and 4 are both `path_or_git`",
        ),
        (
            "learner_id,name,path\n,a,b\n",
            "line 2, learner_id: it is empty",
        ),
        (
            "learner_id,name,path\n1,a,b\n1,c,d\n",
            "line 3, learner_id: `1` stands in line 2",
        ),
        ("learner_id,name,path\n\"1\n2\",a,b\n", "control character"),
        ("learner_id,name,path\n1,Doe, Ana,b\n", "line 2, column 4"),
        ("sep=,\nlearner_id,name,path\n,a,b\n", "line 3, learner_id"),
        ("learner_id,name,path\n1,a,b\n2,c\n", "line 3, column 3"),
        (
            "learner_id,name,path\n1;a;b\n",
            "between the cells stands ','",
        ),
    ] {
        let said = complaint(text);
        assert!(said.contains(words), "{text:?}: {said}");
    }
    let both = complaint("learner_id,name,path\n,a,b\n1,a,b\n1,a,b\n");
    assert_eq!(both.lines().count(), 2, "{both}");
    let latin = parse(b"learner_id,name,path\n1,caf\xe9,b\n").unwrap_err();
    assert!(
        latin.contains("line 2") && latin.contains("UTF-8"),
        "{latin}"
    );
}

#[test]
fn who_has_the_same_work_is_told() {
    let text = "learner_id,name,path,section\n1,A,a,\n2,B,b\n3,C,a,\n4,D,,\n5,E,,\n6,F,a,\n";
    let entries = parse(text.as_bytes()).unwrap();
    assert_eq!(
        twins(&entries),
        [
            "`3` has the same work as `1`",
            "`6` has the same work as `1`"
        ]
    );
}

#[test]
fn an_address_is_told_from_a_path() {
    let remote = |url: &str, rev: Option<&str>| Work::Remote {
        url: url.to_owned(),
        rev: rev.map(str::to_owned),
    };
    for (word, work) in [
        ("", Work::Unsaid),
        ("a#b/c", Work::Place("a#b/c".into())),
        ("-x", Work::Place("-x".into())),
        ("C:/a", Work::Place("C:/a".into())),
        ("a/b@c:d", Work::Place("a/b@c:d".into())),
        ("ext::sh -c x", Work::Place("ext::sh -c x".into())),
        ("work.git", Work::Place("work.git".into())),
        ("git@h:a/b.git#v1", remote("git@h:a/b.git", Some("v1"))),
        ("file:///a/b", remote("file:///a/b", None)),
        ("ssh://h/a#", remote("ssh://h/a", None)),
    ] {
        assert_eq!(Work::named(word), work, "{word}");
    }
    for word in ["http://h/a", "ftp://h/a", "ext://a"] {
        assert!(matches!(Work::named(word), Work::Refused(_)), "{word}");
    }
}

#[test]
fn folders_of_one_name_are_known_by_their_paths() {
    let paths = ["x/ana", "y/ana", "z/bo.zip"].map(PathBuf::from);
    let entries = of_paths(&paths);
    let ids: Vec<&str> = entries.iter().map(|e| e.learner.id.as_str()).collect();
    assert_eq!(ids, ["x/ana", "y/ana", "bo"]);
    assert_eq!(entries[1].learner.name, "ana");
}
