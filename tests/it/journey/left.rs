//! What an interrupted rehearsal left: named on the first screen, taken away with the token of the keychain, or asked
//! for. Nothing is asked outside here: the requests are looked at and not sent.

use setup_core::change::Ledger;
use setup_core::scim::{BASE_URL, path::Endpoint};
use setup_core::secret::Secret;
use setup_core::setup::Store;
use setup_core::view::{Action, Screen};
use setup_core::wizard::{Effect, Request, TOKEN};
use setup_core::words::plain;

use super::walk::Walk;

/// A real setup whose rehearsal was interrupted, and the first screen of the next start.
async fn interrupted(base: &str) -> (Walk, String) {
    let mut walk = Walk::at_home(&[]).await;
    walk.act(Action::Start {
        journey: "sync".into(),
        practice: false,
    })
    .await;
    let setup = walk.setup().id;
    let ledger = Store::new(walk.folder().to_owned()).ledger(&setup);
    let ledger = Ledger::open(&ledger).expect("a ledger");
    let names = vec!["anna+kisi1@acme.example".to_owned()];
    let number = ledger
        .plan(base, Endpoint::Users, names, "marker")
        .expect("written");
    ledger.made(number, "1234");
    walk.start_again();
    (walk, setup)
}

fn home_notes(walk: &Walk) -> Vec<String> {
    match walk.view().screen {
        Screen::Home(home) => home
            .notes
            .iter()
            .map(|note| {
                let title = note.title.clone().unwrap_or_default();
                format!("{title}. {}", plain(&note.text))
            })
            .collect(),
        other => panic!("the first screen, not {other:?}"),
    }
}

#[tokio::test]
async fn the_first_screen_names_it() {
    let (walk, _) = interrupted(BASE_URL).await;
    let notes = home_notes(&walk);
    assert_eq!(notes.len(), 1);
    assert!(
        notes[0].contains("test person anna+kisi1@acme.example (number 1234"),
        "{notes:?}"
    );
}

#[tokio::test]
async fn the_keychains_token_takes_it_away_at_the_start() {
    let (mut walk, setup) = interrupted(BASE_URL).await;
    let Effect::Recall { setup: asked, .. } = walk.wizard.wake() else {
        panic!("the keychain is asked");
    };
    assert_eq!(asked, setup);
    let token = Secret::new("a token of the keychain".into());
    let Effect::Run(job) = walk.wizard.recalled(&setup, TOKEN, Some(token)) else {
        panic!("it is taken away");
    };
    let Request::CleanUp { address, .. } = &job.request else {
        panic!("nothing else is asked");
    };
    assert_eq!(address.base, BASE_URL);
    assert!(walk.wizard.is_writing());
    // Each setup is tried once.
    assert!(matches!(walk.wizard.wake(), Effect::Nothing));
}

#[tokio::test]
async fn without_a_token_the_person_is_asked() {
    let (mut walk, setup) = interrupted(BASE_URL).await;
    walk.wizard.wake();
    assert!(matches!(
        walk.wizard.recalled(&setup, TOKEN, None),
        Effect::Nothing
    ));
    let effect = walk.wizard.act(Action::CleanUp {
        setup: setup.clone(),
    });
    assert!(matches!(effect, Effect::Recall { .. }));
    walk.wizard.recalled(&setup, TOKEN, None);
    assert_eq!(walk.step(), "sync-token");
    assert!(walk.said().contains("Paste the token"), "{}", walk.said());
    // Pasted, it is kept, and then it is used.
    let Effect::Keep { .. } = walk
        .wizard
        .give_secret("scim-token", "abcdef0123456789abcdef".into())
    else {
        panic!("the keychain keeps it");
    };
    let Effect::Run(job) = walk.wizard.kept(&setup, TOKEN, Ok(())) else {
        panic!("it is taken away");
    };
    assert!(matches!(job.request, Request::CleanUp { .. }));
}

#[tokio::test]
async fn what_was_made_elsewhere_is_not_touched() {
    let (mut walk, setup) = interrupted("https://somewhere.example/scim/v2").await;
    walk.wizard.wake();
    let token = Secret::new("a token of the keychain".into());
    let effect = walk.wizard.recalled(&setup, TOKEN, Some(token));
    assert!(matches!(effect, Effect::Nothing));
    assert!(walk.said().contains("another address"), "{}", walk.said());
}
