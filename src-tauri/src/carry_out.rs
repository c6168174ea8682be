//! What the wizard asks the window for: clipboard, dialogs, the browser, questions to Kisi, practice.
//! Long things run on their own and push a view when they end.

use std::sync::Arc;

use setup_core::secret::Secret;
use setup_core::wizard::{Content, Effect, Hand, Job, Running, Save};
use tauri::{AppHandle, Manager as _};
use tauri_plugin_opener::OpenerExt as _;

use crate::state::{State, push, with};
use crate::{clipboard, closing, dialogs, files, keychain};

pub fn carry_out(app: &AppHandle, effect: Effect) {
    match effect {
        Effect::Nothing => {}
        Effect::Copy(text) => copy(app, &text),
        Effect::CopySecret(secret) => copy_secret(app, secret),
        Effect::Keep { setup, id, secret } => keep(app, setup, id, secret),
        Effect::Recall { setup, ids } => recall(app, setup, ids),
        Effect::Forget { setup, ids } => {
            tauri::async_runtime::spawn(async move {
                for id in ids {
                    keychain::forget(&setup, id).await;
                }
            });
        }
        Effect::Pick(slot) => dialogs::pick(app, slot),
        Effect::Save(save) => save_as(app, save),
        Effect::Show { folder, name } => show_in_folder(app, &folder, &name),
        Effect::Open(address) => open(app, &address),
        Effect::Run(job) => run(app, *job),
        Effect::Practice(hand) => practice(app, hand),
        Effect::StartPractice => start_practice(app),
    }
}

fn copy(app: &AppHandle, text: &str) {
    if let Err(reason) = app.state::<State>().clipboard.put(text) {
        with(app, |wizard| wizard.not_copied(&reason));
    }
}

/// Into the clipboard for a short while.
fn copy_secret(app: &AppHandle, secret: Arc<Secret>) {
    if let Err(reason) = app.state::<State>().clipboard.put_secret(&secret) {
        return with(app, |wizard| wizard.not_copied(&reason));
    }
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(clipboard::life()).await;
        app.state::<State>().clipboard.take_away(&secret);
    });
}

fn keep(app: &AppHandle, setup: String, id: &'static str, secret: Arc<Secret>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let answer = keychain::keep(&setup, id, &secret).await;
        let effect = with(&app, |wizard| wizard.kept(&setup, id, answer));
        carry_out(&app, effect);
        push(&app);
    });
}

fn recall(app: &AppHandle, setup: String, ids: &'static [&'static str]) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        for id in ids {
            let secret = keychain::recall(&setup, id).await;
            let effect = with(&app, |wizard| wizard.recalled(&setup, id, secret));
            carry_out(&app, effect);
        }
        push(&app);
    });
}

fn show_in_folder(app: &AppHandle, folder: &str, name: &str) {
    let path = std::path::Path::new(folder).join(name);
    if let Err(reason) = app.opener().reveal_item_in_dir(path) {
        with(app, |wizard| wizard.not_opened(&reason.to_string()));
    }
}

fn open(app: &AppHandle, address: &str) {
    if let Err(reason) = app.opener().open_url(address, None::<&str>) {
        with(app, |wizard| wizard.not_opened(&reason.to_string()));
    }
}

fn save_as(app: &AppHandle, save: Save) {
    let made = match save.content {
        Content::Bytes(bytes) => Some(files::Written::Plain(bytes)),
        Content::PrivateKey(secret) => Some(files::Written::Private(secret)),
        Content::ReportHtml => report(app, setup_report::report_html),
        Content::ReportJson => report(app, setup_report::report_json),
        Content::StepPage(step) => report(app, |wizard, version| {
            setup_report::step_html(wizard, &step, version)
        }),
        Content::Summary => {
            let text = with(app, |wizard| {
                setup_report::summary_text(wizard, env!("CARGO_PKG_VERSION"))
            });
            if let Some(text) = text {
                copy(app, &text);
                with(app, |wizard| wizard.summary_copied());
            }
            None
        }
    };
    if let Some(written) = made {
        dialogs::save(app, save.id, save.name, written);
    }
}

type Draw<'a> = &'a dyn Fn(&setup_core::wizard::Wizard, &str) -> Option<String>;

fn report(
    app: &AppHandle,
    draw: impl Fn(&setup_core::wizard::Wizard, &str) -> Option<String>,
) -> Option<files::Written> {
    let draw: Draw = &draw;
    let text = with(app, |wizard| draw(wizard, env!("CARGO_PKG_VERSION")))?;
    Some(files::Written::Plain(text.into_bytes()))
}

fn run(app: &AppHandle, job: Job) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let tell = |seen| {
            if with(&app, |wizard| wizard.progressed(&job, seen)) {
                push(&app);
            }
        };
        let brought = job.run(&tell).await;
        let effect = with(&app, |wizard| wizard.finished(&job, brought));
        carry_out(&app, effect);
        push(&app);
        closing::after_the_job(&app);
    });
}

/// Starts practice anew for the open setup, and says so to the wizard: what another setup did there is not its own.
fn start_practice(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let state = app.state::<State>();
        let mut practice = state.practice.lock().await;
        match started(&app).await {
            Ok(running) => *practice = Some(running),
            Err(trouble) => with(&app, |wizard| wizard.practice_failed(&trouble.to_string())),
        }
        drop(practice);
        push(&app);
    });
}

async fn started(app: &AppHandle) -> anyhow::Result<setup_practice::Practice> {
    let practice = setup_practice::start(setup_practice::Options {
        now: crate::places::fixed_now(),
        people: crate::places::practice_people(),
        region: crate::places::practice_region(),
        left: with(app, |wizard| wizard.practice_left()).map(left),
        ..Default::default()
    })
    .await?;
    // Tests choose what is wrong in practice from outside.
    if let Some(file) = crate::places::from_tests("KISI_SETUP_PRACTICE") {
        std::fs::write(file, &practice.kisi)?;
    }
    let base = |at: usize| practice.regions[at].1.clone();
    let running = Running {
        kisi: practice.kisi.clone(),
        jumpcloud: [base(0), base(1), base(2)],
    };
    with(app, |wizard| wizard.practice_runs(running));
    Ok(practice)
}

fn left(left: setup_core::wizard::Left) -> setup_practice::Left {
    setup_practice::Left {
        label: left.label,
        domain: left.domain,
        export: left.export,
        group: left.group,
        in_kisi: left.in_kisi,
        kisi_certificate: left.kisi_certificate,
        sp_certificate: left.sp_certificate,
        signed_in: left.signed_in,
        scim: left.scim,
    }
}

fn practice(app: &AppHandle, hand: Hand) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        // Waits for servers that are being started, and does not hold them.
        let state = app.state::<State>();
        let running = state.practice.lock().await;
        let base = running.as_ref().map(|practice| practice.jumpcloud.clone());
        drop(running);
        let answer = match base {
            Some(base) => hand.play(&base).await,
            None => Err("practice does not run".to_owned()),
        };
        let effect = with(&app, |wizard| wizard.hand_done(&hand, answer));
        carry_out(&app, effect);
        push(&app);
    });
}
