// trap, refused by test hang: with an answer for each error it compiles and reads well, but nobody watches the clock.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};

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
    Ok(Json(db.query("users").await?))
}

pub fn app(db: Database) -> Router {
    Router::new()
        .route("/users", get(fetch_data))
        .with_state(db)
}

fn main() {}
