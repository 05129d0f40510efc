// trap, refused by test: an error text as a normal answer compiles without any `IntoResponse`, and every client takes it for data.
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use std::time::Duration;
use tokio::time::timeout;

async fn fetch_data(State(db): State<Database>) -> Result<Json<Vec<User>>, String> {
    match timeout(Duration::from_secs(2), db.query("users")).await {
        Ok(Ok(users)) => Ok(Json(users)),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err(String::from("the query took too long")),
    }
}

pub fn app(db: Database) -> Router {
    Router::new()
        .route("/users", get(fetch_data))
        .with_state(db)
}

fn main() {}
