//! What happens to the window itself: files dropped anywhere on it, which the open step takes, and its closing.

use std::path::PathBuf;

use setup_core::wizard::Wizard;
use tauri::{DragDropEvent, Emitter as _, Manager as _, Window, WindowEvent};

use crate::files;
use crate::state::{push, with};

/// `{ over: boolean }`: a file hovers over the window.
#[derive(Clone, serde::Serialize)]
struct Drag {
    over: bool,
}

pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let app = window.app_handle();
    let event = match event {
        WindowEvent::DragDrop(event) => event,
        WindowEvent::CloseRequested { api, .. } => return crate::closing::requested(app, api),
        _ => return,
    };
    let over = matches!(
        event,
        DragDropEvent::Enter { .. } | DragDropEvent::Over { .. }
    );
    let _ = app.emit("drag", Drag { over });
    if let DragDropEvent::Drop { paths, .. } = event {
        with(app, |wizard| dropped(wizard, paths));
        push(app);
    }
}

/// The first file counts: a step asks for one.
fn dropped(wizard: &mut Wizard, paths: &[PathBuf]) {
    if let Some(path) = paths.first() {
        files::read_for(wizard, path, |wizard, bytes| wizard.take(path, bytes));
    }
}

#[cfg(test)]
mod tests {
    use setup_core::setup::Store;
    use setup_core::view::{Action, Slot};
    use setup_core::wizard::Clock;

    use super::*;

    fn at(step: &str, folder: &std::path::Path) -> Wizard {
        let mut wizard = Wizard::new(Store::new(folder.join("setups")), Clock::System, "en");
        wizard.act(Action::Start {
            journey: "sso".into(),
            practice: true,
        });
        wizard.act(Action::Go { step: step.into() });
        wizard
    }

    #[test]
    fn a_file_dropped_anywhere_goes_to_the_open_step() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("JumpCloud-saml2-metadata.xml");
        std::fs::write(
            &file,
            r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><IDPSSODescriptor/></EntityDescriptor>"#,
        )
        .expect("a file");
        let mut wizard = at("export", folder.path());
        dropped(
            &mut wizard,
            &[file.clone(), folder.path().join("second.xml")],
        );
        let (session, _) = wizard.session().expect("it is open");
        assert_eq!(
            session.dropped(Slot::Export).map(|file| file.name.as_str()),
            Some("JumpCloud-saml2-metadata.xml")
        );

        // A step that asks for no file sends it to the one that does.
        let mut elsewhere = at("groups", folder.path());
        dropped(&mut elsewhere, &[file]);
        let (session, _) = elsewhere.session().expect("it is open");
        assert!(session.dropped(Slot::Export).is_some());
        assert_eq!(session.setup.step, "export");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut wizard = at("export", folder.path());
        dropped(&mut wizard, &[folder.path().join("gone.xml")]);
        assert!(wizard.view().trouble.is_some());
    }
}
