//! The **salt**: the instructor's secret, without which nobody finds a learner by their pseudonym.

use std::fs::OpenOptions;
use std::io;
use std::io::Read;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::error::Error;

/// Shorter than this it could be guessed.
const ENOUGH: usize = 16;

/// The salt in a file; a new one, which only its owner may read, if there is no file.
///
/// # Errors
/// `Read` and `Write`; `Usage` if what the file holds is no salt.
pub fn salt(file: &Path) -> Result<Vec<u8>, Error> {
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file);
    match made {
        Ok(mut made) => {
            let salt = format!("{}\n", random().map_err(Error::writing(file))?);
            made.write_all(salt.as_bytes())
                .and_then(|()| made.sync_all())
                .map_err(Error::writing(file))?;
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(Error::writing(file)(error)),
    }
    let text = std::fs::read(file).map_err(Error::reading(file))?;
    let salt = text.trim_ascii();
    if salt.len() < ENOUGH {
        let what = format!(
            "`{}` holds fewer than {ENOUGH} characters, which could be guessed: name a file that does \
             not exist yet, and one is made",
            file.display()
        );
        return Err(Error::Usage { what });
    }
    Ok(salt.to_owned())
}

/// 32 bytes that nobody can guess, in hexadecimal.
fn random() -> io::Result<String> {
    let mut bytes = [0; 32];
    std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}
