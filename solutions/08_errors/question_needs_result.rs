//! question_needs_result: where does `?` go?

use std::num::ParseIntError;

/// Gives the pool as many workers as the operator typed in.
// `?` is a `return Err(…)` in disguise, so the signature must have room for it: a
// function that can fail returns a `Result`, also when there is nothing to return
// in the good case. That "nothing" is `()`, hence `Ok(())` at the end. The error
// type is the one of `parse`; `Box<dyn std::error::Error>` would take any.
pub fn resize(pool: &mut Pool, input: &str) -> Result<(), ParseIntError> {
    let workers: u32 = input.trim().parse()?;
    pool.workers = workers;
    Ok(())
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub struct Pool {
    pub workers: u32,
}

/// The line that the admin page answers with.
pub fn admin_answer(pool: &mut Pool, input: &str) -> String {
    if let Err(err) = resize(pool, input) {
        return format!("not changed: {err}");
    }
    format!("{} workers", pool.workers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_resizes_the_pool() {
        let mut pool = Pool { workers: 4 };
        assert_eq!(
            admin_answer(&mut pool, " 16 "),
            "16 workers",
            "the operator typed 16, with spaces around it"
        );
        assert_eq!(pool.workers, 16, "the workers in the pool");
    }

    #[test]
    fn zero_is_a_number_too() {
        let mut pool = Pool { workers: 4 };
        assert_eq!(
            admin_answer(&mut pool, "0"),
            "0 workers",
            "the operator typed 0, to let the pool rest"
        );
    }

    #[test]
    fn the_operator_is_told_what_went_wrong() {
        let mut pool = Pool { workers: 4 };
        for input in ["many", "-1", ""] {
            let answer = admin_answer(&mut pool, input);
            assert!(
                answer.starts_with("not changed: "),
                "the operator typed {input:?}, which is no number of workers, and read {answer:?}"
            );
        }
        assert_ne!(
            admin_answer(&mut pool, "many"),
            admin_answer(&mut pool, ""),
            "letters and an empty line are different mistakes, and `parse` says which: its reason got lost"
        );
    }

    #[test]
    fn the_pool_keeps_its_size_when_the_input_is_wrong() {
        let mut pool = Pool { workers: 4 };
        admin_answer(&mut pool, "many");
        assert_eq!(
            pool.workers, 4,
            "the operator typed \"many\", and the pool had 4 workers before"
        );
    }
}
