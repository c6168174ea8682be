//! Every habit shows: what a server without it answers and what one with it does, in the same
//! practice.

mod answer;
mod resource;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use setup_practice::Habit;

use super::{Answer, Desk, desk, send};

const TOM: &str = "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d02";
const DOOR: &str = "/Groups/5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d11";

/// A number or a word that tells two ways apart, without the habit and with it.
async fn apart(habit: Habit, seen: [&str; 2], look: impl AsyncFn(&Desk) -> String) {
    for (habits, expected) in [(Vec::new(), seen[0]), (vec![habit], seen[1])] {
        let desk = desk(&habits).await;
        assert_eq!(look(&desk).await, expected, "{habit}");
    }
}

fn status(answer: &Answer) -> String {
    answer.status.to_string()
}

async fn group(desk: &Desk, members: Value) -> Answer {
    let body = json!({ "displayName": "Kisi trial", "members": members });
    desk.post("/Groups", body).await
}

#[tokio::test]
async fn habits_change_while_practice_runs() {
    let desk = desk(&[Habit::CannotDelete]).await;
    desk.habits(&["ids-are-numbers", "no-groups"]).await;
    assert_eq!(desk.get("/Groups").await.status, 404);
    assert!(desk.anna().await["id"].is_u64());
    let state = desk.visitor.state().await;
    assert_eq!(
        state["scim"]["habits"],
        json!(["ids-are-numbers", "no-groups"])
    );
    desk.habits(&[]).await;
    let list = desk.get("/Users").await;
    assert_eq!(list.each("id")[1], TOM);

    let url = format!("{}/practice/habits", desk.visitor.practice.kisi);
    let told = send(desk.visitor.http.get(url)).await.json;
    assert_eq!(told["habits"], json!([]));
    assert_eq!(
        told["known"].as_array().map(Vec::len),
        Some(Habit::ALL.len())
    );
    let unknown = json!({ "habits": ["no-groups", "gremlins"] });
    let refused = desk.visitor.try_hand("habits", unknown).await;
    assert_eq!(refused.status, 422);
    assert_eq!(desk.get("/Groups").await.status, 200, "nothing changed");
}

/// Which of them the tests above tell apart.
#[test]
fn no_habit_is_without_a_test() {
    let own: String = [include_str!("answer.rs"), include_str!("resource.rs")]
        .concat()
        .split_whitespace()
        .collect();
    let missing: BTreeSet<_> = Habit::ALL
        .iter()
        .filter(|habit| !own.contains(&format!("apart(Habit::{habit:?},")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
