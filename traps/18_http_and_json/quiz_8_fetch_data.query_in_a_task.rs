// trap, refused by test leak: a task with its own timeout looks like a goroutine with a context, but dropping its handle lets the query run on.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use std::time::Duration;
use tokio::time::timeout;

pub enum ApiError {
    Database(DbError),
    Timeout,
}

impl From<DbError> for ApiError {
    fn from(error: DbError) -> Self {
        ApiError::Database(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self {
            ApiError::Database(error) => {
                (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response()
            }
            ApiError::Timeout => {
                (StatusCode::GATEWAY_TIMEOUT, "the query took too long").into_response()
            }
        }
    }
}

async fn fetch_data(State(db): State<Database>) -> Result<Json<Vec<User>>, ApiError> {
    let query = tokio::spawn(async move { db.query("users").await });
    match timeout(Duration::from_secs(2), query).await {
        Ok(Ok(users)) => Ok(Json(users?)),
        _ => Err(ApiError::Timeout),
    }
}

pub fn app(db: Database) -> Router {
    Router::new()
        .route("/users", get(fetch_data))
        .with_state(db)
}

fn main() {}
