//! The watcher, with real files and the operating system's own events.

use std::fs;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::time::Duration;
use std::time::Instant;

use goferris::error::Error;
use goferris::watcher::Change;
use goferris::watcher::Watcher;
use goferris::watcher::Watching;
use tempfile::TempDir;

/// Far more than anything takes; a test that waits this long has failed.
const DEADLINE: Duration = Duration::from_secs(20);

const A: usize = 0;
const B: usize = 1;
/// The file whose changes tell that all earlier ones have been told.
const MARK: usize = 2;

struct Course {
    dir: TempDir,
    changes: Receiver<Change>,
    _watcher: Watcher,
}

impl Course {
    fn new(watching: Watching) -> Course {
        let dir = tempfile::tempdir().unwrap();
        write_all(dir.path());
        let (changes, watcher) = watch(dir.path(), watching);
        Course {
            dir,
            changes,
            _watcher: watcher,
        }
    }

    fn path(&self, index: usize) -> PathBuf {
        self.dir.path().join(&files()[index])
    }

    fn next(&self) -> Change {
        self.changes.recv_timeout(DEADLINE).unwrap()
    }

    /// All changes of what happened before this call.
    ///
    /// The mark is removed, which is told only at the second look: by then whatever was touched
    /// before has been looked at.
    fn all(&self) -> Vec<Change> {
        fs::remove_file(self.path(MARK)).unwrap();
        let mut changes = Vec::new();
        loop {
            match self.next() {
                Change::Missing { index: MARK } => break,
                change => changes.push(change),
            }
        }
        fs::write(self.path(MARK), "back").unwrap();
        assert_eq!(self.next(), Change::Saved { index: MARK });
        changes
    }
}

/// Does something to a file many times, which is told each time, and by events: by patrols alone it
/// would take twice as long.
fn is_told_by_events(changes: &Receiver<Change>, index: usize, change: impl Fn(&str)) {
    let start = Instant::now();
    for round in 0..10 {
        change(&format!("fn round_{round}() {{}}"));
        let told = changes.recv_timeout(DEADLINE).unwrap();
        assert_eq!(told, Change::Saved { index });
    }
    assert!(start.elapsed() < Duration::from_secs(10));
}

fn files() -> Vec<PathBuf> {
    ["01_a/a.rs", "02_b/b.rs", "02_b/mark.rs"]
        .iter()
        .map(|file| Path::new("exercises").join(file))
        .collect()
}

fn write_all(root: &Path) {
    for file in files() {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "fn main() {}").unwrap();
    }
}

fn watch(root: &Path, watching: Watching) -> (Receiver<Change>, Watcher) {
    let (send, changes) = mpsc::channel();
    let send = move |change| drop(send.send(change));
    let watcher = Watcher::start(root, &files(), watching, send).unwrap();
    (changes, watcher)
}

fn write_temporary_and_rename(path: &Path, text: &str) {
    let temporary = path.with_extension("rs.tmp");
    fs::write(&temporary, text).unwrap();
    fs::rename(temporary, path).unwrap();
}

fn keep_backup_and_create(path: &Path, text: &str) {
    fs::rename(path, path.with_extension("rs~")).unwrap();
    fs::write(path, text).unwrap();
    fs::remove_file(path.with_extension("rs~")).unwrap();
}

fn delete_and_create(path: &Path, text: &str) {
    fs::remove_file(path).unwrap();
    fs::write(path, text).unwrap();
}

type Save = fn(&Path, &str);

fn is_told_once(watching: Watching, ways: &[Save]) {
    let course = Course::new(watching);
    for save in ways {
        for text in ["fn one() {}", "fn two() {}"] {
            save(&course.path(A), text);
            assert_eq!(course.all(), [Change::Saved { index: A }]);
        }
        // The same bytes once more.
        save(&course.path(A), "fn two() {}");
        assert_eq!(course.all(), []);
    }
}

#[test]
fn every_way_of_saving_is_told_once_by_events() {
    let ways: [Save; 4] = [
        |path, text| fs::write(path, text).unwrap(),
        write_temporary_and_rename,
        keep_backup_and_create,
        delete_and_create,
    ];
    is_told_once(Watching::Native, &ways);
}

#[test]
fn a_save_is_told_once_by_polling() {
    is_told_once(Watching::Poll, &[write_temporary_and_rename]);
}

#[test]
fn a_save_is_told_at_once() {
    let course = Course::new(Watching::Native);
    is_told_by_events(&course.changes, A, |text| {
        fs::write(course.path(A), text).unwrap();
    });
}

#[test]
fn of_two_quick_writes_the_last_is_never_lost() {
    let course = Course::new(Watching::Native);
    for round in 0..20 {
        let last = format!("fn last_{round}() {{}}");
        fs::write(course.path(A), format!("fn first_{round}() {{}}")).unwrap();
        fs::write(course.path(A), &last).unwrap();
        let changes = course.all();
        // Two only if the system paused this test between the writes.
        assert!(matches!(changes.len(), 1 | 2), "{changes:?}");
        // What is known now is the last: writing it again is no change.
        fs::write(course.path(A), &last).unwrap();
        assert_eq!(course.all(), []);
    }
}

#[test]
fn a_touch_a_change_of_rights_and_a_reading_are_not_told() {
    let course = Course::new(Watching::Native);
    let file = File::options().write(true).open(course.path(A)).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    drop(file);
    let mut rights = fs::metadata(course.path(A)).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(course.path(A), rights).unwrap();
    let mut text = String::new();
    let mut file = File::open(course.path(B)).unwrap();
    file.read_to_string(&mut text).unwrap();
    assert_eq!(course.all(), []);
}

#[test]
fn a_file_that_is_removed_is_missing_and_one_that_comes_back_is_saved() {
    let course = Course::new(Watching::Native);
    fs::remove_file(course.path(A)).unwrap();
    assert_eq!(course.next(), Change::Missing { index: A });
    fs::write(course.path(A), "fn main() {}").unwrap();
    assert_eq!(course.next(), Change::Saved { index: A });
    assert_eq!(course.all(), []);
}

#[test]
#[cfg(unix)]
fn whatever_takes_a_files_place_is_told_and_blocks_nothing() {
    let course = Course::new(Watching::Native);
    let path = course.path(A);
    fs::remove_file(&path).unwrap();
    std::process::Command::new("mkfifo")
        .arg(&path)
        .status()
        .unwrap();
    assert_eq!(course.next(), Change::Saved { index: A });
    assert_eq!(course.all(), []);
    fs::remove_file(&path).unwrap();
    assert_eq!(course.next(), Change::Missing { index: A });
    fs::create_dir(&path).unwrap();
    assert_eq!(course.next(), Change::Saved { index: A });
    fs::remove_dir(&path).unwrap();
    fs::write(&path, vec![b' '; 10 << 20]).unwrap();
    assert!(course.all().contains(&Change::Saved { index: A }));
}

#[test]
fn a_chapter_that_is_made_anew_is_still_watched() {
    let course = Course::new(Watching::Native);
    let chapter = course.dir.path().join("exercises/01_a");
    fs::remove_dir_all(&chapter).unwrap();
    assert_eq!(course.next(), Change::Missing { index: A });
    fs::create_dir(&chapter).unwrap();
    is_told_by_events(&course.changes, A, |text| {
        fs::write(course.path(A), text).unwrap();
    });
}

#[test]
fn the_whole_folder_may_be_replaced() {
    let course = Course::new(Watching::Native);
    let root = course.dir.path();
    is_told_by_events(&course.changes, B, |text| {
        let other = tempfile::tempdir_in(root).unwrap();
        write_all(other.path());
        fs::write(other.path().join(&files()[B]), text).unwrap();
        fs::rename(root.join("exercises"), other.path().join("old")).unwrap();
        fs::rename(other.path().join("exercises"), root.join("exercises")).unwrap();
    });
    is_told_by_events(&course.changes, A, |text| {
        fs::write(course.path(A), text).unwrap();
    });
}

#[test]
fn exercises_that_are_not_there_yet_are_seen_when_they_come() {
    let dir = tempfile::tempdir().unwrap();
    let (changes, _watcher) = watch(dir.path(), Watching::Native);
    write_all(dir.path());
    for _ in files() {
        let told = changes.recv_timeout(DEADLINE).unwrap();
        assert!(matches!(told, Change::Saved { .. }), "{told:?}");
    }
}

#[test]
#[cfg(unix)]
fn a_course_behind_a_link_is_watched() {
    let dir = tempfile::tempdir().unwrap();
    let course = dir.path().join("course");
    fs::create_dir(&course).unwrap();
    let elsewhere = dir.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    write_all(&elsewhere);
    let link = dir.path().join("link");
    std::os::unix::fs::symlink(&course, &link).unwrap();
    std::os::unix::fs::symlink(elsewhere.join("exercises"), course.join("exercises")).unwrap();
    let (changes, _watcher) = watch(&link, Watching::Native);
    is_told_by_events(&changes, A, |text| {
        fs::write(link.join(&files()[A]), text).unwrap();
    });
}

#[test]
fn a_course_that_is_not_there_cannot_be_watched() {
    let root = Path::new("/none/such");
    let refused = Watcher::start(root, &files(), Watching::Native, |_| ());
    assert!(matches!(refused, Err(Error::Watch { .. })));
}

#[test]
fn a_watcher_that_is_dropped_tells_nothing_more() {
    let dir = tempfile::tempdir().unwrap();
    write_all(dir.path());
    let (changes, watcher) = watch(dir.path(), Watching::Native);
    drop(watcher);
    assert!(
        changes.recv().is_err(),
        "the sender is gone with its thread"
    );
}
