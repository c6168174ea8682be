//! The checks `import.*`: a directory import in Kisi, as Kisi's API tells it. Without a Kisi key nobody asked, and
//! nothing waits.

mod did_not_stop;
mod goes_where_you_chose;
mod is_enabled;
mod is_there;
mod reads_the_chosen_group;
mod stands_alone;

use crate::check::{Check, Outcome};
use crate::kisi::IMPORT_NAME;
use crate::observation::ImportSeen;
use crate::session::Case;

pub const ALL: &[Check] = &[
    is_there::CHECK,
    did_not_stop::CHECK,
    is_enabled::CHECK,
    reads_the_chosen_group::CHECK,
    goes_where_you_chose::CHECK,
    stands_alone::CHECK,
];

/// All imports, when Kisi told them.
fn all<'a>(case: &Case<'a>) -> Option<&'a [ImportSeen]> {
    let seen = case.session.imports()?;
    seen.imports.as_deref().ok()
}

/// The one of this setup: by the number of the one that we made, else by its group, else by its name.
fn ours<'a>(case: &Case<'a>) -> Option<&'a ImportSeen> {
    let all = all(case)?;
    let answer = |question: &str| case.session.setup.answer(question);
    let by = |is_it: &dyn Fn(&ImportSeen) -> bool| all.iter().find(|one| is_it(one));
    let id = answer("import-id");
    id.and_then(|id| by(&|one| one.id.to_string() == id))
        .or_else(|| by(&|one| one.jumpcloud_group.as_deref() == answer("import-group")))
        .or_else(|| by(&|one| one.name == answer("import-name").unwrap_or(IMPORT_NAME)))
}

/// What a check says that needs our import: nothing as long as it is not there, which is said once.
fn about_ours(case: &Case, judge: impl FnOnce(&ImportSeen) -> Outcome) -> Outcome {
    match ours(case) {
        Some(ours) => judge(ours),
        None => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod testing {
    //! What the tests of `import.*` share: a setup with its answers, and what Kisi listed.

    use crate::check::Check;
    use crate::checks::testing::{now, session, told};
    use crate::observation::{ImportSeen, ImportsSeen, Observation, Seen};
    use crate::rules::Profile;
    use crate::setup::Answer;
    use crate::view::Slot;

    /// As it should be.
    pub(super) fn right() -> ImportSeen {
        ImportSeen {
            id: 7,
            name: "JumpCloud import".into(),
            enabled: Some(true),
            jumpcloud_group: Some("60259a3cb544065d1eaf2760".into()),
            kisi_group: Some(12),
            members_only: Some(false),
            disabled_due_to_error: Some(false),
            disabled_at: None,
        }
    }

    pub(super) fn says(check: &Check, imports: Vec<ImportSeen>) -> String {
        let mut session = session(Profile::Kisi, &[]);
        for (question, value) in [
            ("import-group", "60259a3cb544065d1eaf2760"),
            ("import-group-name", "Kisi trial"),
            ("import-name", "JumpCloud import"),
            ("kisi-group", "12"),
        ] {
            let (value, at) = (value.to_owned(), now());
            let answers = &mut session.setup.answers;
            answers.insert(question.into(), Answer { value, at });
        }
        session.setup.observations.push(Observation {
            at: now(),
            seen: Seen::Imports {
                imports: Box::new(ImportsSeen {
                    imports: Ok(imports),
                }),
            },
        });
        told(check, &session, Slot::Inspected)
    }
}
