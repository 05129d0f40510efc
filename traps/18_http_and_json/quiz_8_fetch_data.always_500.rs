// trap, refused by test: one status for all errors is less to write, and hides from the client and the load balancer that the database was only slow.
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use std::time::Duration;
use tokio::time::timeout;

type Failure = (StatusCode, String);

fn failure(error: impl std::fmt::Display) -> Failure {
    (StatusCode::INTERNAL_SERVER_ERROR, error.to_string())
}

async fn fetch_data(State(db): State<Database>) -> Result<Json<Vec<User>>, Failure> {
    let users = timeout(Duration::from_secs(2), db.query("users"))
        .await
        .map_err(failure)?
        .map_err(failure)?;
    Ok(Json(users))
}

pub fn app(db: Database) -> Router {
    Router::new()
        .route("/users", get(fetch_data))
        .with_state(db)
}

fn main() {}
