//! quiz_8_fetch_data: MILESTONE: port a handler from net/http to axum
//!
//! The handler behind `/users` asks the database and answers with JSON. In Go:
//! ```go
//! ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
//! defer cancel()
//! users, err := queryDatabase(ctx, "users")
//! if err != nil {
//!     http.Error(w, err.Error(), status(err)) // 504 for the deadline, else 500
//!     return
//! }
//! json.NewEncoder(w).Encode(users)
//! ```
//! The port has no answer for an error, and no deadline. Add both, and let no query
//! run on behind a client that has its answer, or is gone.
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};

/// Why there is no answer.
pub enum ApiError {
    Database(DbError),
    Timeout,
}

impl From<DbError> for ApiError {
    fn from(error: DbError) -> Self {
        ApiError::Database(error)
    }
}

async fn fetch_data(State(db): State<Database>) -> Result<Json<Vec<User>>, ApiError> {
    // TODO: what does the client get for an error, and when?
    let users = db.query("users").await?;
    Ok(Json(users))
}

/// The service: one route, and the database that its handlers share.
pub fn app(db: Database) -> Router {
    Router::new()
        .route("/users", get(fetch_data))
        .with_state(db)
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// One row of the table `users`.
#[derive(Clone, serde::Serialize)]
pub struct User {
    pub id: u32,
    pub name: String,
}

/// What the database says when it cannot answer; `to_string` gives the text.
#[derive(Clone, Debug)]
pub struct DbError(String);

impl std::fmt::Display for DbError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DbError {}

/// A pool of connections to the database. Clones of it share the connections.
#[derive(Clone)]
pub struct Database {
    connections: std::sync::Arc<tokio::sync::Semaphore>,
    takes: std::time::Duration,
    answer: Result<Vec<User>, DbError>,
}

impl Database {
    /// All rows of a table. A query has a connection until it is answered, or dropped.
    pub async fn query(&self, table: &str) -> Result<Vec<User>, DbError> {
        let _connection = self.connections.acquire().await;
        tokio::time::sleep(self.takes).await;
        if table != "users" {
            return Err(DbError(format!("no such table: {table}")));
        }
        self.answer.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, header};
    use axum::response::Response;
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::sync::Semaphore;
    use tokio::time::{Instant, timeout};
    use tower::ServiceExt;

    const POOL: usize = 5;
    const HOUR: Duration = Duration::from_secs(3600);

    /// A database that takes its time, and then gives its answer.
    fn database(takes: Duration, answer: Result<(), &str>) -> Database {
        let user = |id, name| User {
            id,
            name: String::from(name),
        };
        Database {
            connections: Arc::new(Semaphore::new(POOL)),
            takes,
            answer: match answer {
                Ok(()) => Ok(vec![user(1, "Ann"), user(2, "Bob")]),
                Err(text) => Err(DbError(String::from(text))),
            },
        }
    }

    /// What a client gets that asks for the users.
    async fn get_users(db: &Database) -> Response {
        let request = Request::get("/users").body(Body::empty());
        let request = request.expect("a request without a body");
        let Ok(response) = app(db.clone()).oneshot(request).await;
        response
    }

    async fn text(response: Response) -> String {
        let bytes = to_bytes(response.into_body(), 10_000).await;
        String::from_utf8_lossy(&bytes.expect("a short body")).into_owned()
    }

    /// Gives every task the time to end; then says how many queries still run.
    async fn still_running(db: &Database) -> usize {
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        POOL - db.connections.available_permits()
    }

    #[tokio::test(start_paused = true)]
    async fn the_users_come_as_json() {
        let response = get_users(&database(Duration::from_millis(20), Ok(()))).await;
        assert_eq!(response.status(), 200, "the database has answered");
        assert_eq!(
            response.headers()[header::CONTENT_TYPE],
            "application/json",
            "the client wants to know that this is JSON"
        );
        assert_eq!(
            text(response).await,
            r#"[{"id":1,"name":"Ann"},{"id":2,"name":"Bob"}]"#,
            "both users, as JSON"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_database_error_is_a_500_that_says_why() {
        let db = database(Duration::from_millis(20), Err("too many connections"));
        let response = get_users(&db).await;
        assert_eq!(response.status(), 500, "the database has failed");
        let body = text(response).await;
        assert!(
            body.contains("too many connections"),
            "the body should say what the database said, as the Go handler does: {body:?}"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_query_without_an_end_is_a_504_after_two_seconds() {
        let start = Instant::now();
        let response = get_users(&database(HOUR, Ok(()))).await;
        let waited = start.elapsed().as_secs();
        assert!(
            waited < 3,
            "hang: the database is stuck, and the client waited {waited} seconds with it"
        );
        assert_eq!(
            (response.status().as_u16(), waited),
            (504, 2),
            "status and seconds: a query has two seconds, and then the answer is 504"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_query_that_takes_almost_two_seconds_is_answered() {
        let response = get_users(&database(Duration::from_millis(1900), Ok(()))).await;
        assert_eq!(
            response.status(),
            200,
            "1.9 seconds are within the deadline"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn no_query_runs_on_behind_a_504() {
        let db = database(HOUR, Ok(()));
        get_users(&db).await;
        let running = still_running(&db).await;
        assert!(
            running == 0,
            "leak: the client has its 504, and {running} query still has a connection"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn no_query_runs_on_for_a_client_that_is_gone() {
        let db = database(HOUR, Ok(()));
        let hung_up = timeout(Duration::from_secs(1), get_users(&db)).await;
        assert!(hung_up.is_err(), "the answer came before the database's");
        let running = still_running(&db).await;
        assert!(
            running == 0,
            "leak: the client hung up, and {running} query still has a connection"
        );
    }
}
