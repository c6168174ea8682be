//! What the wizard asks the window for: clipboard, dialogs, the browser, questions to Kisi, practice.
//! Long things run on their own and push a view when they end.

use setup_core::wizard::{Content, Effect, Hand, Job, Save};
use tauri::{AppHandle, Manager as _};
use tauri_plugin_opener::OpenerExt as _;

use crate::state::{State, push, with};
use crate::{dialogs, files};

pub fn carry_out(app: &AppHandle, effect: Effect) {
    match effect {
        Effect::Nothing => {}
        Effect::Copy(text) => copy(app, &text),
        Effect::Pick(slot) => dialogs::pick(app, slot),
        Effect::Save(save) => save_as(app, save),
        Effect::Show { folder, name } => show_in_folder(app, &folder, &name),
        Effect::Open(address) => open(app, &address),
        Effect::Run(job) => run(app, job),
        Effect::Practice(hand) => practice(app, hand),
        Effect::StartPractice => start_practice(app),
    }
}

fn copy(app: &AppHandle, text: &str) {
    if let Err(reason) = app.state::<State>().clipboard.put(text) {
        with(app, |wizard| wizard.not_copied(&reason));
    }
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
        let seen = job.run().await;
        with(&app, |wizard| wizard.finished(&job, seen));
        push(&app);
    });
}

/// Starts practice when it does not run yet, and says so to the wizard.
fn start_practice(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        match practice_address(&app).await {
            Ok(_) => {}
            Err(reason) => with(&app, |wizard| wizard.practice_failed(&reason)),
        }
        push(&app);
    });
}

fn practice(app: &AppHandle, hand: Hand) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let answer = match practice_address(&app).await {
            Ok(base) => hand.play(&base).await,
            Err(reason) => Err(reason),
        };
        with(&app, |wizard| wizard.hand_done(&hand, answer));
        push(&app);
    });
}

/// Where practice JumpCloud answers; practice is started when it does not run yet.
async fn practice_address(app: &AppHandle) -> Result<String, String> {
    let state = app.state::<State>();
    let mut practice = state.practice.lock().await;
    if practice.is_none() {
        let options = setup_practice::Options {
            now: crate::places::fixed_now(),
            ..Default::default()
        };
        let started = setup_practice::start(options)
            .await
            .map_err(|trouble| trouble.to_string())?;
        with(app, |wizard| wizard.practice_runs(&started.kisi));
        *practice = Some(started);
    }
    Ok(practice
        .as_ref()
        .map(|practice| practice.jumpcloud.clone())
        .unwrap_or_default())
}
