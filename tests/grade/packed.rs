//! Archives that a stranger has packed: whatever they hold, it is read in place and no further than it
//! may be long.

use std::fs;
use std::io::Cursor;
use std::io::Write;

use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Class;
use super::mark;
use crate::course::RIGHT;
use crate::course::double;

/// An archive of these files.
fn packed(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, bytes) in entries {
        writer.start_file(*path, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The same archive, which says of its entries that they are of these kinds. The format knows no hard
/// links.
fn with_kinds(mut archive: Vec<u8>, kinds: &[u8]) -> Vec<u8> {
    let mut kinds = kinds.iter();
    for at in 0..archive.len() - 46 {
        if archive[at..].starts_with(b"PK\x01\x02") {
            // Made on Unix; the mode stands in the upper half of the attributes.
            archive[at + 5] = 3;
            archive[at + 41] = *kinds.next().unwrap();
        }
    }
    archive
}

/// Grades an archive, which gives no points; the message of each exercise.
fn messages(class: &Class, archive: &[u8], names: &[&str]) -> Vec<String> {
    let path = class.at("ana.zip");
    fs::write(&path, archive).unwrap();
    let answer = class.grade_at(&path, &["--format", "json"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    let told = |name: &&str| {
        let mark = mark(&answer, name);
        assert_eq!(mark["score"], 0, "{name}: {mark}");
        mark["message"].as_str().unwrap_or("").to_owned()
    };
    names.iter().map(told).collect()
}

#[test]
fn an_entry_that_is_no_file_or_lies_elsewhere_is_not_graded() {
    let right = double(RIGHT);
    let right = right.as_bytes();
    let names = [
        "pipe", "device", "disk", "socket", "absolute", "up", "drive",
    ];
    let class = Class::of(&names.map(|name| (name, "")));
    let archive = packed(&[
        ("exercises/pipe.rs", right),
        ("exercises/device.rs", right),
        ("exercises/disk.rs", right),
        ("exercises/socket.rs", right),
        ("/exercises/absolute.rs", right),
        ("../exercises/up.rs", right),
        ("C:\\exercises\\drive.rs", right),
    ]);
    let archive = with_kinds(archive, &[0x10, 0x20, 0x60, 0xc0, 0x80, 0x80, 0x80]);
    let told = messages(&class, &archive, &names);
    for message in &told[..4] {
        assert!(message.contains("is not a regular file"), "{told:?}");
    }
    for message in &told[4..] {
        assert!(message.contains("is not there"), "{told:?}");
    }
}

#[test]
fn an_archive_in_an_archive_stays_packed() {
    let class = Class::of(&[("one", ""), ("two", "")]);
    let right = double(RIGHT);
    let inner = packed(&[("exercises/one.rs", right.as_bytes())]);
    // A nest of them, and one that calls itself a source.
    let mut nest = inner.clone();
    for _ in 0..50 {
        nest = packed(&[("exercises/one.rs.zip", &nest), ("a.zip", &inner)]);
    }
    let archive = packed(&[
        ("exercises.zip", &nest),
        ("exercises/one.rs/one.rs", &inner),
        ("exercises/two.rs", &inner),
    ]);
    let told = messages(&class, &archive, &["one", "two"]);
    assert!(told[0].contains("is not there"), "{told:?}");
    assert!(told[1].contains("is not UTF-8"), "{told:?}");
}

#[test]
fn an_archive_that_swells_is_refused_as_a_whole() {
    let class = Class::of(&[("one", "")]);
    let right = double(RIGHT);
    let one = ("exercises/one.rs", right.as_bytes());
    let large = vec![b'\n'; 1 << 20];
    let names: Vec<String> = (0..10_001).map(|n| format!("{n}.rs")).collect();
    let mut many: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b""[..])).collect();
    many[0] = one;
    let mut swelling: Vec<(&str, &[u8])> = names[..70]
        .iter()
        .map(|name| (name.as_str(), &large[..]))
        .collect();
    swelling[0] = one;
    let mut torn = packed(&[one]);
    torn.truncate(torn.len() / 2);
    for (archive, words) in [
        (packed(&many), "has more than 10000 entries"),
        (packed(&swelling), "holds more than 64 MiB"),
        (torn, "cannot be read"),
        (vec![0; (64 << 20) + 1], "has more than 64 MiB"),
    ] {
        let told = messages(&class, &archive, &["one"]);
        assert!(told[0].contains(words), "{words}: {told:?}");
    }
}

#[test]
fn an_archive_may_lie_about_sizes() {
    let class = Class::of(&[("one", "")]);
    let swelling = vec![b'\n'; 200 << 20];
    let mut archive = packed(&[("exercises/one.rs", &swelling)]);
    for at in 0..archive.len() - 46 {
        // The length that it says it has when it is unpacked, twice.
        if archive[at..].starts_with(b"PK\x01\x02") {
            archive[at + 24..at + 28].copy_from_slice(&9_u32.to_le_bytes());
        } else if archive[at..].starts_with(b"PK\x03\x04") {
            archive[at + 22..at + 26].copy_from_slice(&9_u32.to_le_bytes());
        }
    }
    let told = messages(&class, &archive, &["one"]);
    assert!(
        ["more than 1 MiB", "cannot be read"]
            .iter()
            .any(|words| told[0].contains(words)),
        "{told:?}"
    );
}
